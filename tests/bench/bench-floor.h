/* bench-floor.h: sealed rows in SQLite and nothing else, with libsodium and SQLite as they come
 *
 * What Avow cannot do without, written down once more so that it does not share what it is to be
 * compared with: the same table, the same settings, the same bytes. */

#pragma once

#include <glib.h>
#include <sodium.h>
#include <sqlite3.h>
#include <string.h>
#include <yyjson.h>

G_BEGIN_DECLS

#define FLOOR_NONCE_BYTES crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define FLOOR_TAG_BYTES crypto_aead_xchacha20poly1305_ietf_ABYTES

/* As many bytes as Avow binds a record to: magic, format, vault id, id, rev, epoch. */
#define FLOOR_ASSOCIATED_BYTES 56

typedef struct {
  sqlite3      *database;
  sqlite3_stmt *put;
  guint8        key[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
  guint8        associated[FLOOR_ASSOCIATED_BYTES];
} Floor;

static inline void
floor_check (Floor *self,
             int    result)
{
  if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
    g_error ("SQLite: %s", sqlite3_errmsg (self->database));
}

static inline void
floor_run (Floor      *self,
           const char *sql)
{
  floor_check (self, sqlite3_exec (self->database, sql, NULL, NULL, NULL));
}

static inline Floor *
floor_new (const char *path)
{
  Floor *self = g_new0 (Floor, 1);

  if (sodium_init () < 0)
    g_error ("libsodium could not be initialised");
  randombytes_buf (self->key, sizeof self->key);

  floor_check (self, sqlite3_open (path, &self->database));
  floor_run (self,
             "PRAGMA page_size=32768; PRAGMA auto_vacuum=NONE; PRAGMA journal_mode=DELETE;"
             "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_size_limit=0; PRAGMA synchronous=EXTRA;"
             "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0;"
             "PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF;"
             "CREATE TABLE record (id BLOB PRIMARY KEY, rev INTEGER NOT NULL, epoch INTEGER NOT NULL,"
             " body BLOB NOT NULL) STRICT, WITHOUT ROWID;");
  floor_check (self, sqlite3_prepare_v2 (self->database,
                                         "INSERT OR REPLACE INTO record VALUES (?1, 1, 1, ?2)",
                                         -1, &self->put, NULL));

  return self;
}

static inline void
floor_free (Floor *self)
{
  sqlite3_finalize (self->put);
  sqlite3_close (self->database);
  g_free (self);
}

/* The size of what is stored for a text: in buckets, see FORMAT.md. */
static inline gsize
floor_get_bucket (gsize length)
{
  gsize bucket = 256;

  while (bucket < length + 1)
    bucket *= 2;

  return bucket;
}

static inline void
floor_put (Floor        *self,
           const guint8 *id,
           const char   *json,
           gsize         length)
{
  gsize padded = floor_get_bucket (length);
  g_autofree guint8 *text = g_malloc0 (padded);
  g_autofree guint8 *body = g_malloc (FLOOR_NONCE_BYTES + padded + FLOOR_TAG_BYTES);

  memcpy (text, json, length);
  text[length] = 0x80;
  randombytes_buf (body, FLOOR_NONCE_BYTES);
  crypto_aead_xchacha20poly1305_ietf_encrypt (body + FLOOR_NONCE_BYTES, NULL, text, padded,
                                              self->associated, sizeof self->associated,
                                              NULL, body, self->key);

  floor_check (self, sqlite3_bind_blob (self->put, 1, id, 16, SQLITE_STATIC));
  floor_check (self, sqlite3_bind_blob (self->put, 2, body,
                                        (int) (FLOOR_NONCE_BYTES + padded + FLOOR_TAG_BYTES),
                                        SQLITE_STATIC));
  floor_check (self, sqlite3_step (self->put));
  floor_check (self, sqlite3_reset (self->put));
}

/* Reads, decrypts and parses every row. Returns how many there were. */
static inline guint
floor_read_all (Floor *self)
{
  sqlite3_stmt *statement;
  guint8 text[65536];
  guint n_rows = 0;

  floor_check (self, sqlite3_prepare_v2 (self->database, "SELECT id, rev, epoch, body FROM record",
                                         -1, &statement, NULL));
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const guint8 *body = sqlite3_column_blob (statement, 3);
      gsize length = (gsize) sqlite3_column_bytes (statement, 3);
      yyjson_doc *doc;

      length -= FLOOR_NONCE_BYTES;
      if (crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL, body + FLOOR_NONCE_BYTES, length,
                                                      self->associated, sizeof self->associated,
                                                      body, self->key) != 0)
        g_error ("A row does not open");

      length -= FLOOR_TAG_BYTES;
      while (text[length - 1] != 0x80)
        length--;
      doc = yyjson_read ((const char *) text, length - 1, 0);
      if (doc == NULL)
        g_error ("A row is not JSON");
      yyjson_doc_free (doc);
      n_rows++;
    }
  sqlite3_finalize (statement);

  return n_rows;
}

G_END_DECLS

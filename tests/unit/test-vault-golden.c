/* test-vault-golden.c: vaults from each version of the format are read, as FORMAT.md says */

#include "test-vault.h"

#include <sodium.h>
#include <sqlite3.h>
#include <yyjson.h>

/* A golden file, copied to where it may be changed, and what should be in it. */
typedef struct
{
  TestVault   vault;
  yyjson_doc *document;
  yyjson_val *description;
} Golden;

static const char *
get_text (yyjson_val *object,
          const char *name)
{
  const char *text = yyjson_get_str (yyjson_obj_get (object, name));

  g_assert_nonnull (text);

  return text;
}

static void
set_up (Golden        *golden,
        gconstpointer  user_data)
{
  const char *folder = g_getenv ("AVOW_GOLDEN_DIR");
  g_autofree char *path = NULL;
  g_autofree char *description = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  yyjson_val *record;
  size_t i, n;

  test_vault_set_up (&golden->vault, NULL);
  g_assert_nonnull (folder);
  path = g_strdup_printf ("%s/%s.avow", folder, (const char *) user_data);
  description = g_strdup_printf ("%s/%s.json", folder, (const char *) user_data);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (golden->vault.path, contents, (gssize) length, NULL));
  golden->document = yyjson_read_file (description, 0, NULL, NULL);
  g_assert_nonnull (golden->document);
  golden->description = yyjson_doc_get_root (golden->document);

  avow_secret_unref (golden->vault.passphrase);
  golden->vault.passphrase = avow_secret_new_from_text (get_text (golden->description, "passphrase"));
  avow_recovery_key_unref (golden->vault.recovery_key);
  golden->vault.recovery_key = avow_recovery_key_parse (get_text (golden->description, "recovery_key"), NULL);
  g_assert_nonnull (golden->vault.recovery_key);

  yyjson_arr_foreach (yyjson_obj_get (golden->description, "records"), i, n, record)
    {
      size_t text_length;
      char *text = yyjson_val_write (yyjson_obj_get (record, "body"), 0, &text_length);
      AvowId id;

      g_assert_true (avow_id_from_hex (get_text (record, "id"), -1, &id));
      g_hash_table_insert (golden->vault.texts, g_memdup2 (&id, sizeof id),
                           g_bytes_new_with_free_func (text, text_length, free, text));
    }
}

static void
tear_down (Golden        *golden,
           gconstpointer  user_data)
{
  test_vault_tear_down (&golden->vault, NULL);
  yyjson_doc_free (golden->document);
}

static void
test_read (Golden        *golden,
           gconstpointer  user_data)
{
  AvowSecret *text = avow_recovery_key_get_text (golden->vault.recovery_key);
  g_autoptr (AvowVault) vault = test_vault_open (&golden->vault);

  test_vault_unlock (&golden->vault, vault);
  test_vault_check (&golden->vault, vault);
  avow_vault_lock (vault);
  g_assert_true (avow_vault_unlock_with_recovery (vault, (const char *) avow_secret_peek (text), NULL));
  test_vault_check (&golden->vault, vault);
}

/* It goes on being written by this version, with the records that it does not touch as they were. */
static void
test_goes_on (Golden        *golden,
              gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_open (&golden->vault);
  g_autoptr (AvowSecret) another = avow_secret_new_from_text ("another");

  test_vault_unlock (&golden->vault, vault);
  test_vault_check (&golden->vault, vault);
  test_vault_must_put (&golden->vault, vault, test_id (1), "{\"kind\":\"action\"}");
  g_assert_true (avow_vault_change_passphrase (vault, another, &test_params, NULL));
  g_clear_pointer (&vault, avow_vault_close);

  avow_secret_unref (golden->vault.passphrase);
  golden->vault.passphrase = g_steal_pointer (&another);
  test_vault_check_file (&golden->vault);
}

/* --- What follows reads the file by FORMAT.md, with nothing of Avow's. --- */

typedef struct
{
  sqlite3 *database;
  guint8   vault_id[16];
  guint8   vault_key[32];
  guint8   record_key[32];
  guint8   manifest_key[32];
} Reader;

static guint64
little_endian (const guint8 *from,
               gsize         length)
{
  guint64 value = 0;

  while (length > 0)
    value = value << 8 | from[--length];

  return value;
}

static void
append (GByteArray *array,
        guint64     value,
        gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) (value >> 8 * i);

      g_byte_array_append (array, &byte, 1);
    }
}

static void
hash (const guint8  *key,
      gconstpointer  data,
      gsize          length,
      guint8         digest[32])
{
  g_assert_cmpint (crypto_generichash (digest, 32, data, length, key, key != NULL ? 32 : 0), ==, 0);
}

static void
assert_hash (const guint8 *key,
             int           label,
             const guint8 *data,
             gsize         length,
             const guint8  expected[32])
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  guint8 digest[32];

  if (label >= 0)
    append (array, (guint64) label, 1);
  g_byte_array_append (array, data, (guint) length);
  hash (key, array->data, array->len, digest);
  g_assert_cmpmem (digest, 32, expected, 32);
}

/* The one blob of the one row of a statement. */
static guint8 *
read_blob (Reader     *reader,
           const char *sql,
           gsize       expected_length)
{
  sqlite3_stmt *statement;
  guint8 *blob;

  g_assert_cmpint (sqlite3_prepare_v2 (reader->database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_type (statement, 0), ==, SQLITE_BLOB);
  g_assert_cmpuint ((gsize) sqlite3_column_bytes (statement, 0), ==, expected_length);
  blob = g_memdup2 (sqlite3_column_blob (statement, 0), expected_length);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);

  return blob;
}

static gint64
read_integer (Reader     *reader,
              const char *sql)
{
  sqlite3_stmt *statement;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (reader->database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);

  return value;
}

static void
read_header (Reader *reader)
{
  g_autofree guint8 *header = read_blob (reader, "SELECT header FROM vault", 72);

  g_assert_cmpint (read_integer (reader, "PRAGMA application_id"), ==, 0x41564f57);
  g_assert_cmpint (read_integer (reader, "PRAGMA page_size"), ==, 32768);
  g_assert_cmpint (read_integer (reader, "PRAGMA user_version"), ==, 1);
  g_assert_cmpmem (header, 8, "AVOW-VLT", 8);
  g_assert_cmpuint (little_endian (header + 8, 4), ==, 1);
  g_assert_cmpuint (little_endian (header + 12, 4), ==, 1);
  g_assert_cmpuint (little_endian (header + 16, 4), ==, 1);
  g_assert_cmpuint (little_endian (header + 20, 4), ==, 0);
  memcpy (reader->vault_id, header + 24, 16);
  assert_hash (NULL, -1, header, 40, header + 40);
}

static void
read_passphrase_slot (Reader *reader,
                      Golden *golden)
{
  g_autofree guint8 *slot = read_blob (reader, "SELECT body FROM slot WHERE slot = 1 AND type = 1", 200);
  g_autofree char *passphrase = g_utf8_normalize (get_text (golden->description, "passphrase"), -1,
                                                  G_NORMALIZE_NFC);
  guint8 key[32];

  g_assert_cmpmem (slot, 8, "AVOW-SLT", 8);
  g_assert_cmpuint (little_endian (slot + 8, 4), ==, 1);
  g_assert_cmpuint (little_endian (slot + 12, 4), ==, 1);
  g_assert_cmpmem (slot + 16, 16, reader->vault_id, 16);
  g_assert_cmpuint (little_endian (slot + 32, 4), ==, 1);
  g_assert_cmpuint (little_endian (slot + 36, 4), ==, yyjson_get_uint (yyjson_obj_get (golden->description, "passes")));
  g_assert_cmpuint (little_endian (slot + 40, 8), ==, yyjson_get_uint (yyjson_obj_get (golden->description, "memory_kib")));
  assert_hash (NULL, -1, slot, 168, slot + 168);

  g_assert_cmpint (crypto_pwhash (key, 32, passphrase, strlen (passphrase), slot + 48,
                                  little_endian (slot + 36, 4), (size_t) little_endian (slot + 40, 8) * 1024,
                                  crypto_pwhash_ALG_ARGON2ID13), ==, 0);
  assert_hash (key, 0x11, slot, 64, slot + 64);
  g_assert_cmpint (crypto_aead_xchacha20poly1305_ietf_decrypt (reader->vault_key, NULL, NULL,
                                                               slot + 96 + 24, 48, slot, 64,
                                                               slot + 96, key), ==, 0);
}

static void
read_recovery_slot (Reader *reader,
                    Golden *golden)
{
  g_autofree guint8 *slot = read_blob (reader, "SELECT body FROM slot WHERE slot = 2 AND type = 2", 216);
  const guint8 *private_key = avow_secret_peek (avow_recovery_key_get_private (golden->vault.recovery_key));
  guint8 public_key[32];
  guint8 vault_key[32];

  g_assert_cmpmem (slot, 8, "AVOW-SLT", 8);
  g_assert_cmpuint (little_endian (slot + 8, 4), ==, 1);
  g_assert_cmpuint (little_endian (slot + 12, 4), ==, 2);
  g_assert_cmpmem (slot + 16, 16, reader->vault_id, 16);
  g_assert_cmpuint (little_endian (slot + 32, 4), ==, 1);
  g_assert_cmpuint (little_endian (slot + 36, 4), ==, 0);
  assert_hash (NULL, -1, slot, 184, slot + 184);

  g_assert_cmpint (crypto_scalarmult_base (public_key, private_key), ==, 0);
  g_assert_cmpmem (slot + 40, 32, public_key, 32);
  g_assert_cmpint (crypto_box_seal_open (vault_key, slot + 104, 80, public_key, private_key), ==, 0);
  g_assert_cmpmem (vault_key, 32, reader->vault_key, 32);
  assert_hash (vault_key, 0x12, slot, 72, slot + 72);
}

static void
derive_keys (Reader *reader)
{
  crypto_kdf_derive_from_key (reader->record_key, 32, 1, "avow-vlt", reader->vault_key);
  crypto_kdf_derive_from_key (reader->manifest_key, 32, 2, "avow-vlt", reader->vault_key);
}

static void
read_record (Reader       *reader,
             Golden       *golden,
             sqlite3_stmt *statement)
{
  const guint8 *id = sqlite3_column_blob (statement, 0);
  const guint8 *body = sqlite3_column_blob (statement, 3);
  gsize body_length = (gsize) sqlite3_column_bytes (statement, 3);
  g_autoptr (GByteArray) associated = g_byte_array_new ();
  g_autofree guint8 *text = g_malloc (body_length);
  gsize length = body_length - 40;
  gsize bucket = 256;
  GBytes *expected;

  g_assert_cmpint (sqlite3_column_bytes (statement, 0), ==, 16);
  g_byte_array_append (associated, (const guint8 *) "AVOW-VLT", 8);
  append (associated, 1, 4);
  g_byte_array_append (associated, reader->vault_id, 16);
  g_byte_array_append (associated, id, 16);
  append (associated, (guint64) sqlite3_column_int64 (statement, 1), 8);
  append (associated, (guint64) sqlite3_column_int64 (statement, 2), 4);
  g_assert_cmpuint (associated->len, ==, 56);
  g_assert_cmpint (crypto_aead_xchacha20poly1305_ietf_decrypt (text, NULL, NULL,
                                                               body + 24, body_length - 24,
                                                               associated->data, associated->len,
                                                               body, reader->record_key), ==, 0);
  while (text[length - 1] == 0)
    length--;
  length--;
  g_assert_cmpuint (text[length], ==, 0x80);
  while (bucket <= length)
    bucket *= 2;
  g_assert_cmpuint (body_length - 40, ==, bucket);

  expected = g_hash_table_lookup (golden->vault.texts, id);
  g_assert_nonnull (expected);
  g_assert_cmpmem (text, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

/* Reads the records, and computes the manifest's root from them on the way. */
static guint
read_records (Reader *reader,
              Golden *golden,
              guint64 counter,
              guint8  root[32])
{
  static const char sql[] = "SELECT id, rev, epoch, body FROM record ORDER BY id";
  g_autoptr (GByteArray) all = g_byte_array_new ();
  GByteArray *buckets[256];
  guint64 n_in_bucket[256] = { 0 };
  sqlite3_stmt *statement;
  guint n_records = 0;

  for (guint i = 0; i < 256; i++)
    buckets[i] = g_byte_array_new ();

  g_assert_cmpint (sqlite3_prepare_v2 (reader->database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const guint8 *id = sqlite3_column_blob (statement, 0);
      const guint8 *body = sqlite3_column_blob (statement, 3);
      GByteArray *bucket = buckets[id[0]];

      read_record (reader, golden, statement);
      g_byte_array_append (bucket, id, 16);
      append (bucket, (guint64) sqlite3_column_int64 (statement, 1), 8);
      append (bucket, (guint64) sqlite3_column_int64 (statement, 2), 4);
      g_byte_array_append (bucket, body + sqlite3_column_bytes (statement, 3) - 16, 16);
      n_in_bucket[id[0]]++;
      n_records++;
    }
  sqlite3_finalize (statement);

  append (all, 0x02, 1);
  g_byte_array_append (all, (const guint8 *) "AVOW-VLT", 8);
  append (all, 1, 4);
  g_byte_array_append (all, reader->vault_id, 16);
  append (all, counter, 8);
  append (all, n_records, 8);
  append (all, 24 + 200 + 24 + 216, 8);
  for (guint number = 1; number <= 2; number++)
    {
      g_autofree char *slot_sql = g_strdup_printf ("SELECT body FROM slot WHERE slot = %u", number);
      gsize length = number == 1 ? 200 : 216;
      g_autofree guint8 *slot = read_blob (reader, slot_sql, length);

      append (all, number, 8);
      append (all, number, 8);
      append (all, length, 8);
      g_byte_array_append (all, slot, (guint) length);
    }

  for (guint i = 0; i < 256; i++)
    {
      g_autoptr (GByteArray) start = g_byte_array_new ();
      guint8 digest[32];

      append (start, 0x01, 1);
      append (start, i, 1);
      append (start, n_in_bucket[i], 8);
      g_byte_array_append (start, buckets[i]->data, buckets[i]->len);
      hash (reader->manifest_key, start->data, start->len, digest);
      g_byte_array_append (all, digest, 32);
      g_byte_array_unref (buckets[i]);
    }
  hash (reader->manifest_key, all->data, all->len, root);

  return n_records;
}

static void
read_manifest (Reader *reader,
               Golden *golden)
{
  g_autofree guint8 *manifest = read_blob (reader, "SELECT body FROM manifest", 88);
  g_autoptr (GByteArray) stamped = g_byte_array_new ();
  guint64 counter = little_endian (manifest + 8, 8);
  guint64 expected_counter = 1;
  guint8 root[32];
  yyjson_val *record;
  size_t i, n;

  g_assert_cmpmem (manifest, 8, "AVOW-MAN", 8);
  g_byte_array_append (stamped, reader->vault_id, 16);
  g_byte_array_append (stamped, manifest, 56);
  assert_hash (reader->manifest_key, 0x03, stamped->data, stamped->len, manifest + 56);
  g_assert_cmpuint (read_records (reader, golden, counter, root), ==, little_endian (manifest + 16, 8));
  g_assert_cmpmem (root, 32, manifest + 24, 32);

  expected_counter += 2 * yyjson_arr_size (yyjson_obj_get (golden->description, "deleted"));
  yyjson_arr_foreach (yyjson_obj_get (golden->description, "records"), i, n, record)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT rev FROM record WHERE id = x'%s'", get_text (record, "id"));
      guint64 writes = yyjson_get_uint (yyjson_obj_get (record, "writes"));

      g_assert_cmpuint ((guint64) read_integer (reader, sql), ==, writes);
      expected_counter += writes;
    }
  g_assert_cmpuint (counter, ==, expected_counter);
}

static void
read_spare (Reader *reader)
{
  g_autofree guint8 *spare = read_blob (reader, "SELECT spare FROM vault", 416);
  g_autofree guint8 *one = read_blob (reader, "SELECT body FROM slot WHERE slot = 1", 200);
  g_autofree guint8 *two = read_blob (reader, "SELECT body FROM slot WHERE slot = 2", 216);

  g_assert_cmpmem (spare, 200, one, 200);
  g_assert_cmpmem (spare + 200, 216, two, 216);
}

static void
read_mirror (Reader *reader,
             Golden *golden)
{
  g_autofree guint8 *manifest = read_blob (reader, "SELECT body FROM manifest", 88);
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "avow", NULL);
  g_autoptr (GByteArray) authenticated = g_byte_array_new ();
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  char hex[33];

  sodium_bin2hex (hex, sizeof hex, reader->vault_id, 16);
  name = g_strconcat (hex, ".counter", NULL);
  path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpuint (length, ==, 48);
  g_assert_cmpmem (contents, 8, "AVOW-CTR", 8);
  g_assert_cmpmem (contents + 8, 8, manifest + 8, 8);
  g_byte_array_append (authenticated, reader->vault_id, 16);
  g_byte_array_append (authenticated, (const guint8 *) contents, 16);
  assert_hash (reader->manifest_key, 0x04, authenticated->data, authenticated->len,
               (const guint8 *) contents + 16);
}

static void
test_format (Golden        *golden,
             gconstpointer  user_data)
{
  Reader reader = { 0 };

  /* So that there is a mirror. */
  test_vault_check_file (&golden->vault);

  g_assert_cmpint (sodium_init (), >=, 0);
  g_assert_cmpint (sqlite3_open_v2 (golden->vault.path, &reader.database, SQLITE_OPEN_READONLY, NULL),
                   ==, SQLITE_OK);
  read_header (&reader);
  read_passphrase_slot (&reader, golden);
  read_recovery_slot (&reader, golden);
  read_spare (&reader);
  derive_keys (&reader);
  read_manifest (&reader, golden);
  read_mirror (&reader, golden);
  g_assert_cmpint (sqlite3_close (reader.database), ==, SQLITE_OK);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const names[] = { "journal-v1" };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *read = g_strconcat ("/vault-golden/", names[i], "/read", NULL);
      g_autofree char *goes_on = g_strconcat ("/vault-golden/", names[i], "/goes-on", NULL);
      g_autofree char *format = g_strconcat ("/vault-golden/", names[i], "/format", NULL);

      g_test_add (read, Golden, names[i], set_up, test_read, tear_down);
      g_test_add (goes_on, Golden, names[i], set_up, test_goes_on, tear_down);
      g_test_add (format, Golden, names[i], set_up, test_format, tear_down);
    }

  return g_test_run ();
}

/* test-vault-damage.c: what happens to a vault, by accident and on purpose, is noticed, and the rest is readable */

#include "test-vault.h"

#include "core/store/avow-connection.h"
#include "core/vault/avow-manifest.h"
#include "core/vault/avow-slot.h"
#include "core/vault/avow-vault-header.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_RECORDS 6

/* The text of a record that does not fit into a page. */
#define LONG_TEXT 5000

/* How many bytes that are zero are changed at once: if nothing comes of it, nothing came of any. */
#define ZEROS_AT_ONCE 256

typedef struct
{
  char  *contents;
  gsize  length;
} Image;

static void
image_clear (Image *image)
{
  g_clear_pointer (&image->contents, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Image, image_clear)

static void
read_image (TestVault *fixture,
            Image     *image)
{
  image_clear (image);
  g_assert_true (g_file_get_contents (fixture->path, &image->contents, &image->length, NULL));
}

static void
write_at (TestVault     *fixture,
          gsize          offset,
          gconstpointer  bytes,
          gsize          length)
{
  int descriptor = open (fixture->path, O_WRONLY | O_CLOEXEC);

  g_assert_cmpint (descriptor, >=, 0);
  g_assert_cmpint (pwrite (descriptor, bytes, length, (off_t) offset), ==, length);
  close (descriptor);
}

static void
restore (TestVault   *fixture,
         const Image *image)
{
  g_assert_true (g_file_set_contents_full (fixture->path, image->contents, (gssize) image->length,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* By the passphrase, or else by the recovery key. */
static gboolean
unlock_somehow (TestVault *fixture,
                AvowVault *vault)
{
  AvowSecret *text = avow_recovery_key_get_text (fixture->recovery_key);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) recovery_error = NULL;

  if (avow_vault_unlock (vault, fixture->passphrase, &error))
    return TRUE;

  /* Never "wrong passphrase" for the right one. */
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED);
  if (avow_vault_unlock_with_recovery (vault, (const char *) avow_secret_peek (text), &recovery_error))
    return TRUE;

  g_assert_error (recovery_error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED);

  return FALSE;
}

/* Opens what is left; nothing of it may differ from what was written, and what is missing must have
 * been noticed. Returns how many records are missing, or -1 if it does not open. */
static int
count_missing (TestVault *fixture,
               gboolean  *noticed)
{
  g_autoptr (AvowVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (TestLoaded) loaded = { 0 };
  guint n_missing;

  *noticed = TRUE;
  vault = avow_vault_open (fixture->path, &error);
  if (vault == NULL)
    {
      g_assert_true (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED) ||
                     g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_NOT_A_VAULT));
      return -1;
    }

  if (!unlock_somehow (fixture, vault))
    return -1;

  test_vault_load (vault, &loaded);
  *noticed = !test_report_is_clean (loaded.report) || avow_vault_is_read_only (vault);
  n_missing = test_loaded_compare (&loaded, fixture->texts);
  if (n_missing > 0)
    g_assert_false (test_report_is_clean (loaded.report));

  return (int) n_missing;
}

/* Where a table's first page is, in the order in which the tables are made. */
#define PAGE_OF_HEADER (1 * AVOW_STORE_PAGE_BYTES)
#define PAGE_OF_SLOTS (2 * AVOW_STORE_PAGE_BYTES)
#define PAGE_OF_RECORDS (4 * AVOW_STORE_PAGE_BYTES)

/* How much of a long row is in the page with the others: SQLite's rule for trees sorted by a key. */
#define LEAST_LOCAL ((AVOW_STORE_PAGE_BYTES - 12) * 32 / 255 - 23)

#define PASSPHRASE_START AVOW_SLOT_MAGIC "\1\0\0\0\1\0\0\0"
#define RECOVERY_START AVOW_SLOT_MAGIC "\1\0\0\0\2\0\0\0"
#define SLOT_START_BYTES (AVOW_SLOT_MAGIC_BYTES + 8)

static gsize
find_bytes_from (const Image   *image,
                 gsize          start,
                 gconstpointer  bytes,
                 gsize          length)
{
  const char *found = memmem (image->contents + start, image->length - start, bytes, length);

  g_assert_nonnull (found);

  return (gsize) (found - image->contents);
}

static gsize
find_bytes (const Image  *image,
            gconstpointer bytes,
            gsize         length)
{
  return find_bytes_from (image, 0, bytes, length);
}

static void
test_every_bit_of_header_and_slots (TestVault     *fixture,
                                    gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };
  gsize starts[4], lengths[4];
  guint n_flipped = 0;

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &image);

  starts[0] = find_bytes (&image, AVOW_VAULT_MAGIC, AVOW_VAULT_MAGIC_BYTES);
  lengths[0] = AVOW_VAULT_HEADER_BYTES;
  starts[1] = find_bytes_from (&image, PAGE_OF_SLOTS, PASSPHRASE_START, SLOT_START_BYTES);
  lengths[1] = AVOW_SLOT_PASSPHRASE_BYTES;
  starts[2] = find_bytes_from (&image, PAGE_OF_SLOTS, RECOVERY_START, SLOT_START_BYTES);
  lengths[2] = AVOW_SLOT_RECOVERY_BYTES;
  starts[3] = find_bytes (&image, AVOW_MANIFEST_MAGIC, AVOW_MANIFEST_MAGIC_BYTES);
  lengths[3] = AVOW_MANIFEST_BYTES;

  for (guint part = 0; part < G_N_ELEMENTS (starts); part++)
    for (gsize bit = 0; bit < 8 * lengths[part]; bit++)
      {
        gsize offset = starts[part] + bit / 8;
        char changed = (char) (image.contents[offset] ^ (1 << bit % 8));
        gboolean noticed;

        write_at (fixture, offset, &changed, 1);
        g_assert_cmpint (count_missing (fixture, &noticed), ==, 0);
        g_assert_true (noticed);
        write_at (fixture, offset, &image.contents[offset], 1);
        n_flipped++;
      }

  g_test_message ("%u bits", n_flipped);
  test_vault_check_file (fixture);
}

/* Changes one bit in each of some bytes at once. Returns whether it was noticed. */
static gboolean
flip_bytes (TestVault   *fixture,
            const Image *image,
            gsize        start,
            gsize        length,
            guint        bit,
            int         *n_missing)
{
  g_autofree char *changed = g_memdup2 (image->contents + start, length);
  gboolean noticed;

  for (gsize i = 0; i < length; i++)
    changed[i] = (char) (changed[i] ^ (1 << bit));

  write_at (fixture, start, changed, length);
  *n_missing = count_missing (fixture, &noticed);
  write_at (fixture, start, image->contents + start, length);

  return noticed;
}

static gsize
count_zeros (const Image *image,
             gsize        start)
{
  gsize length = 0;

  while (length < ZEROS_AT_ONCE && start + length < image->length && image->contents[start + length] == 0)
    length++;

  return length;
}

typedef struct
{
  guint n_alone;
  guint n_noticed;
  guint n_costly;
  guint n_harmless;
} Tally;

/* A bit in each byte, or in each of every @step bytes. What one flipped bit may cost is the record that
 * it is in, and nothing else, wherever it is: in SQLite's own structures too. */
static Tally
flip_range (TestVault   *fixture,
            const Image *image,
            gsize        start,
            gsize        end,
            gsize        step)
{
  Tally tally = { 0 };
  gsize offset = start;

  while (offset < end)
    {
      gsize n_zeros = MIN (count_zeros (image, offset), end - offset);
      int n_missing;

      /* All of a run of zeros at once, and each by itself if anything came of it. */
      if (n_zeros > 1 && !flip_bytes (fixture, image, offset, n_zeros, (guint) (offset % 8), &n_missing))
        {
          g_assert_cmpint (n_missing, ==, 0);
          tally.n_harmless += n_zeros;
          offset += n_zeros;
          continue;
        }

      for (gsize last = offset + MAX (n_zeros, 1); offset < last; offset += n_zeros > 1 ? 1 : step)
        {
          gboolean noticed = flip_bytes (fixture, image, offset, 1, (guint) (offset % 8), &n_missing);

          g_assert_cmpint (n_missing, >=, 0);
          g_assert_cmpint (n_missing, <=, 1);

          /* Nothing that Avow wrote of a record is elsewhere. */
          if (n_missing > 0)
            g_assert_cmpuint (offset, >=, PAGE_OF_RECORDS);
          tally.n_alone++;
          tally.n_noticed += noticed;
          tally.n_costly += n_missing > 0;
          tally.n_harmless += !noticed;
        }
    }

  g_test_message ("%zu bytes, %u tried by themselves: %u noticed, of which %u cost a record; %u without "
                  "any effect", end - start, tally.n_alone, tally.n_noticed, tally.n_costly, tally.n_harmless);

  return tally;
}

static void
test_a_bit_in_every_byte (TestVault     *fixture,
                          gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };
  Tally tally;

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &image);
  tally = flip_range (fixture, &image, 0, image.length, 1);
  g_assert_cmpuint (tally.n_noticed, >, tally.n_alone / 2);
  test_vault_check_file (fixture);
}

/* A record of which the rest is on a page of its own. */
static void
add_long_record (TestVault *fixture)
{
  g_autoptr (AvowVault) vault = test_vault_open (fixture);
  g_autofree char *text = g_strnfill (LONG_TEXT, 'l');

  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (N_RECORDS), text);
}

static void
test_long_record (TestVault     *fixture,
                  gconstpointer  user_data)
{
  const AvowId id = test_id (N_RECORDS);
  g_auto (Image) image = { 0 };
  gsize start, overflow;
  Tally tally;

  test_vault_fill (fixture, N_RECORDS);
  add_long_record (fixture);
  read_image (fixture, &image);
  overflow = PAGE_OF_RECORDS + AVOW_STORE_PAGE_BYTES;
  g_assert_cmpuint (image.length, ==, overflow + AVOW_STORE_PAGE_BYTES);

  start = find_bytes (&image, id.bytes, sizeof id.bytes);
  flip_range (fixture, &image, start - 8, start + 80, 1);
  flip_range (fixture, &image, start + 80, start + LEAST_LOCAL, 31);
  flip_range (fixture, &image, start + LEAST_LOCAL - 60, start + LEAST_LOCAL + 20, 1);
  tally = flip_range (fixture, &image, overflow, overflow + 40, 1);
  g_assert_cmpuint (tally.n_noticed, >, 30);
  flip_range (fixture, &image, overflow + 40, image.length, 31);
  test_vault_check_file (fixture);
}

/* Every bit of every byte that Avow writes of a record, and of the few around it that are SQLite's. */
static void
test_every_bit_of_a_record (TestVault     *fixture,
                            gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };
  AvowId id = test_id (2);
  gsize start, body;

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &image);
  start = find_bytes (&image, id.bytes, sizeof id.bytes);
  body = start + sizeof id.bytes;

  for (gsize offset = start - 7; offset < body + AVOW_SEAL_OVERHEAD + 512; offset++)
    for (guint bit = 0; bit < 8; bit++)
      {
        int n_missing;
        gboolean noticed;

        /* The ciphertext at every bit is test-seal's matter. */
        if (offset > body + 40 && offset < body + 512 && bit != offset % 8)
          continue;

        noticed = flip_bytes (fixture, &image, offset, 1, bit, &n_missing);
        g_assert_true (noticed);
        g_assert_cmpint (n_missing, >=, 0);
        g_assert_cmpint (n_missing, <=, 1);
      }
}

/* A sector, or a page, that the disk gives back as zeros. */
static void
test_pages_lost (TestVault     *fixture,
                 gconstpointer  user_data)
{
  static const gsize sizes[] = { 512, 4096, AVOW_STORE_PAGE_BYTES };
  g_auto (Image) image = { 0 };
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autofree AvowVaultChange *many = g_new0 (AvowVaultChange, 400);
  g_autofree char *filling = g_strnfill (900, 'z');
  guint worst = 0;

  /* Enough for a tree of several pages. */
  for (guint i = 0; i < 400; i++)
    {
      many[i].id = avow_id_new_random ();
      many[i].body = g_bytes_new (filling, i % 900);
      g_hash_table_insert (fixture->texts, g_memdup2 (&many[i].id, sizeof (AvowId)),
                           g_bytes_ref (many[i].body));
    }
  g_assert_true (avow_vault_write (vault, many, 400, NULL));
  for (guint i = 0; i < 400; i++)
    g_bytes_unref (many[i].body);
  g_clear_pointer (&vault, avow_vault_close);
  read_image (fixture, &image);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *zeros = g_malloc0 (sizes[i]);

      for (gsize offset = 0; offset + sizes[i] <= image.length; offset += sizes[i])
        {
          gboolean noticed;
          int n_missing;

          write_at (fixture, offset, zeros, sizes[i]);
          n_missing = count_missing (fixture, &noticed);
          write_at (fixture, offset, image.contents + offset, sizes[i]);

          /* There is always a way in: the slots are there twice, on two pages. */
          g_assert_cmpint (n_missing, >=, 0);
          worst = MAX (worst, (guint) n_missing);
        }
    }

  g_test_message ("%zu bytes, 400 records; a lost page costs %u of them at most", image.length, worst);
  g_assert_cmpuint (worst, <, 100);
}

/* Where the last byte of what Avow wrote of a record is. */
static gsize
find_record_end (TestVault   *fixture,
                 const Image *image,
                 const AvowId *id)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  gsize end;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT body FROM record WHERE id = ?", -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_blob (statement, 1, id, sizeof *id, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  end = find_bytes (image, (const char *) sqlite3_column_blob (statement, 0) +
                           sqlite3_column_bytes (statement, 0) - 16, 16) + 16;
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);

  return end;
}

/* At every length at which a byte is lost that is not zero (the zeros that follow it make no other file
 * to look through), and at many of the others. */
static void
truncate_to_every_length (TestVault *fixture,
                          gsize      end,
                          gsize      step)
{
  g_auto (Image) image = { 0 };
  g_autoptr (GHashTable) ends = g_hash_table_new (avow_id_hash, avow_id_equal);
  gsize way_in;
  guint n_lengths = 0;
  GHashTableIter iter;
  gpointer id, record_end;

  read_image (fixture, &image);
  way_in = MIN (find_bytes (&image, PASSPHRASE_START, SLOT_START_BYTES) + AVOW_SLOT_PASSPHRASE_BYTES,
                find_bytes (&image, RECOVERY_START, SLOT_START_BYTES) + AVOW_SLOT_RECOVERY_BYTES);

  g_hash_table_iter_init (&iter, fixture->texts);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_insert (ends, id, GSIZE_TO_POINTER (find_record_end (fixture, &image, id)));

  for (gsize length = image.length; length-- > end;)
    {
      gboolean noticed;
      int n_missing, n_expected = 0;

      if ((image.contents[length] == 0 || length % step != 0) && length % 347 != 0)
        continue;

      g_assert_cmpint (truncate (fixture->path, (off_t) length), ==, 0);
      n_missing = count_missing (fixture, &noticed);
      g_assert_true (noticed);
      n_lengths++;

      if (length < way_in)
        {
          g_assert_cmpint (n_missing, ==, -1);
          continue;
        }

      g_hash_table_iter_init (&iter, ends);
      while (g_hash_table_iter_next (&iter, NULL, &record_end))
        n_expected += GPOINTER_TO_SIZE (record_end) > length;
      g_assert_cmpint (n_missing, ==, n_expected);
    }

  g_test_message ("%u lengths", n_lengths);
  restore (fixture, &image);
  test_vault_check_file (fixture);
}

static void
test_truncated (TestVault     *fixture,
                gconstpointer  user_data)
{
  test_vault_fill (fixture, N_RECORDS);
  truncate_to_every_length (fixture, 0, 1);
}

static void
test_long_record_truncated (TestVault     *fixture,
                            gconstpointer  user_data)
{
  test_vault_fill (fixture, N_RECORDS);
  add_long_record (fixture);
  truncate_to_every_length (fixture, PAGE_OF_RECORDS, 31);
}

/* A damaged vault is read, and left as it is. */
static void
test_damaged_is_read_only (TestVault     *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_auto (TestLoaded) loaded = { 0 };
  g_auto (Image) image = { 0 };
  g_auto (Image) after = { 0 };
  g_autoptr (GError) write_error = NULL;
  g_autoptr (GError) change_error = NULL;

  test_vault_fill (fixture, N_RECORDS);

  /* The root page of the records' tree says it is of another kind. */
  write_at (fixture, PAGE_OF_RECORDS, "\x0d", 1);
  read_image (fixture, &image);
  vault = test_vault_open (fixture);
  g_assert_false (avow_vault_is_read_only (vault));
  test_vault_unlock (fixture, vault);
  test_vault_load (vault, &loaded);
  g_assert_true (loaded.report->unreadable_pages);
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);

  /* All the rows were found, so it is known that none is missing. */
  g_assert_false (loaded.report->manifest_mismatch);
  g_assert_cmpuint (loaded.report->n_expected, ==, N_RECORDS);

  g_assert_true (avow_vault_is_read_only (vault));
  g_assert_false (test_vault_put (fixture, vault, test_id (0), "x", &write_error));
  g_assert_error (write_error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
  g_assert_false (avow_vault_change_passphrase (vault, fixture->passphrase, &test_params, &change_error));
  g_assert_error (change_error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
  g_clear_pointer (&vault, avow_vault_close);

  read_image (fixture, &after);
  g_assert_cmpmem (image.contents, image.length, after.contents, after.length);
}

/* SQL by hand, as somebody without the key can. */
static void
tamper (TestVault  *fixture,
        const char *sql)
{
  sqlite3 *database;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &database, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

/* With another file at hand, to keep things in: SQLite takes an empty one for an empty database. */
static void
tamper_aside (TestVault  *fixture,
              const char *sql)
{
  g_autofree char *aside = g_build_filename (fixture->folder, "aside", NULL);
  g_autofree char *all = g_strdup_printf ("ATTACH '%s' AS aside; %s", aside, sql);

  if (!g_file_test (aside, G_FILE_TEST_EXISTS))
    g_assert_true (g_file_set_contents (aside, "", 0, NULL));
  tamper (fixture, all);
}

static void
load_tampered (TestVault  *fixture,
               TestLoaded *loaded)
{
  g_autoptr (AvowVault) vault = test_vault_open (fixture);

  test_vault_unlock (fixture, vault);
  test_vault_load (vault, loaded);
}

#define ID_2 "x'4a0002a5000000000000000000000000'"
#define ID_3 "x'6f0003a5000000000000000000000000'"

static void
test_row_deleted (TestVault     *fixture,
                  gconstpointer  user_data)
{
  static const char * const how[] = { "ON", "OFF", "FAST" };

  for (gsize i = 0; i < G_N_ELEMENTS (how); i++)
    {
      g_auto (TestLoaded) loaded = { 0 };
      g_autofree char *sql = g_strdup_printf ("PRAGMA secure_delete=%s; DELETE FROM record WHERE id = " ID_2,
                                              how[i]);

      g_unlink (fixture->path);
      test_vault_fill (fixture, N_RECORDS);
      tamper (fixture, sql);
      load_tampered (fixture, &loaded);
      g_assert_true (loaded.report->manifest_mismatch);
      g_assert_cmpuint (loaded.report->n_expected, ==, N_RECORDS);
      g_assert_cmpuint (loaded.report->n_records, ==, N_RECORDS - 1);
      g_assert_cmpuint (loaded.report->quarantined->len, ==, 0);
      g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 1);
    }
}

static void
test_rows_swapped (TestVault     *fixture,
                   gconstpointer  user_data)
{
  g_auto (TestLoaded) loaded = { 0 };

  test_vault_fill (fixture, N_RECORDS);
  tamper (fixture, "CREATE TEMP TABLE s AS SELECT * FROM record WHERE id IN (" ID_2 ", " ID_3 ");"
                   "UPDATE record SET body = (SELECT body FROM s WHERE id = " ID_3 ") WHERE id = " ID_2 ";"
                   "UPDATE record SET body = (SELECT body FROM s WHERE id = " ID_2 ") WHERE id = " ID_3 ";");
  load_tampered (fixture, &loaded);
  g_assert_true (loaded.report->manifest_mismatch);
  g_assert_cmpuint (loaded.report->n_records, ==, N_RECORDS - 2);
  g_assert_cmpuint (loaded.report->quarantined->len, ==, 2);
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 2);
}

static void
test_row_copied (TestVault     *fixture,
                 gconstpointer  user_data)
{
  g_auto (TestLoaded) loaded = { 0 };

  test_vault_fill (fixture, N_RECORDS);
  tamper (fixture, "INSERT INTO record SELECT randomblob (16), rev, epoch, body FROM record"
                   " WHERE id = " ID_2);
  load_tampered (fixture, &loaded);
  g_assert_true (loaded.report->manifest_mismatch);
  g_assert_cmpuint (loaded.report->n_records, ==, N_RECORDS);
  g_assert_cmpuint (loaded.report->quarantined->len, ==, 1);
}

static void
test_row_of_nonsense (TestVault     *fixture,
                      gconstpointer  user_data)
{
  static const char * const rows[] = {
    "(x'', 1, 1, x'')",
    "(x'00', 1, 1, randomblob (296))",
    "(randomblob (17), 1, 1, randomblob (296))",
    "(randomblob (16), 0, 1, randomblob (296))",
    "(randomblob (16), -1, 1, randomblob (296))",
    "(randomblob (16), 1, 0, randomblob (296))",
    "(randomblob (16), 1, 4294967297, randomblob (296))",
    "(randomblob (16), 9223372036854775807, -9223372036854775808, randomblob (296))",
    "(randomblob (16), 1, 1, x'')",
    "(randomblob (16), 1, 1, x'00')",
    "(randomblob (16), 1, 1, randomblob (40))",
    "(randomblob (16), 1, 1, randomblob (100000))",
    "(zeroblob (16), 1, 1, zeroblob (70000000))",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO record VALUES %s", rows[i]);
      g_auto (TestLoaded) loaded = { 0 };

      g_unlink (fixture->path);
      test_vault_fill (fixture, N_RECORDS);
      tamper (fixture, sql);
      load_tampered (fixture, &loaded);
      g_assert_true (loaded.report->manifest_mismatch);
      g_assert_false (loaded.report->unreadable_pages);
      g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);
    }
}

static void
test_row_replaced_by_older (TestVault     *fixture,
                            gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_auto (TestLoaded) loaded = { 0 };
  const AvowId id = test_id (2);
  g_autoptr (GBytes) older = NULL;

  test_vault_fill (fixture, N_RECORDS);
  older = g_bytes_ref (g_hash_table_lookup (fixture->texts, &id));
  tamper_aside (fixture, "CREATE TABLE aside.kept AS SELECT * FROM record WHERE id = " ID_2);
  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, id, "a newer text");
  g_clear_pointer (&vault, avow_vault_close);

  tamper_aside (fixture, "INSERT OR REPLACE INTO record SELECT * FROM kept");
  load_tampered (fixture, &loaded);
  g_assert_true (loaded.report->manifest_mismatch);
  g_assert_false (loaded.report->older_copy);
  g_assert_cmpuint (loaded.report->n_records, ==, N_RECORDS);

  /* It was written by somebody with the key, so it opens: it is the manifest that tells. */
  g_assert_true (g_bytes_equal (g_hash_table_lookup (loaded.texts, &id), older));
}

static void
test_manifest_replaced_by_older (TestVault     *fixture,
                                 gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_auto (TestLoaded) loaded = { 0 };

  test_vault_fill (fixture, N_RECORDS);
  tamper_aside (fixture, "CREATE TABLE aside.kept AS SELECT * FROM manifest");
  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (2), "a newer text");
  g_clear_pointer (&vault, avow_vault_close);

  tamper_aside (fixture, "INSERT OR REPLACE INTO manifest SELECT * FROM kept");
  load_tampered (fixture, &loaded);
  g_assert_true (loaded.report->manifest_mismatch);
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);

  tamper (fixture, "DELETE FROM manifest");
  load_tampered (fixture, &loaded);
  g_assert_true (loaded.report->manifest_mismatch);
  g_assert_cmpuint (loaded.report->n_expected, ==, 0);
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);
}

/* After it was reported, work goes on, and the manifest is about what is there now. */
static void
test_goes_on (TestVault     *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_auto (TestLoaded) loaded = { 0 };
  const AvowId id = test_id (2);

  test_vault_fill (fixture, N_RECORDS);
  tamper (fixture, "DELETE FROM record WHERE id = " ID_2);
  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_load (vault, &loaded);
  g_assert_true (loaded.report->manifest_mismatch);
  g_hash_table_remove (fixture->texts, &id);
  test_vault_must_put (fixture, vault, test_id (9), "one more");
  test_vault_check (fixture, vault);
  g_clear_pointer (&vault, avow_vault_close);
  test_vault_check_file (fixture);
}

/* A quarantined row is still there, byte for byte, after others were written. */
static void
test_quarantine_is_kept (TestVault     *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_auto (TestLoaded) loaded = { 0 };
  g_auto (TestLoaded) again = { 0 };
  g_auto (Image) image = { 0 };
  const AvowId id = test_id (2);
  g_autoptr (GError) error = NULL;
  char body[400];
  gsize offset;

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &image);
  offset = find_bytes (&image, id.bytes, sizeof id.bytes) + 100;
  image.contents[offset] ^= 1;
  write_at (fixture, offset, &image.contents[offset], 1);
  memcpy (body, &image.contents[offset], sizeof body);

  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_load (vault, &loaded);
  g_assert_cmpuint (loaded.report->quarantined->len, ==, 1);
  g_assert_true (avow_id_equal (&g_array_index (loaded.report->quarantined, AvowId, 0), &id));
  g_assert_false (avow_vault_is_read_only (vault));

  /* Only its text was changed, not its tag: all the rows are there. */
  g_assert_false (loaded.report->manifest_mismatch);
  g_assert_false (test_vault_put (fixture, vault, id, "over it", &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED);
  test_vault_must_put (fixture, vault, test_id (0), "another");
  test_vault_must_put (fixture, vault, test_id (4), NULL);
  g_clear_pointer (&vault, avow_vault_close);

  read_image (fixture, &image);
  find_bytes (&image, body, sizeof body);
  load_tampered (fixture, &again);
  g_assert_cmpuint (again.report->quarantined->len, ==, 1);
  g_assert_false (again.report->manifest_mismatch);
}

static void
fix_checksum (guint8 *bytes,
              gsize   length)
{
  avow_vault_checksum (bytes, length - AVOW_HASH_BYTES, bytes + length - AVOW_HASH_BYTES);
}

static gsize
read_slot (TestVault    *fixture,
           Image        *image,
           AvowSlotType  type,
           guint8       *slot)
{
  const guint8 start[] = { 'A', 'V', 'O', 'W', '-', 'S', 'L', 'T', 1, 0, 0, 0, (guint8) type };
  gsize offset;

  read_image (fixture, image);
  offset = find_bytes_from (image, PAGE_OF_SLOTS, start, sizeof start);
  memcpy (slot, image->contents + offset,
          type == AVOW_SLOT_PASSPHRASE ? AVOW_SLOT_PASSPHRASE_BYTES : AVOW_SLOT_RECOVERY_BYTES);

  return offset;
}

/* Parameters that somebody put into the slot, checksum and all. */
static void
test_hostile_params (TestVault     *fixture,
                     gconstpointer  user_data)
{
  static const struct {
    guint32        passes;
    guint64        kibibytes;
    AvowVaultError code;
  } cases[] = {
    { 11, 8, AVOW_VAULT_ERROR_HOSTILE },
    { G_MAXUINT32, 8, AVOW_VAULT_ERROR_HOSTILE },
    { 1, (1 << 20) + 1, AVOW_VAULT_ERROR_HOSTILE },
    { 1, G_MAXUINT64, AVOW_VAULT_ERROR_HOSTILE },
    { 1, G_GUINT64_CONSTANT (1) << 54, AVOW_VAULT_ERROR_HOSTILE },
    { 1, (G_GUINT64_CONSTANT (1) << 54) + 8, AVOW_VAULT_ERROR_HOSTILE },
    { 0, 8, AVOW_VAULT_ERROR_DAMAGED },
    { 1, 7, AVOW_VAULT_ERROR_DAMAGED },
    { 1, 0, AVOW_VAULT_ERROR_DAMAGED },
    /* Within the limits, but not what the key was derived with. */
    { 2, 8, AVOW_VAULT_ERROR_WRONG_PASSPHRASE },
    { 1, 9, AVOW_VAULT_ERROR_WRONG_PASSPHRASE },
  };
  g_auto (Image) image = { 0 };
  AvowSecret *text = avow_recovery_key_get_text (fixture->recovery_key);
  guint8 slot[AVOW_SLOT_PASSPHRASE_BYTES];
  gsize offset;

  test_vault_fill (fixture, N_RECORDS);
  offset = read_slot (fixture, &image, AVOW_SLOT_PASSPHRASE, slot);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 passes = GUINT32_TO_LE (cases[i].passes);
      guint64 kibibytes = GUINT64_TO_LE (cases[i].kibibytes);
      g_autoptr (AvowVault) vault = NULL;
      g_autoptr (GError) error = NULL;
      gint64 started = g_get_monotonic_time ();

      memcpy (slot + 36, &passes, sizeof passes);
      memcpy (slot + 40, &kibibytes, sizeof kibibytes);
      fix_checksum (slot, sizeof slot);
      write_at (fixture, offset, slot, sizeof slot);

      vault = test_vault_open (fixture);
      g_assert_false (avow_vault_unlock (vault, fixture->passphrase, &error));
      g_assert_error (error, AVOW_VAULT_ERROR, (int) cases[i].code);
      g_assert_cmpint (g_get_monotonic_time () - started, <, 2 * G_USEC_PER_SEC);

      /* The other way in is not affected. */
      g_assert_true (avow_vault_unlock_with_recovery (vault, (const char *) avow_secret_peek (text), NULL));
    }
}

/* Every bit of the slots, changed on purpose, with a checksum that fits. */
static void
test_forged_slots (TestVault     *fixture,
                   gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };
  AvowSecret *text = avow_recovery_key_get_text (fixture->recovery_key);

  test_vault_fill (fixture, N_RECORDS);
  for (AvowSlotType type = AVOW_SLOT_PASSPHRASE; type <= AVOW_SLOT_RECOVERY; type++)
    {
      guint8 slot[AVOW_SLOT_RECOVERY_BYTES];
      gsize length = type == AVOW_SLOT_PASSPHRASE ? AVOW_SLOT_PASSPHRASE_BYTES : AVOW_SLOT_RECOVERY_BYTES;
      gsize offset = read_slot (fixture, &image, type, slot);

      for (gsize bit = 0; bit < 8 * (length - AVOW_HASH_BYTES); bit++)
        {
          g_autoptr (AvowVault) vault = NULL;
          g_autoptr (GError) error = NULL;
          g_auto (TestLoaded) loaded = { 0 };
          gboolean unlocked;

          /* More memory or passes that are still allowed would only be slow. */
          if (type == AVOW_SLOT_PASSPHRASE && bit / 8 >= 36 && bit / 8 < 48)
            continue;

          slot[bit / 8] ^= (guint8) (1 << bit % 8);
          fix_checksum (slot, length);
          write_at (fixture, offset, slot, length);
          slot[bit / 8] ^= (guint8) (1 << bit % 8);

          vault = test_vault_open (fixture);
          unlocked = type == AVOW_SLOT_PASSPHRASE
                       ? avow_vault_unlock (vault, fixture->passphrase, &error)
                       : avow_vault_unlock_with_recovery (vault, (const char *) avow_secret_peek (text), &error);

          /* What is no slot any more has a spare copy; and is noticed all the same. */
          if (unlocked)
            {
              test_vault_load (vault, &loaded);
              g_assert_true (loaded.report->manifest_mismatch);
              g_assert_true (type == AVOW_SLOT_PASSPHRASE ? loaded.report->passphrase_damaged
                                                          : loaded.report->recovery_key_damaged);
              g_assert_cmpuint (bit / 8, <, 32);
              continue;
            }

          g_assert_true (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED) ||
                         g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_PASSPHRASE) ||
                         g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY));
        }
      restore (fixture, &image);
    }
  test_vault_check_file (fixture);
}

/* Somebody puts a slot of their own recovery key in place of the person's, with a vault key of their
 * own, since they do not have the real one. */
static void
test_recovery_slot_replaced (TestVault     *fixture,
                             gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };
  g_auto (TestLoaded) loaded = { 0 };
  g_autoptr (AvowRecoveryKey) other = avow_recovery_key_generate ();
  g_autoptr (AvowSecret) other_vault_key = avow_secret_new_random (AVOW_KEY_BYTES);
  g_autoptr (AvowVault) vault = NULL;
  g_autoptr (GBytes) forged = NULL;
  AvowVaultHeader header;
  guint8 slot[AVOW_SLOT_RECOVERY_BYTES];
  gsize offset;

  test_vault_fill (fixture, N_RECORDS);
  offset = read_slot (fixture, &image, AVOW_SLOT_RECOVERY, slot);
  g_assert_cmpint (avow_slot_identify (slot, sizeof slot, &header), ==, AVOW_SLOT_RECOVERY);
  forged = avow_slot_new_recovery (&header, other_vault_key, other, NULL);
  write_at (fixture, offset, g_bytes_get_data (forged, NULL), g_bytes_get_size (forged));

  load_tampered (fixture, &loaded);
  g_assert_true (loaded.report->recovery_key_damaged);
  g_assert_true (loaded.report->manifest_mismatch);
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);

  /* Their key opens only what they sealed themselves: nothing. */
  vault = test_vault_open (fixture);
  g_assert_true (avow_vault_unlock_with_recovery (
    vault, (const char *) avow_secret_peek (avow_recovery_key_get_text (other)), NULL));
  test_vault_load (vault, &loaded);
  g_assert_cmpuint (loaded.report->n_records, ==, 0);
  g_assert_cmpuint (loaded.report->quarantined->len, ==, N_RECORDS);
  g_assert_true (loaded.report->manifest_mismatch);
}

/* The slots of one vault do not open another, whose header is put in their place. */
static void
test_slots_of_another_vault (TestVault     *fixture,
                             gconstpointer  user_data)
{
  g_auto (Image) one = { 0 };
  g_auto (Image) other = { 0 };
  g_auto (TestLoaded) loaded = { 0 };
  g_autoptr (AvowVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  guint8 slot[AVOW_SLOT_PASSPHRASE_BYTES];
  gsize offset;

  test_vault_fill (fixture, N_RECORDS);
  read_slot (fixture, &one, AVOW_SLOT_PASSPHRASE, slot);
  g_unlink (fixture->path);
  test_vault_fill (fixture, N_RECORDS);
  offset = read_slot (fixture, &other, AVOW_SLOT_PASSPHRASE, (guint8[AVOW_SLOT_RECOVERY_BYTES]) { 0 });
  write_at (fixture, offset, slot, sizeof slot);

  /* The spare copy serves. */
  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_load (vault, &loaded);
  g_assert_true (loaded.report->passphrase_damaged);
  g_assert_true (loaded.report->manifest_mismatch);
  g_clear_pointer (&vault, avow_vault_close);

  offset = find_bytes (&other, PASSPHRASE_START, SLOT_START_BYTES);
  g_assert_cmpuint (offset, <, PAGE_OF_SLOTS);
  write_at (fixture, offset, slot, sizeof slot);
  vault = test_vault_open (fixture);
  g_assert_false (avow_vault_unlock (vault, fixture->passphrase, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED);
  g_assert_true (unlock_somehow (fixture, vault));
}

/* A damaged slot does not lock anybody out, and setting a passphrase makes both slots whole again. */
static void
test_slots_repaired (TestVault     *fixture,
                     gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };
  g_autoptr (AvowVault) vault = NULL;
  AvowSecret *text = avow_recovery_key_get_text (fixture->recovery_key);
  guint8 slot[AVOW_SLOT_RECOVERY_BYTES];

  test_vault_fill (fixture, N_RECORDS);
  for (AvowSlotType type = AVOW_SLOT_PASSPHRASE; type <= AVOW_SLOT_RECOVERY; type++)
    write_at (fixture, read_slot (fixture, &image, type, slot) + 50, "damaged", 7);

  vault = test_vault_open (fixture);
  g_assert_true (avow_vault_unlock_with_recovery (vault, (const char *) avow_secret_peek (text), NULL));
  {
    g_auto (TestLoaded) loaded = { 0 };

    test_vault_load (vault, &loaded);
    g_assert_true (loaded.report->passphrase_damaged);
    g_assert_true (loaded.report->recovery_key_damaged);
    g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);
  }
  g_assert_false (avow_vault_is_read_only (vault));

  /* Other changes leave the spare copy alone. */
  test_vault_must_put (fixture, vault, test_id (0), "changed");
  avow_vault_lock (vault);
  test_vault_unlock (fixture, vault);
  {
    g_auto (TestLoaded) loaded = { 0 };

    test_vault_load (vault, &loaded);
  }
  g_assert_true (avow_vault_change_passphrase (vault, fixture->passphrase, &test_params, NULL));
  test_vault_check (fixture, vault);
  avow_vault_lock (vault);
  g_assert_true (avow_vault_unlock_with_recovery (vault, (const char *) avow_secret_peek (text), NULL));
  test_vault_check (fixture, vault);
}

/* A damaged spare copy is made anew with the next change. */
static void
test_spare_renewed (TestVault     *fixture,
                    gconstpointer  user_data)
{
  g_auto (Image) before = { 0 };
  g_auto (Image) after = { 0 };
  g_autoptr (AvowVault) vault = NULL;
  gsize offset;

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &before);
  offset = find_bytes (&before, PASSPHRASE_START, SLOT_START_BYTES);
  g_assert_cmpuint (offset, <, PAGE_OF_SLOTS);
  write_at (fixture, offset + 50, "damaged", 7);

  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (0), "changed");
  test_vault_check (fixture, vault);
  g_clear_pointer (&vault, avow_vault_close);
  read_image (fixture, &after);
  g_assert_cmpmem (before.contents + offset, 400, after.contents + offset, 400);
}

static void
check_left_alone (TestVault      *fixture,
                  AvowVaultError  code)
{
  g_auto (Image) before = { 0 };
  g_auto (Image) after = { 0 };
  GStatBuf status_before, status_after;
  g_autoptr (GError) error = NULL;

  read_image (fixture, &before);
  g_assert_cmpint (g_stat (fixture->path, &status_before), ==, 0);
  g_assert_null (avow_vault_open (fixture->path, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, (int) code);
  read_image (fixture, &after);
  g_assert_cmpint (g_stat (fixture->path, &status_after), ==, 0);

  g_assert_cmpmem (before.contents, before.length, after.contents, after.length);
  g_assert_cmpint (status_before.st_mtim.tv_sec, ==, status_after.st_mtim.tv_sec);
  g_assert_cmpint (status_before.st_mtim.tv_nsec, ==, status_after.st_mtim.tv_nsec);
}

static void
put_header (TestVault *fixture,
            guint32    format,
            guint32    schema,
            gsize      length)
{
  g_autofree guint8 *header = g_malloc0 (length);
  g_autofree char *hex = g_malloc0 (2 * length + 1);
  g_autofree char *sql = NULL;

  memcpy (header, AVOW_VAULT_MAGIC, AVOW_VAULT_MAGIC_BYTES);
  format = GUINT32_TO_LE (format);
  memcpy (header + 8, &format, sizeof format);
  schema = GUINT32_TO_LE (schema);
  memcpy (header + 12, &schema, sizeof schema);
  fix_checksum (header, length);
  for (gsize i = 0; i < length; i++)
    g_snprintf (hex + 2 * i, 3, "%02x", header[i]);
  sql = g_strdup_printf ("UPDATE vault SET header = x'%s'; PRAGMA user_version = %u",
                         hex, GUINT32_FROM_LE (schema));
  tamper (fixture, sql);
}

static void
test_newer (TestVault     *fixture,
            gconstpointer  user_data)
{
  test_vault_fill (fixture, N_RECORDS);

  put_header (fixture, 1, 2, AVOW_VAULT_HEADER_BYTES);
  check_left_alone (fixture, AVOW_VAULT_ERROR_NEWER);
  put_header (fixture, 2, 1, AVOW_VAULT_HEADER_BYTES);
  check_left_alone (fixture, AVOW_VAULT_ERROR_NEWER);
  put_header (fixture, 7, 900, 200);
  check_left_alone (fixture, AVOW_VAULT_ERROR_NEWER);
  tamper (fixture, "DROP TABLE slot; DROP TABLE record; DROP TABLE manifest");
  check_left_alone (fixture, AVOW_VAULT_ERROR_NEWER);

  /* Another way of keeping things altogether. */
  tamper (fixture, "DROP TABLE vault; CREATE TABLE something (else_)");
  check_left_alone (fixture, AVOW_VAULT_ERROR_NEWER);
}

static void
test_of_others (TestVault     *fixture,
                gconstpointer  user_data)
{
  sqlite3 *database;

  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, "CREATE TABLE vault (one, header); INSERT INTO vault VALUES (1, x'00')", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  check_left_alone (fixture, AVOW_VAULT_ERROR_NOT_A_VAULT);

  g_unlink (fixture->path);
  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, "PRAGMA journal_mode=WAL; CREATE TABLE t (x)", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  check_left_alone (fixture, AVOW_VAULT_ERROR_NOT_A_VAULT);
}

/* An id for a random operation: few enough that most exist. */
static AvowId
random_id (void)
{
  return test_id ((guint) g_test_rand_int_range (0, 300));
}

static gboolean
move_to (gpointer key,
         gpointer value,
         gpointer user_data)
{
  g_hash_table_add (user_data, key);

  return TRUE;
}

/* However the file came to be: all that is in it is found by searching it, as it was last written. What
 * was deleted may be found too, where SQLite left a copy of it, but nothing that never was. */
static void
test_search_finds_all (TestVault     *fixture,
                       gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (GHashTable) deleted = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, NULL);
  guint n_ghosts = 0;

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (GHashTable) deleted_now = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, NULL);
      g_auto (TestLoaded) loaded = { 0 };
      GHashTableIter iter;
      gpointer id, text;

      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *written = g_strnfill ((gsize) g_test_rand_int_range (0, i % 10 == 0 ? 30000 : 3000), 'r');
          gboolean removes = g_test_rand_int_range (0, 3) == 0;
          AvowId chosen = random_id ();

          /* Ids are random: nothing new takes that of something deleted, unless that is undone. */
          if (g_hash_table_contains (deleted, &chosen))
            continue;

          test_vault_must_put (fixture, vault, chosen, removes ? NULL : written);
          if (removes)
            g_hash_table_add (deleted_now, g_memdup2 (&chosen, sizeof chosen));
          else
            g_hash_table_remove (deleted_now, &chosen);
        }
      g_hash_table_foreach_steal (deleted_now, move_to, deleted);
      test_vault_check (fixture, vault);
      g_clear_pointer (&vault, avow_vault_close);

      /* With SQLite's magic gone, the search is all there is. */
      write_at (fixture, 0, "X", 1);
      load_tampered (fixture, &loaded);
      g_assert_true (loaded.report->unreadable_pages);
      g_assert_cmpuint (loaded.report->n_expected, ==, g_hash_table_size (fixture->texts));
      g_hash_table_iter_init (&iter, fixture->texts);
      while (g_hash_table_iter_next (&iter, &id, &text))
        {
          GBytes *found = g_hash_table_lookup (loaded.texts, id);

          g_assert_nonnull (found);
          g_assert_true (g_bytes_equal (found, text));
          g_hash_table_remove (loaded.texts, id);
        }

      /* A copy may also be only in part what it was. */
      n_ghosts += g_hash_table_size (loaded.texts) + loaded.report->quarantined->len;
      g_assert_cmpint (g_hash_table_size (loaded.texts) + loaded.report->quarantined->len > 0, ==,
                       loaded.report->manifest_mismatch);
      for (guint i = 0; i < loaded.report->quarantined->len; i++)
        g_assert_true (g_hash_table_contains (deleted, &g_array_index (loaded.report->quarantined, AvowId, i)));
      g_hash_table_iter_init (&iter, loaded.texts);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        g_assert_true (g_hash_table_contains (deleted, id));
      write_at (fixture, 0, "S", 1);

      vault = test_vault_open (fixture);
      test_vault_unlock (fixture, vault);
      test_vault_check (fixture, vault);
    }

  g_test_message ("%u of those deleted were found again", n_ghosts);
}

/* Many bits at once, anywhere: what is delivered is right, and the rest is reported. */
static void
test_noise (TestVault     *fixture,
            gconstpointer  user_data)
{
  g_auto (Image) image = { 0 };

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &image);
  for (guint round = 0; round < 300; round++)
    {
      guint n_changes = 1u << (round % 9);
      gboolean noticed;

      for (guint i = 0; i < n_changes; i++)
        {
          char byte = (char) g_test_rand_int ();

          write_at (fixture, (gsize) g_test_rand_int_range (0, (gint32) image.length), &byte, 1);
        }
      count_missing (fixture, &noticed);
      write_at (fixture, 0, image.contents, image.length);
    }
}

/* The header is in clear, and its checksum anybody's to compute. The slots know the epoch too. */
static void
test_header_of_another_epoch (TestVault     *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_auto (TestLoaded) loaded = { 0 };
  AvowVaultHeader header = { 0 };
  guint8 bytes[AVOW_VAULT_HEADER_BYTES];
  sqlite3_stmt *statement;
  sqlite3 *database;

  test_vault_fill (fixture, N_RECORDS);
  g_assert_cmpint (sqlite3_open (fixture->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT header FROM vault", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_true (avow_vault_header_read (sqlite3_column_blob (statement, 0), sizeof bytes, &header));
  sqlite3_finalize (statement);

  header.epoch++;
  avow_vault_header_write (&header, bytes);
  g_assert_cmpint (sqlite3_prepare_v2 (database, "UPDATE vault SET header = ?1", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_bind_blob (statement, 1, bytes, sizeof bytes, SQLITE_STATIC), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);

  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_load (vault, &loaded);
  g_assert_true (loaded.report->unreadable_pages);
  g_assert_true (avow_vault_is_read_only (vault));
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);
}

/* What the file says of its tables is in nobody's seal. */
static void
test_tables_changed (TestVault     *fixture,
                     gconstpointer  user_data)
{
  static const char * const changes[] = {
    "CREATE INDEX extra ON record (rev)",
    "CREATE TABLE extra (n)",
    "CREATE VIEW extra AS SELECT 1",
    "ANALYZE",

    /* Saved, says SQLite of a row that it left out. */
    "ALTER TABLE record RENAME TO was;"
    "CREATE TABLE record (id BLOB PRIMARY KEY, rev INTEGER NOT NULL, epoch INTEGER NOT NULL,"
    " body BLOB NOT NULL, old AS (CASE WHEN id < x'80' THEN 1 END) NOT NULL ON CONFLICT IGNORE);"
    "INSERT INTO record SELECT * FROM was;"
    "DROP TABLE was;",

    /* Rows that are longer than the file. */
    "ALTER TABLE record RENAME TO was;"
    "CREATE TABLE record (id BLOB PRIMARY KEY, rev INTEGER NOT NULL, epoch INTEGER NOT NULL,"
    " body BLOB AS (zeroblob (900000000)));"
    "INSERT INTO record SELECT id, rev, epoch FROM was;"
    "DROP TABLE was;",
  };
  g_auto (Image) image = { 0 };

  test_vault_fill (fixture, N_RECORDS);
  read_image (fixture, &image);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (AvowVault) vault = NULL;
      g_auto (TestLoaded) loaded = { 0 };
      g_autoptr (GError) error = NULL;

      restore (fixture, &image);
      tamper (fixture, changes[i]);
      vault = test_vault_open (fixture);
      g_assert_true (avow_vault_is_read_only (vault));
      test_vault_unlock (fixture, vault);
      test_vault_load (vault, &loaded);
      g_assert_true (loaded.report->unreadable_pages);
      g_assert_false (test_vault_put (fixture, vault, test_id (0), "lost", &error));
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
    }

  restore (fixture, &image);
  test_vault_check_file (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  TEST_VAULT_ADD ("/vault-damage/every-bit-of-header-and-slots", test_every_bit_of_header_and_slots);
  TEST_VAULT_ADD ("/vault-damage/a-bit-in-every-byte", test_a_bit_in_every_byte);
  TEST_VAULT_ADD ("/vault-damage/every-bit-of-a-record", test_every_bit_of_a_record);
  TEST_VAULT_ADD ("/vault-damage/truncated", test_truncated);
  TEST_VAULT_ADD ("/vault-damage/long-record", test_long_record);
  TEST_VAULT_ADD ("/vault-damage/long-record-truncated", test_long_record_truncated);
  TEST_VAULT_ADD ("/vault-damage/pages-lost", test_pages_lost);
  TEST_VAULT_ADD ("/vault-damage/noise", test_noise);
  TEST_VAULT_ADD ("/vault-damage/damaged-is-read-only", test_damaged_is_read_only);
  TEST_VAULT_ADD ("/vault-damage/search-finds-all", test_search_finds_all);
  TEST_VAULT_ADD ("/vault-damage/row-deleted", test_row_deleted);
  TEST_VAULT_ADD ("/vault-damage/rows-swapped", test_rows_swapped);
  TEST_VAULT_ADD ("/vault-damage/row-copied", test_row_copied);
  TEST_VAULT_ADD ("/vault-damage/row-of-nonsense", test_row_of_nonsense);
  TEST_VAULT_ADD ("/vault-damage/row-replaced-by-older", test_row_replaced_by_older);
  TEST_VAULT_ADD ("/vault-damage/manifest-replaced-by-older", test_manifest_replaced_by_older);
  TEST_VAULT_ADD ("/vault-damage/goes-on", test_goes_on);
  TEST_VAULT_ADD ("/vault-damage/quarantine-is-kept", test_quarantine_is_kept);
  TEST_VAULT_ADD ("/vault-damage/header-of-another-epoch", test_header_of_another_epoch);
  TEST_VAULT_ADD ("/vault-damage/tables-changed", test_tables_changed);
  TEST_VAULT_ADD ("/vault-damage/hostile-params", test_hostile_params);
  TEST_VAULT_ADD ("/vault-damage/forged-slots", test_forged_slots);
  TEST_VAULT_ADD ("/vault-damage/recovery-slot-replaced", test_recovery_slot_replaced);
  TEST_VAULT_ADD ("/vault-damage/slots-of-another-vault", test_slots_of_another_vault);
  TEST_VAULT_ADD ("/vault-damage/slots-repaired", test_slots_repaired);
  TEST_VAULT_ADD ("/vault-damage/spare-renewed", test_spare_renewed);
  TEST_VAULT_ADD ("/vault-damage/newer", test_newer);
  TEST_VAULT_ADD ("/vault-damage/of-others", test_of_others);

  return g_test_run ();
}

/* test-vault.c: the encrypted file as it should work */

#include "test-process.h"
#include "test-vault.h"

#include "core/store/avow-connection.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>

static char *
get_recovery_text (TestVault *fixture)
{
  return g_strdup ((const char *) avow_secret_peek (avow_recovery_key_get_text (fixture->recovery_key)));
}

static void
test_create (TestVault     *fixture,
             gconstpointer  user_data)
{
  g_autofree char *inner = g_build_filename (fixture->folder, "a", "b", NULL);
  g_autofree char *outer = g_build_filename (fixture->folder, "a", NULL);
  g_autoptr (AvowVault) vault = NULL;
  g_autoptr (GDir) dir = NULL;
  GStatBuf status;

  g_free (fixture->path);
  fixture->path = g_build_filename (inner, "journal.avow", NULL);
  vault = test_vault_create (fixture);

  g_assert_false (avow_vault_is_locked (vault));
  g_assert_false (avow_vault_is_read_only (vault));
  test_vault_must_put (fixture, vault, test_id (1), "at once, without loading");
  g_clear_pointer (&vault, avow_vault_close);

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (g_stat (inner, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0700);
  g_assert_cmpint (g_stat (outer, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0700);

  /* Nothing beside it is left over. */
  dir = g_dir_open (inner, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "journal.avow");
  g_assert_null (g_dir_read_name (dir));

  test_vault_check_file (fixture);
}

static void
test_create_replaces_nothing (TestVault     *fixture,
                              gconstpointer  user_data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) link_error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_null (avow_vault_create (fixture->path, fixture->passphrase, fixture->recovery_key,
                                    &test_params, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");

  g_assert_cmpint (symlink ("nowhere", link), ==, 0);
  g_assert_null (avow_vault_create (link, fixture->passphrase, fixture->recovery_key,
                                    &test_params, &link_error));
  g_assert_error (link_error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_EXISTS);
}

/* A file that was restored from elsewhere may be for everybody to read. */
static void
test_mode (TestVault     *fixture,
           gconstpointer  user_data)
{
  g_autofree char *folder = NULL;
  g_autoptr (AvowVault) vault = NULL;
  GStatBuf status;

  g_free (fixture->path);
  fixture->path = avow_vault_get_default_path ();
  folder = g_path_get_dirname (fixture->path);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  vault = test_vault_create (fixture);
  g_clear_pointer (&vault, avow_vault_close);

  g_assert_cmpint (g_chmod (fixture->path, 0664), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  vault = test_vault_open (fixture);
  g_clear_pointer (&vault, avow_vault_close);

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0700);
}

/* A rollback journal that is left of a file that is gone does not undo the new one of its name. */
static void
test_create_beside_journal (TestVault     *fixture,
                            gconstpointer  user_data)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (AvowVault) vault = NULL;
  g_autofree guint8 *bytes = g_malloc0 (512);
  const guint32 one = GUINT32_TO_BE (1u);
  const guint32 start[] = { 0, one, one, GUINT32_TO_BE (512u), GUINT32_TO_BE ((guint32) AVOW_STORE_PAGE_BYTES) };

  /* Says: the file was one page long, take it back to that. */
  memcpy (bytes, magic, sizeof magic);
  memcpy (bytes + sizeof magic, start, sizeof start);
  g_assert_true (g_file_set_contents (journal, (const char *) bytes, 512, NULL));

  vault = test_vault_create (fixture);
  test_vault_must_put (fixture, vault, test_id (1), "still there");
  g_clear_pointer (&vault, avow_vault_close);

  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  test_vault_check_file (fixture);
}

static void
test_create_fails_clean (TestVault     *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (AvowSecret) empty = avow_secret_new_from_text ("");
  g_autoptr (AvowSecret) not_text = avow_secret_new_from_text ("\xff\xfe");
  g_autoptr (AvowSecret) broken = avow_secret_new_from_data ("a\0b", 3);
  const AvowKdfParams hostile = { 1, (guint64) AVOW_KDF_MEMORY_CEILING + 1024 };
  const struct {
    const AvowSecret    *passphrase;
    const AvowKdfParams *params;
  } cases[] = {
    { empty, &test_params }, { not_text, &test_params }, { broken, &test_params },
    { fixture->passphrase, &hostile },
  };
  g_autoptr (GDir) dir = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (avow_vault_create (fixture->path, cases[i].passphrase, fixture->recovery_key,
                                        cases[i].params, &error));
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED);
    }

  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_open_what_is_not_there (TestVault     *fixture,
                             gconstpointer  user_data)
{
  g_autofree char *junk = g_strnfill (100000, 'A');
  const struct {
    const char *contents;
    gssize      length;
  } cases[] = { { "", 0 }, { "x", 1 }, { "SQLite format 3", 16 }, { junk, 100000 } };
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (avow_vault_open (fixture->path, &missing));
  g_assert_error (missing, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_MISSING);
  g_assert_null (avow_vault_open (fixture->folder, &folder));
  g_assert_error (folder, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_NOT_A_VAULT);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (fixture->path, cases[i].contents, cases[i].length, NULL));
      g_assert_null (avow_vault_open (fixture->path, &error));
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_NOT_A_VAULT);
    }
}

static void
test_unlock (TestVault     *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (AvowSecret) wrong = avow_secret_new_from_text ("correct horse battery stable");
  g_autoptr (AvowSecret) empty = avow_secret_new_from_text ("");
  g_autoptr (AvowSecret) not_text = avow_secret_new_from_text ("\xff\xfe");
  g_autoptr (AvowSecret) without_end = avow_secret_new_from_data (TEST_PASSPHRASE, strlen (TEST_PASSPHRASE));
  const AvowSecret *wrong_ones[] = { wrong, empty, not_text };

  test_vault_must_put (fixture, vault, test_id (1), "one");
  g_clear_pointer (&vault, avow_vault_close);
  vault = test_vault_open (fixture);
  g_assert_true (avow_vault_is_locked (vault));

  for (gsize i = 0; i < G_N_ELEMENTS (wrong_ones); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (avow_vault_unlock (vault, wrong_ones[i], &error));
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_PASSPHRASE);
      g_assert_true (avow_vault_is_locked (vault));
    }

  g_assert_true (avow_vault_unlock (vault, without_end, NULL));
  test_vault_check (fixture, vault);

  /* A wrong one does not lock what is unlocked. */
  g_assert_false (avow_vault_unlock (vault, wrong, NULL));
  g_assert_false (avow_vault_is_locked (vault));
  test_vault_must_put (fixture, vault, test_id (2), "two");

  avow_vault_lock (vault);
  avow_vault_lock (vault);
  g_assert_true (avow_vault_is_locked (vault));
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
}

static void
test_recovery (TestVault     *fixture,
               gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (AvowRecoveryKey) other = avow_recovery_key_generate ();
  g_autofree char *text = get_recovery_text (fixture);
  g_autoptr (GError) error = NULL;

  test_vault_must_put (fixture, vault, test_id (1), "one");
  avow_vault_lock (vault);

  g_assert_false (avow_vault_unlock_with_recovery (
    vault, (const char *) avow_secret_peek (avow_recovery_key_get_text (other)), &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY);
  g_clear_error (&error);

  text[20] = text[20] == 'Q' ? 'P' : 'Q';
  g_assert_false (avow_vault_unlock_with_recovery (vault, text, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY);
  g_clear_error (&error);
  g_assert_false (avow_vault_unlock_with_recovery (vault, TEST_PASSPHRASE, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY);
  g_clear_error (&error);
  g_assert_true (avow_vault_is_locked (vault));

  g_assert_true (avow_vault_unlock_with_recovery (
    vault, (const char *) avow_secret_peek (avow_recovery_key_get_groups (fixture->recovery_key)), &error));
  g_assert_no_error (error);
  test_vault_check (fixture, vault);
}

/* One keyboard gives "é" as one character, another as two. */
static void
test_normalized (TestVault     *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_autoptr (AvowSecret) decomposed = avow_secret_new_from_text ("cafe\xcc\x81 \xe2\x84\xab");
  g_autoptr (AvowSecret) without = avow_secret_new_from_text ("cafe \xe2\x84\xab");

  avow_secret_unref (fixture->passphrase);
  fixture->passphrase = avow_secret_new_from_text ("caf\xc3\xa9 \xc3\x85");
  vault = test_vault_create (fixture);
  avow_vault_lock (vault);

  g_assert_false (avow_vault_unlock (vault, without, NULL));
  g_assert_true (avow_vault_unlock (vault, decomposed, NULL));
}

static void
test_change_passphrase (TestVault     *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (AvowSecret) old = avow_secret_ref (fixture->passphrase);
  g_autoptr (AvowSecret) empty = avow_secret_new_from_text ("");
  g_autofree char *text = get_recovery_text (fixture);
  g_autoptr (GError) error = NULL;

  test_vault_must_put (fixture, vault, test_id (1), "one");

  g_assert_false (avow_vault_change_passphrase (vault, empty, &test_params, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED);
  g_clear_error (&error);
  test_vault_check (fixture, vault);

  avow_secret_unref (fixture->passphrase);
  fixture->passphrase = avow_secret_new_from_text ("another");
  g_assert_true (avow_vault_change_passphrase (vault, fixture->passphrase, &test_params, &error));
  g_assert_no_error (error);
  test_vault_must_put (fixture, vault, test_id (2), "two");
  test_vault_check (fixture, vault);
  g_clear_pointer (&vault, avow_vault_close);

  vault = test_vault_open (fixture);
  g_assert_false (avow_vault_unlock (vault, old, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_PASSPHRASE);
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);

  /* The recovery key is as it was: how a forgotten passphrase is replaced. */
  avow_vault_lock (vault);
  g_assert_true (avow_vault_unlock_with_recovery (vault, text, NULL));
  test_vault_check (fixture, vault);
  g_assert_true (avow_vault_change_passphrase (vault, old, &test_params, NULL));
  avow_vault_lock (vault);
  g_assert_true (avow_vault_unlock (vault, old, NULL));
  test_vault_check (fixture, vault);
}

static void
test_write (TestVault     *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autofree char *large = g_strnfill (300000, 'x');

  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (1), "");
  test_vault_must_put (fixture, vault, test_id (2), "{}");
  test_vault_must_put (fixture, vault, test_id (3), large);
  test_vault_must_put (fixture, vault, test_id (3), "small now");
  test_vault_must_put (fixture, vault, test_id (2), large);
  test_vault_must_put (fixture, vault, test_id (1), NULL);
  test_vault_must_put (fixture, vault, test_id (1), NULL);
  test_vault_must_put (fixture, vault, test_id (9), NULL);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (1), "back again");
  test_vault_check (fixture, vault);
  g_assert_true (avow_vault_write (vault, NULL, 0, NULL));
  g_clear_pointer (&vault, avow_vault_close);

  test_vault_check_file (fixture);
}

/* Several changes of the same record in one transaction take place in their order. */
static void
test_write_many (TestVault     *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (GBytes) one = g_bytes_new_static ("one", 3);
  g_autoptr (GBytes) two = g_bytes_new_static ("two", 3);
  g_autofree AvowVaultChange *many = g_new0 (AvowVaultChange, 1000);
  const AvowVaultChange changes[] = {
    { test_id (1), one }, { test_id (1), NULL }, { test_id (1), two },
    { test_id (2), two }, { test_id (2), NULL },
    { test_id (3), one }, { test_id (3), two },
  };

  g_assert_true (avow_vault_write (vault, changes, G_N_ELEMENTS (changes), NULL));
  for (guint i = 1; i <= 3; i += 2)
    g_hash_table_insert (fixture->texts, g_memdup2 (&changes[2 * i - (i == 1 ? 2 : 1)].id, sizeof (AvowId)),
                         g_bytes_ref (two));
  test_vault_check (fixture, vault);

  for (guint i = 0; i < 1000; i++)
    {
      many[i].id = avow_id_new_random ();
      many[i].body = one;
      g_hash_table_insert (fixture->texts, g_memdup2 (&many[i].id, sizeof (AvowId)), g_bytes_ref (one));
    }
  g_assert_true (avow_vault_write (vault, many, 1000, NULL));
  test_vault_check (fixture, vault);
  g_clear_pointer (&vault, avow_vault_close);

  test_vault_check_file (fixture);
}

static void
test_too_long (TestVault     *fixture,
               gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (GBytes) body = g_bytes_new_take (g_malloc0 (64 << 20), 64 << 20);
  g_autoptr (GBytes) one = g_bytes_new_static ("one", 3);
  const AvowVaultChange changes[] = { { test_id (1), one }, { test_id (2), body } };
  g_autoptr (GError) error = NULL;

  g_assert_false (avow_vault_write (vault, changes, 2, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED);

  /* All or nothing: the first was not written either. */
  test_vault_check (fixture, vault);
}

static void
test_locked (TestVault     *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (GError) load = NULL;
  g_autoptr (GError) write = NULL;
  g_autoptr (GError) change = NULL;

  avow_vault_lock (vault);
  g_assert_null (avow_vault_load (vault, NULL, NULL, NULL, &load));
  g_assert_error (load, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
  g_assert_false (test_vault_put (fixture, vault, test_id (1), "x", &write));
  g_assert_error (write, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
  g_assert_false (avow_vault_change_passphrase (vault, fixture->passphrase, &test_params, &change));
  g_assert_error (change, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
}

static void
test_not_loaded (TestVault     *fixture,
                 gconstpointer  user_data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (AvowVault) vault = test_vault_create (fixture);

      avow_vault_lock (vault);
      test_vault_unlock (fixture, vault);
      test_vault_put (fixture, vault, test_id (1), "x", NULL);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*before it was loaded*");
}

static gpointer
use_elsewhere (gpointer data)
{
  return avow_vault_load (data, NULL, NULL, NULL, NULL);
}

static void
test_thread (TestVault     *fixture,
             gconstpointer  user_data)
{
  if (g_test_subprocess ())
    {
      g_autoptr (AvowVault) vault = test_vault_create (fixture);

      g_thread_join (g_thread_new ("other", use_elsewhere, vault));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*another thread*");
}

static gboolean
cancel_at_the_third (const AvowId *id,
                     const char   *body,
                     gsize         length,
                     gpointer      user_data)
{
  g_cancellable_cancel (user_data);

  return TRUE;
}

static void
test_cancelled (TestVault     *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) body = g_bytes_new_static ("x", 1);
  g_autofree AvowVaultChange *many = g_new0 (AvowVaultChange, 1000);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1000; i++)
    many[i] = (AvowVaultChange) { avow_id_new_random (), body };
  g_assert_true (avow_vault_write (vault, many, 1000, NULL));

  g_assert_null (avow_vault_load (vault, cancel_at_the_third, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  /* What was loaded before still is. */
  g_assert_true (avow_vault_write (vault, many, 1, NULL));
}

static gboolean
refuse_one (const AvowId *id,
            const char   *body,
            gsize         length,
            gpointer      user_data)
{
  const AvowId refused = test_id (2);

  return !avow_id_equal (id, &refused);
}

static void
test_quarantine (TestVault     *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autoptr (AvowVaultReport) report = NULL;
  const AvowId refused = test_id (2);

  for (guint i = 0; i < 4; i++)
    test_vault_must_put (fixture, vault, test_id (i), "text");

  report = avow_vault_load (vault, refuse_one, NULL, NULL, NULL);
  g_assert_cmpuint (report->n_records, ==, 3);
  g_assert_cmpuint (report->quarantined->len, ==, 1);
  g_assert_true (avow_id_equal (&g_array_index (report->quarantined, AvowId, 0), &refused));
  g_assert_false (report->manifest_mismatch);

  /* Neither changed nor deleted, by whatever way; the others can be. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (test_vault_put (fixture, vault, refused, i == 0 ? "other" : NULL, &error));
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED);
    }
  test_vault_must_put (fixture, vault, test_id (3), "other");

  /* It was only the visitor that did not know it. */
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, refused, "known now");
  test_vault_check (fixture, vault);
}

static int
open_elsewhere (gpointer data)
{
  TestVault *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowVault) vault = avow_vault_open (fixture->path, &error);

  if (vault != NULL)
    return 100;

  return error->domain == AVOW_VAULT_ERROR ? error->code : 101;
}

static void
test_in_use (TestVault     *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);

  g_assert_cmpint (test_in_another_process (open_elsewhere, fixture), ==, AVOW_VAULT_ERROR_IN_USE);
  avow_vault_lock (vault);
  g_assert_cmpint (test_in_another_process (open_elsewhere, fixture), ==, AVOW_VAULT_ERROR_IN_USE);
  g_assert_cmpint (open_elsewhere (fixture), ==, AVOW_VAULT_ERROR_IN_USE);
  g_assert_cmpint (test_in_another_process (open_elsewhere, fixture), ==, AVOW_VAULT_ERROR_IN_USE);
  g_clear_pointer (&vault, avow_vault_close);
  g_assert_cmpint (test_in_another_process (open_elsewhere, fixture), ==, 100);

  /* Only opened, not even unlocked. */
  vault = test_vault_open (fixture);
  g_assert_cmpint (test_in_another_process (open_elsewhere, fixture), ==, AVOW_VAULT_ERROR_IN_USE);
}

static void
test_reading_writes_nothing (TestVault     *fixture,
                             gconstpointer  user_data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  GStatBuf status_before, status_after;

  test_vault_fill (fixture, 5);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length_before, NULL));
  g_assert_cmpint (g_stat (fixture->path, &status_before), ==, 0);
  test_vault_check_file (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpint (g_stat (fixture->path, &status_after), ==, 0);
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_cmpint (status_before.st_mtim.tv_sec, ==, status_after.st_mtim.tv_sec);
  g_assert_cmpint (status_before.st_mtim.tv_nsec, ==, status_after.st_mtim.tv_nsec);
}

static void
test_no_space (TestVault     *fixture,
               gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);
  g_autofree char *large = g_strnfill (200000, 'x');
  g_autoptr (AvowSecret) another = avow_secret_new_from_text ("another");
  GStatBuf status;

  test_vault_must_put (fixture, vault, test_id (1), "one");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);

  for (guint64 limit = 0; limit < (guint64) status.st_size + 200000; limit += 7000)
    {
      g_autoptr (GError) error = NULL;
      gboolean written;

      test_limit_files (limit);
      written = test_vault_put (fixture, vault, test_id (2), large, &error);
      test_limit_files (RLIM_INFINITY);

      g_assert_false (written);
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_NO_SPACE);
    }

  /* A later save succeeds, and everything is as if nothing had happened. */
  test_vault_must_put (fixture, vault, test_id (3), "three");
  test_limit_files (100);
  g_assert_false (avow_vault_change_passphrase (vault, another, &test_params, NULL));
  test_limit_files (RLIM_INFINITY);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (2), large);
  g_clear_pointer (&vault, avow_vault_close);

  test_vault_check_file (fixture);
}

static void
test_create_without_space (TestVault     *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (GDir) dir = NULL;

  for (guint64 limit = 0; limit < 5 * AVOW_STORE_PAGE_BYTES; limit += 10000)
    {
      g_autoptr (AvowVault) vault = NULL;
      g_autoptr (GError) error = NULL;

      test_limit_files (limit);
      vault = avow_vault_create (fixture->path, fixture->passphrase, fixture->recovery_key,
                                 &test_params, &error);
      test_limit_files (RLIM_INFINITY);
      g_assert_null (vault);
      g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_NO_SPACE);
    }

  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

#define CANNOT_TELL 77

/* Takes the permission to write from a file or folder. Whoever may write it all the same (root) becomes
 * nobody, who owns it from then on. Returns FALSE if that does not help either. */
static gboolean
forbid_writing (TestVault  *fixture,
                const char *path,
                int         mode)
{
  if (g_chmod (path, mode) != 0)
    return FALSE;
  if (g_access (path, W_OK) != 0)
    return TRUE;

  if (chown (fixture->folder, 65534, 65534) != 0 || chown (fixture->path, 65534, 65534) != 0 ||
      setresgid (65534, 65534, 65534) != 0 || setresuid (65534, 65534, 65534) != 0)
    return FALSE;

  return g_access (path, W_OK) != 0;
}

static void
expect_read_only (TestVault *fixture)
{
  g_autoptr (AvowVault) vault = test_vault_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) change = NULL;

  g_assert_true (avow_vault_is_read_only (vault));
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  g_assert_false (test_vault_put (fixture, vault, test_id (1), "other", &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
  g_assert_false (avow_vault_change_passphrase (vault, fixture->passphrase, &test_params, &change));
  g_assert_error (change, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
  test_vault_check (fixture, vault);
}

static int
use_read_only (gpointer data)
{
  TestVault *fixture = data;
  g_autofree char *beside = g_build_filename (fixture->folder, "beside.avow", NULL);
  g_autoptr (GError) error = NULL;

  if (!forbid_writing (fixture, fixture->path, 0400))
    return CANNOT_TELL;
  expect_read_only (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);

  if (!forbid_writing (fixture, fixture->folder, 0500))
    return CANNOT_TELL;
  expect_read_only (fixture);
  g_assert_null (avow_vault_create (beside, fixture->passphrase, fixture->recovery_key,
                                    &test_params, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);

  return 0;
}

static void
test_read_only (TestVault     *fixture,
                gconstpointer  user_data)
{
  int status;

  test_vault_fill (fixture, 3);
  status = test_in_another_process (use_read_only, fixture);
  if (status == CANNOT_TELL)
    g_test_skip ("This user may write everything, and cannot become one that may not");
  else
    g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

/* A folder that becomes read-only while the vault is open. */
static int
lose_folder (gpointer data)
{
  TestVault *fixture = data;
  g_autoptr (AvowVault) vault = NULL;
  g_autoptr (GError) error = NULL;

  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  if (!forbid_writing (fixture, fixture->folder, 0500))
    return CANNOT_TELL;

  g_assert_false (test_vault_put (fixture, vault, test_id (1), "other", &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  test_vault_must_put (fixture, vault, test_id (1), "other");
  test_vault_check (fixture, vault);

  return 0;
}

static void
test_folder_lost (TestVault     *fixture,
                  gconstpointer  user_data)
{
  int status;

  test_vault_fill (fixture, 3);
  status = test_in_another_process (lose_folder, fixture);
  if (status == CANNOT_TELL)
    g_test_skip ("This user may write everything, and cannot become one that may not");
  else
    g_assert_cmpint (status, ==, 0);
}

/* Writes one numbered record after the other, and the number into the pipe once it was saved. */
static int
write_on_and_on (gpointer data)
{
  TestVault *fixture = ((gpointer *) data)[0];
  int pipe_end = GPOINTER_TO_INT (((gpointer *) data)[1]);
  guint32 number = GPOINTER_TO_UINT (((gpointer *) data)[2]);
  g_autoptr (AvowVault) vault = test_vault_open (fixture);

  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  for (; number < G_MAXUINT32; number++)
    {
      g_autofree char *text = g_strdup_printf ("record %u", number);

      test_vault_must_put (fixture, vault, test_id (number), text);
      test_vault_must_put (fixture, vault, test_id (99999), text);
      if (write (pipe_end, &number, sizeof number) != sizeof number)
        return 1;
    }

  return 1;
}

static guint32
read_number (TestLoaded *loaded,
             AvowId      id)
{
  GBytes *text = g_hash_table_lookup (loaded->texts, &id);
  g_autofree char *string = NULL;

  if (text == NULL)
    return 0;

  string = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  g_assert_true (g_str_has_prefix (string, "record "));

  return (guint32) g_ascii_strtoull (string + strlen ("record "), NULL, 10);
}

static void
test_killed (TestVault     *fixture,
             gconstpointer  user_data)
{
  guint32 acknowledged = 0;

  g_clear_pointer (&fixture->texts, g_hash_table_unref);
  fixture->texts = test_texts_new ();
  avow_vault_close (test_vault_create (fixture));

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (AvowVault) vault = NULL;
      g_auto (TestLoaded) loaded = { 0 };
      guint32 found, number;
      GHashTableIter iter;
      gpointer id, text;
      int ends[2], status;
      pid_t pid;

      g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
      pid = fork ();
      g_assert_cmpint (pid, >=, 0);
      if (pid == 0)
        {
          gpointer data[] = { fixture, GINT_TO_POINTER (ends[1]), GUINT_TO_POINTER (acknowledged + 1) };

          close (ends[0]);
          _exit (write_on_and_on (data));
        }
      close (ends[1]);

      /* Not before the first was acknowledged, and then at any moment. */
      g_assert_cmpint (read (ends[0], &number, sizeof number), ==, sizeof number);
      acknowledged = number;
      g_usleep ((gulong) g_test_rand_int_range (0, 15000));
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
      while (read (ends[0], &number, sizeof number) == sizeof number)
        acknowledged = number;
      close (ends[0]);

      vault = test_vault_open (fixture);
      test_vault_unlock (fixture, vault);
      test_vault_load (vault, &loaded);
      g_assert_true (test_report_is_clean (loaded.report));
      for (guint32 i = 1; i <= acknowledged; i++)
        g_assert_cmpuint (read_number (&loaded, test_id (i)), ==, i);
      found = read_number (&loaded, test_id (99999));
      g_assert_cmpuint (found, >=, acknowledged);
      g_assert_cmpuint (found, <=, acknowledged + 1);

      /* One that was saved and not acknowledged any more may be there. It is what the next round
       * expects. */
      g_hash_table_remove_all (fixture->texts);
      g_hash_table_iter_init (&iter, loaded.texts);
      while (g_hash_table_iter_next (&iter, &id, &text))
        g_hash_table_insert (fixture->texts, g_memdup2 (id, sizeof (AvowId)), g_bytes_ref (text));
    }

  g_test_message ("%u records were acknowledged", acknowledged);
}

static int
create_on_and_on (gpointer data)
{
  TestVault *fixture = data;

  do
    avow_vault_close (test_vault_create (fixture));
  while (g_unlink (fixture->path) == 0);

  return 1;
}

/* Killed while it is made, a vault is there in full or not at all. */
static void
test_killed_while_created (TestVault     *fixture,
                           gconstpointer  user_data)
{
  guint n_whole = 0;

  for (guint round = 0; round < 20; round++)
    {
      int status;
      pid_t pid = fork ();

      g_assert_cmpint (pid, >=, 0);
      if (pid == 0)
        _exit (create_on_and_on (fixture));

      g_usleep ((gulong) g_test_rand_int_range (1000, 20000));
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);

      if (g_file_test (fixture->path, G_FILE_TEST_EXISTS))
        {
          test_vault_check_file (fixture);
          g_assert_cmpint (g_unlink (fixture->path), ==, 0);
          n_whole++;
        }
    }

  g_test_message ("%u of 20 were there", n_whole);
}

static void
expect_nowhere (const char *folder,
                const char *marker,
                guint      *n_files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize length;

      g_assert_null (strstr (name, marker));
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          expect_nowhere (path, marker, n_files);
        }
      else if (g_file_get_contents (path, &contents, &length, NULL))
        {
          g_assert_null (memmem (contents, length, marker, strlen (marker)));
          (*n_files)++;
        }
    }
}

static int
write_markers (gpointer data)
{
  TestVault *fixture = data;
  g_autoptr (AvowVault) vault = test_vault_open (fixture);

  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  for (guint i = 0; i < G_MAXUINT; i++)
    {
      g_autofree char *filling = g_strnfill (i % 7000, 'f');
      g_autofree char *text = g_strdup_printf ("PLANTED-MARKER %u %s PLANTED-MARKER", i, filling);

      test_vault_must_put (fixture, vault, test_id (i % 50), i % 7 == 6 ? NULL : text);
    }

  return 1;
}

/* What was written is in no file: not in the vault, not in the rollback journal while it is being
 * written, not in the mirror of the counter. */
static void
test_marker (TestVault     *fixture,
             gconstpointer  user_data)
{
  const char *secrets[] = { "PLANTED-MARKER", TEST_PASSPHRASE, NULL, NULL };
  g_autofree char *recovery = get_recovery_text (fixture);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  guint n_files = 0, n_journals = 0;
  int status;
  pid_t pid;

  secrets[2] = recovery;
  avow_vault_close (test_vault_create (fixture));
  pid = fork ();
  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (write_markers (fixture));

  for (guint round = 0; round < 60; round++)
    {
      GStatBuf journal_status;

      g_usleep ((gulong) g_test_rand_int_range (500, 5000));
      g_assert_cmpint (kill (pid, SIGSTOP), ==, 0);
      g_assert_cmpint (waitpid (pid, &status, WUNTRACED), ==, pid);
      g_assert_true (WIFSTOPPED (status));
      if (g_stat (journal, &journal_status) == 0 && journal_status.st_size > 0)
        n_journals++;
      for (gsize i = 0; secrets[i] != NULL; i++)
        {
          expect_nowhere (fixture->folder, secrets[i], &n_files);
          expect_nowhere (g_get_user_state_dir (), secrets[i], &n_files);
        }
      g_assert_cmpint (kill (pid, SIGCONT), ==, 0);
    }

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_test_message ("looked through %u files, %u of them rollback journals in use", n_files, n_journals);
  g_assert_cmpuint (n_files, >, 0);
}

static char *
get_mirror (TestVault *fixture)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "avow", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  char *path = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_assert_null (path);
      path = g_build_filename (folder, name, NULL);
    }
  g_assert_nonnull (path);

  return path;
}

static void
clear_mirrors (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "avow", NULL);

  test_remove_folder (folder);
}

static void
load_report (TestVault  *fixture,
             TestLoaded *loaded)
{
  g_autoptr (AvowVault) vault = test_vault_open (fixture);

  test_vault_unlock (fixture, vault);
  test_vault_load (vault, loaded);
}

static void
test_older_copy (TestVault     *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  gsize old_length, new_length;
  g_auto (TestLoaded) loaded = { 0 };

  clear_mirrors ();
  test_vault_fill (fixture, 3);
  g_assert_true (g_file_get_contents (fixture->path, &old, &old_length, NULL));
  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
  test_vault_must_put (fixture, vault, test_id (0), "newer");
  g_clear_pointer (&vault, avow_vault_close);
  g_assert_true (g_file_get_contents (fixture->path, &new, &new_length, NULL));
  test_vault_check_file (fixture);

  /* Noticed each time, until it is written to: then it is the journal again. */
  g_assert_true (g_file_set_contents (fixture->path, old, (gssize) old_length, NULL));
  for (guint i = 0; i < 2; i++)
    {
      load_report (fixture, &loaded);
      g_assert_true (loaded.report->older_copy);
      g_assert_false (loaded.report->manifest_mismatch);
      g_assert_cmpuint (loaded.report->n_records, ==, 3);
    }
  vault = test_vault_open (fixture);
  test_vault_unlock (fixture, vault);
  test_vault_load (vault, &loaded);
  test_vault_must_put (fixture, vault, test_id (0), "on from here");
  g_clear_pointer (&vault, avow_vault_close);
  load_report (fixture, &loaded);
  g_assert_false (loaded.report->older_copy);
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);

  /* And then the one that was newer is the older. */
  g_assert_true (g_file_set_contents (fixture->path, new, (gssize) new_length, NULL));
  load_report (fixture, &loaded);
  g_assert_true (loaded.report->older_copy);
}

static void
test_mirror_lost (TestVault     *fixture,
                  gconstpointer  user_data)
{
  g_autofree char *mirror = NULL;
  g_autofree char *contents = NULL;
  gsize length;
  GStatBuf status;

  clear_mirrors ();
  test_vault_fill (fixture, 3);
  mirror = get_mirror (fixture);
  g_assert_cmpint (g_stat (mirror, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);

  /* Missing, it is made again. */
  g_assert_cmpint (g_unlink (mirror), ==, 0);
  test_vault_check_file (fixture);
  g_assert_true (g_file_get_contents (mirror, &contents, &length, NULL));

  /* Changed in any bit, or cut short, it is no reason to be alarmed. */
  for (gsize bit = 0; bit < 8 * length; bit++)
    {
      contents[bit / 8] ^= (char) (1 << bit % 8);
      g_assert_true (g_file_set_contents (mirror, contents, (gssize) length, NULL));
      contents[bit / 8] ^= (char) (1 << bit % 8);
      test_vault_check_file (fixture);
    }
  for (gsize shorter = 0; shorter < length; shorter++)
    {
      g_assert_true (g_file_set_contents (mirror, contents, (gssize) shorter, NULL));
      test_vault_check_file (fixture);
    }
}

/* A mirror that cannot be written does not keep anything from being saved. */
static void
test_mirror_in_the_way (TestVault     *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (AvowVault) vault = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "avow", NULL);

  clear_mirrors ();
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_state_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  vault = test_vault_create (fixture);
  test_vault_must_put (fixture, vault, test_id (1), "one");
  g_clear_pointer (&vault, avow_vault_close);
  test_vault_check_file (fixture);
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

static void
test_default_path (void)
{
  g_autofree char *path = avow_vault_get_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/avow/journal.avow"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  signal (SIGXFSZ, SIG_IGN);

  TEST_VAULT_ADD ("/vault/create", test_create);
  TEST_VAULT_ADD ("/vault/create-replaces-nothing", test_create_replaces_nothing);
  TEST_VAULT_ADD ("/vault/mode", test_mode);
  TEST_VAULT_ADD ("/vault/create-beside-journal", test_create_beside_journal);
  TEST_VAULT_ADD ("/vault/create-fails-clean", test_create_fails_clean);
  TEST_VAULT_ADD ("/vault/create-without-space", test_create_without_space);
  TEST_VAULT_ADD ("/vault/open-what-is-not-there", test_open_what_is_not_there);
  TEST_VAULT_ADD ("/vault/unlock", test_unlock);
  TEST_VAULT_ADD ("/vault/recovery", test_recovery);
  TEST_VAULT_ADD ("/vault/normalized", test_normalized);
  TEST_VAULT_ADD ("/vault/change-passphrase", test_change_passphrase);
  TEST_VAULT_ADD ("/vault/write", test_write);
  TEST_VAULT_ADD ("/vault/write-many", test_write_many);
  TEST_VAULT_ADD ("/vault/too-long", test_too_long);
  TEST_VAULT_ADD ("/vault/locked", test_locked);
  TEST_VAULT_ADD ("/vault/not-loaded", test_not_loaded);
  TEST_VAULT_ADD ("/vault/thread", test_thread);
  TEST_VAULT_ADD ("/vault/cancelled", test_cancelled);
  TEST_VAULT_ADD ("/vault/quarantine", test_quarantine);
  TEST_VAULT_ADD ("/vault/in-use", test_in_use);
  TEST_VAULT_ADD ("/vault/reading-writes-nothing", test_reading_writes_nothing);
  TEST_VAULT_ADD ("/vault/no-space", test_no_space);
  TEST_VAULT_ADD ("/vault/read-only", test_read_only);
  TEST_VAULT_ADD ("/vault/folder-lost", test_folder_lost);
  TEST_VAULT_ADD ("/vault/killed", test_killed);
  TEST_VAULT_ADD ("/vault/killed-while-created", test_killed_while_created);
  TEST_VAULT_ADD ("/vault/marker", test_marker);
  TEST_VAULT_ADD ("/vault/older-copy", test_older_copy);
  TEST_VAULT_ADD ("/vault/mirror-lost", test_mirror_lost);
  TEST_VAULT_ADD ("/vault/mirror-in-the-way", test_mirror_in_the_way);
  g_test_add_func ("/vault/default-path", test_default_path);

  return g_test_run ();
}

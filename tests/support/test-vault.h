/* test-vault.h: a small vault to be damaged, in a folder of its own */

#pragma once

#include "core/vault/avow-vault.h"

#include <glib/gstdio.h>
#include <string.h>

#define TEST_PASSPHRASE "correct horse battery staple"

/* As little work as libsodium allows: these tests unlock tens of thousands of times. */
static const AvowKdfParams test_params = { 1, 8192 };

typedef struct
{
  char            *folder;
  char            *path;
  AvowSecret      *passphrase;
  AvowRecoveryKey *recovery_key;

  /* What the vault should hold: AvowId to GBytes. */
  GHashTable      *texts;
} TestVault;

/* What avow_vault_load() gave. */
typedef struct
{
  AvowVaultReport *report;
  GHashTable      *texts;
} TestLoaded;

static inline GHashTable *
test_texts_new (void)
{
  return g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

static inline void
test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        test_remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }

  if (dir != NULL)
    g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static inline void
test_vault_set_up (TestVault     *fixture,
                   gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("avow-vault-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "journal.avow", NULL);
  fixture->passphrase = avow_secret_new_from_text (TEST_PASSPHRASE);
  fixture->recovery_key = avow_recovery_key_generate ();
  fixture->texts = test_texts_new ();
}

static inline void
test_vault_tear_down (TestVault     *fixture,
                      gconstpointer  user_data)
{
  test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  avow_secret_unref (fixture->passphrase);
  avow_recovery_key_unref (fixture->recovery_key);
  g_hash_table_unref (fixture->texts);
}

static inline AvowVault *
test_vault_create (TestVault *fixture)
{
  g_autoptr (GError) error = NULL;
  AvowVault *vault = avow_vault_create (fixture->path, fixture->passphrase, fixture->recovery_key,
                                        &test_params, &error);

  g_assert_no_error (error);
  g_assert_nonnull (vault);

  return vault;
}

static inline AvowVault *
test_vault_open (TestVault *fixture)
{
  g_autoptr (GError) error = NULL;
  AvowVault *vault = avow_vault_open (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (vault);

  return vault;
}

static inline void
test_vault_unlock (TestVault *fixture,
                   AvowVault *vault)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (avow_vault_unlock (vault, fixture->passphrase, &error));
  g_assert_no_error (error);
}

/* An id that is easy to tell in a debugger and stands in its own bucket. */
static inline AvowId
test_id (guint number)
{
  AvowId id = { { (guint8) (number * 37), (guint8) (number >> 8), (guint8) number, 0xa5 } };

  return id;
}

static inline gboolean
test_vault_put (TestVault   *fixture,
                AvowVault   *vault,
                AvowId       id,
                const char  *text,
                GError     **error)
{
  g_autoptr (GBytes) body = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
  const AvowVaultChange change = { id, body };

  if (!avow_vault_write (vault, &change, 1, error))
    return FALSE;

  if (body != NULL)
    g_hash_table_insert (fixture->texts, g_memdup2 (&id, sizeof id), g_bytes_ref (body));
  else
    g_hash_table_remove (fixture->texts, &id);

  return TRUE;
}

static inline void
test_vault_must_put (TestVault  *fixture,
                     AvowVault  *vault,
                     AvowId      id,
                     const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (test_vault_put (fixture, vault, id, text, &error));
  g_assert_no_error (error);
}

static inline gboolean
test_loaded_visit (const AvowId *id,
                   const char   *body,
                   gsize         length,
                   gpointer      user_data)
{
  TestLoaded *loaded = user_data;

  g_assert_cmpint (body[length], ==, '\0');
  g_assert_false (g_hash_table_contains (loaded->texts, id));
  g_hash_table_insert (loaded->texts, g_memdup2 (id, sizeof *id), g_bytes_new (body, length));

  return TRUE;
}

static inline void
test_loaded_clear (TestLoaded *loaded)
{
  g_clear_pointer (&loaded->report, avow_vault_report_free);
  g_clear_pointer (&loaded->texts, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TestLoaded, test_loaded_clear)

static inline void
test_vault_load (AvowVault  *vault,
                 TestLoaded *loaded)
{
  g_autoptr (GError) error = NULL;

  test_loaded_clear (loaded);
  loaded->texts = test_texts_new ();
  loaded->report = avow_vault_load (vault, test_loaded_visit, loaded, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (loaded->report);
  g_assert_cmpuint (loaded->report->n_records, ==, g_hash_table_size (loaded->texts));
}

/* Nothing that was loaded differs from what was written; returns how many were not loaded. */
static inline guint
test_loaded_compare (const TestLoaded *loaded,
                     GHashTable       *expected)
{
  GHashTableIter iter;
  gpointer id, text;

  g_hash_table_iter_init (&iter, loaded->texts);
  while (g_hash_table_iter_next (&iter, &id, &text))
    {
      GBytes *written = g_hash_table_lookup (expected, id);

      g_assert_nonnull (written);
      g_assert_true (g_bytes_equal (written, text));
    }

  return g_hash_table_size (expected) - g_hash_table_size (loaded->texts);
}

static inline gboolean
test_report_is_clean (const AvowVaultReport *report)
{
  return report->quarantined->len == 0 && !report->manifest_mismatch && !report->older_copy &&
         !report->unreadable_pages && !report->passphrase_damaged && !report->recovery_key_damaged;
}

/* The vault is whole, and holds what it should. */
static inline void
test_vault_check (TestVault *fixture,
                  AvowVault *vault)
{
  g_auto (TestLoaded) loaded = { 0 };

  test_vault_load (vault, &loaded);
  g_assert_true (test_report_is_clean (loaded.report));
  g_assert_cmpuint (loaded.report->n_expected, ==, g_hash_table_size (fixture->texts));
  g_assert_cmpuint (test_loaded_compare (&loaded, fixture->texts), ==, 0);
}

static inline void
test_vault_check_file (TestVault *fixture)
{
  g_autoptr (AvowVault) vault = test_vault_open (fixture);

  test_vault_unlock (fixture, vault);
  test_vault_check (fixture, vault);
}

/* Makes a vault with records of several sizes, all within a page. */
static inline void
test_vault_fill (TestVault *fixture,
                 guint      n_records)
{
  g_autoptr (AvowVault) vault = test_vault_create (fixture);

  for (guint i = 0; i < n_records; i++)
    {
      g_autofree char *filling = g_strnfill (100 + 70 * i, 'a' + (char) (i % 26));
      g_autofree char *text = g_strdup_printf ("{\"kind\":\"reflection\",\"text\":\"%s\"}", filling);

      test_vault_must_put (fixture, vault, test_id (i), text);
    }
}

#define TEST_VAULT_ADD(name, function) \
  g_test_add (name, TestVault, NULL, test_vault_set_up, function, test_vault_tear_down)

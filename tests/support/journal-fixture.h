/* journal-fixture.h: a journal in a folder and a main context of its own, and waiting for it */

#pragma once

#include "core/journal/avow-journal.h"

#include <glib/gstdio.h>

G_BEGIN_DECLS

#define FIXTURE_PASSPHRASE "correct horse battery staple"

/* Takes a moment only; what deriving costs is not what these tests are about. */
static const AvowKdfParams FIXTURE_CHEAP = { 1, 8192 };

typedef struct {
  GMainContext    *context;
  char            *folder;
  char            *path;
  AvowRecoveryKey *recovery_key;
  AvowJournal     *journal;
} JournalFixture;

/* Waiting */

static inline void
fixture_on_result (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static inline GAsyncResult *
fixture_wait (JournalFixture  *fixture,
              GAsyncResult   **result)
{
  while (*result == NULL)
    g_main_context_iteration (fixture->context, TRUE);

  return *result;
}

static inline AvowSecret *
fixture_secret (const char *text)
{
  return avow_secret_new_from_text (text);
}

static inline gboolean
fixture_create_with (JournalFixture       *fixture,
                     const AvowKdfParams  *params,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr (AvowSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_create_async (fixture->journal, fixture->path, passphrase, fixture->recovery_key,
                             params, cancellable, fixture_on_result, &result);
  return avow_journal_create_finish (fixture->journal, fixture_wait (fixture, &result), error);
}

static inline void
fixture_create (JournalFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_create_with (fixture, &FIXTURE_CHEAP, NULL, &error);
  g_assert_no_error (error);
}

static inline gboolean
fixture_open (JournalFixture  *fixture,
              AvowJournal     *journal,
              GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_open_async (journal, fixture->path, fixture_on_result, &result);
  return avow_journal_open_finish (journal, fixture_wait (fixture, &result), error);
}

static inline gboolean
fixture_unlock (JournalFixture  *fixture,
                const char      *text,
                GError         **error)
{
  g_autoptr (AvowSecret) passphrase = fixture_secret (text);
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_unlock_async (fixture->journal, passphrase, NULL, fixture_on_result, &result);
  return avow_journal_unlock_finish (fixture->journal, fixture_wait (fixture, &result), error);
}

static inline void
fixture_lock (JournalFixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  avow_journal_lock_async (fixture->journal, fixture_on_result, &result);
  avow_journal_lock_finish (fixture->journal, fixture_wait (fixture, &result), &error);
  g_assert_no_error (error);
}

/* As after quitting and starting anew. */
static inline void
fixture_reopen (JournalFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  avow_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  fixture->journal = avow_journal_new ();

  fixture_open (fixture, fixture->journal, &error);
  g_assert_no_error (error);
  fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
}

static inline gboolean
fixture_save_all (JournalFixture  *fixture,
                  AvowRecord     **records,
                  gsize            n_records,
                  const AvowId    *removed,
                  gsize            n_removed,
                  GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_save_async (fixture->journal, records, n_records, removed, n_removed,
                           fixture_on_result, &result);
  return avow_journal_save_finish (fixture->journal, fixture_wait (fixture, &result), error);
}

static inline void
fixture_save (JournalFixture *fixture,
              gpointer        record)
{
  AvowRecord *records[] = { record };
  g_autoptr (GError) error = NULL;

  fixture_save_all (fixture, records, 1, NULL, 0, &error);
  g_assert_no_error (error);
}

static inline void
fixture_remove (JournalFixture *fixture,
                const AvowId   *id)
{
  g_autoptr (GError) error = NULL;

  fixture_save_all (fixture, NULL, 0, id, 1, &error);
  g_assert_no_error (error);
}

static inline gboolean
fixture_try_undo (JournalFixture  *fixture,
                  GError         **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_undo_async (fixture->journal, fixture_on_result, &result);
  return avow_journal_undo_finish (fixture->journal, fixture_wait (fixture, &result), error);
}

static inline void
fixture_undo (JournalFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_try_undo (fixture, &error);
  g_assert_no_error (error);
}

/* Set-up */

static inline void
fixture_set_up (JournalFixture *fixture,
                gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  fixture->context = g_main_context_new ();
  g_main_context_push_thread_default (fixture->context);

  fixture->folder = g_dir_make_tmp ("avow-journal-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.avow", NULL);
  fixture->recovery_key = avow_recovery_key_generate ();
  fixture->journal = avow_journal_new ();
}

static inline void
fixture_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        fixture_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static inline void
fixture_tear_down (JournalFixture *fixture,
                   gconstpointer   data)
{
  if (fixture->journal)
    avow_journal_close (fixture->journal);
  g_clear_object (&fixture->journal);

  while (g_main_context_iteration (fixture->context, FALSE))
    ;
  g_main_context_pop_thread_default (fixture->context);
  g_main_context_unref (fixture->context);

  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  avow_recovery_key_unref (fixture->recovery_key);
}

G_END_DECLS

/* test-journal.c: a journal from the first save to the last undo */

#include "config.h"

#include "journal-fixture.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a journal tells while it changes. */
typedef struct {
  guint n_entries;
  guint n_places;
  guint n_drafts;
  guint n_added;
  guint n_changed;
  guint n_removed;
} Told;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  guint      *n_signals)
{
  (*n_signals)++;
}

static void
on_changed (AvowJournal *journal,
            AvowRecord  *before,
            AvowRecord  *after,
            Told        *told)
{
  AvowRecord *record = after ? after : before;

  /* The models have it already. */
  g_assert_true (avow_journal_lookup (journal, &record->id) == after);

  if (before == NULL)
    told->n_added++;
  else if (after == NULL)
    told->n_removed++;
  else
    told->n_changed++;
}

static void
listen (AvowJournal *journal,
        Told        *told)
{
  *told = (Told) { 0 };
  g_signal_connect (avow_journal_get_entries (journal), "items-changed",
                    G_CALLBACK (on_items_changed), &told->n_entries);
  g_signal_connect (avow_journal_get_places (journal), "items-changed",
                    G_CALLBACK (on_items_changed), &told->n_places);
  g_signal_connect (avow_journal_get_drafts (journal), "items-changed",
                    G_CALLBACK (on_items_changed), &told->n_drafts);
  g_signal_connect (journal, "changed", G_CALLBACK (on_changed), told);
}

static void
unlisten (AvowJournal *journal,
          Told        *told)
{
  g_signal_handlers_disconnect_by_data (avow_journal_get_entries (journal), &told->n_entries);
  g_signal_handlers_disconnect_by_data (avow_journal_get_places (journal), &told->n_places);
  g_signal_handlers_disconnect_by_data (avow_journal_get_drafts (journal), &told->n_drafts);
  g_signal_handlers_disconnect_by_data (journal, told);
}

static AvowRecord *
make_action (const char    *title,
             AvowCivilDate  date)
{
  AvowAction *action = avow_action_new ();

  action->type = AVOW_ACTION_DONATION;
  action->title = g_strdup (title);
  action->date = date;

  return (AvowRecord *) action;
}

static AvowRecord *
make_reflection (const char    *text,
                 AvowCivilDate  date)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->form = AVOW_FORM_FREE;
  reflection->text = g_strdup (text);
  reflection->date = date;

  return (AvowRecord *) reflection;
}

static AvowRecord *
retitle (AvowRecord *record,
         const char *title)
{
  AvowRecord *copy = avow_record_copy (record);

  g_set_str (&AVOW_ACTION (copy)->title, title);

  return copy;
}

static const char *
get_title (JournalFixture *fixture,
           const AvowId   *id)
{
  AvowRecord *record = avow_journal_lookup (fixture->journal, id);

  return record ? AVOW_ACTION (record)->title : NULL;
}

static guint
count_entries (JournalFixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_entries (fixture->journal));
}

/* The journey of a person: write, come back, correct, delete, think better of it. */

static void
test_journey (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowRecord) donation = make_action ("Bail fund", 700000);
  g_autoptr (AvowRecord) hour = make_action ("Sorting food", 700000);
  g_autoptr (AvowRecord) reflection = make_reflection ("What did I let pass?", 700001);
  g_autoptr (AvowRecord) corrected = NULL;
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);

  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_CLOSED);
  fixture_create (fixture);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_UNLOCKED);
  g_assert_true (avow_journal_get_entries (fixture->journal) == entries);

  fixture_save (fixture, donation);
  fixture_save (fixture, hour);
  fixture_save (fixture, reflection);
  g_assert_false (avow_id_is_none (&donation->id));
  g_assert_cmpint (donation->created, >, 0);
  g_assert_cmpint (hour->created, >, donation->created);
  g_assert_cmpint (donation->modified, >=, donation->created);
  g_assert_true (avow_record_list_peek (entries, 0) == reflection);
  g_assert_true (avow_record_list_peek (entries, 1) == hour);
  g_assert_true (avow_record_list_peek (entries, 2) == donation);

  fixture_reopen (fixture);
  entries = avow_journal_get_entries (fixture->journal);
  g_assert_cmpuint (avow_record_list_get_length (entries), ==, 3);
  g_assert_true (avow_record_equal (avow_record_list_peek (entries, 0), reflection));
  g_assert_true (avow_record_equal (avow_record_list_peek (entries, 1), hour));
  g_assert_true (avow_record_equal (avow_record_list_peek (entries, 2), donation));

  corrected = retitle (avow_journal_lookup (fixture->journal, &donation->id), "Legal fund");
  fixture_save (fixture, corrected);
  g_assert_cmpint (corrected->created, ==, donation->created);
  g_assert_cmpint (corrected->modified, >, donation->modified);
  fixture_remove (fixture, &hour->id);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  fixture_undo (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 3);

  fixture_reopen (fixture);
  entries = avow_journal_get_entries (fixture->journal);
  g_assert_true (avow_record_equal (avow_record_list_peek (entries, 0), reflection));
  g_assert_true (avow_record_equal (avow_record_list_peek (entries, 1), hour));
  g_assert_true (avow_record_equal (avow_record_list_peek (entries, 2), corrected));
  g_assert_cmpuint (avow_journal_get_report (fixture->journal)->n_records, ==, 3);
}

static void
test_recovery (JournalFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("Bail fund", 700000);
  g_autoptr (AvowRecoveryKey) other = avow_recovery_key_generate ();
  AvowSecret *text = avow_recovery_key_get_text (fixture->recovery_key);
  AvowSecret *other_text = avow_recovery_key_get_text (other);
  const struct {
    const char *text;
    int         code;
  } typed[] = {
    { "AGE-SECRET-KEY-1NONSENSE", AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY },
    { (const char *) avow_secret_peek (other_text), AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY },
    { (const char *) avow_secret_peek (text), -1 },
  };

  fixture_create (fixture);
  fixture_save (fixture, record);
  fixture_lock (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      avow_journal_unlock_with_recovery_async (fixture->journal, typed[i].text, NULL,
                                               fixture_on_result, &result);
      avow_journal_unlock_finish (fixture->journal, fixture_wait (fixture, &result), &error);
      if (typed[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, AVOW_VAULT_ERROR, typed[i].code);
    }

  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_passphrase (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("Bail fund", 700000);
  g_autoptr (AvowRecord) edited = NULL;
  g_autoptr (AvowSecret) passphrase = fixture_secret ("another one");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_create (fixture);
  fixture_save (fixture, record);
  fixture_lock (fixture);

  g_assert_false (fixture_unlock (fixture, "wrong", &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_LOCKED);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);

  /* Unlocked, it is only checked. */
  edited = retitle (avow_journal_lookup (fixture->journal, &record->id), "Legal fund");
  fixture_save (fixture, edited);
  g_assert_false (fixture_unlock (fixture, "wrong", &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_UNLOCKED);
  g_assert_true (avow_journal_lookup (fixture->journal, &record->id) == edited);
  fixture_undo (fixture);

  avow_journal_change_passphrase_async (fixture->journal, passphrase, &FIXTURE_CHEAP,
                                        fixture_on_result, &result);
  avow_journal_change_passphrase_finish (fixture->journal, fixture_wait (fixture, &result), &error);
  g_assert_no_error (error);
  fixture_lock (fixture);
  g_assert_false (fixture_unlock (fixture, FIXTURE_PASSPHRASE, NULL));
  g_assert_true (fixture_unlock (fixture, "another one", &error));
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_signals (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AvowRecord) edited = NULL;
  g_autoptr (GError) error = NULL;
  AvowId removed[2];
  Told told;

  fixture_create (fixture);
  listen (fixture->journal, &told);

  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (records, i % 2 ? make_action ("Action", 700000 + i)
                                    : make_reflection ("Reflection", 700000 + i));
  for (guint i = 0; i < 10; i++)
    g_ptr_array_add (records, avow_place_new ());
  fixture_save_all (fixture, (AvowRecord **) records->pdata, records->len, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told.n_entries, ==, 1);
  g_assert_cmpuint (told.n_places, ==, 1);
  g_assert_cmpuint (told.n_drafts, ==, 0);
  g_assert_cmpuint (told.n_added, ==, 110);

  /* One is changed and two removed: still once. */
  edited = retitle (g_ptr_array_index (records, 1), "Better");
  removed[0] = ((AvowRecord *) g_ptr_array_index (records, 10))->id;
  removed[1] = ((AvowRecord *) g_ptr_array_index (records, 20))->id;
  told = (Told) { 0 };
  fixture_save_all (fixture, &edited, 1, removed, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told.n_entries, ==, 1);
  g_assert_cmpuint (told.n_changed, ==, 1);
  g_assert_cmpuint (told.n_removed, ==, 2);
  g_assert_cmpuint (told.n_added, ==, 0);

  told = (Told) { 0 };
  fixture_undo (fixture);
  g_assert_cmpuint (told.n_entries, ==, 1);
  g_assert_cmpuint (told.n_changed, ==, 1);
  g_assert_cmpuint (told.n_added, ==, 2);

  /* Of what is not there, nothing is told. */
  told = (Told) { 0 };
  removed[0] = avow_id_new_random ();
  fixture_save_all (fixture, NULL, 0, removed, 1, &error);
  g_assert_no_error (error);
  fixture_save_all (fixture, NULL, 0, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told.n_entries + told.n_removed, ==, 0);

  /* Locking and unlocking are each one change of a list, and tell of no record. */
  fixture_lock (fixture);
  g_assert_cmpuint (told.n_entries, ==, 1);
  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_cmpuint (told.n_entries, ==, 2);
  g_assert_cmpuint (told.n_places, ==, 2);
  g_assert_cmpuint (told.n_added + told.n_changed + told.n_removed, ==, 0);
  g_assert_cmpuint (count_entries (fixture), ==, 100);

  unlisten (fixture->journal, &told);
}

static void
on_notify (GObject    *object,
           GParamSpec *pspec,
           guint      *n_signals)
{
  (*n_signals)++;
}

static void
test_undo (JournalFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (AvowRecord) first = make_action ("First", 700000);
  g_autoptr (AvowRecord) second = make_action ("Second", 700001);
  g_autoptr (AvowRecord) edited = NULL;
  g_autoptr (AvowRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  fixture_create (fixture);
  g_signal_connect (fixture->journal, "notify::can-undo", G_CALLBACK (on_notify), &n_notified);
  g_assert_false (avow_journal_can_undo (fixture->journal));
  g_assert_false (fixture_try_undo (fixture, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED);
  g_clear_error (&error);

  fixture_save (fixture, first);
  g_assert_true (avow_journal_can_undo (fixture->journal));
  g_assert_cmpuint (n_notified, ==, 1);

  fixture_save (fixture, second);
  edited = retitle (first, "First, edited");
  fixture_save (fixture, edited);
  again = retitle (edited, "First, edited again");
  fixture_save (fixture, again);
  fixture_remove (fixture, &second->id);
  fixture_remove (fixture, &first->id);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  fixture_undo (fixture);
  g_assert_cmpstr (get_title (fixture, &first->id), ==, "First, edited again");
  fixture_undo (fixture);
  g_assert_cmpstr (get_title (fixture, &second->id), ==, "Second");
  fixture_undo (fixture);
  g_assert_cmpstr (get_title (fixture, &first->id), ==, "First, edited");
  fixture_undo (fixture);
  g_assert_cmpstr (get_title (fixture, &first->id), ==, "First");
  g_assert_true (avow_journal_lookup (fixture->journal, &first->id) == first);
  fixture_undo (fixture);
  g_assert_null (get_title (fixture, &second->id));
  g_assert_true (avow_journal_can_undo (fixture->journal));
  g_assert_cmpuint (n_notified, ==, 1);
  fixture_undo (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_false (avow_journal_can_undo (fixture->journal));
  g_assert_cmpuint (n_notified, ==, 2);

  fixture_reopen (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  /* Locking forgets. */
  fixture_save (fixture, second);
  g_assert_true (avow_journal_can_undo (fixture->journal));
  fixture_lock (fixture);
  g_assert_false (avow_journal_can_undo (fixture->journal));
  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_false (avow_journal_can_undo (fixture->journal));
  g_assert_false (fixture_try_undo (fixture, NULL));
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_undo_under_way (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("First", 700000);
  g_autoptr (AvowRecord) edited = NULL;
  GAsyncResult *results[5] = { NULL };

  fixture_create (fixture);
  fixture_save (fixture, record);
  edited = retitle (record, "Edited");

  /* All asked for before the first one is done: edit, remove, take back both, and one too many
   * that takes back the first save. */
  avow_journal_save_async (fixture->journal, &edited, 1, NULL, 0, fixture_on_result, &results[0]);
  avow_journal_save_async (fixture->journal, NULL, 0, &record->id, 1, fixture_on_result, &results[1]);
  for (guint i = 2; i < 5; i++)
    avow_journal_undo_async (fixture->journal, fixture_on_result, &results[i]);

  for (guint i = 0; i < 5; i++)
    {
      g_assert_true (g_task_propagate_boolean (G_TASK (fixture_wait (fixture, &results[i])), NULL));
      if (i == 0)
        g_assert_cmpstr (get_title (fixture, &record->id), ==, "Edited");
      g_object_unref (results[i]);
    }

  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_false (avow_journal_can_undo (fixture->journal));
  fixture_reopen (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

static void
test_drafts (JournalFixture *fixture,
             gconstpointer   data)
{
  AvowRecordList *drafts = avow_journal_get_drafts (fixture->journal);
  g_autoptr (AvowRecord) record = make_reflection ("What did I", 700000);
  g_autoptr (AvowRecord) draft = NULL;
  g_autoptr (AvowRecord) more = NULL;
  g_autoptr (GError) error = NULL;
  Told told;

  fixture_create (fixture);
  draft = (AvowRecord *) avow_draft_new_for (record, NULL);
  fixture_save (fixture, draft);
  more = avow_record_copy (draft);
  fixture_save (fixture, more);
  g_assert_cmpuint (avow_record_list_get_length (drafts), ==, 1);

  /* What saves itself is not what a person would take back. */
  g_assert_false (avow_journal_can_undo (fixture->journal));

  fixture_reopen (fixture);
  drafts = avow_journal_get_drafts (fixture->journal);
  g_assert_cmpuint (avow_record_list_get_length (drafts), ==, 1);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  listen (fixture->journal, &told);
  fixture_save_all (fixture, &record, 1, &draft->id, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (told.n_drafts, ==, 1);
  g_assert_cmpuint (told.n_entries, ==, 1);
  g_assert_cmpuint (avow_record_list_get_length (drafts), ==, 0);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  unlisten (fixture->journal, &told);

  /* Taken back, the words are in the draft again. */
  fixture_undo (fixture);
  g_assert_cmpuint (avow_record_list_get_length (drafts), ==, 1);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  fixture_reopen (fixture);
  drafts = avow_journal_get_drafts (fixture->journal);
  g_assert_cmpuint (avow_record_list_get_length (drafts), ==, 1);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

/* A draft that is written again keeps its newer words when the save that removed it is taken back. */
static void
test_draft_again (JournalFixture *fixture,
                  gconstpointer   data)
{
  AvowRecordList *drafts = avow_journal_get_drafts (fixture->journal);
  g_autoptr (AvowRecord) record = make_reflection ("old words", 700000);
  g_autoptr (AvowRecord) draft = NULL;
  g_autoptr (AvowRecord) newer = NULL;
  g_autoptr (GError) error = NULL;

  fixture_create (fixture);
  draft = (AvowRecord *) avow_draft_new_for (record, NULL);
  fixture_save (fixture, draft);
  fixture_save_all (fixture, &record, 1, &draft->id, 1, &error);
  newer = avow_record_copy (draft);
  fixture_save (fixture, newer);

  fixture_undo (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_true (avow_record_list_peek (drafts, 0) == newer);
}

static void
test_profile (JournalFixture *fixture,
              gconstpointer   data)
{
  AvowProfile *profile;
  g_autoptr (AvowRecord) changed = NULL;

  g_assert_null (avow_journal_get_profile (fixture->journal));
  fixture_create (fixture);
  profile = avow_journal_get_profile (fixture->journal);
  g_assert_nonnull (profile);
  g_assert_null (profile->currency);
  g_assert_null (avow_journal_lookup (fixture->journal, &AVOW_PROFILE_ID));

  changed = avow_record_copy ((AvowRecord *) profile);
  AVOW_PROFILE (changed)->currency = g_strdup ("KES");
  fixture_save (fixture, changed);
  g_assert_true (avow_id_equal (&changed->id, &AVOW_PROFILE_ID));
  g_assert_true ((AvowRecord *) avow_journal_get_profile (fixture->journal) == changed);

  fixture_reopen (fixture);
  profile = avow_journal_get_profile (fixture->journal);
  g_assert_cmpstr (profile->currency, ==, "KES");
  fixture_remove (fixture, &AVOW_PROFILE_ID);
  g_assert_null (avow_journal_get_profile (fixture->journal)->currency);
  fixture_undo (fixture);
  g_assert_cmpstr (avow_journal_get_profile (fixture->journal)->currency, ==, "KES");

  fixture_lock (fixture);
  g_assert_null (avow_journal_get_profile (fixture->journal));
}

static void
assert_list (AvowRecordList *list,
             AvowRecord     *first,
             AvowRecord     *second)
{
  g_assert_cmpuint (avow_record_list_get_length (list), ==, 2);
  g_assert_true (avow_record_equal (avow_record_list_peek (list, 0), first));
  g_assert_true (avow_record_equal (avow_record_list_peek (list, 1), second));
}

/* Each by the day that it belongs to, not by when it was saved. */
static void
test_reviews_and_resources (JournalFixture *fixture,
                            gconstpointer   data)
{
  g_autoptr (AvowReview) november = avow_review_new (avow_civil_date_new (2026, 11, 22));
  g_autoptr (AvowReview) october = avow_review_new (avow_civil_date_new (2026, 10, 1));
  g_autoptr (AvowResource) book = avow_resource_new ();
  g_autoptr (AvowResource) film = avow_resource_new ();

  book->finished_on = avow_civil_date_new (2026, 11, 2);
  film->finished_on = avow_civil_date_new (2026, 10, 2);
  avow_review_add_answer (october, "What helped?", "Asking.");
  avow_review_add_event (october, avow_civil_date_new (2026, 11, 1), AVOW_CLOSING_CLOSED);

  fixture_create (fixture);
  fixture_save (fixture, november);
  fixture_save (fixture, october);
  fixture_save (fixture, book);
  fixture_save (fixture, film);
  assert_list (avow_journal_get_reviews (fixture->journal), (AvowRecord *) november, (AvowRecord *) october);
  assert_list (avow_journal_get_resources (fixture->journal), (AvowRecord *) book, (AvowRecord *) film);

  fixture_reopen (fixture);
  assert_list (avow_journal_get_reviews (fixture->journal), (AvowRecord *) november, (AvowRecord *) october);
  assert_list (avow_journal_get_resources (fixture->journal), (AvowRecord *) book, (AvowRecord *) film);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  fixture_lock (fixture);
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_reviews (fixture->journal)), ==, 0);
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_resources (fixture->journal)), ==, 0);
}

static void
test_other_kinds (JournalFixture *fixture,
                  gconstpointer   data)
{
  const char *json = "{\"kind\":\"horoscope\",\"created\":\"2026-01-02T03:04:05Z\","
                     "\"modified\":\"2026-01-02T03:04:05Z\",\"sign\":\"♎\"}";
  AvowId id = avow_id_new_random ();
  g_autoptr (AvowRecord) unknown = avow_record_parse (&id, json, strlen (json), NULL);
  g_autoptr (AvowRecord) review = avow_record_new (AVOW_KIND_REVIEW);

  fixture_create (fixture);
  fixture_save (fixture, unknown);
  fixture_save (fixture, review);
  fixture_reopen (fixture);

  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_true (avow_record_equal (avow_journal_lookup (fixture->journal, &id), unknown));
  g_assert_true (avow_record_equal (avow_journal_lookup (fixture->journal, &review->id), review));
  fixture_remove (fixture, &review->id);
  g_assert_null (avow_journal_lookup (fixture->journal, &review->id));
}

/* Enough to be parsed on a thread of its own. */
static void
save_much (JournalFixture *fixture)
{
  AvowRecord *records[40];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      records[i] = make_reflection (NULL, 700000);
      AVOW_REFLECTION (records[i])->text = g_strnfill (60000, 'x');
    }
  fixture_save_all (fixture, records, G_N_ELEMENTS (records), NULL, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    g_object_unref (records[i]);
}

/* What opens with the key, and is no record all the same, is set aside; the rest is there. */
static void
test_no_record (JournalFixture *fixture,
                gconstpointer   data)
{
  gboolean much = GPOINTER_TO_INT (data);
  const char *bodies[] = { "[1, 2]", "not JSON", "" };
  g_autoptr (AvowRecord) record = make_action ("Bail fund", 700000);
  g_autoptr (AvowSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GError) error = NULL;
  const AvowVaultReport *report;
  AvowVault *vault;

  fixture_create (fixture);
  fixture_save (fixture, record);
  if (much)
    save_much (fixture);
  avow_journal_close (fixture->journal);

  vault = avow_vault_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (avow_vault_unlock (vault, passphrase, &error));
  avow_vault_report_free (avow_vault_load (vault, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (GBytes) body = g_bytes_new_static (bodies[i], strlen (bodies[i]));
      AvowVaultChange change = { avow_id_new_random (), body };

      /* The last one comes late. */
      if (i == 2)
        memset (change.id.bytes, 0xff, 2);
      g_assert_true (avow_vault_write (vault, &change, 1, &error));
      g_assert_no_error (error);
    }
  avow_vault_close (vault);

  fixture_reopen (fixture);
  report = avow_journal_get_report (fixture->journal);
  g_assert_cmpuint (count_entries (fixture), ==, much ? 41 : 1);
  g_assert_cmpuint (report->n_records, ==, much ? 41 : 1);
  g_assert_cmpuint (report->quarantined->len, ==, 3);
}

/* More than is handed from one thread to another at once. */
static void
test_long (JournalFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  fixture_create (fixture);
  for (guint i = 0; i < 60; i++)
    {
      AvowRecord *record = make_reflection (NULL, 700000);

      AVOW_REFLECTION (record)->text = g_strnfill (i * 3000, (char) ('a' + i % 26));
      g_ptr_array_add (records, record);
    }
  fixture_save_all (fixture, (AvowRecord **) records->pdata, records->len, NULL, 0, &error);
  g_assert_no_error (error);

  fixture_reopen (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, records->len);
  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);
      const char *text = AVOW_REFLECTION (record)->text;
      const char *read = AVOW_REFLECTION (avow_journal_lookup (fixture->journal, &record->id))->text;

      g_assert_cmpstr (read ? read : "", ==, text);
    }
}

static void
test_times (JournalFixture *fixture,
            gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("From a clock that was ahead", 700000);
  g_autoptr (AvowRecord) edited = NULL;
  const gint64 ahead = g_get_real_time () + 24 * G_TIME_SPAN_HOUR;

  fixture_create (fixture);
  record->id = avow_id_new_random ();
  record->created = 1000000;
  record->modified = ahead;
  fixture_save (fixture, record);
  g_assert_cmpint (record->created, ==, 1000000);
  g_assert_cmpint (record->modified, >, ahead);

  edited = retitle (record, "Now");
  edited->created = 5;
  edited->modified = 0;
  fixture_save (fixture, edited);
  g_assert_cmpint (edited->created, ==, 1000000);
  g_assert_cmpint (edited->modified, >, record->modified);
}

static void
test_same_twice (JournalFixture *fixture,
                 gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("First", 700000);
  g_autoptr (AvowRecord) edited = NULL;
  g_autoptr (GError) error = NULL;
  AvowRecord *both[2];

  fixture_create (fixture);
  fixture_save (fixture, record);

  /* The last one holds, also of a save and a removal. */
  edited = retitle (record, "Last");
  both[0] = record;
  both[1] = edited;
  fixture_save_all (fixture, both, 2, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_cmpstr (get_title (fixture, &record->id), ==, "Last");
  fixture_save_all (fixture, both, 1, &record->id, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
}

static void
assert_communities (JournalFixture *fixture,
                    const char     *expected)
{
  g_auto (GStrv) words = avow_journal_list_communities (fixture->journal);
  g_autofree char *joined = g_strjoinv (" ", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_communities (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (AvowRecord) action = make_action ("Action", 700000);
  g_autoptr (AvowRecord) reflection = make_reflection ("Reflection", 700000);
  g_autoptr (AvowRecord) profile = NULL;
  g_autoptr (AvowRecord) edited = NULL;

  assert_communities (fixture, "");
  fixture_create (fixture);
  assert_communities (fixture, "");

  AVOW_ACTION (action)->communities = g_strsplit ("Zulu Oromo Alawite", " ", -1);
  AVOW_REFLECTION (reflection)->communities = g_strsplit ("Oromo", " ", -1);
  fixture_save (fixture, action);
  fixture_save (fixture, reflection);
  assert_communities (fixture, "Oromo Alawite Zulu");

  profile = avow_record_copy ((AvowRecord *) avow_journal_get_profile (fixture->journal));
  AVOW_PROFILE (profile)->communities = g_strsplit ("Zulu Roma", " ", -1);
  fixture_save (fixture, profile);
  assert_communities (fixture, "Oromo Zulu Alawite Roma");

  edited = avow_record_copy (action);
  g_clear_pointer (&AVOW_ACTION (edited)->communities, g_strfreev);
  fixture_save (fixture, edited);
  assert_communities (fixture, "Oromo Roma Zulu");
  fixture_undo (fixture);
  assert_communities (fixture, "Oromo Zulu Alawite Roma");

  fixture_lock (fixture);
  assert_communities (fixture, "");
}

/* Locking */

static void
test_lock_drops (JournalFixture *fixture,
                 gconstpointer   data)
{
  gpointer watched[300];
  GAsyncResult *results[100] = { NULL };
  g_autoptr (GAsyncResult) locked = NULL;
  g_autoptr (GError) error = NULL;

  fixture_create (fixture);

  /* Each record, its later version, and one that is removed again: the undo history has them all. */
  for (guint i = 0; i < 100; i++)
    {
      AvowRecord *record = make_action ("Before", 700000 + i);
      AvowRecord *edited;

      fixture_save (fixture, record);
      edited = retitle (record, "After");
      watched[i] = record;
      watched[100 + i] = edited;
      avow_journal_save_async (fixture->journal, &edited, 1, NULL, 0, fixture_on_result, &results[i]);
      g_object_add_weak_pointer (watched[i], &watched[i]);
      g_object_add_weak_pointer (watched[100 + i], &watched[100 + i]);
      g_object_unref (record);
      g_object_unref (edited);
    }

  avow_journal_lock_async (fixture->journal, fixture_on_result, &locked);
  avow_journal_lock_finish (fixture->journal, fixture_wait (fixture, &locked), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 100; i++)
    {
      /* The saves came first, and were done. */
      g_assert_nonnull (results[i]);
      g_assert_true (avow_journal_save_finish (fixture->journal, results[i], &error));
      g_object_unref (results[i]);
      g_assert_null (watched[i]);
      g_assert_null (watched[100 + i]);
    }
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_null (avow_journal_get_report (fixture->journal));

  /* What was loaded, and is just being made ready to be searched. */
  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  for (guint i = 0; i < 100; i++)
    {
      watched[i] = avow_record_list_peek (avow_journal_get_entries (fixture->journal), i);
      g_assert_cmpstr (AVOW_ACTION (watched[i])->title, ==, "After");
      g_object_add_weak_pointer (watched[i], &watched[i]);
    }
  fixture_lock (fixture);
  for (guint i = 0; i < 100; i++)
    g_assert_null (watched[i]);

  fixture_lock (fixture);
}

static void
on_locking (AvowJournal *journal,
            AvowRecord  *draft)
{
  avow_journal_save_async (journal, &draft, 1, NULL, 0, NULL, NULL);
}

/* Who holds words that are not saved yet is told, and saves them in time. */
static void
test_locking (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_reflection ("half a", 700000);
  g_autoptr (AvowRecord) draft = (AvowRecord *) avow_draft_new_for (record, NULL);
  g_autoptr (GError) error = NULL;

  fixture_create (fixture);
  g_signal_connect (fixture->journal, "locking", G_CALLBACK (on_locking), draft);
  fixture_lock (fixture);
  fixture_lock (fixture);

  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->journal, draft);
}

static void
test_locked (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("Late", 700000);
  g_autoptr (GAsyncResult) locked = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;

  /* No file at all. */
  g_assert_false (fixture_save_all (fixture, &record, 1, NULL, 0, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED);
  g_clear_error (&error);

  /* Asked for when locking was under way. */
  fixture_create (fixture);
  avow_journal_lock_async (fixture->journal, fixture_on_result, &locked);
  avow_journal_save_async (fixture->journal, &record, 1, NULL, 0, fixture_on_result, &saved);
  g_assert_false (avow_journal_save_finish (fixture->journal, fixture_wait (fixture, &saved), &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_nonnull (locked);
  g_assert_cmpuint (count_entries (fixture), ==, 0);

  /* And after. */
  g_assert_false (fixture_save_all (fixture, &record, 1, NULL, 0, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (fixture_try_undo (fixture, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED);
  g_clear_error (&error);

  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  fixture_save (fixture, record);
}

static void
test_close (JournalFixture *fixture,
            gconstpointer   data)
{
  GAsyncResult *results[50] = { NULL };
  guint n_notified = 0;

  fixture_create (fixture);
  g_signal_connect (fixture->journal, "notify::state", G_CALLBACK (on_notify), &n_notified);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_autoptr (AvowRecord) record = make_action ("Last words", 700000 + i);

      avow_journal_save_async (fixture->journal, &record, 1, NULL, 0, fixture_on_result, &results[i]);
    }
  avow_journal_close (fixture->journal);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_CLOSED);
  g_assert_cmpuint (count_entries (fixture), ==, 0);
  g_assert_cmpuint (n_notified, ==, 1);
  avow_journal_close (fixture->journal);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      g_assert_true (avow_journal_save_finish (fixture->journal,
                                               fixture_wait (fixture, &results[i]), NULL));
      g_object_unref (results[i]);
    }

  fixture_reopen (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, G_N_ELEMENTS (results));
}

static void
test_dropped (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowRecord) record = make_action ("Last words", 700000);
  g_autoptr (GAsyncResult) result = NULL;

  /* A journal that nobody holds any more still does what it was asked to. */
  fixture_create (fixture);
  avow_journal_save_async (fixture->journal, &record, 1, NULL, 0, fixture_on_result, &result);
  g_clear_object (&fixture->journal);
  fixture_wait (fixture, &result);
  g_clear_object (&result);

  fixture->journal = avow_journal_new ();
  fixture_reopen (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

/* Cancelling */

static void
test_cancelled_unlock (JournalFixture *fixture,
                       gconstpointer   data)
{
  const AvowKdfParams slow = { 4, 64 << 20 };
  g_autoptr (AvowSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (AvowRecord) record = make_action ("Bail fund", 700000);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) unlocked = NULL;
  g_autoptr (GError) error = NULL;
  gboolean at_once = FALSE;

  fixture_create_with (fixture, &slow, NULL, &error);
  g_assert_no_error (error);
  fixture_save (fixture, record);
  fixture_lock (fixture);

  /* The callback comes at once: what was asked for behind it still waits for the key. On a busy
   * machine the worker may have begun late, and so have nothing to wait for. */
  while (!at_once)
    {
      g_autoptr (GCancellable) late = g_cancellable_new ();
      g_autoptr (GAsyncResult) locked = NULL;

      avow_journal_unlock_async (fixture->journal, passphrase, late, fixture_on_result, &unlocked);
      avow_journal_lock_async (fixture->journal, fixture_on_result, &locked);
      g_usleep (20000);
      g_cancellable_cancel (late);
      g_assert_false (avow_journal_unlock_finish (fixture->journal,
                                                  fixture_wait (fixture, &unlocked), &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_clear_object (&unlocked);
      at_once = locked == NULL;

      g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_LOCKED);
      fixture_wait (fixture, &locked);
      g_assert_cmpuint (count_entries (fixture), ==, 0);
    }

  /* Cancelled before it began. */
  g_cancellable_cancel (cancellable);
  avow_journal_unlock_async (fixture->journal, passphrase, cancellable, fixture_on_result, &unlocked);
  g_assert_false (avow_journal_unlock_finish (fixture->journal,
                                              fixture_wait (fixture, &unlocked), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);

  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

/* Cancelled at any moment, unlocking has either happened or not. */
static void
test_cancelled_randomly (JournalFixture *fixture,
                         gconstpointer   data)
{
  g_autoptr (AvowSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (AvowRecord) record = make_action ("Bail fund", 700000);
  g_autoptr (GError) error = NULL;

  fixture_create (fixture);
  fixture_save (fixture, record);
  fixture_lock (fixture);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GAsyncResult) result = NULL;

      avow_journal_unlock_async (fixture->journal, passphrase, cancellable,
                                 fixture_on_result, &result);
      g_usleep ((gulong) g_test_rand_int_range (0, 3000));
      g_cancellable_cancel (cancellable);

      if (avow_journal_unlock_finish (fixture->journal, fixture_wait (fixture, &result), &error))
        {
          g_assert_cmpuint (count_entries (fixture), ==, 1);
          g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_UNLOCKED);
          if (g_test_rand_bit ())
            fixture_lock (fixture);
        }
      else
        {
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_clear_error (&error);
        }
    }

  fixture_lock (fixture);
  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static void
test_cancelled_create (JournalFixture *fixture,
                       gconstpointer   data)
{
  const AvowKdfParams slow = { 4, 64 << 20 };
  g_autoptr (AvowSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  avow_journal_create_async (fixture->journal, fixture->path, passphrase, fixture->recovery_key,
                             &slow, cancellable, fixture_on_result, &result);
  g_cancellable_cancel (cancellable);
  g_assert_false (avow_journal_create_finish (fixture->journal,
                                              fixture_wait (fixture, &result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_CLOSED);

  avow_journal_close (fixture->journal);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  /* Another attempt finds nothing in its way. */
  fixture_create (fixture);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Failing */

static void
test_open_errors (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (AvowJournal) second = avow_journal_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_open (fixture, fixture->journal, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_CLOSED);

  fixture_create (fixture);
  g_assert_false (fixture_open (fixture, second, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (fixture_open (fixture, fixture->journal, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED);
  g_clear_error (&error);

  fixture_lock (fixture);
  g_assert_false (fixture_open (fixture, second, NULL));
  avow_journal_close (fixture->journal);
  g_assert_true (fixture_open (fixture, second, &error));
  g_assert_no_error (error);
  avow_journal_close (second);

  g_assert_false (fixture_create_with (fixture, &FIXTURE_CHEAP, NULL, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Another process, not only another connection of this one. */
static void
test_in_use_by_another (JournalFixture *fixture,
                        gconstpointer   data)
{
  fixture_create (fixture);
  g_setenv ("AVOW_TEST_JOURNAL", fixture->path, TRUE);
  g_test_trap_subprocess ("/journal/subprocess/in-use", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
subprocess_in_use (JournalFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (GError) error = NULL;

  g_free (fixture->path);
  fixture->path = g_strdup (g_getenv ("AVOW_TEST_JOURNAL"));
  fixture_open (fixture, fixture->journal, &error);
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_IN_USE);
}

static void
fill_disk (gboolean full)
{
  static struct rlimit before;
  struct rlimit limit;

  if (full)
    {
      g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
      limit = before;
      limit.rlim_cur = 1;
      signal (SIGXFSZ, SIG_IGN);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    }
  else
    {
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
    }
}

/* Both the file and the models are as they were, and the record can be saved when there is room. */
static void
test_no_room (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowRecord) kept = make_action ("Kept", 700000);
  g_autoptr (AvowRecord) edited = NULL;
  g_autoptr (AvowRecord) lost = make_reflection ("Not lost", 700001);
  AvowReflection *reflection = AVOW_REFLECTION (lost);
  AvowRecord *both[2];
  g_autoptr (GError) error = NULL;
  AvowId id;
  Told told;

  fixture_create (fixture);
  fixture_save (fixture, kept);

  /* Longer than what SQLite might have room for anyway. */
  g_free (reflection->text);
  reflection->text = g_strnfill (100000, 'x');
  edited = retitle (kept, "Edited");
  both[0] = edited;
  both[1] = lost;

  listen (fixture->journal, &told);
  fill_disk (TRUE);
  fixture_save_all (fixture, both, 2, NULL, 0, &error);
  fill_disk (FALSE);

  g_assert_nonnull (error);
  g_assert_true (error->domain == AVOW_VAULT_ERROR);
  g_assert_cmpint (error->code, !=, AVOW_VAULT_ERROR_LOCKED);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_clear_error (&error);
  g_assert_cmpuint (told.n_entries + told.n_added + told.n_changed, ==, 0);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_cmpstr (get_title (fixture, &kept->id), ==, "Kept");
  g_assert_true (avow_journal_can_undo (fixture->journal));
  unlisten (fixture->journal, &told);

  /* Undoing fails as well as saving does, and can be tried again. */
  fill_disk (TRUE);
  g_assert_false (fixture_try_undo (fixture, NULL));
  fill_disk (FALSE);
  g_assert_true (avow_journal_can_undo (fixture->journal));
  g_assert_cmpuint (count_entries (fixture), ==, 1);

  id = lost->id;
  g_assert_true (fixture_save_all (fixture, both, 2, NULL, 0, &error));
  g_assert_no_error (error);
  g_assert_true (avow_id_equal (&lost->id, &id));
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  g_assert_cmpstr (get_title (fixture, &kept->id), ==, "Edited");

  fixture_reopen (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 2);
  g_assert_false (avow_journal_get_report (fixture->journal)->manifest_mismatch);
}

static gboolean
set_writable (JournalFixture *fixture,
              int             file_mode,
              int             folder_mode)
{
  g_assert_cmpint (g_chmod (fixture->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, folder_mode), ==, 0);

  return g_access (fixture->folder, W_OK) == 0;
}

/* The file, or the folder in which SQLite has to write its journal. */
static void
test_read_only (JournalFixture *fixture,
                gconstpointer   data)
{
  int file_mode = GPOINTER_TO_INT (data);
  g_autoptr (AvowRecord) kept = make_action ("Kept", 700000);
  g_autoptr (AvowRecord) late = make_action ("Late", 700000);
  g_autoptr (GError) error = NULL;
  Told told;

  fixture_create (fixture);
  g_assert_false (avow_journal_get_read_only (fixture->journal));
  fixture_save (fixture, kept);
  avow_journal_close (fixture->journal);

  if (set_writable (fixture, file_mode, 0500))
    {
      set_writable (fixture, 0600, 0700);
      g_test_skip ("whoever runs this may write anywhere");
      return;
    }

  g_assert_true (fixture_open (fixture, fixture->journal, &error));
  g_assert_no_error (error);
  g_assert_true (avow_journal_get_read_only (fixture->journal));
  g_assert_true (fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (avow_journal_get_read_only (fixture->journal));
  g_assert_cmpuint (count_entries (fixture), ==, 1);

  listen (fixture->journal, &told);
  g_assert_false (fixture_save_all (fixture, &late, 1, &kept->id, 1, &error));
  g_assert_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpuint (told.n_entries + told.n_added + told.n_removed, ==, 0);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
  g_assert_false (avow_journal_can_undo (fixture->journal));
  unlisten (fixture->journal, &told);

  set_writable (fixture, 0600, 0700);
  fixture_reopen (fixture);
  g_assert_false (avow_journal_get_read_only (fixture->journal));
  g_assert_true (fixture_save_all (fixture, &late, 1, &kept->id, 1, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

/* Any order of saves, removals and undos, several under way at once, against a list of all states. */

#define N_RANDOM_IDS 12

typedef struct {
  AvowRecord *records[N_RANDOM_IDS];
} State;

static void
free_state (gpointer data)
{
  State *state = data;

  for (guint i = 0; i < N_RANDOM_IDS; i++)
    g_clear_object (&state->records[i]);
  g_free (state);
}

static State *
copy_state (const State *state)
{
  State *copy = g_new0 (State, 1);

  for (guint i = 0; i < N_RANDOM_IDS; i++)
    g_set_object (&copy->records[i], state->records[i]);

  return copy;
}

static void
change_randomly (JournalFixture  *fixture,
                 const AvowId    *ids,
                 State           *state,
                 GAsyncResult   **result)
{
  AvowRecord *records[4];
  AvowId removed[4];
  guint n_records = 0;
  guint n_removed = 0;
  guint first = (guint) g_test_rand_int_range (0, N_RANDOM_IDS);

  for (guint i = 0; i < (guint) g_test_rand_int_range (1, 5); i++)
    {
      guint which = (first + i * 5) % N_RANDOM_IDS;

      if (g_test_rand_int_range (0, 3) > 0)
        {
          g_autoptr (AvowRecord) record = NULL;

          record = make_action ("Random", 700000 + (AvowCivilDate) g_test_rand_int_range (0, 5));
          record->id = ids[which];
          g_set_object (&state->records[which], record);
          records[n_records++] = state->records[which];
        }
      else
        {
          g_clear_object (&state->records[which]);
          removed[n_removed++] = ids[which];
        }
    }

  avow_journal_save_async (fixture->journal, records, n_records, removed, n_removed,
                           fixture_on_result, result);
}

static gboolean
is_same_state (const State *a,
               const State *b)
{
  return memcmp (a, b, sizeof *a) == 0;
}

static void
check_state (JournalFixture *fixture,
             const AvowId   *ids,
             const State    *state)
{
  guint n_records = 0;

  for (guint i = 0; i < N_RANDOM_IDS; i++)
    {
      AvowRecord *record = avow_journal_lookup (fixture->journal, &ids[i]);

      g_assert_cmpint (record != NULL, ==, state->records[i] != NULL);
      if (record)
        g_assert_true (avow_record_equal (record, state->records[i]));
      n_records += record != NULL;
    }
  g_assert_cmpuint (count_entries (fixture), ==, n_records);
}

static void
test_random (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (free_state);
  AvowId ids[N_RANDOM_IDS];

  for (guint i = 0; i < N_RANDOM_IDS; i++)
    ids[i] = avow_id_new_random ();

  fixture_create (fixture);
  g_ptr_array_add (states, g_new0 (State, 1));

  for (guint round = 0; round < 60; round++)
    {
      GAsyncResult *results[6] = { NULL };
      guint n_requests = (guint) g_test_rand_int_range (1, 7);

      for (guint i = 0; i < n_requests; i++)
        {
          State *last = g_ptr_array_index (states, states->len - 1);

          if (states->len > 1 && g_test_rand_int_range (0, 3) == 0)
            {
              avow_journal_undo_async (fixture->journal, fixture_on_result, &results[i]);
              g_ptr_array_remove_index (states, states->len - 1);
            }
          else
            {
              State *next = copy_state (last);

              change_randomly (fixture, ids, next, &results[i]);
              /* A save that changes nothing is nothing to take back. */
              if (is_same_state (last, next))
                free_state (next);
              else
                g_ptr_array_add (states, next);
            }
        }

      for (guint i = 0; i < n_requests; i++)
        {
          g_autoptr (GAsyncResult) result = fixture_wait (fixture, &results[i]);
          g_autoptr (GError) error = NULL;

          g_task_propagate_boolean (G_TASK (result), &error);
          g_assert_no_error (error);
        }

      check_state (fixture, ids, g_ptr_array_index (states, states->len - 1));
      g_assert_cmpint (avow_journal_can_undo (fixture->journal), ==, states->len > 1);

      if (round % 20 == 19)
        {
          fixture_reopen (fixture);
          check_state (fixture, ids, g_ptr_array_index (states, states->len - 1));
          while (states->len > 1)
            g_ptr_array_remove_index (states, 0);
        }
    }
}

static void
add (const char *path,
     void      (*test) (JournalFixture *, gconstpointer))
{
  g_test_add (path, JournalFixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/journal/journey", test_journey);
  add ("/journal/recovery", test_recovery);
  add ("/journal/passphrase", test_passphrase);
  add ("/journal/signals", test_signals);
  add ("/journal/undo", test_undo);
  add ("/journal/undo-under-way", test_undo_under_way);
  add ("/journal/drafts", test_drafts);
  add ("/journal/draft-again", test_draft_again);
  add ("/journal/profile", test_profile);
  add ("/journal/reviews-and-resources", test_reviews_and_resources);
  add ("/journal/other-kinds", test_other_kinds);
  add ("/journal/no-record", test_no_record);
  g_test_add ("/journal/no-record-late", JournalFixture, GINT_TO_POINTER (TRUE),
              fixture_set_up, test_no_record, fixture_tear_down);
  add ("/journal/long", test_long);
  add ("/journal/times", test_times);
  add ("/journal/same-twice", test_same_twice);
  add ("/journal/communities", test_communities);
  add ("/journal/lock-drops", test_lock_drops);
  add ("/journal/locking", test_locking);
  add ("/journal/locked", test_locked);
  add ("/journal/close", test_close);
  add ("/journal/dropped", test_dropped);
  add ("/journal/cancelled-unlock", test_cancelled_unlock);
  add ("/journal/cancelled-randomly", test_cancelled_randomly);
  add ("/journal/cancelled-create", test_cancelled_create);
  add ("/journal/open-errors", test_open_errors);
  add ("/journal/in-use-by-another", test_in_use_by_another);
  add ("/journal/subprocess/in-use", subprocess_in_use);
  add ("/journal/no-room", test_no_room);
  g_test_add ("/journal/read-only-folder", JournalFixture, GINT_TO_POINTER (0600),
              fixture_set_up, test_read_only, fixture_tear_down);
  g_test_add ("/journal/read-only-file", JournalFixture, GINT_TO_POINTER (0400),
              fixture_set_up, test_read_only, fixture_tear_down);
  add ("/journal/random", test_random);

  return g_test_run ();
}

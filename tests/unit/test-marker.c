/* test-marker.c: what a person writes is in no file, at no moment
 *
 * A child process lives a whole journey in a home of its own: it writes, corrects, deletes, takes
 * back, searches, locks, mistypes its passphrase, with words that occur nowhere else. Meanwhile and
 * afterwards, every file of that home is looked through for them, SQLite's journal and what was
 * logged included; and after the child was killed in the middle of it. */

#include "config.h"

#include "core/journal/avow-search.h"
#include "journal-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#define JOURNEY_VARIABLE "AVOW_TEST_JOURNEY"
#define MARKER_VARIABLE "AVOW_TEST_MARKER"
#define PASSPHRASE_VARIABLE "AVOW_TEST_PASSPHRASE"
#define RECOVERY_VARIABLE "AVOW_TEST_RECOVERY_KEY"

#define N_KILLS 15

/* Looking */

typedef struct {
  char   *name;
  GBytes *bytes;
} Needle;

static void
free_needle (gpointer data)
{
  Needle *needle = data;

  g_free (needle->name);
  g_bytes_unref (needle->bytes);
  g_free (needle);
}

static void
add_needle (GPtrArray     *needles,
            const char    *name,
            gconstpointer  data,
            gsize          length)
{
  Needle *needle = g_new (Needle, 1);

  needle->name = g_strdup (name);
  needle->bytes = g_bytes_new (data, length);
  g_ptr_array_add (needles, needle);
}

static void
add_converted (GPtrArray  *needles,
               const char *secret,
               const char *encoding)
{
  gsize length;
  g_autofree char *converted = g_convert (secret, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (converted);
  add_needle (needles, encoding, converted, length);
}

/* Whatever stands before and behind it, three bytes become four letters: one of three ways. */
static void
add_base64 (GPtrArray  *needles,
            const char *secret)
{
  gsize length = strlen (secret);

  for (gsize skip = 0; skip < 3; skip++)
    {
      gsize whole = (length - skip) / 3 * 3;
      g_autofree char *encoded = g_base64_encode ((const guchar *) secret + skip, whole);

      add_needle (needles, "base64", encoded, strlen (encoded));
    }
}

static void
add_hex (GPtrArray  *needles,
         const char *secret)
{
  g_autoptr (GString) hex = g_string_new (NULL);
  g_autofree char *upper = NULL;

  for (const char *at = secret; *at != '\0'; at++)
    g_string_append_printf (hex, "%02x", (guchar) *at);
  upper = g_ascii_strup (hex->str, -1);

  add_needle (needles, "hex", hex->str, hex->len);
  add_needle (needles, "HEX", upper, hex->len);
}

static void
add_escaped (GPtrArray  *needles,
             const char *secret)
{
  g_autoptr (GString) json = g_string_new (NULL);

  for (const char *at = secret; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_printf (json, "\\u%04x", g_utf8_get_char (at));

  add_needle (needles, "JSON escapes", json->str, json->len);
}

static void
add_secret (GPtrArray  *needles,
            const char *secret)
{
  g_autofree char *upper = g_utf8_strup (secret, -1);

  add_needle (needles, "as it is", secret, strlen (secret));
  add_needle (needles, "in capitals", upper, strlen (upper));
  add_converted (needles, secret, "UTF-16LE");
  add_converted (needles, secret, "UTF-16BE");
  add_converted (needles, secret, "UTF-32LE");
  add_base64 (needles, secret);
  add_hex (needles, secret);
  add_escaped (needles, secret);
}

static gboolean
holds (const char   *data,
       gsize         length,
       const Needle *needle)
{
  gsize needle_length;
  gconstpointer bytes = g_bytes_get_data (needle->bytes, &needle_length);

  return memmem (data, length, bytes, needle_length) != NULL;
}

static void
check_file (const char *path,
            GPtrArray  *needles)
{
  g_autofree char *data = NULL;
  gsize length;

  /* While the child is at work, a file may go before it is read. */
  if (!g_file_get_contents (path, &data, &length, NULL))
    return;

  for (guint i = 0; i < needles->len; i++)
    {
      const Needle *needle = g_ptr_array_index (needles, i);

      if (holds (data, length, needle) || holds (path, strlen (path), needle))
        g_error ("%s holds the marker, %s", path, needle->name);
    }
}

/* Returns how many files there were. */
static guint
check_folder (const char *path,
              GPtrArray  *needles)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n_files = 0;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        {
          n_files += check_folder (child, needles);
        }
      else
        {
          check_file (child, needles);
          n_files++;
        }
    }

  return n_files;
}

/* The journey */

static void
plant (char       **text,
       const char  *marker)
{
  g_free (*text);
  *text = g_strdup_printf ("so %s it was", marker);
}

static void
plant_words (char       ***words,
             const char   *marker)
{
  g_strfreev (*words);
  *words = g_new0 (char *, 3);
  (*words)[0] = g_strdup (marker);
  (*words)[1] = g_strdup ("hopeful");
}

static AvowRecord *
make_place (const char *marker)
{
  AvowPlace *place = avow_place_new ();

  plant (&place->name, marker);
  plant (&place->url, marker);
  plant (&place->how_known, marker);
  plant (&place->note, marker);
  plant_words (&place->ownership, marker);
  ((AvowRecord *) place)->id = avow_id_new_random ();

  return (AvowRecord *) place;
}

static AvowRecord *
make_action (const char *marker,
             AvowRecord *place)
{
  AvowAction *action = avow_action_new ();

  action->date = avow_civil_date_today ();
  action->type = AVOW_ACTION_OTHER;
  action->place = place->id;
  plant (&action->label, marker);
  plant (&action->title, marker);
  plant (&action->about, marker);
  plant (&action->feedback, marker);
  plant (&action->note, marker);
  plant_words (&action->communities, marker);

  return (AvowRecord *) action;
}

static AvowRecord *
make_reflection (const char *marker)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = avow_civil_date_today ();
  reflection->form = AVOW_FORM_REPAIR;
  plant (&reflection->title, marker);
  plant (&reflection->text, marker);
  plant (&reflection->prompt.text, marker);
  plant (&reflection->what, marker);
  plant (&reflection->impact, marker);
  plant (&reflection->responsibility, marker);
  plant (&reflection->apology, marker);
  plant (&reflection->change, marker);
  plant_words (&reflection->feelings, marker);
  plant_words (&reflection->communities, marker);

  return (AvowRecord *) reflection;
}

static AvowRecord *
make_long (const char *marker)
{
  AvowRecord *record = make_reflection (marker);
  AvowReflection *reflection = (AvowReflection *) record;
  g_autoptr (GString) text = g_string_new (NULL);

  /* Several pages of SQLite's. */
  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "%s %u ", marker, i);
  g_free (reflection->text);
  reflection->text = g_string_free_and_steal (g_steal_pointer (&text));

  return record;
}

static void
save_profile (JournalFixture *fixture,
              const char     *marker)
{
  g_autoptr (AvowRecord) profile = NULL;

  profile = avow_record_copy ((AvowRecord *) avow_journal_get_profile (fixture->journal));
  plant (&((AvowProfile *) profile)->name, marker);
  plant (&((AvowProfile *) profile)->partner.name, marker);
  plant_words (&((AvowProfile *) profile)->communities, marker);
  fixture_save (fixture, profile);
}

static AvowRecord *
make_pledge (const char *marker)
{
  AvowPledge *pledge = avow_pledge_new ();

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    avow_pledge_set_part (pledge, i, marker);
  plant (&pledge->signed_name, marker);
  pledge->signed_on = 738000;

  return (AvowRecord *) pledge;
}

static AvowRecord *
make_commitment (const char *marker)
{
  AvowCommitment *commitment = avow_commitment_new ();
  AvowCommitmentEvent *event = avow_commitment_add_event (commitment, 738000, AVOW_EVENT_CHANGED);

  plant (&commitment->title, marker);
  plant (&commitment->why, marker);
  plant (&commitment->accountable_to, marker);
  plant (&commitment->review.helped, marker);
  plant (&commitment->review.hindered, marker);
  plant (&commitment->review.tell, marker);
  plant (&event->from, marker);
  plant (&event->to, marker);
  plant (&event->reason, marker);
  plant_words (&commitment->communities, marker);
  plant_words (&commitment->measure.communities, marker);

  return (AvowRecord *) commitment;
}

static AvowRecord *
make_resource (const char *marker)
{
  AvowResource *resource = avow_resource_new ();

  plant (&resource->title, marker);
  plant (&resource->by, marker);
  plant (&resource->medium, marker);
  plant (&resource->theme, marker);
  plant (&resource->url, marker);
  plant (&resource->takeaways, marker);
  plant (&resource->changes, marker);

  return (AvowRecord *) resource;
}

static AvowRecord *
make_review (const char *marker)
{
  AvowReview *review = avow_review_new (738000);

  avow_review_add_answer (review, marker, marker);
  plant (&review->intention, marker);
  plant (&avow_review_add_event (review, 738000, AVOW_CLOSING_REOPENED)->reason, marker);
  review->figures = g_strdup_printf ("{\"communities\":[\"%s\"]}", marker);

  return (AvowRecord *) review;
}

static void
search_for (JournalFixture *fixture,
            const char     *marker)
{
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);
  g_autoptr (AvowSearch) search =
    avow_search_new_with_places (marker, avow_journal_get_places (fixture->journal));
  guint n_entries = avow_record_list_get_length (entries);

  for (guint i = 0; i < n_entries; i++)
    g_assert_true (avow_search_matches (search, avow_record_list_peek (entries, i)));
  g_assert_cmpuint (n_entries, >, 0);
}

static void
write_something (JournalFixture *fixture,
                 const char     *marker)
{
  g_autoptr (AvowRecord) place = make_place (marker);
  g_autoptr (AvowRecord) action = make_action (marker, place);
  g_autoptr (AvowRecord) reflection = make_reflection (marker);
  g_autoptr (AvowRecord) draft = (AvowRecord *) avow_draft_new_for (reflection, NULL);
  g_autoptr (AvowRecord) edited = NULL;
  g_autoptr (AvowRecord) whole = make_long (marker);
  g_autoptr (AvowRecord) pledge = make_pledge (marker);
  g_autoptr (AvowRecord) commitment = make_commitment (marker);
  g_autoptr (AvowRecord) resource = make_resource (marker);
  g_autoptr (AvowRecord) review = make_review (marker);
  g_autoptr (GError) error = NULL;
  AvowRecord *both[] = { place, action };

  fixture_save_all (fixture, both, 2, NULL, 0, &error);
  g_assert_no_error (error);

  fixture_save (fixture, pledge);
  fixture_save (fixture, commitment);
  fixture_save (fixture, resource);
  fixture_save (fixture, review);
  fixture_save (fixture, draft);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (AvowRecord) more = avow_record_copy (draft);

      plant (&((AvowDraft *) more)->body, marker);
      fixture_save (fixture, more);
    }
  fixture_save_all (fixture, &reflection, 1, &draft->id, 1, &error);
  g_assert_no_error (error);

  edited = avow_record_copy (action);
  plant (&((AvowAction *) edited)->note, "not any more");
  fixture_save (fixture, edited);
  fixture_save (fixture, whole);
  fixture_remove (fixture, &whole->id);
  fixture_remove (fixture, &action->id);
  fixture_undo (fixture);
  fixture_remove (fixture, &reflection->id);
}

static void
mistype (JournalFixture *fixture,
         const char     *marker)
{
  g_autofree char *recovery = g_strdup_printf ("AGE-SECRET-KEY-1%s", marker);
  g_autoptr (GAsyncResult) result = NULL;

  fixture_lock (fixture);
  g_assert_false (fixture_unlock (fixture, marker, NULL));
  avow_journal_unlock_with_recovery_async (fixture->journal, recovery, NULL, fixture_on_result, &result);
  g_assert_false (avow_journal_unlock_finish (fixture->journal, fixture_wait (fixture, &result), NULL));
}

static void
change_passphrase (JournalFixture *fixture,
                   const char     *from,
                   const char     *to)
{
  g_autoptr (AvowSecret) passphrase = fixture_secret (to);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fixture_unlock (fixture, from, &error));
  g_assert_no_error (error);
  avow_journal_change_passphrase_async (fixture->journal, passphrase, &FIXTURE_CHEAP,
                                        fixture_on_result, &result);
  avow_journal_change_passphrase_finish (fixture->journal, fixture_wait (fixture, &result), &error);
  g_assert_no_error (error);
}

static void
create (JournalFixture *fixture,
        const char     *passphrase)
{
  g_autoptr (AvowSecret) secret = fixture_secret (passphrase);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  avow_journal_create_async (fixture->journal, fixture->path, secret, fixture->recovery_key,
                             &FIXTURE_CHEAP, NULL, fixture_on_result, &result);
  avow_journal_create_finish (fixture->journal, fixture_wait (fixture, &result), &error);
  g_assert_no_error (error);
}

/* What the child does: once through, or without end until it is killed. */
static void
live (gboolean for_ever)
{
  const char *marker = g_getenv (MARKER_VARIABLE);
  const char *passphrase = g_getenv (PASSPHRASE_VARIABLE);
  g_autofree char *later = g_strdup_printf ("%s again", passphrase);
  g_autoptr (GError) error = NULL;
  JournalFixture fixture;

  fixture_set_up (&fixture, NULL);
  g_free (fixture.path);
  fixture.path = avow_vault_get_default_path ();
  g_clear_pointer (&fixture.recovery_key, avow_recovery_key_unref);
  fixture.recovery_key = avow_recovery_key_parse (g_getenv (RECOVERY_VARIABLE), &error);
  g_assert_no_error (error);

  create (&fixture, passphrase);
  do
    {
      save_profile (&fixture, marker);
      write_something (&fixture, marker);
      search_for (&fixture, marker);
      g_strfreev (avow_journal_list_communities (fixture.journal));
    }
  while (for_ever);

  mistype (&fixture, marker);
  change_passphrase (&fixture, passphrase, later);
  avow_journal_close (fixture.journal);
  g_assert_true (fixture_open (&fixture, fixture.journal, &error));
  g_assert_true (fixture_unlock (&fixture, later, &error));
  g_assert_no_error (error);
  search_for (&fixture, marker);

  fixture_tear_down (&fixture, NULL);
}

/* The child's home */

typedef struct {
  char      *home;
  char      *marker;
  char      *passphrase;
  char      *recovery_key;
  GPtrArray *needles;
} Home;

static char *
make_word (guint length)
{
  char *word = g_malloc0 (length + 1);

  for (guint i = 0; i < length; i++)
    word[i] = "bcdfghjklmnpqrstvwxz"[g_random_int_range (0, 20)];

  return word;
}

static void
home_set_up (Home          *home,
             gconstpointer  data)
{
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_generate ();
  g_autoptr (GError) error = NULL;
  g_autofree char *word = make_word (20);
  g_autofree char *accented = g_strdup_printf ("ž%sý", word);

  home->home = g_dir_make_tmp ("avow-marker-XXXXXX", &error);
  g_assert_no_error (error);
  home->marker = data ? g_strdup (accented) : g_strdup (word);
  home->passphrase = make_word (20);
  home->recovery_key = g_strdup ((const char *) avow_secret_peek (avow_recovery_key_get_text (key)));

  home->needles = g_ptr_array_new_with_free_func (free_needle);
  add_secret (home->needles, home->marker);
  add_secret (home->needles, word);
  add_secret (home->needles, home->passphrase);
  add_secret (home->needles, home->recovery_key);
}

static void
home_tear_down (Home          *home,
                gconstpointer  data)
{
  fixture_remove_folder (home->home);
  g_free (home->home);
  g_free (home->marker);
  g_free (home->passphrase);
  g_free (home->recovery_key);
  g_ptr_array_unref (home->needles);
}

static void
set_folder (GSubprocessLauncher *launcher,
            Home                *home,
            const char          *variable,
            const char          *name)
{
  g_autofree char *path = g_build_filename (home->home, name, NULL);

  g_mkdir_with_parents (path, 0700);
  g_subprocess_launcher_setenv (launcher, variable, path, TRUE);
}

static GSubprocess *
start_journey (Home       *home,
               const char *which)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *log = g_build_filename (home->home, "log", NULL);
  GSubprocess *child;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_subprocess_launcher_set_stdout_file_path (launcher, log);
  set_folder (launcher, home, "HOME", ".");
  set_folder (launcher, home, "XDG_DATA_HOME", "data");
  set_folder (launcher, home, "XDG_CONFIG_HOME", "config");
  set_folder (launcher, home, "XDG_CACHE_HOME", "cache");
  set_folder (launcher, home, "XDG_STATE_HOME", "state");
  set_folder (launcher, home, "XDG_RUNTIME_DIR", "run");
  set_folder (launcher, home, "TMPDIR", "tmp");
  set_folder (launcher, home, "SQLITE_TMPDIR", "tmp");
  g_subprocess_launcher_setenv (launcher, "G_MESSAGES_DEBUG", "all", TRUE);
  g_subprocess_launcher_setenv (launcher, JOURNEY_VARIABLE, which, TRUE);
  g_subprocess_launcher_setenv (launcher, MARKER_VARIABLE, home->marker, TRUE);
  g_subprocess_launcher_setenv (launcher, PASSPHRASE_VARIABLE, home->passphrase, TRUE);
  g_subprocess_launcher_setenv (launcher, RECOVERY_VARIABLE, home->recovery_key, TRUE);

  child = g_subprocess_launcher_spawn (launcher, &error, self, NULL);
  g_assert_no_error (error);

  return child;
}

static char *
get_vault_path (Home *home)
{
  return g_build_filename (home->home, "data", "avow", "journal.avow", NULL);
}

/* Tests */

/* Where the words are, they are found, in every form. */
static void
test_finder (void)
{
  const char *secret = "žmarkerý";
  const char *noise = "\x00\xff..........";
  g_autoptr (GPtrArray) needles = g_ptr_array_new_with_free_func (free_needle);

  add_secret (needles, secret);
  g_assert_cmpuint (needles->len, ==, 11);

  for (guint i = 0; i < needles->len; i++)
    {
      const Needle *needle = g_ptr_array_index (needles, i);
      g_autoptr (GByteArray) data = g_byte_array_new ();
      gsize length;
      const guint8 *bytes = g_bytes_get_data (needle->bytes, &length);

      g_byte_array_append (data, (const guint8 *) noise, 7);
      g_assert_false (holds ((const char *) data->data, data->len, needle));
      g_byte_array_append (data, bytes, (guint) length);
      g_byte_array_append (data, (const guint8 *) noise, 7);
      g_assert_true (holds ((const char *) data->data, data->len, needle));
    }

  /* Base64 of a text that holds it, whatever stands before. */
  for (guint before = 0; before < 6; before++)
    {
      g_autofree char *text = g_strdup_printf ("%.*s%s and more", (int) before, "------", secret);
      g_autofree char *encoded = g_base64_encode ((const guchar *) text, strlen (text));
      gboolean found = FALSE;

      for (guint i = 0; i < needles->len; i++)
        found = found || holds (encoded, strlen (encoded), g_ptr_array_index (needles, i));
      g_assert_true (found);
    }
}

static void
test_afterwards (Home          *home,
                 gconstpointer  data)
{
  g_autoptr (GSubprocess) child = start_journey (home, "once");
  g_autoptr (GError) error = NULL;
  g_autofree char *vault = get_vault_path (home);
  g_autofree char *log = g_build_filename (home->home, "log", NULL);

  g_subprocess_wait_check (child, NULL, &error);
  if (error)
    {
      g_autofree char *said = NULL;

      g_file_get_contents (log, &said, NULL, NULL);
      g_test_message ("%s", said);
    }
  g_assert_no_error (error);
  g_assert_true (g_file_test (vault, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpuint (check_folder (home->home, home->needles), >=, 2);
}

/* A journal that was cut short opens, and is whole. */
static void
check_opens (Home *home)
{
  g_autofree char *vault = get_vault_path (home);
  g_autoptr (GError) error = NULL;
  JournalFixture fixture;

  /* Killed before it was there. */
  if (!g_file_test (vault, G_FILE_TEST_EXISTS))
    return;

  fixture_set_up (&fixture, NULL);
  g_free (fixture.path);
  fixture.path = g_steal_pointer (&vault);
  g_assert_true (fixture_open (&fixture, fixture.journal, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_unlock (&fixture, home->passphrase, &error));
  g_assert_no_error (error);
  g_assert_false (avow_journal_get_report (fixture.journal)->manifest_mismatch);
  g_assert_cmpuint (avow_journal_get_report (fixture.journal)->quarantined->len, ==, 0);
  fixture_tear_down (&fixture, NULL);

  check_folder (home->home, home->needles);
}

static void
test_meanwhile (Home          *home,
                gconstpointer  data)
{
  g_autofree char *vault = get_vault_path (home);
  g_autofree char *journal = g_strconcat (vault, "-journal", NULL);
  guint n_seen = 0;

  for (guint i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GSubprocess) child = start_journey (home, "for-ever");
      gint64 end = g_get_monotonic_time () + g_random_int_range (50000, 400000);

      while (g_get_monotonic_time () < end)
        {
          if (g_file_test (journal, G_FILE_TEST_EXISTS))
            n_seen++;
          check_folder (home->home, home->needles);
        }

      g_subprocess_force_exit (child);
      g_subprocess_wait (child, NULL, NULL);
      g_assert_true (g_subprocess_get_if_signaled (child));
      g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);
      check_folder (home->home, home->needles);

      check_opens (home);
      g_unlink (vault);
      g_unlink (journal);
    }

  /* Else nothing was looked at while it was written. */
  g_assert_cmpuint (n_seen, >, 0);
}

int
main (int    argc,
      char **argv)
{
  const char *journey = g_getenv (JOURNEY_VARIABLE);

  if (journey)
    {
      live (g_str_equal (journey, "for-ever"));
      return 0;
    }

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/marker/finder", test_finder);
  g_test_add ("/marker/afterwards", Home, NULL, home_set_up, test_afterwards, home_tear_down);
  g_test_add ("/marker/afterwards-accented", Home, GINT_TO_POINTER (1),
              home_set_up, test_afterwards, home_tear_down);
  g_test_add ("/marker/meanwhile", Home, NULL, home_set_up, test_meanwhile, home_tear_down);

  return g_test_run ();
}

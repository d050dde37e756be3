/* avow-journal.c: the open journal: what it holds */

#include "config.h"

#include "avow-journal-private.h"

#include <malloc.h>

#define MEMORY_AT_ONCE (1 << 20)

enum {
  PROP_0,
  PROP_STATE,
  PROP_READ_ONLY,
  PROP_CAN_UNDO,
  N_PROPS
};

enum {
  CHANGED,
  LOCKING,
  N_SIGNALS
};

typedef struct {
  const char *word;
  char       *collated;
  guint       n_uses;
} Community;

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AvowJournal, avow_journal, G_TYPE_OBJECT)

/* Helpers */

/* The list that holds records of the kind of @record, or NULL. */
static AvowRecordList *
get_list (AvowJournal *journal,
          AvowRecord  *record)
{
  AvowListName name = avow_journal_list_of_kind (avow_record_get_kind (record));

  return name < AVOW_N_LISTS ? journal->lists[name] : NULL;
}

static char **
get_communities (AvowRecord *record)
{
  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_ACTION:
      return ((AvowAction *) record)->communities;
    case AVOW_KIND_REFLECTION:
      return ((AvowReflection *) record)->communities;
    case AVOW_KIND_COMMITMENT:
      return ((AvowCommitment *) record)->measure.communities;
    case AVOW_KIND_PROFILE:
      return ((AvowProfile *) record)->communities;
    default:
      return NULL;
    }
}

static void
count_communities (GHashTable *counts,
                   AvowRecord *record)
{
  char **words = get_communities (record);

  for (guint i = 0; words && words[i]; i++)
    {
      Community *community = g_hash_table_lookup (counts, words[i]);

      if (community == NULL)
        {
          community = g_new0 (Community, 1);
          community->word = words[i];
          g_hash_table_insert (counts, words[i], community);
        }
      community->n_uses++;
    }
}

static void
free_community (gpointer data)
{
  Community *community = data;

  g_free (community->collated);
  g_free (community);
}

static int
compare_communities (gconstpointer a,
                     gconstpointer b)
{
  const Community *community_a = a;
  const Community *community_b = b;

  if (community_a->n_uses != community_b->n_uses)
    return community_a->n_uses > community_b->n_uses ? -1 : 1;
  return strcmp (community_a->collated, community_b->collated);
}

static char **
find_communities (AvowJournal *journal)
{
  g_autoptr (GHashTable) counts = NULL;
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const AvowListName names[] = { AVOW_LIST_ENTRIES, AVOW_LIST_COMMITMENTS };
  AvowProfile *profile = avow_journal_get_profile (journal);

  counts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_community);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      AvowRecordList *list = journal->lists[names[i]];

      for (guint j = 0; j < avow_record_list_get_length (list); j++)
        count_communities (counts, avow_record_list_peek (list, j));
    }
  if (profile)
    count_communities (counts, (AvowRecord *) profile);

  sorted = g_hash_table_get_values_as_ptr_array (counts);
  for (guint i = 0; i < sorted->len; i++)
    {
      Community *community = g_ptr_array_index (sorted, i);

      community->collated = g_utf8_collate_key (community->word, -1);
    }
  g_ptr_array_sort_values (sorted, compare_communities);

  for (guint i = 0; i < sorted->len; i++)
    g_strv_builder_add (words, ((Community *) g_ptr_array_index (sorted, i))->word);

  return g_strv_builder_end (words);
}

/* Does to @list what @changes say of the records that belong in it; NULL stands for the others. */
static void
apply_to_list (AvowJournal    *journal,
               AvowRecordList *list,
               GArray         *changes)
{
  g_autoptr (GPtrArray) put = g_ptr_array_new ();
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; i < changes->len; i++)
    {
      const AvowRecordChange *change = &g_array_index (changes, AvowRecordChange, i);

      if (change->after && get_list (journal, change->after) == list)
        g_ptr_array_add (put, change->after);
      else if (change->before && get_list (journal, change->before) == list)
        g_ptr_array_add (gone, change->before);
    }

  if (list)
    {
      avow_record_list_update (list, put, gone);
      return;
    }

  for (guint i = 0; i < gone->len; i++)
    g_hash_table_remove (journal->others, &((AvowRecord *) g_ptr_array_index (gone, i))->id);
  for (guint i = 0; i < put->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (put, i);

      g_hash_table_replace (journal->others, &record->id, g_object_ref (record));
    }
}

/* A journal is made of many small pieces. In an arena of a thread's own, glibc asks the kernel for each
 * page of them by itself; in the main one, for as much at a time as it is told to. Of two arenas, one is
 * for the thread that reads, and the one that parses shares the main thread's, which waits. */
static void
set_up_memory (void)
{
  mallopt (M_ARENA_MAX, 2);
  mallopt (M_TOP_PAD, MEMORY_AT_ONCE);
}

/* Overrides */

static void
avow_journal_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AvowJournal *self = AVOW_JOURNAL (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, (int) self->state);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
avow_journal_dispose (GObject *object)
{
  avow_journal_close (AVOW_JOURNAL (object));

  G_OBJECT_CLASS (avow_journal_parent_class)->dispose (object);
}

static void
avow_journal_finalize (GObject *object)
{
  AvowJournal *self = AVOW_JOURNAL (object);

  for (int i = 0; i < AVOW_N_LISTS; i++)
    g_object_unref (self->lists[i]);
  g_hash_table_unref (self->others);

  g_free (self->path);

  G_OBJECT_CLASS (avow_journal_parent_class)->finalize (object);
}

static void
avow_journal_class_init (AvowJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  set_up_memory ();

  object_class->get_property = avow_journal_get_property;
  object_class->dispose = avow_journal_dispose;
  object_class->finalize = avow_journal_finalize;

  properties[PROP_STATE] =
    g_param_spec_int ("state", NULL, NULL,
                      AVOW_JOURNAL_CLOSED, AVOW_JOURNAL_UNLOCKED, AVOW_JOURNAL_CLOSED,
                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CAN_UNDO] =
    g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AvowJournal::locking:
   *
   * The journal is about to lock. A handler that holds unsaved words saves them as a draft here, and
   * that save still runs before the lock.
   */
  signals[LOCKING] =
    g_signal_new ("locking", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 2, AVOW_TYPE_RECORD, AVOW_TYPE_RECORD);
}

static void
avow_journal_init (AvowJournal *self)
{
  for (int i = 0; i < AVOW_N_LISTS; i++)
    self->lists[i] = avow_record_list_new (avow_journal_list_get_compare ((AvowListName) i));
  self->others = avow_journal_load_new_others ();
}

/* What the journal's other files use */

/*< private >
 * avow_journal_ensure_worker:
 * @journal: a journal
 *
 * Returns: (transfer none): its worker, which runs until avow_journal_close()
 */
AvowVaultWorker *
avow_journal_ensure_worker (AvowJournal *journal)
{
  if (journal->worker == NULL)
    journal->worker = avow_vault_worker_new ();

  return journal->worker;
}

void
avow_journal_set_state (AvowJournal      *journal,
                        AvowJournalState  state)
{
  if (journal->state == state)
    return;

  journal->state = state;
  g_object_notify_by_pspec (G_OBJECT (journal), properties[PROP_STATE]);
}

void
avow_journal_set_read_only (AvowJournal *journal,
                            gboolean     read_only)
{
  if (journal->read_only == read_only)
    return;

  journal->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (journal), properties[PROP_READ_ONLY]);
}

void
avow_journal_set_can_undo (AvowJournal *journal,
                           gboolean     can_undo)
{
  if (journal->can_undo == can_undo)
    return;

  journal->can_undo = can_undo;
  g_object_notify_by_pspec (G_OBJECT (journal), properties[PROP_CAN_UNDO]);
}

/*< private >
 * avow_journal_fill:
 * @journal: a journal
 * @load: what it shall hold; taken out of @load
 */
void
avow_journal_fill (AvowJournal     *journal,
                   AvowJournalLoad *load)
{
  g_clear_pointer (&journal->report, avow_vault_report_free);
  journal->report = g_steal_pointer (&load->report);

  g_clear_pointer (&journal->communities, g_strfreev);
  g_clear_object (&journal->blank);
  journal->blank = avow_profile_new ();
  ((AvowRecord *) journal->blank)->id = AVOW_PROFILE_ID;

  g_hash_table_unref (journal->others);
  journal->others = g_steal_pointer (&load->others);
  for (int i = 0; i < AVOW_N_LISTS; i++)
    avow_record_list_take_index (journal->lists[i], g_steal_pointer (&load->indexes[i]));
}

/*< private >
 * avow_journal_empty:
 * @journal: a journal
 *
 * Drops everything that is known from having been unlocked.
 */
void
avow_journal_empty (AvowJournal *journal)
{
  for (int i = AVOW_N_LISTS - 1; i >= 0; i--)
    avow_record_list_clear (journal->lists[i]);
  g_hash_table_remove_all (journal->others);
  g_clear_object (&journal->blank);
  g_clear_pointer (&journal->communities, g_strfreev);
  g_clear_pointer (&journal->report, avow_vault_report_free);
  avow_journal_set_can_undo (journal, FALSE);

  /* Gives the pages that held the records back to the kernel, which clears them. */
  malloc_trim (0);
}

/*< private >
 * avow_journal_apply:
 * @journal: an unlocked journal
 * @changes: (element-type AvowRecordChange): what a transaction did
 *
 * Makes the models what the file is, with one items-changed each, and then tells of each record.
 */
void
avow_journal_apply (AvowJournal *journal,
                    GArray      *changes)
{
  g_clear_pointer (&journal->communities, g_strfreev);

  apply_to_list (journal, NULL, changes);
  for (int i = 0; i < AVOW_N_LISTS; i++)
    apply_to_list (journal, journal->lists[i], changes);

  for (guint i = 0; i < changes->len; i++)
    {
      const AvowRecordChange *change = &g_array_index (changes, AvowRecordChange, i);

      g_signal_emit (journal, signals[CHANGED], 0, change->before, change->after);
    }
}

/* Public */

/**
 * avow_journal_new:
 *
 * Makes a journal with no file yet. It belongs to the calling thread, whose thread-default main
 * context at the first request is where callbacks run.
 *
 * Returns: (transfer full): a closed journal
 */
AvowJournal *
avow_journal_new (void)
{
  return g_object_new (AVOW_TYPE_JOURNAL, NULL);
}

/**
 * avow_journal_close:
 * @journal: a journal
 *
 * Finishes every request so far, closes the file, and empties the models. Blocks until that is done:
 * the saves are on disk when it returns. The callbacks of those requests run as ever, from the main
 * context. The journal may be opened again.
 */
void
avow_journal_close (AvowJournal *journal)
{
  AvowVaultWorker *worker;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));

  worker = g_steal_pointer (&journal->worker);
  if (worker == NULL)
    return;

  avow_vault_worker_stop (worker);
  avow_journal_empty (journal);
  avow_journal_set_read_only (journal, FALSE);
  avow_journal_set_state (journal, AVOW_JOURNAL_CLOSED);
}

/**
 * avow_journal_get_state:
 * @journal: a journal
 *
 * Returns: whether a file is open, and unlocked
 */
AvowJournalState
avow_journal_get_state (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), AVOW_JOURNAL_CLOSED);

  return journal->state;
}

/**
 * avow_journal_get_path:
 * @journal: a journal
 *
 * Returns: (transfer none) (nullable): the file that was created or opened last, or asked for
 */
const char *
avow_journal_get_path (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->path;
}

/**
 * avow_journal_get_read_only:
 * @journal: a journal
 *
 * Returns: whether saving is bound to fail, since the file cannot be written or is damaged
 */
gboolean
avow_journal_get_read_only (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), FALSE);

  return journal->read_only;
}

/**
 * avow_journal_get_report:
 * @journal: a journal
 *
 * Returns: (transfer none) (nullable): what unlocking found; %NULL while locked
 */
const AvowVaultReport *
avow_journal_get_report (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->report;
}

/**
 * avow_journal_get_entries:
 * @journal: a journal
 *
 * Returns: (transfer none): its actions and reflections, newest first; the same list always
 */
AvowRecordList *
avow_journal_get_entries (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_ENTRIES];
}

/**
 * avow_journal_get_places:
 * @journal: a journal
 *
 * Returns: (transfer none): its places by name; the same list always
 */
AvowRecordList *
avow_journal_get_places (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_PLACES];
}

/**
 * avow_journal_get_pledges:
 * @journal: a journal
 *
 * Returns: (transfer none): the pledges that were signed, the newest first; the same list always
 */
AvowRecordList *
avow_journal_get_pledges (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_PLEDGES];
}

/**
 * avow_journal_get_commitments:
 * @journal: a journal
 *
 * Returns: (transfer none): all commitments, the one that is due last first; the same list always
 */
AvowRecordList *
avow_journal_get_commitments (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_COMMITMENTS];
}

/**
 * avow_journal_get_resources:
 * @journal: a journal
 *
 * Returns: (transfer none): what there is to learn from, by the day it was finished or else created,
 *   the newest first; the same list always
 */
AvowRecordList *
avow_journal_get_resources (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_RESOURCES];
}

/**
 * avow_journal_get_reviews:
 * @journal: a journal
 *
 * Returns: (transfer none): the reviews of months, that of the latest month first; the same list always
 */
AvowRecordList *
avow_journal_get_reviews (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_REVIEWS];
}

/**
 * avow_journal_get_drafts:
 * @journal: a journal
 *
 * Returns: (transfer none): its drafts, the one begun last first; the same list always
 */
AvowRecordList *
avow_journal_get_drafts (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  return journal->lists[AVOW_LIST_DRAFTS];
}

/**
 * avow_journal_lookup:
 * @journal: a journal
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record of that id, of whatever kind, in constant time
 */
AvowRecord *
avow_journal_lookup (AvowJournal  *journal,
                     const AvowId *id)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  /* Backwards, since most records are entries. */
  for (int i = AVOW_N_LISTS - 1; i >= 0; i--)
    {
      AvowRecord *record = avow_record_list_lookup (journal->lists[i], id);

      if (record != NULL)
        return record;
    }

  return g_hash_table_lookup (journal->others, id);
}

/**
 * avow_journal_get_profile:
 * @journal: a journal
 *
 * To change it, save a changed avow_record_copy().
 *
 * Returns: (transfer none) (nullable): the profile, an empty one if none was saved yet; %NULL while
 *   locked
 */
AvowProfile *
avow_journal_get_profile (AvowJournal *journal)
{
  AvowRecord *record;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  record = g_hash_table_lookup (journal->others, &AVOW_PROFILE_ID);
  if (record && AVOW_IS_PROFILE (record))
    return AVOW_PROFILE (record);

  return journal->blank;
}

/**
 * avow_journal_list_communities:
 * @journal: a journal
 *
 * The words that entries, commitments and the profile use for communities: the most used first, those used
 * alike in the order of the alphabet. Found once, and again after a change.
 *
 * Returns: (transfer full): the words; empty while locked
 */
char **
avow_journal_list_communities (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  if (journal->communities == NULL)
    journal->communities = find_communities (journal);

  return g_strdupv (journal->communities);
}

/**
 * avow_journal_can_undo:
 * @journal: a journal
 *
 * Returns: whether there is a save that avow_journal_undo_async() would take back
 */
gboolean
avow_journal_can_undo (AvowJournal *journal)
{
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), FALSE);

  return journal->can_undo;
}

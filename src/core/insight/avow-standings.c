/* avow-standings.c: where each commitment of the open journal stands, kept current */

#include "config.h"

#include "avow-standings.h"

/**
 * Standing:
 * @commitment: what @progress was computed for; records are never changed, so another one with its id
 *   is a changed one
 * @counting: what it counts
 * @progress: (nullable): its figures, until something that they depend on changes
 */
typedef struct {
  AvowCommitment *commitment;
  AvowCounting   *counting;
  AvowProgress   *progress;
} Standing;

struct _AvowStandings {
  GObject        parent_instance;

  AvowJournal   *journal;
  AvowCivilDate  today;
  GHashTable    *by_id;
  guint          n_computed;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AvowStandings, avow_standings, G_TYPE_OBJECT)

/* Helpers */

static void
standing_free (gpointer data)
{
  Standing *standing = data;

  g_clear_pointer (&standing->progress, avow_progress_free);
  avow_counting_free (standing->counting);
  g_object_unref (standing->commitment);
  g_free (standing);
}

static Standing *
get_standing (AvowStandings  *self,
              AvowCommitment *commitment)
{
  const AvowId *id = &((AvowRecord *) commitment)->id;
  Standing *standing = g_hash_table_lookup (self->by_id, id);

  if (standing != NULL && standing->commitment == commitment)
    return standing;

  standing = g_new0 (Standing, 1);
  standing->commitment = g_object_ref (commitment);
  standing->counting = avow_counting_new (commitment);
  /* The key is within the commitment, so it must go with it. */
  g_hash_table_replace (self->by_id, &((AvowRecord *) standing->commitment)->id, standing);

  return standing;
}

static gboolean
depends_on (const Standing *standing,
            AvowRecord     *record)
{
  gint64 value;

  return record != NULL && AVOW_IS_ACTION (record) &&
         avow_counting_ask (standing->counting, AVOW_ACTION (record), &value) != AVOW_COUNTS_NOT;
}

/* Callbacks */

static void
on_action_changed (AvowStandings *self,
                   AvowRecord    *before,
                   AvowRecord    *after)
{
  AvowRecordList *commitments = avow_journal_get_commitments (self->journal);
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func (g_object_unref);
  guint length = avow_record_list_get_length (commitments);

  for (guint i = 0; i < length; i++)
    {
      AvowRecord *record = avow_record_list_peek (commitments, i);
      Standing *standing = get_standing (self, AVOW_COMMITMENT (record));

      if (!depends_on (standing, before) && !depends_on (standing, after))
        continue;
      g_clear_pointer (&standing->progress, avow_progress_free);
      g_ptr_array_add (touched, g_object_ref (record));
    }

  for (guint i = 0; i < touched->len; i++)
    g_signal_emit (self, signals[CHANGED], 0, g_ptr_array_index (touched, i));
}

static void
on_changed (AvowStandings *self,
            AvowRecord    *before,
            AvowRecord    *after)
{
  AvowRecord *record = after != NULL ? after : before;

  if (AVOW_IS_ACTION (record))
    {
      on_action_changed (self, before, after);
    }
  else if (AVOW_IS_COMMITMENT (record))
    {
      if (after == NULL)
        g_hash_table_remove (self->by_id, &record->id);
      g_signal_emit (self, signals[CHANGED], 0, record);
    }
}

static void
on_state_changed (AvowStandings *self)
{
  if (avow_journal_get_state (self->journal) != AVOW_JOURNAL_UNLOCKED)
    g_hash_table_remove_all (self->by_id);
}

/* Overrides */

static void
avow_standings_dispose (GObject *object)
{
  AvowStandings *self = AVOW_STANDINGS (object);

  g_clear_object (&self->journal);
  g_hash_table_remove_all (self->by_id);

  G_OBJECT_CLASS (avow_standings_parent_class)->dispose (object);
}

static void
avow_standings_finalize (GObject *object)
{
  g_hash_table_unref (AVOW_STANDINGS (object)->by_id);

  G_OBJECT_CLASS (avow_standings_parent_class)->finalize (object);
}

static void
avow_standings_class_init (AvowStandingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = avow_standings_dispose;
  object_class->finalize = avow_standings_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  NULL, NULL, NULL, G_TYPE_NONE, 1, AVOW_TYPE_COMMITMENT);
}

static void
avow_standings_init (AvowStandings *self)
{
  self->by_id = g_hash_table_new_full (avow_id_hash, avow_id_equal, NULL, standing_free);
  self->today = avow_civil_date_today ();
}

/* Public */

/**
 * avow_standings_new:
 * @journal: a journal; on its thread
 *
 * Returns: (transfer full): where its commitments stand today
 */
AvowStandings *
avow_standings_new (AvowJournal *journal)
{
  AvowStandings *self = g_object_new (AVOW_TYPE_STANDINGS, NULL);

  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

AvowCivilDate
avow_standings_get_today (AvowStandings *self)
{
  g_return_val_if_fail (AVOW_IS_STANDINGS (self), AVOW_CIVIL_DATE_NONE);

  return self->today;
}

/**
 * avow_standings_set_today:
 * @self: standings
 * @today: the day that they hold for from now on
 */
void
avow_standings_set_today (AvowStandings *self,
                          AvowCivilDate  today)
{
  g_return_if_fail (AVOW_IS_STANDINGS (self));

  if (self->today == today)
    return;

  self->today = today;
  g_hash_table_remove_all (self->by_id);
  g_signal_emit (self, signals[CHANGED], 0, NULL);
}

/**
 * avow_standings_get:
 * @self: standings
 * @commitment: a commitment with an id
 *
 * Returns: (transfer none): its figures, until the next change
 */
const AvowProgress *
avow_standings_get (AvowStandings  *self,
                    AvowCommitment *commitment)
{
  Standing *standing;

  g_return_val_if_fail (AVOW_IS_STANDINGS (self), NULL);
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  standing = get_standing (self, commitment);
  if (standing->progress == NULL)
    {
      standing->progress = avow_progress_new (commitment, avow_journal_get_entries (self->journal),
                                              self->today);
      self->n_computed++;
    }

  return standing->progress;
}

/**
 * avow_standings_list_for:
 * @self: standings
 * @action: an action, saved or not
 *
 * Returns: (transfer full) (element-type AvowCommitment): the active commitments that @action counts
 *   toward, the one that is due first before the others
 */
GPtrArray *
avow_standings_list_for (AvowStandings *self,
                         AvowAction    *action)
{
  AvowRecordList *commitments = avow_journal_get_commitments (self->journal);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = avow_record_list_get_length (commitments); i > 0; i--)
    {
      AvowCommitment *commitment = AVOW_COMMITMENT (avow_record_list_peek (commitments, i - 1));
      gint64 value;

      if (avow_commitment_is_active (commitment) &&
          avow_counting_ask (get_standing (self, commitment)->counting, action, &value) == AVOW_COUNTS)
        g_ptr_array_add (found, g_object_ref (commitment));
    }

  return found;
}

guint
avow_standings_get_n_computed (AvowStandings *self)
{
  g_return_val_if_fail (AVOW_IS_STANDINGS (self), 0);

  return self->n_computed;
}

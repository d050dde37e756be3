/* avow-demo-promises.c: makes the invented pledge and commitments */

#include "config.h"

#include "avow-demo-promises.h"

#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-pledges.h"

/* What starts later was promised this many days ago. */
#define PROMISED_AHEAD 3

/*
 * The pledge
 */

static AvowPledge *
make_pledge (const AvowDemoBuilder *builder,
             const AvowDemoPledge  *from)
{
  AvowPledge *pledge = avow_pledge_new ();

  pledge->parent_instance.id = avow_demo_make_id ("pledge", from->key);
  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    avow_pledge_set_part (pledge, i, from->parts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (from->affirmed_days_ago) && from->affirmed_days_ago[i] > 0; i++)
    avow_pledge_affirm (pledge, avow_demo_get_date (builder, from->affirmed_days_ago[i]));

  return pledge;
}

void
avow_demo_add_pledges (AvowDemoBuilder *builder)
{
  g_autoptr (AvowRecordList) pledges = avow_record_list_new (avow_record_compare_newest);

  for (guint i = 0; i < AVOW_DEMO_N_PLEDGES; i++)
    {
      const AvowDemoPledge *from = &AVOW_DEMO_PLEDGES[i];
      g_autoptr (AvowPledge) pledge = make_pledge (builder, from);
      g_autoptr (GPtrArray) signed_now =
        avow_pledges_sign (pledges, pledge, from->name,
                           avow_demo_get_date (builder, from->signed_days_ago));

      for (guint j = 0; j < signed_now->len; j++)
        avow_record_list_put (pledges, signed_now->pdata[j]);
    }

  for (guint i = avow_record_list_get_length (pledges); i > 0; i--)
    {
      AvowRecord *pledge = g_object_ref (avow_record_list_peek (pledges, i - 1));

      avow_demo_add_record (builder, pledge, avow_record_get_date (pledge), AVOW_CLOCK_NONE);
    }
}

/*
 * Commitments
 */

static void
set_words (AvowCommitment           *commitment,
           const AvowDemoCommitment *from)
{
  if (from->title)
    g_set_str (&commitment->title, from->title);
  if (from->why)
    g_set_str (&commitment->why, from->why);
  if (from->accountable_to)
    g_set_str (&commitment->accountable_to, from->accountable_to);
  if (from->ring != AVOW_RING_NONE)
    commitment->ring = from->ring;
  if (from->step != AVOW_STEP_NONE)
    commitment->step = from->step;
}

static char **
list_type_words (const AvowActionType *types,
                 gsize                 n_types)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; i < n_types && types[i] != AVOW_ACTION_UNKNOWN; i++)
    g_strv_builder_add (builder, avow_term_get_word (&AVOW_ACTION_TYPES, types[i]));

  return g_strv_builder_end (builder);
}

static void
set_measure (AvowMeasure              *measure,
             const AvowDemoCommitment *from)
{
  measure->what = from->what;
  measure->per = from->per;
  if (from->what == AVOW_MEASURE_MONEY)
    measure->currency = g_strdup ("USD");
  measure->types = list_type_words (from->types, G_N_ELEMENTS (from->types));
  measure->places = avow_demo_make_ids ("place", from->places, G_N_ELEMENTS (from->places));
  measure->communities = avow_demo_copy_texts (from->for_communities,
                                               G_N_ELEMENTS (from->for_communities));
}

/* There are no years after the last. */
static void
set_days (AvowCommitment           *commitment,
          const AvowDemoCommitment *from,
          const AvowDemoBuilder    *builder)
{
  const AvowCivilDate last = AVOW_CIVIL_DATE_LAST;
  const AvowCivilDate this_month = avow_civil_date_month_start (builder->today);

  if (from->n_months > 0)
    {
      AvowCivilDate first = avow_civil_date_add_months (this_month, from->first_month);
      AvowCivilDate after = avow_civil_date_add_months (this_month, from->first_month + from->n_months);

      commitment->start = first != AVOW_CIVIL_DATE_NONE ? first : last;
      commitment->due = after != AVOW_CIVIL_DATE_NONE ? after - 1 : last;
    }
  else
    {
      commitment->start = avow_demo_get_date (builder, from->start_days_ago);
      commitment->due = MIN (commitment->start + (AvowCivilDate) from->n_days - 1, last);
    }
}

/* Takes none of its life yet: as the person has it before the eyes when it is made. */
static AvowCommitment *
promise (const AvowDemoBuilder    *builder,
         const AvowDemoCommitment *from,
         AvowCommitment           *before)
{
  AvowCommitment *commitment;

  if (before && from->how == AVOW_EVENT_RENEWED)
    {
      commitment = avow_commitment_renew (before, before->review.on);
    }
  else
    {
      commitment = avow_commitment_new ();
      set_measure (&commitment->measure, from);
      set_days (commitment, from, builder);
    }

  commitment->parent_instance.id = avow_demo_make_id ("commitment", from->key);
  set_words (commitment, from);
  if (from->target > 0)
    commitment->measure.target = from->target;
  if (from->remind_days_before > 0)
    commitment->remind_days_before = from->remind_days_before;
  if (from->excluded)
    {
      const AvowId excluded = avow_demo_make_id ("action", from->excluded);

      avow_commitment_set_excluded (commitment, &excluded, TRUE);
    }

  return commitment;
}

static void
change (AvowCommitment       *commitment,
        const AvowDemoChange *how)
{
  g_autoptr (AvowCommitment) before =
    AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) commitment));

  if (how->target > 0)
    commitment->measure.target = how->target;
  commitment->due += (AvowCivilDate) how->days_later;
  avow_commitment_note_changes (commitment, before, how->reason,
                                commitment->start + (AvowCivilDate) how->after);
}

static void
end (AvowCommitment           *commitment,
     const AvowDemoCommitment *from,
     AvowRecordList           *entries)
{
  AvowCivilDate day = (from->released ? commitment->start : commitment->due) +
                      (AvowCivilDate) from->ended_after;
  g_autoptr (AvowProgress) progress = avow_progress_new (commitment, entries, day);

  if (from->released)
    avow_commitment_release (commitment, from->released, progress, day);
  else if (from->outcome != AVOW_OUTCOME_NONE)
    avow_commitment_review (commitment, from->outcome, from->helped, from->hindered, from->tell,
                            progress, day);
}

static void
add_commitment (AvowDemoBuilder          *builder,
                const AvowDemoCommitment *from,
                AvowRecordList           *entries,
                GHashTable               *by_key)
{
  AvowCommitment *before = from->follows ? g_hash_table_lookup (by_key, from->follows) : NULL;
  AvowCommitment *commitment = promise (builder, from, before);
  AvowCivilDate made = before ? before->review.on
                              : MIN (commitment->start, builder->today - PROMISED_AHEAD);

  avow_commitment_make (commitment, made);
  if (before)
    avow_commitment_continue_as (before, commitment, from->how, made);
  for (guint i = 0; i < G_N_ELEMENTS (from->changes) && from->changes[i].reason; i++)
    change (commitment, &from->changes[i]);
  end (commitment, from, entries);

  g_hash_table_insert (by_key, (gpointer) from->key, commitment);
  avow_demo_add_record (builder, (AvowRecord *) commitment, made, AVOW_CLOCK_NONE);
}

void
avow_demo_add_commitments (AvowDemoBuilder *builder)
{
  g_autoptr (AvowRecordList) entries = avow_demo_list_records (builder, AVOW_LIST_ENTRIES,
                                                                builder->today);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < AVOW_DEMO_N_COMMITMENTS; i++)
    add_commitment (builder, &AVOW_DEMO_COMMITMENTS[i], entries, by_key);
}

/* test-demo.c: the invented entries are whole, spread as they should be, and the same each time */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "core/insight/avow-commitment-check.h"
#include "core/insight/avow-pledges.h"
#include "core/insight/avow-progress.h"
#include "core/insight/avow-prompts.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-reflection.h"
#include "tests/support/demo-fixture.h"

static char *
to_text (GPtrArray *records)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];
      g_autofree char *json = avow_record_to_json (record, NULL);
      char hex[AVOW_ID_HEX_SIZE];

      avow_id_to_hex (&record->id, hex);
      g_string_append_printf (text, "%s %s\n", hex, json);
    }

  return g_string_free_and_steal (text);
}

static gboolean
is_entry (AvowRecord *record)
{
  return AVOW_IS_ACTION (record) || AVOW_IS_REFLECTION (record);
}

static guint
count_on (GPtrArray     *records,
          AvowCivilDate  date)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += is_entry (records->pdata[i]) && avow_record_get_date (records->pdata[i]) == date ? 1 : 0;

  return n;
}

static void
test_same (void)
{
  g_autoptr (GPtrArray) first = avow_demo_build (get_today ());
  g_autoptr (GPtrArray) second = avow_demo_build (get_today ());
  g_autoptr (GPtrArray) other = avow_demo_build (get_today () + 1);
  g_autofree char *first_text = to_text (first);
  g_autofree char *second_text = to_text (second);
  g_autofree char *other_text = to_text (other);

  g_assert_cmpstr (first_text, ==, second_text);
  g_assert_cmpstr (first_text, !=, other_text);
}

static void
test_links (void)
{
  g_autoptr (GPtrArray) records = avow_demo_build (get_today ());
  g_autoptr (GHashTable) ids = index_by_id (records);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];

      if (AVOW_IS_ACTION (record) && !avow_id_is_none (&AVOW_ACTION (record)->place))
        g_assert_true (AVOW_IS_PLACE (g_hash_table_lookup (ids, &AVOW_ACTION (record)->place)));
      if (AVOW_IS_REFLECTION (record) && AVOW_REFLECTION (record)->links)
        for (guint j = 0; j < AVOW_REFLECTION (record)->links->len; j++)
          g_assert_true (AVOW_IS_ACTION (g_hash_table_lookup (ids, &g_array_index (AVOW_REFLECTION (record)->links,
                                                                                  AvowId, j))));
    }
}

static void
test_days (void)
{
  const AvowCivilDate today = get_today ();
  g_autoptr (GPtrArray) records = avow_demo_build (today);
  guint recent = 0, early = 0;

  g_assert_cmpuint (count_on (records, today), >=, 3);
  g_assert_cmpuint (count_on (records, today - 1), >=, 3);
  g_assert_cmpuint (count_on (records, avow_civil_date_add_months (today, -1)), >=, 3);
  g_assert_cmpuint (count_on (records, avow_civil_date_add_months (today, -12)), >=, 3);

  for (guint i = 0; i < records->len; i++)
    {
      AvowCivilDate date = avow_record_get_date (records->pdata[i]);

      if (!is_entry (records->pdata[i]))
        continue;
      g_assert_cmpuint (date, <=, today);
      g_assert_cmpuint (date, >=, avow_civil_date_add_months (today, -12));
      recent += date + 91 > today ? 1 : 0;
      early += date < today - 274 ? 1 : 0;
    }

  g_assert_cmpuint (recent, >, 2 * early);
}

static void
test_spread (void)
{
  g_autoptr (GPtrArray) records = avow_demo_build (get_today ());
  guint types[AVOW_N_ACTION_TYPES] = { 0 }, forms[AVOW_N_FORMS] = { 0 }, known_by[AVOW_N_KNOWN_BY] = { 0 };
  guint voting[AVOW_N_VOTING] = { 0 }, cells[AVOW_N_RINGS][AVOW_N_STEPS] = { 0 };
  gboolean euro = FALSE, regular = FALSE, pinned = FALSE, open_repair = FALSE, done_repair = FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];

      if (AVOW_IS_ACTION (record))
        {
          AvowAction *action = AVOW_ACTION (record);

          types[action->type]++;
          known_by[action->known_by]++;
          voting[action->voting]++;
          cells[action->ring][action->step]++;
          euro |= strcmp (action->amount.currency, "EUR") == 0;
          regular |= action->regular;
        }
      else if (AVOW_IS_REFLECTION (record))
        {
          AvowReflection *reflection = AVOW_REFLECTION (record);

          forms[reflection->form]++;
          pinned |= reflection->pinned;
          if (reflection->form == AVOW_FORM_REPAIR)
            {
              open_repair |= reflection->done_on == AVOW_CIVIL_DATE_NONE;
              done_repair |= reflection->done_on != AVOW_CIVIL_DATE_NONE;
            }
        }
      g_assert_cmpint (avow_record_get_kind (record), !=, AVOW_KIND_DRAFT);
    }

  g_assert_cmpuint (types[AVOW_ACTION_UNKNOWN], ==, 0);
  for (int type = 1; type < AVOW_N_ACTION_TYPES; type++)
    g_assert_cmpuint (types[type], >=, 3);
  g_assert_cmpuint (forms[AVOW_FORM_NONE], ==, 0);
  for (int form = 1; form < AVOW_N_FORMS; form++)
    g_assert_cmpuint (forms[form], >=, 2);
  for (int way = 1; way < AVOW_N_KNOWN_BY; way++)
    g_assert_cmpuint (known_by[way], >=, 10);
  for (int vote = 1; vote < AVOW_N_VOTING; vote++)
    g_assert_cmpuint (voting[vote], >=, 1);
  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    for (int step = 1; step < AVOW_N_STEPS; step++)
      g_assert_cmpuint (cells[ring][step], >=, 1);
  g_assert_true (euro && regular && pinned && open_repair && done_repair);
}

static void
test_reflections_are_distinct (void)
{
  g_autoptr (GPtrArray) records = avow_demo_build (get_today ());
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_long = 0;

  for (guint i = 0; i < records->len; i++)
    {
      AvowReflection *reflection = records->pdata[i];

      if (!AVOW_IS_REFLECTION (records->pdata[i]) || !reflection->text)
        continue;
      g_assert_true (g_hash_table_add (texts, reflection->text));
      n_long += strlen (reflection->text) > 500 ? 1 : 0;
    }

  g_assert_cmpuint (g_hash_table_size (texts), >=, 20);
  g_assert_cmpuint (n_long, >=, 10);
}

static void
test_prompts (void)
{
  g_autoptr (GPtrArray) records = avow_demo_build (get_today ());
  g_autoptr (AvowPrompts) prompts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  gsize length;
  guint n_answered = 0;

  g_assert_true (g_file_get_contents (g_getenv ("AVOW_PROMPTS"), &json, &length, &error));
  prompts = avow_prompts_parse (json, length, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < records->len; i++)
    {
      AvowReflection *reflection = records->pdata[i];
      const AvowPromptEntry *prompt;

      if (!AVOW_IS_REFLECTION (records->pdata[i]) || !reflection->prompt.id)
        continue;
      prompt = avow_prompts_lookup (prompts, reflection->prompt.id);
      g_assert_nonnull (prompt);
      g_assert_cmpint (prompt->form, ==, reflection->form);
      g_assert_nonnull (reflection->prompt.text);
      n_answered++;
    }

  g_assert_cmpuint (n_answered, >=, 15);
}

static void
test_feelings (void)
{
  g_autoptr (GPtrArray) records = avow_demo_build (get_today ());

  for (guint i = 0; i < records->len; i++)
    {
      AvowReflection *reflection = records->pdata[i];

      if (!AVOW_IS_REFLECTION (records->pdata[i]))
        continue;
      for (guint j = 0; reflection->feelings && reflection->feelings[j]; j++)
        g_assert_true (g_strv_contains (avow_feelings_list (), reflection->feelings[j]));
    }
}

static void
check_pledges (GPtrArray     *records,
               AvowCivilDate  today)
{
  g_autoptr (AvowRecordList) pledges = make_list (records, AVOW_LIST_PLEDGES);
  AvowPledge *current = avow_pledges_get_current (pledges);
  AvowPledge *before;

  g_assert_cmpuint (avow_record_list_get_length (pledges), ==, 2);
  g_assert_nonnull (current);
  before = AVOW_PLEDGE (avow_record_list_peek (pledges, 1));
  g_assert_true (avow_pledges_get_after (pledges, before) == current);
  g_assert_cmpuint (before->superseded_on, ==, current->signed_on);
  g_assert_false (avow_pledge_says_the_same (current, before));

  for (guint i = 0; i < 2; i++)
    {
      AvowPledge *pledge = AVOW_PLEDGE (avow_record_list_peek (pledges, i));
      AvowCivilDate end = pledge == current ? today : pledge->superseded_on;
      AvowCivilDate last = pledge->signed_on;

      g_assert_nonnull (pledge->signed_name);
      g_assert_cmpuint (pledge->affirmed->len, >=, 3);
      for (guint part = 0; part < AVOW_PLEDGE_N_PARTS; part++)
        g_assert_nonnull (avow_pledge_get_part (pledge, part));
      for (guint j = 0; j < pledge->affirmed->len; j++)
        {
          AvowCivilDate on = g_array_index (pledge->affirmed, AvowCivilDate, j);

          g_assert_cmpuint (on, >, last);
          g_assert_cmpuint (on, <=, end);
          last = on;
        }
    }
}

static void
test_pledges (void)
{
  gsize n_days;
  const AvowCivilDate *days = list_days (&n_days);

  for (gsize i = 0; i < n_days; i++)
    {
      g_autoptr (GPtrArray) records = avow_demo_build (days[i]);

      check_pledges (records, days[i]);
    }
}

/* From when it was promised to the end, in order, and nothing after today. */
static void
check_history (AvowCommitment *commitment,
               AvowCivilDate   today)
{
  AvowCivilDate last = AVOW_CIVIL_DATE_NONE;
  guint n[AVOW_N_EVENTS] = { 0 };

  for (guint i = 0; i < avow_commitment_get_n_events (commitment); i++)
    {
      const AvowCommitmentEvent *event = avow_commitment_get_event (commitment, i);

      g_assert_cmpuint (event->on, >=, last);
      g_assert_cmpuint (event->on, <=, today);
      last = event->on;
      n[event->what]++;
      if (event->what == AVOW_EVENT_CHANGED)
        {
          g_assert_nonnull (event->from);
          g_assert_nonnull (event->to);
          g_assert_cmpstr (event->from, !=, event->to);
        }
      if (event->what == AVOW_EVENT_CHANGED || event->what == AVOW_EVENT_RELEASED)
        g_assert_nonnull (event->reason);
    }

  g_assert_cmpint (avow_commitment_get_event (commitment, 0)->what, ==, AVOW_EVENT_MADE);
  g_assert_cmpuint (n[AVOW_EVENT_MADE], ==, 1);
  g_assert_cmpuint (n[AVOW_EVENT_REVIEWED], ==, commitment->state == AVOW_COMMITMENT_REVIEWED);
  g_assert_cmpuint (n[AVOW_EVENT_RELEASED], ==, commitment->state == AVOW_COMMITMENT_RELEASED);
  g_assert_cmpuint (n[AVOW_EVENT_RENEWED] + n[AVOW_EVENT_REPLACED], ==,
                    !avow_id_is_none (&commitment->renewed_as));
  g_assert_cmpint (commitment->outcome != AVOW_OUTCOME_NONE, ==,
                   commitment->state == AVOW_COMMITMENT_REVIEWED);
}

/* The word that was said of it is one that an honest person could say. */
static void
check_outcome (AvowCommitment *commitment,
               AvowRecordList *entries)
{
  const AvowCommitmentReview *review = &commitment->review;
  g_autoptr (AvowCommitment) then = NULL;
  g_autoptr (AvowProgress) progress = NULL;

  if (avow_commitment_is_active (commitment))
    {
      g_assert_cmpuint (review->on, ==, AVOW_CIVIL_DATE_NONE);
      return;
    }

  then = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) commitment));
  then->state = AVOW_COMMITMENT_ACTIVE;
  progress = avow_progress_new (then, entries, review->on);
  g_assert_cmpint (review->done, ==, progress->done);
  g_assert_cmpint (review->target, ==, progress->target);
  g_assert_cmpint (review->entries, ==, progress->n_entries);

  if (commitment->state == AVOW_COMMITMENT_RELEASED)
    {
      g_assert_cmpuint (review->on, <, commitment->due);
      g_assert_cmpint (review->done, >, 0);
      return;
    }

  g_assert_cmpuint (review->on, >, commitment->due);
  g_assert_true (review->helped || review->hindered);
  switch (commitment->outcome)
    {
    case AVOW_OUTCOME_KEPT:
      g_assert_cmpuint (progress->n_kept, ==, progress->n_ended);
      break;
    case AVOW_OUTCOME_PARTLY:
      g_assert_cmpint (review->done, >, 0);
      g_assert_cmpint (review->done, <, review->target);
      break;
    case AVOW_OUTCOME_NOT_KEPT:
      g_assert_cmpint (review->done, ==, 0);
      g_assert_nonnull (review->hindered);
      break;
    default:
      break;
    }
}

static void
check_successor (AvowCommitment *commitment,
                 GHashTable     *ids)
{
  AvowCommitment *next;

  if (avow_id_is_none (&commitment->renewed_as))
    return;

  next = g_hash_table_lookup (ids, &commitment->renewed_as);
  g_assert_true (AVOW_IS_COMMITMENT (next));
  g_assert_cmpuint (next->start, >, commitment->due);
  g_assert_cmpuint (avow_commitment_get_event (next, 0)->on, ==, commitment->review.on);
}

static void
check_by_hand (GPtrArray  *records,
               GHashTable *ids)
{
  guint n_linked = 0, n_excluded = 0;

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];
      GArray *linked = AVOW_IS_ACTION (record) ? AVOW_ACTION (record)->commitments : NULL;
      GArray *excluded = AVOW_IS_COMMITMENT (record) ? AVOW_COMMITMENT (record)->excluded : NULL;

      for (guint j = 0; linked && j < linked->len; j++, n_linked++)
        {
          AvowCommitment *commitment = g_hash_table_lookup (ids, &g_array_index (linked, AvowId, j));
          g_autoptr (AvowCounting) counting = NULL;
          gint64 value;

          g_assert_true (AVOW_IS_COMMITMENT (commitment));
          counting = avow_counting_new (commitment);
          g_assert_cmpint (avow_counting_ask (counting, AVOW_ACTION (record), &value), ==, AVOW_COUNTS);
          g_assert_cmpint (value, >, 0);
        }
      for (guint j = 0; excluded && j < excluded->len; j++, n_excluded++)
        {
          AvowAction *action = g_hash_table_lookup (ids, &g_array_index (excluded, AvowId, j));
          g_autoptr (AvowCommitment) without =
            AVOW_COMMITMENT (avow_record_copy (record));
          g_autoptr (AvowCounting) counting = NULL;
          gint64 value;

          /* It would count. */
          g_assert_true (AVOW_IS_ACTION (action));
          avow_commitment_set_excluded (without, &action->parent_instance.id, FALSE);
          counting = avow_counting_new (without);
          g_assert_cmpint (avow_counting_ask (counting, action, &value), ==, AVOW_COUNTS);
        }
    }

  g_assert_cmpuint (n_linked, >=, 3);
  g_assert_cmpuint (n_excluded, ==, 1);
}

static void
check_commitments (GPtrArray     *records,
                   AvowCivilDate  today)
{
  g_autoptr (GHashTable) ids = index_by_id (records);
  g_autoptr (GPtrArray) commitments = list_kind (records, AVOW_KIND_COMMITMENT);
  g_autoptr (AvowRecordList) entries = make_list (records, AVOW_LIST_ENTRIES);
  guint outcomes[AVOW_N_OUTCOMES] = { 0 }, standings[AVOW_STANDING_RELEASED + 1] = { 0 };
  guint running[AVOW_N_MEASURES][AVOW_N_PER] = { 0 }, n_chained = 0, n_ahead = 0, n_behind = 0;

  for (guint i = 0; i < commitments->len; i++)
    {
      AvowCommitment *commitment = commitments->pdata[i];
      g_autoptr (AvowProgress) progress = avow_progress_new (commitment, entries, today);

      g_assert_true (avow_commitment_is_sound (commitment));
      check_history (commitment, today);
      check_outcome (commitment, entries);
      check_successor (commitment, ids);

      outcomes[commitment->outcome]++;
      standings[progress->standing]++;
      n_chained += !avow_id_is_none (&commitment->renewed_as);
      if (progress->standing == AVOW_STANDING_RUNNING)
        {
          running[commitment->measure.what][commitment->measure.per]++;
          n_ahead += progress->done > 0 && progress->done >= progress->promised;
          n_behind += progress->done < progress->promised;
        }
    }

  for (int outcome = 1; outcome < AVOW_N_OUTCOMES; outcome++)
    g_assert_cmpuint (outcomes[outcome], >=, 1);
  g_assert_cmpuint (standings[AVOW_STANDING_WAITING], ==, 1);
  g_assert_cmpuint (standings[AVOW_STANDING_COMING], ==, 1);
  g_assert_cmpuint (standings[AVOW_STANDING_RELEASED], ==, 1);
  g_assert_cmpuint (running[AVOW_MEASURE_ONCE][AVOW_PER_PERIOD], >=, 1);
  g_assert_cmpuint (running[AVOW_MEASURE_COUNT][AVOW_PER_WEEK], >=, 1);
  g_assert_cmpuint (running[AVOW_MEASURE_COUNT][AVOW_PER_MONTH], >=, 1);
  g_assert_cmpuint (running[AVOW_MEASURE_MINUTES][AVOW_PER_PERIOD], >=, 1);
  g_assert_cmpuint (running[AVOW_MEASURE_MONEY][AVOW_PER_MONTH], >=, 1);
  g_assert_cmpuint (n_chained, >=, 3);
  /* Neither perfect nor bleak. */
  g_assert_cmpuint (n_ahead, >=, 2);
  g_assert_cmpuint (n_behind, >=, 1);
  check_by_hand (records, ids);
}

static void
test_commitments (void)
{
  gsize n_days;
  const AvowCivilDate *days = list_days (&n_days);

  for (gsize i = 0; i < n_days; i++)
    {
      g_autoptr (GPtrArray) records = avow_demo_build (days[i]);

      check_commitments (records, days[i]);
    }
}

static void
test_any_day (void)
{
  const AvowCivilDate days[] = {
    0,
    1,
    avow_civil_date_new (1, 12, 31),
    avow_civil_date_new (2, 1, 1),
    avow_civil_date_new (2024, 2, 29),
    avow_civil_date_new (2025, 3, 31),
    avow_civil_date_new (2026, 1, 1),
    avow_civil_date_new (9999, 12, 31),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (GPtrArray) records = avow_demo_build (days[i]);
      g_autoptr (GHashTable) ids = index_by_id (records);

      if (days[i] < avow_civil_date_new (2, 1, 1))
        g_assert_cmpuint (records->len, ==, 0);
      else
        g_assert_cmpuint (count_on (records, days[i]), >=, 3);
      for (guint j = 0; j < records->len; j++)
        if (AVOW_IS_COMMITMENT (records->pdata[j]))
          g_assert_true (avow_commitment_is_sound (records->pdata[j]));
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo/same", test_same);
  g_test_add_func ("/demo/links", test_links);
  g_test_add_func ("/demo/days", test_days);
  g_test_add_func ("/demo/spread", test_spread);
  g_test_add_func ("/demo/reflections-are-distinct", test_reflections_are_distinct);
  g_test_add_func ("/demo/prompts", test_prompts);
  g_test_add_func ("/demo/feelings", test_feelings);
  g_test_add_func ("/demo/pledges", test_pledges);
  g_test_add_func ("/demo/commitments", test_commitments);
  g_test_add_func ("/demo/any-day", test_any_day);

  return g_test_run ();
}

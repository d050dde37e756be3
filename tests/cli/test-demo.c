/* test-demo.c: the invented entries are whole, spread as they should be, and the same each time */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "commands/avow-demo.h"
#include "core/insight/avow-prompts.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-reflection.h"

static AvowCivilDate
get_today (void)
{
  return avow_civil_date_new (2026, 11, 22);
}

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

static GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (avow_id_hash, avow_id_equal);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];

      g_assert_false (avow_id_is_none (&record->id));
      g_assert_true (g_hash_table_insert (ids, &record->id, record));
    }

  return ids;
}

static guint
count_on (GPtrArray     *records,
          AvowCivilDate  date)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += avow_record_get_date (records->pdata[i]) == date ? 1 : 0;

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

      if (date == AVOW_CIVIL_DATE_NONE)
        continue;
      g_assert_cmpuint (date, <=, today);
      g_assert_cmpuint (date, >=, avow_civil_date_add_months (today, -12));
      recent += date + 91 > today ? 1 : 0;
      early += date < today - 274 ? 1 : 0;
    }

  g_assert_cmpuint (recent, >, 2 * early);
}

static void
test_months (void)
{
  const AvowCivilDate today = get_today ();
  g_autoptr (GPtrArray) records = avow_demo_build (today);

  for (int months = 0; months < 12; months++)
    {
      AvowCivilDate first = avow_civil_date_month_start (avow_civil_date_add_months (today, -months));
      AvowCivilDate last = avow_civil_date_month_end (first);
      guint n = 0;

      for (AvowCivilDate date = first; date <= last; date++)
        n += count_on (records, date);
      g_assert_cmpuint (n, >=, 5);
    }
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
  g_test_add_func ("/demo/months", test_months);
  g_test_add_func ("/demo/spread", test_spread);
  g_test_add_func ("/demo/reflections-are-distinct", test_reflections_are_distinct);
  g_test_add_func ("/demo/prompts", test_prompts);
  g_test_add_func ("/demo/feelings", test_feelings);
  g_test_add_func ("/demo/any-day", test_any_day);

  return g_test_run ();
}

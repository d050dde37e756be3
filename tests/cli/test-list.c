/* test-list.c: the entries of a period, as text or JSON */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "commands/avow-json-list.h"
#include "commands/avow-list.h"
#include "core/model/avow-action.h"
#include "core/model/avow-reflection.h"

static AvowRecord *
make_action (AvowCivilDate  date,
             AvowActionType type,
             const char    *title)
{
  AvowAction *action = avow_action_new ();

  action->parent_instance.id = avow_id_new_random ();
  action->date = date;
  action->type = type;
  action->title = g_strdup (title);

  return (AvowRecord *) action;
}

static AvowRecord *
make_reflection (AvowCivilDate  date,
                 const char    *text)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->parent_instance.id = avow_id_new_random ();
  reflection->date = date;
  reflection->form = AVOW_FORM_FREE;
  reflection->text = g_strdup (text);

  return (AvowRecord *) reflection;
}

static AvowRecordList *
make_entries (void)
{
  AvowRecordList *entries = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int day = 1; day <= 20; day++)
    {
      AvowCivilDate date = avow_civil_date_new (2026, 11, day);

      g_ptr_array_add (records, make_action (date, day % 2 ? AVOW_ACTION_DONATION : AVOW_ACTION_DINING, "x"));
      if (day % 5 == 0)
        g_ptr_array_add (records, make_reflection (date, "y"));
    }
  avow_record_list_fill (entries, records);

  return entries;
}

static void
assert_selected (AvowRecordList        *entries,
                 const AvowListOptions *options,
                 guint                  n,
                 int                    first_day,
                 int                    last_day)
{
  g_autoptr (GPtrArray) selected = avow_list_select (entries, options);

  g_assert_cmpuint (selected->len, ==, n);
  if (n == 0)
    return;

  g_assert_cmpuint (avow_record_get_date (selected->pdata[0]), ==, avow_civil_date_new (2026, 11, first_day));
  g_assert_cmpuint (avow_record_get_date (selected->pdata[n - 1]), ==, avow_civil_date_new (2026, 11, last_day));
}

static void
test_select (void)
{
  g_autoptr (AvowRecordList) entries = make_entries ();
  const AvowCivilDate before = avow_civil_date_new (2026, 11, 1) - 1;
  const AvowCivilDate after = avow_civil_date_new (2026, 11, 30);

  assert_selected (entries, &(AvowListOptions) { 0 }, 24, 1, 20);
  assert_selected (entries, &(AvowListOptions) { .from = before, .to = after }, 24, 1, 20);
  assert_selected (entries, &(AvowListOptions) { .from = before + 5, .to = before + 6 }, 3, 5, 6);
  assert_selected (entries, &(AvowListOptions) { .from = after }, 0, 0, 0);
  assert_selected (entries, &(AvowListOptions) { .to = before }, 0, 0, 0);
  assert_selected (entries, &(AvowListOptions) { .from = 1, .to = before + 1 }, 1, 1, 1);
  assert_selected (entries, &(AvowListOptions) { .kinds = 1u << AVOW_KIND_REFLECTION }, 4, 5, 20);
  assert_selected (entries, &(AvowListOptions) { .types = 1u << AVOW_ACTION_DINING }, 10, 2, 20);
  assert_selected (entries, &(AvowListOptions) { .types = 1u << AVOW_ACTION_VOTING }, 0, 0, 0);
}

static void
test_empty (void)
{
  g_autoptr (AvowRecordList) entries = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (GPtrArray) selected = avow_list_select (entries, &(AvowListOptions) { 0 });
  g_autofree char *json = avow_json_list_format (selected, NULL, NULL, NULL);

  g_assert_cmpuint (selected->len, ==, 0);
  g_assert_cmpstr (json, ==, "[]\n");
}

static void
test_json (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *json = NULL;

  g_ptr_array_add (records, make_action (avow_civil_date_new (2026, 11, 22), AVOW_ACTION_LEARNING, "A \"b\"\n{c}"));
  memset (((AvowRecord *) records->pdata[0])->id.bytes, 0xab, AVOW_ID_BYTES);
  json = avow_json_list_format (records, NULL, NULL, NULL);

  g_assert_true (g_str_has_prefix (json, "[\n  {\n    \"id\": \"abababababababababababababababab\",\n"));
  g_assert_true (g_str_has_suffix (json, "\n  }\n]\n"));
  g_assert_nonnull (strstr (json, "    \"title\": \"A \\\"b\\\"\\n{c}\""));
}

static void
test_text (void)
{
  g_autoptr (AvowJournal) journal = avow_journal_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  AvowAction *action;
  AvowReflection *reflection;

  g_ptr_array_add (records, make_action (avow_civil_date_new (2026, 11, 21), AVOW_ACTION_CONVERSATION, "My mother"));
  action = records->pdata[0];
  action->about = g_strdup ("Oranges");
  action->time = 15 * 60;
  action->ring = AVOW_RING_OWN_LIFE;
  action->step = AVOW_STEP_AWARENESS;
  action->known_by = AVOW_KNOWN_BY_ASKED;
  action->note = g_strdup ("First.\n\nSecond.");
  g_ptr_array_add (records, make_action (avow_civil_date_new (2026, 11, 21), AVOW_ACTION_LEARNING, "A film"));
  g_ptr_array_add (records, make_reflection (avow_civil_date_new (2026, 11, 22), "Words."));
  reflection = records->pdata[2];
  reflection->title = g_strdup ("Title");
  reflection->form = AVOW_FORM_REPAIR;
  reflection->what = g_strdup ("What it was.");
  reflection->follow_up_on = avow_civil_date_new (2026, 12, 1);

  text = avow_list_format_text (journal, records, 40);
  g_assert_cmpstr (text, ==,
                   "21 November 2026\n"
                   "\n"
                   "  15:00 Conversation: My mother\n"
                   "    Own life\n"
                   "    Awareness · I asked\n"
                   "    About: Oranges\n"
                   "\n"
                   "    First.\n"
                   "\n"
                   "    Second.\n"
                   "\n"
                   "  Learning: A film\n"
                   "\n"
                   "22 November 2026\n"
                   "\n"
                   "  Title\n"
                   "    Repair\n"
                   "    To follow up on: 1 December 2026\n"
                   "\n"
                   "    What happened\n"
                   "    What it was.\n"
                   "\n"
                   "    Words.\n");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/select", test_select);
  g_test_add_func ("/list/empty", test_empty);
  g_test_add_func ("/list/json", test_json);
  g_test_add_func ("/list/text", test_text);

  return g_test_run ();
}

/* test-day-list.c: entries divided into days, whatever is put in and taken out */

#include "test-ui.h"

#include "ui/timeline/avow-day-list.h"

static AvowRecord *
create_action (AvowCivilDate date)
{
  AvowAction *action = avow_action_new ();

  action->parent_instance.id = avow_id_new_random ();
  action->date = date;

  return (AvowRecord *) action;
}

/* A day's section is all the entries of that date, by a straightforward count. */
static void
assert_sections (GListModel *days)
{
  guint length = g_list_model_get_n_items (days);

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (AvowRecord) record = g_list_model_get_item (days, i);
      guint first = length;
      guint past = 0;
      guint start;
      guint end;

      for (guint j = 0; j < length; j++)
        {
          g_autoptr (AvowRecord) other = g_list_model_get_item (days, j);

          if (avow_record_get_date (other) == avow_record_get_date (record))
            {
              first = MIN (first, j);
              past = j + 1;
            }
        }

      gtk_section_model_get_section (GTK_SECTION_MODEL (days), i, &start, &end);
      g_assert_cmpuint (start, ==, first);
      g_assert_cmpuint (end, ==, past);
    }
}

static void
test_random_edits (void)
{
  g_autoptr (AvowRecordList) entries = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (AvowDayList) days = avow_day_list_new (G_LIST_MODEL (entries));
  AvowCivilDate first = avow_civil_date_new (2026, 2, 26);

  for (int i = 0; i < 300; i++)
    {
      guint length = avow_record_list_get_length (entries);

      if (length > 0 && g_test_rand_int_range (0, 3) == 0)
        {
          AvowRecord *record = avow_record_list_peek (entries,
                                                      g_test_rand_int_range (0, (gint32) length));
          AvowId id = record->id;

          g_assert_true (avow_record_list_take_out (entries, &id));
        }
      else
        {
          g_autoptr (AvowRecord) record = create_action (first + g_test_rand_int_range (0, 8));

          avow_record_list_put (entries, record);
        }
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (days)), ==,
                        avow_record_list_get_length (entries));
      if (i % 20 == 0)
        assert_sections (G_LIST_MODEL (days));
    }
}

static void
on_sections_changed (GtkSectionModel *model,
                     guint            position,
                     guint            n_items,
                     guint           *changed)
{
  *changed = position;
}

/* An entry put before the first of its day takes that one's place as the head of the day. */
static void
test_head_moves (void)
{
  g_autoptr (GListStore) store = g_list_store_new (AVOW_TYPE_RECORD);
  g_autoptr (AvowDayList) days = avow_day_list_new (G_LIST_MODEL (store));
  g_autoptr (AvowRecord) a = create_action (avow_civil_date_new (2026, 11, 22));
  g_autoptr (AvowRecord) b = create_action (avow_civil_date_new (2026, 11, 22));
  guint changed = G_MAXUINT;

  g_list_store_append (store, a);
  g_signal_connect (days, "sections-changed", G_CALLBACK (on_sections_changed), &changed);
  g_list_store_insert (store, 0, b);
  g_assert_cmpuint (changed, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/day-list/random-edits", test_random_edits);
  g_test_add_func ("/day-list/head-moves", test_head_moves);

  return g_test_run ();
}

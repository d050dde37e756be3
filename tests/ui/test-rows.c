/* test-rows.c: rows that read what people type */

#include "test-keys.h"
#include "test-ui.h"
#include "with-locale.h"

#include "ui/widgets/avow-chip-row.h"
#include "ui/widgets/avow-date-row.h"
#include "ui/widgets/avow-either.h"
#include "ui/widgets/avow-minutes-row.h"
#include "ui/widgets/avow-money-row.h"
#include "ui/widgets/avow-note-row.h"
#include "ui/widgets/avow-ownership-row.h"
#include "ui/widgets/avow-place-row.h"
#include "ui/widgets/avow-term-row.h"
#include "ui/widgets/avow-time-row.h"

typedef struct
{
  GtkWindow           *window;
  AdwPreferencesGroup *group;
  GtkWidget           *other;
} Fixture;

/* A Sunday */
#define TODAY avow_civil_date_new (2026, 11, 22)

/* {{{ Helpers */

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  GtkWidget *page = adw_preferences_page_new ();

  leave_locale ();
  avow_civil_date_set_today (TODAY);
  fixture->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  fixture->other = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fixture->other), "Other");
  adw_preferences_group_add (fixture->group, fixture->other);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), fixture->group);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  gtk_window_set_default_size (fixture->window, 360, 640);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
}

/* The row on the screen, with the focus. */
static gpointer
show (Fixture    *fixture,
      GtkWidget  *row,
      const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (fixture->group, row);
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (row);
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));

  return row;
}

static const char *
get_text (gpointer row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
leave (Fixture *fixture)
{
  gtk_widget_grab_focus (fixture->other);
}

static void
assert_invalid (gpointer row,
                gboolean invalid)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (avow_field_row_get_entry (row));

  g_assert_cmpint (gtk_test_accessible_has_state (entry, GTK_ACCESSIBLE_STATE_INVALID), ==,
                   invalid);
  g_assert_cmpint (gtk_widget_has_css_class (row, "error"), ==, invalid);
  g_assert_cmpint (avow_field_row_get_error (row) != NULL, ==, invalid);
}

static void
count (guint *n)
{
  (*n)++;
}

/* }}} */
/* {{{ Days */

typedef struct {
  const char *typed;
  AvowDays    days;
  int         year;
  int         month;
  int         day;
} Day;

static void
check_days (const Day *days,
            gsize      n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      AvowCivilDate date = 1;
      char text[AVOW_CIVIL_DATE_TEXT_SIZE];
      char expected[AVOW_CIVIL_DATE_TEXT_SIZE];

      if (days[i].year == 0)
        {
          g_test_message ("“%s”", days[i].typed);
          g_assert_false (avow_date_words_parse (days[i].typed, TODAY, days[i].days,
                                                 &date, &error));
          g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
          g_assert_cmpuint (date, ==, 1);
          continue;
        }

      avow_date_words_parse (days[i].typed, TODAY, days[i].days, &date, &error);
      avow_civil_date_to_text (date, text);
      avow_civil_date_to_text (avow_civil_date_new (days[i].year, days[i].month, days[i].day),
                               expected);
      g_test_message ("“%s”", days[i].typed);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_day_words (void)
{
  const Day days[] = {
    { "today", AVOW_DAYS_PAST, 2026, 11, 22 },
    { " Yesterday ", AVOW_DAYS_PAST, 2026, 11, 21 },
    { "y", AVOW_DAYS_PAST, 2026, 11, 21 },
    { "t", AVOW_DAYS_COMING, 2026, 11, 22 },
    { "tomorrow", AVOW_DAYS_ANY, 2026, 11, 23 },
    { "tomorrow", AVOW_DAYS_PAST, 0, 0, 0 },
    { "Friday", AVOW_DAYS_PAST, 2026, 11, 20 },
    { "fri", AVOW_DAYS_COMING, 2026, 11, 27 },
    { "sunday", AVOW_DAYS_PAST, 2026, 11, 22 },
    { "monday", AVOW_DAYS_ANY, 2026, 11, 16 },
    { "2026-11-03", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "2026/11/3", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "20261103", AVOW_DAYS_PAST, 0, 0, 0 },
    { "3 nov", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "3 nov", AVOW_DAYS_COMING, 2027, 11, 3 },
    { "Nov 3rd", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "3 December", AVOW_DAYS_PAST, 2025, 12, 3 },
    { "3 December", AVOW_DAYS_COMING, 2026, 12, 3 },
    { "3 December 2026", AVOW_DAYS_PAST, 0, 0, 0 },
    { "3 December 2026", AVOW_DAYS_ANY, 2026, 12, 3 },
    { "Tuesday, 3 November 2026", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "11/3", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "11/3/26", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "11/3/2025", AVOW_DAYS_PAST, 2025, 11, 3 },
    { "29 feb", AVOW_DAYS_PAST, 2024, 2, 29 },
    { "29 feb", AVOW_DAYS_COMING, 2028, 2, 29 },
    { "31 november", AVOW_DAYS_PAST, 0, 0, 0 },
    { "13/13", AVOW_DAYS_PAST, 0, 0, 0 },
    { "ju", AVOW_DAYS_PAST, 0, 0, 0 },
    { "22", AVOW_DAYS_PAST, 0, 0, 0 },
    { "1 2 3 4", AVOW_DAYS_PAST, 0, 0, 0 },
    { "99999999999999999999", AVOW_DAYS_PAST, 0, 0, 0 },
    { "soon", AVOW_DAYS_PAST, 0, 0, 0 },
    { "", AVOW_DAYS_PAST, 0, 0, 0 },
  };

  check_days (days, G_N_ELEMENTS (days));
}

static void
test_day_words_german (void)
{
  const Day days[] = {
    { "3.11.", AVOW_DAYS_PAST, 2026, 11, 3 },
    { "3.11.25", AVOW_DAYS_PAST, 2025, 11, 3 },
    { "3. März", AVOW_DAYS_PAST, 2026, 3, 3 },
    { "Freitag", AVOW_DAYS_PAST, 2026, 11, 20 },
    { "2026-11-03", AVOW_DAYS_PAST, 2026, 11, 3 },
  };

  if (!use_locale ("de_DE"))
    return;
  check_days (days, G_N_ELEMENTS (days));
  leave_locale ();
}

static void
test_day_words_persian (void)
{
  const Day days[] = {
    { "۲۰۲۶-۱۱-۰۳", AVOW_DAYS_PAST, 2026, 11, 3 },
  };

  if (!use_locale ("fa_IR"))
    return;
  check_days (days, G_N_ELEMENTS (days));
  leave_locale ();
}

static void
test_clock_words (void)
{
  const struct {
    const char *typed;
    AvowClock   clock;
  } times[] = {
    { "18:30", 18 * 60 + 30 },
    { "18.30", 18 * 60 + 30 },
    { "18h30", 18 * 60 + 30 },
    { "1830", 18 * 60 + 30 },
    { "830", 8 * 60 + 30 },
    { "9", 9 * 60 },
    { "6:30 pm", 18 * 60 + 30 },
    { "6.30 P.M.", 18 * 60 + 30 },
    { "12 am", 0 },
    { "12pm", 12 * 60 },
    { "0:00", 0 },
    { "23:59", 23 * 60 + 59 },
    { "24:00", AVOW_CLOCK_NONE },
    { "12:60", AVOW_CLOCK_NONE },
    { "13 pm", AVOW_CLOCK_NONE },
    { "noon", AVOW_CLOCK_NONE },
    { "1:2:3", AVOW_CLOCK_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (GError) error = NULL;
      AvowClock clock = AVOW_CLOCK_NONE;
      gboolean right = avow_clock_words_parse (times[i].typed, &clock, &error);

      g_test_message ("“%s”", times[i].typed);
      g_assert_cmpint (clock, ==, times[i].clock);
      g_assert_cmpint (right, ==, error == NULL);
      g_assert_cmpint (right, ==, times[i].clock != AVOW_CLOCK_NONE);
    }
}

static void
test_date_row (Fixture       *fixture,
               gconstpointer  user_data)
{
  AvowDateRow *row = show (fixture, avow_date_row_new (), "_Date");
  GtkWidget *earlier = test_ui_find_button (GTK_WIDGET (row), "Previous Day");
  GtkWidget *later = test_ui_find_button (GTK_WIDGET (row), "Next Day");
  guint n_notified = 0;

  g_assert_cmpuint (avow_date_row_get_date (row), ==, AVOW_CIVIL_DATE_NONE);
  avow_date_row_set_days (row, AVOW_DAYS_PAST);
  g_signal_connect_swapped (row, "notify::date", G_CALLBACK (count), &n_notified);

  avow_date_row_set_date (row, TODAY);
  g_assert_cmpstr (get_text (row), ==, "Today");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_false (gtk_widget_get_sensitive (later));

  g_signal_emit_by_name (earlier, "clicked");
  g_assert_cmpstr (get_text (row), ==, "Yesterday");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY - 1);
  g_assert_true (gtk_widget_get_sensitive (later));
  g_signal_emit_by_name (later, "clicked");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY);
  g_assert_cmpuint (n_notified, ==, 3);

  avow_date_row_toggle_yesterday (row);
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY - 1);
  avow_date_row_toggle_yesterday (row);
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY);

  /* Typed: understood at once, rewritten when one goes on. */
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-10-03");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, avow_civil_date_new (2026, 10, 3));
  leave (fixture);
  g_assert_cmpstr (get_text (row), !=, "2026-10-03");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, avow_civil_date_new (2026, 10, 3));
  assert_invalid (row, FALSE);

  /* What is not understood stays, and so does the day. */
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_editable_set_text (GTK_EDITABLE (row), "the other day");
  assert_invalid (row, FALSE);
  leave (fixture);
  assert_invalid (row, TRUE);
  g_assert_cmpstr (get_text (row), ==, "the other day");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, avow_civil_date_new (2026, 10, 3));
  g_assert_false (avow_field_row_check (AVOW_FIELD_ROW (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "Friday");
  assert_invalid (row, FALSE);
  g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY - 2);

  gtk_editable_set_text (GTK_EDITABLE (row), "tomorrow");
  g_assert_false (avow_field_row_check (AVOW_FIELD_ROW (row)));

  /* What it shows, it understands. */
  for (AvowCivilDate day = TODAY - 400; day <= TODAY + 400; day += 7)
    {
      avow_date_row_set_days (row, AVOW_DAYS_COMING);
      avow_date_row_set_date (row, day);
      g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));
      g_assert_cmpuint (avow_date_row_get_date (row), ==, day);
    }

  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, AVOW_CIVIL_DATE_NONE);
  g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));
  g_signal_emit_by_name (earlier, "clicked");
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY);
}

static void
test_calendar (Fixture       *fixture,
               gconstpointer  user_data)
{
  AvowDateRow *row = show (fixture, avow_date_row_new (), "_Date");
  GtkWidget *button = test_ui_find_type (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON);
  GtkWidget *calendar;
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 5, 0, 0, 0);
  g_autoptr (GDateTime) coming = g_date_time_new_utc (2026, 11, 30, 0, 0, 0);

  avow_date_row_set_days (row, AVOW_DAYS_PAST);
  avow_date_row_set_date (row, avow_civil_date_new (2026, 10, 31));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_ui_settle (GTK_WIDGET (row));
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));

  calendar = test_ui_find_type (GTK_WIDGET (row), GTK_TYPE_CALENDAR);
  g_assert_nonnull (calendar);
  g_assert_cmpint (gtk_calendar_get_month (GTK_CALENDAR (calendar)), ==, 9);
  g_assert_cmpint (gtk_calendar_get_day (GTK_CALENDAR (calendar)), ==, 31);
  /* To look at it changes nothing. */
  g_assert_cmpuint (avow_date_row_get_date (row), ==, avow_civil_date_new (2026, 10, 31));

  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  g_assert_cmpuint (avow_date_row_get_date (row), ==, avow_civil_date_new (2026, 11, 5));
  gtk_calendar_select_day (GTK_CALENDAR (calendar), coming);
  g_assert_cmpuint (avow_date_row_get_date (row), ==, TODAY);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

static void
test_time_row (Fixture       *fixture,
               gconstpointer  user_data)
{
  AvowTimeRow *row = show (fixture, avow_time_row_new (), "_Time");
  GtkWidget *now = test_ui_find_button (GTK_WIDGET (row), "Now");

  g_assert_cmpint (avow_time_row_get_time (row), ==, AVOW_CLOCK_NONE);
  gtk_editable_set_text (GTK_EDITABLE (row), "6:30 pm");
  leave (fixture);
  g_assert_cmpint (avow_time_row_get_time (row), ==, 18 * 60 + 30);
  g_assert_cmpstr (get_text (row), ==, "18:30");
  if (use_locale ("en_US"))
    {
      avow_time_row_set_time (row, 18 * 60 + 30);
      g_assert_cmpstr (get_text (row), ==, "6:30 PM");
      g_assert_cmpint (avow_time_row_get_time (row), ==, 18 * 60 + 30);
      leave_locale ();
    }
  gtk_editable_set_text (GTK_EDITABLE (row), "late");
  g_assert_false (avow_field_row_check (AVOW_FIELD_ROW (row)));
  assert_invalid (row, TRUE);
  g_signal_emit_by_name (now, "clicked");
  g_assert_cmpint (avow_time_row_get_time (row), !=, AVOW_CLOCK_NONE);
  assert_invalid (row, FALSE);
  avow_time_row_set_time (row, AVOW_CLOCK_NONE);
  g_assert_cmpstr (get_text (row), ==, "");
}

/* }}} */
/* {{{ Amounts */

static void
test_minutes_row (Fixture       *fixture,
                  gconstpointer  user_data)
{
  AvowMinutesRow *row = show (fixture, avow_minutes_row_new (), "How _long");

  g_assert_cmpint (avow_minutes_row_get_minutes (row), ==, -1);
  gtk_editable_set_text (GTK_EDITABLE (row), "1.5 h");
  g_assert_cmpint (avow_minutes_row_get_minutes (row), ==, 90);
  g_assert_cmpstr (avow_field_row_get_hint (AVOW_FIELD_ROW (row)), ==, "1 h 30 min");
  leave (fixture);
  g_assert_cmpstr (get_text (row), ==, "1 h 30 min");
  g_assert_null (avow_field_row_get_hint (AVOW_FIELD_ROW (row)));
  g_assert_cmpint (avow_minutes_row_get_minutes (row), ==, 90);

  gtk_editable_set_text (GTK_EDITABLE (row), "a while");
  g_assert_false (avow_field_row_check (AVOW_FIELD_ROW (row)));
  assert_invalid (row, TRUE);
  g_assert_cmpint (avow_minutes_row_get_minutes (row), ==, -1);
  g_assert_cmpstr (get_text (row), ==, "a while");
}

static void
test_money_row (Fixture       *fixture,
                gconstpointer  user_data)
{
  const char *recent[] = { "EUR", "USD", "EUR", NULL };
  AvowMoneyRow *row = show (fixture, avow_money_row_new (), "_Amount");
  AvowMoney money;
  AvowMoney last = { 2500, "CAD" };

  avow_money_row_set_recent (row, recent);
  g_assert_cmpstr (avow_money_row_get_currency (row), ==, "EUR");
  g_assert_false (avow_money_row_was_chosen (row));

  avow_money_row_get_money (row, &money);
  g_assert_false (avow_money_is_set (&money));

  gtk_editable_set_text (GTK_EDITABLE (row), "25");
  avow_money_row_get_money (row, &money);
  g_assert_cmpint (money.minor, ==, 2500);
  g_assert_cmpstr (money.currency, ==, "EUR");
  leave (fixture);
  g_assert_cmpstr (get_text (row), ==, "25.00");

  /* A code beside the number chooses the currency; it then stands where all do. */
  gtk_editable_set_text (GTK_EDITABLE (row), "JPY 1200");
  leave (fixture);
  g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));
  g_assert_cmpstr (avow_money_row_get_currency (row), ==, "JPY");
  g_assert_cmpstr (get_text (row), ==, "1200");
  g_assert_true (avow_money_row_was_chosen (row));
  avow_money_row_get_money (row, &money);
  g_assert_cmpint (money.minor, ==, 1200);

  /* More decimals than the currency has. */
  gtk_editable_set_text (GTK_EDITABLE (row), "12.50");
  g_assert_false (avow_field_row_check (AVOW_FIELD_ROW (row)));
  assert_invalid (row, TRUE);
  g_assert_cmpstr (get_text (row), ==, "12.50");
  avow_money_row_set_currency (row, "USD");
  g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));

  avow_money_row_set_last_time (row, &last);
  g_assert_nonnull (strstr (avow_field_row_get_hint (AVOW_FIELD_ROW (row)), "25.00"));
  g_assert_cmpstr (get_text (row), ==, "12.50");
  avow_money_row_set_last_time (row, NULL);
  g_assert_null (avow_field_row_get_hint (AVOW_FIELD_ROW (row)));
}

static void
test_money_row_german (Fixture       *fixture,
                       gconstpointer  user_data)
{
  AvowMoneyRow *row;
  AvowMoney money;

  if (!use_locale ("de_DE"))
    return;

  row = show (fixture, avow_money_row_new (), "_Betrag");
  g_assert_cmpstr (avow_money_row_get_currency (row), ==, "EUR");
  gtk_editable_set_text (GTK_EDITABLE (row), "1.234,5");
  g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));
  avow_money_row_get_money (row, &money);
  g_assert_cmpint (money.minor, ==, 123450);
  g_assert_cmpstr (get_text (row), ==, "1.234,50");
  leave_locale ();
}

static void
test_money_row_japanese (Fixture       *fixture,
                         gconstpointer  user_data)
{
  AvowMoneyRow *row;

  if (!use_locale ("ja_JP"))
    return;

  row = show (fixture, avow_money_row_new (), "_Amount");
  g_assert_cmpstr (avow_money_row_get_currency (row), ==, "JPY");
  gtk_editable_set_text (GTK_EDITABLE (row), "1,200");
  g_assert_true (avow_field_row_check (AVOW_FIELD_ROW (row)));
  g_assert_cmpstr (get_text (row), ==, "1,200");
  leave_locale ();
}

/* }}} */
/* {{{ Places */

static AvowPlace *
create_place (GListStore *places,
              const char *name,
              AvowSort    sort)
{
  g_autoptr (AvowPlace) place = avow_place_new ();

  place->parent_instance.id = avow_id_new_random ();
  place->name = g_strdup (name);
  place->sort = (int) sort;
  g_list_store_append (places, place);

  return place;
}

static void
test_place_row (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GListStore) places = g_list_store_new (AVOW_TYPE_PLACE);
  AvowPlace *cafe = create_place (places, "Café Nørrebro", AVOW_SORT_RESTAURANT);
  AvowPlace *fund = create_place (places, "Northside Bail Fund", AVOW_SORT_ORGANISATION);
  AvowPlaceRow *row = show (fixture, avow_place_row_new (), "To _whom");
  GtkWidget *root = GTK_WIDGET (fixture->window);
  g_autoptr (AvowPlace) known = NULL;
  g_autoptr (AvowPlace) made = NULL;
  g_autoptr (AvowPlace) again = NULL;
  guint n_changes = 0, n_picked = 0;

  avow_place_row_set_places (row, G_LIST_MODEL (places));
  avow_place_row_set_sort (row, AVOW_SORT_ORGANISATION);
  g_signal_connect_swapped (row, "place-changed", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (row, "picked", G_CALLBACK (count), &n_picked);
  g_assert_null (avow_place_row_get_place (row));

  /* By the whole name, however it is typed. */
  gtk_editable_set_text (GTK_EDITABLE (row), " CAFE nørrebro ");
  g_assert_cmpuint (n_changes, ==, 1);
  known = avow_place_row_get_place (row);
  g_assert_true (known == cafe);
  g_clear_object (&known);

  /* From the list. */
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  test_keys_type (root, "nor");
  test_ui_settle (root);
  g_assert_nonnull (test_ui_find_label (root, "Northside Bail Fund"));
  g_assert_nonnull (test_ui_find_label (root, "Add “nor” as a new organisation"));
  test_keys_press (root, GDK_KEY_Down);
  test_keys_enter (root);
  g_assert_cmpuint (n_picked, ==, 1);
  known = avow_place_row_get_place (row);
  g_assert_true (known == fund);
  g_assert_cmpstr (get_text (row), ==, "Northside Bail Fund");
  g_assert_null (avow_field_row_get_hint (AVOW_FIELD_ROW (row)));

  /* Other words are another place; it keeps its id as it is typed. */
  gtk_editable_set_text (GTK_EDITABLE (row), "Northside Mutual");
  made = avow_place_row_get_place (row);
  g_assert_cmpstr (made->name, ==, "Northside Mutual");
  g_assert_cmpint (made->sort, ==, AVOW_SORT_ORGANISATION);
  g_assert_nonnull (avow_field_row_get_hint (AVOW_FIELD_ROW (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "Northside Mutual Aid");
  again = avow_place_row_get_place (row);
  g_assert_true (avow_id_equal (&made->parent_instance.id, &again->parent_instance.id));
  g_assert_false (avow_id_is_none (&made->parent_instance.id));

  avow_place_row_set_place (row, cafe);
  g_clear_object (&known);
  known = avow_place_row_get_place (row);
  g_assert_true (known == cafe);
  avow_place_row_set_place (row, NULL);
  g_assert_null (avow_place_row_get_place (row));
}

static void
test_ownership_row (Fixture       *fixture,
                    gconstpointer  user_data)
{
  AvowOwnershipRow *row = AVOW_OWNERSHIP_ROW (avow_ownership_row_new ());
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowPlace) stored = avow_place_new ();
  GtkWidget *offer;
  guint n_changes = 0;

  adw_preferences_group_add (fixture->group, GTK_WIDGET (row));
  gtk_window_present (fixture->window);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));
  g_signal_connect_swapped (row, "changed", G_CALLBACK (count), &n_changes);

  place->ownership = g_strsplit ("Black-owned|Queer-owned", "|", -1);
  place->how_known = g_strdup ("They told me");
  place->checked_on = TODAY - 30;
  avow_ownership_row_load (row, place);
  g_assert_cmpuint (n_changes, ==, 0);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "Queer-owned"));
  avow_ownership_row_store (row, stored);
  g_assert_true (avow_record_equal ((AvowRecord *) place, (AvowRecord *) stored));

  /* To say who owns it is to have looked, today unless one says otherwise. */
  avow_ownership_row_load (row, NULL);
  offer = test_ui_find_button (GTK_WIDGET (row), "Black-owned");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (offer), TRUE);
  g_assert_cmpuint (n_changes, >, 0);
  avow_ownership_row_store (row, stored);
  g_assert_cmpstr (stored->ownership[0], ==, "Black-owned");
  g_assert_cmpuint (stored->checked_on, ==, TODAY);
  g_assert_null (stored->how_known);
  g_assert_true (avow_ownership_row_check (row));
}

/* }}} */
/* {{{ The rest */

static void
test_terms (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowTermRow *row = show (fixture, avow_term_row_new (&AVOW_KNOWN_BY), "_Known by");
  AvowTermToggles *toggles = show (fixture, avow_term_toggles_new (&AVOW_RINGS), "_Ring");
  guint n_changes = 0;

  for (int value = 0; value < AVOW_N_KNOWN_BY; value++)
    {
      avow_term_row_set_value (row, value);
      g_assert_cmpint (avow_term_row_get_value (row), ==, value);
    }
  g_signal_connect_swapped (toggles, "changed", G_CALLBACK (count), &n_changes);
  for (int value = 1; value < AVOW_N_RINGS; value++)
    {
      avow_term_toggles_set_value (toggles, value);
      g_assert_cmpint (avow_term_toggles_get_value (toggles), ==, value);
    }
  avow_term_toggles_set_value (toggles, AVOW_RING_NONE);
  g_assert_cmpint (avow_term_toggles_get_value (toggles), ==, AVOW_RING_NONE);
  g_assert_cmpuint (n_changes, ==, AVOW_N_RINGS);
}

static GtkWidget *
find_toggles (gpointer row)
{
  return test_ui_find_type (row, ADW_TYPE_TOGGLE_GROUP);
}

static void
test_toggles_narrow (Fixture       *fixture,
                     gconstpointer  user_data)
{
  AvowTermToggles *toggles = show (fixture, avow_term_toggles_new (&AVOW_STEPS), "_Step");
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (toggles));
  int dpi;

  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (find_toggles (toggles))), ==,
                   GTK_ORIENTATION_HORIZONTAL);
  avow_term_toggles_set_value (toggles, AVOW_STEP_ACCOUNTABILITY);

  /* Large text has no room for three words side by side. */
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (find_toggles (toggles))), ==,
                   GTK_ORIENTATION_VERTICAL);
  g_assert_cmpuint (adw_toggle_group_get_active (ADW_TOGGLE_GROUP (find_toggles (toggles))), ==, 2);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (find_toggles (toggles)), 0);
  g_assert_cmpint (avow_term_toggles_get_value (toggles), ==, AVOW_STEP_AWARENESS);

  /* The letter of the title leads to what is seen. */
  g_assert_true (gtk_widget_mnemonic_activate (test_ui_find_type (GTK_WIDGET (toggles), AVOW_TYPE_EITHER),
                                               FALSE));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         find_toggles (toggles)));
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  user_data)
{
  const char *words[] = { "one", "two", NULL };
  AvowChipRow *chips = show (fixture, avow_chip_row_new (), "_Communities");
  GtkWidget *note = show (fixture, avow_note_row_new (), "_Note");
  GtkWidget *focus;

  avow_chip_entry_set_words (avow_chip_row_get_entry (chips), words);
  test_ui_settle (GTK_WIDGET (fixture->window));

  gtk_widget_grab_focus (fixture->other);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (focus), ==, "Remove one");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_TEXT_VIEW (focus) && gtk_widget_is_ancestor (focus, note));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (fixture->window)));
}

static void
test_note_row (Fixture       *fixture,
               gconstpointer  user_data)
{
  AvowNoteRow *row = show (fixture, avow_note_row_new (), "_Note");
  g_autofree char *text = NULL;

  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  g_assert_null (avow_note_row_get_text (row));
  avow_note_row_set_text (row, "two\nlines");
  text = avow_note_row_get_text (row);
  g_assert_cmpstr (text, ==, "two\nlines");
  avow_note_row_set_text (row, " \n");
  g_assert_null (avow_note_row_get_text (row));
}

static void
test_field_row (Fixture       *fixture,
                gconstpointer  user_data)
{
  AvowFieldRow *row = show (fixture, avow_field_row_new (), "_With whom");
  GtkAccessible *entry = GTK_ACCESSIBLE (avow_field_row_get_entry (row));
  g_autofree char *announced = NULL;

  g_assert_cmpint (adw_entry_row_get_input_hints (ADW_ENTRY_ROW (row)) & GTK_INPUT_HINT_PRIVATE,
                   !=, 0);
  avow_field_row_set_hint (row, "Initials or a role");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (row), "Initials or a role"));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Initials or a role");

  avow_field_row_set_error (row, "This is not a name.");
  announced = test_ui_take_announcement ();
  g_assert_cmpstr (announced, ==, "This is not a name.");
  assert_invalid (row, TRUE);
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (row), "This is not a name."));
  g_assert_null (test_ui_find_label (GTK_WIDGET (row), "Initials or a role"));

  gtk_editable_set_text (GTK_EDITABLE (row), " R. ");
  assert_invalid (row, FALSE);
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (row), "Initials or a role"));
}

static void
test_finalised (void)
{
  GtkWidget *rows[] = {
    avow_field_row_new (),
    avow_chip_row_new (),
    avow_date_row_new (),
    avow_time_row_new (),
    avow_minutes_row_new (),
    avow_money_row_new (),
    avow_note_row_new (),
    avow_ownership_row_new (),
    avow_place_row_new (),
    avow_term_row_new (&AVOW_RINGS),
    avow_term_toggles_new (&AVOW_RINGS),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = g_object_ref_sink (rows[i]);

      g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
      g_object_unref (row);
      g_assert_null (row);
    }
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);
  /* GTK tests in American English. */
  leave_locale ();

  g_test_add_func ("/rows/day-words", test_day_words);
  g_test_add_func ("/rows/day-words/german", test_day_words_german);
  g_test_add_func ("/rows/day-words/persian", test_day_words_persian);
  g_test_add_func ("/rows/clock-words", test_clock_words);
  g_test_add_func ("/rows/finalised", test_finalised);

#define ADD(name, function) \
  g_test_add ("/rows/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("date", test_date_row);
  ADD ("date/calendar", test_calendar);
  ADD ("time", test_time_row);
  ADD ("minutes", test_minutes_row);
  ADD ("money", test_money_row);
  ADD ("money/german", test_money_row_german);
  ADD ("money/japanese", test_money_row_japanese);
  ADD ("place", test_place_row);
  ADD ("ownership", test_ownership_row);
  ADD ("terms", test_terms);
  ADD ("terms/narrow", test_toggles_narrow);
  ADD ("tab", test_tab);
  ADD ("note", test_note_row);
  ADD ("field", test_field_row);
#undef ADD

  return g_test_run ();
}

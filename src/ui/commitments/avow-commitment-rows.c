/* avow-commitment-rows.c: the rows that a commitment is written in: made, filled and read */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-rows.h"
#include "avow-counted-places.h"
#include "avow-quick-ends.h"
#include "core/insight/avow-action-defaults.h"
#include "ui/widgets/avow-chip-row.h"
#include "ui/widgets/avow-date-row.h"
#include "ui/widgets/avow-minutes-row.h"
#include "ui/widgets/avow-money-row.h"
#include "ui/widgets/avow-note-row.h"
#include "ui/widgets/avow-number-row.h"
#include "ui/widgets/avow-term-row.h"

/* --- Making them --- */

static GtkWidget *
make_minutes (void)
{
  GtkWidget *row = avow_minutes_row_new ();

  avow_minutes_row_set_is_target (AVOW_MINUTES_ROW (row), TRUE);

  return row;
}

static GtkWidget *
make_date (void)
{
  GtkWidget *row = avow_date_row_new ();

  avow_date_row_set_days (AVOW_DATE_ROW (row), AVOW_DAYS_COMING);

  return row;
}

/* @label: with a mnemonic: none is used twice, nor are those of the dialog (C, S) and of the lists that
 * hold some of the rows (O, U). @draft_name: within drafts; it is never changed. */
static const struct {
  GtkWidget       *(*make) (void);
  GtkWidget       *(*make_of) (const AvowTerms *terms);
  const AvowTerms   *terms;
  const char        *signal;
  const char        *label;
  const char        *hint;
  const char        *draft_name;
} kinds[AVOW_COMMITMENT_N_ROWS] = {
  [AVOW_COMMITMENT_ROW_TITLE] =
    { .make = avow_field_row_new, .signal = "changed",
      .label = NC_ ("commitment", "_What I promise") },
  [AVOW_COMMITMENT_ROW_MEASURE] =
    { .make_of = avow_term_toggles_new, .terms = &AVOW_MEASURES, .signal = "changed",
      .label = NC_ ("commitment", "How it is counte_d") },
  [AVOW_COMMITMENT_ROW_TIMES] =
    { .make = avow_number_row_new, .signal = "changed",
      .label = NC_ ("commitment", "How many _times"), .draft_name = "times" },
  [AVOW_COMMITMENT_ROW_MINUTES] =
    { .make = make_minutes, .signal = "changed",
      .label = NC_ ("commitment", "How much _time"), .draft_name = "minutes" },
  [AVOW_COMMITMENT_ROW_MONEY] =
    { .make = avow_money_row_new, .signal = "changed",
      .label = NC_ ("commitment", "How much mo_ney"), .draft_name = "money" },
  [AVOW_COMMITMENT_ROW_PER] =
    { .make_of = avow_term_toggles_new, .terms = &AVOW_PERS, .signal = "changed",
      /* Translators: whether that much is promised in all, for each week or for each month */
      .label = NC_ ("commitment", "_Rhythm") },
  [AVOW_COMMITMENT_ROW_START] =
    { .make = make_date, .signal = "changed",
      .label = NC_ ("commitment", "St_arts"), .draft_name = "start" },
  [AVOW_COMMITMENT_ROW_DUE] =
    { .make = make_date, .signal = "changed",
      .label = NC_ ("commitment", "_Ends"), .draft_name = "due" },
  [AVOW_COMMITMENT_ROW_QUICK_ENDS] =
    { .make = avow_quick_ends_new },
  [AVOW_COMMITMENT_ROW_TYPES] =
    { .make = avow_chip_row_new, .signal = "changed",
      .label = NC_ ("commitment", "_Kinds of action") },
  [AVOW_COMMITMENT_ROW_PLACES] =
    { .make = avow_chip_row_new, .signal = "changed",
      .label = NC_ ("commitment", "P_laces"), .hint = NC_ ("commitment", "Anywhere"),
      .draft_name = "places" },
  [AVOW_COMMITMENT_ROW_COMMUNITIES] =
    { .make = avow_chip_row_new, .signal = "changed",
      .label = NC_ ("commitment", "Co_mmunities"),
      .hint = NC_ ("commitment", "Any, or only these, in your own words") },
  [AVOW_COMMITMENT_ROW_RING] =
    { .make_of = avow_term_toggles_new, .terms = &AVOW_RINGS, .signal = "changed",
      /* Translators: how far a promise reaches: own life, workplace, community */
      .label = NC_ ("commitment", "Rin_g") },
  [AVOW_COMMITMENT_ROW_STEP] =
    { .make_of = avow_term_toggles_new, .terms = &AVOW_STEPS, .signal = "changed",
      /* Translators: awareness, action or accountability */
      .label = NC_ ("commitment", "Ste_p") },
  [AVOW_COMMITMENT_ROW_WHY] =
    { .make = avow_note_row_new, .signal = "changed", .label = NC_ ("commitment", "Wh_y") },
  [AVOW_COMMITMENT_ROW_ACCOUNTABLE] =
    { .make = avow_field_row_new, .signal = "changed",
      .label = NC_ ("commitment", "Accounta_ble to"),
      .hint = NC_ ("commitment", "Initials or a role") },
  [AVOW_COMMITMENT_ROW_REMINDER] =
    { .make = avow_number_row_new, .signal = "changed",
      .label = NC_ ("commitment", "Rem_ind me, days before the end"), .draft_name = "reminder" },
  [AVOW_COMMITMENT_ROW_REASON] =
    { .make = avow_field_row_new, .signal = "changed",
      .label = NC_ ("commitment", "W_hy the change?"),
      .hint = NC_ ("commitment", "It is kept in the history of the promise, with what it was before") },
};

static const char *
get_text (const char *text)
{
  return text != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, "commitment", text) : NULL;
}

static void
offer_types (AvowChipEntry *entry)
{
  const char *names[AVOW_N_ACTION_TYPES] = { NULL };

  for (int type = 1; type < AVOW_N_ACTION_TYPES; type++)
    names[type - 1] = avow_term_get_name (&AVOW_ACTION_TYPES, type);
  avow_chip_entry_set_closed (entry, TRUE);
  avow_chip_entry_set_offers (entry, names);
}

void
avow_commitment_rows_make (GtkWidget   **rows,
                           AvowJournal  *journal)
{
  g_auto (GStrv) currencies = avow_action_list_currencies (journal);
  g_auto (GStrv) communities = avow_journal_list_communities (journal);
  AvowChipEntry *places;

  for (int i = 0; i < AVOW_COMMITMENT_N_ROWS; i++)
    {
      GtkWidget *row = kinds[i].make != NULL ? kinds[i].make () : kinds[i].make_of (kinds[i].terms);
      const char *label = get_text (kinds[i].label);
      const char *hint = get_text (kinds[i].hint);

      if (label != NULL)
        {
          adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
          adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
        }
      if (hint != NULL && AVOW_IS_FIELD_ROW (row))
        avow_field_row_set_hint (AVOW_FIELD_ROW (row), hint);
      else if (hint != NULL)
        avow_chip_entry_set_placeholder (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)), hint);
      rows[i] = row;
    }

  avow_money_row_set_recent (AVOW_MONEY_ROW (rows[AVOW_COMMITMENT_ROW_MONEY]),
                             (const char * const *) currencies);
  offer_types (avow_chip_row_get_entry (AVOW_CHIP_ROW (rows[AVOW_COMMITMENT_ROW_TYPES])));
  avow_chip_entry_set_suggestions (
    avow_chip_row_get_entry (AVOW_CHIP_ROW (rows[AVOW_COMMITMENT_ROW_COMMUNITIES])),
    (const char * const *) communities);

  places = avow_chip_row_get_entry (AVOW_CHIP_ROW (rows[AVOW_COMMITMENT_ROW_PLACES]));
  avow_counted_places_offer (places, journal);
  gtk_widget_set_visible (rows[AVOW_COMMITMENT_ROW_PLACES],
                          avow_record_list_get_length (avow_journal_get_places (journal)) > 0);
}

const char *
avow_commitment_row_get_signal (AvowCommitmentRow row)
{
  return kinds[row].signal;
}

/* --- Words --- */

static void
set_words (GtkWidget *row,
           char     **words)
{
  avow_chip_entry_set_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)),
                             (const char * const *) words);
}

static char **
get_words (GtkWidget *row)
{
  return avow_chip_entry_get_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)));
}

/* What was there stays in its order: to take a word out and put it in again is no change. */
static void
replace_words (char ***words,
               char  **chosen)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **before = *words;
  char **after;

  for (guint i = 0; before != NULL && before[i] != NULL; i++)
    if (chosen != NULL && g_strv_contains ((const char * const *) chosen, before[i]))
      g_strv_builder_add (builder, before[i]);
  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    if (before == NULL || !g_strv_contains ((const char * const *) before, chosen[i]))
      g_strv_builder_add (builder, chosen[i]);

  after = g_strv_builder_end (builder);
  g_strfreev (before);
  *words = after[0] != NULL ? after : NULL;
  if (*words == NULL)
    g_strfreev (after);
}

/* A type of a newer version is shown as its word. */
static void
load_types (GtkWidget *row,
            char     **types)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; types != NULL && types[i] != NULL; i++)
    {
      int type = avow_term_from_word (&AVOW_ACTION_TYPES, types[i], -1);

      g_strv_builder_add (builder, type != AVOW_ACTION_UNKNOWN
                                     ? avow_term_get_name (&AVOW_ACTION_TYPES, type)
                                     : types[i]);
    }
  names = g_strv_builder_end (builder);
  set_words (row, names);
}

static void
store_types (GtkWidget   *row,
             char      ***types)
{
  g_auto (GStrv) names = get_words (row);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    for (int type = 1; type < AVOW_N_ACTION_TYPES; type++)
      if (g_str_equal (names[i], avow_term_get_name (&AVOW_ACTION_TYPES, type)))
        {
          g_free (names[i]);
          names[i] = g_strdup (avow_term_get_word (&AVOW_ACTION_TYPES, type));
          break;
        }
  replace_words (types, names);
}

/* --- The target --- */

static void
load_target (GtkWidget         **rows,
             const AvowMeasure  *measure)
{
  AvowMoneyRow *money_row = AVOW_MONEY_ROW (rows[AVOW_COMMITMENT_ROW_MONEY]);
  AvowMoney money = { measure->target, "" };

  switch (measure->what)
    {
    case AVOW_MEASURE_COUNT:
      avow_number_row_set_number (AVOW_NUMBER_ROW (rows[AVOW_COMMITMENT_ROW_TIMES]), measure->target);
      break;
    case AVOW_MEASURE_MINUTES:
      avow_minutes_row_set_minutes (AVOW_MINUTES_ROW (rows[AVOW_COMMITMENT_ROW_MINUTES]),
                                    measure->target);
      break;
    case AVOW_MEASURE_MONEY:
      if (measure->currency == NULL || measure->target < 0)
        break;
      g_strlcpy (money.currency, measure->currency, sizeof money.currency);
      avow_money_row_set_money (money_row, &money);
      break;
    default:
      break;
    }

  /* All of what it says, if it is no currency. */
  if (measure->currency != NULL)
    avow_money_row_set_currency (money_row, measure->currency);
}

static void
store_money (AvowMoneyRow *row,
             AvowMeasure  *measure)
{
  const char *currency = avow_money_row_get_currency (row);
  AvowMoney money;

  avow_money_row_get_money (row, &money);
  measure->target = avow_money_is_set (&money) ? money.minor : -1;
  g_free (measure->currency);
  /* "EUR 25" says another than the list beside it. */
  measure->currency = g_strdup (avow_currency_get_digits (money.currency) >= 0 ? money.currency
                                                                               : currency);
}

static void
store_measure (GtkWidget   **rows,
               AvowMeasure  *measure)
{
  measure->what =
    avow_term_toggles_get_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_MEASURE]));
  measure->per = avow_term_toggles_get_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_PER]));
  if (measure->what != AVOW_MEASURE_MONEY)
    g_clear_pointer (&measure->currency, g_free);

  switch (measure->what)
    {
    case AVOW_MEASURE_ONCE:
      measure->target = 1;
      measure->per = AVOW_PER_PERIOD;
      break;
    case AVOW_MEASURE_COUNT:
      measure->target = avow_number_row_get_number (AVOW_NUMBER_ROW (rows[AVOW_COMMITMENT_ROW_TIMES]));
      break;
    case AVOW_MEASURE_MINUTES:
      measure->target =
        avow_minutes_row_get_minutes (AVOW_MINUTES_ROW (rows[AVOW_COMMITMENT_ROW_MINUTES]));
      break;
    case AVOW_MEASURE_MONEY:
      store_money (AVOW_MONEY_ROW (rows[AVOW_COMMITMENT_ROW_MONEY]), measure);
      break;
    default:
      break;
    }
}

/* --- All of it --- */

static void
set_text (char      **text,
          GtkWidget  *row)
{
  g_free (*text);
  *text = avow_field_row_get_text (AVOW_FIELD_ROW (row));
}

static gint64
get_reminder (AvowNumberRow *row)
{
  return avow_number_row_is_negative (row) ? -2 : avow_number_row_get_number (row);
}

void
avow_commitment_rows_load (GtkWidget      **rows,
                           AvowCommitment  *commitment,
                           AvowJournal     *journal)
{
  const AvowMeasure *measure = &commitment->measure;

  avow_field_row_set_text (AVOW_FIELD_ROW (rows[AVOW_COMMITMENT_ROW_TITLE]), commitment->title);
  avow_term_toggles_set_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_MEASURE]), measure->what);
  load_target (rows, measure);
  avow_term_toggles_set_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_PER]), measure->per);
  avow_date_row_set_date (AVOW_DATE_ROW (rows[AVOW_COMMITMENT_ROW_START]), commitment->start);
  avow_date_row_set_date (AVOW_DATE_ROW (rows[AVOW_COMMITMENT_ROW_DUE]), commitment->due);
  load_types (rows[AVOW_COMMITMENT_ROW_TYPES], measure->types);
  avow_counted_places_load (avow_chip_row_get_entry (AVOW_CHIP_ROW (rows[AVOW_COMMITMENT_ROW_PLACES])),
                            measure->places, journal);
  set_words (rows[AVOW_COMMITMENT_ROW_COMMUNITIES], measure->communities);
  avow_term_toggles_set_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_RING]), commitment->ring);
  avow_term_toggles_set_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_STEP]), commitment->step);
  avow_note_row_set_text (AVOW_NOTE_ROW (rows[AVOW_COMMITMENT_ROW_WHY]), commitment->why);
  avow_field_row_set_text (AVOW_FIELD_ROW (rows[AVOW_COMMITMENT_ROW_ACCOUNTABLE]),
                           commitment->accountable_to);
  avow_number_row_set_number (AVOW_NUMBER_ROW (rows[AVOW_COMMITMENT_ROW_REMINDER]),
                              commitment->remind_days_before);
}

void
avow_commitment_rows_store (GtkWidget      **rows,
                            AvowCommitment  *commitment,
                            AvowJournal     *journal)
{
  AvowMeasure *measure = &commitment->measure;
  g_auto (GStrv) communities = get_words (rows[AVOW_COMMITMENT_ROW_COMMUNITIES]);

  set_text (&commitment->title, rows[AVOW_COMMITMENT_ROW_TITLE]);
  store_measure (rows, measure);
  commitment->start = avow_date_row_get_date (AVOW_DATE_ROW (rows[AVOW_COMMITMENT_ROW_START]));
  commitment->due = avow_date_row_get_date (AVOW_DATE_ROW (rows[AVOW_COMMITMENT_ROW_DUE]));
  store_types (rows[AVOW_COMMITMENT_ROW_TYPES], &measure->types);
  avow_counted_places_store (avow_chip_row_get_entry (AVOW_CHIP_ROW (rows[AVOW_COMMITMENT_ROW_PLACES])),
                             &measure->places, journal);
  replace_words (&measure->communities, communities);
  commitment->ring = avow_term_toggles_get_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_RING]));
  commitment->step = avow_term_toggles_get_value (AVOW_TERM_TOGGLES (rows[AVOW_COMMITMENT_ROW_STEP]));
  g_free (commitment->why);
  commitment->why = avow_note_row_get_text (AVOW_NOTE_ROW (rows[AVOW_COMMITMENT_ROW_WHY]));
  set_text (&commitment->accountable_to, rows[AVOW_COMMITMENT_ROW_ACCOUNTABLE]);
  commitment->remind_days_before =
    get_reminder (AVOW_NUMBER_ROW (rows[AVOW_COMMITMENT_ROW_REMINDER]));
}

/* --- Drafts --- */

static char *
find_text (GtkWidget *row)
{
  if (AVOW_IS_CHIP_ROW (row))
    return avow_chip_entry_get_rest (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)));
  if (!avow_field_row_is_right (AVOW_FIELD_ROW (row))
      || (AVOW_IS_NUMBER_ROW (row) && avow_number_row_is_negative (AVOW_NUMBER_ROW (row))))
    return avow_field_row_get_text (AVOW_FIELD_ROW (row));

  return NULL;
}

void
avow_commitment_rows_list_texts (GtkWidget  **rows,
                                 GHashTable  *texts)
{
  for (int i = 0; i < AVOW_COMMITMENT_N_ROWS; i++)
    {
      char *text = kinds[i].draft_name != NULL ? find_text (rows[i]) : NULL;

      if (text != NULL)
        g_hash_table_insert (texts, g_strdup (kinds[i].draft_name), text);
    }
}

void
avow_commitment_rows_show_texts (GtkWidget  **rows,
                                 GHashTable  *texts)
{
  for (int i = 0; i < AVOW_COMMITMENT_N_ROWS; i++)
    {
      const char *text = kinds[i].draft_name != NULL
                           ? g_hash_table_lookup (texts, kinds[i].draft_name)
                           : NULL;

      if (text != NULL && AVOW_IS_CHIP_ROW (rows[i]))
        avow_chip_entry_set_rest (avow_chip_row_get_entry (AVOW_CHIP_ROW (rows[i])), text);
      else if (text != NULL)
        avow_field_row_set_text (AVOW_FIELD_ROW (rows[i]), text);
    }
}

/* avow-action-rows.c: the row that asks a question: how it is made, filled and read */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-rows.h"
#include "core/insight/avow-action-defaults.h"
#include "ui/widgets/avow-chip-row.h"
#include "ui/widgets/avow-minutes-row.h"
#include "ui/widgets/avow-money-row.h"
#include "ui/widgets/avow-names.h"
#include "ui/widgets/avow-note-row.h"
#include "ui/widgets/avow-ownership-row.h"
#include "ui/widgets/avow-place-row.h"
#include "ui/widgets/avow-term-row.h"
#include "ui/widgets/avow-time-row.h"

#define COUNT_MAX 100000

/**
 * RowClass:
 * @make: makes the row, where that takes no more
 * @create: makes the row otherwise
 * @store: (nullable): for what is not said of the action
 * @is_empty: (nullable): for what always says something
 * @terms: (nullable): the words to choose from
 * @offset: where in an AvowAction what it says stands: a char *, an int, a char **
 */
typedef struct {
  GtkWidget       *(*make)     (void);
  GtkWidget       *(*create)   (const AvowActionLayout *layout,
                                AvowJournal            *journal,
                                const AvowTerms        *terms);
  void             (*load)     (GtkWidget   *row,
                                AvowAction  *action,
                                gsize        offset,
                                AvowJournal *journal);
  void             (*store)    (GtkWidget   *row,
                                AvowAction  *action,
                                gsize        offset);
  gboolean         (*is_empty) (GtkWidget   *row);
  const char       *signal;
  const AvowTerms  *terms;
  gsize             offset;
} RowClass;

/* --- Text --- */

static void
text_load (GtkWidget   *row,
           AvowAction  *action,
           gsize        offset,
           AvowJournal *journal)
{
  avow_field_row_set_text (AVOW_FIELD_ROW (row), G_STRUCT_MEMBER (char *, action, offset));
}

static void
text_store (GtkWidget  *row,
            AvowAction *action,
            gsize       offset)
{
  char **text = &G_STRUCT_MEMBER (char *, action, offset);

  g_free (*text);
  *text = avow_field_row_get_text (AVOW_FIELD_ROW (row));
}

static gboolean
text_is_empty (GtkWidget *row)
{
  g_autofree char *text = avow_field_row_get_text (AVOW_FIELD_ROW (row));

  return text == NULL;
}

/* --- Several lines --- */

static void
note_load (GtkWidget   *row,
           AvowAction  *action,
           gsize        offset,
           AvowJournal *journal)
{
  avow_note_row_set_text (AVOW_NOTE_ROW (row), action->note);
}

static void
note_store (GtkWidget  *row,
            AvowAction *action,
            gsize       offset)
{
  g_free (action->note);
  action->note = avow_note_row_get_text (AVOW_NOTE_ROW (row));
}

static gboolean
note_is_empty (GtkWidget *row)
{
  g_autofree char *text = avow_note_row_get_text (AVOW_NOTE_ROW (row));

  return text == NULL;
}

/* --- An amount --- */

static GtkWidget *
amount_create (const AvowActionLayout *layout,
               AvowJournal            *journal,
               const AvowTerms        *terms)
{
  GtkWidget *row = avow_money_row_new ();
  g_auto (GStrv) currencies = avow_action_list_currencies (journal);

  avow_money_row_set_recent (AVOW_MONEY_ROW (row), (const char * const *) currencies);

  return row;
}

static void
amount_load (GtkWidget   *row,
             AvowAction  *action,
             gsize        offset,
             AvowJournal *journal)
{
  avow_money_row_set_money (AVOW_MONEY_ROW (row), &action->amount);
}

static void
amount_store (GtkWidget  *row,
              AvowAction *action,
              gsize       offset)
{
  avow_money_row_get_money (AVOW_MONEY_ROW (row), &action->amount);
}

/* --- How long --- */

static void
minutes_load (GtkWidget   *row,
              AvowAction  *action,
              gsize        offset,
              AvowJournal *journal)
{
  avow_minutes_row_set_minutes (AVOW_MINUTES_ROW (row), action->minutes);
}

static void
minutes_store (GtkWidget  *row,
               AvowAction *action,
               gsize       offset)
{
  action->minutes = avow_minutes_row_get_minutes (AVOW_MINUTES_ROW (row));
}

/* --- Where, with whom --- */

static GtkWidget *
place_create (const AvowActionLayout *layout,
              AvowJournal            *journal,
              const AvowTerms        *terms)
{
  const AvowActionUsual *usual = avow_action_get_usual (avow_action_layout_get_type (layout));
  GtkWidget *row = avow_place_row_new ();

  avow_place_row_set_places (AVOW_PLACE_ROW (row),
                             G_LIST_MODEL (avow_journal_get_places (journal)));
  avow_place_row_set_sort (AVOW_PLACE_ROW (row), usual->sort);

  return row;
}

static void
place_load (GtkWidget   *row,
            AvowAction  *action,
            gsize        offset,
            AvowJournal *journal)
{
  AvowRecord *place = avow_journal_lookup (journal, &action->place);

  avow_place_row_set_place (AVOW_PLACE_ROW (row),
                            AVOW_IS_PLACE (place) ? AVOW_PLACE (place) : NULL);
}

static void
place_store (GtkWidget  *row,
             AvowAction *action,
             gsize       offset)
{
  g_autoptr (AvowPlace) place = avow_place_row_get_place (AVOW_PLACE_ROW (row));

  action->place = place != NULL ? place->parent_instance.id : AVOW_ID_NONE;
}

/* --- Who owns it: said of the place, see AvowActionForm --- */

static GtkWidget *
ownership_create (const AvowActionLayout *layout,
                  AvowJournal            *journal,
                  const AvowTerms        *terms)
{
  GtkWidget *row = avow_ownership_row_new ();
  g_auto (GStrv) words = avow_action_list_ownership (journal);

  avow_ownership_row_set_used (AVOW_OWNERSHIP_ROW (row), (const char * const *) words);

  return row;
}

static void
ownership_load (GtkWidget   *row,
                AvowAction  *action,
                gsize        offset,
                AvowJournal *journal)
{
  AvowRecord *place = avow_journal_lookup (journal, &action->place);

  avow_ownership_row_load (AVOW_OWNERSHIP_ROW (row),
                           AVOW_IS_PLACE (place) ? AVOW_PLACE (place) : NULL);
}

/* --- Whether it repeats --- */

static void
regular_load (GtkWidget   *row,
              AvowAction  *action,
              gsize        offset,
              AvowJournal *journal)
{
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), action->regular);
}

static void
regular_store (GtkWidget  *row,
               AvowAction *action,
               gsize       offset)
{
  action->regular = adw_switch_row_get_active (ADW_SWITCH_ROW (row));
}

/* --- How many --- */

static GtkWidget *
count_create (const AvowActionLayout *layout,
              AvowJournal            *journal,
              const AvowTerms        *terms)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, COUNT_MAX, 1);

  avow_name_spin_row (ADW_SPIN_ROW (row));

  return row;
}

static void
count_load (GtkWidget   *row,
            AvowAction  *action,
            gsize        offset,
            AvowJournal *journal)
{
  adw_spin_row_set_value (ADW_SPIN_ROW (row), (double) MAX (action->count, 0));
}

static void
count_store (GtkWidget  *row,
             AvowAction *action,
             gsize       offset)
{
  gint64 count = (gint64) adw_spin_row_get_value (ADW_SPIN_ROW (row));

  action->count = count > 0 && gtk_widget_get_visible (row) ? count : -1;
}

static gboolean
count_is_empty (GtkWidget *row)
{
  return adw_spin_row_get_value (ADW_SPIN_ROW (row)) < 1;
}

/* --- When --- */

static void
time_load (GtkWidget   *row,
           AvowAction  *action,
           gsize        offset,
           AvowJournal *journal)
{
  avow_time_row_set_time (AVOW_TIME_ROW (row), action->time);
}

static void
time_store (GtkWidget  *row,
            AvowAction *action,
            gsize       offset)
{
  action->time = avow_time_row_get_time (AVOW_TIME_ROW (row));
}

/* --- A word of a list --- */

static GtkWidget *
term_create (const AvowActionLayout *layout,
             AvowJournal            *journal,
             const AvowTerms        *terms)
{
  return avow_term_row_new (terms);
}

static void
term_load (GtkWidget   *row,
           AvowAction  *action,
           gsize        offset,
           AvowJournal *journal)
{
  avow_term_row_set_value (AVOW_TERM_ROW (row), G_STRUCT_MEMBER (int, action, offset));
}

static void
term_store (GtkWidget  *row,
            AvowAction *action,
            gsize       offset)
{
  G_STRUCT_MEMBER (int, action, offset) = avow_term_row_get_value (AVOW_TERM_ROW (row));
}

static gboolean
term_is_empty (GtkWidget *row)
{
  return avow_term_row_get_value (AVOW_TERM_ROW (row)) == 0;
}

static GtkWidget *
toggles_create (const AvowActionLayout *layout,
                AvowJournal            *journal,
                const AvowTerms        *terms)
{
  return avow_term_toggles_new (terms);
}

static void
toggles_load (GtkWidget   *row,
              AvowAction  *action,
              gsize        offset,
              AvowJournal *journal)
{
  avow_term_toggles_set_value (AVOW_TERM_TOGGLES (row), G_STRUCT_MEMBER (int, action, offset));
}

static void
toggles_store (GtkWidget  *row,
               AvowAction *action,
               gsize       offset)
{
  G_STRUCT_MEMBER (int, action, offset) = avow_term_toggles_get_value (AVOW_TERM_TOGGLES (row));
}

static gboolean
toggles_is_empty (GtkWidget *row)
{
  return avow_term_toggles_get_value (AVOW_TERM_TOGGLES (row)) == 0;
}

/* --- Communities --- */

static GtkWidget *
chips_create (const AvowActionLayout *layout,
              AvowJournal            *journal,
              const AvowTerms        *terms)
{
  GtkWidget *row = avow_chip_row_new ();
  g_auto (GStrv) communities = avow_journal_list_communities (journal);
  AvowChipEntry *entry = avow_chip_row_get_entry (AVOW_CHIP_ROW (row));

  avow_chip_entry_set_placeholder (entry, _("In your own words, as many as apply"));
  avow_chip_entry_set_suggestions (entry, (const char * const *) communities);

  return row;
}

static void
chips_load (GtkWidget   *row,
            AvowAction  *action,
            gsize        offset,
            AvowJournal *journal)
{
  avow_chip_entry_set_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)),
                             (const char * const *) action->communities);
}

static void
chips_store (GtkWidget  *row,
             AvowAction *action,
             gsize       offset)
{
  g_strfreev (action->communities);
  action->communities = avow_chip_entry_get_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)));
}

static gboolean
chips_is_empty (GtkWidget *row)
{
  g_auto (GStrv) words = avow_chip_entry_get_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)));

  return words == NULL;
}

/* --- The table --- */

#define READ(prefix, empty, signal_name) \
  .load = prefix##_load, .store = prefix##_store, .is_empty = empty, .signal = signal_name
#define TEXT(member) \
  .make = avow_field_row_new, READ (text, text_is_empty, "changed"), \
  .offset = G_STRUCT_OFFSET (AvowAction, member)
#define TERM(all, member) \
  .create = term_create, READ (term, term_is_empty, "notify::selected"), \
  .terms = &all, .offset = G_STRUCT_OFFSET (AvowAction, member)
#define TOGGLES(all, member) \
  .create = toggles_create, READ (toggles, toggles_is_empty, "changed"), \
  .terms = &all, .offset = G_STRUCT_OFFSET (AvowAction, member)

static const RowClass classes[AVOW_N_QUESTIONS] = {
  [AVOW_ASK_LABEL] = { TEXT (label) },
  [AVOW_ASK_TITLE] = { TEXT (title) },
  [AVOW_ASK_ABOUT] = { TEXT (about) },
  [AVOW_ASK_AMOUNT] = { .create = amount_create, READ (amount, text_is_empty, "changed") },
  [AVOW_ASK_MINUTES] = { .make = avow_minutes_row_new, READ (minutes, text_is_empty, "changed") },
  [AVOW_ASK_PLACE] = { .create = place_create, READ (place, text_is_empty, "changed") },
  [AVOW_ASK_OWNERSHIP] = { .create = ownership_create, .load = ownership_load,
                           .signal = "changed" },
  [AVOW_ASK_REGULAR] = { .make = adw_switch_row_new, READ (regular, NULL, "notify::active") },
  [AVOW_ASK_VOTING] = { TERM (AVOW_VOTING, voting) },
  [AVOW_ASK_COUNT] = { .create = count_create, READ (count, count_is_empty, "notify::value") },
  [AVOW_ASK_TIME] = { .make = avow_time_row_new, READ (time, text_is_empty, "changed") },
  [AVOW_ASK_RING] = { TOGGLES (AVOW_RINGS, ring) },
  [AVOW_ASK_STEP] = { TOGGLES (AVOW_STEPS, step) },
  [AVOW_ASK_COMMUNITIES] = { .create = chips_create, READ (chips, chips_is_empty, "changed") },
  [AVOW_ASK_KNOWN_BY] = { TERM (AVOW_KNOWN_BY, known_by) },
  [AVOW_ASK_FEEDBACK] = { TEXT (feedback) },
  [AVOW_ASK_NOTE] = { .make = avow_note_row_new, READ (note, note_is_empty, "changed") },
};

/* --- Public --- */

GtkWidget *
avow_action_row_new (const AvowQuestion     *question,
                     const AvowActionLayout *layout,
                     AvowJournal            *journal)
{
  const RowClass *class = &classes[question->kind];
  GtkWidget *row = class->make != NULL ? class->make ()
                                       : class->create (layout, journal, class->terms);
  const char *label = avow_action_layout_text (question->label);
  const char *hint = avow_action_layout_text (question->hint);

  if (label != NULL)
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
      adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
    }

  if (hint != NULL && AVOW_IS_FIELD_ROW (row))
    avow_field_row_set_hint (AVOW_FIELD_ROW (row), hint);
  else if (hint != NULL && ADW_IS_ACTION_ROW (row))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hint);

  return row;
}

void
avow_action_row_load (AvowQuestionKind  kind,
                      GtkWidget        *row,
                      AvowAction       *action,
                      AvowJournal      *journal)
{
  classes[kind].load (row, action, classes[kind].offset, journal);
}

void
avow_action_row_store (AvowQuestionKind  kind,
                       GtkWidget        *row,
                       AvowAction       *action)
{
  if (classes[kind].store != NULL)
    classes[kind].store (row, action, classes[kind].offset);
}

gboolean
avow_action_row_is_empty (AvowQuestionKind  kind,
                          GtkWidget        *row)
{
  return classes[kind].is_empty != NULL && classes[kind].is_empty (row);
}

const char *
avow_action_row_get_signal (AvowQuestionKind kind)
{
  return classes[kind].signal;
}

/* avow-commitment-form.c: what a commitment says, as it is written */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-form.h"
#include "avow-commitment-rows.h"
#include "avow-quick-ends.h"
#include "core/insight/avow-commitment-life.h"
#include "core/model/avow-typed.h"
#include "ui/widgets/avow-chip-row.h"
#include "ui/widgets/avow-column.h"
#include "ui/widgets/avow-date-row.h"
#include "ui/widgets/avow-names.h"
#include "ui/widgets/avow-note-row.h"
#include "ui/widgets/avow-number-row.h"

struct _AvowCommitmentForm
{
  AdwBin               parent_instance;

  AdwPreferencesGroup *promise;
  AdwPreferencesGroup *dates;
  AdwExpanderRow      *counted;
  AdwExpanderRow      *more;
  AdwPreferencesGroup *change;

  AvowJournal         *journal;
  AvowCommitment      *commitment;
  AvowCommitment      *shown;
  AvowId               ended;
  AvowEvent            how;
  GtkWidget           *rows[AVOW_COMMITMENT_N_ROWS];
  /* Saving was tried: from then on it is said what is missing, too. */
  gboolean             asked;
  gboolean             loading;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentForm, avow_commitment_form, ADW_TYPE_BIN)

enum {
  CHANGED,
  SUBMIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Within drafts: these are never changed. */
#define DRAFT_REASON "reason"
#define DRAFT_ENDED "ended"
#define DRAFT_HOW "how"

/* --- What is wrong --- */

/* Which part of the commitment a field is for. */
static const struct {
  AvowCommitmentRow  row;
  AvowCommitmentPart part;
} parts[] = {
  { AVOW_COMMITMENT_ROW_TITLE, AVOW_COMMITMENT_PART_TITLE },
  { AVOW_COMMITMENT_ROW_TIMES, AVOW_COMMITMENT_PART_TARGET },
  { AVOW_COMMITMENT_ROW_MINUTES, AVOW_COMMITMENT_PART_TARGET },
  { AVOW_COMMITMENT_ROW_MONEY, AVOW_COMMITMENT_PART_TARGET },
  { AVOW_COMMITMENT_ROW_MONEY, AVOW_COMMITMENT_PART_CURRENCY },
  { AVOW_COMMITMENT_ROW_START, AVOW_COMMITMENT_PART_START },
  { AVOW_COMMITMENT_ROW_DUE, AVOW_COMMITMENT_PART_DUE },
  { AVOW_COMMITMENT_ROW_REMINDER, AVOW_COMMITMENT_PART_REMINDER },
};

static AvowCommitment *
get_saved (AvowCommitmentForm *self)
{
  AvowRecord *saved = avow_journal_lookup (self->journal, &self->commitment->parent_instance.id);

  return saved != NULL && AVOW_IS_COMMITMENT (saved) ? AVOW_COMMITMENT (saved) : NULL;
}

static gboolean
needs_reason (AvowCommitmentForm *self,
              AvowCommitment     *commitment)
{
  AvowCommitment *saved = get_saved (self);

  return saved != NULL && avow_commitment_promise_differs (saved, commitment);
}

/* Nobody is told what is missing before they are done. */
static char *
find_problem (AvowCommitmentForm *self,
              GtkWidget          *row)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_form_get_commitment (self);
  g_autofree char *text = avow_field_row_get_text (AVOW_FIELD_ROW (row));

  if (text == NULL && !self->asked)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      char *problem = self->rows[parts[i].row] == row
                        ? avow_commitment_find_problem (commitment, parts[i].part)
                        : NULL;

      if (problem != NULL)
        return problem;
    }

  if (row == self->rows[AVOW_COMMITMENT_ROW_REASON] && text == NULL
      && needs_reason (self, commitment))
    return g_strdup (_("Say in a few words why it changes."));

  return NULL;
}

/* What one field says can make another right, or wrong. */
static void
check_again (AvowCommitmentForm *self,
             AvowCommitmentRow   which)
{
  AvowFieldRow *row = AVOW_FIELD_ROW (self->rows[which]);
  g_autofree char *problem = NULL;

  if (avow_field_row_get_error (row) == NULL || !avow_field_row_is_right (row))
    return;

  problem = find_problem (self, GTK_WIDGET (row));
  if (problem == NULL)
    avow_field_row_set_error (row, NULL);
}

static gboolean
check_places (AvowCommitmentForm *self)
{
  AvowChipRow *row = AVOW_CHIP_ROW (self->rows[AVOW_COMMITMENT_ROW_PLACES]);
  g_autofree char *rest = avow_chip_entry_get_rest (avow_chip_row_get_entry (row));
  g_autofree char *problem = NULL;

  if (rest != NULL)
    /* Translators: %s is what was typed for the name of a place */
    problem = g_strdup_printf (_("“%s” is no place in your journal yet. Places come with the actions "
                                 "that you log there."), rest);
  avow_chip_row_set_error (row, problem);

  return problem == NULL;
}

static gboolean
check_row (AvowCommitmentForm *self,
           GtkWidget          *row)
{
  if (AVOW_IS_CHIP_ROW (row))
    return row != self->rows[AVOW_COMMITMENT_ROW_PLACES] || check_places (self);

  return !AVOW_IS_FIELD_ROW (row) || !gtk_widget_get_visible (row)
         || avow_field_row_check (AVOW_FIELD_ROW (row));
}

/* --- What is on show --- */

static void
update_rows (AvowCommitmentForm *self,
             AvowCommitment     *commitment)
{
  int what = commitment->measure.what;
  gboolean needed = needs_reason (self, commitment);

  /* What is counted as only a newer version can is left alone, until it is said anew. */
  gtk_widget_set_visible (self->rows[AVOW_COMMITMENT_ROW_TIMES],
                          what == AVOW_MEASURE_COUNT || what == AVOW_MEASURE_NONE);
  gtk_widget_set_visible (self->rows[AVOW_COMMITMENT_ROW_MINUTES], what == AVOW_MEASURE_MINUTES);
  gtk_widget_set_visible (self->rows[AVOW_COMMITMENT_ROW_MONEY], what == AVOW_MEASURE_MONEY);
  gtk_widget_set_visible (self->rows[AVOW_COMMITMENT_ROW_PER], what != AVOW_MEASURE_ONCE);
  gtk_widget_set_visible (self->rows[AVOW_COMMITMENT_ROW_REASON], needed);
  gtk_widget_set_visible (GTK_WIDGET (self->change), needed);
  avow_quick_ends_set_start (AVOW_QUICK_ENDS (self->rows[AVOW_COMMITMENT_ROW_QUICK_ENDS]),
                             commitment->start);
}

static void
add_part (GString    *text,
          const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
add_words (GString   *text,
           GtkWidget *row)
{
  g_auto (GStrv) words = avow_chip_entry_get_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)));
  g_autofree char *part = words != NULL ? g_strjoinv (C_("list", ", "), words) : NULL;

  add_part (text, part);
}

/* What is folded away, at a glance. */
static void
update_subtitles (AvowCommitmentForm *self,
                  AvowCommitment     *commitment)
{
  g_autoptr (GString) counted = g_string_new (NULL);
  g_autoptr (GString) more = g_string_new (NULL);

  add_words (counted, self->rows[AVOW_COMMITMENT_ROW_TYPES]);
  add_words (counted, self->rows[AVOW_COMMITMENT_ROW_PLACES]);
  add_words (counted, self->rows[AVOW_COMMITMENT_ROW_COMMUNITIES]);
  adw_expander_row_set_subtitle (self->counted, counted->len > 0 ? counted->str : _("Any action"));

  if (commitment->ring != AVOW_RING_NONE)
    add_part (more, avow_term_get_name (&AVOW_RINGS, commitment->ring));
  if (commitment->step != AVOW_STEP_NONE)
    add_part (more, avow_term_get_name (&AVOW_STEPS, commitment->step));
  add_part (more, commitment->accountable_to);
  adw_expander_row_set_subtitle (self->more, more->str);
}

/* Which day that is. */
static void
update_reminder (AvowCommitmentForm *self,
                 AvowCommitment     *commitment)
{
  gint64 days = commitment->remind_days_before;
  g_autofree char *day = NULL;
  g_autofree char *hint = NULL;

  if (days >= 0 && commitment->due != AVOW_CIVIL_DATE_NONE && days < (gint64) commitment->due)
    {
      day = avow_civil_date_format (commitment->due - (AvowCivilDate) days);
      /* Translators: %s is a date: when one is reminded */
      hint = g_strdup_printf (_("On %s"), day);
    }
  avow_field_row_set_hint (AVOW_FIELD_ROW (self->rows[AVOW_COMMITMENT_ROW_REMINDER]), hint);
}

static void
update (AvowCommitmentForm *self)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_form_get_commitment (self);

  update_rows (self, commitment);
  update_subtitles (self, commitment);
  update_reminder (self, commitment);
  avow_field_row_set_hint (AVOW_FIELD_ROW (self->rows[AVOW_COMMITMENT_ROW_TITLE]),
                           commitment->title == NULL ? _("In your own words") : NULL);
}

/* --- Callbacks --- */

static void
on_changed (AvowCommitmentForm *self)
{
  if (self->loading)
    return;

  update (self);
  check_again (self, AVOW_COMMITMENT_ROW_DUE);
  check_again (self, AVOW_COMMITMENT_ROW_REMINDER);
  g_signal_emit (self, signals[CHANGED], 0);
}

static char *
on_find_problem (GtkWidget          *row,
                 AvowCommitmentForm *self)
{
  return find_problem (self, row);
}

static void
on_focus_leave (GtkEventController *controller,
                AvowCommitmentForm *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (controller);

  if (self->loading || gtk_widget_get_root (row) == NULL)
    return;

  check_row (self, row);
  /* An end is before the start, whichever of the two was written last. */
  if (row == self->rows[AVOW_COMMITMENT_ROW_START])
    check_row (self, self->rows[AVOW_COMMITMENT_ROW_DUE]);
}

static void
on_end_chosen (AvowCommitmentForm *self,
               guint               date)
{
  AvowDateRow *due = AVOW_DATE_ROW (self->rows[AVOW_COMMITMENT_ROW_DUE]);

  avow_date_row_set_date (due, date);
  gtk_accessible_announce (GTK_ACCESSIBLE (due), gtk_editable_get_text (GTK_EDITABLE (due)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The next field that is on the screen; from the last one it is done. */
static void
go_on (AvowCommitmentForm *self,
       GtkWidget          *from)
{
  gboolean past = FALSE;

  for (int i = 0; i < AVOW_COMMITMENT_N_ROWS; i++)
    {
      GtkWidget *row = self->rows[i];

      if (past && (AVOW_IS_FIELD_ROW (row) || AVOW_IS_CHIP_ROW (row)) && gtk_widget_get_mapped (row)
          && gtk_widget_grab_focus (row))
        return;
      past = past || row == from;
    }

  g_signal_emit (self, signals[SUBMIT], 0);
}

static void
on_activated (GtkWidget          *row,
              AvowCommitmentForm *self)
{
  if (avow_field_row_get_error (AVOW_FIELD_ROW (row)) == NULL)
    go_on (self, row);
}

static void
on_chips_activated (GtkWidget          *entry,
                    AvowCommitmentForm *self)
{
  go_on (self, gtk_widget_get_ancestor (entry, AVOW_TYPE_CHIP_ROW));
}

/* --- Making it --- */

static void
connect_row (AvowCommitmentForm *self,
             AvowCommitmentRow   which)
{
  GtkWidget *row = self->rows[which];
  const char *changed = avow_commitment_row_get_signal (which);
  GtkEventController *focus;

  if (changed != NULL)
    g_signal_connect_object (row, changed, G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  if (AVOW_IS_FIELD_ROW (row))
    {
      g_signal_connect_object (row, "find-problem", G_CALLBACK (on_find_problem), self,
                               G_CONNECT_DEFAULT);
      g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_activated), self,
                               G_CONNECT_DEFAULT);
    }
  else if (AVOW_IS_CHIP_ROW (row))
    {
      g_signal_connect_object (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)), "activate",
                               G_CALLBACK (on_chips_activated), self, G_CONNECT_DEFAULT);
    }

  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_focus_leave), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, focus);
}

static void
add_rows (AvowCommitmentForm *self)
{
  avow_commitment_rows_make (self->rows, self->journal);
  for (int i = 0; i < AVOW_COMMITMENT_N_ROWS; i++)
    {
      connect_row (self, (AvowCommitmentRow) i);
      if (i < AVOW_COMMITMENT_ROW_START)
        adw_preferences_group_add (self->promise, self->rows[i]);
      else if (i < AVOW_COMMITMENT_ROW_TYPES)
        adw_preferences_group_add (self->dates, self->rows[i]);
      else if (i < AVOW_COMMITMENT_ROW_RING)
        adw_expander_row_add_row (self->counted, self->rows[i]);
      else if (i < AVOW_COMMITMENT_ROW_REASON)
        adw_expander_row_add_row (self->more, self->rows[i]);
      else
        adw_preferences_group_add (self->change, self->rows[i]);
    }
  g_signal_connect_object (self->rows[AVOW_COMMITMENT_ROW_QUICK_ENDS], "chosen",
                           G_CALLBACK (on_end_chosen), self, G_CONNECT_SWAPPED);
}

/* Takes up what a draft holds beyond a commitment. */
static void
load_typed (AvowCommitmentForm *self,
            GHashTable         *texts)
{
  const char *ended = g_hash_table_lookup (texts, DRAFT_ENDED);
  const char *how = g_hash_table_lookup (texts, DRAFT_HOW);

  avow_commitment_rows_show_texts (self->rows, texts);
  avow_field_row_set_text (AVOW_FIELD_ROW (self->rows[AVOW_COMMITMENT_ROW_REASON]),
                           g_hash_table_lookup (texts, DRAFT_REASON));
  if (ended != NULL && how != NULL && avow_id_from_hex (ended, -1, &self->ended))
    self->how = (AvowEvent) avow_term_from_word (&AVOW_EVENTS, how, -1);
}

/* What is set on purpose is not hidden from who comes to change it, nor what has to be chosen. */
static void
expand (AvowCommitmentForm *self,
        GHashTable         *texts)
{
  AvowCommitment *commitment = self->commitment;
  gboolean is_new = avow_id_is_none (&commitment->parent_instance.id);

  adw_expander_row_set_expanded (self->counted, commitment->measure.types == NULL
                                                  || commitment->measure.places != NULL
                                                  || commitment->measure.communities != NULL
                                                  || g_hash_table_contains (texts, "places"));
  adw_expander_row_set_expanded (self->more, (!is_new && commitment->why != NULL)
                                               || commitment->accountable_to != NULL
                                               || commitment->remind_days_before >= 0
                                               || g_hash_table_contains (texts, "reminder"));
}

/* --- GtkWidget, GObject --- */

static void
avow_commitment_form_dispose (GObject *object)
{
  AvowCommitmentForm *self = AVOW_COMMITMENT_FORM (object);

  /* What a row says while it goes is no change. */
  self->loading = TRUE;
  memset (self->rows, 0, sizeof self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_COMMITMENT_FORM);
  g_clear_object (&self->journal);
  g_clear_object (&self->commitment);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (avow_commitment_form_parent_class)->dispose (object);
}

static void
avow_commitment_form_class_init (AvowCommitmentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_commitment_form_dispose;

  g_type_ensure (AVOW_TYPE_COLUMN);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SUBMIT] =
    g_signal_new ("submit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentForm, promise);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentForm, dates);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentForm, counted);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentForm, more);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentForm, change);
}

static void
avow_commitment_form_init (AvowCommitmentForm *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  avow_name_expander (self->counted);
  avow_name_expander (self->more);
  /* What a person wrote is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->counted), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->more), FALSE);
}

/* --- Public --- */

GtkWidget *
avow_commitment_form_new (AvowJournal    *journal,
                          AvowCommitment *commitment)
{
  AvowCommitmentForm *self = g_object_new (AVOW_TYPE_COMMITMENT_FORM, NULL);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  self->journal = g_object_ref (journal);
  self->commitment = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) commitment));
  avow_typed_load ((AvowRecord *) self->commitment, texts, NULL);

  add_rows (self);
  avow_commitment_rows_load (self->rows, self->commitment, journal);
  load_typed (self, texts);
  update (self);
  expand (self, texts);
  /* A currency is chosen from a list, so one that is none was not typed here. */
  if (self->commitment->measure.what == AVOW_MEASURE_MONEY)
    check_row (self, self->rows[AVOW_COMMITMENT_ROW_MONEY]);
  self->shown = avow_commitment_form_get_draft (self);
  self->loading = FALSE;

  return GTK_WIDGET (self);
}

void
avow_commitment_form_store (AvowCommitmentForm *self,
                            AvowCommitment     *commitment)
{
  g_return_if_fail (AVOW_IS_COMMITMENT_FORM (self));

  avow_commitment_rows_store (self->rows, commitment, self->journal);
}

AvowCommitment *
avow_commitment_form_get_commitment (AvowCommitmentForm *self)
{
  AvowCommitment *commitment;

  g_return_val_if_fail (AVOW_IS_COMMITMENT_FORM (self), NULL);

  commitment = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) self->commitment));
  avow_commitment_form_store (self, commitment);

  return commitment;
}

AvowCommitment *
avow_commitment_form_get_draft (AvowCommitmentForm *self)
{
  AvowCommitment *commitment = avow_commitment_form_get_commitment (self);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  char *reason = avow_field_row_get_text (AVOW_FIELD_ROW (self->rows[AVOW_COMMITMENT_ROW_REASON]));
  char hex[AVOW_ID_HEX_SIZE];

  /* What is less than nothing is no number of a record: the text is kept. */
  commitment->remind_days_before = MAX (commitment->remind_days_before, -1);
  avow_commitment_rows_list_texts (self->rows, texts);
  if (reason != NULL)
    g_hash_table_insert (texts, g_strdup (DRAFT_REASON), reason);
  if (self->how != AVOW_EVENT_NONE)
    {
      avow_id_to_hex (&self->ended, hex);
      g_hash_table_insert (texts, g_strdup (DRAFT_ENDED), g_strdup (hex));
      g_hash_table_insert (texts, g_strdup (DRAFT_HOW),
                           g_strdup (avow_term_get_word (&AVOW_EVENTS, (int) self->how)));
    }
  avow_typed_store ((AvowRecord *) commitment, texts, NULL);

  return commitment;
}

char *
avow_commitment_form_get_reason (AvowCommitmentForm *self)
{
  GtkWidget *row;

  g_return_val_if_fail (AVOW_IS_COMMITMENT_FORM (self), NULL);

  row = self->rows[AVOW_COMMITMENT_ROW_REASON];

  return gtk_widget_get_visible (row) ? avow_field_row_get_text (AVOW_FIELD_ROW (row)) : NULL;
}

gboolean
avow_commitment_form_check (AvowCommitmentForm *self)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (AVOW_IS_COMMITMENT_FORM (self), FALSE);

  self->asked = TRUE;
  for (int i = 0; i < AVOW_COMMITMENT_N_ROWS; i++)
    if (!check_row (self, self->rows[i]) && first == NULL)
      first = self->rows[i];
  if (first == NULL)
    return TRUE;

  if (gtk_widget_is_ancestor (first, GTK_WIDGET (self->counted)))
    adw_expander_row_set_expanded (self->counted, TRUE);
  if (gtk_widget_is_ancestor (first, GTK_WIDGET (self->more)))
    adw_expander_row_set_expanded (self->more, TRUE);
  gtk_widget_grab_focus (first);

  return FALSE;
}

gboolean
avow_commitment_form_is_changed (AvowCommitmentForm *self)
{
  g_autoptr (AvowCommitment) now = NULL;

  g_return_val_if_fail (AVOW_IS_COMMITMENT_FORM (self), FALSE);

  now = avow_commitment_form_get_draft (self);

  return !avow_record_equal ((AvowRecord *) now, (AvowRecord *) self->shown);
}

GtkWidget *
avow_commitment_form_get_start (AvowCommitmentForm *self)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT_FORM (self), NULL);

  for (int i = 0; i < AVOW_COMMITMENT_ROW_START; i++)
    {
      GtkWidget *row = self->rows[i];
      g_autofree char *text = NULL;

      if (!AVOW_IS_FIELD_ROW (row) || !gtk_widget_get_visible (row))
        continue;
      text = avow_field_row_get_text (AVOW_FIELD_ROW (row));
      if (text == NULL)
        return row;
    }

  return self->rows[AVOW_COMMITMENT_ROW_TITLE];
}

void
avow_commitment_form_set_ended (AvowCommitmentForm *self,
                                const AvowId       *ended,
                                AvowEvent           how)
{
  g_return_if_fail (AVOW_IS_COMMITMENT_FORM (self));

  self->ended = *ended;
  self->how = how;
  g_clear_object (&self->shown);
  self->shown = avow_commitment_form_get_draft (self);
}

AvowEvent
avow_commitment_form_get_ended (AvowCommitmentForm *self,
                                AvowId             *ended)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT_FORM (self), AVOW_EVENT_NONE);

  *ended = self->ended;

  return self->how;
}

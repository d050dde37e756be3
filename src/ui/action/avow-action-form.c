/* avow-action-form.c: the rows that an action is written in */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-form.h"
#include "avow-action-recall.h"
#include "avow-action-rows.h"
#include "avow-action-texts.h"
#include "avow-action-walk.h"
#include "core/insight/avow-action-defaults.h"
#include "core/insight/avow-standings.h"
#include "core/model/avow-typed.h"
#include "ui/widgets/avow-chip-row.h"
#include "ui/widgets/avow-column.h"
#include "ui/widgets/avow-date-row.h"
#include "ui/widgets/avow-names.h"
#include "ui/widgets/avow-ownership-row.h"
#include "ui/widgets/avow-place-row.h"

/* Of the promises that an entry counts toward: more would push the rows off a phone. */
#define N_COUNTS_NAMED 3

struct _AvowActionForm
{
  AdwBin                  parent_instance;

  AdwPreferencesGroup    *front;
  AvowDateRow            *date;
  GtkLabel               *counts;
  AdwExpanderRow         *more;

  AvowJournal            *journal;
  AvowStandings          *standings;
  AvowAction             *action;
  AvowAction             *shown;
  const AvowActionLayout *layout;
  GtkWidget              *rows[AVOW_N_QUESTIONS];
  AvowActionWalk          walk;
  /* Whose answer is the person's own. */
  gboolean                touched[AVOW_N_QUESTIONS];
  gboolean                loading;
};

G_DEFINE_FINAL_TYPE (AvowActionForm, avow_action_form, ADW_TYPE_BIN)

enum {
  CHANGED,
  SUBMIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Helpers --- */

/* What "More" holds at a glance, since it is filled in without asking. */
static void
update_more (AvowActionForm *self)
{
  g_autoptr (AvowAction) action = avow_action_form_get_action (self);
  const char *ring = avow_term_get_name (&AVOW_RINGS, action->ring);
  const char *step = avow_term_get_name (&AVOW_STEPS, action->step);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  if (action->ring != AVOW_RING_NONE)
    g_strv_builder_add (builder, ring);
  if (action->step != AVOW_STEP_NONE)
    g_strv_builder_add (builder, step);
  if (action->communities != NULL)
    g_strv_builder_addv (builder, (const char **) action->communities);
  parts = g_strv_builder_end (builder);
  text = g_strjoinv (" · ", parts);
  adw_expander_row_set_subtitle (self->more, text);
}

/* Which promises the entry counts toward, as it stands. */
static void
update_counts (AvowActionForm *self)
{
  g_autoptr (AvowAction) action = avow_action_form_get_action (self);
  g_autoptr (GPtrArray) commitments = avow_standings_list_for (self->standings, action);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < commitments->len && i < N_COUNTS_NAMED; i++)
    {
      const char *title = ((AvowCommitment *) g_ptr_array_index (commitments, i))->title;

      /* Translators: the title of a commitment, in a list of them */
      g_strv_builder_take (builder, g_strdup_printf (_("“%s”"), title != NULL ? title : ""));
    }
  titles = g_strv_builder_end (builder);
  list = g_strjoinv (C_("list", ", "), titles);
  if (commitments->len > N_COUNTS_NAMED)
    {
      guint n_more = commitments->len - N_COUNTS_NAMED;

      /* Translators: %1$s are the titles of the first commitments that an entry helps to keep, %2$u how
       * many others there are */
      text = g_strdup_printf (ngettext ("Counts toward %1$s and %2$u more", "Counts toward %1$s and %2$u more",
                                        n_more),
                              list, n_more);
    }
  else
    {
      /* Translators: %s are the titles of the commitments that an entry helps to keep */
      text = g_strdup_printf (_("Counts toward %s"), list);
    }

  if (strcmp (gtk_label_get_text (self->counts), text) != 0)
    gtk_label_set_text (self->counts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->counts), commitments->len > 0);
}

static void
update_count (AvowActionForm *self)
{
  GtkWidget *count = self->rows[AVOW_ASK_COUNT];
  GtkWidget *voting = self->rows[AVOW_ASK_VOTING];
  g_autoptr (AvowAction) action = NULL;

  if (count == NULL || voting == NULL)
    return;

  /* One votes once. */
  action = avow_action_new ();
  avow_action_row_store (AVOW_ASK_VOTING, voting, action);
  gtk_widget_set_visible (count, action->voting == AVOW_VOTING_HELPED);
}

/* --- Callbacks --- */

static void
on_changed (AvowActionForm *self)
{
  if (self->loading)
    return;

  update_count (self);
  update_more (self);
  update_counts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_row_changed (GtkWidget      *row,
                AvowActionForm *self)
{
  for (int kind = 0; kind < AVOW_N_QUESTIONS && !self->loading; kind++)
    {
      if (self->rows[kind] == row)
        {
          self->touched[kind] = TRUE;
          self->walk.skipped[kind] = FALSE;
        }
    }

  on_changed (self);
}

static void
on_row_notify (GtkWidget      *row,
               GParamSpec     *pspec,
               AvowActionForm *self)
{
  on_row_changed (row, self);
}

static void
on_place_changed (AvowActionForm *self)
{
  g_autoptr (AvowPlace) place = NULL;
  GtkWidget *ownership = self->rows[AVOW_ASK_OWNERSHIP];
  gboolean known;

  if (self->loading)
    return;

  place = avow_place_row_get_place (AVOW_PLACE_ROW (self->rows[AVOW_ASK_PLACE]));
  known = place != NULL && avow_journal_lookup (self->journal, &place->parent_instance.id) != NULL;

  self->loading = TRUE;
  if (ownership != NULL && (known || !self->touched[AVOW_ASK_OWNERSHIP]))
    {
      avow_ownership_row_load (AVOW_OWNERSHIP_ROW (ownership), known ? place : NULL);
      self->touched[AVOW_ASK_OWNERSHIP] = FALSE;
    }
  avow_action_recall (self->journal, self->action->type, known ? place : NULL,
                      self->rows, self->touched);
  self->loading = FALSE;
}

static gboolean
go_on (AvowActionForm *self,
       GtkWidget      *row)
{
  GtkWidget *next = avow_action_walk_go_on (&self->walk, row);

  return next != NULL && gtk_widget_grab_focus (next);
}

/* Enter: on, or done. */
static void
on_activated (GtkWidget      *row,
              AvowActionForm *self)
{
  if (AVOW_IS_FIELD_ROW (row) && avow_field_row_get_error (AVOW_FIELD_ROW (row)) != NULL)
    return;

  if (!go_on (self, row))
    g_signal_emit (self, signals[SUBMIT], 0);
}

/* On, but not done: there may be more to say of a place than its name. */
static void
on_place_picked (GtkWidget      *row,
                 AvowActionForm *self)
{
  go_on (self, row);
}

static void
on_text_activated (GtkText        *text,
                   AvowActionForm *self)
{
  on_activated (gtk_widget_get_ancestor (GTK_WIDGET (text), ADW_TYPE_PREFERENCES_ROW), self);
}

/* --- Making it --- */

static GtkWidget *
add_row (AvowActionForm     *self,
         const AvowQuestion *question)
{
  GtkWidget *row = avow_action_row_new (question, self->layout, self->journal);
  const char *changed = avow_action_row_get_signal (question->kind);
  GtkEditable *delegate = NULL;

  self->rows[question->kind] = row;
  g_signal_connect_object (row, changed,
                           strchr (changed, ':') != NULL ? G_CALLBACK (on_row_notify)
                                                         : G_CALLBACK (on_row_changed),
                           self, G_CONNECT_DEFAULT);

  if (ADW_IS_ENTRY_ROW (row))
    {
      g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_activated), self,
                               G_CONNECT_DEFAULT);
    }
  else if (GTK_IS_EDITABLE (row))
    {
      /* The text within the entry within the row. */
      delegate = GTK_EDITABLE (row);
      while (gtk_editable_get_delegate (delegate) != NULL)
        delegate = gtk_editable_get_delegate (delegate);
      g_signal_connect_object (delegate, "activate", G_CALLBACK (on_text_activated), self,
                               G_CONNECT_DEFAULT);
    }
  else if (AVOW_IS_CHIP_ROW (row))
    {
      g_signal_connect_object (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)), "activate",
                               G_CALLBACK (on_text_activated), self, G_CONNECT_DEFAULT);
    }

  if (question->kind == AVOW_ASK_PLACE)
    {
      g_signal_connect_object (row, "place-changed", G_CALLBACK (on_place_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "picked", G_CALLBACK (on_place_picked), self,
                               G_CONNECT_DEFAULT);
    }

  return row;
}

static void
add_rows (AvowActionForm *self)
{
  const AvowQuestion *question;

  for (question = self->layout->front; question->kind != AVOW_ASK_NOTHING; question++)
    {
      avow_action_walk_add (&self->walk, question->kind);
      adw_preferences_group_add (self->front, add_row (self, question));
    }
  for (question = self->layout->more; question->kind != AVOW_ASK_NOTHING; question++)
    adw_expander_row_add_row (self->more, add_row (self, question));
  for (question = AVOW_COMMON_QUESTIONS; question->kind != AVOW_ASK_NOTHING; question++)
    adw_expander_row_add_row (self->more, add_row (self, question));

  adw_preferences_group_set_description (self->front,
                                         avow_action_layout_text (self->layout->suggestion));
}

static void
load_rows (AvowActionForm *self)
{
  avow_date_row_set_date (self->date, self->action->date);
  for (int kind = 0; kind < AVOW_N_QUESTIONS; kind++)
    {
      if (self->rows[kind] != NULL)
        avow_action_row_load (kind, self->rows[kind], self->action, self->journal);
    }
}

/* Takes up what a draft holds beyond an action. */
static void
load_typed (AvowActionForm *self,
            GHashTable     *texts,
            AvowPlace      *place)
{
  avow_action_texts_show (texts, GTK_WIDGET (self->date), self->rows);

  if (place != NULL && self->rows[AVOW_ASK_PLACE] != NULL)
    avow_place_row_take_up (AVOW_PLACE_ROW (self->rows[AVOW_ASK_PLACE]), place);
  if (place != NULL && self->rows[AVOW_ASK_OWNERSHIP] != NULL)
    {
      avow_ownership_row_load (AVOW_OWNERSHIP_ROW (self->rows[AVOW_ASK_OWNERSHIP]), place);
      self->touched[AVOW_ASK_OWNERSHIP] = TRUE;
    }
}

/* What is hidden and set on purpose is not hidden from who comes to change it. */
static gboolean
has_more (AvowActionForm *self)
{
  for (int kind = 0; kind < AVOW_N_QUESTIONS; kind++)
    {
      if (self->rows[kind] == NULL || kind == AVOW_ASK_RING || kind == AVOW_ASK_STEP
          || avow_action_walk_contains (&self->walk, kind))
        continue;
      if (!avow_action_row_is_empty (kind, self->rows[kind]))
        return TRUE;
    }

  return FALSE;
}

/* --- GtkWidget, GObject --- */

static void
avow_action_form_dispose (GObject *object)
{
  AvowActionForm *self = AVOW_ACTION_FORM (object);

  /* What a row says while it goes is no change. */
  self->loading = TRUE;
  memset (self->rows, 0, sizeof self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_ACTION_FORM);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);
  g_clear_object (&self->action);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (avow_action_form_parent_class)->dispose (object);
}

static void
avow_action_form_class_init (AvowActionFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_action_form_dispose;

  g_type_ensure (AVOW_TYPE_COLUMN);
  g_type_ensure (AVOW_TYPE_DATE_ROW);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SUBMIT] =
    g_signal_new ("submit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/action/avow-action-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowActionForm, front);
  gtk_widget_class_bind_template_child (widget_class, AvowActionForm, date);
  gtk_widget_class_bind_template_child (widget_class, AvowActionForm, counts);
  gtk_widget_class_bind_template_child (widget_class, AvowActionForm, more);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
avow_action_form_init (AvowActionForm *self)
{
  self->loading = TRUE;
  self->walk.rows = self->rows;
  gtk_widget_init_template (GTK_WIDGET (self));
  avow_name_expander (self->more);
  /* What a person wrote is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->more), FALSE);
  avow_date_row_set_days (self->date, AVOW_DAYS_PAST);
}

/* --- Public --- */

GtkWidget *
avow_action_form_new (AvowJournal *journal,
                      AvowAction  *action)
{
  AvowActionForm *self = g_object_new (AVOW_TYPE_ACTION_FORM, NULL);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (AvowPlace) place = NULL;

  self->journal = g_object_ref (journal);
  self->standings = avow_standings_new (journal);
  self->action = AVOW_ACTION (avow_record_copy ((AvowRecord *) action));
  self->layout = avow_action_layout_get (action->type);
  avow_typed_load ((AvowRecord *) self->action, texts, &place);
  if (avow_id_is_none (&action->parent_instance.id))
    avow_action_fill_in (self->action, journal);

  add_rows (self);
  load_rows (self);
  load_typed (self, texts, place);
  update_count (self);
  update_more (self);
  update_counts (self);
  adw_expander_row_set_expanded (self->more, has_more (self));
  self->shown = avow_action_form_get_draft (self);
  self->loading = FALSE;

  return GTK_WIDGET (self);
}

AvowAction *
avow_action_form_get_action (AvowActionForm *self)
{
  g_autoptr (AvowAction) action = NULL;
  AvowCivilDate date;

  g_return_val_if_fail (AVOW_IS_ACTION_FORM (self), NULL);

  action = AVOW_ACTION (avow_record_copy ((AvowRecord *) self->action));
  date = avow_date_row_get_date (self->date);
  if (date != AVOW_CIVIL_DATE_NONE)
    action->date = date;
  for (int kind = 0; kind < AVOW_N_QUESTIONS; kind++)
    {
      if (self->rows[kind] != NULL)
        avow_action_row_store (kind, self->rows[kind], action);
    }

  /* A place that cannot be read is not forgotten for that. */
  if (avow_id_is_none (&action->place) && !self->touched[AVOW_ASK_PLACE])
    action->place = self->action->place;

  return g_steal_pointer (&action);
}

AvowAction *
avow_action_form_get_draft (AvowActionForm *self)
{
  AvowAction *action = avow_action_form_get_action (self);
  g_autoptr (AvowPlace) place = avow_action_form_get_place (self);
  g_autoptr (GHashTable) texts = avow_action_texts_list (GTK_WIDGET (self->date), self->rows);

  avow_typed_store ((AvowRecord *) action, texts, place);

  return action;
}

AvowPlace *
avow_action_form_get_place (AvowActionForm *self)
{
  GtkWidget *ownership = self->rows[AVOW_ASK_OWNERSHIP];
  g_autoptr (AvowPlace) place = NULL;
  AvowRecord *known;

  g_return_val_if_fail (AVOW_IS_ACTION_FORM (self), NULL);

  if (self->rows[AVOW_ASK_PLACE] != NULL)
    place = avow_place_row_get_place (AVOW_PLACE_ROW (self->rows[AVOW_ASK_PLACE]));
  if (place == NULL)
    return NULL;

  known = avow_journal_lookup (self->journal, &place->parent_instance.id);
  if (ownership != NULL)
    {
      g_autoptr (AvowPlace) owned = AVOW_PLACE (avow_record_copy ((AvowRecord *) place));

      avow_ownership_row_store (AVOW_OWNERSHIP_ROW (ownership), owned);
      g_set_object (&place, owned);
    }

  if (known != NULL && avow_record_equal (known, (AvowRecord *) place))
    return NULL;

  return g_steal_pointer (&place);
}

gboolean
avow_action_form_check (AvowActionForm *self)
{
  GtkWidget *ownership = self->rows[AVOW_ASK_OWNERSHIP];
  GtkWidget *first;

  g_return_val_if_fail (AVOW_IS_ACTION_FORM (self), FALSE);

  first = avow_action_texts_check (GTK_WIDGET (self->date), self->rows);
  if (first == NULL)
    return ownership == NULL || avow_ownership_row_check (AVOW_OWNERSHIP_ROW (ownership));

  if (gtk_widget_is_ancestor (first, GTK_WIDGET (self->more)))
    adw_expander_row_set_expanded (self->more, TRUE);
  gtk_widget_grab_focus (first);

  return FALSE;
}

gboolean
avow_action_form_is_empty (AvowActionForm *self)
{
  g_return_val_if_fail (AVOW_IS_ACTION_FORM (self), FALSE);

  for (int kind = 0; kind < AVOW_N_QUESTIONS; kind++)
    {
      /* What stands there from the beginning is not what was done; that one voted is. */
      if (self->rows[kind] == NULL || kind == AVOW_ASK_RING || kind == AVOW_ASK_STEP
          || kind == AVOW_ASK_REGULAR || kind == AVOW_ASK_OWNERSHIP || kind == AVOW_ASK_TIME)
        continue;
      if (!avow_action_row_is_empty (kind, self->rows[kind]))
        return FALSE;
    }

  return avow_id_is_none (&self->action->place) || self->touched[AVOW_ASK_PLACE];
}

gboolean
avow_action_form_is_changed (AvowActionForm *self)
{
  g_autoptr (AvowAction) now = NULL;

  g_return_val_if_fail (AVOW_IS_ACTION_FORM (self), FALSE);

  now = avow_action_form_get_draft (self);

  return !avow_record_equal ((AvowRecord *) now, (AvowRecord *) self->shown);
}

GtkWidget *
avow_action_form_get_start (AvowActionForm *self)
{
  g_return_val_if_fail (AVOW_IS_ACTION_FORM (self), NULL);

  return avow_action_walk_get_start (&self->walk);
}

void
avow_action_form_toggle_yesterday (AvowActionForm *self)
{
  g_return_if_fail (AVOW_IS_ACTION_FORM (self));

  avow_date_row_toggle_yesterday (self->date);
}

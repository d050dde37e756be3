/* avow-commitment-review-page.c: saying honestly what became of a commitment */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-review-page.h"
#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-commitment-words.h"
#include "ui/widgets/avow-edit-session.h"
#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-field-row.h"
#include "ui/widgets/avow-line.h"
#include "ui/widgets/avow-note-row.h"

/* What may follow: a word of the action "journal.renew-commitment", or NULL for nothing. */
typedef struct {
  const char *how;
  const char *title;
  const char *subtitle;
} Sequel;

static const Sequel sequels[] = {
  { "same", N_("The same again"), N_("As much, for as long") },
  { "more", N_("Again, and more"), N_("A larger target for the next time") },
  { "less", N_("Again, and less"), N_("A smaller target for the next time") },
  { "other", N_("Something else instead"), N_("A new promise takes its place") },
  { NULL, N_("Let it go"), N_("Nothing follows; it stays among what is past") },
};

static const char * const outcome_sentences[AVOW_N_OUTCOMES] = {
  [AVOW_OUTCOME_KEPT] = N_("I did what I promised."),
  [AVOW_OUTCOME_PARTLY] = N_("I did some of it."),
  [AVOW_OUTCOME_CHANGED] = N_("It turned into something else on the way."),
  [AVOW_OUTCOME_NOT_KEPT] = N_("I did not do it this time."),
};

struct _AvowCommitmentReviewPage
{
  AdwNavigationPage    parent_instance;

  AvowJournal         *journal;
  AvowStandings       *standings;
  AvowCommitment      *commitment;
  AvowEditSession     *session;
  gboolean             filling;

  AdwBanner           *banner;
  GtkLabel            *title_label;
  GtkLabel            *promise_label;
  GtkWidget           *early_label;
  GtkLabel            *done_label;
  GtkLabel            *kept_label;
  GtkLabel            *others_label;
  GtkListBox          *outcome_list;
  AvowFieldMessage    *outcome_message;
  AvowNoteRow         *helped_row;
  AvowNoteRow         *hindered_row;
  AvowFieldRow        *tell_row;
  GtkWidget           *tell_button;
  GtkLabel            *tell_label;
  GtkListBox          *sequel_list;
  GtkWidget           *status_bar;
  GtkLabel            *status_label;

  GtkCheckButton      *outcomes[AVOW_N_OUTCOMES];
  GtkCheckButton      *sequels[G_N_ELEMENTS (sequels)];
};

G_DEFINE_FINAL_TYPE (AvowCommitmentReviewPage, avow_commitment_review_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ What is written */

static int
get_outcome (AvowCommitmentReviewPage *self)
{
  for (int outcome = 1; outcome < AVOW_N_OUTCOMES; outcome++)
    if (gtk_check_button_get_active (self->outcomes[outcome]))
      return outcome;

  return AVOW_OUTCOME_NONE;
}

static const char *
get_sequel (AvowCommitmentReviewPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sequels); i++)
    if (gtk_check_button_get_active (self->sequels[i]))
      return sequels[i].how;

  return NULL;
}

static void
replace_text (char **member,
              char  *text)
{
  g_free (*member);
  *member = text;
}

/* The promise as it is in the journal, with what is said of it here; still an active one. */
static AvowRecord *
build_draft (gpointer editor)
{
  AvowCommitmentReviewPage *self = editor;
  AvowCommitment *draft = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) self->commitment));

  draft->outcome = get_outcome (self);
  replace_text (&draft->review.helped, avow_note_row_get_text (self->helped_row));
  replace_text (&draft->review.hindered, avow_note_row_get_text (self->hindered_row));
  replace_text (&draft->review.tell, avow_field_row_get_text (self->tell_row));
  if (avow_commitment_review_page_wrote (draft))
    return (AvowRecord *) draft;

  g_object_unref (draft);

  return NULL;
}

static void
show_review (AvowCommitmentReviewPage *self,
             AvowCommitment           *commitment)
{
  if (commitment->outcome > AVOW_OUTCOME_NONE && commitment->outcome < AVOW_N_OUTCOMES)
    gtk_check_button_set_active (self->outcomes[commitment->outcome], TRUE);
  avow_note_row_set_text (self->helped_row, commitment->review.helped);
  avow_note_row_set_text (self->hindered_row, commitment->review.hindered);
  avow_field_row_set_text (self->tell_row, commitment->review.tell);
}

/* }}} */
/* {{{ What it is about */

static void
update_tell_button (AvowCommitmentReviewPage *self)
{
  g_autofree char *told = avow_field_row_get_text (self->tell_row);

  gtk_widget_set_visible (self->tell_button, told == NULL && self->commitment->accountable_to != NULL);
}

static void
update_promise (AvowCommitmentReviewPage *self)
{
  AvowCommitment *commitment = self->commitment;
  const AvowProgress *progress = avow_standings_get (self->standings, commitment);

  avow_line_take (self->title_label, g_strdup (commitment->title));
  avow_line_take (self->promise_label, avow_commitment_format_promise (commitment));
  gtk_widget_set_visible (self->early_label, avow_standings_get_today (self->standings) < commitment->due);
  avow_line_take (self->done_label, avow_progress_format_done (progress, commitment));
  avow_line_take (self->kept_label, avow_progress_format_kept (progress, commitment));
  avow_line_take (self->others_label, avow_progress_format_others (progress, commitment));

  if (commitment->accountable_to != NULL)
    gtk_label_set_text (self->tell_label, commitment->accountable_to);
  update_tell_button (self);
}

static void
on_standing_changed (AvowCommitmentReviewPage *self,
                     AvowCommitment           *changed)
{
  const AvowId *id = &((AvowRecord *) self->commitment)->id;
  AvowRecord *record;

  if (avow_edit_session_is_saving (self->session) ||
      (changed != NULL && !avow_id_equal (&((AvowRecord *) changed)->id, id)))
    return;

  /* What is deleted meanwhile keeps the last that was known of it. */
  record = avow_journal_lookup (self->journal, id);
  if (record == NULL)
    return;

  g_set_object (&self->commitment, AVOW_COMMITMENT (record));
  update_promise (self);
}

/* }}} */
/* {{{ Editing */

static void
on_edited (AvowCommitmentReviewPage *self)
{
  if (self->filling)
    return;

  if (get_outcome (self) != AVOW_OUTCOME_NONE)
    avow_field_message_hide (self->outcome_message);
  update_tell_button (self);
  avow_edit_session_touch (self->session);
}

static void
on_tell_clicked (AvowCommitmentReviewPage *self)
{
  avow_field_row_set_text (self->tell_row, self->commitment->accountable_to);
  gtk_widget_grab_focus (GTK_WIDGET (self->tell_row));
  on_edited (self);
}

static void
on_draft_kept (AvowCommitmentReviewPage *self,
               gboolean                  kept)
{
  gtk_label_set_text (self->status_label,
                      kept ? _("Kept as a draft while you write")
                           : _("Not kept yet: the draft could not be saved"));
  gtk_widget_set_visible (self->status_bar, TRUE);
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (editor), "commitment-review.save", !busy);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  AvowCommitmentReviewPage *self = editor;

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
finish (gpointer editor)
{
  AvowCommitmentReviewPage *self = editor;
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  const char *how = get_sequel (self);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&((AvowRecord *) self->commitment)->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
  if (how != NULL && view != NULL)
    gtk_widget_activate_action (view, "journal.renew-commitment", "(ss)", id, how);
}

static const AvowEditor editor_methods = { build_draft, set_busy, show_problem, finish };

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowCommitmentReviewPage *self = AVOW_COMMITMENT_REVIEW_PAGE (widget);
  int outcome = get_outcome (self);
  g_autofree char *helped = NULL;
  g_autofree char *hindered = NULL;
  g_autofree char *tell = NULL;
  g_autoptr (AvowRecord) copy = NULL;

  if (avow_edit_session_is_saving (self->session))
    return;
  if (outcome == AVOW_OUTCOME_NONE)
    {
      const char *text = _("Choose what became of it. Each of the four is an answer.");

      avow_field_message_show (self->outcome_message, text);
      gtk_accessible_announce (GTK_ACCESSIBLE (self->outcome_list), text,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->outcome_list, 0)));
      return;
    }

  adw_banner_set_revealed (self->banner, FALSE);
  helped = avow_note_row_get_text (self->helped_row);
  hindered = avow_note_row_get_text (self->hindered_row);
  tell = avow_field_row_get_text (self->tell_row);
  copy = avow_record_copy ((AvowRecord *) self->commitment);
  avow_commitment_review (AVOW_COMMITMENT (copy), (AvowOutcome) outcome, helped, hindered, tell,
                          avow_standings_get (self->standings, self->commitment),
                          avow_standings_get_today (self->standings));
  avow_edit_session_save (self->session, &copy, 1);
}

/* Leaving is not losing: what is not saved waits as a draft on Today. */
static void
on_hidden (AvowCommitmentReviewPage *self)
{
  if (self->session != NULL)
    avow_edit_session_flush (self->session);
}

/* }}} */
/* {{{ GObject */

static void
on_choice_toggled (GtkCheckButton *check,
                   GtkAccessible  *row)
{
  gtk_accessible_update_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_check_button_get_active (check) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                   : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

/* The row is the choice: it has the keyboard, which the arrow keys take along the list, and is what a
 * screen reader sees. The button is its picture. */
static GtkCheckButton *
add_choice (AvowCommitmentReviewPage *self,
            GtkListBox               *list,
            GtkCheckButton           *group,
            const char               *title,
            const char               *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                 "title", title,
                                 "subtitle", subtitle,
                                 NULL);
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "can-focus", FALSE,
                                   "valign", GTK_ALIGN_CENTER,
                                   "group", group,
                                   NULL);

  g_signal_connect_object (check, "toggled", G_CALLBACK (on_choice_toggled), row, G_CONNECT_DEFAULT);
  on_choice_toggled (GTK_CHECK_BUTTON (check), GTK_ACCESSIBLE (row));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (list, row);

  return GTK_CHECK_BUTTON (check);
}

static void
avow_commitment_review_page_dispose (GObject *object)
{
  AvowCommitmentReviewPage *self = AVOW_COMMITMENT_REVIEW_PAGE (object);

  if (self->session != NULL)
    avow_edit_session_end (self->session);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_COMMITMENT_REVIEW_PAGE);
  g_clear_object (&self->commitment);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_commitment_review_page_parent_class)->dispose (object);
}

static void
avow_commitment_review_page_class_init (AvowCommitmentReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);
  g_type_ensure (AVOW_TYPE_FIELD_ROW);
  g_type_ensure (AVOW_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (klass)->dispose = avow_commitment_review_page_dispose;

  gtk_widget_class_install_action (widget_class, "commitment-review.save", NULL, save);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, promise_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, early_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, done_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, kept_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, others_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, outcome_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, outcome_message);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, helped_row);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, hindered_row);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, tell_row);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, tell_button);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, tell_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, sequel_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, status_bar);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentReviewPage, status_label);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_tell_clicked);
}

static void
avow_commitment_review_page_init (AvowCommitmentReviewPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int outcome = 1; outcome < AVOW_N_OUTCOMES; outcome++)
    self->outcomes[outcome] = add_choice (self, self->outcome_list,
                                          self->outcomes[AVOW_OUTCOME_KEPT],
                                          avow_term_get_name (&AVOW_OUTCOMES, outcome),
                                          _(outcome_sentences[outcome]));
  for (gsize i = 0; i < G_N_ELEMENTS (sequels); i++)
    self->sequels[i] = add_choice (self, self->sequel_list, self->sequels[0],
                                   _(sequels[i].title), _(sequels[i].subtitle));
  gtk_check_button_set_active (self->sequels[G_N_ELEMENTS (sequels) - 1], TRUE);

  g_signal_connect_object (self, "hidden", G_CALLBACK (on_hidden), self, G_CONNECT_SWAPPED);
}

/* }}} */

AdwNavigationPage *
avow_commitment_review_page_new (AvowJournal    *journal,
                                 AvowStandings  *standings,
                                 AvowCommitment *commitment,
                                 AvowDraft      *draft)
{
  AvowCommitmentReviewPage *self = g_object_new (AVOW_TYPE_COMMITMENT_REVIEW_PAGE, NULL);
  const AvowId *id = &commitment->parent_instance.id;
  AvowRecord *current = avow_journal_lookup (journal, id);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  /* The promise may have been changed since the draft was written. */
  self->commitment = g_object_ref (current != NULL ? AVOW_COMMITMENT (current) : commitment);

  show_review (self, commitment);
  update_promise (self);
  self->session = avow_edit_session_new (journal, draft, id, &editor_methods, GTK_WIDGET (self));
  g_signal_connect_object (self->session, "kept", G_CALLBACK (on_draft_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standing_changed), self,
                           G_CONNECT_SWAPPED);
  self->filling = FALSE;

  return ADW_NAVIGATION_PAGE (self);
}

gboolean
avow_commitment_review_page_wrote (AvowCommitment *commitment)
{
  return avow_commitment_is_active (commitment) &&
         (commitment->outcome != AVOW_OUTCOME_NONE || commitment->review.helped != NULL ||
          commitment->review.hindered != NULL || commitment->review.tell != NULL);
}

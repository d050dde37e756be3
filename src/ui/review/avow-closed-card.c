/* avow-closed-card.c: what was made of a month when it was closed, and what changed since */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-closed-card.h"
#include "core/insight/avow-closing.h"
#include "core/insight/avow-commitment-words.h"
#include "core/insight/avow-since-closing.h"
#include "core/journal/avow-describe.h"
#include "ui/widgets/avow-icons.h"
#include "ui/widgets/avow-text-row.h"

struct _AvowClosedCard
{
  AdwBin                parent_instance;

  AvowJournal          *journal;

  AdwPreferencesGroup  *answers_group;
  GtkWidget            *reopen_button;
  GtkListBox           *answers_list;
  GtkWidget            *next_group;
  GtkListBox           *next_list;
  GtkWidget            *since_group;
  GtkListBox           *since_list;
  GtkWidget            *history_group;
  GtkListBox           *history_list;
};

G_DEFINE_FINAL_TYPE (AvowClosedCard, avow_closed_card, ADW_TYPE_BIN)

/* Such as may be long, and wanted elsewhere. */
static void
add_answer (GtkListBox *list,
            const char *prompt,
            const char *answer)
{
  GtkWidget *row = avow_text_row_append_answer (list, prompt, answer);

  if (row != NULL)
    adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
}

static void
show_state (AvowClosedCard *self,
            AvowReview     *review)
{
  gboolean closed = avow_review_is_closed (review);
  g_autofree char *on = closed ? avow_civil_date_format (review->closed_on) : NULL;
  g_autofree char *state = NULL;
  char month[AVOW_MONTH_TEXT_SIZE];

  if (closed)
    /* Translators: of a month; %s is a date */
    state = g_strdup_printf (_("Closed on %s"), on);
  else
    /* Translators: of a month that was closed, and then opened again to go on with it */
    state = g_strdup (_("Open again, until you close it"));
  adw_preferences_group_set_description (self->answers_group, state);

  avow_civil_date_to_month_text (review->month, month);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->reopen_button), "s", month);
  gtk_widget_set_visible (self->reopen_button, closed);
}

static void
show_answers (AvowClosedCard *self,
              AvowReview     *review)
{
  gtk_list_box_remove_all (self->answers_list);
  for (guint i = 0; i < avow_review_get_n_answers (review); i++)
    {
      const AvowAnswer *answer = avow_review_get_answer (review, i);

      add_answer (self->answers_list, answer->prompt, answer->text);
    }
  add_answer (self->answers_list, _("My intention for the next month"), review->intention);
  gtk_widget_set_visible (GTK_WIDGET (self->answers_list),
                          gtk_list_box_get_row_at_index (self->answers_list, 0) != NULL);
}

static void
add_next (AvowClosedCard *self,
          AvowCommitment *commitment,
          AvowCivilDate   today)
{
  g_autofree char *title = avow_describe_title (self->journal, (AvowRecord *) commitment);
  g_autofree char *when = avow_commitment_format_when (commitment, today);
  GtkWidget *row = avow_text_row_append (self->next_list, title, when);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&commitment->parent_instance.id, id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), avow_icon_new_next ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "journal.open");
}

/* Those that are there still. */
static void
show_next (AvowClosedCard *self,
           AvowReview     *review,
           AvowCivilDate   today)
{
  gtk_list_box_remove_all (self->next_list);
  for (guint i = 0; review->next != NULL && i < review->next->len; i++)
    {
      AvowRecord *record = avow_journal_lookup (self->journal, &g_array_index (review->next, AvowId, i));

      if (record != NULL && AVOW_IS_COMMITMENT (record))
        add_next (self, AVOW_COMMITMENT (record), today);
    }
  gtk_widget_set_visible (self->next_group, gtk_list_box_get_row_at_index (self->next_list, 0) != NULL);
}

static void
show_since (AvowClosedCard    *self,
            const AvowSummary *summary)
{
  g_autoptr (GPtrArray) differences = avow_since_closing_list (summary);

  gtk_list_box_remove_all (self->since_list);
  for (guint i = 0; i < differences->len; i++)
    avow_text_row_append (self->since_list, ((const AvowDifference *) g_ptr_array_index (differences, i))->sentence, "");
  gtk_widget_set_visible (self->since_group, differences->len > 0);
}

/* That it was closed once is said above. */
static void
show_history (AvowClosedCard *self,
              AvowReview     *review)
{
  guint n_events = avow_review_get_n_events (review);

  gtk_list_box_remove_all (self->history_list);
  for (guint i = n_events; i > 0; i--)
    {
      const AvowReviewEvent *event = avow_review_get_event (review, i - 1);
      const char *what = avow_term_get_name (&AVOW_CLOSINGS, event->what);
      g_autofree char *on = avow_civil_date_format (event->on);
      g_autofree char *title = NULL;

      if (what == NULL)
        continue;
      /* Translators: what happened to a month, and on which day: "Closed, 3 November 2026" */
      title = g_strdup_printf (C_("event", "%1$s, %2$s"), what, on);
      avow_text_row_append (self->history_list, title, event->reason != NULL ? event->reason : "");
    }
  gtk_widget_set_visible (self->history_group, n_events > 1);
}

static void
avow_closed_card_dispose (GObject *object)
{
  AvowClosedCard *self = AVOW_CLOSED_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_CLOSED_CARD);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_closed_card_parent_class)->dispose (object);
}

static void
avow_closed_card_class_init (AvowClosedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_closed_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-closed-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, answers_group);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, answers_list);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, next_group);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, next_list);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, since_group);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, since_list);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, history_group);
  gtk_widget_class_bind_template_child (widget_class, AvowClosedCard, history_list);
}

static void
avow_closed_card_init (AvowClosedCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
avow_closed_card_new (AvowJournal *journal)
{
  AvowClosedCard *self = g_object_new (AVOW_TYPE_CLOSED_CARD, NULL);

  self->journal = g_object_ref (journal);

  return GTK_WIDGET (self);
}

void
avow_closed_card_show (AvowClosedCard    *self,
                       const AvowSummary *summary)
{
  AvowReview *review = summary->span->review;
  gboolean visible = review != NULL && avow_review_says_something (review);

  gtk_widget_set_visible (GTK_WIDGET (self), visible);
  if (!visible)
    return;

  show_state (self, review);
  show_answers (self, review);
  show_next (self, review, summary->span->today);
  show_since (self, summary);
  show_history (self, review);
}

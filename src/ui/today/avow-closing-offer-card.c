/* avow-closing-offer-card.c: asks, in the first days of a month, whether to look back at the last */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-closing-offer-card.h"
#include "core/insight/avow-closing-offer.h"
#include "ui/review/avow-review-actions.h"

struct _AvowClosingOfferCard
{
  AdwBin         parent_instance;

  AvowJournal   *journal;
  AvowStandings *standings;
  AvowCivilDate  month;
  /* What was declined, before that is saved and even if it cannot be. */
  AvowCivilDate  declined;

  GtkLabel      *question_label;
};

G_DEFINE_FINAL_TYPE (AvowClosingOfferCard, avow_closing_offer_card, ADW_TYPE_BIN)

/* One that was begun is among what is not finished. */
static gboolean
is_offered (AvowClosingOfferCard *self)
{
  return self->month != AVOW_CIVIL_DATE_NONE && self->month != self->declined &&
         !avow_review_has_draft (self->journal, self->month);
}

static void
update (AvowClosingOfferCard *self)
{
  AvowSpanLists lists = avow_span_lists_of (self->journal);
  g_autofree char *name = NULL;
  g_autofree char *question = NULL;

  self->month = avow_closing_offer_get (&lists, avow_standings_get_today (self->standings));
  if (!is_offered (self))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }

  name = avow_civil_date_format_month_name (self->month);
  /* Translators: %s is the name of a month, without the year: "October is over. Look back at it?" */
  question = g_strdup_printf (_("%s is over. Look back at it?"), name);
  gtk_label_set_text (self->question_label, question);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
on_look_clicked (AvowClosingOfferCard *self)
{
  char month[AVOW_MONTH_TEXT_SIZE];

  avow_civil_date_to_month_text (self->month, month);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.close-month", "s", month);
}

static void
on_declined (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* It is asked once more then, after the next unlock, and that is all that is lost. */
  if (!avow_journal_save_finish (AVOW_JOURNAL (object), result, &error))
    g_debug ("That a month was not to be closed could not be saved");
}

static void
on_not_now_clicked (AvowClosingOfferCard *self)
{
  AvowRecord *review = (AvowRecord *) avow_closing_offer_decline (avow_journal_get_reviews (self->journal),
                                                                  self->month,
                                                                  avow_standings_get_today (self->standings));
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  self->declined = self->month;
  if (page != NULL)
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  avow_journal_save_async (self->journal, &review, 1, NULL, 0, on_declined, NULL);
  g_object_unref (review);
}

static void
avow_closing_offer_card_dispose (GObject *object)
{
  AvowClosingOfferCard *self = AVOW_CLOSING_OFFER_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_CLOSING_OFFER_CARD);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_closing_offer_card_parent_class)->dispose (object);
}

static void
avow_closing_offer_card_class_init (AvowClosingOfferCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_closing_offer_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/today/avow-closing-offer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowClosingOfferCard, question_label);
  gtk_widget_class_bind_template_callback (widget_class, on_look_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_not_now_clicked);
}

static void
avow_closing_offer_card_init (AvowClosingOfferCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
on_standings_changed (AvowClosingOfferCard *self,
                      AvowCommitment       *commitment)
{
  /* What changes one commitment is heard from the journal. */
  if (commitment == NULL)
    update (self);
}

void
avow_closing_offer_card_start (AvowClosingOfferCard *self,
                               AvowJournal          *journal,
                               AvowStandings        *standings)
{
  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  g_signal_connect_object (journal, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standings_changed), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

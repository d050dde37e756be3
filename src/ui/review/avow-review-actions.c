/* avow-review-actions.c: what can be done with the review of a month, wherever one is */

#include "config.h"

#include "avow-review-actions.h"

#include "avow-closing-page.h"
#include "avow-reopen-dialog.h"
#include "core/insight/avow-closing.h"
#include "core/insight/avow-reviews.h"

/* What was begun of a month, and is a draft: to begin it anew would leave those words behind. Transfer
 * full; NULL, and no @draft, for none. @reopening: whether it is opened again in it, or closed. */
static AvowReview *
find_written (AvowJournal    *journal,
              AvowCivilDate   month,
              gboolean        reopening,
              AvowDraft     **draft)
{
  AvowRecordList *drafts = avow_journal_get_drafts (journal);

  *draft = NULL;
  for (guint i = 0; i < avow_record_list_get_length (drafts); i++)
    {
      AvowDraft *found = AVOW_DRAFT (avow_record_list_peek (drafts, i));
      g_autoptr (AvowRecord) written = NULL;

      if (found->of != AVOW_KIND_REVIEW)
        continue;
      written = avow_draft_get_record (found, NULL);
      if (written == NULL || !AVOW_IS_REVIEW (written) || AVOW_REVIEW (written)->month != month ||
          avow_reopen_dialog_wrote (AVOW_REVIEW (written)) != reopening)
        continue;

      *draft = found;
      return AVOW_REVIEW (g_steal_pointer (&written));
    }

  return NULL;
}

/* A page of it that is open already is come back to. */
static void
show_closing (AvowActionContext *context,
              AvowCivilDate      month,
              AvowReview        *written,
              AvowDraft         *draft)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (context->navigation);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (pages, i);

      if (AVOW_IS_CLOSING_PAGE (page) && avow_closing_page_get_month (AVOW_CLOSING_PAGE (page)) == month)
        {
          adw_navigation_view_pop_to_page (context->navigation, page);
          return;
        }
    }

  adw_navigation_view_push (context->navigation,
                            avow_closing_page_new (context->journal, context->standings, month, written,
                                                   draft));
}

static gboolean
can_close (AvowActionContext *context,
           AvowCivilDate      month)
{
  AvowSpanLists lists = avow_span_lists_of (context->journal);
  g_autoptr (AvowSpan) span = avow_span_new (&lists, AVOW_SPAN_MONTH, month,
                                             avow_standings_get_today (context->standings));

  return avow_closing_can_close (span);
}

static gboolean
get_month (GVariant      *parameter,
           AvowCivilDate *month)
{
  return avow_civil_date_parse_month (g_variant_get_string (parameter, NULL), -1, month);
}

static void
on_close_month (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AvowActionContext *context = user_data;
  AvowCivilDate month;
  g_autoptr (AvowReview) written = NULL;
  AvowDraft *draft;

  if (!get_month (parameter, &month) || !can_close (context, month))
    return;

  written = find_written (context->journal, month, FALSE, &draft);
  show_closing (context, month, written, draft);
}

static void
reopen (AvowActionContext *context,
        AvowReview        *review,
        AvowDraft         *draft)
{
  adw_dialog_present (avow_reopen_dialog_new (context->journal, context->standings, review, draft),
                      GTK_WIDGET (context->navigation));
}

static void
on_reopen_month (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  AvowActionContext *context = user_data;
  AvowCivilDate month;
  AvowReview *review;
  g_autoptr (AvowReview) written = NULL;
  AvowDraft *draft;

  if (!get_month (parameter, &month))
    return;
  review = avow_reviews_get (avow_journal_get_reviews (context->journal), month);
  if (!avow_review_is_closed (review))
    return;

  written = find_written (context->journal, month, TRUE, &draft);
  reopen (context, written != NULL ? written : review, draft);
}

static const GActionEntry actions[] = {
  { .name = "close-month", .activate = on_close_month, .parameter_type = "s" },
  { .name = "reopen-month", .activate = on_reopen_month, .parameter_type = "s" },
};

void
avow_review_actions_add (GActionMap        *map,
                         AvowActionContext *context)
{
  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), context);
}

void
avow_review_actions_open (AvowActionContext *context,
                          AvowReview        *review,
                          AvowDraft         *draft)
{
  char month[AVOW_MONTH_TEXT_SIZE];

  /* There is no page of what a damaged file, or another version, says of no month. */
  if (review->month == AVOW_CIVIL_DATE_NONE)
    return;

  if (draft != NULL && avow_reopen_dialog_wrote (review))
    {
      AvowReview *current = avow_reviews_get (avow_journal_get_reviews (context->journal), review->month);

      /* What was opened since then is gone on with. */
      if (avow_review_is_closed (current))
        reopen (context, review, draft);
      else
        show_closing (context, review->month, NULL, NULL);
    }
  else if (draft != NULL)
    {
      show_closing (context, review->month, review, draft);
    }
  else
    {
      /* The page of the month shows what was made of it. */
      avow_civil_date_to_month_text (review->month, month);
      gtk_widget_activate_action (GTK_WIDGET (context->navigation), "journal.show-month", "s", month);
    }
}

gboolean
avow_review_has_draft (AvowJournal   *journal,
                       AvowCivilDate  month)
{
  AvowDraft *draft;
  g_autoptr (AvowReview) written = find_written (journal, month, FALSE, &draft);

  return written != NULL;
}

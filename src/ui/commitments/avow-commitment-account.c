/* avow-commitment-account.c: what became of a commitment, and what happened to it, as rows */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-account.h"
#include "core/insight/avow-commitment-words.h"

static GtkWidget *
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (list, row);

  return row;
}

/* A question and its answer, where there is one. */
static void
add_answer (GtkListBox *list,
            const char *title,
            const char *answer)
{
  if (answer != NULL)
    gtk_widget_add_css_class (add_row (list, title, answer), "property");
}

static char *
format_figures (AvowCommitment *commitment)
{
  const AvowCommitmentReview *review = &commitment->review;
  const AvowProgress then = { .done = review->done, .target = review->target };
  g_autofree char *done = NULL;
  g_autofree char *entries = NULL;

  if (review->done < 0 || review->target < 0)
    return NULL;

  done = avow_progress_format_done (&then, commitment);
  if (review->entries < 0)
    return g_steal_pointer (&done);

  entries = g_strdup_printf (ngettext ("%'d action", "%'d actions", (gulong) review->entries),
                             (int) MIN (review->entries, G_MAXINT));

  return g_strjoin (" · ", done, entries, NULL);
}

void
avow_commitment_account_fill_outcome (GtkListBox         *list,
                                      AvowCommitment     *commitment,
                                      const AvowProgress *progress)
{
  const AvowCommitmentReview *review = &commitment->review;
  g_autofree char *on = review->on != AVOW_CIVIL_DATE_NONE ? avow_civil_date_format (review->on) : NULL;
  g_autofree char *figures = format_figures (commitment);
  g_autofree char *since = avow_progress_format_since_review (progress, commitment);

  if (commitment->state == AVOW_COMMITMENT_RELEASED)
    {
      const AvowCommitmentEvent *event = avow_commitment_get_release (commitment);

      add_answer (list, _("Released early"), on);
      add_answer (list, _("Why"), event != NULL ? event->reason : NULL);
    }
  else
    {
      add_answer (list, _("Outcome"), avow_term_get_name (&AVOW_OUTCOMES, commitment->outcome));
      add_answer (list, _("Reviewed"), on);
    }
  add_answer (list, _("What helped"), review->helped);
  add_answer (list, _("What hindered"), review->hindered);
  add_answer (list, _("Whom I will tell"), review->tell);
  add_answer (list, _("As it stood then"), figures);
  add_answer (list, _("Since then"), since);
}

void
avow_commitment_account_fill_history (GtkListBox     *list,
                                      AvowCommitment *commitment,
                                      AvowJournal    *journal)
{
  for (guint i = avow_commitment_get_n_events (commitment); i > 0; i--)
    {
      const AvowCommitmentEvent *event = avow_commitment_get_event (commitment, i - 1);
      g_autofree char *words = avow_commitment_format_event (commitment, event, journal);
      g_autofree char *date = avow_civil_date_format (event->on);
      g_autofree char *with_reason = NULL;

      if (event->reason != NULL)
        with_reason = g_strdup_printf ("%s\n%s", date, event->reason);
      add_row (list, words, with_reason != NULL ? with_reason : date);
    }
}

/* avow-commitment-account.c: what became of a commitment, and what happened to it, as rows */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-account.h"
#include "core/insight/avow-commitment-words.h"
#include "ui/widgets/avow-text-row.h"

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

      avow_text_row_append_answer (list, _("Released early"), on);
      avow_text_row_append_answer (list, _("Why"), event != NULL ? event->reason : NULL);
    }
  else
    {
      avow_text_row_append_answer (list, _("Outcome"), avow_term_get_name (&AVOW_OUTCOMES, commitment->outcome));
      avow_text_row_append_answer (list, _("Reviewed"), on);
    }
  avow_text_row_append_answer (list, _("What helped"), review->helped);
  avow_text_row_append_answer (list, _("What hindered"), review->hindered);
  avow_text_row_append_answer (list, _("Whom I will tell"), review->tell);
  avow_text_row_append_answer (list, _("As it stood then"), figures);
  avow_text_row_append_answer (list, _("Since then"), since);
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
      avow_text_row_append (list, words, with_reason != NULL ? with_reason : date);
    }
}

/* avow-commitment-text.c: a commitment in full, as plain text for a terminal */

#include "config.h"

#include "avow-commitment-text.h"

#include <glib/gi18n.h>

#include "avow-page.h"
#include "core/insight/avow-commitment-words.h"

/* Takes @fact, which may be NULL. */
static void
take_fact (GPtrArray *facts,
           char      *fact)
{
  if (fact != NULL)
    g_ptr_array_add (facts, fact);
}

static void
take_text (const AvowPage *page,
           char           *text)
{
  avow_page_add_text (page, text);
  g_free (text);
}

static void
add_promise (const AvowPage *page,
             AvowJournal    *journal,
             AvowCommitment *commitment)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  take_text (page, avow_commitment_format_promise (commitment));
  take_text (page, avow_commitment_format_counting (commitment, journal));
  take_fact (facts, g_strdup (avow_term_get_name (&AVOW_RINGS, commitment->ring)));
  take_fact (facts, g_strdup (avow_term_get_name (&AVOW_STEPS, commitment->step)));
  avow_page_add_facts (page, facts);
  avow_page_add_labelled (page, _("Why"), commitment->why);
  avow_page_add_labelled (page, _("Accountable to"), commitment->accountable_to);
}

/* What is done by now is of no use before the start, what remains of none after the end. */
static void
add_standing (const AvowPage     *page,
              AvowCommitment     *commitment,
              const AvowProgress *progress)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (progress->standing != AVOW_STANDING_COMING)
    take_fact (facts, avow_progress_format_done (progress, commitment));
  if (progress->standing == AVOW_STANDING_RUNNING)
    {
      if (commitment->measure.what != AVOW_MEASURE_ONCE)
        take_fact (facts, avow_progress_format_promised (progress, commitment));
      take_fact (facts, avow_progress_format_needed (progress, commitment));
    }
  avow_page_add_facts (page, facts);
  g_ptr_array_set_size (facts, 0);

  take_fact (facts, avow_progress_format_current (progress, commitment));
  take_fact (facts, avow_progress_format_kept (progress, commitment));
  if (avow_commitment_is_active (commitment))
    take_fact (facts, avow_commitment_format_when (commitment, progress->today));
  avow_page_add_facts (page, facts);
  take_text (page, avow_progress_format_others (progress, commitment));
}

/* A release has its reason in the history. */
static void
add_review (const AvowPage     *page,
            AvowCommitment     *commitment,
            const AvowProgress *progress)
{
  take_text (page, avow_progress_format_since_review (progress, commitment));
  avow_page_add_labelled (page, _("Outcome"),
                          avow_term_get_name (&AVOW_OUTCOMES, commitment->outcome));
  avow_page_add_titled_prose (page, _("What helped"), commitment->review.helped);
  avow_page_add_titled_prose (page, _("What hindered"), commitment->review.hindered);
  avow_page_add_titled_prose (page, _("Whom I will tell"), commitment->review.tell);
}

static void
add_history (const AvowPage *page,
             AvowJournal    *journal,
             AvowCommitment *commitment)
{
  guint n_events = avow_commitment_get_n_events (commitment);

  if (n_events > 0)
    avow_page_add_prose (page, _("History"));

  for (guint i = 0; i < n_events; i++)
    {
      const AvowCommitmentEvent *event = avow_commitment_get_event (commitment, i);
      g_autofree char *date = avow_civil_date_format (event->on);
      g_autofree char *words = avow_commitment_format_event (commitment, event, journal);

      avow_page_add_labelled (page, date, words);
      avow_page_add_text (page, event->reason);
    }
}

/**
 * avow_commitment_text_append:
 * @string: what to append to
 * @journal: the journal that holds @commitment
 * @commitment: a commitment
 * @progress: its figures today
 * @width: columns of the terminal, or 0 for lines as long as they come
 *
 * The title, the promise, where it stands, and every word that was written.
 */
void
avow_commitment_text_append (GString            *string,
                             AvowJournal        *journal,
                             AvowCommitment     *commitment,
                             const AvowProgress *progress,
                             guint               width)
{
  const AvowPage page = avow_page_make (string, width);

  avow_page_add_title (&page, commitment->title != NULL ? commitment->title : _("Commitment"));
  add_promise (&page, journal, commitment);
  add_standing (&page, commitment, progress);
  add_review (&page, commitment, progress);
  add_history (&page, journal, commitment);
}

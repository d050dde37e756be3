/* avow-command-summary.c: --summary */

#include "config.h"

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-summary-text.h"
#include "avow-terminal.h"
#include "core/insight/avow-summary-json.h"

static void
free_summary (gpointer data)
{
  avow_summary_free (data);
}

static GPtrArray *
make_summaries (AvowJournal              *journal,
                const AvowSummaryOptions *options)
{
  GPtrArray *summaries = g_ptr_array_new_with_free_func (free_summary);
  const AvowSpanLists lists = avow_span_lists_of (journal);

  /* After the last month of the calendar there is none. */
  for (AvowCivilDate month = options->first;
       month != AVOW_CIVIL_DATE_NONE && month <= options->last;
       month = avow_civil_date_add_months (month, 1))
    g_ptr_array_add (summaries, avow_summary_new (&lists, AVOW_SPAN_MONTH, month, avow_civil_date_today ()));

  return summaries;
}

static char *
format_text (AvowJournal *journal,
             GPtrArray   *summaries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < summaries->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      avow_summary_text_append (text, g_ptr_array_index (summaries, i), avow_journal_get_entries (journal),
                                avow_terminal_get_width ());
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

gboolean
avow_command_summary (AvowOptions  *options,
                      GError      **error)
{
  g_autoptr (AvowCommandJournal) command_journal = NULL;
  g_autoptr (GPtrArray) summaries = NULL;
  g_autofree char *text = NULL;
  AvowJournal *journal;

  command_journal = avow_command_journal_new_unlocked (options, error);
  if (!command_journal)
    return FALSE;

  journal = avow_command_journal_get (command_journal);
  summaries = make_summaries (journal, &options->summary);
  text = options->format == AVOW_FORMAT_JSON ? avow_summaries_to_json (summaries)
                                             : format_text (journal, summaries);
  avow_command_journal_warn_of_gaps (command_journal);

  /* Whoever reads slowly must not keep the journal from being opened. */
  g_clear_pointer (&summaries, g_ptr_array_unref);
  g_clear_pointer (&command_journal, avow_command_journal_free);

  return avow_terminal_print (text, error);
}

/* avow-command-summary.c: --summary */

#include "config.h"

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-output.h"
#include "core/insight/avow-extract-json.h"
#include "report/avow-extract-csv.h"
#include "report/avow-extract-report.h"

static GBytes *
make_bytes (const AvowOptions  *options,
            const AvowExtract  *extract,
            GError            **error)
{
  g_autoptr (AvowReport) report = NULL;

  if (options->format == AVOW_FORMAT_JSON)
    return avow_output_make_text (avow_extract_to_json (extract));
  if (options->format == AVOW_FORMAT_CSV)
    return avow_output_make_text (avow_extract_to_csv (extract));

  report = avow_extract_to_report (extract);

  return avow_output_make_report (options, report, error);
}

gboolean
avow_command_summary (AvowOptions  *options,
                      GError      **error)
{
  const AvowSummaryOptions *summary = &options->summary;
  g_autoptr (AvowCommandJournal) command_journal = NULL;
  g_autoptr (AvowExtract) extract = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!avow_output_check (options, error))
    return FALSE;

  command_journal = avow_command_journal_new_unlocked (options, error);
  if (!command_journal)
    return FALSE;

  extract = avow_extract_new (avow_command_journal_get (command_journal), summary->length, summary->first,
                              summary->last, summary->disclosure, avow_civil_date_today ());
  avow_command_journal_warn_of_gaps (command_journal);

  /* Whoever reads slowly must not keep the journal from being opened. */
  g_clear_pointer (&command_journal, avow_command_journal_free);

  bytes = make_bytes (options, extract, error);

  return bytes && avow_output_write (options, bytes, error);
}

/* avow-command-donations.c: --donations */

#include "config.h"

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-output.h"
#include "report/avow-donations-report.h"

static GBytes *
make_bytes (const AvowOptions    *options,
            const AvowDonations  *donations,
            GError              **error)
{
  g_autoptr (AvowReport) report = NULL;

  if (options->format == AVOW_FORMAT_CSV)
    return avow_output_make_text (avow_donations_to_csv (donations));

  report = avow_donations_to_report (donations);

  return avow_output_make_report (options, report, error);
}

gboolean
avow_command_donations (AvowOptions  *options,
                        GError      **error)
{
  g_autoptr (AvowCommandJournal) command_journal = NULL;
  g_autoptr (AvowDonations) donations = NULL;
  g_autoptr (GBytes) bytes = NULL;
  AvowJournal *journal;

  if (!avow_output_check (options, error))
    return FALSE;

  command_journal = avow_command_journal_new_unlocked (options, error);
  if (!command_journal)
    return FALSE;

  journal = avow_command_journal_get (command_journal);
  donations = avow_donations_new (avow_journal_get_entries (journal), avow_journal_get_places (journal),
                                  options->donations, avow_civil_date_today ());
  avow_command_journal_warn_of_gaps (command_journal);

  /* Whoever reads slowly must not keep the journal from being opened. */
  g_clear_pointer (&command_journal, avow_command_journal_free);

  bytes = make_bytes (options, donations, error);

  return bytes && avow_output_write (options, bytes, error);
}

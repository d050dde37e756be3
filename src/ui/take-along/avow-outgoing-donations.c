/* avow-outgoing-donations.c: what was given in a year, to be taken along */

#include "config.h"

#include "avow-outgoing.h"

#include <glib/gi18n.h>

#include "core/insight/avow-donations.h"
#include "report/avow-donations-report.h"

static gpointer
collect (AvowJournal    *journal,
         AvowSpanLength  length,
         AvowCivilDate   day,
         AvowDisclosure  disclosure,
         AvowCivilDate   today)
{
  g_autoptr (AvowDonations) donations =
    avow_donations_new (avow_journal_get_entries (journal), avow_journal_get_places (journal), day, today);

  if (donations->donations->len == 0 && donations->n_without_amount == 0)
    return NULL;

  return g_steal_pointer (&donations);
}

static AvowReport *
to_report (gconstpointer content)
{
  return avow_donations_to_report (content);
}

static char *
to_csv (gconstpointer content)
{
  return avow_donations_to_csv (content);
}

const AvowOutgoingSource AVOW_OUTGOING_DONATIONS = {
  .title = N_("Donations Statement"),
  .empty = N_("No Donations in This Year"),
  .file_name = "avow-donations-%s",
  .formats = 1u << AVOW_FILE_PDF | 1u << AVOW_FILE_CSV,
  .collect = collect,
  .free = (GDestroyNotify) avow_donations_free,
  .to_report = to_report,
  .to_csv = to_csv,
};

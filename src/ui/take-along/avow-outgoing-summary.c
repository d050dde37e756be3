/* avow-outgoing-summary.c: a month or a year, to be taken along */

#include "config.h"

#include "avow-outgoing.h"

#include <glib/gi18n.h>

#include "core/insight/avow-extract-json.h"
#include "report/avow-extract-csv.h"
#include "report/avow-extract-report.h"

static gpointer
collect (AvowJournal    *journal,
         AvowSpanLength  length,
         AvowCivilDate   day,
         AvowDisclosure  disclosure,
         AvowCivilDate   today)
{
  return avow_extract_new (journal, length, day, day, disclosure, today);
}

static AvowReport *
to_report (gconstpointer content)
{
  return avow_extract_to_report (content);
}

static char *
to_csv (gconstpointer content)
{
  return avow_extract_to_csv (content);
}

static char *
to_json (gconstpointer content)
{
  return avow_extract_to_json (content);
}

const AvowOutgoingSource AVOW_OUTGOING_SUMMARY = {
  .title = N_("Take Along"),
  .empty = N_("There Is Nothing to Take Along"),
  .file_name = "avow-%s",
  .formats = (1u << AVOW_N_FILE_FORMATS) - 1,
  .asks = TRUE,
  .collect = collect,
  .free = (GDestroyNotify) avow_extract_free,
  .to_report = to_report,
  .to_csv = to_csv,
  .to_json = to_json,
};

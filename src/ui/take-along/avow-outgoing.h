/* avow-outgoing.h: what is to be taken along out of the journal, before it is written */

#pragma once

#include "avow-file-format.h"
#include "core/insight/avow-disclosure.h"
#include "core/insight/avow-span.h"
#include "report/avow-report.h"

G_BEGIN_DECLS

/**
 * AvowOutgoingSource: a kind of thing to take along
 * @title: of its page; marked for translation
 * @empty: what is said where there is nothing; marked for translation
 * @file_name: of a file, without its ending; %s is the month or the year
 * @formats: what it can be written as
 * @asks: whether there is something to leave out
 * @collect: (transfer full): what may be seen, and nothing else; %NULL where there is nothing
 * @free: what @collect returned
 * @to_report: (transfer full)
 * @to_csv: (nullable) (transfer full)
 * @to_json: (nullable) (transfer full)
 */
typedef struct {
  const char      *title;
  const char      *empty;
  const char      *file_name;
  AvowFileFormats  formats;
  gboolean         asks;

  gpointer       (*collect)   (AvowJournal    *journal,
                               AvowSpanLength  length,
                               AvowCivilDate   day,
                               AvowDisclosure  disclosure,
                               AvowCivilDate   today);
  GDestroyNotify   free;
  AvowReport    *(*to_report) (gconstpointer   content);
  char          *(*to_csv)    (gconstpointer   content);
  char          *(*to_json)   (gconstpointer   content);
} AvowOutgoingSource;

/* A month or a year. */
extern const AvowOutgoingSource AVOW_OUTGOING_SUMMARY;
/* What was given in a year. */
extern const AvowOutgoingSource AVOW_OUTGOING_DONATIONS;

typedef struct _AvowOutgoing AvowOutgoing;

/* @source: lives longer. @day: of the month or the year. */
AvowOutgoing             *avow_outgoing_new            (const AvowOutgoingSource  *source,
                                                        AvowJournal               *journal,
                                                        AvowSpanLength             length,
                                                        AvowCivilDate              day);
void                      avow_outgoing_free           (AvowOutgoing              *outgoing);
const AvowOutgoingSource *avow_outgoing_get_source     (AvowOutgoing              *outgoing);
/* What there is something of that can be left out. */
AvowDisclosure            avow_outgoing_find_choices   (AvowOutgoing              *outgoing,
                                                        AvowCivilDate              today);
/* What may be seen of the journal as it is now. */
void                      avow_outgoing_collect        (AvowOutgoing              *outgoing,
                                                        AvowDisclosure             disclosure,
                                                        AvowCivilDate              today);
/* Transfer none; NULL where there is nothing. */
const AvowReport         *avow_outgoing_get_report     (AvowOutgoing              *outgoing);
/* All that a file holds: the report, or the file itself where only programs read it. Transfer none; good
 * until it is asked for again. */
const AvowReport         *avow_outgoing_show           (AvowOutgoing              *outgoing,
                                                        AvowFileFormat             format);
/* Another one, which goes its own way; transfer full. */
AvowReport               *avow_outgoing_make_report    (AvowOutgoing              *outgoing);
/* "avow-2026-10.pdf": it tells nothing but the month or the year. */
char                     *avow_outgoing_make_file_name (AvowOutgoing              *outgoing,
                                                        AvowFileFormat             format);
/* The whole file, in memory that is wiped when it is given back. */
GBytes                   *avow_outgoing_write          (AvowOutgoing              *outgoing,
                                                        AvowFileFormat             format,
                                                        GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowOutgoing, avow_outgoing_free)

G_END_DECLS

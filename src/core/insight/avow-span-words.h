/* avow-span-words.h: the figures of a month or a year in sentences for people */

#pragma once

#include "avow-figure-list.h"
#include "avow-summary.h"

G_BEGIN_DECLS

/* All are in the person's language, transfer full; those that may have nothing to say return NULL. */

/* A figure of a tally with what it counts: "5 actions", "12 times", "3 h", "$25.00". */
char       *avow_quantity_format       (AvowQuantity       quantity,
                                        gint64             value,
                                        const char        *currency);
/* "5 actions · 12 times · 3 h · €7.50 · $25.00"; what there is none of is left out. */
char       *avow_tally_format          (const AvowTally   *tally);
/* "5 actions · 3 h · 2 reflections"; NULL for neither. */
char       *avow_entries_format        (const AvowTally   *tally,
                                        guint              n_reflections);
/* "Donation: 2 actions · $25.00", "Workplace, Awareness: 3" */
char       *avow_figure_format         (const AvowFigure  *figure);
/* "November 2026", "2026" */
char       *avow_span_format_name      (const AvowSpan    *span);
/* The same of the month or the year before. */
char       *avow_span_format_name_before (const AvowSpan  *span);
/* That it is not over, that the journal begins in it, that there is nothing: one or two sentences. */
char       *avow_span_format_state     (const AvowSpan    *span);
/* The steps of a ring that have no action: "Nothing yet at work: awareness, accountability." */
char       *avow_span_format_empty     (const AvowSpan    *span,
                                        AvowRing           ring);
/* What became of its commitments: "Kept: 2 · Released: 1" */
char       *avow_span_format_fates     (const AvowSpan    *span);
/* "Signed on 3 May 2026, last affirmed on 1 November 2026." */
char       *avow_span_format_pledge    (const AvowSpan    *span);
/* "Kept", "Waiting for an honest review" */
const char *avow_fate_get_name         (AvowFate           fate);
/* Beside what was before: "3 h more than in September 2026." */
char       *avow_summary_format_before (const AvowSummary *summary,
                                        int                type,
                                        AvowQuantity       quantity,
                                        const char        *currency);
/* "The median of the 7 months before: 2 h." */
char       *avow_summary_format_median (const AvowSummary *summary,
                                        int                type,
                                        AvowQuantity       quantity,
                                        const char        *currency);
/* "1 repair open · 2 repairs done" */
char       *avow_repairs_format        (const AvowRepairs *repairs);

G_END_DECLS

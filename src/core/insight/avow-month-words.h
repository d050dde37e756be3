/* avow-month-words.h: the figures of a month in sentences for people */

#pragma once

#include "avow-figure-list.h"
#include "avow-summary.h"

G_BEGIN_DECLS

/* All are in the person's language, transfer full; those that may have nothing to say return NULL. */

/* A figure of a tally with what it counts: "5 actions", "12 times", "3 h", "$25.00". */
char       *avow_quantity_format           (AvowQuantity        quantity,
                                            gint64              value,
                                            const char         *currency);
/* "5 actions · 12 times · 3 h · €7.50 · $25.00"; what there is none of is left out. */
char       *avow_tally_format              (const AvowTally    *tally);
/* "Donation: 2 actions · $25.00", "Workplace, Awareness: 3" */
char       *avow_figure_format             (const AvowFigure   *figure);
/* That it is not over, that the journal begins in it, that there is nothing: one or two sentences. */
char       *avow_month_format_state        (const AvowMonth    *month);
/* The steps of a ring that have no action: "Nothing yet at work: awareness, accountability." */
char       *avow_month_format_empty        (const AvowMonth    *month,
                                            AvowRing            ring);
/* What became of its commitments: "2 kept, 1 released" */
char       *avow_month_format_fates        (const AvowMonth    *month);
/* "Kept", "Waiting for an honest review" */
const char *avow_fate_get_name             (AvowFate            fate);
/* Beside the month before: "3 h more than in September 2026." */
char       *avow_trend_format_before       (const AvowTrend    *trend,
                                            int                 type,
                                            AvowQuantity        quantity,
                                            const char         *currency);
/* "The median of the 7 months before: 2 h." */
char       *avow_trend_format_median       (const AvowTrend    *trend,
                                            int                 type,
                                            AvowQuantity        quantity,
                                            const char         *currency);
/* "1 open, 2 done" */
char       *avow_repairs_format            (const AvowRepairs  *repairs);

G_END_DECLS

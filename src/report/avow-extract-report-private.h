/* avow-extract-report-private.h: the sections of a month or a year; what says nothing adds nothing */

#pragma once

#include "avow-extract-report.h"

G_BEGIN_DECLS

/* What was done: by type, by week, by month, by ring and step, how it was known, for whom. */
void avow_extract_report_add_actions     (AvowReport            *report,
                                          const AvowSummary     *summary);
void avow_extract_report_add_awareness   (AvowReport            *report,
                                          const AvowSummary     *summary);
void avow_extract_report_add_reflections (AvowReport            *report,
                                          const AvowSummary     *summary);

/* What was promised, learned, intended and answered. */
void avow_extract_report_add_commitments (AvowReport            *report,
                                          const AvowExtractPart *part);
void avow_extract_report_add_resources   (AvowReport            *report,
                                          const AvowSpan        *span);
void avow_extract_report_add_intention   (AvowReport            *report,
                                          const AvowSpan        *span);
void avow_extract_report_add_answers     (AvowReport            *report,
                                          const AvowSpan        *span);
void avow_extract_report_add_next        (AvowReport            *report,
                                          const AvowSpan        *span);

/* One by one. */
void avow_extract_report_add_entries     (AvowReport            *report,
                                          const AvowExtract     *extract,
                                          const AvowExtractPart *part);

/* Words of the person's own below what they are; nothing where there are none. */
void avow_extract_report_add_said        (AvowReport            *report,
                                          const char            *label,
                                          const char            *words);
/* The texts of @facts in one line; takes @facts (element-type utf8). */
void avow_extract_report_take_facts      (AvowReport            *report,
                                          GPtrArray             *facts);

G_END_DECLS

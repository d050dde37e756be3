/* avow-report.h: what leaves the journal, as headings, sentences and tables, before it is drawn or written */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowBlockKind:
 * @AVOW_BLOCK_HEADING: of a month, where there are several
 * @AVOW_BLOCK_SECTION: of what follows up to the next
 * @AVOW_BLOCK_LABEL: of a few lines within a section
 * @AVOW_BLOCK_TEXT: a sentence or a text
 * @AVOW_BLOCK_REMARK: one that stands back
 * @AVOW_BLOCK_ITEM: one of a list
 * @AVOW_BLOCK_TABLE: a table, with or without a picture of it
 */
typedef enum {
  AVOW_BLOCK_HEADING,
  AVOW_BLOCK_SECTION,
  AVOW_BLOCK_LABEL,
  AVOW_BLOCK_TEXT,
  AVOW_BLOCK_REMARK,
  AVOW_BLOCK_ITEM,
  AVOW_BLOCK_TABLE,
} AvowBlockKind;

/**
 * AvowPicture:
 * @AVOW_PICTURE_NONE: the table is shown as it is
 * @AVOW_PICTURE_BARS: a bar for each row, as high as its value
 * @AVOW_PICTURE_GRID: a cell for each row and column but the first, as dark as its value
 */
typedef enum {
  AVOW_PICTURE_NONE,
  AVOW_PICTURE_BARS,
  AVOW_PICTURE_GRID,
} AvowPicture;

/**
 * AvowReportTable:
 * @title: what it is of; empty where the block before it has said so
 * @columns: their headings
 * @n_columns: how many
 * @numbers: a bit (1 << column) for each column of numbers
 * @rows: (element-type GStrv): each with @n_columns cells, none of them %NULL
 * @picture: how it can be drawn
 * @values: (element-type gint64): what is drawn: one for each row of bars, or for each cell of a grid
 *   row by row; below 0 for what is not known. Empty where there is no picture.
 * @short_names: (element-type utf8): what stands below each bar; empty for others
 */
typedef struct {
  char         *title;
  char        **columns;
  guint         n_columns;
  guint         numbers;
  GPtrArray    *rows;
  AvowPicture   picture;
  GArray       *values;
  GPtrArray    *short_names;
} AvowReportTable;

/**
 * AvowBlock:
 * @text: its words; %NULL for a table
 * @own_words: whether these are the person's, which run in their own direction
 * @table: (nullable): for a table
 */
typedef struct {
  AvowBlockKind    kind;
  char            *text;
  gboolean         own_words;
  AvowReportTable *table;
} AvowBlock;

/**
 * AvowReport:
 * @title: what it is
 * @blocks: (element-type AvowBlock): in order
 */
typedef struct {
  char      *title;
  GPtrArray *blocks;
} AvowReport;

AvowReport      *avow_report_new       (const char       *title);
void             avow_report_free      (AvowReport       *report);
/* Nothing is added where @text says nothing. */
void             avow_report_add       (AvowReport       *report,
                                        AvowBlockKind     kind,
                                        const char       *text);
/* The same; takes @text, which may be NULL. */
void             avow_report_take      (AvowReport       *report,
                                        AvowBlockKind     kind,
                                        char             *text);
/* Words of the person's own. */
void             avow_report_add_words (AvowReport       *report,
                                        AvowBlockKind     kind,
                                        const char       *text);
/* @columns: ends with NULL. Transfer none. */
AvowReportTable *avow_report_add_table (AvowReport         *report,
                                        const char         *title,
                                        const char * const *columns,
                                        guint               numbers);
/* @cells: as many as there are columns. */
void             avow_report_table_add (AvowReportTable    *table,
                                        const char * const *cells);
/* Which picture, and what it draws; once for each row, or cell of a grid. @short_name: (nullable). */
void             avow_report_table_draw (AvowReportTable   *table,
                                         AvowPicture        picture,
                                         gint64             value,
                                         const char        *short_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowReport, avow_report_free)

G_END_DECLS

/* avow-report-document.c: a report on paper */

#include "config.h"

#include "avow-flow-bars.h"
#include "avow-flow-table.h"
#include "avow-flow-text.h"
#include "avow-paragraph.h"
#include "avow-report-document.h"

/* A column that is good for reading and has room for tables, in the middle of wider paper. */
#define COLUMN_MOST 500

#define PICTURE_SPACE 8
#define TABLE_SPACE 6
#define AFTER_TABLE_SPACE 12

/**
 * AvowReportDocument:
 * @headings: (element-type Heading): those that a reader looks for, in order
 * @has_months: whether the sections are those of several months
 */
struct _AvowReportDocument {
  AvowPageFlow *flow;
  GArray       *headings;
  gboolean      has_months;
  double        left;
};

typedef struct {
  const char *text;
  guint       depth;
  guint       block;
} Heading;

#define SECTION_FONT "Adwaita Sans,Sans Bold 13"
#define LABEL_FONT "Adwaita Sans,Sans Bold 10"

static const AvowFlowStyle title_style = { "Adwaita Sans,Sans Bold 22", .tag = "H1", .keep_with_next = TRUE };
static const AvowFlowStyle month_style = { "Adwaita Sans,Sans Bold 17", 34, "H2", .keep_with_next = TRUE };
static const AvowFlowStyle section_style = { SECTION_FONT, 24, "H2", .keep_with_next = TRUE };
static const AvowFlowStyle section_of_month_style = { SECTION_FONT, 24, "H3", .keep_with_next = TRUE };
static const AvowFlowStyle label_style = { LABEL_FONT, 12, "H3", .keep_with_next = TRUE };
static const AvowFlowStyle label_of_month_style = { LABEL_FONT, 12, "H4", .keep_with_next = TRUE };
static const AvowFlowStyle text_style = { "Adwaita Sans,Sans 10", .space_before = 5 };
static const AvowFlowStyle remark_style = { "Adwaita Sans,Sans 9", 5, .grey = TRUE };
static const AvowFlowStyle item_style = { "Adwaita Sans,Sans 10", 4, .bullet = TRUE };
static const AvowFlowStyle table_title_style = { LABEL_FONT, 14, .keep_with_next = TRUE };

static const AvowFlowStyle *
get_style (AvowReportDocument *self,
           AvowBlockKind       kind)
{
  switch (kind)
    {
    case AVOW_BLOCK_HEADING:
      return &month_style;
    case AVOW_BLOCK_SECTION:
      return self->has_months ? &section_of_month_style : &section_style;
    case AVOW_BLOCK_LABEL:
      return self->has_months ? &label_of_month_style : &label_style;
    case AVOW_BLOCK_REMARK:
      return &remark_style;
    case AVOW_BLOCK_ITEM:
      return &item_style;
    case AVOW_BLOCK_TEXT:
    case AVOW_BLOCK_TABLE:
    default:
      return &text_style;
    }
}

static void
add_text (AvowReportDocument *self,
          const AvowBlock    *block,
          gboolean            after_table,
          gboolean            before_text)
{
  AvowFlowStyle style = *get_style (self, block->kind);
  Heading heading = { .text = block->text };

  style.own_words = block->own_words;
  /* "What people said" does not stand alone at the end of a page. */
  if (before_text && block->kind == AVOW_BLOCK_REMARK)
    style.keep_with_next = TRUE;
  if (after_table)
    style.space_before = MAX (style.space_before, AFTER_TABLE_SPACE);
  heading.block = avow_flow_text_add (self->flow, block->text, &style);
  heading.depth = block->kind == AVOW_BLOCK_SECTION && self->has_months;
  if (block->kind == AVOW_BLOCK_HEADING || block->kind == AVOW_BLOCK_SECTION)
    g_array_append_val (self->headings, heading);
}

static void
add_table (AvowReportDocument    *self,
           const AvowReportTable *table)
{
  AvowTableLook look = AVOW_TABLE_LOOK_PLAIN;

  if (table->title != NULL && *table->title != '\0')
    avow_flow_text_add (self->flow, table->title, &table_title_style);
  if (table->picture == AVOW_PICTURE_GRID)
    look = AVOW_TABLE_LOOK_SHADED;
  if (table->picture == AVOW_PICTURE_BARS)
    {
      AvowBarsFit fit = avow_flow_bars_add (self->flow, table, PICTURE_SPACE);

      if (fit == AVOW_BARS_FIT_WHOLE)
        return;
      /* Too many for one picture, they are lines of the table. */
      if (fit == AVOW_BARS_FIT_NOT)
        look = AVOW_TABLE_LOOK_LANE;
    }

  avow_flow_table_add (self->flow, table, look, TABLE_SPACE);
}

static const AvowBlock *
get_block (const AvowReport *report,
           guint             i)
{
  return g_ptr_array_index (report->blocks, i);
}

static gboolean
is_kind (const AvowReport *report,
         guint             i,
         AvowBlockKind     kind)
{
  return i < report->blocks->len && get_block (report, i)->kind == kind;
}

static gboolean
is_item (const AvowReport *report,
         guint             i)
{
  return is_kind (report, i, AVOW_BLOCK_ITEM);
}

static void
add_blocks (AvowReportDocument *self,
            const AvowReport   *report)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = get_block (report, i);

      if (is_item (report, i) && (i == 0 || !is_item (report, i - 1)))
        avow_page_flow_begin_group (self->flow, "L");
      if (block->kind == AVOW_BLOCK_TABLE)
        add_table (self, block->table);
      else
        add_text (self, block, i > 0 && is_kind (report, i - 1, AVOW_BLOCK_TABLE),
                  is_kind (report, i + 1, AVOW_BLOCK_TEXT));
      if (is_item (report, i) && !is_item (report, i + 1))
        avow_page_flow_end_group (self->flow);
    }
}

AvowReportDocument *
avow_report_document_new (const AvowReport *report,
                          PangoContext     *context,
                          double            width,
                          double            height)
{
  AvowReportDocument *self = g_new0 (AvowReportDocument, 1);
  const double column = MIN (width, COLUMN_MOST);

  /* The page runs as the language does that its own words are in. */
  pango_context_set_base_dir (context, avow_paragraph_find_direction (context, report->title));
  self->left = (width - column) / 2;
  self->flow = avow_page_flow_new (context, report->title, column, height);
  self->headings = g_array_new (FALSE, FALSE, sizeof (Heading));
  for (guint i = 0; i < report->blocks->len; i++)
    self->has_months = self->has_months || get_block (report, i)->kind == AVOW_BLOCK_HEADING;

  avow_flow_text_add (self->flow, report->title, &title_style);
  add_blocks (self, report);

  return self;
}

void
avow_report_document_free (AvowReportDocument *self)
{
  if (self == NULL)
    return;

  avow_page_flow_free (self->flow);
  g_array_unref (self->headings);
  g_free (self);
}

guint
avow_report_document_get_n_pages (AvowReportDocument *self)
{
  return avow_page_flow_get_n_pages (self->flow);
}

guint
avow_report_document_get_n_headings (AvowReportDocument *self)
{
  return self->headings->len;
}

AvowReportHeading
avow_report_document_get_heading (AvowReportDocument *self,
                                  guint               i)
{
  const Heading *heading = &g_array_index (self->headings, Heading, i);
  AvowReportHeading place = { .text = heading->text, .depth = heading->depth, .x = self->left };

  avow_page_flow_find (self->flow, heading->block, &place.page, &place.y);

  return place;
}

void
avow_report_document_draw_page (AvowReportDocument *self,
                                guint               page,
                                cairo_t            *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->left, 0);
  avow_page_flow_draw_page (self->flow, page, cr);
  cairo_restore (cr);
}

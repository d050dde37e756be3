/* avow-page-flow.c: paragraphs one below the other, over as many pages as they need */

#include "config.h"

#include "avow-page-flow.h"
#include "avow-paragraph.h"

/* How much of a paragraph is on each page, at least, where it is parted. */
#define LINES_TOGETHER 2

#define RULE_SPACE 4
#define RULE_WIDTH 0.75

/* A line of text, or a rule where @line is NULL. */
typedef struct {
  PangoLayoutLine *line;
  double           rule;
  double           height;
  double           x;
  /* From the top of the line. */
  double           baseline;
  gboolean         grey;
  gboolean         keep_with_next;
  double           space_before;
  /* Where it comes to stand. */
  guint            page;
  double           y;
} Line;

struct _AvowPageFlow {
  PangoContext *context;
  double        width;
  double        height;
  GPtrArray    *layouts;
  GArray       *lines;
  gboolean      placed;
  guint         n_pages;
};

static Line *
get_line (AvowPageFlow *self,
          guint         i)
{
  return &g_array_index (self->lines, Line, i);
}

/* {{{ Where everything comes to stand */

/* From this line to the first after which a page may end. */
static double
measure_inseparable (AvowPageFlow *self,
                     guint         first,
                     guint        *n_lines)
{
  double height = get_line (self, first)->height;
  guint i = first;

  while (i + 1 < self->lines->len && get_line (self, i)->keep_with_next)
    {
      i++;
      height += get_line (self, i)->space_before + get_line (self, i)->height;
    }
  *n_lines = i + 1 - first;

  return height;
}

static void
place (AvowPageFlow *self)
{
  double y = 0;
  guint page = 0;

  for (guint i = 0; i < self->lines->len;)
    {
      guint n_lines;
      double height = measure_inseparable (self, i, &n_lines);

      if (y > 0 && y + get_line (self, i)->space_before + height > self->height)
        {
          page++;
          y = 0;
        }
      for (; n_lines > 0; n_lines--, i++)
        {
          Line *line = get_line (self, i);

          /* What belongs together and is still more than a page is parted wherever that is. */
          if (y > 0 && y + line->space_before + line->height > self->height)
            {
              page++;
              y = 0;
            }
          line->page = page;
          line->y = y > 0 ? y + line->space_before : 0;
          y = line->y + line->height;
        }
    }

  self->n_pages = page + 1;
  self->placed = TRUE;
}

/* }}} */

AvowPageFlow *
avow_page_flow_new (PangoContext *context,
                    double        width,
                    double        height)
{
  AvowPageFlow *self = g_new0 (AvowPageFlow, 1);

  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));

  return self;
}

void
avow_page_flow_free (AvowPageFlow *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->layouts);
  g_array_unref (self->lines);
  g_object_unref (self->context);
  g_free (self);
}

void
avow_page_flow_add (AvowPageFlow        *self,
                    const char          *text,
                    const AvowFlowStyle *style)
{
  PangoLayout *layout = avow_paragraph_create_layout (self->context, text, style->font, self->width);
  g_autoptr (PangoLayoutIter) iter = NULL;
  int n_lines;

  pango_layout_set_auto_dir (layout, style->own_words);
  g_ptr_array_add (self->layouts, layout);
  n_lines = pango_layout_get_line_count (layout);
  iter = pango_layout_get_iter (layout);
  for (int i = 0; i < n_lines; i++)
    {
      Line line = { .line = pango_layout_iter_get_line_readonly (iter), .grey = style->grey };
      PangoRectangle logical;
      int top;
      int bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line.x = pango_units_to_double (logical.x);
      line.height = pango_units_to_double (bottom - top);
      line.baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter) - top);
      line.space_before = i == 0 ? style->space_before : 0;
      /* The first lines stay together, and the last. */
      line.keep_with_next = i + 1 < n_lines ? i + 1 < LINES_TOGETHER || n_lines - i <= LINES_TOGETHER
                                            : style->keep_with_next;
      g_array_append_val (self->lines, line);
      pango_layout_iter_next_line (iter);
    }
  self->placed = FALSE;
}

void
avow_page_flow_add_rule (AvowPageFlow *self,
                         double        length)
{
  Line line = { .rule = MIN (length, self->width), .height = RULE_WIDTH, .space_before = RULE_SPACE,
                .keep_with_next = TRUE };

  if (pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL)
    line.x = self->width - line.rule;
  if (self->lines->len > 0)
    get_line (self, self->lines->len - 1)->keep_with_next = TRUE;
  g_array_append_val (self->lines, line);
  self->placed = FALSE;
}

guint
avow_page_flow_get_n_pages (AvowPageFlow *self)
{
  if (!self->placed)
    place (self);

  return self->n_pages;
}

void
avow_page_flow_draw_page (AvowPageFlow *self,
                          guint         page,
                          cairo_t      *cr)
{
  if (!self->placed)
    place (self);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = get_line (self, i);
      double grey = line->grey ? AVOW_PARAGRAPH_GREY : 0;

      if (line->page != page)
        continue;

      cairo_set_source_rgb (cr, grey, grey, grey);
      if (line->line != NULL)
        {
          cairo_move_to (cr, line->x, line->y + line->baseline);
          pango_cairo_show_layout_line (cr, line->line);
        }
      else
        {
          cairo_rectangle (cr, line->x, line->y, line->rule, line->height);
          cairo_fill (cr);
        }
    }
}

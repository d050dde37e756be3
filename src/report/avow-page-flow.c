/* avow-page-flow.c: blocks one below the other, over as many pages as they need */

#include "config.h"

#include "avow-page-edge.h"
#include "avow-page-flow.h"

/* How much of a block is on each page, at least, where it is parted. */
#define PARTS_TOGETHER 2
/* A head of a group that takes more of the page than this stands on the first page alone. */
#define HEAD_MOST 0.5

#define NONE G_MAXUINT

typedef struct {
  AvowFlowDraw   draw;
  gpointer       data;
  GDestroyNotify destroy;
  /* Its first part. */
  guint          first;
  guint          n_parts;
  double         height;
  guint          group;
} Block;

typedef struct {
  guint    block;
  double   height;
  gboolean keep_with_next;
  double   space_before;
  /* Where it comes to stand. */
  guint    page;
  double   y;
} Part;

typedef struct {
  const char *tag;
  /* The block that is repeated, or NONE. */
  guint       head;
} Group;

/* The head of a group once more, at the top of a page. */
typedef struct {
  guint page;
  guint block;
} Repeat;

struct _AvowPageFlow {
  PangoContext *context;
  char         *title;
  double        width;
  double        height;
  GArray       *blocks;
  GArray       *parts;
  GArray       *groups;
  GArray       *repeats;
  /* The one that is being added to, or NONE. */
  guint         group;
  gboolean      placed;
  guint         n_pages;
};

static Block *
get_block (AvowPageFlow *self,
           guint         i)
{
  return &g_array_index (self->blocks, Block, i);
}

static Part *
get_part (AvowPageFlow *self,
          guint         i)
{
  return &g_array_index (self->parts, Part, i);
}

static void
free_block (gpointer data)
{
  Block *block = data;

  if (block->destroy != NULL)
    block->destroy (block->data);
}

/* {{{ Where everything comes to stand */

/**
 * Pen:
 * @page: the page that is being filled
 * @y: how far
 * @bottom: where each page ends
 * @at_top: whether nothing is on it yet
 */
typedef struct {
  guint    page;
  double   y;
  double   bottom;
  gboolean at_top;
} Pen;

/* From this part to the first after which a page may end. */
static double
measure_inseparable (AvowPageFlow *self,
                     guint         first,
                     guint        *n_parts)
{
  double height = get_part (self, first)->height;
  guint i = first;

  while (i + 1 < self->parts->len && get_part (self, i)->keep_with_next)
    {
      i++;
      height += get_part (self, i)->space_before + get_part (self, i)->height;
    }
  *n_parts = i + 1 - first;

  return height;
}

static void
turn_page (AvowPageFlow *self,
           Pen          *pen,
           guint         next_part)
{
  guint next = get_part (self, next_part)->block;
  guint group = get_block (self, next)->group;
  guint head = group != NONE ? g_array_index (self->groups, Group, group).head : NONE;

  pen->page++;
  pen->y = AVOW_PAGE_EDGE_HEAD;
  pen->at_top = TRUE;
  if (head != NONE && head < next && get_block (self, head)->height < HEAD_MOST * pen->bottom)
    {
      const Repeat repeat = { pen->page, head };

      g_array_append_val (self->repeats, repeat);
      pen->y += get_block (self, head)->height;
    }
}

static gboolean
fits (const Pen *pen,
      double     space_before,
      double     height)
{
  return pen->at_top || pen->y + space_before + height <= pen->bottom;
}

static void
place_until (AvowPageFlow *self,
             double        bottom)
{
  Pen pen = { .bottom = bottom, .at_top = TRUE };

  g_array_set_size (self->repeats, 0);
  for (guint i = 0; i < self->parts->len;)
    {
      guint n_parts;
      double height = measure_inseparable (self, i, &n_parts);

      if (!fits (&pen, get_part (self, i)->space_before, height))
        turn_page (self, &pen, i);
      for (; n_parts > 0; n_parts--, i++)
        {
          Part *part = get_part (self, i);

          /* What belongs together and is still more than a page is parted wherever that is. */
          if (!fits (&pen, part->space_before, part->height))
            turn_page (self, &pen, i);
          part->page = pen.page;
          part->y = pen.at_top ? pen.y : pen.y + part->space_before;
          pen.y = part->y + part->height;
          pen.at_top = FALSE;
        }
    }
  self->n_pages = pen.page + 1;
}

/* A single page has no number, and so needs no room for it. */
static void
place (AvowPageFlow *self)
{
  if (self->placed)
    return;

  place_until (self, self->height);
  if (self->n_pages > 1)
    place_until (self, self->height - AVOW_PAGE_EDGE_FOOT);
  self->placed = TRUE;
}

/* }}} */
/* {{{ Drawing */

static void
draw_block (AvowPageFlow *self,
            cairo_t      *cr,
            guint         block,
            guint         first,
            guint         n_parts,
            double        y)
{
  cairo_save (cr);
  cairo_translate (cr, 0, y);
  get_block (self, block)->draw (get_block (self, block)->data, cr, first, n_parts);
  cairo_restore (cr);
}

/* The tags of what is on a page are all closed on it, since pages can be drawn in any order. */
static void
switch_group (AvowPageFlow *self,
              cairo_t      *cr,
              guint        *group,
              guint         next)
{
  if (next == *group)
    return;

  if (*group != NONE)
    cairo_tag_end (cr, g_array_index (self->groups, Group, *group).tag);
  if (next != NONE)
    cairo_tag_begin (cr, g_array_index (self->groups, Group, next).tag, NULL);
  *group = next;
}

static void
draw_repeats (AvowPageFlow *self,
              cairo_t      *cr,
              guint         page,
              guint        *group)
{
  for (guint i = 0; i < self->repeats->len; i++)
    {
      const Repeat *repeat = &g_array_index (self->repeats, Repeat, i);
      const Block *block = get_block (self, repeat->block);

      if (repeat->page != page)
        continue;

      switch_group (self, cr, group, block->group);
      draw_block (self, cr, repeat->block, 0, block->n_parts, AVOW_PAGE_EDGE_HEAD);
    }
}

static void
draw_parts (AvowPageFlow *self,
            cairo_t      *cr,
            guint         page,
            guint        *group)
{
  for (guint i = 0; i < self->parts->len;)
    {
      const Part *part = get_part (self, i);
      const Block *block = get_block (self, part->block);
      guint end = i + 1;

      while (end < block->first + block->n_parts && get_part (self, end)->page == part->page)
        end++;
      if (part->page == page)
        {
          switch_group (self, cr, group, block->group);
          draw_block (self, cr, part->block, i - block->first, end - i, part->y);
        }
      i = end;
    }
}

/* }}} */

AvowPageFlow *
avow_page_flow_new (PangoContext *context,
                    const char   *title,
                    double        width,
                    double        height)
{
  AvowPageFlow *self = g_new0 (AvowPageFlow, 1);

  /* Whole points are too coarse a grid for letters. */
  pango_context_set_round_glyph_positions (context, FALSE);
  self->context = g_object_ref (context);
  self->title = g_strdup (title);
  self->width = width;
  self->height = height;
  self->blocks = g_array_new (FALSE, TRUE, sizeof (Block));
  g_array_set_clear_func (self->blocks, free_block);
  self->parts = g_array_new (FALSE, TRUE, sizeof (Part));
  self->groups = g_array_new (FALSE, TRUE, sizeof (Group));
  self->repeats = g_array_new (FALSE, TRUE, sizeof (Repeat));
  self->group = NONE;

  return self;
}

void
avow_page_flow_free (AvowPageFlow *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->blocks);
  g_array_unref (self->parts);
  g_array_unref (self->groups);
  g_array_unref (self->repeats);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self);
}

PangoContext *
avow_page_flow_get_context (AvowPageFlow *self)
{
  return self->context;
}

double
avow_page_flow_get_width (AvowPageFlow *self)
{
  return self->width;
}

gboolean
avow_page_flow_is_mirrored (AvowPageFlow *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

guint
avow_page_flow_add (AvowPageFlow        *self,
                    const AvowFlowBlock *given)
{
  Block block = { .draw = given->draw, .data = given->data, .destroy = given->destroy,
                  .first = self->parts->len, .n_parts = given->n_parts, .group = self->group };

  for (guint i = 0; i < given->n_parts; i++)
    {
      Part part = { .block = self->blocks->len, .height = given->heights[i] };

      part.space_before = i == 0 ? given->space_before : 0;
      /* The first parts stay together, and the last. */
      part.keep_with_next = i + 1 < given->n_parts
                              ? i + 1 < PARTS_TOGETHER || given->n_parts - i <= PARTS_TOGETHER
                              : given->keep_with_next;
      block.height += part.height;
      g_array_append_val (self->parts, part);
    }
  g_array_append_val (self->blocks, block);
  self->placed = FALSE;

  return self->blocks->len - 1;
}

void
avow_page_flow_keep (AvowPageFlow *self)
{
  if (self->parts->len > 0)
    get_part (self, self->parts->len - 1)->keep_with_next = TRUE;
  self->placed = FALSE;
}

void
avow_page_flow_begin_group (AvowPageFlow *self,
                            const char   *tag)
{
  const Group group = { tag, NONE };

  g_return_if_fail (self->group == NONE);

  self->group = self->groups->len;
  g_array_append_val (self->groups, group);
}

void
avow_page_flow_set_group_head (AvowPageFlow *self)
{
  g_return_if_fail (self->group != NONE);
  g_return_if_fail (self->blocks->len > 0);

  g_array_index (self->groups, Group, self->group).head = self->blocks->len - 1;
  self->placed = FALSE;
}

void
avow_page_flow_end_group (AvowPageFlow *self)
{
  self->group = NONE;
}

guint
avow_page_flow_get_n_pages (AvowPageFlow *self)
{
  place (self);

  return self->n_pages;
}

void
avow_page_flow_find (AvowPageFlow *self,
                     guint         block,
                     guint        *page,
                     double       *y)
{
  const Part *part;

  place (self);
  part = get_part (self, get_block (self, block)->first);
  *page = part->page;
  *y = part->y;
}

void
avow_page_flow_draw_page (AvowPageFlow *self,
                          guint         page,
                          cairo_t      *cr)
{
  guint group = NONE;

  place (self);
  if (page > 0)
    avow_page_edge_draw_head (cr, self->context, self->title, self->width);
  draw_repeats (self, cr, page, &group);
  draw_parts (self, cr, page, &group);
  switch_group (self, cr, &group, NONE);
  if (self->n_pages > 1)
    avow_page_edge_draw_foot (cr, self->context, page, self->n_pages, self->width, self->height);
}

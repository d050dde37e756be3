/* avow-flow-text.c: a paragraph in a flow of pages */

#include "config.h"

#include "avow-flow-text.h"
#include "avow-ink.h"
#include "avow-paragraph.h"

#define PARAGRAPH "P"

#define LINE_SPACING 1.12f

#define BULLET "•"
#define BULLET_INDENT 14

#define RULE_SPACE 4
#define RULE_WIDTH 0.75

typedef struct {
  PangoLayout *layout;
  const char  *tag;
  gboolean     grey;
  double       x;
  /* What stands before the first line, and how far from the left; or NULL. */
  PangoLayout *bullet;
  double       bullet_x;
} Text;

typedef struct {
  double x;
  double length;
} Rule;

/* {{{ Drawing */

static void
free_text (gpointer data)
{
  Text *text = data;

  g_object_unref (text->layout);
  g_clear_object (&text->bullet);
  g_free (text);
}

static void
draw_bullet (const Text *text,
             cairo_t    *cr)
{
  cairo_tag_begin (cr, "Lbl", NULL);
  cairo_move_to (cr, text->bullet_x,
                 pango_units_to_double (pango_layout_get_baseline (text->layout) -
                                        pango_layout_get_baseline (text->bullet)));
  pango_cairo_show_layout (cr, text->bullet);
  cairo_tag_end (cr, "Lbl");
}

static void
draw_text (gpointer  data,
           cairo_t  *cr,
           guint     first,
           guint     n_lines)
{
  const Text *text = data;

  avow_ink_set_text (cr, text->grey);
  if (text->bullet != NULL)
    {
      cairo_tag_begin (cr, "LI", NULL);
      if (first == 0)
        draw_bullet (text, cr);
      cairo_tag_begin (cr, "LBody", NULL);
    }
  cairo_tag_begin (cr, text->tag, NULL);
  avow_paragraph_draw_lines (cr, text->layout, text->x, first, n_lines);
  cairo_tag_end (cr, text->tag);
  if (text->bullet != NULL)
    {
      cairo_tag_end (cr, "LBody");
      cairo_tag_end (cr, "LI");
    }
}

static void
draw_rule (gpointer  data,
           cairo_t  *cr,
           guint     first,
           guint     n_parts)
{
  const Rule *rule = data;

  cairo_tag_begin (cr, AVOW_TAG_ARTIFACT, NULL);
  avow_ink_set_text (cr, FALSE);
  cairo_rectangle (cr, rule->x, 0, rule->length, RULE_WIDTH);
  cairo_fill (cr);
  cairo_tag_end (cr, AVOW_TAG_ARTIFACT);
}

/* }}} */

static void
indent (AvowPageFlow        *flow,
        Text                *text,
        const AvowFlowStyle *style)
{
  gboolean mirrored = avow_page_flow_is_mirrored (flow);

  /* Beside the bullet, in whichever language. */
  if (style->own_words)
    avow_paragraph_begin_as_page (text->layout);
  text->bullet = avow_paragraph_create_layout (avow_page_flow_get_context (flow), BULLET, style->font,
                                               BULLET_INDENT);
  text->bullet_x = mirrored ? avow_page_flow_get_width (flow) - BULLET_INDENT : 0;
  text->x = mirrored ? 0 : BULLET_INDENT;
}

guint
avow_flow_text_add (AvowPageFlow        *flow,
                    const char          *words,
                    const AvowFlowStyle *style)
{
  Text *text = g_new0 (Text, 1);
  double width = avow_page_flow_get_width (flow) - (style->bullet ? BULLET_INDENT : 0);
  g_autofree double *heights = NULL;
  AvowFlowBlock block = { .space_before = style->space_before, .keep_with_next = style->keep_with_next,
                          .draw = draw_text, .data = text, .destroy = free_text };

  text->layout = avow_paragraph_create_layout (avow_page_flow_get_context (flow), words, style->font, width);
  pango_layout_set_line_spacing (text->layout, LINE_SPACING);
  pango_layout_set_auto_dir (text->layout, style->own_words);
  text->tag = style->tag != NULL ? style->tag : PARAGRAPH;
  text->grey = style->grey;
  if (style->bullet)
    indent (flow, text, style);

  block.heights = heights = avow_paragraph_measure_lines (text->layout, &block.n_parts);

  return avow_page_flow_add (flow, &block);
}

void
avow_flow_text_add_rule (AvowPageFlow *flow,
                         double        length)
{
  static const double height = RULE_WIDTH;
  Rule *rule = g_new0 (Rule, 1);
  const AvowFlowBlock block = { .heights = &height, .n_parts = 1, .space_before = RULE_SPACE,
                                .keep_with_next = TRUE, .draw = draw_rule, .data = rule, .destroy = g_free };

  rule->length = MIN (length, avow_page_flow_get_width (flow));
  if (avow_page_flow_is_mirrored (flow))
    rule->x = avow_page_flow_get_width (flow) - rule->length;
  avow_page_flow_keep (flow);
  avow_page_flow_add (flow, &block);
}

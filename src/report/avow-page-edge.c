/* avow-page-edge.c: what stands above and below the text of a page */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-ink.h"
#include "avow-page-edge.h"
#include "avow-paragraph.h"
#include "core/model/avow-number.h"

#define FONT "Adwaita Sans,Sans 8.5"

static void
draw (cairo_t     *cr,
      PangoLayout *layout,
      double       y)
{
  cairo_tag_begin (cr, AVOW_TAG_ARTIFACT, NULL);
  avow_ink_set_text (cr, TRUE);
  cairo_move_to (cr, 0, y);
  pango_cairo_show_layout (cr, layout);
  cairo_tag_end (cr, AVOW_TAG_ARTIFACT);
}

void
avow_page_edge_draw_head (cairo_t      *cr,
                          PangoContext *context,
                          const char   *title,
                          double        width)
{
  g_autoptr (PangoLayout) layout = avow_paragraph_create_layout (context, title, FONT, width);

  /* One line, however long the title is. */
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  draw (cr, layout, 0);
}

void
avow_page_edge_draw_foot (cairo_t      *cr,
                          PangoContext *context,
                          guint         page,
                          guint         n_pages,
                          double        width,
                          double        height)
{
  g_autofree char *number = avow_number_format (page + 1);
  g_autofree char *last = avow_number_format (n_pages);
  /* Translators: at the foot of a printed page: which it is, of how many. */
  g_autofree char *text = g_strdup_printf (C_("printed page", "%1$s / %2$s"), number, last);
  g_autoptr (PangoLayout) layout = avow_paragraph_create_layout (context, text, FONT, width);
  int text_height;

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_get_size (layout, NULL, &text_height);
  draw (cr, layout, height - pango_units_to_double (text_height));
}

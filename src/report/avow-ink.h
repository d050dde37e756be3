/* avow-ink.h: the few colours of a page, which are told apart in black and white too */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What is grey is less than the rest, and still easy to read. */
static inline void
avow_ink_set_text (cairo_t  *cr,
                   gboolean  grey)
{
  double level = grey ? 0.35 : 0;

  cairo_set_source_rgb (cr, level, level, level);
}

/* @share: 1 for the accent itself, less for a tint of it on white paper. */
static inline void
avow_ink_set_accent (cairo_t *cr,
                     double   share)
{
  cairo_set_source_rgb (cr, 1 - share * (1 - 0.20), 1 - share * (1 - 0.36), 1 - share * (1 - 0.57));
}

/* Of the thin lines that lead the eye. */
static inline void
avow_ink_set_line (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0.75, 0.75, 0.75);
}

G_END_DECLS

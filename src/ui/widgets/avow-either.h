/* avow-either.h: a wide widget where there is room for it, a narrow one where not */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_EITHER (avow_either_get_type ())

G_DECLARE_FINAL_TYPE (AvowEither, avow_either, AVOW, EITHER, GtkWidget)

/* Properties: "wide", "narrow" (GtkWidget): the wide one is shown where its natural width fits. */

G_END_DECLS

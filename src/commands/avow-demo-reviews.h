/* avow-demo-reviews.h: makes the reviews of the invented months */

#pragma once

#include "avow-demo-builder.h"

G_BEGIN_DECLS

/* After all else: a review has the figures of its month as they stood when it was closed. */
void avow_demo_add_reviews (AvowDemoBuilder *builder);

G_END_DECLS

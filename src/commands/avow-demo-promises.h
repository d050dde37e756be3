/* avow-demo-promises.h: makes the invented pledge and commitments */

#pragma once

#include "avow-demo-builder.h"

G_BEGIN_DECLS

void avow_demo_add_pledges     (AvowDemoBuilder *builder);
/* After the actions: what was said of a commitment at its end has the figures of that day. */
void avow_demo_add_commitments (AvowDemoBuilder *builder);

G_END_DECLS

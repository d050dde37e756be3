/* avow-demo.h: twelve months of invented entries */

#pragma once

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/* (element-type AvowRecord), transfer full: a profile, places, actions, reflections and all else
 * that a journal holds from a year before @today to @today, with ids and times; the same each time for
 * a given @today, but for the weeks in the figures of reviews, which begin as the locale says. */
GPtrArray *avow_demo_build (AvowCivilDate today);

G_END_DECLS

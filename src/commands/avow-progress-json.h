/* avow-progress-json.h: where a commitment stands, as JSON */

#pragma once

#include "core/insight/avow-progress.h"

G_BEGIN_DECLS

/* Appends an object that is to be a member of a record of avow_json_list_format(). Its words stay what
 * they are: programs read them. */
void avow_progress_json_append (GString            *string,
                                const AvowProgress *progress);

G_END_DECLS

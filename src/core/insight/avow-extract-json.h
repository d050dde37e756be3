/* avow-extract-json.h: what is given out of the journal as JSON */

#pragma once

#include "avow-extract.h"

G_BEGIN_DECLS

/* An array with an object for each part, for people to read. Transfer full. */
char *avow_extract_to_json (const AvowExtract *extract);

G_END_DECLS

/* avow-definition.h: the definition of allyship that Avow rests on, and whose it is */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the person's language, with the quotation marks; transfer none. */
const char *avow_definition_get_text   (void);
/* Her name, transfer none. */
const char *avow_definition_get_author (void);

G_END_DECLS

/* avow-currency-names.h: what currencies are called */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *avow_currency_get_name (const char *code);

G_END_DECLS

/* avow-number-text.h: numbers as people type them; only for this folder */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char avow_number_plain_char     (gunichar    character);
char avow_number_plain_mark     (const char *mark);
int  avow_number_count_decimals (const char *currency);

G_END_DECLS

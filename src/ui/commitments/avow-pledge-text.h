/* avow-pledge-text.h: the words of a pledge to read, and what the next one changed in them */

#pragma once

#include <gtk/gtk.h>

#include "core/model/avow-pledge.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLEDGE_TEXT (avow_pledge_text_get_type ())

G_DECLARE_FINAL_TYPE (AvowPledgeText, avow_pledge_text, AVOW, PLEDGE_TEXT, GtkBox)

/* @next: (nullable): what it was changed to. Then what was taken out is struck through and what was added
 * is underlined, and both are told to who does not see that. */
void avow_pledge_text_show (AvowPledgeText *text,
                            AvowPledge     *pledge,
                            AvowPledge     *next);

G_END_DECLS

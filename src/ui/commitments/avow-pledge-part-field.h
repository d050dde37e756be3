/* avow-pledge-part-field.h: one of the pledge's texts, to be changed freely */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_PLEDGE_PART_FIELD (avow_pledge_part_field_get_type ())

G_DECLARE_FINAL_TYPE (AvowPledgePartField, avow_pledge_part_field, AVOW, PLEDGE_PART_FIELD, GtkBox)

/* Signals: "changed": by the person. */

/* @part: less than AVOW_PLEDGE_N_PARTS. @suggested: the words that it can start over with. */
GtkWidget *avow_pledge_part_field_new      (guint                part,
                                            const char          *suggested);
/* @text: (nullable). */
void       avow_pledge_part_field_set_text (AvowPledgePartField *field,
                                            const char          *text);
/* Transfer full; NULL if it says nothing. */
char      *avow_pledge_part_field_get_text (AvowPledgePartField *field);
/* Says beneath it what is wrong, until it is changed, and goes there. */
void       avow_pledge_part_field_complain (AvowPledgePartField *field,
                                            const char          *message);
void       avow_pledge_part_field_settle   (AvowPledgePartField *field);

G_END_DECLS

/* avow-field-message.h: the sentence beneath a field that says what is wrong with it */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AVOW_TYPE_FIELD_MESSAGE (avow_field_message_get_type ())

G_DECLARE_FINAL_TYPE (AvowFieldMessage, avow_field_message, AVOW, FIELD_MESSAGE, AdwBin)

void        avow_field_message_show     (AvowFieldMessage *self,
                                         const char       *text);
void        avow_field_message_hide     (AvowFieldMessage *self);
const char *avow_field_message_get_text (AvowFieldMessage *self);

G_END_DECLS

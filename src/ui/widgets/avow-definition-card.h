/* avow-definition-card.h: the definition of allyship, with the name of whose it is */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_DEFINITION_CARD (avow_definition_card_get_type ())

G_DECLARE_FINAL_TYPE (AvowDefinitionCard, avow_definition_card, AVOW, DEFINITION_CARD, GtkBox)

G_END_DECLS

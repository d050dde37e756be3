/* avow-action-typed.h: what was typed and is no value yet, within a draft */

#pragma once

#include "avow-action.h"
#include "avow-place.h"

G_BEGIN_DECLS

/*
 * A draft of an action is an action whose unknown members hold one more, "typed": the texts that
 * cannot be understood yet, by the names of their rows, and the place as it would be saved. It
 * never gets into an action that is saved.
 */

/* @texts: (element-type utf8 utf8). */
void      avow_action_typed_store (AvowAction  *action,
                                   GHashTable  *texts,
                                   AvowPlace   *place);
/* Takes "typed" out of @action. @texts gets what was stored; @place too, or %NULL. */
void      avow_action_typed_load  (AvowAction  *action,
                                   GHashTable  *texts,
                                   AvowPlace  **place);

G_END_DECLS

/* avow-typed.h: what was typed and is no value yet, within a draft */

#pragma once

#include "avow-place.h"

G_BEGIN_DECLS

/*
 * A draft of a record is that record, its unknown members holding one more, "typed": the texts that
 * cannot be understood yet, by the names of their rows, and what else only the writing of it knows. Of
 * an action that is the place as it would be saved, too. It never gets into a record that is saved.
 */

/* @texts: (element-type utf8 utf8); @place: (nullable). */
void      avow_typed_store (AvowRecord  *record,
                            GHashTable  *texts,
                            AvowPlace   *place);
/* Takes "typed" out of @record. @texts gets what was stored; @place (nullable) too, or %NULL. */
void      avow_typed_load  (AvowRecord  *record,
                            GHashTable  *texts,
                            AvowPlace  **place);

G_END_DECLS

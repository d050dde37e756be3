/* avow-repair-fields.h: the parts of a repair, asked one by one */

#pragma once

#include <gtk/gtk.h>

#include "core/model/avow-reflection.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REPAIR_FIELDS (avow_repair_fields_get_type ())

G_DECLARE_FINAL_TYPE (AvowRepairFields, avow_repair_fields, AVOW, REPAIR_FIELDS, GtkBox)

/* Signals: "changed". */
void     avow_repair_fields_show     (AvowRepairFields     *fields,
                                      const AvowReflection *reflection);
void     avow_repair_fields_store    (AvowRepairFields     *fields,
                                      AvowReflection       *reflection);
gboolean avow_repair_fields_is_empty (AvowRepairFields     *fields);
/* The first question, where writing starts. */
void     avow_repair_fields_focus    (AvowRepairFields     *fields);

G_END_DECLS

/* avow-field-row.h: an entry in a list, with a line below it for a hint or for what is wrong */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AVOW_TYPE_FIELD_ROW (avow_field_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (AvowFieldRow, avow_field_row, AVOW, FIELD_ROW, AdwEntryRow)

/**
 * AvowFieldRowClass:
 * @check: whether what is typed can be understood; if not the message is a whole sentence for the
 *   person
 * @settle: rewrites what is typed the way it was understood
 *
 * That is done when the focus leaves the row, when Enter is pressed in it and by
 * avow_field_row_check(). An empty row is always right.
 *
 * Signal: "find-problem": returns (char *, transfer full) a whole sentence that says what is wrong with
 * what is understood, or with nothing being typed; %NULL for nothing. Asked after @check.
 */
struct _AvowFieldRowClass {
  AdwEntryRowClass  parent_class;

  gboolean        (*check) (AvowFieldRow  *self,
                            GError       **error);
  void            (*settle) (AvowFieldRow *self);
};

GtkWidget  *avow_field_row_new       (void);
void        avow_field_row_set_hint  (AvowFieldRow *self,
                                      const char   *hint);
const char *avow_field_row_get_hint  (AvowFieldRow *self);
/* %NULL: nothing is wrong. Typing takes it away as well. */
void        avow_field_row_set_error (AvowFieldRow *self,
                                      const char   *error);
const char *avow_field_row_get_error (AvowFieldRow *self);
gboolean    avow_field_row_check     (AvowFieldRow *self);
/* Whether what is typed can be understood, without showing anything. */
gboolean    avow_field_row_is_right  (AvowFieldRow *self);
/* What is typed, less the space around it. Transfer full; %NULL for nothing. */
char       *avow_field_row_get_text  (AvowFieldRow *self);
void        avow_field_row_set_text  (AvowFieldRow *self,
                                      const char   *text);
GtkText    *avow_field_row_get_entry (AvowFieldRow *self);

G_END_DECLS

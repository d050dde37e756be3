/* avow-note-row.h: several lines of text in a list */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AVOW_TYPE_NOTE_ROW (avow_note_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowNoteRow, avow_note_row, AVOW, NOTE_ROW, AdwPreferencesRow)

/* Signal: "changed". */
GtkWidget *avow_note_row_new      (void);
/* Transfer full; %NULL for nothing. */
char      *avow_note_row_get_text (AvowNoteRow *self);
void       avow_note_row_set_text (AvowNoteRow *self,
                                   const char  *text);

G_END_DECLS

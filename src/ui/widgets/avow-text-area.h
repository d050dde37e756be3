/* avow-text-area.h: a place for private sentences, as long as they come */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_TEXT_AREA (avow_text_area_get_type ())

G_DECLARE_FINAL_TYPE (AvowTextArea, avow_text_area, AVOW, TEXT_AREA, GtkTextView)

/*
 * A text view that grows with its text inside somebody else's scrolled window and keeps the cursor in
 * sight there, shows a placeholder, and tells the input method that what is typed is private. Tab
 * moves on, as in any form.
 *
 * Properties: "placeholder" (string). Signals: "changed": the person, or an undo, changed the text.
 */

GtkWidget *avow_text_area_new         (void);
/* @text: (nullable). Cannot be undone, and does not emit "changed". */
void       avow_text_area_set_text    (AvowTextArea *area,
                                       const char   *text);
/* Transfer full; NULL if it is empty or only white space. */
char      *avow_text_area_get_text    (AvowTextArea *area);
/* Words by the rules of the text's language. */
guint      avow_text_area_count_words (AvowTextArea *area);

G_END_DECLS

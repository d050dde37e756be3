/* avow-completion.h: what could be meant, in a list below a text that keeps the focus */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_COMPLETION (avow_completion_get_type ())

G_DECLARE_FINAL_TYPE (AvowCompletion, avow_completion, AVOW, COMPLETION, GtkPopover)

/*
 * Down and Up walk the list, Enter takes what is selected, Escape closes the list alone. Nothing is
 * selected until the person does so: Enter on its own means what was typed.
 *
 * Signals: "fill" (const char *typed): to be answered with avow_completion_add() for each that
 * could be meant; "chosen" (const char *key).
 */

GtkWidget *avow_completion_new     (void);
/* @parent: whose width the list takes and below which it opens; it must have a layout manager.
 * The owner of @parent calls avow_completion_detach() when it is disposed. */
void       avow_completion_attach  (AvowCompletion *self,
                                    GtkWidget      *parent,
                                    GtkText        *text);
void       avow_completion_detach  (AvowCompletion *self);
void       avow_completion_add     (AvowCompletion *self,
                                    const char     *key,
                                    const char     *label,
                                    const char     *detail,
                                    const char     *icon_name);
void       avow_completion_close   (AvowCompletion *self);
/* Sets the text without opening the list. */
void       avow_completion_set_text (AvowCompletion *self,
                                     const char     *text);

/* Whether @word holds @typed, whatever the case and marks. */
gboolean   avow_completion_matches (const char     *word,
                                    const char     *typed);
/* Whether two words are the same, whatever the case, marks and space around them. */
gboolean   avow_completion_same    (const char     *a,
                                    const char     *b);

G_END_DECLS

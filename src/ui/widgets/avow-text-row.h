/* avow-text-row.h: a row of a list that says all of its words, on as many lines as they need */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Appends one, and returns it. @subtitle: (nullable). */
GtkWidget *avow_text_row_append        (GtkListBox *list,
                                        const char *title,
                                        const char *subtitle);
/* A question and its answer; nothing, and NULL, where there is no answer. */
GtkWidget *avow_text_row_append_answer (GtkListBox *list,
                                        const char *question,
                                        const char *answer);

G_END_DECLS

/* avow-action-texts.h: the rows whose text may not be understood, and what a draft keeps of them */

#pragma once

#include "avow-action-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @date: the row of the day; @rows: the others by kind of question, or %NULL. */

/* The texts that cannot be understood, by the names of their rows. Transfer full. */
GHashTable *avow_action_texts_list  (GtkWidget   *date,
                                     GtkWidget  **rows);
void        avow_action_texts_show  (GHashTable  *texts,
                                     GtkWidget   *date,
                                     GtkWidget  **rows);
/* Shows what is wrong with each; returns the first, or %NULL if all can be understood. */
GtkWidget  *avow_action_texts_check (GtkWidget   *date,
                                     GtkWidget  **rows);

G_END_DECLS

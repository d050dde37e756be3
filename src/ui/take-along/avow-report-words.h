/* avow-report-words.h: labels for what leaves the journal, to be read and no more */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @css_class: (nullable) */
GtkWidget *avow_report_words_new         (GtkAccessibleRole  role,
                                          const char        *text,
                                          const char        *css_class);
GtkWidget *avow_report_words_new_heading (int                level,
                                          const char        *text,
                                          const char        *css_class);
/* Where a column of numbers has them: at the end of the line. */
void       avow_report_words_align_end   (GtkWidget         *label);
/* What a person wrote begins where lines of their language do. */
void       avow_report_words_set_own     (GtkWidget         *label);

G_END_DECLS

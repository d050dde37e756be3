/* avow-text-row.c: a row of a list that says all of its words, on as many lines as they need */

#include "config.h"

#include "avow-text-row.h"

GtkWidget *
avow_text_row_append (GtkListBox *list,
                      const char *title,
                      const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_append (list, row);

  return row;
}

GtkWidget *
avow_text_row_append_answer (GtkListBox *list,
                             const char *question,
                             const char *answer)
{
  GtkWidget *row;

  if (answer == NULL || *answer == '\0')
    return NULL;

  row = avow_text_row_append (list, question != NULL ? question : "", answer);
  gtk_widget_add_css_class (row, "property");

  return row;
}

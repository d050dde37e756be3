/* avow-report-words.c: labels for what leaves the journal, to be read and no more */

#include "config.h"

#include "avow-report-words.h"

GtkWidget *
avow_report_words_new (GtkAccessibleRole  role,
                       const char        *text,
                       const char        *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "xalign", 0.f,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  /* A hyphen where a word is broken would be one that is not in the file. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

GtkWidget *
avow_report_words_new_heading (int         level,
                               const char *text,
                               const char *css_class)
{
  GtkWidget *label = avow_report_words_new (GTK_ACCESSIBLE_ROLE_HEADING, text, css_class);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);

  return label;
}

void
avow_report_words_align_end (GtkWidget *label)
{
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "numeric");
}

void
avow_report_words_set_own (GtkWidget *label)
{
  PangoDirection direction = pango_layout_get_direction (gtk_label_get_layout (GTK_LABEL (label)), 0);
  gboolean mirrored = gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL;

  if ((direction == PANGO_DIRECTION_RTL) != mirrored)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
}

/* avow-term-row.c: one of a closed list of words, from a menu */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-term-row.h"

struct _AvowTermRow
{
  AdwComboRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AvowTermRow, avow_term_row, ADW_TYPE_COMBO_ROW)

static void
avow_term_row_class_init (AvowTermRowClass *klass)
{
}

static void
avow_term_row_init (AvowTermRow *self)
{
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), TRUE);
}

GtkWidget *
avow_term_row_new (const AvowTerms *terms)
{
  AvowTermRow *self = g_object_new (AVOW_TYPE_TERM_ROW, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkExpression) name = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL,
                                                                "string");

  gtk_string_list_append (names, _("Not said"));
  for (int i = 1; i < terms->n_terms; i++)
    gtk_string_list_append (names, avow_term_get_name (terms, i));

  adw_combo_row_set_expression (ADW_COMBO_ROW (self), name);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));

  return GTK_WIDGET (self);
}

int
avow_term_row_get_value (AvowTermRow *self)
{
  guint selected;

  g_return_val_if_fail (AVOW_IS_TERM_ROW (self), 0);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected == GTK_INVALID_LIST_POSITION ? 0 : (int) selected;
}

void
avow_term_row_set_value (AvowTermRow *self,
                         int          value)
{
  g_return_if_fail (AVOW_IS_TERM_ROW (self));

  adw_combo_row_set_selected (ADW_COMBO_ROW (self), value > 0 ? (guint) value : 0);
}

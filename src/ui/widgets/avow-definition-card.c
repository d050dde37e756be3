/* avow-definition-card.c: the definition of allyship, with the name of whose it is */

#include "config.h"

#include "avow-definition-card.h"
#include "core/model/avow-definition.h"

struct _AvowDefinitionCard
{
  GtkBox  parent_instance;
};

G_DEFINE_FINAL_TYPE (AvowDefinitionCard, avow_definition_card, GTK_TYPE_BOX)

static GtkWidget *
add_label (AvowDefinitionCard *self,
           const char         *text,
           float               xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_box_append (GTK_BOX (self), label);

  return label;
}

static void
avow_definition_card_class_init (AvowDefinitionCardClass *klass)
{
}

static void
avow_definition_card_init (AvowDefinitionCard *self)
{
  GtkWidget *author;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "definition");

  add_label (self, avow_definition_get_text (), 0);
  author = add_label (self, avow_definition_get_author (), 1);
  gtk_widget_add_css_class (author, "caption-heading");
  gtk_widget_add_css_class (author, "dimmed");
}

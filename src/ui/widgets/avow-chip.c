/* avow-chip.c: a word that was added, which can be taken away again */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-chip.h"

struct _AvowChip
{
  GtkWidget  parent_instance;

  GtkLabel  *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (AvowChip, avow_chip, GTK_TYPE_WIDGET)

enum {
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Callbacks --- */

static void
on_clicked (AvowChip *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

/* --- GtkWidget, GObject --- */

static gboolean
avow_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (AVOW_CHIP (widget)->button);
}

static void
avow_chip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_CHIP);

  G_OBJECT_CLASS (avow_chip_parent_class)->dispose (object);
}

static void
avow_chip_class_init (AvowChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_chip_dispose;
  widget_class->grab_focus = avow_chip_grab_focus;

  signals[REMOVE] =
    g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowChip, label);
  gtk_widget_class_bind_template_child (widget_class, AvowChip, button);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
avow_chip_init (AvowChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

GtkWidget *
avow_chip_new (const char *word)
{
  AvowChip *self = g_object_new (AVOW_TYPE_CHIP, NULL);
  g_autofree char *remove = NULL;

  /* Translators: %s is a word that was added to a list, such as a community. */
  remove = g_strdup_printf (_("Remove %s"), word);
  gtk_label_set_label (self->label, word);
  gtk_widget_set_tooltip_text (self->button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, word,
                                  -1);

  return GTK_WIDGET (self);
}

const char *
avow_chip_get_word (AvowChip *self)
{
  g_return_val_if_fail (AVOW_IS_CHIP (self), NULL);

  return gtk_label_get_label (self->label);
}

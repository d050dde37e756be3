/* avow-chip-row.c: words as chips in a list */

#include "config.h"

#include "avow-chip-row.h"
#include "avow-field-message.h"

struct _AvowChipRow
{
  AdwPreferencesRow  parent_instance;

  AvowChipEntry     *entry;
  AvowFieldMessage  *message;
};

G_DEFINE_FINAL_TYPE (AvowChipRow, avow_chip_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (AvowChipRow *self)
{
  avow_chip_row_set_error (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
avow_chip_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AVOW_CHIP_ROW (widget)->entry));
}

/* Straight to what is within: the row itself does not take the focus. */
static gboolean
avow_chip_row_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
avow_chip_row_dispose (GObject *object)
{
  /* The box is both the row's child and the template's; only one of them may let it go. */
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_CHIP_ROW);

  G_OBJECT_CLASS (avow_chip_row_parent_class)->dispose (object);
}

static void
avow_chip_row_class_init (AvowChipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_chip_row_dispose;
  widget_class->focus = avow_chip_row_focus;
  widget_class->grab_focus = avow_chip_row_grab_focus;

  g_type_ensure (AVOW_TYPE_CHIP_ENTRY);
  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-chip-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowChipRow, entry);
  gtk_widget_class_bind_template_child (widget_class, AvowChipRow, message);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
avow_chip_row_init (AvowChipRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_chip_row_new (void)
{
  return g_object_new (AVOW_TYPE_CHIP_ROW, NULL);
}

AvowChipEntry *
avow_chip_row_get_entry (AvowChipRow *self)
{
  g_return_val_if_fail (AVOW_IS_CHIP_ROW (self), NULL);

  return self->entry;
}

void
avow_chip_row_set_error (AvowChipRow *self,
                         const char  *error)
{
  g_return_if_fail (AVOW_IS_CHIP_ROW (self));

  /* Said once, as long as it holds. */
  if (g_strcmp0 (error, avow_field_message_get_text (self->message)) == 0)
    return;

  if (error != NULL)
    avow_field_message_show (self->message, error);
  else
    avow_field_message_hide (self->message);
}

const char *
avow_chip_row_get_error (AvowChipRow *self)
{
  g_return_val_if_fail (AVOW_IS_CHIP_ROW (self), NULL);

  return avow_field_message_get_text (self->message);
}

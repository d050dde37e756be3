/* avow-field-message.c: the sentence beneath a field that says what is wrong with it */

#include "config.h"

#include "avow-field-message.h"

/**
 * AvowFieldMessage:
 *
 * Belongs to the widget of its property "field". While shown, the field has the style of an error,
 * and assistive technology hears the sentence and finds it from the field.
 */
struct _AvowFieldMessage
{
  AdwBin       parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkWidget   *field;
  guint        n_frames;
};

enum {
  PROP_0,
  PROP_FIELD,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (AvowFieldMessage, avow_field_message, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

/* An entry row keeps its text, and so the focus, in a widget of its own. */
static GtkAccessible *
get_accessible (AvowFieldMessage *self)
{
  GtkEditable *delegate;

  if (GTK_IS_EDITABLE (self->field))
    {
      delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->field));
      if (delegate != NULL)
        return GTK_ACCESSIBLE (delegate);
    }

  return GTK_ACCESSIBLE (self->field);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  AvowFieldMessage *self = AVOW_FIELD_MESSAGE (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  /* The first frame gives the sentence its place. */
  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (self->label), NULL);

  return G_SOURCE_REMOVE;
}

/* In a small window, or with large letters, what is beneath the field may be out of sight. */
static void
on_revealed_cb (AvowFieldMessage *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer))
    return;

  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
avow_field_message_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AvowFieldMessage *self = AVOW_FIELD_MESSAGE (object);

  switch (prop_id)
    {
    case PROP_FIELD:
      g_set_weak_pointer (&self->field, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
avow_field_message_dispose (GObject *object)
{
  AvowFieldMessage *self = AVOW_FIELD_MESSAGE (object);

  g_clear_weak_pointer (&self->field);

  G_OBJECT_CLASS (avow_field_message_parent_class)->dispose (object);
}

static void
avow_field_message_class_init (AvowFieldMessageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = avow_field_message_set_property;
  object_class->dispose = avow_field_message_dispose;

  properties[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL,
                         GTK_TYPE_WIDGET,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
avow_field_message_init (AvowFieldMessage *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "caption");
  gtk_widget_set_margin_top (GTK_WIDGET (self->label), 6);
  gtk_widget_set_margin_start (GTK_WIDGET (self->label), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->label), 12);

  self->revealer = GTK_REVEALER (gtk_revealer_new ());
  gtk_revealer_set_child (self->revealer, GTK_WIDGET (self->label));
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (on_revealed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->revealer));
}

/**
 * avow_field_message_show:
 * @text: a whole sentence, already translated
 *
 * Says what is wrong with the field, and marks it.
 */
void
avow_field_message_show (AvowFieldMessage *self,
                         const char       *text)
{
  g_return_if_fail (AVOW_IS_FIELD_MESSAGE (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (self->label, text);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);

  if (self->field == NULL)
    return;

  gtk_widget_add_css_class (self->field, "error");
  gtk_accessible_update_state (get_accessible (self),
                               GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  gtk_accessible_update_relation (get_accessible (self),
                                  GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label, NULL,
                                  -1);
  gtk_accessible_announce (get_accessible (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

void
avow_field_message_hide (AvowFieldMessage *self)
{
  g_return_if_fail (AVOW_IS_FIELD_MESSAGE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);

  if (self->field == NULL)
    return;

  gtk_widget_remove_css_class (self->field, "error");
  gtk_accessible_reset_state (get_accessible (self), GTK_ACCESSIBLE_STATE_INVALID);
  gtk_accessible_reset_relation (get_accessible (self), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
}

/**
 * avow_field_message_get_text:
 *
 * Returns: (nullable): what is said now, or %NULL if nothing is wrong
 */
const char *
avow_field_message_get_text (AvowFieldMessage *self)
{
  g_return_val_if_fail (AVOW_IS_FIELD_MESSAGE (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_label (self->label) : NULL;
}

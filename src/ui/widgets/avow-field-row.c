/* avow-field-row.c: an entry in a list, with a line below it for a hint or for what is wrong */

#include "config.h"

#include "avow-field-row.h"

typedef struct {
  GtkLabel *message;
  char     *hint;
  char     *error;
} AvowFieldRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (AvowFieldRow, avow_field_row, ADW_TYPE_ENTRY_ROW)

enum {
  FIND_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Helpers --- */

static void
update_message (AvowFieldRow *self)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (self);
  GtkAccessible *entry = GTK_ACCESSIBLE (avow_field_row_get_entry (self));
  const char *text = priv->error != NULL ? priv->error : priv->hint;

  gtk_label_set_label (priv->message, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->message), text != NULL);

  if (text != NULL)
    gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  if (priv->error != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (priv->message), "dimmed");
      gtk_accessible_update_state (entry,
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                   -1);
      gtk_accessible_update_relation (entry,
                                      GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, priv->message, NULL,
                                      -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      gtk_widget_add_css_class (GTK_WIDGET (priv->message), "dimmed");
      gtk_accessible_reset_state (entry, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (entry, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }
}

/* --- Callbacks --- */

static void
on_changed (AvowFieldRow *self)
{
  avow_field_row_set_error (self, NULL);
}

static void
on_activated (AvowFieldRow *self)
{
  avow_field_row_check (self);
}

static void
on_focus_leave (AvowFieldRow *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    avow_field_row_check (self);
}

/* --- AvowFieldRow --- */

static gboolean
avow_field_row_real_check (AvowFieldRow  *self,
                           GError       **error)
{
  return TRUE;
}

static void
avow_field_row_real_settle (AvowFieldRow *self)
{
}

/* --- GObject --- */

static void
avow_field_row_dispose (GObject *object)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (AVOW_FIELD_ROW (object));

  if (priv->message != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&priv->message)));

  G_OBJECT_CLASS (avow_field_row_parent_class)->dispose (object);
}

static void
avow_field_row_finalize (GObject *object)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (AVOW_FIELD_ROW (object));

  g_free (priv->hint);
  g_free (priv->error);

  G_OBJECT_CLASS (avow_field_row_parent_class)->finalize (object);
}

static void
avow_field_row_class_init (AvowFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = avow_field_row_dispose;
  object_class->finalize = avow_field_row_finalize;
  klass->check = avow_field_row_real_check;
  klass->settle = avow_field_row_real_settle;

  signals[FIND_PROBLEM] =
    g_signal_new ("find-problem", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_STRING, 0);

  /* What the parent has within stays at the top; the message stands below it. */
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
avow_field_row_init (AvowFieldRow *self)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  priv->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (priv->message, TRUE);
  gtk_label_set_wrap_mode (priv->message, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (priv->message, 0);
  gtk_widget_set_visible (GTK_WIDGET (priv->message), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->message), "message");
  gtk_widget_add_css_class (GTK_WIDGET (priv->message), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (priv->message), "dimmed");
  gtk_widget_insert_before (GTK_WIDGET (priv->message), GTK_WIDGET (self), NULL);

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), TRUE);
  /* No emoji chooser: it keeps what was chosen in a file of its own, which is not sealed. */
  adw_entry_row_set_input_hints (ADW_ENTRY_ROW (self), GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_EMOJI);

  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (on_activated), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_focus_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (avow_field_row_get_entry (self)), focus);
}

/* --- Public --- */

GtkWidget *
avow_field_row_new (void)
{
  return g_object_new (AVOW_TYPE_FIELD_ROW, NULL);
}

void
avow_field_row_set_hint (AvowFieldRow *self,
                         const char   *hint)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (self);

  g_return_if_fail (AVOW_IS_FIELD_ROW (self));

  if (g_set_str (&priv->hint, hint))
    update_message (self);
}

const char *
avow_field_row_get_hint (AvowFieldRow *self)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (self);

  g_return_val_if_fail (AVOW_IS_FIELD_ROW (self), NULL);

  return priv->hint;
}

void
avow_field_row_set_error (AvowFieldRow *self,
                          const char   *error)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (self);

  g_return_if_fail (AVOW_IS_FIELD_ROW (self));

  if (!g_set_str (&priv->error, error))
    return;

  update_message (self);
  if (error != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), error,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

const char *
avow_field_row_get_error (AvowFieldRow *self)
{
  AvowFieldRowPrivate *priv = avow_field_row_get_instance_private (self);

  g_return_val_if_fail (AVOW_IS_FIELD_ROW (self), NULL);

  return priv->error;
}

gboolean
avow_field_row_check (AvowFieldRow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *problem = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (AVOW_IS_FIELD_ROW (self), FALSE);

  text = avow_field_row_get_text (self);
  if (text != NULL && !AVOW_FIELD_ROW_GET_CLASS (self)->check (self, &error))
    {
      avow_field_row_set_error (self, error->message);
      return FALSE;
    }

  if (text != NULL)
    AVOW_FIELD_ROW_GET_CLASS (self)->settle (self);
  g_signal_emit (self, signals[FIND_PROBLEM], 0, &problem);
  avow_field_row_set_error (self, problem);

  return problem == NULL;
}

gboolean
avow_field_row_is_right (AvowFieldRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (AVOW_IS_FIELD_ROW (self), FALSE);

  text = avow_field_row_get_text (self);

  return text == NULL || AVOW_FIELD_ROW_GET_CLASS (self)->check (self, NULL);
}

char *
avow_field_row_get_text (AvowFieldRow *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (AVOW_IS_FIELD_ROW (self), NULL);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

void
avow_field_row_set_text (AvowFieldRow *self,
                         const char   *text)
{
  g_return_if_fail (AVOW_IS_FIELD_ROW (self));

  if (text == NULL)
    text = "";

  /* Setting it would lose the cursor and what can be undone. */
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

GtkText *
avow_field_row_get_entry (AvowFieldRow *self)
{
  g_return_val_if_fail (AVOW_IS_FIELD_ROW (self), NULL);

  return GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self)));
}

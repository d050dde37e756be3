/* test-keys.h: key presses, as the event controllers of widgets see them */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

static inline gboolean
test_keys_offer (GtkWidget           *widget,
                 GtkPropagationPhase  phase,
                 guint                keyval,
                 GdkModifierType      state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
test_keys_capture (GtkWidget       *widget,
                   guint            keyval,
                   GdkModifierType  state)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return (parent != NULL && test_keys_capture (parent, keyval, state)) ||
         test_keys_offer (widget, GTK_PHASE_CAPTURE, keyval, state);
}

/* Presses a key on the widget with the focus: down from the window, then up again, until one
 * handles it. What is bound by shortcuts, such as Enter in an entry, is not run. */
static inline gboolean
test_keys_press (GtkWidget *root,
                 guint      keyval)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (gtk_widget_get_root (root)));

  g_assert_nonnull (focus);
  if (test_keys_capture (focus, keyval, 0))
    return TRUE;
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (test_keys_offer (widget, GTK_PHASE_BUBBLE, keyval, 0))
        return TRUE;
    }

  return FALSE;
}

/* The text that has the focus. */
static inline GtkText *
test_keys_get_text (GtkWidget *root)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (gtk_widget_get_root (root)));

  g_assert_true (GTK_IS_TEXT (focus));

  return GTK_TEXT (focus);
}

/* Types at the cursor. */
static inline void
test_keys_type (GtkWidget  *root,
                const char *typed)
{
  GtkEditable *text = GTK_EDITABLE (test_keys_get_text (root));
  int position = gtk_editable_get_position (text);

  gtk_editable_delete_selection (text);
  gtk_editable_insert_text (text, typed, -1, &position);
  gtk_editable_set_position (text, position);
}

/* Enter, whoever wants it. */
static inline void
test_keys_enter (GtkWidget *root)
{
  GtkText *text = test_keys_get_text (root);

  if (!test_keys_press (root, GDK_KEY_Return))
    g_signal_emit_by_name (text, "activate");
}

G_END_DECLS

/* avow-completion.c: what could be meant, in a list below a text that keeps the focus */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-completion.h"
#include "core/model/avow-fold.h"

struct _AvowCompletion
{
  GtkPopover          parent_instance;

  GtkListBox         *list;

  GtkText            *text;
  GtkEventController *keys;
  GtkEventController *focus;
  guint               n_rows;
  gboolean            quiet;
};

G_DEFINE_FINAL_TYPE (AvowCompletion, avow_completion, GTK_TYPE_POPOVER)

enum {
  FILL,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define KEY "avow-completion-key"

/* --- Helpers --- */

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (!g_unichar_isspace (g_utf8_get_char (text)))
        return FALSE;
    }

  return TRUE;
}

static void
clear_rows (AvowCompletion *self)
{
  gtk_list_box_remove_all (self->list);
  self->n_rows = 0;
}

static void
tell_selected (AvowCompletion *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->text),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row,
                                    -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->text),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
tell_open (AvowCompletion *self,
           gboolean        open)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
open_list (AvowCompletion *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  gboolean was_open = gtk_widget_get_visible (GTK_WIDGET (self));

  clear_rows (self);
  g_signal_emit (self, signals[FILL], 0, gtk_editable_get_text (GTK_EDITABLE (self->text)));

  if (self->n_rows == 0)
    {
      avow_completion_close (self);
      return;
    }

  gtk_list_box_unselect_all (self->list);
  gtk_widget_set_size_request (GTK_WIDGET (self), gtk_widget_get_width (parent), -1);
  gtk_popover_popup (GTK_POPOVER (self));

  if (!was_open)
    {
      g_autofree char *message = NULL;

      message = g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", self->n_rows),
                                 self->n_rows);
      gtk_accessible_announce (GTK_ACCESSIBLE (self->text), message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
      tell_open (self, TRUE);
    }
}

static void
select_step (AvowCompletion *self,
             int             step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step
                          : (step > 0 ? 0 : (int) self->n_rows - 1);
  GtkAdjustment *adjustment = NULL;
  GtkWidget *scrolled = NULL;
  graphene_rect_t bounds;

  /* Past either end nothing is selected: back to what was typed. */
  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row == NULL)
    {
      gtk_list_box_unselect_all (self->list);
      tell_selected (self);
      return;
    }

  gtk_list_box_select_row (self->list, row);
  tell_selected (self);

  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment,
                               bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

static void
choose (AvowCompletion *self,
        GtkListBoxRow  *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), KEY));

  avow_completion_close (self);
  g_signal_emit (self, signals[CHOSEN], 0, key);
}

/* --- Callbacks --- */

static void
on_row_activated (GtkListBox     *list,
                  GtkListBoxRow  *row,
                  AvowCompletion *self)
{
  choose (self, row);
}

static void
on_text_changed (AvowCompletion *self)
{
  if (self->quiet || !gtk_widget_has_focus (GTK_WIDGET (self->text)))
    return;

  if (is_blank (gtk_editable_get_text (GTK_EDITABLE (self->text))))
    avow_completion_close (self);
  else
    open_list (self);
}

static void
on_focus_leave (AvowCompletion *self)
{
  avow_completion_close (self);
}

static gboolean
on_key_pressed (AvowCompletion        *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  gboolean open = gtk_widget_get_visible (GTK_WIDGET (self));
  GtkListBoxRow *row = NULL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (!open)
        {
          open_list (self);
          open = gtk_widget_get_visible (GTK_WIDGET (self));
        }
      if (!open)
        return GDK_EVENT_PROPAGATE;
      select_step (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (!open)
        return GDK_EVENT_PROPAGATE;
      select_step (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (!open)
        return GDK_EVENT_PROPAGATE;
      avow_completion_close (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      row = open ? gtk_list_box_get_selected_row (self->list) : NULL;
      if (row == NULL)
        {
          avow_completion_close (self);
          return GDK_EVENT_PROPAGATE;
        }
      choose (self, row);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- GObject --- */

static void
avow_completion_dispose (GObject *object)
{
  avow_completion_detach (AVOW_COMPLETION (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_COMPLETION);

  G_OBJECT_CLASS (avow_completion_parent_class)->dispose (object);
}

static void
avow_completion_class_init (AvowCompletionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_completion_dispose;

  signals[FILL] =
    g_signal_new ("fill", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-completion.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCompletion, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
avow_completion_init (AvowCompletion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

GtkWidget *
avow_completion_new (void)
{
  return g_object_new (AVOW_TYPE_COMPLETION, NULL);
}

void
avow_completion_attach (AvowCompletion *self,
                        GtkWidget      *parent,
                        GtkText        *text)
{
  g_return_if_fail (AVOW_IS_COMPLETION (self));
  g_return_if_fail (self->text == NULL);

  g_set_object (&self->text, text);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);

  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), self->keys);

  self->focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (self->focus, "leave", G_CALLBACK (on_focus_leave), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), self->focus);

  g_signal_connect_object (text, "changed", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);

  gtk_accessible_update_property (GTK_ACCESSIBLE (text),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  tell_open (self, FALSE);
}

void
avow_completion_detach (AvowCompletion *self)
{
  g_return_if_fail (AVOW_IS_COMPLETION (self));

  if (self->text == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->text, self);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->text),
                                 GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  gtk_widget_remove_controller (GTK_WIDGET (self->text), g_steal_pointer (&self->keys));
  gtk_widget_remove_controller (GTK_WIDGET (self->text), g_steal_pointer (&self->focus));
  g_clear_object (&self->text);

  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (self));
}

void
avow_completion_add (AvowCompletion *self,
                     const char     *key,
                     const char     *label,
                     const char     *detail,
                     const char     *icon_name)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (label);

  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_box_append (GTK_BOX (box), icon);
    }

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);

  if (detail != NULL)
    {
      GtkWidget *note = gtk_label_new (detail);

      gtk_widget_add_css_class (note, "dimmed");
      gtk_widget_add_css_class (note, "caption");
      gtk_box_append (GTK_BOX (box), note);
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_can_focus (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), KEY, g_strdup (key), g_free);
  gtk_list_box_append (self->list, row);
  self->n_rows++;
}

void
avow_completion_close (AvowCompletion *self)
{
  g_return_if_fail (AVOW_IS_COMPLETION (self));

  if (self->text == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_list_box_unselect_all (self->list);
  tell_selected (self);
  tell_open (self, FALSE);
  gtk_popover_popdown (GTK_POPOVER (self));
}

void
avow_completion_set_text (AvowCompletion *self,
                          const char     *text)
{
  g_return_if_fail (AVOW_IS_COMPLETION (self));

  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  self->quiet = FALSE;
}

gboolean
avow_completion_matches (const char *word,
                         const char *typed)
{
  g_autofree char *folded_word = avow_fold (word);
  g_autofree char *folded_typed = avow_fold (typed);

  return strstr (folded_word, g_strstrip (folded_typed)) != NULL;
}

gboolean
avow_completion_same (const char *a,
                      const char *b)
{
  g_autofree char *folded_a = avow_fold (a);
  g_autofree char *folded_b = avow_fold (b);

  return strcmp (g_strstrip (folded_a), g_strstrip (folded_b)) == 0;
}

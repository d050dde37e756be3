/* avow-term-toggles.c: one of a few words, side by side */

#include "config.h"

#include "avow-either.h"
#include "avow-term-row.h"

struct _AvowTermToggles
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *title;
  AdwToggleGroup    *beside;
  AdwToggleGroup    *below;
};

G_DEFINE_FINAL_TYPE (AvowTermToggles, avow_term_toggles, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Helpers --- */

static void
add_toggle (AdwToggleGroup *group,
            const char     *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (group, toggle);
}

/* --- Callbacks --- */

static void
on_active (AvowTermToggles *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_title (AvowTermToggles *self)
{
  const char *title = gtk_label_get_text (self->title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->beside),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->below),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
}

/* --- GtkWidget, GObject --- */

/* Straight to the words: the row itself does not take the focus. */
static gboolean
avow_term_toggles_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

/* The list that the row is in takes these keys to go to its next row. Below one another, the words come
 * before that. */
static gboolean
on_arrow (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  GtkWidget *below = GTK_WIDGET (AVOW_TERM_TOGGLES (widget)->below);

  return gtk_widget_get_child_visible (below) &&
         gtk_widget_child_focus (below, (GtkDirectionType) g_variant_get_int32 (args));
}

static void
add_arrow (GtkWidgetClass   *widget_class,
           guint             key,
           guint             keypad_key,
           GtkDirectionType  direction)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_NO_MODIFIER_MASK, on_arrow, "i", direction);
  gtk_widget_class_add_binding (widget_class, keypad_key, GDK_NO_MODIFIER_MASK, on_arrow, "i", direction);
}

static void
avow_term_toggles_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_TERM_TOGGLES);

  G_OBJECT_CLASS (avow_term_toggles_parent_class)->dispose (object);
}

static void
avow_term_toggles_class_init (AvowTermTogglesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_term_toggles_dispose;
  widget_class->focus = avow_term_toggles_focus;
  add_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP);
  add_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN);

  g_type_ensure (AVOW_TYPE_EITHER);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/widgets/avow-term-toggles.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTermToggles, title);
  gtk_widget_class_bind_template_child (widget_class, AvowTermToggles, beside);
  gtk_widget_class_bind_template_child (widget_class, AvowTermToggles, below);
  gtk_widget_class_bind_template_callback (widget_class, on_active);
  gtk_widget_class_bind_template_callback (widget_class, on_title);
}

static void
avow_term_toggles_init (AvowTermToggles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

GtkWidget *
avow_term_toggles_new (const AvowTerms *terms)
{
  AvowTermToggles *self = g_object_new (AVOW_TYPE_TERM_TOGGLES, NULL);

  for (int i = 1; i < terms->n_terms; i++)
    {
      add_toggle (self->beside, avow_term_get_name (terms, i));
      add_toggle (self->below, avow_term_get_name (terms, i));
    }
  adw_toggle_group_set_active (self->beside, GTK_INVALID_LIST_POSITION);

  return GTK_WIDGET (self);
}

int
avow_term_toggles_get_value (AvowTermToggles *self)
{
  guint active;

  g_return_val_if_fail (AVOW_IS_TERM_TOGGLES (self), 0);

  active = adw_toggle_group_get_active (self->beside);

  return active == GTK_INVALID_LIST_POSITION ? 0 : (int) active + 1;
}

void
avow_term_toggles_set_value (AvowTermToggles *self,
                             int              value)
{
  g_return_if_fail (AVOW_IS_TERM_TOGGLES (self));

  adw_toggle_group_set_active (self->beside,
                               value > 0 ? (guint) value - 1 : GTK_INVALID_LIST_POSITION);
}

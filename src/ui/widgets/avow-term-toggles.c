/* avow-term-toggles.c: one of a few words, side by side */

#include "config.h"

#include "avow-term-row.h"

struct _AvowTermToggles
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *title;
  AdwToggleGroup    *toggles;
};

G_DEFINE_FINAL_TYPE (AvowTermToggles, avow_term_toggles, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Callbacks --- */

static void
on_active (AvowTermToggles *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_title (AvowTermToggles *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->title),
                                  -1);
}

/* --- GObject --- */

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

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/widgets/avow-term-toggles.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTermToggles, title);
  gtk_widget_class_bind_template_child (widget_class, AvowTermToggles, toggles);
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
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, avow_term_get_name (terms, i));
      adw_toggle_group_add (self->toggles, toggle);
    }
  adw_toggle_group_set_active (self->toggles, GTK_INVALID_LIST_POSITION);

  return GTK_WIDGET (self);
}

int
avow_term_toggles_get_value (AvowTermToggles *self)
{
  guint active;

  g_return_val_if_fail (AVOW_IS_TERM_TOGGLES (self), 0);

  active = adw_toggle_group_get_active (self->toggles);

  return active == GTK_INVALID_LIST_POSITION ? 0 : (int) active + 1;
}

void
avow_term_toggles_set_value (AvowTermToggles *self,
                             int              value)
{
  g_return_if_fail (AVOW_IS_TERM_TOGGLES (self));

  adw_toggle_group_set_active (self->toggles,
                               value > 0 ? (guint) value - 1 : GTK_INVALID_LIST_POSITION);
}

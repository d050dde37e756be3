/* avow-quick-ends.c: the days that a promise often ends on, one press each */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-quick-ends.h"

struct _AvowQuickEnds
{
  AdwPreferencesRow  parent_instance;

  AdwWrapBox        *box;
  AvowCivilDate      start;
};

G_DEFINE_FINAL_TYPE (AvowQuickEnds, avow_quick_ends, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- The days --- */

static AvowCivilDate
get_month_end (AvowCivilDate start)
{
  return avow_civil_date_month_end (start);
}

static AvowCivilDate
get_three_months (AvowCivilDate start)
{
  return avow_civil_date_months_end (start, 3);
}

static AvowCivilDate
get_year_end (AvowCivilDate start)
{
  int year, month, day;

  avow_civil_date_get_ymd (start, &year, &month, &day);

  return avow_civil_date_new (year, 12, 31);
}

static const struct {
  const char     *label;
  AvowCivilDate (*get_day) (AvowCivilDate start);
} ends[] = {
  /* Translators: when a promise ends, counted from the day it starts */
  { NC_ ("end", "End of the month"), get_month_end },
  { NC_ ("end", "In three months"), get_three_months },
  { NC_ ("end", "End of the year"), get_year_end },
};

static AvowCivilDate
get_base (AvowQuickEnds *self)
{
  return MAX (self->start, avow_civil_date_today ());
}

/* --- Callbacks --- */

static void
on_clicked (AvowQuickEnds *self,
            GtkWidget     *button)
{
  guint index = 0;

  for (GtkWidget *each = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       each != button;
       each = gtk_widget_get_next_sibling (each))
    index++;

  g_signal_emit (self, signals[CHOSEN], 0, ends[index].get_day (get_base (self)));
}

/* --- GtkWidget, GObject --- */

/* Straight to the buttons: the row itself does not take the focus. */
static gboolean
avow_quick_ends_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (AVOW_QUICK_ENDS (widget)->box), direction);
}

static void
avow_quick_ends_class_init (AvowQuickEndsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = avow_quick_ends_focus;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
avow_quick_ends_init (AvowQuickEnds *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  self->box = ADW_WRAP_BOX (box);
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (g_dpgettext2 (GETTEXT_PACKAGE, "end",
                                                                   ends[i].label));

      gtk_widget_add_css_class (button, "chip");
      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->box, button);
    }

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  avow_quick_ends_set_start (self, AVOW_CIVIL_DATE_NONE);
}

/* --- Public --- */

GtkWidget *
avow_quick_ends_new (void)
{
  return g_object_new (AVOW_TYPE_QUICK_ENDS, NULL);
}

void
avow_quick_ends_set_start (AvowQuickEnds *self,
                           AvowCivilDate  start)
{
  guint index = 0;

  g_return_if_fail (AVOW_IS_QUICK_ENDS (self));

  self->start = start;
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      g_autofree char *day = avow_civil_date_format (ends[index++].get_day (get_base (self)));

      gtk_widget_set_tooltip_text (button, day);
    }
}

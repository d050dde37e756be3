/* avow-time-row.c: a time of day */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-date-words.h"
#include "avow-time-row.h"

struct _AvowTimeRow
{
  AvowFieldRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AvowTimeRow, avow_time_row, AVOW_TYPE_FIELD_ROW)

/* --- Callbacks --- */

static void
on_now_clicked (AvowTimeRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  avow_time_row_set_time (self, (AvowClock) (g_date_time_get_hour (now) * 60
                                             + g_date_time_get_minute (now)));
}

/* --- AvowFieldRow --- */

static gboolean
avow_time_row_check (AvowFieldRow  *row,
                     GError       **error)
{
  g_autofree char *typed = avow_field_row_get_text (row);
  AvowClock clock;

  return avow_clock_words_parse (typed, &clock, error);
}

static void
avow_time_row_settle (AvowFieldRow *row)
{
  AvowTimeRow *self = AVOW_TIME_ROW (row);

  avow_time_row_set_time (self, avow_time_row_get_time (self));
}

/* --- GObject --- */

static void
avow_time_row_class_init (AvowTimeRowClass *klass)
{
  AVOW_FIELD_ROW_CLASS (klass)->check = avow_time_row_check;
  AVOW_FIELD_ROW_CLASS (klass)->settle = avow_time_row_settle;
}

static void
avow_time_row_init (AvowTimeRow *self)
{
  GtkWidget *now = gtk_button_new_with_mnemonic (C_("time", "Now"));

  gtk_widget_set_valign (now, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (now, "flat");
  g_signal_connect_object (now, "clicked", G_CALLBACK (on_now_clicked), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), now);
  gtk_widget_add_css_class (GTK_WIDGET (self), "no-edit-icon");
}

/* --- Public --- */

GtkWidget *
avow_time_row_new (void)
{
  return g_object_new (AVOW_TYPE_TIME_ROW, NULL);
}

AvowClock
avow_time_row_get_time (AvowTimeRow *self)
{
  g_autofree char *typed = NULL;
  AvowClock clock;

  g_return_val_if_fail (AVOW_IS_TIME_ROW (self), AVOW_CLOCK_NONE);

  typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));

  return typed != NULL && avow_clock_words_parse (typed, &clock, NULL) ? clock : AVOW_CLOCK_NONE;
}

void
avow_time_row_set_time (AvowTimeRow *self,
                        AvowClock    time)
{
  g_autofree char *text = NULL;

  g_return_if_fail (AVOW_IS_TIME_ROW (self));

  text = avow_clock_words_format (time);
  avow_field_row_set_text (AVOW_FIELD_ROW (self), text);
}

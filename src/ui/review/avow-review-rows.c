/* avow-review-rows.c: a list of figures or records, in which rows stay while what they say changes */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-review-rows.h"
#include "core/model/avow-number.h"

/* Of a list that is longer, these come first, and the rest when asked for. */
#define MOST 6
/* Fewer than this are not worth asking for. */
#define LEAST_MORE 3

struct _AvowReviewRows
{
  AdwBin         parent_instance;

  GtkListBox    *list;
  GtkListBoxRow *more;
  guint          n_rows;
  gboolean       shows_all;
};

G_DEFINE_FINAL_TYPE (AvowReviewRows, avow_review_rows, ADW_TYPE_BIN)

static void
show_rows (AvowReviewRows *self)
{
  gboolean folded = !self->shows_all && self->n_rows >= MOST + LEAST_MORE;

  for (guint i = MOST; i < self->n_rows; i++)
    gtk_widget_set_visible (GTK_WIDGET (avow_review_rows_get (self, i)), !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->more), folded);
  if (folded)
    {
      g_autofree char *number = avow_number_format (self->n_rows);
      /* Translators: below the first of a list; %s is how many there are */
      g_autofree char *title = g_strdup_printf (_("Show All %s"), number);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), title);
    }
}

static void
on_row_activated (AvowReviewRows *self,
                  GtkListBoxRow  *row)
{
  if (row != self->more)
    {
      avow_review_row_open (AVOW_REVIEW_ROW (row));
      return;
    }

  self->shows_all = TRUE;
  /* Before what has the keyboard goes away. */
  gtk_widget_set_visible (GTK_WIDGET (avow_review_rows_get (self, MOST)), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (avow_review_rows_get (self, MOST)));
  show_rows (self);
}

static void
avow_review_rows_class_init (AvowReviewRowsClass *klass)
{
}

static void
avow_review_rows_init (AvowReviewRows *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  self->more = GTK_LIST_BOX_ROW (adw_button_row_new ());
  gtk_list_box_append (self->list, GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
avow_review_rows_new (const char *label)
{
  AvowReviewRows *self = g_object_new (AVOW_TYPE_REVIEW_ROWS, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

AvowReviewRow *
avow_review_rows_get (AvowReviewRows *self,
                      guint           index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) index);

  return row != NULL && row != self->more ? AVOW_REVIEW_ROW (row) : NULL;
}

void
avow_review_rows_begin (AvowReviewRows *self)
{
  self->n_rows = 0;
}

void
avow_review_rows_add (AvowReviewRows       *self,
                      const AvowReviewLine *line)
{
  AvowReviewRow *row = avow_review_rows_get (self, self->n_rows);

  if (row == NULL)
    {
      row = AVOW_REVIEW_ROW (avow_review_row_new ());
      gtk_list_box_insert (self->list, GTK_WIDGET (row), (int) self->n_rows);
    }
  avow_review_row_show (row, line);
  self->n_rows++;
}

guint
avow_review_rows_end (AvowReviewRows *self)
{
  AvowReviewRow *row;

  while ((row = avow_review_rows_get (self, self->n_rows)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  show_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);

  return self->n_rows;
}

void
avow_review_rows_show_all (AvowReviewRows *self)
{
  g_return_if_fail (AVOW_IS_REVIEW_ROWS (self));

  self->shows_all = TRUE;
  show_rows (self);
}

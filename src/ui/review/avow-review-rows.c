/* avow-review-rows.c: a list of figures or records, in which rows stay while what they say changes */

#include "config.h"

#include "avow-review-rows.h"

struct _AvowReviewRows
{
  AdwBin      parent_instance;

  GtkListBox *list;
  guint       n_rows;
};

G_DEFINE_FINAL_TYPE (AvowReviewRows, avow_review_rows, ADW_TYPE_BIN)

static void
on_row_activated (AvowReviewRows *self,
                  AvowReviewRow  *row)
{
  avow_review_row_open (row);
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

  return row != NULL ? AVOW_REVIEW_ROW (row) : NULL;
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
      gtk_list_box_append (self->list, GTK_WIDGET (row));
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
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);

  return self->n_rows;
}

/* avow-chart-table.c: what a chart shows, as a table */

#include "config.h"

#include "avow-chart-table.h"

struct _AvowChartTable
{
  AdwBin      parent_instance;

  GtkListBox *list;
  AvowChart  *chart;
};

G_DEFINE_FINAL_TYPE (AvowChartTable, avow_chart_table, ADW_TYPE_BIN)

static GtkWidget *
create_label (float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);

  return label;
}

static GtkWidget *
create_row (void)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = create_label (0);
  GtkWidget *value = create_label (1);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (value, "dimmed");
  gtk_widget_add_css_class (arrow, "dimmed");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

static void
show_item (GtkListBoxRow       *row,
           const AvowChartItem *item)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_box_row_get_child (row));
  GtkWidget *value = gtk_widget_get_next_sibling (name);
  g_autofree char *words = avow_chart_item_dup_words (item);

  gtk_label_set_text (GTK_LABEL (name), item->name);
  gtk_label_set_text (GTK_LABEL (value), item->value_text);
  /* The arrow keeps its place where others have one. */
  gtk_widget_set_opacity (gtk_widget_get_next_sibling (value), avow_chart_item_can_open (item) ? 1 : 0);
  gtk_list_box_row_set_activatable (row, avow_chart_item_can_open (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Rows stay the same widgets, so that the focus stays where it is. */
static void
set_number (AvowChartTable *self,
            guint           n)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  while (n > 0 && gtk_list_box_get_row_at_index (self->list, (int) n - 1) == NULL)
    gtk_list_box_append (self->list, create_row ());
}

static void
on_row_activated (AvowChartTable *self,
                  GtkListBoxRow  *row)
{
  avow_chart_open (self->chart, (guint) gtk_list_box_row_get_index (row));
}

static void
avow_chart_table_dispose (GObject *object)
{
  g_clear_object (&AVOW_CHART_TABLE (object)->chart);

  G_OBJECT_CLASS (avow_chart_table_parent_class)->dispose (object);
}

static void
avow_chart_table_class_init (AvowChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_chart_table_dispose;
}

static void
avow_chart_table_init (AvowChartTable *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_show_separators (self->list, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "chart-table");
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
avow_chart_table_new (void)
{
  return g_object_new (AVOW_TYPE_CHART_TABLE, NULL);
}

void
avow_chart_table_show (AvowChartTable *self,
                       AvowChart      *chart)
{
  guint n;

  g_return_if_fail (AVOW_IS_CHART_TABLE (self));
  g_return_if_fail (AVOW_IS_CHART (chart));

  g_set_object (&self->chart, chart);
  n = avow_chart_get_n_items (chart);
  set_number (self, n);
  for (guint i = 0; i < n; i++)
    show_item (gtk_list_box_get_row_at_index (self->list, (int) i), avow_chart_get_item (chart, i));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, avow_chart_get_title (chart), -1);
}

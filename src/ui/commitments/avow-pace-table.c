/* avow-pace-table.c: what was done and what was promised over time, as a table */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-pace-table.h"
#include "core/insight/avow-commitment-words.h"

/* Higher than this, it scrolls by itself. */
#define MOST_HEIGHT 320

/* {{{ A line of it */

#define AVOW_TYPE_PACE_LINE (avow_pace_line_get_type ())

G_DECLARE_FINAL_TYPE (AvowPaceLine, avow_pace_line, AVOW, PACE_LINE, GObject)

struct _AvowPaceLine
{
  GObject        parent_instance;

  AvowPacePoint  point;
};

G_DEFINE_FINAL_TYPE (AvowPaceLine, avow_pace_line, G_TYPE_OBJECT)

static void
avow_pace_line_class_init (AvowPaceLineClass *klass)
{
}

static void
avow_pace_line_init (AvowPaceLine *self)
{
}

/* }}} */

struct _AvowPaceTable
{
  AdwBin          parent_instance;

  AvowCommitment *commitment;
  GListStore     *lines;
};

G_DEFINE_FINAL_TYPE (AvowPaceTable, avow_pace_table, ADW_TYPE_BIN)

typedef char *(*Format) (AvowCommitment      *commitment,
                         const AvowPacePoint *point);

static char *
format_date (AvowCommitment      *commitment,
             const AvowPacePoint *point)
{
  return avow_civil_date_format (point->date);
}

static char *
format_done (AvowCommitment      *commitment,
             const AvowPacePoint *point)
{
  /* Translators: in a table, of a day that has not come yet */
  return point->done >= 0 ? avow_commitment_format_value (commitment, point->done)
                          : g_strdup (C_("progress", "to come"));
}

static char *
format_promised (AvowCommitment      *commitment,
                 const AvowPacePoint *point)
{
  return avow_commitment_format_value (commitment, point->promised);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (AvowPaceTable      *self,
         GtkListItem        *item,
         GtkListItemFactory *factory)
{
  AvowPaceLine *line = gtk_list_item_get_item (item);
  Format format = (Format) g_object_get_data (G_OBJECT (factory), "avow-format");
  g_autofree char *text = format (self->commitment, &line->point);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_column (AvowPaceTable *self,
            GtkColumnView *view,
            const char    *title,
            Format         format)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "avow-format", (gpointer) format);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
}

/* The part of a column view that takes the focus is inside it. */
static void
set_name (GtkWidget  *view,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (view);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
avow_pace_table_dispose (GObject *object)
{
  AvowPaceTable *self = AVOW_PACE_TABLE (object);

  g_clear_object (&self->commitment);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (avow_pace_table_parent_class)->dispose (object);
}

static void
avow_pace_table_class_init (AvowPaceTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_pace_table_dispose;
}

static void
avow_pace_table_init (AvowPaceTable *self)
{
  GtkWidget *view;
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->lines = g_list_store_new (AVOW_TYPE_PACE_LINE);
  view = gtk_column_view_new (GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)))));
  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (view), TRUE);
  gtk_column_view_set_tab_behavior (GTK_COLUMN_VIEW (view), GTK_LIST_TAB_ITEM);
  gtk_widget_add_css_class (view, "pace-table");
  set_name (view, _("Done and promised by day"));
  add_column (self, GTK_COLUMN_VIEW (view), C_("table", "By the end of"), format_date);
  add_column (self, GTK_COLUMN_VIEW (view), C_("table", "Done"), format_done);
  add_column (self, GTK_COLUMN_VIEW (view), C_("table", "Promised"), format_promised);

  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

void
avow_pace_table_show (AvowPaceTable  *self,
                      AvowCommitment *commitment,
                      const GArray   *points)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (AVOW_IS_PACE_TABLE (self));

  g_set_object (&self->commitment, commitment);
  for (guint i = 0; i < points->len; i++)
    {
      AvowPaceLine *line = g_object_new (AVOW_TYPE_PACE_LINE, NULL);

      line->point = g_array_index (points, AvowPacePoint, i);
      g_ptr_array_add (lines, line);
    }
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
}

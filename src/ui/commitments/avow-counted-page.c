/* avow-counted-page.c: all the actions that count toward a commitment */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-counted-page.h"
#include "ui/widgets/avow-entry-factory.h"

struct _AvowCountedPage
{
  AdwNavigationPage  parent_instance;

  GtkListView       *list_view;
};

G_DEFINE_FINAL_TYPE (AvowCountedPage, avow_counted_page, ADW_TYPE_NAVIGATION_PAGE)

static void
on_activate (AvowCountedPage *self,
             guint            position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));
  g_autoptr (AvowRecord) record = g_list_model_get_item (model, position);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&record->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

static void
avow_counted_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_COUNTED_PAGE);

  G_OBJECT_CLASS (avow_counted_page_parent_class)->dispose (object);
}

static void
avow_counted_page_class_init (AvowCountedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_counted_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-counted-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCountedPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
avow_counted_page_init (AvowCountedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
avow_counted_page_new (AvowJournal *journal,
                       GListModel  *counted)
{
  AvowCountedPage *self = g_object_new (AVOW_TYPE_COUNTED_PAGE, NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (g_object_ref (counted));
  g_autoptr (GtkListItemFactory) factory = avow_entry_factory_new (journal,
                                                                   avow_counted_page_prepare_row);

  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  return ADW_NAVIGATION_PAGE (self);
}

void
avow_counted_page_prepare_row (AvowEntryRow *row)
{
  avow_entry_row_set_dated (row, TRUE);
  avow_entry_row_set_item (row, _("_Take Out of This Commitment"), "commitment.take-out");
}

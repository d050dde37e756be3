/* avow-put-in-dialog.c: choosing an action that is to count */

#include "config.h"

#include "avow-put-in-dialog.h"
#include "ui/timeline/avow-entry-filter.h"
#include "ui/widgets/avow-entry-factory.h"

struct _AvowPutInDialog
{
  AdwDialog           parent_instance;

  AvowEntryFilter    *filter;
  GtkFilterListModel *filtered;

  GtkWidget          *search_entry;
  GtkStack           *stack;
  GtkListView        *list_view;
};

G_DEFINE_FINAL_TYPE (AvowPutInDialog, avow_put_in_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_stack (AvowPutInDialog *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint n_all = g_list_model_get_n_items (gtk_filter_list_model_get_model (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, n > 0       ? "list"
                                                 : n_all > 0 ? "nothing-found"
                                                             : "empty");
}

static void
choose (AvowPutInDialog *self,
        guint            position)
{
  g_autoptr (AvowRecord) record = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (record == NULL)
    return;

  g_object_ref (self);
  g_signal_emit (self, signals[CHOSEN], 0, record);
  adw_dialog_close (ADW_DIALOG (self));
  g_object_unref (self);
}

static void
on_search_changed (AvowPutInDialog *self)
{
  g_autoptr (AvowSearch) search = avow_search_new (
    gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  avow_entry_filter_set_search (self->filter, search);
  update_stack (self);
}

/* Enter takes the one that is left. */
static void
on_search_activate (AvowPutInDialog *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 1)
    choose (self, 0);
}

static void
on_stop_search (AvowPutInDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
prepare_row (AvowEntryRow *row)
{
  avow_entry_row_set_dated (row, TRUE);
  avow_entry_row_set_has_menu (row, FALSE);
}

static void
avow_put_in_dialog_dispose (GObject *object)
{
  AvowPutInDialog *self = AVOW_PUT_IN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_PUT_IN_DIALOG);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (avow_put_in_dialog_parent_class)->dispose (object);
}

static void
avow_put_in_dialog_class_init (AvowPutInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_put_in_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, AVOW_TYPE_ACTION);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-put-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPutInDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AvowPutInDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowPutInDialog, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, choose);
}

static void
avow_put_in_dialog_init (AvowPutInDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
avow_put_in_dialog_new (AvowJournal *journal,
                        GPtrArray   *candidates)
{
  AvowPutInDialog *self = g_object_new (AVOW_TYPE_PUT_IN_DIALOG, NULL);
  g_autoptr (GListStore) store = g_list_store_new (AVOW_TYPE_ACTION);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = avow_entry_factory_new (journal, prepare_row);

  g_list_store_splice (store, 0, 0, candidates->pdata, candidates->len);
  self->filter = avow_entry_filter_new ();
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_steal_pointer (&store)),
                                              GTK_FILTER (g_object_ref (self->filter)));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->filtered)));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  update_stack (self);

  return ADW_DIALOG (self);
}

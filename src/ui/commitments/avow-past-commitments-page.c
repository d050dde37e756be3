/* avow-past-commitments-page.c: the commitments that are over, by month, with what became of them */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-groups.h"
#include "avow-commitment-row.h"
#include "avow-past-commitments-page.h"

struct _AvowPastCommitmentsPage
{
  AdwNavigationPage  parent_instance;

  AvowJournal       *journal;
  AvowStandings     *standings;
  GListModel        *model;

  AdwToggleGroup    *span_toggles;
  GtkStack          *stack;
  GtkListView       *list_view;
};

G_DEFINE_FINAL_TYPE (AvowPastCommitmentsPage, avow_past_commitments_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ Rows */

static void
on_setup_row (AvowPastCommitmentsPage *self,
              GtkListItem             *item)
{
  GtkWidget *row = avow_commitment_row_new (self->standings);

  /* An entry that is changed later still moves the figures. */
  g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_DEFAULT);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_row (AvowPastCommitmentsPage *self,
             GtkListItem             *item)
{
  avow_commitment_row_set_commitment (AVOW_COMMITMENT_ROW (gtk_list_item_get_child (item)),
                                      gtk_list_item_get_item (item));
}

static void
on_unbind_row (AvowPastCommitmentsPage *self,
               GtkListItem             *item)
{
  avow_commitment_row_set_commitment (AVOW_COMMITMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
on_setup_header (AvowPastCommitmentsPage *self,
                 GtkListHeader           *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (AvowPastCommitmentsPage *self,
                GtkListHeader           *header)
{
  AvowCommitment *commitment = AVOW_COMMITMENT (gtk_list_header_get_item (header));
  g_autofree char *month =
    avow_civil_date_format_month (avow_commitment_get_last_day (commitment));

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), month);
}

/* }}} */

static void
update_stack (AvowPastCommitmentsPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (self->model) > 0
                                                   ? "list"
                                                   : "empty");
}

static void
on_span_changed (AvowPastCommitmentsPage *self)
{
  gboolean all = adw_toggle_group_get_active (self->span_toggles) == 1;
  g_autoptr (GtkNoSelection) selection = NULL;

  if (self->journal == NULL)
    return;

  g_clear_object (&self->model);
  self->model = avow_commitment_group_new (self->journal, self->standings,
                                           all ? AVOW_COMMITMENTS_PAST : AVOW_COMMITMENTS_PAST_YEAR);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (self->model));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  update_stack (self);
}

static void
on_activate (AvowPastCommitmentsPage *self,
             guint                    position)
{
  g_autoptr (AvowRecord) record = g_list_model_get_item (self->model, position);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&record->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

static void
avow_past_commitments_page_dispose (GObject *object)
{
  AvowPastCommitmentsPage *self = AVOW_PAST_COMMITMENTS_PAGE (object);

  g_clear_object (&self->journal);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_PAST_COMMITMENTS_PAGE);
  g_clear_object (&self->model);
  g_clear_object (&self->standings);

  G_OBJECT_CLASS (avow_past_commitments_page_parent_class)->dispose (object);
}

static void
avow_past_commitments_page_class_init (AvowPastCommitmentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_past_commitments_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-past-commitments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPastCommitmentsPage, span_toggles);
  gtk_widget_class_bind_template_child (widget_class, AvowPastCommitmentsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowPastCommitmentsPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_span_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
avow_past_commitments_page_init (AvowPastCommitmentsPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (rows, "setup", G_CALLBACK (on_setup_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (on_bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (on_unbind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (on_setup_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (on_bind_header), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
}

AdwNavigationPage *
avow_past_commitments_page_new (AvowJournal   *journal,
                                AvowStandings *standings)
{
  AvowPastCommitmentsPage *self = g_object_new (AVOW_TYPE_PAST_COMMITMENTS_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  on_span_changed (self);

  return ADW_NAVIGATION_PAGE (self);
}

/* avow-timeline-page.c: actions and reflections by day, newest first */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-day-list.h"
#include "avow-entry-filter.h"
#include "avow-filter-dialog.h"
#include "avow-timeline-page.h"
#include "ui/widgets/avow-entry-row.h"

struct _AvowTimelinePage
{
  AdwBin              parent_instance;

  AvowJournal        *journal;
  AvowEntryFilter    *filter;
  GtkFilterListModel *filtered;
  guint               changed_at;

  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkWidget          *filter_button;
  GtkRevealer        *result_revealer;
  GtkLabel           *result_label;
  GtkStack           *stack;
  GtkListView        *list_view;
};

G_DEFINE_FINAL_TYPE (AvowTimelinePage, avow_timeline_page, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SEARCH_MODE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* {{{ Rows */

static void
on_setup_row (AvowTimelinePage *self,
              GtkListItem      *item)
{
  gtk_list_item_set_child (item, avow_entry_row_new (self->journal));
}

static void
on_bind_row (AvowTimelinePage *self,
             GtkListItem      *item)
{
  AvowEntryRow *row = AVOW_ENTRY_ROW (gtk_list_item_get_child (item));
  g_autofree char *description = NULL;

  avow_entry_row_set_record (row, gtk_list_item_get_item (item),
                             avow_entry_filter_get_search (self->filter));
  description = avow_entry_row_describe (row);
  gtk_list_item_set_accessible_label (item, description);
}

static void
on_unbind_row (AvowTimelinePage *self,
               GtkListItem      *item)
{
  avow_entry_row_set_record (AVOW_ENTRY_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
on_setup_header (AvowTimelinePage *self,
                 GtkListHeader    *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
on_bind_header (AvowTimelinePage *self,
                GtkListHeader    *header)
{
  AvowCivilDate date = avow_record_get_date (gtk_list_header_get_item (header));
  g_autofree char *text = avow_civil_date_format_relative (date, avow_civil_date_today ());

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static GtkListItemFactory *
create_row_factory (AvowTimelinePage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_row), self, G_CONNECT_SWAPPED);

  return factory;
}

static GtkListItemFactory *
create_header_factory (AvowTimelinePage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_header), self, G_CONNECT_SWAPPED);

  return factory;
}

/* }}} */

static gboolean
is_narrowed (AvowTimelinePage *self)
{
  return !avow_search_is_empty (avow_entry_filter_get_search (self->filter)) ||
         !avow_criteria_is_empty (avow_entry_filter_get_criteria (self->filter));
}

static void
update_result (AvowTimelinePage *self)
{
  guint n_all = avow_record_list_get_length (avow_journal_get_entries (self->journal));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  gboolean narrowed = is_narrowed (self);

  if (narrowed)
    {
      g_autofree char *criteria = avow_filter_dialog_describe (
        self->journal, avow_entry_filter_get_criteria (self->filter));
      g_autofree char *count = g_strdup_printf (ngettext ("%'u entry", "%'u entries", n_shown),
                                                n_shown);
      g_autofree char *text = *criteria != '\0'
                                ? g_strjoin (" · ", count, criteria, NULL)
                                : g_strdup (count);

      gtk_label_set_text (self->result_label, text);
    }
  gtk_revealer_set_reveal_child (self->result_revealer, narrowed && n_all > 0);

  gtk_stack_set_visible_child_name (self->stack, n_shown > 0              ? "list"
                                                 : narrowed && n_all > 0 ? "nothing-found"
                                                                         : "empty");
}

static void
on_search_changed (AvowTimelinePage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (AvowSearch) search = avow_search_new (typed);
  GtkListItemFactory *factory = gtk_list_view_get_factory (self->list_view);

  avow_entry_filter_set_search (self->filter, search);
  /* The rows that stay must show the new matches. */
  if (factory != NULL)
    {
      g_autoptr (GtkListItemFactory) fresh = create_row_factory (self);

      gtk_list_view_set_factory (self->list_view, fresh);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  update_result (self);
}

static void
on_filter_clicked (AvowTimelinePage *self)
{
  adw_dialog_present (avow_filter_dialog_new (self->journal, self->filter), GTK_WIDGET (self));
}

static void
on_show_all_clicked (AvowTimelinePage *self)
{
  const AvowCriteria none = { 0 };

  avow_entry_filter_set_criteria (self->filter, &none);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
on_search_mode_changed (AvowTimelinePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

static void
on_items_changed (AvowTimelinePage *self,
                  guint             position)
{
  self->changed_at = position;
  update_result (self);
}

static void
on_activate (AvowTimelinePage *self,
             guint             position)
{
  g_autoptr (AvowRecord) record = g_list_model_get_item (
    G_LIST_MODEL (gtk_list_view_get_model (self->list_view)), position);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&record->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

static void
avow_timeline_page_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AvowTimelinePage *self = AVOW_TIMELINE_PAGE (object);

  switch (property_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
avow_timeline_page_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AvowTimelinePage *self = AVOW_TIMELINE_PAGE (object);

  switch (property_id)
    {
    case PROP_SEARCH_MODE:
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* On the entry that was changed last, or the one in the place of one that is gone. */
static gboolean
avow_timeline_page_grab_focus (GtkWidget *widget)
{
  AvowTimelinePage *self = AVOW_TIMELINE_PAGE (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  if (n == 0)
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);

  gtk_list_view_scroll_to (self->list_view, MIN (self->changed_at, n - 1), GTK_LIST_SCROLL_FOCUS,
                           NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
avow_timeline_page_dispose (GObject *object)
{
  AvowTimelinePage *self = AVOW_TIMELINE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_TIMELINE_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_timeline_page_parent_class)->dispose (object);
}

static void
avow_timeline_page_class_init (AvowTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_timeline_page_dispose;
  object_class->get_property = avow_timeline_page_get_property;
  object_class->set_property = avow_timeline_page_set_property;

  widget_class->grab_focus = avow_timeline_page_grab_focus;

  properties[PROP_SEARCH_MODE] =
    g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/timeline/avow-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, result_revealer);
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, result_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowTimelinePage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
avow_timeline_page_init (AvowTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}

GtkWidget *
avow_timeline_page_new (AvowJournal *journal)
{
  AvowTimelinePage *self = g_object_new (AVOW_TYPE_TIMELINE_PAGE, NULL);
  GListModel *entries = G_LIST_MODEL (avow_journal_get_entries (journal));
  g_autoptr (AvowDayList) days = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) rows = create_row_factory (self);
  g_autoptr (GtkListItemFactory) headers = create_header_factory (self);

  self->journal = g_object_ref (journal);
  self->filter = avow_entry_filter_new ();
  self->filtered = gtk_filter_list_model_new (g_object_ref (entries),
                                              GTK_FILTER (g_object_ref (self->filter)));
  days = avow_day_list_new (G_LIST_MODEL (self->filtered));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (days)));

  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));

  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update_result), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_result (self);

  return GTK_WIDGET (self);
}

void
avow_timeline_page_start_search (AvowTimelinePage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

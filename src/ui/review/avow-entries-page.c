/* avow-entries-page.c: the entries that a figure is made of */

#include "config.h"

#include "avow-entries-page.h"
#include "avow-journal-watch.h"
#include "core/insight/avow-span-words.h"
#include "ui/widgets/avow-entry-factory.h"
#include "ui/widgets/avow-line.h"
#include "ui/widgets/avow-store.h"

struct _AvowEntriesPage
{
  AdwNavigationPage  parent_instance;

  AvowJournal       *journal;
  AvowJournalWatch  *watch;
  AvowSlice         *slice;
  GListStore        *entries;

  GtkLabel          *span_label;
  GtkLabel          *name_label;
  GtkLabel          *figures_label;
  GtkStack          *stack;
  GtkListView       *list_view;
};

G_DEFINE_FINAL_TYPE (AvowEntriesPage, avow_entries_page, ADW_TYPE_NAVIGATION_PAGE)

/* What these entries come to, so that it can be compared with the figure that was opened. */
static char *
format_figures (GPtrArray *entries)
{
  AvowTally tally = { 0 };
  guint n_reflections = 0;
  char *text;

  for (guint i = 0; i < entries->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (entries, i);

      if (AVOW_IS_ACTION (record))
        avow_tally_add (&tally, AVOW_ACTION (record));
      else
        n_reflections++;
    }

  text = avow_entries_format (&tally, n_reflections);
  avow_tally_clear (&tally);

  return text;
}

/* The month or the year that it is a figure of. */
static char *
format_span (const AvowSlice *slice)
{
  return slice->last <= avow_civil_date_month_end (slice->first) ? avow_civil_date_format_month (slice->first)
                                                                 : avow_civil_date_format_year (slice->first);
}

static void
update (gpointer user_data)
{
  AvowEntriesPage *self = user_data;
  g_autoptr (GPtrArray) entries = avow_slice_list (self->slice, avow_journal_get_entries (self->journal));

  avow_store_fill (self->entries, entries, entries->len);
  avow_line_take (self->figures_label, format_figures (entries));
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "list" : "empty");
}

static void
on_activate (AvowEntriesPage *self,
             guint            position)
{
  g_autoptr (AvowRecord) record = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&record->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

static void
prepare_row (AvowEntryRow *row)
{
  avow_entry_row_set_dated (row, TRUE);
}

static void
avow_entries_page_dispose (GObject *object)
{
  AvowEntriesPage *self = AVOW_ENTRIES_PAGE (object);

  g_clear_pointer (&self->watch, avow_journal_watch_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_ENTRIES_PAGE);
  g_clear_pointer (&self->slice, avow_slice_free);
  g_clear_object (&self->entries);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_entries_page_parent_class)->dispose (object);
}

static void
avow_entries_page_class_init (AvowEntriesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_entries_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-entries-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowEntriesPage, span_label);
  gtk_widget_class_bind_template_child (widget_class, AvowEntriesPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, AvowEntriesPage, figures_label);
  gtk_widget_class_bind_template_child (widget_class, AvowEntriesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowEntriesPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
avow_entries_page_init (AvowEntriesPage *self)
{
  self->entries = g_list_store_new (AVOW_TYPE_RECORD);

  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
avow_entries_page_new (AvowJournal     *journal,
                       AvowStandings   *standings,
                       const char      *name,
                       const AvowSlice *slice)
{
  AvowEntriesPage *self = g_object_new (AVOW_TYPE_ENTRIES_PAGE, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = avow_entry_factory_new (journal, prepare_row);

  self->journal = g_object_ref (journal);
  self->slice = avow_slice_copy (slice);
  self->watch = avow_journal_watch_new (journal, standings, update, self);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->entries)));
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  /* The name may be a word of the person's own, so it is not what the window is called. */
  gtk_label_set_text (self->name_label, name);
  avow_line_take (self->span_label, format_span (slice));
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}

GListModel *
avow_entries_page_get_model (AvowEntriesPage *self)
{
  return G_LIST_MODEL (self->entries);
}

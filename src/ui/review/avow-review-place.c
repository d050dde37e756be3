/* avow-review-place.c: the place of the months: which there are to look back at */

#include "config.h"

#include "avow-journal-watch.h"
#include "avow-month-row.h"
#include "avow-review-place.h"
#include "core/insight/avow-months.h"

struct _AvowReviewPlace
{
  AdwBin            parent_instance;

  AvowJournal      *journal;
  AvowStandings    *standings;
  AvowJournalWatch *watch;
  GListStore       *items;
  /* What the list was made for. */
  AvowCivilDate     first_month;
  guint             n_months;

  GtkStack         *stack;
  GtkListView      *list_view;
};

G_DEFINE_FINAL_TYPE (AvowReviewPlace, avow_review_place, ADW_TYPE_BIN)

/* {{{ Rows */

static void
on_setup_row (AvowReviewPlace *self,
              GtkListItem     *item)
{
  GtkWidget *row = avow_month_row_new (self->journal, self->standings);

  g_object_bind_property (row, "description", item, "accessible-label", G_BINDING_DEFAULT);
  gtk_list_item_set_child (item, row);
}

static void
on_bind_row (AvowReviewPlace *self,
             GtkListItem     *item)
{
  avow_month_row_set_item (AVOW_MONTH_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
on_unbind_row (AvowReviewPlace *self,
               GtkListItem     *item)
{
  avow_month_row_set_item (AVOW_MONTH_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
on_activate (AvowReviewPlace *self,
             guint            position)
{
  g_autoptr (AvowMonthItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  char text[AVOW_MONTH_TEXT_SIZE];

  avow_civil_date_to_month_text (avow_month_item_get_first (item), text);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              avow_month_item_get_length (item) == AVOW_SPAN_YEAR ? "journal.show-year"
                                                                                  : "journal.show-month",
                              "s", text);
}

/* }}} */

/* Rows follow what they are of by themselves; what changes here is which there are. */
static void
update (gpointer user_data)
{
  AvowReviewPlace *self = user_data;
  AvowCivilDate begin = avow_record_list_get_first_date (avow_journal_get_entries (self->journal));
  AvowCivilDate today = avow_standings_get_today (self->standings);
  guint n_months = avow_months_count (begin, today);
  AvowCivilDate first_month = avow_civil_date_month_start (begin);

  if (n_months != self->n_months || first_month != self->first_month)
    {
      g_autoptr (GPtrArray) items = avow_month_items_list (begin, today);

      self->n_months = n_months;
      self->first_month = first_month;
      g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                           items->pdata, items->len);
    }
  gtk_stack_set_visible_child_name (self->stack, n_months > 0 ? "list" : "empty");
}

static gboolean
avow_review_place_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
avow_review_place_dispose (GObject *object)
{
  AvowReviewPlace *self = AVOW_REVIEW_PLACE (object);

  g_clear_pointer (&self->watch, avow_journal_watch_free);
  /* It unparents its child again when it is disposed, so it must not find one then. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_REVIEW_PLACE);
  g_clear_object (&self->items);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_review_place_parent_class)->dispose (object);
}

static void
avow_review_place_class_init (AvowReviewPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_review_place_dispose;
  widget_class->grab_focus = avow_review_place_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-review-place.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowReviewPlace, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewPlace, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_row);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_row);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_row);
}

static void
avow_review_place_init (AvowReviewPlace *self)
{
  self->items = g_list_store_new (AVOW_TYPE_MONTH_ITEM);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_review_place_new (AvowJournal   *journal,
                       AvowStandings *standings)
{
  AvowReviewPlace *self = g_object_new (AVOW_TYPE_REVIEW_PLACE, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  self->watch = avow_journal_watch_new (journal, standings, update, self);
  update (self);

  return GTK_WIDGET (self);
}

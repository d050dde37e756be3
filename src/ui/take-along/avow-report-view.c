/* avow-report-view.c: what leaves the journal, as it will be written */

#include "config.h"

#include "avow-report-view.h"

#include "avow-report-picture.h"
#include "avow-report-rows.h"
#include "avow-report-words.h"

/* A year of many actions would make one wait. */
#define BLOCKS_AT_ONCE 100

/* Of headings: the title's is the first. */
enum {
  LEVEL_TITLE = 1,
  LEVEL_HEADING,
  LEVEL_SECTION,
  LEVEL_LABEL,
};

struct _AvowReportView
{
  GtkBox            parent_instance;

  const AvowReport *report;
  /* The block that is next to be shown. */
  guint             next;
  guint             idle;
  /* (element-type AvowChart): in order. They are shown anew, so that their bars do not grow again each
   * time. */
  GPtrArray        *charts;
  /* Which of them come next. */
  GPtrArray        *spare_charts;
  /* The list that the next item goes on with. */
  GtkWidget        *list;
  /* The last heading, which is what a table is of that does not say it. */
  const char       *heading;
};

G_DEFINE_FINAL_TYPE (AvowReportView, avow_report_view, GTK_TYPE_BOX)

static void
add (AvowReportView *self,
     GtkWidget      *widget)
{
  gtk_box_append (GTK_BOX (self), widget);
}

/* {{{ Lists */

static GtkWidget *
create_item (const AvowBlock *block)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing", 9,
                                  NULL);
  GtkWidget *bullet = avow_report_words_new (GTK_ACCESSIBLE_ROLE_PRESENTATION, "•", "dimmed");
  GtkWidget *words = avow_report_words_new (GTK_ACCESSIBLE_ROLE_LABEL, block->text, NULL);

  gtk_label_set_yalign (GTK_LABEL (bullet), 0);
  gtk_widget_set_hexpand (words, TRUE);
  if (block->own_words)
    avow_report_words_set_own (words);
  gtk_box_append (GTK_BOX (item), bullet);
  gtk_box_append (GTK_BOX (item), words);

  return item;
}

static void
add_item (AvowReportView  *self,
          const AvowBlock *block)
{
  if (self->list == NULL)
    {
      self->list = g_object_new (GTK_TYPE_BOX,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                 "orientation", GTK_ORIENTATION_VERTICAL,
                                 "spacing", 3,
                                 NULL);
      add (self, self->list);
    }
  gtk_box_append (GTK_BOX (self->list), create_item (block));
}

/* }}} */
/* {{{ Tables */

static AvowChart *
take_chart (AvowReportView *self,
            GType           type)
{
  for (guint i = 0; i < self->spare_charts->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (self->spare_charts, i)) == type)
      return g_ptr_array_steal_index (self->spare_charts, i);

  return g_object_ref_sink (g_object_new (type, NULL));
}

static void
add_table (AvowReportView        *self,
           const AvowReportTable *table)
{
  GType type = avow_report_picture_get_chart_type (table);
  gboolean has_title = table->title != NULL && *table->title != '\0';
  const char *name = has_title ? table->title : self->heading;

  if (has_title)
    add (self, avow_report_words_new (GTK_ACCESSIBLE_ROLE_CAPTION, table->title, "caption-heading"));
  if (type != G_TYPE_NONE)
    {
      AvowChart *chart = take_chart (self, type);

      avow_report_picture_show (chart, table, name);
      add (self, GTK_WIDGET (chart));
      g_ptr_array_add (self->charts, chart);
    }
  /* A grid has all of it in its picture. */
  if (table->picture != AVOW_PICTURE_GRID)
    add (self, avow_report_rows_new (table, name));
}

/* }}} */

static void
add_words (AvowReportView  *self,
           const AvowBlock *block,
           const char      *css_class)
{
  GtkWidget *words = avow_report_words_new (GTK_ACCESSIBLE_ROLE_PARAGRAPH, block->text, css_class);

  if (block->own_words)
    avow_report_words_set_own (words);
  add (self, words);
}

static void
add_heading (AvowReportView  *self,
             const AvowBlock *block,
             int              level,
             const char      *css_class)
{
  GtkWidget *heading = avow_report_words_new_heading (level, block->text, css_class);

  if (block->own_words)
    avow_report_words_set_own (heading);
  add (self, heading);
  self->heading = block->text;
}

static void
add_block (AvowReportView  *self,
           const AvowBlock *block)
{
  if (block->kind != AVOW_BLOCK_ITEM)
    self->list = NULL;

  switch (block->kind)
    {
    case AVOW_BLOCK_HEADING:
      add_heading (self, block, LEVEL_HEADING, "title-3");
      break;
    case AVOW_BLOCK_SECTION:
      add_heading (self, block, LEVEL_SECTION, "title-4");
      break;
    case AVOW_BLOCK_LABEL:
      add_heading (self, block, LEVEL_LABEL, "heading");
      break;
    case AVOW_BLOCK_TEXT:
      add_words (self, block, NULL);
      break;
    case AVOW_BLOCK_REMARK:
      add_words (self, block, "dimmed");
      break;
    case AVOW_BLOCK_ITEM:
      add_item (self, block);
      break;
    case AVOW_BLOCK_TABLE:
      add_table (self, block->table);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* {{{ All of it, bit by bit */

static void
end (AvowReportView *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->spare_charts, g_ptr_array_unref);
}

static void
add_some (AvowReportView *self)
{
  guint until = MIN (self->next + BLOCKS_AT_ONCE, self->report->blocks->len);

  while (self->next < until)
    add_block (self, g_ptr_array_index (self->report->blocks, self->next++));
}

static gboolean
on_idle (gpointer user_data)
{
  AvowReportView *self = user_data;

  add_some (self);
  if (!avow_report_view_is_complete (self))
    return G_SOURCE_CONTINUE;

  self->idle = 0;
  end (self);

  return G_SOURCE_REMOVE;
}

/* How far down it is seen, from its top; 0 where it is not. */
static int
get_seen (AvowReportView *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  if (scroller == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self), scroller, &place))
    return 0;

  return MAX (gtk_widget_get_height (scroller) - (int) place.origin.y, 0);
}

static int
measure (AvowReportView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  graphene_rect_t place;
  int least, height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (gtk_widget_compute_bounds (widget, widget, &place))
    least = MAX (least, (int) place.size.width);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, least, &height, NULL, NULL, NULL);

  return height;
}

/* }}} */

static void
clear (AvowReportView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->list = NULL;
}

static void
avow_report_view_dispose (GObject *object)
{
  AvowReportView *self = AVOW_REPORT_VIEW (object);

  end (self);
  g_clear_pointer (&self->charts, g_ptr_array_unref);

  G_OBJECT_CLASS (avow_report_view_parent_class)->dispose (object);
}

static void
avow_report_view_class_init (AvowReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_report_view_dispose;

  gtk_widget_class_set_css_name (widget_class, "report");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
avow_report_view_init (AvowReportView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->charts = g_ptr_array_new_with_free_func (g_object_unref);
}

void
avow_report_view_show (AvowReportView   *self,
                       const AvowReport *report)
{
  int seen;

  g_return_if_fail (AVOW_IS_REPORT_VIEW (self));

  seen = get_seen (self);
  end (self);
  clear (self);
  self->spare_charts = g_steal_pointer (&self->charts);
  self->charts = g_ptr_array_new_with_free_func (g_object_unref);
  self->report = report;
  self->next = 0;

  if (report != NULL)
    {
      add (self, avow_report_words_new_heading (LEVEL_TITLE, report->title, "title-2"));
      self->heading = report->title;
      do
        add_some (self);
      while (!avow_report_view_is_complete (self) && seen > 0 && measure (self) < seen);
    }

  if (avow_report_view_is_complete (self))
    end (self);
  else
    /* After what is there has been drawn. */
    self->idle = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

gboolean
avow_report_view_is_complete (AvowReportView *self)
{
  g_return_val_if_fail (AVOW_IS_REPORT_VIEW (self), FALSE);

  return self->report == NULL || self->next == self->report->blocks->len;
}

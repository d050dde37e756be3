/* avow-review-row.c: a figure, or a record, in a list of a month's page */

#include "config.h"

#include "avow-review-row.h"
#include "avow-section.h"
#include "avow-tile-layout.h"
#include "ui/widgets/avow-line.h"
#include "ui/widgets/avow-pace-bar.h"

struct _AvowReviewRow
{
  GtkListBoxRow  parent_instance;

  AvowSlice     *slice;
  AvowRecord    *record;
  AvowCivilDate  month;
  char          *spoken;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *details;
  GtkBox        *cells;
  GtkLabel      *words;
  GtkLabel      *value;
  GtkLabel      *outcome;
  AvowPaceBar   *bar;
  GtkWidget     *next_icon;
};

G_DEFINE_FINAL_TYPE (AvowReviewRow, avow_review_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_cells (AvowReviewRow        *self,
            const AvowReviewLine *line)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->cells));

  /* A row keeps as many as it had once: rows of one list have the same. */
  for (guint i = 0; line->cells[i] != NULL; i++)
    {
      if (cell == NULL)
        {
          cell = gtk_label_new (NULL);
          gtk_label_set_xalign (GTK_LABEL (cell), 0);
          gtk_label_set_yalign (GTK_LABEL (cell), 0);
          gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
          gtk_label_set_width_chars (GTK_LABEL (cell), 13);
          gtk_widget_add_css_class (cell, "caption");
          gtk_widget_add_css_class (cell, "numeric");
          gtk_box_append (self->cells, cell);
        }
      gtk_label_set_text (GTK_LABEL (cell), line->cells[i]);
      cell = gtk_widget_get_next_sibling (cell);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cells), line->cells[0] != NULL);
}

static void
add_spoken (GString    *spoken,
            const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (spoken, "%s%s", spoken->len > 0 ? ". " : "", part);
}

static void
show_spoken (AvowReviewRow        *self,
             const AvowReviewLine *line)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  add_spoken (spoken, line->title);
  add_spoken (spoken, line->value);
  add_spoken (spoken, line->outcome);
  add_spoken (spoken, line->details);
  for (guint i = 0; line->cells[i] != NULL; i++)
    add_spoken (spoken, line->cells[i]);
  add_spoken (spoken, line->words);

  g_free (self->spoken);
  self->spoken = g_string_free_and_steal (g_steal_pointer (&spoken));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->spoken,
                                  -1);
}

static void
show_target (AvowReviewRow        *self,
             const AvowReviewLine *line)
{
  gboolean opens = line->slice != NULL || line->record != NULL || line->month != AVOW_CIVIL_DATE_NONE;

  g_clear_pointer (&self->slice, avow_slice_free);
  if (line->slice != NULL)
    self->slice = avow_slice_copy (line->slice);
  g_set_object (&self->record, line->record);
  self->month = line->month;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), opens);
  gtk_widget_set_opacity (self->next_icon, opens ? 1 : 0);
}

static void
avow_review_row_dispose (GObject *object)
{
  AvowReviewRow *self = AVOW_REVIEW_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_REVIEW_ROW);
  g_clear_pointer (&self->slice, avow_slice_free);
  g_clear_object (&self->record);
  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (avow_review_row_parent_class)->dispose (object);
}

static void
avow_review_row_class_init (AvowReviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_PACE_BAR);

  G_OBJECT_CLASS (klass)->dispose = avow_review_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-review-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, title);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, details);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, cells);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, words);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, value);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, outcome);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, bar);
  gtk_widget_class_bind_template_child (widget_class, AvowReviewRow, next_icon);
}

static void
avow_review_row_init (AvowReviewRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->cells), avow_tile_layout_new (AVOW_REVIEW_N_CELLS, 12, 3));
  avow_pace_bar_set_thin (self->bar, TRUE);
}

GtkWidget *
avow_review_row_new (void)
{
  return g_object_new (AVOW_TYPE_REVIEW_ROW, NULL);
}

void
avow_review_row_show (AvowReviewRow        *self,
                      const AvowReviewLine *line)
{
  g_return_if_fail (AVOW_IS_REVIEW_ROW (self));

  if (line->icon != NULL)
    gtk_image_set_from_icon_name (self->icon, line->icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), line->icon != NULL);
  avow_line_set (self->title, line->title);
  avow_line_set (self->details, line->details);
  show_cells (self, line);
  avow_line_set (self->words, line->words);
  avow_line_set (self->value, line->value);
  avow_line_set (self->outcome, line->outcome);
  set_class (GTK_WIDGET (self->title), "quotation", line->is_quotation && line->words == NULL);
  set_class (GTK_WIDGET (self->words), "quotation", line->is_quotation);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), line->has_share);
  avow_pace_bar_set_pace (self->bar, line->share, 0);
  show_target (self, line);
  show_spoken (self, line);
}

const char *
avow_review_row_get_title (AvowReviewRow *self)
{
  g_return_val_if_fail (AVOW_IS_REVIEW_ROW (self), NULL);

  return gtk_label_get_text (self->title);
}

const char *
avow_review_row_get_spoken (AvowReviewRow *self)
{
  g_return_val_if_fail (AVOW_IS_REVIEW_ROW (self), NULL);

  return self->spoken;
}

const AvowSlice *
avow_review_row_get_slice (AvowReviewRow *self)
{
  g_return_val_if_fail (AVOW_IS_REVIEW_ROW (self), NULL);

  return self->slice;
}

void
avow_review_row_open (AvowReviewRow *self)
{
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), AVOW_TYPE_SECTION);

  g_return_if_fail (AVOW_IS_REVIEW_ROW (self));

  if (section == NULL)
    return;
  if (self->slice != NULL)
    avow_section_open_slice (AVOW_SECTION (section), gtk_label_get_text (self->title), self->slice);
  else if (self->record != NULL)
    avow_section_open_record (AVOW_SECTION (section), self->record);
  else if (self->month != AVOW_CIVIL_DATE_NONE)
    avow_section_open_month (AVOW_SECTION (section), self->month);
}

/* avow-total-tile.c: a figure in large, beside what it was before */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-section.h"
#include "avow-total-tile.h"
#include "core/insight/avow-span-words.h"
#include "ui/widgets/avow-line.h"

struct _AvowTotalTile
{
  GtkButton  parent_instance;

  AvowSlice  slice;

  GtkLabel  *value_label;
  GtkLabel  *before_label;
  GtkLabel  *median_label;
};

G_DEFINE_FINAL_TYPE (AvowTotalTile, avow_total_tile, GTK_TYPE_BUTTON)

static void
avow_total_tile_clicked (GtkButton *button)
{
  AvowTotalTile *self = AVOW_TOTAL_TILE (button);
  GtkWidget *section = gtk_widget_get_ancestor (GTK_WIDGET (self), AVOW_TYPE_SECTION);

  if (section != NULL)
    avow_section_open_slice (AVOW_SECTION (section), gtk_label_get_text (self->value_label), &self->slice);
}

static void
avow_total_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_TOTAL_TILE);

  G_OBJECT_CLASS (avow_total_tile_parent_class)->dispose (object);
}

static void
avow_total_tile_class_init (AvowTotalTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_total_tile_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = avow_total_tile_clicked;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-total-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTotalTile, value_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTotalTile, before_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTotalTile, median_label);
}

static void
avow_total_tile_init (AvowTotalTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_total_tile_new (void)
{
  return g_object_new (AVOW_TYPE_TOTAL_TILE, NULL);
}

/* All that its lines say; the ones below the figure are sentences. */
static void
update_spoken (AvowTotalTile *self)
{
  GtkLabel *sentences[] = { self->before_label, self->median_label };
  g_autoptr (GString) spoken = g_string_new (gtk_label_get_text (self->value_label));
  const char *between = ". ";

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const char *sentence = gtk_label_get_text (sentences[i]);

      if (*sentence == '\0')
        continue;
      g_string_append_printf (spoken, "%s%s", between, sentence);
      between = " ";
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken->str, -1);
}

/* Beside the whole one before. Few days of a month, or of a year, are not yet less than that. */
static char *
format_before (const AvowSummary *summary,
               AvowQuantity       quantity,
               const char        *currency)
{
  AvowBeside beside;
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  AvowCivilDate before;

  if (!avow_span_is_current (summary->span))
    return avow_summary_format_before (summary, AVOW_ANY, quantity, currency);

  beside = avow_summary_get_beside (summary, AVOW_ANY, quantity, currency);
  if (!beside.has_before)
    return NULL;

  before = summary->span->first - 1;
  name = summary->span->length == AVOW_SPAN_YEAR ? avow_civil_date_format_year (before)
                                                 : avow_civil_date_format_month (before);
  value = avow_quantity_format (quantity, beside.before, currency);

  /* Translators: the figure of the month or the year before: "In October 2026: 5 actions." */
  return g_strdup_printf (_("In %1$s: %2$s."), name, value);
}

void
avow_total_tile_show (AvowTotalTile     *self,
                      const AvowSummary *summary,
                      AvowQuantity       quantity,
                      const char        *currency)
{
  const AvowFigures *figures = summary->span->figures;
  gint64 value = avow_tally_get (&figures->all, quantity, currency);

  g_return_if_fail (AVOW_IS_TOTAL_TILE (self));

  self->slice = avow_figures_get_slice (figures, AVOW_KIND_ACTION);
  self->slice.timed = quantity == AVOW_QUANTITY_MINUTES;
  if (currency != NULL)
    g_strlcpy (self->slice.currency, currency, sizeof self->slice.currency);

  avow_line_take (self->value_label, avow_quantity_format (quantity, value, currency));
  avow_line_take (self->before_label, format_before (summary, quantity, currency));
  avow_line_take (self->median_label,
                  avow_summary_format_median (summary, AVOW_ANY, quantity, currency));
  update_spoken (self);
}

const char *
avow_total_tile_get_value (AvowTotalTile *self)
{
  g_return_val_if_fail (AVOW_IS_TOTAL_TILE (self), NULL);

  return gtk_label_get_text (self->value_label);
}

const AvowSlice *
avow_total_tile_get_slice (AvowTotalTile *self)
{
  g_return_val_if_fail (AVOW_IS_TOTAL_TILE (self), NULL);

  return &self->slice;
}

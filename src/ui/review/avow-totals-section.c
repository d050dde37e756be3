/* avow-totals-section.c: what was done in all, in large */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-tile-layout.h"
#include "avow-total-tile.h"
#include "avow-totals-section.h"

struct _AvowTotalsSection
{
  AvowSection  parent_instance;

  GtkBox      *tiles;
};

G_DEFINE_FINAL_TYPE (AvowTotalsSection, avow_totals_section, AVOW_TYPE_SECTION)

/* The tile at a place stays the same widget. Returns the one after it. */
static GtkWidget *
show_tile (AvowTotalsSection *self,
           GtkWidget         *tile,
           const AvowSummary *summary,
           AvowQuantity       quantity,
           const char        *currency)
{
  if (tile == NULL)
    {
      tile = avow_total_tile_new ();
      gtk_box_append (self->tiles, tile);
    }
  avow_total_tile_show (AVOW_TOTAL_TILE (tile), summary, quantity, currency);

  return gtk_widget_get_next_sibling (tile);
}

static gboolean
avow_totals_section_show (AvowSection       *section,
                          const AvowSummary *summary)
{
  AvowTotalsSection *self = AVOW_TOTALS_SECTION (section);
  const AvowFigures *figures = summary->span->figures;
  GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));

  if (figures->all.n_entries == 0)
    return FALSE;

  tile = show_tile (self, tile, summary, AVOW_QUANTITY_ENTRIES, NULL);
  if (figures->all.minutes > 0)
    tile = show_tile (self, tile, summary, AVOW_QUANTITY_MINUTES, NULL);
  for (guint i = 0; i < avow_amounts_get_length (&figures->all.money); i++)
    tile = show_tile (self, tile, summary, AVOW_QUANTITY_MONEY,
                      avow_amounts_get (&figures->all.money, i)->currency);
  while (tile != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (tile);

      gtk_box_remove (self->tiles, tile);
      tile = next;
    }

  return TRUE;
}

static void
avow_totals_section_class_init (AvowTotalsSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_totals_section_show;
}

static void
avow_totals_section_init (AvowTotalsSection *self)
{
  self->tiles = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->tiles), avow_tile_layout_new (3, 12, 12));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What I Did"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->tiles));
}

GtkWidget *
avow_totals_section_new (void)
{
  return g_object_new (AVOW_TYPE_TOTALS_SECTION, NULL);
}

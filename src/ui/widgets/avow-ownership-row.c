/* avow-ownership-row.c: who owns a place, how one knows, and when that was checked */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-chip-row.h"
#include "avow-date-row.h"
#include "avow-names.h"
#include "avow-ownership-row.h"

struct _AvowOwnershipRow
{
  AdwExpanderRow  parent_instance;

  AvowChipRow    *ownership_row;
  AvowFieldRow   *how_known;
  AvowDateRow    *checked_on;

  AvowChipEntry  *ownership;
  gboolean        loading;
};

G_DEFINE_FINAL_TYPE (AvowOwnershipRow, avow_ownership_row, ADW_TYPE_EXPANDER_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char * const usual[] = {
  NC_ ("ownership", "Black-owned"),
  NC_ ("ownership", "Indigenous-owned"),
  NC_ ("ownership", "Asian-owned"),
  NC_ ("ownership", "Latino-owned"),
  NULL
};

/* --- Helpers --- */

/* What it comes to, for when the row is closed. */
static void
update_subtitle (AvowOwnershipRow *self)
{
  g_auto (GStrv) words = avow_chip_entry_get_words (self->ownership);
  AvowCivilDate checked = avow_date_row_get_date (self->checked_on);
  g_autofree char *owners = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (words != NULL)
    owners = g_strjoinv (" · ", words);
  if (checked != AVOW_CIVIL_DATE_NONE)
    {
      g_autofree char *date = avow_civil_date_format (checked);

      /* Translators: %s is a date: when it was checked who owns a shop. */
      day = g_strdup_printf (_("Checked %s"), date);
    }

  if (owners == NULL && day == NULL)
    text = g_strdup (_("Not checked yet"));
  else
    text = g_strjoin (" · ", owners != NULL ? owners : day, owners != NULL ? day : NULL, NULL);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}

/* --- Callbacks --- */

static void
on_changed (AvowOwnershipRow *self)
{
  if (self->loading)
    return;

  update_subtitle (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_words_changed (AvowOwnershipRow *self)
{
  g_auto (GStrv) words = NULL;

  if (self->loading)
    return;

  /* To say so is to have looked, until the person says when. */
  words = avow_chip_entry_get_words (self->ownership);
  if (words != NULL && avow_date_row_get_date (self->checked_on) == AVOW_CIVIL_DATE_NONE)
    avow_date_row_set_date (self->checked_on, avow_civil_date_today ());
  on_changed (self);
}

/* --- GObject --- */

static void
avow_ownership_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_OWNERSHIP_ROW);

  G_OBJECT_CLASS (avow_ownership_row_parent_class)->dispose (object);
}

static void
avow_ownership_row_class_init (AvowOwnershipRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_ownership_row_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AVOW_TYPE_CHIP_ROW);
  g_type_ensure (AVOW_TYPE_DATE_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/widgets/avow-ownership-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowOwnershipRow, ownership_row);
  gtk_widget_class_bind_template_child (widget_class, AvowOwnershipRow, how_known);
  gtk_widget_class_bind_template_child (widget_class, AvowOwnershipRow, checked_on);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
}

static void
avow_ownership_row_init (AvowOwnershipRow *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  avow_name_expander (ADW_EXPANDER_ROW (self));
  self->ownership = avow_chip_row_get_entry (self->ownership_row);
  avow_chip_entry_set_placeholder (self->ownership, _("A word of your own"));
  avow_date_row_set_days (self->checked_on, AVOW_DAYS_PAST);
  avow_ownership_row_set_used (self, NULL);
  self->loading = FALSE;
  update_subtitle (self);
}

/* --- Public --- */

GtkWidget *
avow_ownership_row_new (void)
{
  return g_object_new (AVOW_TYPE_OWNERSHIP_ROW, NULL);
}

void
avow_ownership_row_set_used (AvowOwnershipRow   *self,
                             const char * const *words)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new ();

  g_return_if_fail (AVOW_IS_OWNERSHIP_ROW (self));

  for (guint i = 0; usual[i] != NULL; i++)
    g_ptr_array_add (offers, (char *) g_dpgettext2 (NULL, "ownership", usual[i]));
  g_ptr_array_add (offers, NULL);

  avow_chip_entry_set_offers (self->ownership, (const char * const *) offers->pdata);
  avow_chip_entry_set_suggestions (self->ownership, words);
}

void
avow_ownership_row_load (AvowOwnershipRow *self,
                         AvowPlace        *place)
{
  g_return_if_fail (AVOW_IS_OWNERSHIP_ROW (self));

  self->loading = TRUE;
  avow_chip_entry_set_words (self->ownership,
                             place != NULL ? (const char * const *) place->ownership : NULL);
  avow_field_row_set_text (self->how_known, place != NULL ? place->how_known : NULL);
  avow_date_row_set_date (self->checked_on,
                          place != NULL ? place->checked_on : AVOW_CIVIL_DATE_NONE);
  self->loading = FALSE;
  update_subtitle (self);
}

void
avow_ownership_row_store (AvowOwnershipRow *self,
                          AvowPlace        *place)
{
  g_return_if_fail (AVOW_IS_OWNERSHIP_ROW (self));

  g_strfreev (place->ownership);
  place->ownership = avow_chip_entry_get_words (self->ownership);
  g_free (place->how_known);
  place->how_known = avow_field_row_get_text (self->how_known);
  place->checked_on = avow_date_row_get_date (self->checked_on);
}

gboolean
avow_ownership_row_check (AvowOwnershipRow *self)
{
  g_return_val_if_fail (AVOW_IS_OWNERSHIP_ROW (self), FALSE);

  if (avow_field_row_check (AVOW_FIELD_ROW (self->checked_on)))
    return TRUE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->checked_on));

  return FALSE;
}

/* avow-section.c: a part of what there is to tell of a month or a year */

#include "config.h"

#include "avow-entries-page.h"
#include "avow-section.h"

typedef struct {
  AvowJournal   *journal;
  AvowStandings *standings;
} AvowSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AvowSection, avow_section, ADW_TYPE_PREFERENCES_GROUP)

static AvowSectionPrivate *
get_private (AvowSection *self)
{
  return avow_section_get_instance_private (self);
}

static void
avow_section_dispose (GObject *object)
{
  AvowSectionPrivate *private = get_private (AVOW_SECTION (object));

  g_clear_object (&private->standings);
  g_clear_object (&private->journal);

  G_OBJECT_CLASS (avow_section_parent_class)->dispose (object);
}

static void
avow_section_class_init (AvowSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_section_dispose;
}

static void
avow_section_init (AvowSection *self)
{
}

void
avow_section_set_journal (AvowSection   *self,
                          AvowJournal   *journal,
                          AvowStandings *standings)
{
  AvowSectionPrivate *private;

  g_return_if_fail (AVOW_IS_SECTION (self));

  private = get_private (self);
  g_set_object (&private->journal, journal);
  g_set_object (&private->standings, standings);
}

AvowJournal *
avow_section_get_journal (AvowSection *self)
{
  g_return_val_if_fail (AVOW_IS_SECTION (self), NULL);

  return get_private (self)->journal;
}

AvowStandings *
avow_section_get_standings (AvowSection *self)
{
  g_return_val_if_fail (AVOW_IS_SECTION (self), NULL);

  return get_private (self)->standings;
}

void
avow_section_show (AvowSection       *self,
                   const AvowSummary *summary)
{
  g_return_if_fail (AVOW_IS_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), AVOW_SECTION_GET_CLASS (self)->show (self, summary));
}

void
avow_section_open_slice (AvowSection     *self,
                         const char      *name,
                         const AvowSlice *slice)
{
  AvowSectionPrivate *private = get_private (self);
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  if (view != NULL)
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view),
                              avow_entries_page_new (private->journal, private->standings, name, slice));
}

void
avow_section_open_record (AvowSection *self,
                          AvowRecord  *record)
{
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&record->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

void
avow_section_open_month (AvowSection   *self,
                         AvowCivilDate  month)
{
  char text[AVOW_MONTH_TEXT_SIZE];

  avow_civil_date_to_month_text (month, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.show-month", "s", text);
}

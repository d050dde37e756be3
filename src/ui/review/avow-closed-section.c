/* avow-closed-section.c: what was made of a month when it was closed */

#include "config.h"

#include "avow-closed-card.h"
#include "avow-closed-section.h"

struct _AvowClosedSection
{
  AvowSection     parent_instance;

  AvowClosedCard *card;
};

G_DEFINE_FINAL_TYPE (AvowClosedSection, avow_closed_section, AVOW_TYPE_SECTION)

static gboolean
avow_closed_section_show (AvowSection       *section,
                          const AvowSummary *summary)
{
  AvowClosedSection *self = AVOW_CLOSED_SECTION (section);

  if (self->card == NULL)
    {
      self->card = AVOW_CLOSED_CARD (avow_closed_card_new (avow_section_get_journal (section)));
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->card));
    }
  avow_closed_card_show (self->card, summary);

  return gtk_widget_get_visible (GTK_WIDGET (self->card));
}

static void
avow_closed_section_class_init (AvowClosedSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_closed_section_show;
}

static void
avow_closed_section_init (AvowClosedSection *self)
{
}

GtkWidget *
avow_closed_section_new (void)
{
  return g_object_new (AVOW_TYPE_CLOSED_SECTION, NULL);
}

/* avow-feelings-section.c: what was felt, and in how many reflections */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-feelings-section.h"
#include "core/insight/avow-figure-list.h"
#include "core/model/avow-number.h"

struct _AvowFeelingsSection
{
  AvowSection        parent_instance;

  AdwWrapBox        *chips;
  const AvowSummary *summary;
};

G_DEFINE_FINAL_TYPE (AvowFeelingsSection, avow_feelings_section, AVOW_TYPE_SECTION)

static void
on_clicked (GtkButton           *chip,
            AvowFeelingsSection *self)
{
  g_autoptr (GPtrArray) figures = avow_figures_list (self->summary->span->figures, AVOW_FIGURES_FEELINGS);
  guint index = 0;

  for (GtkWidget *before = gtk_widget_get_prev_sibling (GTK_WIDGET (chip));
       before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    index++;
  if (index < figures->len)
    {
      const AvowFigure *figure = g_ptr_array_index (figures, index);

      avow_section_open_slice (AVOW_SECTION (self), figure->name, &figure->slice);
    }
}

/* The chip at a place stays the same widget. Returns the one after it. */
static GtkWidget *
show_chip (AvowFeelingsSection *self,
           GtkWidget           *chip,
           const AvowFigure    *figure)
{
  g_autofree char *number = avow_number_format (figure->n);
  /* Translators: a feeling, and in how many reflections it is named */
  g_autofree char *text = g_strdup_printf (C_("feeling", "%1$s · %2$s"), figure->name, number);

  if (chip == NULL)
    {
      chip = gtk_button_new_with_label (text);
      gtk_widget_add_css_class (chip, "chip");
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (chip))), TRUE);
      g_signal_connect_object (chip, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_DEFAULT);
      adw_wrap_box_append (self->chips, chip);
    }
  else
    {
      gtk_button_set_label (GTK_BUTTON (chip), text);
    }

  return gtk_widget_get_next_sibling (chip);
}

static gboolean
avow_feelings_section_show (AvowSection       *section,
                            const AvowSummary *summary)
{
  AvowFeelingsSection *self = AVOW_FEELINGS_SECTION (section);
  g_autoptr (GPtrArray) figures = avow_figures_list (summary->span->figures, AVOW_FIGURES_FEELINGS);
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  self->summary = summary;
  for (guint i = 0; i < figures->len; i++)
    chip = show_chip (self, chip, g_ptr_array_index (figures, i));
  while (chip != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (chip);

      adw_wrap_box_remove (self->chips, chip);
      chip = next;
    }

  return figures->len > 0;
}

static void
avow_feelings_section_class_init (AvowFeelingsSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_feelings_section_show;
}

static void
avow_feelings_section_init (AvowFeelingsSection *self)
{
  self->chips = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->chips), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->chips), "chips-card");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What I Felt"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("In how many reflections each feeling is named."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->chips));
}

GtkWidget *
avow_feelings_section_new (void)
{
  return g_object_new (AVOW_TYPE_FEELINGS_SECTION, NULL);
}

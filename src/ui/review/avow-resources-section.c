/* avow-resources-section.c: what was read, seen and heard to its end */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-resources-section.h"

struct _AvowResourcesSection
{
  AvowSection  parent_instance;

  GtkListBox  *list;
  GPtrArray   *shown;
};

G_DEFINE_FINAL_TYPE (AvowResourcesSection, avow_resources_section, AVOW_TYPE_SECTION)

static void
add_answer (AdwExpanderRow *row,
            const char     *title,
            const char     *text)
{
  GtkWidget *answer;

  if (text == NULL)
    return;

  answer = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (answer), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (answer), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (answer), text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (answer), 0);
  gtk_widget_add_css_class (answer, "property");
  adw_expander_row_add_row (row, answer);
}

static void
add_row (AvowResourcesSection *self,
         AvowResource         *resource)
{
  gboolean has_more = resource->takeaways != NULL || resource->changes != NULL;
  GtkWidget *row = has_more ? adw_expander_row_new () : adw_action_row_new ();
  g_autofree char *date = avow_civil_date_format (resource->finished_on);
  g_autofree char *subtitle = resource->by != NULL ? g_strjoin (" · ", resource->by, date, NULL)
                                                   : g_strdup (date);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), resource->title != NULL ? resource->title : "");
  if (has_more)
    {
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
      add_answer (ADW_EXPANDER_ROW (row), _("What it taught me"), resource->takeaways);
      add_answer (ADW_EXPANDER_ROW (row), _("What I will do because of it"), resource->changes);
    }
  else
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_list_box_append (self->list, row);
}

static gboolean
is_shown (AvowResourcesSection *self,
          GPtrArray            *resources)
{
  if (self->shown == NULL || self->shown->len != resources->len)
    return FALSE;
  for (guint i = 0; i < resources->len; i++)
    if (g_ptr_array_index (self->shown, i) != g_ptr_array_index (resources, i))
      return FALSE;

  return TRUE;
}

/* What is open stays open while the rest of the page changes. */
static gboolean
avow_resources_section_show (AvowSection       *section,
                             const AvowSummary *summary)
{
  AvowResourcesSection *self = AVOW_RESOURCES_SECTION (section);
  GPtrArray *resources = summary->span->finished;

  if (!is_shown (self, resources))
    {
      gtk_list_box_remove_all (self->list);
      for (guint i = 0; i < resources->len; i++)
        add_row (self, g_ptr_array_index (resources, i));
    }
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_ref (resources);

  return resources->len > 0;
}

static void
avow_resources_section_dispose (GObject *object)
{
  g_clear_pointer (&AVOW_RESOURCES_SECTION (object)->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (avow_resources_section_parent_class)->dispose (object);
}

static void
avow_resources_section_class_init (AvowResourcesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_resources_section_dispose;
  AVOW_SECTION_CLASS (klass)->show = avow_resources_section_show;
}

static void
avow_resources_section_init (AvowResourcesSection *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Finished learning"),
                                  -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What I Learned From"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Books, films and talks that I finished."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->list));
}

GtkWidget *
avow_resources_section_new (void)
{
  return g_object_new (AVOW_TYPE_RESOURCES_SECTION, NULL);
}

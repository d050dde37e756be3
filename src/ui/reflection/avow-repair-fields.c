/* avow-repair-fields.c: the parts of a repair, asked one by one */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-repair-fields.h"
#include "core/insight/avow-prompts.h"
#include "ui/widgets/avow-date-row.h"
#include "ui/widgets/avow-text-area.h"

#include <adwaita.h>

/* Each part is a question of the shipped prompts, so that they are worded once. */
static const struct {
  const char *prompt;
  gsize       offset;
} parts[] = {
  { "repair-what", G_STRUCT_OFFSET (AvowReflection, what) },
  { "repair-impact", G_STRUCT_OFFSET (AvowReflection, impact) },
  { "repair-responsibility", G_STRUCT_OFFSET (AvowReflection, responsibility) },
  { "repair-apology", G_STRUCT_OFFSET (AvowReflection, apology) },
  { "repair-change", G_STRUCT_OFFSET (AvowReflection, change) },
};

struct _AvowRepairFields
{
  GtkBox        parent_instance;

  AvowTextArea *areas[G_N_ELEMENTS (parts)];
  AvowDateRow  *follow_up_row;
  AvowDateRow  *done_row;
};

G_DEFINE_FINAL_TYPE (AvowRepairFields, avow_repair_fields, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_changed (AvowRepairFields *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static AvowTextArea *
add_area (AvowRepairFields *self,
          const char       *prompt)
{
  const AvowPromptEntry *entry = avow_prompts_lookup (avow_prompts_get_default (), prompt);
  GtkWidget *label = create_label (entry != NULL ? entry->text : prompt, "heading");
  GtkWidget *area = avow_text_area_new ();

  gtk_widget_add_css_class (area, "writing");
  gtk_widget_add_css_class (area, "card");
  gtk_widget_set_size_request (area, -1, 72);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (area),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  g_signal_connect_object (area, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), area);

  return AVOW_TEXT_AREA (area);
}

static AvowDateRow *
add_date (AvowRepairFields *self,
          GtkWidget        *group,
          const char       *title)
{
  GtkWidget *row = avow_date_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::date", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return AVOW_DATE_ROW (row);
}

static void
avow_repair_fields_class_init (AvowRepairFieldsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
avow_repair_fields_init (AvowRepairFields *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self),
                  create_label (_("Take responsibility. Don’t explain that you meant well. "
                                  "Don’t ask to be forgiven."),
                                "dimmed"));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    self->areas[i] = add_area (self, parts[i].prompt);

  self->follow_up_row = add_date (self, group, _("Look at it again on"));
  avow_date_row_set_days (self->follow_up_row, AVOW_DAYS_COMING);
  self->done_row = add_date (self, group, _("Mended on"));
  gtk_widget_set_margin_top (group, 6);
  gtk_box_append (GTK_BOX (self), group);
}

void
avow_repair_fields_show (AvowRepairFields     *self,
                         const AvowReflection *reflection)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    avow_text_area_set_text (self->areas[i],
                             G_STRUCT_MEMBER (char *, reflection, parts[i].offset));
  avow_date_row_set_date (self->follow_up_row, reflection->follow_up_on);
  avow_date_row_set_date (self->done_row, reflection->done_on);
}

void
avow_repair_fields_store (AvowRepairFields *self,
                          AvowReflection   *reflection)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      char **member = &G_STRUCT_MEMBER (char *, reflection, parts[i].offset);

      g_free (*member);
      *member = avow_text_area_get_text (self->areas[i]);
    }
  reflection->follow_up_on = avow_date_row_get_date (self->follow_up_row);
  reflection->done_on = avow_date_row_get_date (self->done_row);
}

gboolean
avow_repair_fields_is_empty (AvowRepairFields *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = avow_text_area_get_text (self->areas[i]);

      if (text != NULL)
        return FALSE;
    }

  return TRUE;
}

void
avow_repair_fields_focus (AvowRepairFields *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->areas[0]));
}

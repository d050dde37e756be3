/* avow-pledge-part-field.c: one of the pledge's texts, to be changed freely */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-pledge-part-field.h"
#include "core/model/avow-pledge.h"
#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-text-area.h"

struct _AvowPledgePartField
{
  GtkBox            parent_instance;

  char             *suggested;

  GtkLabel         *heading;
  GtkWidget        *start_over;
  AvowTextArea     *area;
  AvowFieldMessage *message;
};

G_DEFINE_FINAL_TYPE (AvowPledgePartField, avow_pledge_part_field, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_start_over (AvowPledgePartField *self)
{
  g_autofree char *text = avow_text_area_get_text (self->area);

  gtk_widget_set_visible (self->start_over, g_strcmp0 (text, self->suggested) != 0);
}

static void
on_changed (AvowPledgePartField *self)
{
  avow_field_message_hide (self->message);
  update_start_over (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* As if it had been typed: Ctrl+Z brings back what was there. */
static void
on_start_over_clicked (AvowPledgePartField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->area));
  GtkTextIter start;
  GtkTextIter end;

  gtk_widget_grab_focus (GTK_WIDGET (self->area));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, self->suggested, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
avow_pledge_part_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AVOW_PLEDGE_PART_FIELD (widget)->area));
}

static void
avow_pledge_part_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_PLEDGE_PART_FIELD);

  G_OBJECT_CLASS (avow_pledge_part_field_parent_class)->dispose (object);
}

static void
avow_pledge_part_field_finalize (GObject *object)
{
  g_free (AVOW_PLEDGE_PART_FIELD (object)->suggested);

  G_OBJECT_CLASS (avow_pledge_part_field_parent_class)->finalize (object);
}

static void
avow_pledge_part_field_class_init (AvowPledgePartFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_pledge_part_field_dispose;
  object_class->finalize = avow_pledge_part_field_finalize;
  widget_class->grab_focus = avow_pledge_part_field_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);
  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-pledge-part-field.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePartField, heading);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePartField, start_over);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePartField, area);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePartField, message);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_start_over_clicked);
}

static void
avow_pledge_part_field_init (AvowPledgePartField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_pledge_part_field_new (guint       part,
                            const char *suggested)
{
  AvowPledgePartField *self = g_object_new (AVOW_TYPE_PLEDGE_PART_FIELD, NULL);
  const char *name = avow_pledge_get_part_name (part);
  /* Translators: %s is a part of the pledge, such as "Awareness" or "Workplace". For those who hear the
   * button without seeing what it stands beside. */
  g_autofree char *label = g_strdup_printf (_("Start over with the suggested words for “%s”"), name);

  self->suggested = g_strdup (suggested);
  gtk_label_set_text (self->heading, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start_over),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return GTK_WIDGET (self);
}

void
avow_pledge_part_field_set_text (AvowPledgePartField *self,
                                 const char          *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->area));
  GtkTextIter start;

  avow_text_area_set_text (self->area, text);
  /* It is read before it is changed, from its beginning. */
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  update_start_over (self);
}

char *
avow_pledge_part_field_get_text (AvowPledgePartField *self)
{
  return avow_text_area_get_text (self->area);
}

void
avow_pledge_part_field_complain (AvowPledgePartField *self,
                                 const char          *message)
{
  avow_field_message_show (self->message, message);
  gtk_widget_grab_focus (GTK_WIDGET (self->area));
}

void
avow_pledge_part_field_settle (AvowPledgePartField *self)
{
  avow_field_message_hide (self->message);
}

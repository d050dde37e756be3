/* avow-pledge-form.c: the pledge's texts and the name beneath them, to be changed and signed */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "avow-pledge-form.h"
#include "avow-pledge-part-field.h"
#include "ui/widgets/avow-day-watch.h"
#include "ui/widgets/avow-field-row.h"

struct _AvowPledgeForm
{
  GtkBox               parent_instance;

  guint                day_watch;
  guint                n_frames;

  GtkBox              *parts_box;
  AvowFieldRow        *name_row;
  AdwActionRow        *date_row;
  AvowPledgePartField *fields[AVOW_PLEDGE_N_PARTS];
};

G_DEFINE_FINAL_TYPE (AvowPledgeForm, avow_pledge_form, GTK_TYPE_BOX)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_part_changed (AvowPledgeForm *self)
{
  /* What the first of them says is about all. */
  avow_pledge_part_field_settle (self->fields[0]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_changed (AvowPledgeForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_name_activated (AvowPledgeForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pledge.sign", NULL);
}

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  AvowPledgeForm *self = AVOW_PLEDGE_FORM (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  /* The first frame gives the sentence its place. */
  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  if (viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (self->name_row), NULL);

  return G_SOURCE_REMOVE;
}

/* All of the row: the viewport by itself would show the entry alone, without what is said below it. */
static void
show_name_row (AvowPledgeForm *self)
{
  self->n_frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

static void
update_date (gpointer user_data)
{
  AvowPledgeForm *self = user_data;
  g_autofree char *day = avow_civil_date_format (avow_civil_date_today ());

  adw_action_row_set_subtitle (self->date_row, day);
}

static gboolean
avow_pledge_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AVOW_PLEDGE_FORM (widget)->fields[0]));
}

static void
avow_pledge_form_dispose (GObject *object)
{
  g_clear_handle_id (&AVOW_PLEDGE_FORM (object)->day_watch, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_PLEDGE_FORM);

  G_OBJECT_CLASS (avow_pledge_form_parent_class)->dispose (object);
}

static void
avow_pledge_form_class_init (AvowPledgeFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_pledge_form_dispose;
  widget_class->grab_focus = avow_pledge_form_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AVOW_TYPE_FIELD_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-pledge-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeForm, parts_box);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeForm, date_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activated);
  gtk_widget_class_bind_template_callback (widget_class, show_name_row);
}

static void
avow_pledge_form_init (AvowPledgeForm *self)
{
  g_autoptr (AvowPledge) suggested = avow_pledge_new_suggested ();

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      GtkWidget *field = avow_pledge_part_field_new (i, avow_pledge_get_part (suggested, i));

      self->fields[i] = AVOW_PLEDGE_PART_FIELD (field);
      g_signal_connect_object (field, "changed", G_CALLBACK (on_part_changed), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->parts_box, field);
    }
  update_date (self);
  self->day_watch = avow_day_watch_add (update_date, self);
}

void
avow_pledge_form_show (AvowPledgeForm *self,
                       AvowPledge     *pledge)
{
  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    avow_pledge_part_field_set_text (self->fields[i], avow_pledge_get_part (pledge, i));
  avow_field_row_set_text (self->name_row, pledge->signed_name);
}

AvowPledge *
avow_pledge_form_build (AvowPledgeForm *self)
{
  AvowPledge *pledge = avow_pledge_new ();

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      g_autofree char *text = avow_pledge_part_field_get_text (self->fields[i]);

      avow_pledge_set_part (pledge, i, text);
    }
  pledge->signed_name = avow_field_row_get_text (self->name_row);

  return pledge;
}

gboolean
avow_pledge_form_check (AvowPledgeForm *self)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_form_build (self);
  g_autoptr (AvowPledge) nothing = avow_pledge_new ();

  if (avow_pledge_says_the_same (pledge, nothing))
    {
      avow_pledge_part_field_complain (self->fields[0],
                                       _("There is nothing to sign yet. Write at least one promise."));
      return FALSE;
    }

  if (pledge->signed_name == NULL)
    {
      avow_field_row_set_error (self->name_row, _("Sign with your name, or with what you go by."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      show_name_row (self);
      return FALSE;
    }

  return TRUE;
}

/* avow-note-row.c: several lines of text in a list */

#include "config.h"

#include "avow-note-row.h"
#include "avow-text-area.h"

struct _AvowNoteRow
{
  AdwPreferencesRow  parent_instance;

  GtkLabel          *title;
  AvowTextArea      *area;
};

G_DEFINE_FINAL_TYPE (AvowNoteRow, avow_note_row, ADW_TYPE_PREFERENCES_ROW)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Callbacks --- */

static void
on_changed (AvowNoteRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_title (AvowNoteRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->title),
                                  -1);
}

/* --- GtkWidget, GObject --- */

static gboolean
avow_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AVOW_NOTE_ROW (widget)->area));
}

/* Straight to what is within: the row itself does not take the focus. */
static gboolean
avow_note_row_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (widget)), direction);
}

static void
avow_note_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (avow_note_row_parent_class)->dispose (object);
}

static void
avow_note_row_class_init (AvowNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  G_OBJECT_CLASS (klass)->dispose = avow_note_row_dispose;
  widget_class->focus = avow_note_row_focus;
  widget_class->grab_focus = avow_note_row_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowNoteRow, title);
  gtk_widget_class_bind_template_child (widget_class, AvowNoteRow, area);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_title);
}

static void
avow_note_row_init (AvowNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

GtkWidget *
avow_note_row_new (void)
{
  return g_object_new (AVOW_TYPE_NOTE_ROW, NULL);
}

char *
avow_note_row_get_text (AvowNoteRow *self)
{
  g_return_val_if_fail (AVOW_IS_NOTE_ROW (self), NULL);

  return avow_text_area_get_text (self->area);
}

void
avow_note_row_set_text (AvowNoteRow *self,
                        const char  *text)
{
  g_return_if_fail (AVOW_IS_NOTE_ROW (self));

  avow_text_area_set_text (self->area, text);
}

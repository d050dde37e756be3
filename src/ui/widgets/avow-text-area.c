/* avow-text-area.c: a place for private sentences, as long as they come */

#include "config.h"

#include "avow-text-area.h"

/* How far from the edge of what is visible the cursor is kept, in pixels. */
#define CURSOR_MARGIN 48

struct _AvowTextArea
{
  GtkTextView  parent_instance;

  GtkWidget   *placeholder;
  guint        scroll;
  guint        fit;
  int          width;
  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (AvowTextArea, avow_text_area, GTK_TYPE_TEXT_VIEW)

enum {
  PROP_0,
  PROP_PLACEHOLDER,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
scroll_to_cursor (AvowTextArea *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment;
  GdkRectangle cursor;
  graphene_point_t in_view;
  graphene_point_t in_viewport;
  double top;
  int x;
  int y;

  if (viewport == NULL || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (self), NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         cursor.x, cursor.y, &x, &y);
  graphene_point_init (&in_view, x, y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self), viewport, &in_view, &in_viewport))
    return;

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = gtk_adjustment_get_value (adjustment) + (double) in_viewport.y;
  gtk_adjustment_clamp_page (adjustment, top - CURSOR_MARGIN,
                             top + cursor.height + CURSOR_MARGIN);
}

static gboolean
on_laid_out (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  AvowTextArea *self = AVOW_TEXT_AREA (widget);

  self->scroll = 0;
  scroll_to_cursor (self);

  return G_SOURCE_REMOVE;
}

static void
on_cursor_moved (AvowTextArea *self)
{
  /* After the next layout: where the cursor is now depends on lines that are not measured yet. */
  if (self->scroll == 0 && !self->filling)
    self->scroll = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_laid_out, NULL, NULL);
}

/* {{{ As high as the text
 *
 * A text view knows how high its text is only once it was laid out in its width, some of it later than
 * that, and does not ask for the room by itself. */

static gboolean
on_fit (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       user_data)
{
  AVOW_TEXT_AREA (widget)->fit = 0;
  gtk_widget_queue_resize (widget);

  return G_SOURCE_REMOVE;
}

/* In the next frame: in this one it is just being laid out. */
static void
queue_fit (AvowTextArea *self)
{
  if (self->fit == 0)
    self->fit = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_fit, NULL, NULL);
}

static void
on_laid_out_more (AvowTextArea  *self,
                  GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    queue_fit (self);
}

static void
on_vadjustment (AvowTextArea *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_laid_out_more), self,
                             G_CONNECT_SWAPPED);
}

static void
avow_text_area_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  AvowTextArea *self = AVOW_TEXT_AREA (widget);

  GTK_WIDGET_CLASS (avow_text_area_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->width != width)
    queue_fit (self);
  self->width = width;
}

/* }}} */

static void
update_placeholder (AvowTextArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  gtk_widget_set_visible (self->placeholder, gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
on_changed (AvowTextArea *self)
{
  update_placeholder (self);
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
avow_text_area_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AvowTextArea *self = AVOW_TEXT_AREA (object);

  switch (property_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->placeholder)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
avow_text_area_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AvowTextArea *self = AVOW_TEXT_AREA (object);

  switch (property_id)
    {
    case PROP_PLACEHOLDER:
      gtk_label_set_text (GTK_LABEL (self->placeholder), g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                      g_value_get_string (value),
                                      -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
avow_text_area_class_init (AvowTextAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = avow_text_area_get_property;
  object_class->set_property = avow_text_area_set_property;
  GTK_WIDGET_CLASS (klass)->size_allocate = avow_text_area_size_allocate;

  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
avow_text_area_init (AvowTextArea *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  /* No emoji chooser: it keeps what was chosen in a file of its own, which is not sealed. */
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_EMOJI |
                                         GTK_INPUT_HINT_SPELLCHECK);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);

  self->placeholder = gtk_label_new (NULL);
  /* Not wrapped: over a text, a label gets no more room than its longest word. */
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_add_css_class (self->placeholder, "dimmed");
  gtk_text_view_add_overlay (view, self->placeholder, 0, 0);

  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (on_vadjustment), NULL);
  on_vadjustment (self);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_cursor_moved), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
avow_text_area_new (void)
{
  return g_object_new (AVOW_TYPE_TEXT_AREA, NULL);
}

void
avow_text_area_set_text (AvowTextArea *self,
                         const char   *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->filling = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->filling = FALSE;
}

char *
avow_text_area_get_text (AvowTextArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return g_steal_pointer (&text);

  return NULL;
}

guint
avow_text_area_count_words (AvowTextArea *self)
{
  GtkTextIter iter;
  guint n = 0;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter);
  while (gtk_text_iter_forward_word_end (&iter))
    n++;
  /* The last word may end where the text does, which is no step forward. */
  if (gtk_text_iter_ends_word (&iter))
    n++;

  return n;
}

/* avow-period-strip.c: the weeks or months of a commitment, a small mark for each */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-period-strip.h"
#include "core/insight/avow-commitment-words.h"

#define GAP 3
/* Ten years of weeks. Each mark is a widget, and a promise may be as long as the calendar. */
#define MARKS_MOST 520

/**
 * AvowPeriodStrip:
 * @marks: (element-type GtkWidget): one for each period, or for those around now where there are too
 *   many; not references, they are children
 * @words: what the chosen one stands for
 * @chosen: the index of the mark that Tab goes to
 * @columns: (array length=n_columns): how many marks a row may have, most first: a year, half a year
 */
struct _AvowPeriodStrip
{
  GtkWidget    parent_instance;

  GPtrArray   *marks;
  GtkLabel    *words;
  guint        chosen;
  const int   *columns;
};

G_DEFINE_FINAL_TYPE (AvowPeriodStrip, avow_period_strip, GTK_TYPE_WIDGET)

/* A long row breaks where a year, half a year or a quarter does. */
static const int week_columns[] = { 26, 13, 0 };
static const int month_columns[] = { 12, 6, 0 };

static const char * const state_classes[] = {
  [AVOW_PERIOD_COMING] = "coming",
  [AVOW_PERIOD_RUNNING] = "running",
  [AVOW_PERIOD_KEPT] = "kept",
  [AVOW_PERIOD_NOT_KEPT] = "not-kept",
  [AVOW_PERIOD_FREE] = "free",
};

/* {{{ The marks */

static void
choose (AvowPeriodStrip *self,
        guint            index)
{
  GtkWidget *mark = g_ptr_array_index (self->marks, index);

  self->chosen = index;
  gtk_label_set_text (self->words, gtk_widget_get_tooltip_text (mark));
  for (guint i = 0; i < self->marks->len; i++)
    {
      if (i == index)
        gtk_widget_add_css_class (g_ptr_array_index (self->marks, i), "chosen");
      else
        gtk_widget_remove_css_class (g_ptr_array_index (self->marks, i), "chosen");
    }
}

static void
set_number (AvowPeriodStrip *self,
            guint            n)
{
  while (self->marks->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (self->marks, self->marks->len - 1));
      g_ptr_array_set_size (self->marks, (int) self->marks->len - 1);
    }
  while (self->marks->len < n)
    {
      /* The simplest widget that takes the focus itself; the style sheet draws it. */
      GtkWidget *mark = g_object_new (GTK_TYPE_DRAWING_AREA,
                                      "css-name", "period",
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                      "focusable", TRUE,
                                      NULL);

      gtk_widget_insert_before (mark, GTK_WIDGET (self), GTK_WIDGET (self->words));
      g_ptr_array_add (self->marks, mark);
    }
}

static void
show_period (GtkWidget        *mark,
             const AvowPeriod *period,
             AvowCommitment   *commitment)
{
  g_autofree char *words = avow_period_format (period, commitment);
  const char *classes[] = { state_classes[period->state], NULL };

  gtk_widget_set_css_classes (mark, classes);
  gtk_widget_set_tooltip_text (mark, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static int
find_mark (AvowPeriodStrip *self,
           GtkWidget       *mark)
{
  guint index;

  return mark != NULL && g_ptr_array_find (self->marks, mark, &index) ? (int) index : -1;
}

/* }}} */
/* {{{ Layout */

static int
get_side (AvowPeriodStrip *self)
{
  int side = 1;

  if (self->marks->len > 0)
    gtk_widget_measure (g_ptr_array_index (self->marks, 0), GTK_ORIENTATION_HORIZONTAL, -1,
                        &side, NULL, NULL, NULL);

  return side;
}

static int
get_n_columns (AvowPeriodStrip *self,
               int              width)
{
  int n = (int) self->marks->len;
  int fit = MAX ((width + GAP) / (get_side (self) + GAP), 1);

  if (n <= fit)
    return MAX (n, 1);
  for (const int *columns = self->columns; *columns > 0; columns++)
    if (*columns <= fit)
      return *columns;

  return fit;
}

static int
get_marks_height (AvowPeriodStrip *self,
                  int              width)
{
  int columns = get_n_columns (self, width);
  int rows = ((int) self->marks->len + columns - 1) / columns;

  return rows * (get_side (self) + GAP) - GAP;
}

static void
avow_period_strip_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  AvowPeriodStrip *self = AVOW_PERIOD_STRIP (widget);
  int side = get_side (self) + GAP;

  gtk_widget_measure (GTK_WIDGET (self->words), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (*minimum, side);
      *natural = MAX (*natural, (int) MIN (self->marks->len, (guint) self->columns[0]) * side);
      return;
    }

  *minimum += get_marks_height (self, for_size < 0 ? G_MAXINT / 2 : for_size) + 2 * GAP;
  *natural = *minimum;
}

static void
avow_period_strip_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  AvowPeriodStrip *self = AVOW_PERIOD_STRIP (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int side = get_side (self);
  int columns = get_n_columns (self, width);
  int top = get_marks_height (self, width) + 2 * GAP;

  for (int i = 0; i < (int) self->marks->len; i++)
    {
      int x = i % columns * (side + GAP);
      GtkAllocation place = { mirrored ? width - x - side : x, i / columns * (side + GAP), side, side };

      gtk_widget_size_allocate (g_ptr_array_index (self->marks, i), &place, -1);
    }
  gtk_widget_size_allocate (GTK_WIDGET (self->words),
                            &(GtkAllocation) { 0, top, width, MAX (height - top, 0) }, -1);
}

static GtkSizeRequestMode
avow_period_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* }}} */
/* {{{ Focus */

static gboolean
avow_period_strip_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  AvowPeriodStrip *self = AVOW_PERIOD_STRIP (widget);
  int columns = get_n_columns (self, gtk_widget_get_width (widget));
  int forward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int at = find_mark (self, gtk_widget_get_focus_child (widget));
  int to;

  if (self->marks->len == 0)
    return FALSE;
  if (at < 0)
    return gtk_widget_grab_focus (g_ptr_array_index (self->marks, self->chosen));

  switch (direction)
    {
    case GTK_DIR_LEFT:
      to = at - forward;
      break;
    case GTK_DIR_RIGHT:
      to = at + forward;
      break;
    case GTK_DIR_UP:
      to = at - columns;
      break;
    case GTK_DIR_DOWN:
      to = at + columns;
      break;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
  if (to < 0 || to >= (int) self->marks->len)
    return FALSE;

  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, to));
}

static void
avow_period_strip_set_focus_child (GtkWidget *widget,
                                   GtkWidget *child)
{
  AvowPeriodStrip *self = AVOW_PERIOD_STRIP (widget);
  int at = find_mark (self, child);

  if (at >= 0)
    choose (self, (guint) at);

  GTK_WIDGET_CLASS (avow_period_strip_parent_class)->set_focus_child (widget, child);
}

static void
on_pressed (AvowPeriodStrip *self,
            int              n_press,
            double           x,
            double           y)
{
  GtkWidget *mark = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (find_mark (self, mark) >= 0)
    gtk_widget_grab_focus (mark);
}

/* }}} */
/* {{{ GObject */

static void
avow_period_strip_dispose (GObject *object)
{
  AvowPeriodStrip *self = AVOW_PERIOD_STRIP (object);

  set_number (self, 0);
  g_clear_pointer ((GtkWidget **) &self->words, gtk_widget_unparent);

  G_OBJECT_CLASS (avow_period_strip_parent_class)->dispose (object);
}

static void
avow_period_strip_finalize (GObject *object)
{
  g_ptr_array_unref (AVOW_PERIOD_STRIP (object)->marks);

  G_OBJECT_CLASS (avow_period_strip_parent_class)->finalize (object);
}

static void
avow_period_strip_class_init (AvowPeriodStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_period_strip_dispose;
  object_class->finalize = avow_period_strip_finalize;
  widget_class->measure = avow_period_strip_measure;
  widget_class->size_allocate = avow_period_strip_size_allocate;
  widget_class->get_request_mode = avow_period_strip_get_request_mode;
  widget_class->focus = avow_period_strip_focus;
  widget_class->set_focus_child = avow_period_strip_set_focus_child;

  gtk_widget_class_set_css_name (widget_class, "periodstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
avow_period_strip_init (AvowPeriodStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->marks = g_ptr_array_new ();
  self->columns = month_columns;
  self->words = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->words, 0);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "dimmed");
  gtk_widget_set_parent (GTK_WIDGET (self->words), GTK_WIDGET (self));

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* }}} */

GtkWidget *
avow_period_strip_new (void)
{
  return g_object_new (AVOW_TYPE_PERIOD_STRIP, NULL);
}

/* The one under way, or the last one of what is over. */
static guint
find_now (const AvowProgress *progress)
{
  if (progress->current >= 0)
    return (guint) progress->current;

  return progress->standing == AVOW_STANDING_COMING ? 0 : progress->periods->len - 1;
}

/* Marks stay the same widgets, so that the focus stays where it is. */
void
avow_period_strip_show (AvowPeriodStrip    *self,
                        AvowCommitment     *commitment,
                        const AvowProgress *progress)
{
  const GArray *periods = progress->periods;
  gboolean weeks = commitment->measure.per == AVOW_PER_WEEK;
  guint n_marks = MIN (periods->len, MARKS_MOST);
  gboolean same = self->marks->len == n_marks;
  guint now = periods->len > 0 ? find_now (progress) : 0;
  guint first = MIN (now - MIN (now, MARKS_MOST / 2), periods->len - n_marks);

  g_return_if_fail (AVOW_IS_PERIOD_STRIP (self));

  self->columns = weeks ? week_columns : month_columns;
  set_number (self, n_marks);
  for (guint i = 0; i < n_marks; i++)
    show_period (g_ptr_array_index (self->marks, i), &g_array_index (periods, AvowPeriod, first + i),
                 commitment);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, weeks ? _("Weeks") : _("Months"),
                                  -1);
  if (n_marks == 0)
    return;

  if (!same)
    self->chosen = now - first;
  choose (self, self->chosen);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

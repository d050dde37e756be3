/* avow-auto-lock.c: locks the journal when nobody has touched the window for a while */

#include "config.h"

#include "avow-auto-lock.h"

#include <glib-unix.h>
#include <math.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

/**
 * AvowAutoLock:
 *
 * Watches the input of the application, and activates "app.lock" on the window when there has been
 * none for the minutes of the setting, or when the session's screen locks.
 *
 * It watches what the surfaces receive, not the window's widgets: an open popover grabs the input,
 * and then nothing of it passes through the window.
 *
 * The time that the computer sleeps counts: the timer is the kernel's, on CLOCK_BOOTTIME, so it
 * rings right after waking up, and costs nothing meanwhile. It is not set anew for each event, but
 * for what is left when it rings. Should an event come before the ring, the event finds the time
 * past, and locks.
 */
struct _AvowAutoLock
{
  GObject             parent_instance;

  GtkWindow          *window;
  AvowJournal        *journal;
  GSettings          *settings;
  GtkApplication     *application;
  GObject            *edited;

  AvowAutoLockClock   clock;
  gpointer            clock_data;

  gulong              hook_id;
  int                 timer_fd;
  guint               timer_id;
  gint64              last_input;
  double              x;
  double              y;
};

G_DEFINE_FINAL_TYPE (AvowAutoLock, avow_auto_lock, G_TYPE_OBJECT)

static gint64
read_clock (gpointer user_data)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* 0 is never. */
static gint64
get_limit (AvowAutoLock *self)
{
  if (avow_journal_get_state (self->journal) != AVOW_JOURNAL_UNLOCKED)
    return 0;

  return (gint64) g_settings_get_uint (self->settings, "auto-lock-minutes") * 60 * G_USEC_PER_SEC;
}

static void
set_timer (AvowAutoLock *self,
           gint64        microseconds)
{
  struct itimerspec spec = { 0 };

  spec.it_value.tv_sec = microseconds / G_USEC_PER_SEC;
  spec.it_value.tv_nsec = (microseconds % G_USEC_PER_SEC) * 1000;

  if (self->timer_fd >= 0)
    timerfd_settime (self->timer_fd, 0, &spec, NULL);
}

static void
lock (AvowAutoLock *self)
{
  set_timer (self, 0);
  if (self->window != NULL && avow_journal_get_state (self->journal) == AVOW_JOURNAL_UNLOCKED)
    gtk_widget_activate_action (GTK_WIDGET (self->window), "app.lock", NULL);
}

static void
note_input (AvowAutoLock *self)
{
  /* The first touch after the time is past comes too late. */
  avow_auto_lock_check (self);
  self->last_input = self->clock (self->clock_data);
}

static void
restart (AvowAutoLock *self)
{
  self->last_input = self->clock (self->clock_data);
  set_timer (self, get_limit (self));
}

/* GTK makes motions of its own when what is beneath a resting pointer changes. */
static gboolean
has_moved (AvowAutoLock *self,
           GdkEvent     *event)
{
  double x, y;

  if (!gdk_event_get_position (event, &x, &y))
    return FALSE;
  if (fabs (x - self->x) < 1 && fabs (y - self->y) < 1)
    return FALSE;

  self->x = x;
  self->y = y;

  return TRUE;
}

static gboolean
is_input (AvowAutoLock *self,
          GdkEvent     *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_KEY_PRESS:
    case GDK_KEY_RELEASE:
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_TOUCH_UPDATE:
    case GDK_TOUCH_END:
    case GDK_TOUCHPAD_SWIPE:
    case GDK_TOUCHPAD_PINCH:
    case GDK_TOUCHPAD_HOLD:
    case GDK_PAD_BUTTON_PRESS:
    case GDK_PAD_RING:
    case GDK_PAD_STRIP:
      return TRUE;

    case GDK_MOTION_NOTIFY:
      return has_moved (self, event);

    default:
      return FALSE;
    }
}

static gboolean
on_surface_event_cb (GSignalInvocationHint *hint,
                     guint                  n_values,
                     const GValue          *values,
                     gpointer               user_data)
{
  AvowAutoLock *self = user_data;

  if (self->window != NULL && is_input (self, g_value_peek_pointer (&values[1])))
    note_input (self);

  return G_SOURCE_CONTINUE;
}

static void
on_edited_cb (AvowAutoLock *self)
{
  note_input (self);
}

/* An on-screen keyboard or a method of input may put in words without a single event. */
static void
on_focus_changed_cb (AvowAutoLock *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);
  GObject *edited = NULL;

  if (GTK_IS_TEXT_VIEW (focus))
    edited = G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
  else if (GTK_IS_EDITABLE (focus))
    edited = G_OBJECT (focus);

  if (self->edited != NULL)
    g_signal_handlers_disconnect_by_func (self->edited, on_edited_cb, self);
  g_set_weak_pointer (&self->edited, edited);
  if (self->edited != NULL)
    g_signal_connect_object (self->edited, "changed", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
on_timer_cb (int          fd,
             GIOCondition condition,
             gpointer     user_data)
{
  AvowAutoLock *self = user_data;
  guint64 n_rings;

  if (read (fd, &n_rings, sizeof n_rings) == (gssize) sizeof n_rings)
    avow_auto_lock_check (self);

  return G_SOURCE_CONTINUE;
}

static void
on_screensaver_changed_cb (AvowAutoLock *self)
{
  gboolean active;

  g_object_get (self->application, "screensaver-active", &active, NULL);
  if (active && get_limit (self) > 0)
    lock (self);
}

static void
on_application_changed_cb (AvowAutoLock *self)
{
  if (self->application != NULL)
    g_signal_handlers_disconnect_by_func (self->application, on_screensaver_changed_cb, self);
  g_set_object (&self->application, gtk_window_get_application (self->window));
  if (self->application != NULL)
    g_signal_connect_object (self->application, "notify::screensaver-active",
                             G_CALLBACK (on_screensaver_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
avow_auto_lock_dispose (GObject *object)
{
  AvowAutoLock *self = AVOW_AUTO_LOCK (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_fd (&self->timer_fd, NULL);

  if (self->hook_id != 0)
    g_signal_remove_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), self->hook_id);
  self->hook_id = 0;
  g_clear_weak_pointer (&self->edited);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->application);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (avow_auto_lock_parent_class)->dispose (object);
}

static void
avow_auto_lock_class_init (AvowAutoLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_auto_lock_dispose;
}

static void
avow_auto_lock_init (AvowAutoLock *self)
{
  self->clock = read_clock;
  self->settings = g_settings_new (AVOW_APPLICATION_ID);
  self->timer_fd = timerfd_create (CLOCK_BOOTTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (self->timer_fd >= 0)
    self->timer_id = g_unix_fd_add (self->timer_fd, G_IO_IN, on_timer_cb, self);
}

/**
 * avow_auto_lock_new:
 * @window: the application's window; not kept alive
 * @journal: what is to be locked
 *
 * Returns: (transfer full): works until it is disposed
 */
AvowAutoLock *
avow_auto_lock_new (GtkWindow   *window,
                    AvowJournal *journal)
{
  AvowAutoLock *self;
  gpointer surface_class;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  self = g_object_new (AVOW_TYPE_AUTO_LOCK, NULL);
  g_set_weak_pointer (&self->window, window);
  self->journal = g_object_ref (journal);

  surface_class = g_type_class_ref (GDK_TYPE_SURFACE);
  self->hook_id = g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0,
                                              on_surface_event_cb, self, NULL);
  g_type_class_unref (surface_class);

  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::application", G_CALLBACK (on_application_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "notify::state", G_CALLBACK (restart), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::auto-lock-minutes", G_CALLBACK (restart), self, G_CONNECT_SWAPPED);

  on_focus_changed_cb (self);
  on_application_changed_cb (self);
  restart (self);

  return self;
}

/**
 * avow_auto_lock_set_clock:
 *
 * Counts on another clock from now on.
 */
void
avow_auto_lock_set_clock (AvowAutoLock      *self,
                          AvowAutoLockClock  clock,
                          gpointer           user_data)
{
  g_return_if_fail (AVOW_IS_AUTO_LOCK (self));

  self->clock = clock;
  self->clock_data = user_data;
  restart (self);
}

/**
 * avow_auto_lock_check:
 *
 * Locks if the time is past, and otherwise sets the timer for what is left.
 */
void
avow_auto_lock_check (AvowAutoLock *self)
{
  gint64 remaining;

  g_return_if_fail (AVOW_IS_AUTO_LOCK (self));

  remaining = avow_auto_lock_get_remaining (self);
  if (remaining == 0)
    lock (self);
  else if (remaining > 0)
    set_timer (self, remaining);
}

/**
 * avow_auto_lock_get_remaining:
 *
 * Returns: the microseconds until the journal is locked, or -1 if it will not be
 */
gint64
avow_auto_lock_get_remaining (AvowAutoLock *self)
{
  gint64 limit;

  g_return_val_if_fail (AVOW_IS_AUTO_LOCK (self), -1);

  limit = get_limit (self);
  if (limit == 0)
    return -1;

  return MAX (0, self->last_input + limit - self->clock (self->clock_data));
}

/* test-auto-lock.c: when the journal locks by itself; on a clock of the test's own */

#include "test-ui.h"

#include "ui/avow-auto-lock.h"

#define MINUTE G_TIME_SPAN_MINUTE
#define LIMIT (5 * MINUTE)

/* {{{ An application whose screen locks when the test says so */

#define TEST_TYPE_APPLICATION (test_application_get_type ())
G_DECLARE_FINAL_TYPE (TestApplication, test_application, TEST, APPLICATION, AdwApplication)

struct _TestApplication
{
  AdwApplication parent_instance;

  gboolean       screensaver_active;
  guint          n_locks;
};

G_DEFINE_FINAL_TYPE (TestApplication, test_application, ADW_TYPE_APPLICATION)

static void
test_application_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boolean (value, TEST_APPLICATION (object)->screensaver_active);
}

static void
test_application_class_init (TestApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = test_application_get_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1,
                                   g_param_spec_boolean ("screensaver-active", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
on_lock (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TEST_APPLICATION (user_data)->n_locks++;
}

static void
test_application_init (TestApplication *self)
{
  const GActionEntry entries[] = { { .name = "lock", .activate = on_lock } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
set_screensaver_active (TestApplication *self,
                        gboolean         active)
{
  self->screensaver_active = active;
  g_object_notify (G_OBJECT (self), "screensaver-active");
}

/* }}} */

typedef struct
{
  TestApplication *application;
  GSettings       *settings;
  AvowJournal     *journal;
  GtkWindow       *window;
  GtkWidget       *entry;
  GtkWidget       *menu_button;
  AvowAutoLock    *auto_lock;
  gint64           now;
} Fixture;

/* There can be one in a process. */
static TestApplication *application;

static gint64
read_clock (gpointer user_data)
{
  return *(gint64 *) user_data;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *path = test_ui_new_path ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *popover = gtk_popover_new ();

  fixture->now = 1000 * MINUTE;
  fixture->settings = g_settings_new ("io.github.avow_journal.Avow");
  g_settings_set_uint (fixture->settings, "auto-lock-minutes", 5);
  fixture->journal = test_ui_create_journal (path);

  application->screensaver_active = FALSE;
  application->n_locks = 0;
  fixture->application = application;
  fixture->window = GTK_WINDOW (adw_application_window_new (GTK_APPLICATION (fixture->application)));
  fixture->entry = gtk_entry_new ();
  fixture->menu_button = gtk_menu_button_new ();
  gtk_widget_set_size_request (popover, 200, 200);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (fixture->menu_button), popover);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), fixture->menu_button);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (fixture->window), box);
  gtk_window_set_default_size (fixture->window, 600, 600);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));

  fixture->auto_lock = avow_auto_lock_new (fixture->window, fixture->journal);
  avow_auto_lock_set_clock (fixture->auto_lock, read_clock, &fixture->now);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->auto_lock);
  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  g_settings_reset (fixture->settings, "auto-lock-minutes");
  g_object_unref (fixture->settings);
}

static void
test_locks_when_the_time_is_past (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, LIMIT);

  fixture->now += LIMIT - 1;
  avow_auto_lock_check (fixture->auto_lock);
  g_assert_cmpuint (fixture->application->n_locks, ==, 0);
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, 1);

  fixture->now += 1;
  avow_auto_lock_check (fixture->auto_lock);
  g_assert_cmpuint (fixture->application->n_locks, ==, 1);
}

static void
test_typing_puts_it_off (Fixture       *fixture,
                         gconstpointer  user_data)
{
  /* As a method of input or an on-screen keyboard does: a change, and no event. */
  gtk_widget_grab_focus (fixture->entry);
  fixture->now += LIMIT - 1;
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (fixture->window)), "a word");
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, LIMIT);

  fixture->now += LIMIT - 1;
  avow_auto_lock_check (fixture->auto_lock);
  g_assert_cmpuint (fixture->application->n_locks, ==, 0);
}

static void
test_waking_up_is_too_late (Fixture       *fixture,
                            gconstpointer  user_data)
{
  /* The computer slept, and the first touch comes before the timer. */
  gtk_widget_grab_focus (fixture->entry);
  fixture->now += 8 * 60 * MINUTE;
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (fixture->window)), "good morning");
  g_assert_cmpuint (fixture->application->n_locks, ==, 1);
}

static void
test_never (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_settings_set_uint (fixture->settings, "auto-lock-minutes", 0);
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, -1);

  fixture->now += 1000 * MINUTE;
  avow_auto_lock_check (fixture->auto_lock);
  set_screensaver_active (fixture->application, TRUE);
  g_assert_cmpuint (fixture->application->n_locks, ==, 0);
}

static void
test_setting_counts_from_now (Fixture       *fixture,
                              gconstpointer  user_data)
{
  fixture->now += 4 * MINUTE;
  g_settings_set_uint (fixture->settings, "auto-lock-minutes", 1);
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, MINUTE);
  g_assert_cmpuint (fixture->application->n_locks, ==, 0);
}

static void
test_locked_already (Fixture       *fixture,
                     gconstpointer  user_data)
{
  test_ui_lock (fixture->journal);
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, -1);
  fixture->now += 1000 * MINUTE;
  avow_auto_lock_check (fixture->auto_lock);
  set_screensaver_active (fixture->application, TRUE);
  g_assert_cmpuint (fixture->application->n_locks, ==, 0);

  /* It counts from the unlocking. */
  test_ui_unlock (fixture->journal);
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, LIMIT);
}

static void
test_locks_with_the_screen (Fixture       *fixture,
                            gconstpointer  user_data)
{
  set_screensaver_active (fixture->application, FALSE);
  g_assert_cmpuint (fixture->application->n_locks, ==, 0);
  set_screensaver_active (fixture->application, TRUE);
  g_assert_cmpuint (fixture->application->n_locks, ==, 1);
}

static gboolean
has_locked (gpointer user_data)
{
  return TEST_APPLICATION (user_data)->n_locks > 0;
}

static void
test_timer_rings_by_itself (Fixture       *fixture,
                            gconstpointer  user_data)
{
  /* A moment before the time is past; the kernel's clock does the rest. */
  fixture->now += LIMIT - 1000;
  avow_auto_lock_check (fixture->auto_lock);
  fixture->now += 1000;
  test_ui_wait_until (has_locked, fixture->application);
}

static gboolean
is_put_off (AvowAutoLock *auto_lock)
{
  return avow_auto_lock_get_remaining (auto_lock) == LIMIT;
}

static void
run_xdotool (const char *input)
{
  g_autofree char *command = g_strconcat ("xdotool ", input, NULL);
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (command, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* With input as from a person, which a server that is just busy may swallow: once more, then. */
static void
assert_puts_off (Fixture    *fixture,
                 const char *input)
{
  fixture->now += LIMIT - 1;

  for (guint n = 0; !is_put_off (fixture->auto_lock); n++)
    {
      g_assert_cmpuint (n, <, 20);
      run_xdotool (input);
      test_ui_settle (GTK_WIDGET (fixture->window));
    }

  g_assert_cmpuint (fixture->application->n_locks, ==, 0);
}

static void
test_real_input (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const char *inputs[] = { "mousemove_relative 3 3", "click 1", "click 4", "key Left" };
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    {
      g_test_skip ("no xdotool");
      return;
    }

  run_xdotool ("mousemove 300 300");
  gtk_widget_grab_focus (fixture->entry);
  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    assert_puts_off (fixture, inputs[i]);

  /* What a popover gets counts, though it has a surface of its own. */
  gtk_menu_button_popup (GTK_MENU_BUTTON (fixture->menu_button));
  test_ui_settle (GTK_WIDGET (fixture->window));
  assert_puts_off (fixture, "key Left");
}

static void
test_a_resting_pointer_is_no_input (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  GtkWidget *button = gtk_button_new_with_label ("New beneath the pointer");

  /* GTK tells what is new beneath the pointer that it has come in, though nobody moved it. */
  fixture->now += LIMIT - 1;
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (fixture->window), button);
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (avow_auto_lock_get_remaining (fixture->auto_lock), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  application = g_object_new (TEST_TYPE_APPLICATION,
                              "application-id", "io.github.avow_journal.Avow.Test",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

#define ADD(name, function) g_test_add ("/auto-lock/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("locks-when-the-time-is-past", test_locks_when_the_time_is_past);
  ADD ("typing-puts-it-off", test_typing_puts_it_off);
  ADD ("waking-up-is-too-late", test_waking_up_is_too_late);
  ADD ("never", test_never);
  ADD ("setting-counts-from-now", test_setting_counts_from_now);
  ADD ("locked-already", test_locked_already);
  ADD ("locks-with-the-screen", test_locks_with_the_screen);
  ADD ("timer-rings-by-itself", test_timer_rings_by_itself);
  ADD ("real-input", test_real_input);
  ADD ("a-resting-pointer-is-no-input", test_a_resting_pointer_is_no_input);
#undef ADD

  return g_test_run ();
}

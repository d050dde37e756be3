/* avow-application.c: the program with a window */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-application.h"
#include "avow-shortcuts-dialog.h"
#include "avow-window.h"
#include "ui/preferences/avow-preferences-dialog.h"

struct _AvowApplication
{
  AdwApplication  parent_instance;

  AvowOptions    *options;
  AvowJournal    *journal;
  GSettings      *settings;
  GtkWindow      *window;
};

G_DEFINE_FINAL_TYPE (AvowApplication, avow_application, ADW_TYPE_APPLICATION)

static const struct {
  const char *action;
  const char *accelerators[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "app.lock", { "<Control>l" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question", "<Control>slash" } },
  { "window.close", { "<Control>w" } },
  { "journal.new-action::", { "<Control>n" } },
  { "journal.new-reflection::", { "<Control><Shift>n" } },
  { "journal.new-commitment::", { "<Control><Shift>p" } },
  { "journal.search", { "<Control>f" } },
  { "journal.undo", { "<Control><Shift>z" } },
  { "journal.show::today", { "<Alt>1" } },
  { "journal.show::timeline", { "<Alt>2" } },
  { "journal.show::commitments", { "<Alt>3" } },
  { "journal.show::review", { "<Alt>4" } },
};

static void
on_quit (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AvowApplication *self = user_data;

  g_application_quit (G_APPLICATION (self));
}

static void
on_lock (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AvowApplication *self = user_data;

  if (self->window != NULL)
    avow_window_lock (AVOW_WINDOW (self->window));
}

static void
on_preferences (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AvowApplication *self = user_data;

  if (avow_journal_get_state (self->journal) == AVOW_JOURNAL_UNLOCKED)
    adw_dialog_present (avow_preferences_dialog_new (self->journal), GTK_WIDGET (self->window));
}

static void
on_shortcuts (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AvowApplication *self = user_data;

  adw_dialog_present (avow_shortcuts_dialog_new (), GTK_WIDGET (self->window));
}

static void
on_about (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  AvowApplication *self = user_data;
  AdwDialog *dialog = adw_about_dialog_new ();

  g_object_set (dialog,
                "application-name", _("Avow"),
                "application-icon", AVOW_APPLICATION_ID,
                "version", AVOW_VERSION,
                "developer-name", _("The Avow developers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "website", "https://github.com/avow-journal/avow",
                "issue-url", "https://github.com/avow-journal/avow/issues",
                "comments", _("A private accountability journal. What you write stays on this "
                              "computer, encrypted."),
                /* Translators: put your names here, one a line */
                "translator-credits", _("translator-credits"),
                NULL);
  adw_about_dialog_add_acknowledgement_section (
    ADW_ABOUT_DIALOG (dialog),
    _("Definition of allyship by"),
    (const char *[]) { "Michelle MiJung Kim", NULL });
  adw_dialog_present (dialog, GTK_WIDGET (self->window));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = on_quit },
  { .name = "lock", .activate = on_lock },
  { .name = "preferences", .activate = on_preferences },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "about", .activate = on_about },
};

static void
on_state_changed (AvowApplication *self)
{
  gboolean unlocked = avow_journal_get_state (self->journal) == AVOW_JOURNAL_UNLOCKED;
  const char *names[] = { "lock", "preferences" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), unlocked);
    }
}

static void
avow_application_startup (GApplication *application)
{
  AvowApplication *self = AVOW_APPLICATION (application);

  G_APPLICATION_CLASS (avow_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self),
                                           accelerators[i].action,
                                           accelerators[i].accelerators);

  gtk_window_set_default_icon_name (AVOW_APPLICATION_ID);

  self->settings = g_settings_new (AVOW_APPLICATION_ID);
  self->journal = avow_journal_new ();
  g_signal_connect_object (self->journal, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  on_state_changed (self);
}

static void
avow_application_activate (GApplication *application)
{
  AvowApplication *self = AVOW_APPLICATION (application);

  if (self->window == NULL)
    {
      GtkWidget *window = avow_window_new (self, self->journal, self->options);

      g_set_weak_pointer (&self->window, GTK_WINDOW (window));
    }

  gtk_window_present (self->window);
}

static void
avow_application_shutdown (GApplication *application)
{
  AvowApplication *self = AVOW_APPLICATION (application);

  /* Locking first: whatever is half written is saved as a draft, while its editor is still there. */
  if (avow_journal_get_state (self->journal) == AVOW_JOURNAL_UNLOCKED)
    avow_journal_lock_async (self->journal, NULL, NULL);
  if (self->window != NULL)
    gtk_window_destroy (self->window);
  avow_journal_close (self->journal);

  G_APPLICATION_CLASS (avow_application_parent_class)->shutdown (application);
}

static void
avow_application_finalize (GObject *object)
{
  AvowApplication *self = AVOW_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (avow_application_parent_class)->finalize (object);
}

static void
avow_application_class_init (AvowApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = avow_application_finalize;
  application_class->startup = avow_application_startup;
  application_class->activate = avow_application_activate;
  application_class->shutdown = avow_application_shutdown;
}

static void
avow_application_init (AvowApplication *self)
{
}

/* So that the journal locks when the screen does. A newer GTK does it unasked, and complains of being
 * asked. */
static void
follow_session (AvowApplication *self)
{
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (self), "register-session");

  if (property != NULL && (property->flags & G_PARAM_DEPRECATED) == 0)
    g_object_set (self, "register-session", TRUE, NULL);
}

/**
 * avow_application_new:
 * @options: what the command line asked for; outlives the application
 *
 * One Avow at a time has the person's own journal open; a journal that was named on the command
 * line is another program's business, and gets a process of its own.
 *
 * Returns: (transfer full): the application
 */
AvowApplication *
avow_application_new (AvowOptions *options)
{
  AvowApplication *self;
  GApplicationFlags flags = G_APPLICATION_DEFAULT_FLAGS;

  if (avow_options_get_path (options) != NULL || avow_options_get_demo (options))
    flags |= G_APPLICATION_NON_UNIQUE;

  self = g_object_new (AVOW_TYPE_APPLICATION,
                       "application-id", AVOW_APPLICATION_ID,
                       "resource-base-path", AVOW_RESOURCE_PATH,
                       "flags", flags,
                       NULL);
  self->options = options;
  follow_session (self);

  return self;
}

GSettings *
avow_application_get_settings (AvowApplication *self)
{
  return self->settings;
}

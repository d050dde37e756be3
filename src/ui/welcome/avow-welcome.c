/* avow-welcome.c: from nothing to a new journal, in a few pages */

#include "config.h"

#include "avow-welcome.h"

#include "avow-create-page.h"
#include "avow-recovery-check-page.h"
#include "avow-recovery-key-page.h"
#include "ui/commitments/avow-pledge-editor.h"
#include "ui/widgets/avow-definition-card.h"
#include "ui/widgets/avow-passphrase-fields.h"

/**
 * AvowWelcome:
 *
 * One can go back from every page, and leave at any: nothing is on the disk before the journal is
 * created. The passphrase stays in its fields, and the recovery key in its page, until then. The
 * pledge comes after that, so that what is written of it is in the journal, and can be left for later.
 */
struct _AvowWelcome
{
  AdwBin                 parent_instance;

  AvowJournal           *journal;
  char                  *path;

  AdwNavigationView     *navigation;
  AdwNavigationPage     *intro_page;
  GtkWidget             *intro_button;
  AdwNavigationPage     *passphrase_page;
  AvowPassphraseFields  *passphrase_fields;
  GtkWidget             *passphrase_button;
  AvowRecoveryKeyPage   *key_page;
  AvowRecoveryCheckPage *check_page;
  AvowCreatePage        *create_page;
  AdwNavigationPage     *pledge_page;
  AdwNavigationPage     *done_page;
  GtkWidget             *done_button;
};

enum {
  DONE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (AvowWelcome, avow_welcome, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static void
create_journal (AvowWelcome *self)
{
  g_autoptr (AvowSecret) passphrase = avow_passphrase_fields_dup_passphrase (self->passphrase_fields);

  adw_navigation_view_push_by_tag (self->navigation, "create");
  avow_create_page_start (self->create_page, self->journal, self->path, passphrase,
                          avow_recovery_key_page_get_key (self->key_page));
}

static void
show_pledge (AvowWelcome *self)
{
  self->pledge_page = avow_pledge_editor_new (self->journal, NULL, NULL);
  avow_pledge_editor_set_next_action (AVOW_PLEDGE_EDITOR (self->pledge_page), "welcome.next");
  adw_navigation_view_replace (self->navigation, &self->pledge_page, 1);
}

static void
show_done (AvowWelcome *self)
{
  const char *tags[] = { "done" };

  self->pledge_page = NULL;
  adw_navigation_view_replace_with_tags (self->navigation, tags, G_N_ELEMENTS (tags));
  gtk_widget_grab_focus (self->done_button);
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AvowWelcome *self = AVOW_WELCOME (widget);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (page == self->intro_page)
    {
      adw_navigation_view_push_by_tag (self->navigation, "passphrase");
    }
  else if (page == self->passphrase_page)
    {
      if (avow_passphrase_fields_check (self->passphrase_fields))
        adw_navigation_view_push_by_tag (self->navigation, "key");
    }
  else if (page == ADW_NAVIGATION_PAGE (self->key_page))
    {
      adw_navigation_view_push_by_tag (self->navigation, "check");
    }
  else if (page == ADW_NAVIGATION_PAGE (self->check_page))
    {
      if (avow_recovery_check_page_check (self->check_page,
                                          avow_recovery_key_page_get_key (self->key_page)))
        create_journal (self);
    }
  else if (page == self->pledge_page)
    {
      show_done (self);
    }
  else if (page == self->done_page)
    {
      g_signal_emit (self, signals[DONE], 0);
    }
}

static void
on_created_cb (AvowWelcome *self)
{
  avow_passphrase_fields_clear (self->passphrase_fields);
  show_pledge (self);
}

static void
on_cancelled_cb (AvowWelcome *self)
{
  adw_navigation_view_pop_to_page (self->navigation, ADW_NAVIGATION_PAGE (self->check_page));
}

static void
on_passphrase_shown_cb (AvowWelcome *self)
{
  /* Somebody who was quicker than the animation is typing there already. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->passphrase_fields)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_fields));
}

/* Enter in a field does what the button of its page does. */
static void
on_visible_page_changed_cb (AvowWelcome *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  GtkWidget *button = NULL;

  if (!GTK_IS_WINDOW (root))
    return;

  if (page == self->passphrase_page)
    button = self->passphrase_button;
  else if (page == ADW_NAVIGATION_PAGE (self->check_page))
    button = avow_recovery_check_page_get_button (self->check_page);

  gtk_window_set_default_widget (GTK_WINDOW (root), button);
}

static void
avow_welcome_unroot (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);

  GTK_WIDGET_CLASS (avow_welcome_parent_class)->unroot (widget);
}

static void
avow_welcome_dispose (GObject *object)
{
  AvowWelcome *self = AVOW_WELCOME (object);

  if (self->navigation != NULL)
    {
      /* The page outlives its work, so it cannot see to this itself. */
      avow_create_page_cancel (self->create_page);
      avow_passphrase_fields_clear (self->passphrase_fields);
    }
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_WELCOME);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (avow_welcome_parent_class)->dispose (object);
}

static void
avow_welcome_class_init (AvowWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_welcome_dispose;

  widget_class->unroot = avow_welcome_unroot;

  signals[DONE] =
    g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AVOW_TYPE_CREATE_PAGE);
  g_type_ensure (AVOW_TYPE_DEFINITION_CARD);
  g_type_ensure (AVOW_TYPE_PASSPHRASE_FIELDS);
  g_type_ensure (AVOW_TYPE_RECOVERY_CHECK_PAGE);
  g_type_ensure (AVOW_TYPE_RECOVERY_KEY_PAGE);

  gtk_widget_class_install_action (widget_class, "welcome.next", NULL, next_action);

  gtk_widget_class_set_template_from_resource (widget_class, AVOW_RESOURCE_PATH "/ui/welcome/avow-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, navigation);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, intro_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, intro_button);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, passphrase_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, passphrase_fields);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, passphrase_button);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, key_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, check_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, create_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, done_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWelcome, done_button);
  gtk_widget_class_bind_template_callback (widget_class, on_created_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancelled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page_changed_cb);
}

static void
avow_welcome_init (AvowWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * avow_welcome_new:
 * @journal: closed; the new journal is made in it
 * @path: where the journal's file will be
 */
GtkWidget *
avow_welcome_new (AvowJournal *journal,
                  const char  *path)
{
  AvowWelcome *self;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (AVOW_TYPE_WELCOME, NULL);
  self->journal = g_object_ref (journal);
  self->path = g_strdup (path);

  return GTK_WIDGET (self);
}

/* avow-recovery-check-page.c: asks two groups of the recovery key back */

#include "config.h"

#include "avow-recovery-check-page.h"

#include <glib/gi18n.h>

#include "ui/widgets/avow-field-message.h"

/* The first two and a half groups are the same for every key, and the last is short. */
#define FIRST_ASKED 3

/**
 * AvowRecoveryCheckPage:
 *
 * Asks for two groups, chosen anew each time that the page is shown, so that it cannot be passed by
 * noting only those.
 */
struct _AvowRecoveryCheckPage
{
  AdwNavigationPage  parent_instance;

  guint              first;
  guint              second;

  AdwEntryRow       *first_row;
  AvowFieldMessage  *first_message;
  AdwEntryRow       *second_row;
  AvowFieldMessage  *second_message;
  GtkWidget         *next_button;
};

G_DEFINE_FINAL_TYPE (AvowRecoveryCheckPage, avow_recovery_check_page, ADW_TYPE_NAVIGATION_PAGE)

static void
set_group (AdwEntryRow *row,
           guint        group)
{
  /* Translators: the recovery key is shown in numbered groups of letters and digits. */
  g_autofree char *title = g_strdup_printf (_("Group %u"), group + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
choose_groups (AvowRecoveryCheckPage *self)
{
  const gint32 end = (gint32) avow_recovery_key_count_groups () - 1;

  self->first = (guint) g_random_int_range (FIRST_ASKED, end - 1);
  self->second = (guint) g_random_int_range ((gint32) self->first + 1, end);

  set_group (self->first_row, self->first);
  set_group (self->second_row, self->second);
}

static gboolean
check_group (AdwEntryRow           *row,
             AvowFieldMessage      *message,
             const AvowRecoveryKey *key,
             guint                  group)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autofree char *text = NULL;

  if (avow_recovery_key_group_equal (key, group, typed))
    {
      avow_field_message_hide (message);
      return TRUE;
    }

  if (*typed == '\0')
    text = g_strdup_printf (_("Type group %u of the recovery key."), group + 1);
  else
    text = g_strdup_printf (_("This is not group %u. Compare it with what you wrote down or saved."), group + 1);
  avow_field_message_show (message, text);

  return FALSE;
}

static void
on_changed_cb (AvowRecoveryCheckPage *self,
               AdwEntryRow           *row)
{
  avow_field_message_hide (row == self->first_row ? self->first_message : self->second_message);
}

static void
avow_recovery_check_page_showing (AdwNavigationPage *page)
{
  choose_groups (AVOW_RECOVERY_CHECK_PAGE (page));
}

static void
avow_recovery_check_page_shown (AdwNavigationPage *page)
{
  AvowRecoveryCheckPage *self = AVOW_RECOVERY_CHECK_PAGE (page);

  /* Somebody who was quicker than the animation is typing there already. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->first_row)) == NULL &&
      gtk_widget_get_focus_child (GTK_WIDGET (self->second_row)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->first_row));
}

static void
avow_recovery_check_page_hidden (AdwNavigationPage *page)
{
  AvowRecoveryCheckPage *self = AVOW_RECOVERY_CHECK_PAGE (page);

  gtk_editable_set_text (GTK_EDITABLE (self->first_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second_row), "");
}

static void
avow_recovery_check_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_RECOVERY_CHECK_PAGE);

  G_OBJECT_CLASS (avow_recovery_check_page_parent_class)->dispose (object);
}

static void
avow_recovery_check_page_class_init (AvowRecoveryCheckPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = avow_recovery_check_page_dispose;

  page_class->showing = avow_recovery_check_page_showing;
  page_class->shown = avow_recovery_check_page_shown;
  page_class->hidden = avow_recovery_check_page_hidden;

  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/welcome/avow-recovery-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryCheckPage, first_row);
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryCheckPage, first_message);
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryCheckPage, second_row);
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryCheckPage, second_message);
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryCheckPage, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
avow_recovery_check_page_init (AvowRecoveryCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * avow_recovery_check_page_check:
 *
 * Compares what was typed with @key. What is wrong is said beside its field.
 *
 * Returns: whether both groups are right
 */
gboolean
avow_recovery_check_page_check (AvowRecoveryCheckPage *self,
                                const AvowRecoveryKey *key)
{
  gboolean first_right, second_right;

  g_return_val_if_fail (AVOW_IS_RECOVERY_CHECK_PAGE (self), FALSE);

  first_right = check_group (self->first_row, self->first_message, key, self->first);
  if (first_right && *gtk_editable_get_text (GTK_EDITABLE (self->second_row)) == '\0')
    {
      /* Enter in the first field: go on to the second; nothing is wrong yet. */
      gtk_widget_grab_focus (GTK_WIDGET (self->second_row));
      return FALSE;
    }

  second_right = check_group (self->second_row, self->second_message, key, self->second);
  if (!first_right)
    gtk_widget_grab_focus (GTK_WIDGET (self->first_row));
  else if (!second_right)
    gtk_widget_grab_focus (GTK_WIDGET (self->second_row));

  return first_right && second_right;
}

GtkWidget *
avow_recovery_check_page_get_button (AvowRecoveryCheckPage *self)
{
  g_return_val_if_fail (AVOW_IS_RECOVERY_CHECK_PAGE (self), NULL);

  return self->next_button;
}

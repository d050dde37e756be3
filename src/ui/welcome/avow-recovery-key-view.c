/* avow-recovery-key-view.c: shows a recovery key in numbered groups */

#include "config.h"

#include "avow-recovery-key-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "avow-recovery-key-document.h"

/**
 * AvowRecoveryKeyView:
 *
 * One stop for the keyboard, where a screen reader reads the whole key. The groups cannot be
 * selected: that would put them on the primary clipboard, which nothing empties.
 */
struct _AvowRecoveryKeyView
{
  AdwBin      parent_instance;

  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (AvowRecoveryKeyView, avow_recovery_key_view, ADW_TYPE_BIN)

static GtkWidget *
create_group (guint       number,
              const char *text)
{
  g_autofree char *numeral = g_strdup_printf ("%u", number);
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *number_label = gtk_label_new (numeral);
  GtkWidget *text_label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_label_set_xalign (GTK_LABEL (number_label), 1);
  gtk_widget_add_css_class (number_label, "caption");
  gtk_widget_add_css_class (number_label, "dimmed");
  gtk_widget_add_css_class (number_label, "numeric");

  /* The last group is shorter; as wide as the others it stays in its column. */
  gtk_label_set_width_chars (GTK_LABEL (text_label), 6);
  gtk_label_set_xalign (GTK_LABEL (text_label), 0);
  gtk_widget_add_css_class (text_label, "monospace");

  gtk_box_append (GTK_BOX (cell), number_label);
  gtk_box_append (GTK_BOX (cell), text_label);
  /* The key is read from left to right in every language. */
  gtk_widget_set_direction (cell, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (number_label, GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (text_label, GTK_TEXT_DIR_LTR);

  return cell;
}

static void
clear (AvowRecoveryKeyView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
avow_recovery_key_view_class_init (AvowRecoveryKeyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWidgetClass *plain_class = g_type_class_peek (GTK_TYPE_WIDGET);

  /* A bin passes the focus on to what is in it, and would never have it itself. */
  widget_class->focus = plain_class->focus;
  widget_class->grab_focus = plain_class->grab_focus;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
avow_recovery_key_view_init (AvowRecoveryKeyView *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 18);
  adw_wrap_box_set_line_spacing (self->box, 12);
  gtk_widget_set_direction (GTK_WIDGET (self->box), GTK_TEXT_DIR_LTR);
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recovery key"),
                                  -1);
}

/**
 * avow_recovery_key_view_set_key:
 * @key: (nullable): what to show, or %NULL to forget what was shown
 */
void
avow_recovery_key_view_set_key (AvowRecoveryKeyView   *self,
                                const AvowRecoveryKey *key)
{
  char **groups;

  g_return_if_fail (AVOW_IS_RECOVERY_KEY_VIEW (self));

  clear (self);
  if (key == NULL)
    return;

  groups = avow_recovery_key_split_groups (key);
  for (guint i = 0; groups[i] != NULL; i++)
    adw_wrap_box_append (self->box, create_group (i + 1, groups[i]));
  avow_recovery_key_free_groups (groups);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  (const char *) avow_secret_peek (avow_recovery_key_get_groups (key)),
                                  -1);
}

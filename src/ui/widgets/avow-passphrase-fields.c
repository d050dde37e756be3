/* avow-passphrase-fields.c: a new passphrase, typed twice, with an honest word on its strength */

#include "config.h"

#include "avow-passphrase-fields.h"

#include <glib/gi18n.h>
#include <string.h>

#include "avow-field-message.h"
#include "avow-passphrase-strength.h"

/**
 * AvowPassphraseFields:
 *
 * Both fields keep their text in memory that GTK locks and zeroes. The only rule is that there is a
 * passphrase, typed the same twice; the hint informs, and forbids nothing.
 */
struct _AvowPassphraseFields
{
  AdwBin               parent_instance;

  AdwPasswordEntryRow *passphrase_row;
  AvowFieldMessage    *passphrase_message;
  GtkLevelBar         *strength_bar;
  GtkStack            *strength_stack;
  GtkWidget           *strength_labels[AVOW_PASSPHRASE_CENTURIES + 1];
  AdwPasswordEntryRow *repeat_row;
  AvowFieldMessage    *repeat_message;
};

G_DEFINE_FINAL_TYPE (AvowPassphraseFields, avow_passphrase_fields, ADW_TYPE_BIN)

static const char *
get_text (AdwPasswordEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* A label for each, so that the tallest keeps the page still while one types. */
static void
fill_strengths (AvowPassphraseFields *self)
{
  for (int strength = AVOW_PASSPHRASE_EMPTY; strength <= AVOW_PASSPHRASE_CENTURIES; strength++)
    {
      GtkWidget *label = gtk_label_new (avow_passphrase_strength_to_text (strength));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "caption");
      gtk_stack_add_child (self->strength_stack, label);
      self->strength_labels[strength] = label;
    }
}

static void
update_strength (AvowPassphraseFields *self)
{
  AvowPassphraseStrength strength = avow_passphrase_strength (get_text (self->passphrase_row));

  if ((AvowPassphraseStrength) gtk_level_bar_get_value (self->strength_bar) == strength)
    return;

  gtk_level_bar_set_value (self->strength_bar, strength);
  gtk_stack_set_visible_child (self->strength_stack, self->strength_labels[strength]);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->passphrase_row),
                           avow_passphrase_strength_to_text (strength),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
on_passphrase_changed_cb (AvowPassphraseFields *self)
{
  update_strength (self);
  avow_field_message_hide (self->passphrase_message);
  avow_field_message_hide (self->repeat_message);
}

static void
on_repeat_changed_cb (AvowPassphraseFields *self)
{
  avow_field_message_hide (self->repeat_message);
}

static gboolean
avow_passphrase_fields_grab_focus (GtkWidget *widget)
{
  AvowPassphraseFields *self = AVOW_PASSPHRASE_FIELDS (widget);

  /* Selected, what is typed already would be replaced by what is typed next. */
  return adw_entry_row_grab_focus_without_selecting (ADW_ENTRY_ROW (self->passphrase_row));
}

static void
avow_passphrase_fields_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_PASSPHRASE_FIELDS);

  G_OBJECT_CLASS (avow_passphrase_fields_parent_class)->dispose (object);
}

static void
avow_passphrase_fields_class_init (AvowPassphraseFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_passphrase_fields_dispose;

  widget_class->grab_focus = avow_passphrase_fields_grab_focus;

  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class, AVOW_RESOURCE_PATH "/ui/widgets/avow-passphrase-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseFields, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseFields, passphrase_message);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseFields, strength_bar);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseFields, strength_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseFields, repeat_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseFields, repeat_message);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_repeat_changed_cb);
}

static void
avow_passphrase_fields_init (AvowPassphraseFields *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_level_bar_add_offset_value (self->strength_bar, GTK_LEVEL_BAR_OFFSET_LOW, AVOW_PASSPHRASE_WEEKS);
  gtk_level_bar_add_offset_value (self->strength_bar, GTK_LEVEL_BAR_OFFSET_HIGH, AVOW_PASSPHRASE_MONTHS);
  gtk_level_bar_add_offset_value (self->strength_bar, GTK_LEVEL_BAR_OFFSET_FULL, AVOW_PASSPHRASE_CENTURIES);

  fill_strengths (self);
}

GtkWidget *
avow_passphrase_fields_new (void)
{
  return g_object_new (AVOW_TYPE_PASSPHRASE_FIELDS, NULL);
}

/**
 * avow_passphrase_fields_check:
 *
 * Says beside the field what is still missing or wrong, and moves the focus there.
 *
 * Returns: whether the passphrase can be used as it is
 */
gboolean
avow_passphrase_fields_check (AvowPassphraseFields *self)
{
  const char *passphrase, *repeat;

  g_return_val_if_fail (AVOW_IS_PASSPHRASE_FIELDS (self), FALSE);

  passphrase = get_text (self->passphrase_row);
  repeat = get_text (self->repeat_row);

  if (*passphrase == '\0')
    {
      avow_field_message_show (self->passphrase_message, _("Choose a passphrase first."));
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
      return FALSE;
    }

  if (*repeat == '\0')
    {
      /* Enter in the first field: go on to the second; nothing is wrong yet. */
      gtk_widget_grab_focus (GTK_WIDGET (self->repeat_row));
      return FALSE;
    }

  if (strcmp (passphrase, repeat) != 0)
    {
      avow_field_message_show (self->repeat_message, _("This is not the passphrase above."));
      gtk_widget_grab_focus (GTK_WIDGET (self->repeat_row));
      return FALSE;
    }

  return TRUE;
}

/**
 * avow_passphrase_fields_dup_passphrase:
 *
 * Returns: (transfer full): the passphrase, once avow_passphrase_fields_check() found it good
 */
AvowSecret *
avow_passphrase_fields_dup_passphrase (AvowPassphraseFields *self)
{
  g_return_val_if_fail (AVOW_IS_PASSPHRASE_FIELDS (self), NULL);

  return avow_secret_new_from_text (get_text (self->passphrase_row));
}

void
avow_passphrase_fields_clear (AvowPassphraseFields *self)
{
  g_return_if_fail (AVOW_IS_PASSPHRASE_FIELDS (self));

  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->repeat_row), "");
}

GtkWidget *
avow_passphrase_fields_get_first (AvowPassphraseFields *self)
{
  g_return_val_if_fail (AVOW_IS_PASSPHRASE_FIELDS (self), NULL);

  return GTK_WIDGET (self->passphrase_row);
}

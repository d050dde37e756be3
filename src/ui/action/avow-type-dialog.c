/* avow-type-dialog.c: what was it that you did? */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-type-dialog.h"
#include "core/insight/avow-usage.h"
#include "core/model/avow-fold.h"
#include "ui/widgets/avow-icons.h"

struct _AvowTypeDialog
{
  AdwDialog       parent_instance;

  GtkSearchEntry *search_entry;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (AvowTypeDialog, avow_type_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What each is, for who has not met the word before. */
static const char * const explanations[AVOW_N_ACTION_TYPES] = {
  [AVOW_ACTION_DONATION] = N_("Money to a racial-justice organisation, a bail or legal fund, mutual aid"),
  [AVOW_ACTION_VOLUNTEERING] = N_("Hours given"),
  [AVOW_ACTION_VOTING] = N_("Registered, checked, voted, helped others to"),
  [AVOW_ACTION_PURCHASE] = N_("Bought from a Black-owned shop"),
  [AVOW_ACTION_DINING] = N_("Ate at a Black-owned restaurant"),
  [AVOW_ACTION_AMPLIFYING] = N_("Passed on the work of the people affected, with credit"),
  [AVOW_ACTION_CHECKING_IN] = N_("Asked somebody what support would look like"),
  [AVOW_ACTION_SPEAKING_UP] = N_("Interrupted a joke, a stereotype, an unfair decision"),
  [AVOW_ACTION_ADVOCACY] = N_("Contacted an office, went to a meeting, marched"),
  [AVOW_ACTION_LEARNING] = N_("Read, watched, listened, studied"),
  [AVOW_ACTION_CONVERSATION] = N_("Talked it over with family, friends, a group"),
  [AVOW_ACTION_WORKPLACE] = N_("Hired fairly, mentored, made room, protected who spoke up"),
  [AVOW_ACTION_OTHER] = N_("In a word of your own"),
};

static GQuark
type_quark (void)
{
  return g_quark_from_static_string ("avow-action-type");
}

static void
choose (AvowTypeDialog *self,
        GtkListBoxRow  *row)
{
  int type = GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (row), type_quark ()));

  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, type);
  g_object_unref (self);
}

static void
on_row_activated (AvowTypeDialog *self,
                  GtkListBoxRow  *row)
{
  choose (self, row);
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       user_data)
{
  AvowTypeDialog *self = user_data;
  g_autofree char *wanted = avow_fold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  g_autofree char *title = avow_fold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autofree char *subtitle = avow_fold (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));

  g_strstrip (wanted);
  return strstr (title, wanted) != NULL || strstr (subtitle, wanted) != NULL;
}

static void
on_search_changed (AvowTypeDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
on_search_activate (AvowTypeDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        choose (self, row);
        return;
      }
}

static void
on_stop_search (AvowTypeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_row (AvowTypeDialog *self,
         AvowActionType  type)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 avow_term_get_name (&AVOW_ACTION_TYPES, type));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(explanations[type]));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (avow_icon_for_type (type)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata (G_OBJECT (row), type_quark (), GINT_TO_POINTER (type));
  gtk_list_box_append (self->list, row);
}

static void
avow_type_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_TYPE_DIALOG);

  G_OBJECT_CLASS (avow_type_dialog_parent_class)->dispose (object);
}

static void
avow_type_dialog_class_init (AvowTypeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_type_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/action/avow-type-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTypeDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AvowTypeDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
avow_type_dialog_init (AvowTypeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_search_delay (self->search_entry, 0);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
}

AdwDialog *
avow_type_dialog_new (AvowJournal *journal)
{
  AvowTypeDialog *self = g_object_new (AVOW_TYPE_TYPE_DIALOG, NULL);
  AvowActionType types[AVOW_N_TYPES_OFFERED];

  avow_usage_order_types (avow_journal_get_entries (journal), avow_civil_date_today (), types);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    add_row (self, types[i]);

  return ADW_DIALOG (self);
}

/* avow-commitment-entries.c: the actions that count toward a commitment, and those taken out of it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-entries.h"
#include "avow-counted-page.h"
#include "avow-put-in-dialog.h"
#include "core/insight/avow-by-hand.h"
#include "ui/widgets/avow-entry-row.h"
#include "ui/widgets/avow-problem.h"
#include "ui/widgets/avow-store.h"

/* More of them have a page of their own. */
#define SHOWN_MOST 5

struct _AvowCommitmentEntries
{
  AdwBin               parent_instance;

  AvowJournal         *journal;
  AvowCommitment      *commitment;
  AvowCivilDate        today;
  GListStore          *counted;
  GListStore          *first;
  GListStore          *taken_out;
  GSimpleActionGroup  *actions;

  GtkListBox          *counted_list;
  AdwPreferencesRow   *all_row;
  GtkWidget           *taken_out_group;
  GtkListBox          *taken_out_list;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentEntries, avow_commitment_entries, ADW_TYPE_BIN)

/* {{{ Rows */

static GtkWidget *
create_row (AvowCommitmentEntries *self,
            gpointer               record,
            void                 (*prepare) (AvowEntryRow *row))
{
  GtkWidget *entry = avow_entry_row_new (self->journal);

  prepare (AVOW_ENTRY_ROW (entry));
  avow_entry_row_set_record (AVOW_ENTRY_ROW (entry), record, NULL);

  return avow_entry_row_wrap (AVOW_ENTRY_ROW (entry));
}

static GtkWidget *
create_counted_row (gpointer record,
                    gpointer user_data)
{
  return create_row (user_data, record, avow_counted_page_prepare_row);
}

static void
prepare_taken_out (AvowEntryRow *row)
{
  avow_entry_row_set_dated (row, TRUE);
  avow_entry_row_set_item (row, _("_Put Back"), "commitment.put-in");
}

static GtkWidget *
create_taken_out_row (gpointer record,
                      gpointer user_data)
{
  return create_row (user_data, record, prepare_taken_out);
}

static void
on_row_activated (AvowCommitmentEntries *self,
                  GtkListBoxRow         *row)
{
  GtkWidget *entry = gtk_list_box_row_get_child (row);
  char id[AVOW_ID_HEX_SIZE];

  if (!AVOW_IS_ENTRY_ROW (entry))
    return;

  avow_id_to_hex (&avow_entry_row_get_record (AVOW_ENTRY_ROW (entry))->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

/* }}} */
/* {{{ By hand */

/* One at a time: the next begins with the commitment as the one before it has left it. */
static void
set_saving (AvowCommitmentEntries *self,
            gboolean               saving)
{
  const char *names[] = { "take-out", "put-in" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i]);

      /* They are gone with the page. */
      if (action != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), !saving);
    }
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AvowCommitmentEntries) self = user_data;
  g_autoptr (GError) error = NULL;

  set_saving (self, FALSE);
  if (!avow_journal_save_finish (AVOW_JOURNAL (object), result, &error) &&
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    avow_problem_present (GTK_WIDGET (self), _("Nothing Was Changed"), error->message);
}

static void
save (AvowCommitmentEntries *self,
      GPtrArray             *records)
{
  if (records->len == 0)
    return;

  set_saving (self, TRUE);
  avow_journal_save_async (self->journal, (AvowRecord **) records->pdata, records->len, NULL, 0,
                           on_saved, g_object_ref (self));
}

static AvowAction *
lookup_action (AvowCommitmentEntries *self,
               GVariant              *parameter)
{
  AvowRecord *record;
  AvowId id;

  if (!avow_id_from_hex (g_variant_get_string (parameter, NULL), -1, &id))
    return NULL;

  record = avow_journal_lookup (self->journal, &id);

  return record != NULL && AVOW_IS_ACTION (record) ? AVOW_ACTION (record) : NULL;
}

static void
on_take_out (GSimpleAction *simple_action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AvowCommitmentEntries *self = user_data;
  AvowAction *action = lookup_action (self, parameter);

  if (action != NULL)
    {
      g_autoptr (GPtrArray) records = avow_by_hand_take_out (self->commitment, action);

      save (self, records);
    }
}

static void
put_in (AvowCommitmentEntries *self,
        AvowAction            *action)
{
  g_autoptr (GPtrArray) records = avow_by_hand_put_in (self->commitment, action);

  save (self, records);
}

static void
on_put_in (GSimpleAction *simple_action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AvowCommitmentEntries *self = user_data;
  AvowAction *action = lookup_action (self, parameter);

  if (action != NULL)
    put_in (self, action);
}

static void
on_put_in_clicked (AvowCommitmentEntries *self)
{
  AvowRecordList *entries = avow_journal_get_entries (self->journal);
  g_autoptr (GPtrArray) candidates = avow_by_hand_list_candidates (self->commitment, entries,
                                                                   self->today);
  AdwDialog *dialog = avow_put_in_dialog_new (self->journal, candidates);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (put_in), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* The page stands above this one, so it finds the actions only where they are put into it. */
static void
on_all_clicked (AvowCommitmentEntries *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *page = avow_counted_page_new (self->journal, G_LIST_MODEL (self->counted));

  gtk_widget_insert_action_group (GTK_WIDGET (page), "commitment", G_ACTION_GROUP (self->actions));
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
}

static const GActionEntry actions[] = {
  { .name = "take-out", .activate = on_take_out, .parameter_type = "s" },
  { .name = "put-in", .activate = on_put_in, .parameter_type = "s" },
};

/* }}} */
/* {{{ GObject */

static void
avow_commitment_entries_dispose (GObject *object)
{
  AvowCommitmentEntries *self = AVOW_COMMITMENT_ENTRIES (object);

  /* A page that is still sliding away may hold them. */
  g_action_map_remove_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions));
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_COMMITMENT_ENTRIES);
  g_clear_object (&self->commitment);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_commitment_entries_parent_class)->dispose (object);
}

static void
avow_commitment_entries_finalize (GObject *object)
{
  AvowCommitmentEntries *self = AVOW_COMMITMENT_ENTRIES (object);

  g_object_unref (self->counted);
  g_object_unref (self->first);
  g_object_unref (self->taken_out);
  g_object_unref (self->actions);

  G_OBJECT_CLASS (avow_commitment_entries_parent_class)->finalize (object);
}

static void
avow_commitment_entries_class_init (AvowCommitmentEntriesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_commitment_entries_dispose;
  object_class->finalize = avow_commitment_entries_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-entries.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentEntries, counted_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentEntries, all_row);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentEntries, taken_out_group);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentEntries, taken_out_list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_put_in_clicked);
}

static void
avow_commitment_entries_init (AvowCommitmentEntries *self)
{
  self->counted = g_list_store_new (AVOW_TYPE_ACTION);
  self->first = g_list_store_new (AVOW_TYPE_ACTION);
  self->taken_out = g_list_store_new (AVOW_TYPE_ACTION);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "commitment", G_ACTION_GROUP (self->actions));

  gtk_widget_init_template (GTK_WIDGET (self));
}

/* }}} */

void
avow_commitment_entries_set_journal (AvowCommitmentEntries *self,
                                     AvowJournal           *journal)
{
  g_return_if_fail (AVOW_IS_COMMITMENT_ENTRIES (self));
  g_return_if_fail (self->journal == NULL);

  self->journal = g_object_ref (journal);
  gtk_list_box_bind_model (self->counted_list, G_LIST_MODEL (self->first), create_counted_row, self,
                           NULL);
  gtk_list_box_bind_model (self->taken_out_list, G_LIST_MODEL (self->taken_out), create_taken_out_row,
                           self, NULL);
}

static GPtrArray *
list_taken_out (AvowCommitmentEntries *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const GArray *ids = self->commitment->excluded;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      AvowRecord *record = avow_journal_lookup (self->journal, &g_array_index (ids, AvowId, i));

      if (record != NULL && AVOW_IS_ACTION (record))
        g_ptr_array_add (records, g_object_ref (record));
    }
  g_ptr_array_sort_values (records, avow_record_compare_newest);

  return records;
}

void
avow_commitment_entries_show (AvowCommitmentEntries *self,
                              AvowCommitment        *commitment,
                              AvowCivilDate          today)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  g_autoptr (GPtrArray) counted = NULL;
  g_autoptr (GPtrArray) taken_out = NULL;
  g_autofree char *all = NULL;

  g_return_if_fail (AVOW_IS_COMMITMENT_ENTRIES (self));

  g_set_object (&self->commitment, commitment);
  self->today = today;
  counted = avow_counting_list (counting, avow_journal_get_entries (self->journal), today);
  taken_out = list_taken_out (self);
  avow_store_fill (self->counted, counted, counted->len);
  avow_store_fill (self->first, counted, MIN (counted->len, SHOWN_MOST));
  avow_store_fill (self->taken_out, taken_out, taken_out->len);

  /* Translators: opens a list of everything; there are more than five */
  all = g_strdup_printf (ngettext ("Show All %'u Action", "Show All %'u Actions", counted->len),
                         counted->len);
  adw_preferences_row_set_title (self->all_row, all);
  gtk_widget_set_visible (GTK_WIDGET (self->all_row), counted->len > SHOWN_MOST);
  gtk_widget_set_visible (self->taken_out_group, taken_out->len > 0);
}

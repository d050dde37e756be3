/* avow-today-page.c: log, write, look back: the two minutes of a day */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-closing-offer-card.h"
#include "avow-today-page.h"
#include "core/insight/avow-prompts.h"
#include "core/insight/avow-usage.h"
#include "core/journal/avow-describe.h"
#include "ui/commitments/avow-commitment-groups.h"
#include "ui/commitments/avow-commitment-row.h"
#include "ui/widgets/avow-entry-row.h"
#include "ui/widgets/avow-icons.h"

/* How many of a past day's entries are shown before it would be a list to scroll. */
#define LOOKING_BACK_MOST 3

struct _AvowTodayPage
{
  AdwBin                parent_instance;

  AvowJournal          *journal;
  AvowStandings        *standings;
  AvowCivilDate         today;
  AvowId                changed;
  guint                 skipped;

  GtkLabel             *date_label;
  GtkWidget            *drafts_group;
  GtkListBox           *drafts_list;
  AvowClosingOfferCard *offer_card;
  GtkWidget            *waiting_group;
  GtkListBox           *waiting_list;
  GtkWidget            *question_card;
  GtkLabel             *question_label;
  AdwWrapBox           *type_box;
  GtkWidget            *ending_group;
  GtkListBox           *ending_list;
  GtkListBox           *logged_list;
  GtkLabel             *empty_label;
  GtkWidget            *back_group;
  GtkListBox           *back_list;
};

G_DEFINE_FINAL_TYPE (AvowTodayPage, avow_today_page, ADW_TYPE_BIN)

/* {{{ Lists of entries: a day's, so small ones */

/* gtk_list_box_remove_all() would take the placeholder as well. */
static void
remove_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
append_entry (AvowTodayPage *self,
              GtkListBox    *list,
              AvowRecord    *record)
{
  GtkWidget *entry = avow_entry_row_new (self->journal);

  avow_entry_row_set_record (AVOW_ENTRY_ROW (entry), record, NULL);
  gtk_list_box_append (list, avow_entry_row_wrap (AVOW_ENTRY_ROW (entry)));
}

static guint
append_entries_of (AvowTodayPage *self,
                   GtkListBox    *list,
                   AvowCivilDate  date,
                   guint          most)
{
  AvowRecordList *entries = avow_journal_get_entries (self->journal);
  guint n = 0;

  for (guint i = avow_record_list_find_date (entries, date);
       i < avow_record_list_get_length (entries) && n < most;
       i++, n++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);

      if (avow_record_get_date (record) != date)
        break;
      append_entry (self, list, record);
    }

  return n;
}

static void
on_row_activated (AvowTodayPage *self,
                  GtkListBoxRow *row)
{
  GtkWidget *entry = gtk_list_box_row_get_child (row);
  char id[AVOW_ID_HEX_SIZE];

  if (!AVOW_IS_ENTRY_ROW (entry))
    return;

  avow_id_to_hex (&avow_entry_row_get_record (AVOW_ENTRY_ROW (entry))->id, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.open", "s", id);
}

static void
update_logged (AvowTodayPage *self)
{
  gboolean is_new = avow_record_list_get_length (avow_journal_get_entries (self->journal)) == 0;

  remove_rows (self->logged_list);
  append_entries_of (self, self->logged_list, self->today, G_MAXUINT);
  gtk_label_set_text (self->empty_label,
                      is_new ? _("Nothing yet. Start with one thing you did lately, however small, or "
                                 "with the question above.")
                             : _("Nothing yet today. That is an ordinary day, too."));
}

/* A heading of its own row would be where the keyboard stops on its way into the list. */
static void
update_heading (GtkListBoxRow *row,
                GtkListBoxRow *before,
                gpointer       user_data)
{
  const char *heading = g_object_get_data (G_OBJECT (row), "avow-heading");
  GtkWidget *label;

  if (heading == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;

  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
set_heading (GtkListBox *list,
             int         first,
             const char *heading)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, first);

  g_object_set_data_full (G_OBJECT (row), "avow-heading", g_strdup (heading), g_free);
  gtk_list_box_row_changed (row);

  for (; row != NULL; row = gtk_list_box_get_row_at_index (list, ++first))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading,
                                    -1);
}

static void
update_back (AvowTodayPage *self)
{
  const struct {
    int         months;
    const char *heading;
  } spans[] = {
    { -1, _("A month ago") },
    { -12, _("A year ago") },
  };
  guint n_rows = 0;

  remove_rows (self->back_list);
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      AvowCivilDate date = avow_civil_date_add_months (self->today, spans[i].months);
      guint n = append_entries_of (self, self->back_list, date, LOOKING_BACK_MOST);

      if (n > 0)
        set_heading (self->back_list, (int) n_rows, spans[i].heading);
      n_rows += n;
    }
  gtk_widget_set_visible (self->back_group, n_rows > 0);
}

/* }}} */
/* {{{ Drafts */

static void
on_draft_removed (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* It is still in the list then, which says enough. */
  if (!avow_journal_save_finish (AVOW_JOURNAL (object), result, &error))
    g_debug ("A draft could not be removed");
}

static void
on_discard_clicked (AvowTodayPage *self,
                    GtkButton     *button)
{
  AvowId id;
  const char *hex = g_object_get_data (G_OBJECT (button), "avow-id");

  if (avow_id_from_hex (hex, -1, &id))
    avow_journal_save_async (self->journal, NULL, 0, &id, 1, on_draft_removed, NULL);
}

static void
append_draft (AvowTodayPage *self,
              AvowDraft     *draft)
{
  g_autoptr (AvowRecord) record = avow_draft_get_record (draft, NULL);
  g_autofree char *title = NULL;
  GtkWidget *row;
  GtkWidget *discard;
  char id[AVOW_ID_HEX_SIZE];

  if (record == NULL)
    return;

  avow_id_to_hex (&draft->parent_instance.id, id);
  title = avow_describe_title (self->journal, record);

  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               avow_id_is_none (&draft->target) ? _("Not saved yet")
                                                                : _("Changes not saved yet"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (avow_icon_for_record (record)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "journal.continue-draft");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);

  discard = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (discard, _("Throw away"));
  gtk_widget_set_valign (discard, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (discard, "flat");
  gtk_widget_add_css_class (discard, "circular");
  g_object_set_data_full (G_OBJECT (discard), "avow-id", g_strdup (id), g_free);
  g_signal_connect_object (discard, "clicked", G_CALLBACK (on_discard_clicked), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), discard);

  gtk_list_box_append (self->drafts_list, row);
}

static void
update_drafts (AvowTodayPage *self)
{
  AvowRecordList *drafts = avow_journal_get_drafts (self->journal);
  guint length = avow_record_list_get_length (drafts);

  remove_rows (self->drafts_list);
  for (guint i = 0; i < length; i++)
    append_draft (self, AVOW_DRAFT (avow_record_list_peek (drafts, i)));
  gtk_widget_set_visible (self->drafts_group, length > 0);
}

/* }}} */
/* {{{ Commitments */

static void
update_group (GListModel *model,
              guint       position,
              guint       n_removed,
              guint       n_added,
              GtkWidget  *group)
{
  gtk_widget_set_visible (group, g_list_model_get_n_items (model) > 0);
}

/* Shown only while there is one. */
static void
bind_commitments (AvowTodayPage       *self,
                  AvowCommitmentGroup  which,
                  GtkListBox          *list,
                  GtkWidget           *group)
{
  g_autoptr (GListModel) model = avow_commitment_group_new (self->journal, self->standings, which);

  avow_commitment_row_bind_list (list, model, self->standings);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_group), group,
                           G_CONNECT_DEFAULT);
  update_group (model, 0, 0, 0, group);
}

/* }}} */
/* {{{ The question */

static const AvowPromptEntry *
get_question (AvowTodayPage *self)
{
  return avow_prompts_of_day (avow_prompts_get_default (), self->today, self->skipped);
}

static void
update_question (AvowTodayPage *self)
{
  gtk_label_set_text (self->question_label, get_question (self)->text);
}

static void
on_answer_clicked (AvowTodayPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.new-reflection", "s",
                              get_question (self)->id);
}

static void
on_another_clicked (AvowTodayPage *self)
{
  self->skipped++;
  update_question (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), get_question (self)->text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_not_now_clicked (AvowTodayPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->question_card, FALSE);
}

/* }}} */
/* {{{ The buttons */

static void
update_types (AvowTodayPage *self)
{
  AvowActionType types[AVOW_N_TYPES_OFFERED];
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->type_box))) != NULL)
    adw_wrap_box_remove (self->type_box, child);
  avow_usage_order_types (avow_journal_get_entries (self->journal), self->today, types);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *content = adw_button_content_new ();
      GtkWidget *button = gtk_button_new ();
      const char *name = avow_term_get_name (&AVOW_ACTION_TYPES, types[i]);

      adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), avow_icon_for_type (types[i]));
      adw_button_content_set_label (ADW_BUTTON_CONTENT (content), name);
      gtk_button_set_child (GTK_BUTTON (button), content);
      gtk_widget_add_css_class (button, "type-button");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "journal.new-action");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        avow_term_get_word (&AVOW_ACTION_TYPES, types[i]));
      adw_wrap_box_append (self->type_box, button);
    }
}

/* }}} */

static void
update_day (AvowTodayPage *self)
{
  g_autofree char *text = NULL;

  self->today = avow_standings_get_today (self->standings);
  self->skipped = 0;
  text = avow_civil_date_format_weekday (self->today);
  gtk_label_set_text (self->date_label, text);

  gtk_widget_set_visible (self->question_card, TRUE);
  update_question (self);
  update_types (self);
  update_logged (self);
  update_back (self);
}

static void
on_standings_changed (AvowTodayPage *self)
{
  if (avow_standings_get_today (self->standings) != self->today)
    update_day (self);
}

static void
on_changed (AvowTodayPage *self,
            AvowRecord    *before,
            AvowRecord    *after)
{
  AvowRecord *record = after != NULL ? after : before;

  if (AVOW_IS_DRAFT (record))
    {
      update_drafts (self);
      return;
    }

  if (record != NULL)
    self->changed = record->id;
  /* The buttons stay where they are while the person is at them; they are put in order when the day
   * changes, and at the next unlock. */
  update_logged (self);
  update_back (self);
}

static gboolean
focus_entry (GtkListBox   *list,
             const AvowId *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      GtkWidget *entry = gtk_list_box_row_get_child (row);

      if (AVOW_IS_ENTRY_ROW (entry) &&
          avow_id_equal (&avow_entry_row_get_record (AVOW_ENTRY_ROW (entry))->id, id))
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }

  return FALSE;
}

/* On the entry that was changed last, if it is here. */
static gboolean
avow_today_page_grab_focus (GtkWidget *widget)
{
  AvowTodayPage *self = AVOW_TODAY_PAGE (widget);

  return focus_entry (self->logged_list, &self->changed) ||
         focus_entry (self->back_list, &self->changed) ||
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
avow_today_page_dispose (GObject *object)
{
  AvowTodayPage *self = AVOW_TODAY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_TODAY_PAGE);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_today_page_parent_class)->dispose (object);
}

static void
avow_today_page_class_init (AvowTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_CLOSING_OFFER_CARD);

  G_OBJECT_CLASS (klass)->dispose = avow_today_page_dispose;
  widget_class->grab_focus = avow_today_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/today/avow-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, drafts_list);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, offer_card);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, waiting_group);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, waiting_list);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, question_card);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, question_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, type_box);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, ending_group);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, ending_list);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, logged_list);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, back_group);
  gtk_widget_class_bind_template_child (widget_class, AvowTodayPage, back_list);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_another_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_not_now_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
avow_today_page_init (AvowTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->back_list, update_heading, NULL, NULL);
}

GtkWidget *
avow_today_page_new (AvowJournal   *journal,
                     AvowStandings *standings)
{
  AvowTodayPage *self = g_object_new (AVOW_TYPE_TODAY_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  update_day (self);
  update_drafts (self);
  avow_closing_offer_card_start (self->offer_card, journal, standings);
  bind_commitments (self, AVOW_COMMITMENTS_WAITING, self->waiting_list, self->waiting_group);
  bind_commitments (self, AVOW_COMMITMENTS_ENDING, self->ending_list, self->ending_group);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standings_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

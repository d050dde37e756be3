/* avow-commitment-page.c: a commitment, and what becomes of it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-account.h"
#include "avow-commitment-entries.h"
#include "avow-commitment-figures.h"
#include "avow-commitment-page.h"
#include "core/insight/avow-commitment-words.h"
#include "ui/widgets/avow-icons.h"
#include "ui/widgets/avow-line.h"

struct _AvowCommitmentPage
{
  AdwNavigationPage       parent_instance;

  AvowJournal            *journal;
  AvowStandings          *standings;
  AvowCommitment         *commitment;

  GtkMenuButton          *menu_button;
  GtkLabel               *title_label;
  GtkLabel               *promise_label;
  GtkLabel               *counting_label;
  GtkLabel               *why_label;
  GtkLabel               *accountable_label;
  GtkLabel               *when_label;
  GtkWidget              *waiting_card;
  GtkWidget              *review_button;
  AvowCommitmentFigures  *figures;
  GtkWidget              *outcome_group;
  GtkListBox             *outcome_list;
  GtkWidget              *links_group;
  GtkListBox             *links_list;
  AvowCommitmentEntries  *entries;
  GtkListBox             *history_list;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentPage, avow_commitment_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ What it says */

static void
update_counting (AvowCommitmentPage *self)
{
  g_autofree char *text = avow_commitment_format_counting (self->commitment, self->journal);

  avow_line_set (self->counting_label, text);
}

static void
update_heading (AvowCommitmentPage *self)
{
  AvowCommitment *commitment = self->commitment;
  g_autofree char *promise = avow_commitment_format_promise (commitment);
  g_autofree char *accountable = NULL;

  if (commitment->accountable_to != NULL)
    /* Translators: %s is initials or a role of a person, in the words of who made the promise */
    accountable = g_strdup_printf (_("Accountable to: %s"), commitment->accountable_to);

  avow_line_set (self->title_label, commitment->title);
  avow_line_set (self->promise_label, promise);
  avow_line_set (self->why_label, commitment->why);
  avow_line_set (self->accountable_label, accountable);
  update_counting (self);
}

static void
update_when (AvowCommitmentPage *self)
{
  gboolean active = avow_commitment_is_active (self->commitment);
  g_autofree char *when = NULL;

  if (active)
    when = avow_commitment_format_when (self->commitment, avow_standings_get_today (self->standings));
  avow_line_set (self->when_label, when);
}

/* }}} */
/* {{{ What can be done */

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* Whoever did not want it at once may want it later. */
static void
add_sequel (GMenu      *menu,
            const char *label,
            const char *id,
            const char *how)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "journal.renew-commitment", "(ss)", id, how);
  g_menu_append_item (menu, item);
}

/* What is over stays as it is, but may go on as another. */
static void
update_menu (AvowCommitmentPage *self,
             AvowStanding        standing)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (avow_commitment_page_get_id (self), id);
  if (avow_commitment_is_active (self->commitment))
    {
      g_autoptr (GMenu) active = g_menu_new ();

      add_item (active, _("_Change…"), "journal.edit-commitment", id);
      if (standing != AVOW_STANDING_COMING)
        add_item (active, _("_Review…"), "journal.review-commitment", id);
      if (standing != AVOW_STANDING_WAITING)
        add_item (active, _("Release _Early…"), "journal.release-commitment", id);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (active));
    }
  else if (avow_id_is_none (&self->commitment->renewed_as))
    {
      g_autoptr (GMenu) over = g_menu_new ();

      add_sequel (over, _("_Renew…"), id, "same");
      add_sequel (over, _("_Something Else Instead…"), id, "other");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (over));
    }
  add_item (section, _("_Delete"), "journal.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

/* }}} */
/* {{{ What it came from, and what came of it */

static void
add_link (AvowCommitmentPage *self,
          AvowCommitment     *commitment,
          const char         *what)
{
  GtkWidget *row = adw_action_row_new ();
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&((AvowRecord *) commitment)->id, id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), commitment->title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), avow_icon_new_next ());
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "journal.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  gtk_list_box_append (self->links_list, row);
}

static void
update_links (AvowCommitmentPage *self)
{
  AvowRecordList *commitments = avow_journal_get_commitments (self->journal);
  guint length = avow_record_list_get_length (commitments);
  AvowRecord *next = avow_record_list_lookup (commitments, &self->commitment->renewed_as);

  gtk_list_box_remove_all (self->links_list);
  for (guint i = 0; i < length; i++)
    {
      AvowCommitment *other = AVOW_COMMITMENT (avow_record_list_peek (commitments, i));

      if (avow_id_equal (&other->renewed_as, avow_commitment_page_get_id (self)))
        add_link (self, other, _("Came after"));
    }
  if (next != NULL)
    add_link (self, AVOW_COMMITMENT (next), _("Goes on as"));
  gtk_widget_set_visible (self->links_group,
                          gtk_list_box_get_row_at_index (self->links_list, 0) != NULL);
}

/* }}} */
/* {{{ Following the journal */

static void
update_figures (AvowCommitmentPage *self)
{
  const AvowProgress *progress = avow_standings_get (self->standings, self->commitment);
  AvowRecordList *entries = avow_journal_get_entries (self->journal);
  gboolean over = !avow_commitment_is_active (self->commitment);

  avow_commitment_figures_show (self->figures, self->commitment, progress, entries);
  avow_commitment_entries_show (self->entries, self->commitment,
                                avow_standings_get_today (self->standings));

  gtk_list_box_remove_all (self->outcome_list);
  if (over)
    avow_commitment_account_fill_outcome (self->outcome_list, self->commitment, progress);
  gtk_widget_set_visible (self->outcome_group, over);
}

static void
update_all (AvowCommitmentPage *self)
{
  AvowStanding standing = avow_commitment_get_standing (self->commitment,
                                                        avow_standings_get_today (self->standings));
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (avow_commitment_page_get_id (self), id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->review_button), "s", id);
  gtk_widget_set_visible (self->waiting_card, standing == AVOW_STANDING_WAITING);

  update_heading (self);
  update_when (self);
  update_menu (self, standing);
  update_figures (self);
  update_links (self);
  gtk_list_box_remove_all (self->history_list);
  avow_commitment_account_fill_history (self->history_list, self->commitment, self->journal);
}

/* With whatever was opened from it. */
static void
leave (AvowCommitmentPage *self)
{
  GtkWidget *ancestor = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *before;

  if (ancestor == NULL)
    return;

  before = adw_navigation_view_get_previous_page (ADW_NAVIGATION_VIEW (ancestor),
                                                  ADW_NAVIGATION_PAGE (self));
  if (before != NULL)
    adw_navigation_view_pop_to_page (ADW_NAVIGATION_VIEW (ancestor), before);
}

static void
on_standing_changed (AvowCommitmentPage *self,
                     AvowCommitment     *changed)
{
  const AvowId *id = avow_commitment_page_get_id (self);
  AvowRecord *record;

  if (changed != NULL && !avow_id_equal (&((AvowRecord *) changed)->id, id))
    return;

  record = avow_journal_lookup (self->journal, id);
  if (record == NULL)
    {
      leave (self);
      return;
    }

  /* An entry moved its figures, and nothing else of it. */
  if (changed != NULL && record == (AvowRecord *) self->commitment)
    {
      update_figures (self);
      return;
    }

  g_set_object (&self->commitment, AVOW_COMMITMENT (record));
  update_all (self);
}

/* What the page shows beside its own commitment. */
static void
on_journal_changed (AvowCommitmentPage *self,
                    AvowRecord         *before,
                    AvowRecord         *after)
{
  AvowRecord *record = after != NULL ? after : before;

  if (AVOW_IS_PLACE (record))
    update_counting (self);
  else if (AVOW_IS_COMMITMENT (record) &&
           !avow_id_equal (&record->id, avow_commitment_page_get_id (self)))
    update_links (self);
  else if (AVOW_IS_ACTION (record) && avow_commitment_excludes (self->commitment, &record->id))
    avow_commitment_entries_show (self->entries, self->commitment,
                                  avow_standings_get_today (self->standings));
}

/* }}} */
/* {{{ GObject */

static void
avow_commitment_page_dispose (GObject *object)
{
  AvowCommitmentPage *self = AVOW_COMMITMENT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_COMMITMENT_PAGE);
  g_clear_object (&self->commitment);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_commitment_page_parent_class)->dispose (object);
}

static void
avow_commitment_page_class_init (AvowCommitmentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_COMMITMENT_ENTRIES);
  g_type_ensure (AVOW_TYPE_COMMITMENT_FIGURES);

  G_OBJECT_CLASS (klass)->dispose = avow_commitment_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, promise_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, counting_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, why_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, accountable_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, when_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, waiting_card);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, review_button);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, figures);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, outcome_group);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, outcome_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, links_group);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, links_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, entries);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentPage, history_list);
}

static void
avow_commitment_page_init (AvowCommitmentPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* }}} */

AdwNavigationPage *
avow_commitment_page_new (AvowJournal    *journal,
                          AvowStandings  *standings,
                          AvowCommitment *commitment)
{
  AvowCommitmentPage *self = g_object_new (AVOW_TYPE_COMMITMENT_PAGE, NULL);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->commitment = g_object_ref (commitment);
  avow_commitment_entries_set_journal (self->entries, journal);
  update_all (self);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standing_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self,
                           G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (self);
}

const AvowId *
avow_commitment_page_get_id (AvowCommitmentPage *self)
{
  return &((AvowRecord *) self->commitment)->id;
}

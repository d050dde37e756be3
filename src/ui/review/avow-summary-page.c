/* avow-summary-page.c: the page of a month, or of a year */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-journal-watch.h"
#include "avow-summary-page.h"
#include "avow-summary-view.h"
#include "core/insight/avow-closing.h"
#include "core/insight/avow-span-words.h"

struct _AvowSummaryPage
{
  AdwNavigationPage  parent_instance;

  AvowJournal       *journal;
  AvowStandings     *standings;
  AvowJournalWatch  *watch;
  AvowSpanLength     length;
  AvowCivilDate      first;
  AvowSummaryView   *view;

  GtkWidget         *earlier_button;
  GtkWidget         *later_button;
  GtkWidget         *close_button;
  GtkMenuButton     *menu_button;
  AdwToolbarView    *toolbar_view;
};

G_DEFINE_FINAL_TYPE (AvowSummaryPage, avow_summary_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ What can be done with it */

/* "2026-10" or "2026", as the actions take it. */
static void
write_name (AvowSummaryPage *self,
            char             text[AVOW_MONTH_TEXT_SIZE])
{
  avow_civil_date_to_month_text (self->first, text);
  if (self->length == AVOW_SPAN_YEAR)
    *strchr (text, '-') = '\0';
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *name)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", name);
  g_menu_append_item (menu, item);
}

static void
update_menu (AvowSummaryPage *self,
             const AvowSpan  *span)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  char name[AVOW_MONTH_TEXT_SIZE];

  write_name (self, name);
  add_item (menu, _("_Take Along…"), "journal.take-along", name);
  if (span->length == AVOW_SPAN_YEAR)
    add_item (menu, _("_Donations Statement…"), "journal.donations-statement", name);
  if (avow_review_is_closed (span->review))
    add_item (menu, _("_Reopen…"), "journal.reopen-month", name);
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

/* With the keyboard on what is going away, it would be nowhere. */
static void
update_close_button (AvowSummaryPage *self,
                     const AvowSpan  *span)
{
  gboolean can_close = avow_closing_can_close (span);
  char name[AVOW_MONTH_TEXT_SIZE];

  write_name (self, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->close_button), "s", name);
  if (!can_close && gtk_widget_has_focus (self->close_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
  gtk_widget_set_visible (self->close_button, can_close);
}

/* {{{ The ones beside it */

static AvowCivilDate
get_beside (AvowSummaryPage *self,
            int              n)
{
  return avow_civil_date_add_months (self->first, self->length == AVOW_SPAN_YEAR ? 12 * n : n);
}

static gboolean
can_go (AvowSummaryPage *self,
        int              n)
{
  AvowCivilDate begin = avow_record_list_get_first_date (avow_journal_get_entries (self->journal));
  AvowCivilDate today = avow_standings_get_today (self->standings);
  AvowCivilDate beside = get_beside (self, n);

  return beside != AVOW_CIVIL_DATE_NONE && begin != AVOW_CIVIL_DATE_NONE && beside <= today &&
         avow_span_find_last (self->length, beside) >= begin;
}

static void
update_steps (AvowSummaryPage *self)
{
  GtkWidget *buttons[] = { self->earlier_button, self->later_button };
  gboolean can_go_earlier = can_go (self, -1);
  gboolean can_go_later = can_go (self, 1);
  gboolean can[] = { can_go_earlier, can_go_later };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (!can[i] && gtk_widget_has_focus (buttons[i]))
      gtk_widget_grab_focus (can[1 - i] ? buttons[1 - i] : GTK_WIDGET (self->menu_button));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.earlier", can_go_earlier);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.later", can_go_later);
}

/* }}} */

static void
update (gpointer user_data)
{
  AvowSummaryPage *self = user_data;
  AvowSpanLists lists = avow_span_lists_of (self->journal);
  AvowSummary *summary = avow_summary_new (&lists, self->length, self->first,
                                           avow_standings_get_today (self->standings));
  const AvowSpan *span = summary->span;
  g_autofree char *name = avow_span_format_name (span);

  avow_summary_view_take (self->view, summary);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  update_close_button (self, span);
  update_menu (self, span);
  update_steps (self);
}

static void
go (AvowSummaryPage *self,
    int              n)
{
  if (!can_go (self, n))
    return;

  self->first = get_beside (self, n);
  update (self);
  avow_summary_view_scroll_up (self->view);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
go_earlier (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  go (AVOW_SUMMARY_PAGE (widget), -1);
}

static void
go_later (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  go (AVOW_SUMMARY_PAGE (widget), 1);
}

/* {{{ GObject */

static void
avow_summary_page_dispose (GObject *object)
{
  AvowSummaryPage *self = AVOW_SUMMARY_PAGE (object);

  g_clear_pointer (&self->watch, avow_journal_watch_free);
  /* It unparents its child again when it is disposed, so it must not find one then. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_SUMMARY_PAGE);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_summary_page_parent_class)->dispose (object);
}

static void
avow_summary_page_class_init (AvowSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_summary_page_dispose;

  gtk_widget_class_install_action (widget_class, "summary.earlier", NULL, go_earlier);
  gtk_widget_class_install_action (widget_class, "summary.later", NULL, go_later);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryPage, earlier_button);
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryPage, later_button);
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryPage, close_button);
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryPage, toolbar_view);
}

static void
avow_summary_page_init (AvowSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* }}} */

AdwNavigationPage *
avow_summary_page_new (AvowJournal    *journal,
                       AvowStandings  *standings,
                       AvowSpanLength  length,
                       AvowCivilDate   day)
{
  AvowSummaryPage *self = g_object_new (AVOW_TYPE_SUMMARY_PAGE, NULL);
  gboolean year = length == AVOW_SPAN_YEAR;

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->length = length;
  self->first = avow_span_find_first (length, day);
  self->view = AVOW_SUMMARY_VIEW (avow_summary_view_new (journal, standings));
  adw_toolbar_view_set_content (self->toolbar_view, GTK_WIDGET (self->view));
  gtk_widget_set_tooltip_text (self->earlier_button, year ? _("The Year Before") : _("The Month Before"));
  gtk_widget_set_tooltip_text (self->later_button, year ? _("The Year After") : _("The Month After"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->menu_button), year ? _("Year Menu") : _("Month Menu"));
  self->watch = avow_journal_watch_new (journal, standings, update, self);
  update (self);

  return ADW_NAVIGATION_PAGE (self);
}

const AvowSummary *
avow_summary_page_get_summary (AvowSummaryPage *self)
{
  g_return_val_if_fail (AVOW_IS_SUMMARY_PAGE (self), NULL);

  return avow_summary_view_get (self->view);
}

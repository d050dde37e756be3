/* avow-closing-page.c: closing a month: the questions, beside what is known of it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-closing-page.h"
#include "avow-closing-question.h"
#include "avow-journal-watch.h"
#include "core/insight/avow-closing.h"
#include "core/insight/avow-pledges.h"
#include "core/insight/avow-reviews.h"
#include "core/insight/avow-span-words.h"
#include "core/model/avow-typed.h"
#include "ui/commitments/avow-commitment-row.h"
#include "ui/widgets/avow-edit-session.h"
#include "ui/widgets/avow-line.h"

#define MOST_NEXT 3
/* As wide as the text is on a page, and with the facts to the side of it. */
#define NARROW_SIZE 640
#define WIDE_SIZE 1000

struct _AvowClosingPage
{
  AdwNavigationPage    parent_instance;

  AvowJournal         *journal;
  AvowStandings       *standings;
  AvowJournalWatch    *watch;
  AvowCivilDate        month;
  AvowEditSession     *session;
  GListStore          *next;
  gboolean             making;
  gboolean             filling;
  gboolean             wide;

  AdwBanner           *banner;
  AdwClamp            *clamp;
  GtkLabel            *title_label;
  GtkLabel            *state_label;
  GtkBox              *questions_box;
  GtkListBox          *next_list;
  GtkWidget           *make_button;
  GtkWidget           *pledge_group;
  AdwSwitchRow        *affirm_row;
  GtkLabel            *empty_label;
  AdwClamp            *status_bar;
  GtkLabel            *status_label;

  AvowClosingQuestion *questions[AVOW_N_QUESTIONS];
};

G_DEFINE_FINAL_TYPE (AvowClosingPage, avow_closing_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ The questions */

static void on_edited (AvowClosingPage *self);

static AvowClosingQuestion *
insert_question (AvowClosingPage *self,
                 const char      *prompt,
                 GtkWidget       *after)
{
  GtkWidget *question = avow_closing_question_new (prompt);

  avow_closing_question_set_wide (AVOW_CLOSING_QUESTION (question), self->wide);
  g_signal_connect_object (question, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (self->questions_box, question, after);

  return AVOW_CLOSING_QUESTION (question);
}

static AvowClosingQuestion *
get_first_question (AvowClosingPage *self)
{
  return (AvowClosingQuestion *) gtk_widget_get_first_child (GTK_WIDGET (self->questions_box));
}

static AvowClosingQuestion *
get_next_question (AvowClosingQuestion *question)
{
  return (AvowClosingQuestion *) gtk_widget_get_next_sibling (GTK_WIDGET (question));
}

static void
set_wide (AvowClosingPage *self,
          gboolean         wide)
{
  self->wide = wide;
  adw_clamp_set_maximum_size (self->clamp, wide ? WIDE_SIZE : NARROW_SIZE);
  adw_clamp_set_maximum_size (self->status_bar, wide ? WIDE_SIZE : NARROW_SIZE);
  for (AvowClosingQuestion *each = get_first_question (self); each != NULL; each = get_next_question (each))
    avow_closing_question_set_wide (each, wide);
}

static void
on_wide (AvowClosingPage *self)
{
  set_wide (self, TRUE);
}

static void
on_narrow (AvowClosingPage *self)
{
  set_wide (self, FALSE);
}

/* }}} */
/* {{{ What is written */

static gboolean
is_affirmed (AvowClosingPage *self)
{
  return gtk_widget_get_visible (self->pledge_group) && adw_switch_row_get_active (self->affirm_row);
}

static void
store_next (AvowClosingPage *self,
            AvowReview      *review)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->next));

  g_clear_pointer (&review->next, g_array_unref);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AvowRecord) commitment = g_list_model_get_item (G_LIST_MODEL (self->next), i);

      if (review->next == NULL)
        review->next = g_array_new (FALSE, FALSE, sizeof (AvowId));
      g_array_append_val (review->next, commitment->id);
    }
}

/* The month's review as the journal has it now, or a new one, with what is written here. */
static AvowReview *
build_review (AvowClosingPage *self)
{
  AvowReview *current = avow_reviews_get (avow_journal_get_reviews (self->journal), self->month);
  AvowReview *review = current != NULL ? AVOW_REVIEW (avow_record_copy ((AvowRecord *) current))
                                       : avow_review_new (self->month);

  avow_review_clear_answers (review);
  for (AvowClosingQuestion *each = get_first_question (self); each != NULL; each = get_next_question (each))
    {
      g_autofree char *answer = avow_closing_question_get_answer (each);

      if (each == self->questions[AVOW_QUESTION_INTENTION])
        g_set_str (&review->intention, answer);
      else if (answer != NULL)
        avow_review_add_answer (review, avow_closing_question_get_prompt (each), answer);
    }
  store_next (self, review);

  return review;
}

static gboolean
is_empty (AvowClosingPage *self)
{
  for (AvowClosingQuestion *each = get_first_question (self); each != NULL; each = get_next_question (each))
    {
      g_autofree char *answer = avow_closing_question_get_answer (each);

      if (answer != NULL)
        return FALSE;
    }

  return TRUE;
}

static AvowRecord *
build_draft (gpointer editor)
{
  AvowClosingPage *self = editor;
  g_autoptr (AvowReview) draft = build_review (self);
  g_autoptr (GHashTable) texts = NULL;

  if (!is_affirmed (self) && !avow_review_says_something (draft))
    return NULL;

  if (is_affirmed (self))
    {
      texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (texts, g_strdup ("affirm"), g_strdup ("yes"));
      avow_typed_store ((AvowRecord *) draft, texts, NULL);
    }

  return (AvowRecord *) g_steal_pointer (&draft);
}

/* A question of another version or language is asked once more, in the words that it was asked in. */
static AvowClosingQuestion *
find_question (AvowClosingPage *self,
               const char      *prompt)
{
  AvowQuestion question = avow_closing_find (prompt);

  if (question < AVOW_QUESTION_INTENTION)
    return self->questions[question];

  return insert_question (self, prompt != NULL ? prompt : "",
                          gtk_widget_get_prev_sibling (GTK_WIDGET (self->questions[AVOW_QUESTION_INTENTION])));
}

static gboolean
find_next (AvowClosingPage *self,
           const AvowId    *id,
           guint           *position)
{
  for (*position = 0; *position < g_list_model_get_n_items (G_LIST_MODEL (self->next)); (*position)++)
    {
      g_autoptr (AvowRecord) each = g_list_model_get_item (G_LIST_MODEL (self->next), *position);

      if (avow_id_equal (&each->id, id))
        return TRUE;
    }

  return FALSE;
}

static void
show_written (AvowClosingPage *self,
              AvowReview      *review)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (AvowRecord) copy = avow_record_copy ((AvowRecord *) review);

  for (guint i = 0; i < avow_review_get_n_answers (review); i++)
    {
      const AvowAnswer *answer = avow_review_get_answer (review, i);

      avow_closing_question_add_answer (find_question (self, answer->prompt), answer->text);
    }
  avow_closing_question_add_answer (self->questions[AVOW_QUESTION_INTENTION], review->intention);
  for (guint i = 0; review->next != NULL && i < review->next->len; i++)
    {
      AvowRecord *record = avow_journal_lookup (self->journal, &g_array_index (review->next, AvowId, i));
      guint position;

      /* One that stands there twice is one row. */
      if (record != NULL && AVOW_IS_COMMITMENT (record) && !find_next (self, &record->id, &position))
        g_list_store_append (self->next, record);
    }

  avow_typed_load (copy, texts, NULL);
  adw_switch_row_set_active (self->affirm_row, g_hash_table_contains (texts, "affirm"));
}

/* }}} */
/* {{{ What it is about */

static AvowSummary *
sum_up (AvowClosingPage *self)
{
  AvowSpanLists lists = avow_span_lists_of (self->journal);

  return avow_summary_new (&lists, AVOW_SPAN_MONTH, self->month, avow_standings_get_today (self->standings));
}

static void
update_pledge (AvowClosingPage *self)
{
  AvowPledge *pledge = avow_pledges_get_current (avow_journal_get_pledges (self->journal));
  g_autofree char *affirmed_on = NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (self->pledge_group,
                          pledge != NULL &&
                            avow_pledges_can_affirm (pledge, avow_standings_get_today (self->standings)));
  if (pledge == NULL)
    return;

  affirmed_on = avow_civil_date_format (avow_pledge_get_last_affirmed (pledge));
  if (avow_pledge_get_last_affirmed (pledge) > pledge->signed_on)
    /* Translators: below a pledge: the date. */
    subtitle = g_strdup_printf (_("Last affirmed on %s"), affirmed_on);
  else
    /* Translators: below a pledge: the date. */
    subtitle = g_strdup_printf (_("Signed on %s"), affirmed_on);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->affirm_row), subtitle);
}

static void
update_facts (gpointer user_data)
{
  AvowClosingPage *self = user_data;
  g_autoptr (AvowSummary) summary = sum_up (self);

  avow_line_take (self->state_label, avow_span_format_state (summary->span));
  for (guint question = 0; question < AVOW_N_QUESTIONS; question++)
    {
      g_autoptr (GPtrArray) facts = avow_closing_list_facts (summary, avow_journal_get_entries (self->journal),
                                                             (AvowQuestion) question);

      avow_closing_question_set_facts (self->questions[question], facts);
    }
  update_pledge (self);
}

/* }}} */
/* {{{ Next commitments */

static void
update_next (AvowClosingPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->next));

  gtk_widget_set_visible (GTK_WIDGET (self->next_list), n > 0);
  gtk_widget_set_visible (self->make_button, n < MOST_NEXT);
}

static void
on_changed (AvowClosingPage *self,
            AvowRecord      *before,
            AvowRecord      *after)
{
  guint position;

  if (!AVOW_IS_COMMITMENT (after != NULL ? after : before) || avow_edit_session_is_saving (self->session))
    return;

  if (find_next (self, before != NULL ? &before->id : &after->id, &position))
    {
      g_list_store_splice (self->next, position, 1, (gpointer *) &after, after != NULL ? 1 : 0);
    }
  else if (before == NULL && self->making && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
           g_list_model_get_n_items (G_LIST_MODEL (self->next)) < MOST_NEXT)
    {
      self->making = FALSE;
      g_list_store_append (self->next, after);
    }
  else
    {
      return;
    }

  update_next (self);
  avow_edit_session_touch (self->session);
}

static void
on_make_clicked (AvowClosingPage *self)
{
  self->making = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.new-commitment", "s", "");
}

/* }}} */
/* {{{ Editing */

static void
on_edited (AvowClosingPage *self)
{
  if (self->filling)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), is_empty (self));
  avow_edit_session_touch (self->session);
}

static void
on_draft_kept (AvowClosingPage *self,
               gboolean         kept)
{
  gtk_label_set_text (self->status_label,
                      kept ? _("Kept as a draft while you write")
                           : _("Not kept yet: the draft could not be saved"));
  gtk_widget_set_visible (GTK_WIDGET (self->status_bar), TRUE);
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (editor), "closing.close", !busy);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  AvowClosingPage *self = editor;

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* What was saved here changes nothing on a page that is going away. */
static void
finish (gpointer editor)
{
  g_clear_pointer (&AVOW_CLOSING_PAGE (editor)->watch, avow_journal_watch_free);
  gtk_widget_activate_action (GTK_WIDGET (editor), "navigation.pop", NULL);
}

static const AvowEditor editor_methods = { build_draft, set_busy, show_problem, finish };

/* The review last: closing it is what is told. */
static void
close_month (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AvowClosingPage *self = AVOW_CLOSING_PAGE (widget);
  AvowCivilDate today = avow_standings_get_today (self->standings);
  AvowPledge *pledge = avow_pledges_get_current (avow_journal_get_pledges (self->journal));
  g_autoptr (AvowSummary) summary = NULL;
  g_autoptr (AvowReview) review = NULL;
  g_autoptr (AvowPledge) affirmed = NULL;
  AvowRecord *records[2];
  gsize n_records = 0;

  if (avow_edit_session_is_saving (self->session))
    return;

  adw_banner_set_revealed (self->banner, FALSE);
  /* What the page shows is a moment behind the journal. */
  if (is_affirmed (self) && pledge != NULL && avow_pledges_can_affirm (pledge, today))
    {
      affirmed = avow_pledges_affirm (pledge, today);
      records[n_records++] = (AvowRecord *) affirmed;
    }
  summary = sum_up (self);
  review = build_review (self);
  avow_review_close (review, summary, today);
  records[n_records++] = (AvowRecord *) review;
  avow_edit_session_save (self->session, records, n_records);
}

/* Leaving is not losing: what is not saved waits as a draft on Today. */
static void
on_hidden (AvowClosingPage *self)
{
  self->making = FALSE;
  if (self->session != NULL)
    avow_edit_session_flush (self->session);
}

/* }}} */
/* {{{ GObject */

static void
avow_closing_page_dispose (GObject *object)
{
  AvowClosingPage *self = AVOW_CLOSING_PAGE (object);

  g_clear_pointer (&self->watch, avow_journal_watch_free);
  if (self->session != NULL)
    avow_edit_session_end (self->session);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_CLOSING_PAGE);
  g_clear_object (&self->next);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_closing_page_parent_class)->dispose (object);
}

static void
avow_closing_page_class_init (AvowClosingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_closing_page_dispose;

  gtk_widget_class_install_action (widget_class, "closing.close", NULL, close_month);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-closing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, state_label);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, questions_box);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, next_list);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, make_button);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, pledge_group);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, affirm_row);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, status_bar);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingPage, status_label);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_make_clicked);
}

static void
avow_closing_page_init (AvowClosingPage *self)
{
  self->filling = TRUE;
  self->next = g_list_store_new (AVOW_TYPE_RECORD);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint question = 0; question < AVOW_N_QUESTIONS; question++)
    self->questions[question] = insert_question (self, avow_closing_get_text ((AvowQuestion) question),
                                                 gtk_widget_get_last_child (GTK_WIDGET (self->questions_box)));

  g_signal_connect_object (self, "hidden", G_CALLBACK (on_hidden), self, G_CONNECT_SWAPPED);
}

/* }}} */

AdwNavigationPage *
avow_closing_page_new (AvowJournal   *journal,
                       AvowStandings *standings,
                       AvowCivilDate  month,
                       AvowReview    *written,
                       AvowDraft     *draft)
{
  AvowClosingPage *self = g_object_new (AVOW_TYPE_CLOSING_PAGE, NULL);
  AvowReview *current = avow_reviews_get (avow_journal_get_reviews (journal), month);
  g_autofree char *title = avow_civil_date_format_month (month);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->month = avow_civil_date_month_start (month);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_label_set_text (self->title_label, title);

  if (written != NULL || current != NULL)
    show_written (self, written != NULL ? written : current);
  update_facts (self);
  avow_commitment_row_bind_list (self->next_list, G_LIST_MODEL (self->next), standings);
  update_next (self);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), is_empty (self));
  self->session = avow_edit_session_new (journal, draft, current != NULL ? &current->parent_instance.id : NULL,
                                         &editor_methods, GTK_WIDGET (self));
  g_signal_connect_object (self->session, "kept", G_CALLBACK (on_draft_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  self->watch = avow_journal_watch_new (journal, standings, update_facts, self);
  self->filling = FALSE;

  return ADW_NAVIGATION_PAGE (self);
}

AvowCivilDate
avow_closing_page_get_month (AvowClosingPage *self)
{
  return self->month;
}

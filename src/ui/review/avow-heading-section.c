/* avow-heading-section.c: how a month or a year stands, and what it began with */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-heading-section.h"
#include "core/insight/avow-pledges.h"
#include "core/insight/avow-span-words.h"
#include "ui/widgets/avow-line.h"
#include "ui/widgets/avow-problem.h"

struct _AvowHeadingSection
{
  AvowSection    parent_instance;

  AvowPledge    *pledge;
  gboolean       saving;

  GtkWidget     *state_box;
  GtkLabel      *state_label;
  GtkLabel      *closed_label;
  GtkWidget     *intention_card;
  GtkLabel      *intention_label;
  GtkWidget     *pledge_list;
  AdwActionRow  *pledge_row;
  GtkWidget     *affirm_button;
};

G_DEFINE_FINAL_TYPE (AvowHeadingSection, avow_heading_section, AVOW_TYPE_SECTION)

/* {{{ The pledge */

static void
on_affirmed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AvowHeadingSection) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = avow_journal_save_finish (AVOW_JOURNAL (object), result, &error);

  self->saving = FALSE;
  /* Gone, since the journal was locked meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (saved)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Affirmed today"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  else
    avow_problem_present (GTK_WIDGET (self), _("The Pledge Was Not Affirmed"), error->message);
}

static void
on_affirm_clicked (AvowHeadingSection *self)
{
  AvowJournal *journal = avow_section_get_journal (AVOW_SECTION (self));
  AvowCivilDate today = avow_standings_get_today (avow_section_get_standings (AVOW_SECTION (self)));
  g_autoptr (AvowPledge) affirmed = NULL;
  AvowRecord *records[1];

  if (self->saving || self->pledge == NULL || !avow_pledges_can_affirm (self->pledge, today))
    return;

  self->saving = TRUE;
  affirmed = avow_pledges_affirm (self->pledge, today);
  records[0] = (AvowRecord *) affirmed;
  avow_journal_save_async (journal, records, 1, NULL, 0, on_affirmed, g_object_ref (self));
}

/* While that time is under way, or was last month: it is then that one looks back. */
static gboolean
can_affirm (AvowHeadingSection *self,
            const AvowSpan     *span)
{
  AvowRecordList *pledges = avow_journal_get_pledges (avow_section_get_journal (AVOW_SECTION (self)));

  return span->first <= span->today && avow_civil_date_month_start (span->today) <= span->last + 1 &&
         span->pledge == avow_pledges_get_current (pledges) &&
         avow_pledges_can_affirm (span->pledge, span->today);
}

static void
show_pledge (AvowHeadingSection *self,
             const AvowSpan     *span)
{
  g_autofree char *text = avow_span_format_pledge (span);
  gboolean affirmable = text != NULL && can_affirm (self, span);

  g_set_object (&self->pledge, span->pledge);
  gtk_widget_set_visible (self->pledge_list, text != NULL);
  if (text != NULL)
    {
      char id[AVOW_ID_HEX_SIZE];

      avow_id_to_hex (&((AvowRecord *) span->pledge)->id, id);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->pledge_row), "s", id);
      adw_action_row_set_subtitle (self->pledge_row, text);
    }
  /* With the keyboard on what is going away, it would be nowhere. */
  if (!affirmable && gtk_widget_has_focus (self->affirm_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->pledge_row));
  gtk_widget_set_visible (self->affirm_button, affirmable);
}

/* }}} */

static char *
format_closed (const AvowSpan *span)
{
  g_autofree char *date = NULL;

  if (!avow_review_is_closed (span->review))
    return NULL;

  date = avow_civil_date_format (span->review->closed_on);

  /* Translators: of a month that was looked back at; %s is a date */
  return g_strdup_printf (_("Closed on %s."), date);
}

static gboolean
avow_heading_section_show (AvowSection       *section,
                           const AvowSummary *summary)
{
  AvowHeadingSection *self = AVOW_HEADING_SECTION (section);
  const AvowSpan *span = summary->span;
  const char *intention = span->review_before != NULL ? span->review_before->intention : NULL;

  avow_line_take (self->state_label, avow_span_format_state (span));
  avow_line_take (self->closed_label, format_closed (span));
  gtk_label_set_text (self->intention_label, intention != NULL ? intention : "");
  gtk_widget_set_visible (self->intention_card, intention != NULL);
  show_pledge (self, span);

  gtk_widget_set_visible (self->state_box, gtk_widget_get_visible (GTK_WIDGET (self->state_label)) ||
                                             gtk_widget_get_visible (GTK_WIDGET (self->closed_label)));

  return gtk_widget_get_visible (self->state_box) || intention != NULL || span->pledge != NULL;
}

static void
avow_heading_section_dispose (GObject *object)
{
  AvowHeadingSection *self = AVOW_HEADING_SECTION (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_HEADING_SECTION);
  g_clear_object (&self->pledge);

  G_OBJECT_CLASS (avow_heading_section_parent_class)->dispose (object);
}

static void
avow_heading_section_class_init (AvowHeadingSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_heading_section_dispose;
  AVOW_SECTION_CLASS (klass)->show = avow_heading_section_show;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/review/avow-heading-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, state_box);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, state_label);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, closed_label);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, intention_card);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, intention_label);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, pledge_list);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, pledge_row);
  gtk_widget_class_bind_template_child (widget_class, AvowHeadingSection, affirm_button);
  gtk_widget_class_bind_template_callback (widget_class, on_affirm_clicked);
}

static void
avow_heading_section_init (AvowHeadingSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_heading_section_new (void)
{
  return g_object_new (AVOW_TYPE_HEADING_SECTION, NULL);
}

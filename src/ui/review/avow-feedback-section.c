/* avow-feedback-section.c: what people said of what was done */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-feedback-section.h"
#include "avow-review-rows.h"
#include "core/journal/avow-describe.h"

struct _AvowFeedbackSection
{
  AvowSection     parent_instance;

  AvowReviewRows *rows;
};

G_DEFINE_FINAL_TYPE (AvowFeedbackSection, avow_feedback_section, AVOW_TYPE_SECTION)

static void
add_row (AvowFeedbackSection *self,
         AvowAction          *action)
{
  g_autofree char *title = avow_describe_title (avow_section_get_journal (AVOW_SECTION (self)),
                                                (AvowRecord *) action);
  g_autofree char *date = avow_civil_date_format (action->date);
  g_autofree char *details = g_strjoin (" · ", title, date, NULL);

  avow_review_rows_add (self->rows, &(AvowReviewLine) {
    .title = action->feedback,
    .is_quotation = TRUE,
    .details = details,
    .record = (AvowRecord *) action,
  });
}

static gboolean
avow_feedback_section_show (AvowSection       *section,
                            const AvowSummary *summary)
{
  AvowFeedbackSection *self = AVOW_FEEDBACK_SECTION (section);
  AvowSlice slice = avow_figures_get_slice (summary->span->figures, AVOW_KIND_ACTION);
  g_autoptr (GPtrArray) actions =
    avow_slice_list (&slice, avow_journal_get_entries (avow_section_get_journal (section)));

  avow_review_rows_begin (self->rows);
  for (guint i = 0; i < actions->len; i++)
    {
      AvowAction *action = g_ptr_array_index (actions, i);

      if (action->feedback != NULL)
        add_row (self, action);
    }

  return avow_review_rows_end (self->rows) > 0;
}

static void
avow_feedback_section_class_init (AvowFeedbackSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_feedback_section_show;
}

static void
avow_feedback_section_init (AvowFeedbackSection *self)
{
  self->rows = AVOW_REVIEW_ROWS (avow_review_rows_new (_("What people said")));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What People Said"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows));
}

GtkWidget *
avow_feedback_section_new (void)
{
  return g_object_new (AVOW_TYPE_FEEDBACK_SECTION, NULL);
}

/* avow-repairs-section.c: the repairs that are open and done */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-repairs-section.h"
#include "avow-review-rows.h"
#include "core/insight/avow-span-words.h"
#include "ui/widgets/avow-icons.h"

struct _AvowRepairsSection
{
  AvowSection     parent_instance;

  AvowReviewRows *rows;
};

G_DEFINE_FINAL_TYPE (AvowRepairsSection, avow_repairs_section, AVOW_TYPE_SECTION)

static char *
format_details (AvowReflection *repair,
                gboolean        done)
{
  g_autofree char *written = avow_civil_date_format (repair->date);
  g_autofree char *next = NULL;

  if (done)
    {
      g_autofree char *done_on = avow_civil_date_format (repair->done_on);

      /* Translators: of a repair; both are dates */
      return g_strdup_printf (_("Written on %1$s, done on %2$s"), written, done_on);
    }
  if (repair->follow_up_on == AVOW_CIVIL_DATE_NONE)
    /* Translators: of a repair; %s is a date */
    return g_strdup_printf (_("Written on %s"), written);

  next = avow_civil_date_format (repair->follow_up_on);

  /* Translators: of a repair that is open; both are dates */
  return g_strdup_printf (_("Written on %1$s, to follow up on %2$s"), written, next);
}

/* By its title only: what was written in it is for the page that it opens. */
static void
add_rows (AvowRepairsSection *self,
          GPtrArray          *repairs,
          gboolean            done)
{
  for (guint i = 0; i < repairs->len; i++)
    {
      AvowReflection *repair = g_ptr_array_index (repairs, i);
      g_autofree char *details = format_details (repair, done);

      avow_review_rows_add (self->rows, &(AvowReviewLine) {
        .icon = avow_icon_for_record ((AvowRecord *) repair),
        .title = repair->title != NULL ? repair->title : avow_term_get_name (&AVOW_FORMS, repair->form),
        .details = details,
        .outcome = done ? C_("repair", "Done") : C_("repair", "Open"),
        .record = (AvowRecord *) repair,
      });
    }
}

static gboolean
avow_repairs_section_show (AvowSection       *section,
                           const AvowSummary *summary)
{
  AvowRepairsSection *self = AVOW_REPAIRS_SECTION (section);
  g_autofree char *description = avow_repairs_format (summary->repairs);

  avow_review_rows_begin (self->rows);
  add_rows (self, summary->repairs->open, FALSE);
  add_rows (self, summary->repairs->done, TRUE);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), description);

  return avow_review_rows_end (self->rows) > 0;
}

static void
avow_repairs_section_class_init (AvowRepairsSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_repairs_section_show;
}

static void
avow_repairs_section_init (AvowRepairsSection *self)
{
  self->rows = AVOW_REVIEW_ROWS (avow_review_rows_new (_("Repairs")));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Repairs"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows));
}

GtkWidget *
avow_repairs_section_new (void)
{
  return g_object_new (AVOW_TYPE_REPAIRS_SECTION, NULL);
}

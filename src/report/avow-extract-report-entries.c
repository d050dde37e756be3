/* avow-extract-report-entries.c: the actions and reflections of a month or a year, one by one */

#include "config.h"

#include "avow-extract-report-private.h"

#include <glib/gi18n-lib.h>

#include "core/journal/avow-describe.h"

static void
add_term (GPtrArray       *facts,
          const AvowTerms *terms,
          int              value)
{
  if (value > 0)
    g_ptr_array_add (facts, g_strdup (avow_term_get_name (terms, value)));
}

/* The day and, where it is known, the time. */
static GPtrArray *
start_facts (AvowCivilDate date,
             AvowClock     time)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);
  char clock[6];

  g_ptr_array_add (facts, avow_civil_date_format (date));
  if (time != AVOW_CLOCK_NONE)
    {
      avow_clock_to_text (time, clock);
      g_ptr_array_add (facts, g_strdup (clock));
    }

  return facts;
}

static void
add_details (GPtrArray *facts,
             gpointer   record)
{
  char *details = avow_describe_details (NULL, record);

  if (details != NULL)
    g_ptr_array_add (facts, details);
}

static void
add_action (AvowReport        *report,
            const AvowExtract *extract,
            AvowAction        *action)
{
  GPtrArray *facts = start_facts (action->date, action->time);
  g_autofree char *title = avow_describe_action (action, avow_extract_get_place_name (extract, action));

  add_details (facts, action);
  if (action->regular)
    g_ptr_array_add (facts, g_strdup (_("Repeats")));
  add_term (facts, &AVOW_STEPS, action->step);
  add_term (facts, &AVOW_KNOWN_BY, action->known_by);

  avow_report_add_words (report, AVOW_BLOCK_LABEL, title);
  avow_extract_report_take_facts (report, facts);
  /* The title says what it is about only where the action has no other. */
  if (action->title != NULL)
    avow_extract_report_add_said (report, _("About"), action->about);
  avow_extract_report_add_said (report, _("What people said"), action->feedback);
  avow_report_add_words (report, AVOW_BLOCK_TEXT, action->note);
}

static const char *
get_reflection_title (AvowReflection *reflection)
{
  if (reflection->title != NULL)
    return reflection->title;
  if (reflection->prompt.text != NULL)
    return reflection->prompt.text;

  return reflection->form > AVOW_FORM_FREE ? avow_term_get_name (&AVOW_FORMS, reflection->form)
                                           : avow_term_get_name (&AVOW_KINDS, AVOW_KIND_REFLECTION);
}

static void
add_day (AvowReport    *report,
         const char    *label,
         AvowCivilDate  date)
{
  g_autofree char *day = NULL;

  if (date == AVOW_CIVIL_DATE_NONE)
    return;

  day = avow_civil_date_format (date);
  /* Translators: a label and what it says: “What people said: …” */
  avow_report_take (report, AVOW_BLOCK_REMARK, g_strdup_printf (_("%s: %s"), label, day));
}

static void
add_reflection (AvowReport     *report,
                AvowReflection *reflection)
{
  GPtrArray *facts = start_facts (reflection->date, AVOW_CLOCK_NONE);

  add_details (facts, reflection);
  add_term (facts, &AVOW_RINGS, reflection->ring);

  avow_report_add_words (report, AVOW_BLOCK_LABEL, get_reflection_title (reflection));
  avow_extract_report_take_facts (report, facts);
  if (reflection->title != NULL)
    avow_report_add_words (report, AVOW_BLOCK_REMARK, reflection->prompt.text);
  add_day (report, _("To follow up on"), reflection->follow_up_on);
  add_day (report, _("Done on"), reflection->done_on);
  avow_extract_report_add_said (report, _("What happened"), reflection->what);
  avow_extract_report_add_said (report, _("Its effect"), reflection->impact);
  avow_extract_report_add_said (report, _("My part"), reflection->responsibility);
  avow_extract_report_add_said (report, _("What I said or did"), reflection->apology);
  avow_extract_report_add_said (report, _("What will be different"), reflection->change);
  avow_report_add_words (report, AVOW_BLOCK_TEXT, reflection->text);
}

void
avow_extract_report_add_entries (AvowReport            *report,
                                 const AvowExtract     *extract,
                                 const AvowExtractPart *part)
{
  if (part->actions->len > 0)
    avow_report_add (report, AVOW_BLOCK_SECTION, _("Each action"));
  for (guint i = 0; i < part->actions->len; i++)
    add_action (report, extract, g_ptr_array_index (part->actions, i));

  if (part->reflections->len > 0)
    avow_report_add (report, AVOW_BLOCK_SECTION, _("What the reflections say"));
  for (guint i = 0; i < part->reflections->len; i++)
    add_reflection (report, g_ptr_array_index (part->reflections, i));
}

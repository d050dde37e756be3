/* avow-entry-text.c: an entry in full, as plain text for a terminal */

#include "config.h"

#include "avow-entry-text.h"

#include <glib/gi18n.h>

#include "avow-page.h"
#include "core/journal/avow-describe.h"

static void
add_timed_title (const AvowPage *page,
                 const char     *title,
                 AvowClock       time)
{
  g_autofree char *timed = NULL;
  char clock[6];

  if (time != AVOW_CLOCK_NONE)
    {
      avow_clock_to_text (time, clock);
      timed = g_strdup_printf ("%s %s", clock, title);
    }

  avow_page_add_title (page, timed ? timed : title);
}

static void
add_action (const AvowPage *page,
            AvowAction     *action)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();

  if (action->regular)
    /* Translators: of a donation */
    g_ptr_array_add (facts, (gpointer) _("Repeats"));
  if (action->step != AVOW_STEP_NONE)
    g_ptr_array_add (facts, (gpointer) avow_term_get_name (&AVOW_STEPS, action->step));
  if (action->known_by != AVOW_KNOWN_BY_NONE)
    g_ptr_array_add (facts, (gpointer) avow_term_get_name (&AVOW_KNOWN_BY, action->known_by));

  avow_page_add_facts (page, facts);

  /* The title says what it is about only where the action has no other. */
  if (action->title)
    avow_page_add_labelled (page, _("About"), action->about);
  avow_page_add_labelled (page, _("What people said"), action->feedback);
  avow_page_add_prose (page, action->note);
}

static void
add_reflection (const AvowPage *page,
                AvowReflection *reflection)
{
  if (reflection->title)
    avow_page_add_text (page, reflection->prompt.text);
  avow_page_add_labelled_date (page, _("To follow up on"), reflection->follow_up_on);
  avow_page_add_labelled_date (page, _("Done on"), reflection->done_on);

  avow_page_add_titled_prose (page, _("What happened"), reflection->what);
  avow_page_add_titled_prose (page, _("Its effect"), reflection->impact);
  avow_page_add_titled_prose (page, _("My part"), reflection->responsibility);
  avow_page_add_titled_prose (page, _("What I said or did"), reflection->apology);
  avow_page_add_titled_prose (page, _("What will be different"), reflection->change);
  avow_page_add_prose (page, reflection->text);
}

/**
 * avow_entry_text_append:
 * @string: what to append to
 * @journal: the journal that holds @record, or will
 * @record: an action or a reflection
 * @width: columns of the terminal, or 0 for lines as long as they come
 *
 * The title, a line of details, and every word that was written.
 */
void
avow_entry_text_append (GString     *string,
                        AvowJournal *journal,
                        AvowRecord  *record,
                        guint        width)
{
  const AvowPage page = avow_page_make (string, width);
  g_autofree char *title = avow_describe_title (journal, record);
  g_autofree char *details = avow_describe_details (journal, record);

  if (AVOW_IS_ACTION (record))
    {
      add_timed_title (&page, title, AVOW_ACTION (record)->time);
      avow_page_add_text (&page, details);
      add_action (&page, AVOW_ACTION (record));
    }
  else if (AVOW_IS_REFLECTION (record))
    {
      avow_page_add_title (&page, title);
      avow_page_add_text (&page, details);
      add_reflection (&page, AVOW_REFLECTION (record));
    }
}

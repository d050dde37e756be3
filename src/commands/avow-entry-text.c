/* avow-entry-text.c: an entry in full, as plain text for a terminal */

#include "config.h"

#include "avow-entry-text.h"

#include <glib/gi18n.h>

#include "avow-wrap.h"
#include "core/journal/avow-describe.h"

#define TITLE_INDENT 2
#define BODY_INDENT 4

typedef struct {
  GString *string;
  guint    width;
} Page;

/* Long lines of prose are hard to read, however wide the terminal is. */
#define MOST_COLUMNS 88u

static void
add_text (const Page *page,
          const char *text)
{
  if (text && *text)
    avow_wrap_append (page->string, text, BODY_INDENT, page->width);
}

static void
add_labelled (const Page *page,
              const char *label,
              const char *text)
{
  g_autofree char *line = NULL;

  if (!text || !*text)
    return;

  /* Translators: a label and what it says: “What people said: …” */
  line = g_strdup_printf (_("%s: %s"), label, text);
  avow_wrap_append (page->string, line, BODY_INDENT, page->width);
}

static void
add_labelled_date (const Page    *page,
                   const char    *label,
                   AvowCivilDate  date)
{
  g_autofree char *text = NULL;

  if (date == AVOW_CIVIL_DATE_NONE)
    return;

  text = avow_civil_date_format (date);
  add_labelled (page, label, text);
}

/* Prose stands apart from the lines of facts. */
static void
add_prose (const Page *page,
           const char *text)
{
  if (!text || !*text)
    return;

  g_string_append_c (page->string, '\n');
  add_text (page, text);
}

static void
add_titled_prose (const Page *page,
                  const char *title,
                  const char *text)
{
  if (!text || !*text)
    return;

  add_prose (page, title);
  add_text (page, text);
}

static void
add_title (const Page *page,
           const char *title,
           AvowClock   time)
{
  g_autofree char *timed = NULL;
  g_autofree char *line = avow_wrap_make_line (title);
  char clock[6];

  if (time != AVOW_CLOCK_NONE)
    {
      avow_clock_to_text (time, clock);
      timed = g_strdup_printf ("%s %s", clock, line);
    }

  avow_wrap_append (page->string, timed ? timed : line, TITLE_INDENT, page->width);
}

static void
add_action (const Page *page,
            AvowAction *action)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new ();
  g_autofree char *line = NULL;

  if (action->regular)
    /* Translators: of a donation */
    g_ptr_array_add (facts, (gpointer) _("Repeats"));
  if (action->step != AVOW_STEP_NONE)
    g_ptr_array_add (facts, (gpointer) avow_term_get_name (&AVOW_STEPS, action->step));
  if (action->known_by != AVOW_KNOWN_BY_NONE)
    g_ptr_array_add (facts, (gpointer) avow_term_get_name (&AVOW_KNOWN_BY, action->known_by));

  if (facts->len > 0)
    {
      g_ptr_array_add (facts, NULL);
      line = g_strjoinv (" · ", (char **) facts->pdata);
      add_text (page, line);
    }

  /* The title says what it is about only where the action has no other. */
  if (action->title)
    add_labelled (page, _("About"), action->about);
  add_labelled (page, _("What people said"), action->feedback);
  add_prose (page, action->note);
}

static void
add_reflection (const Page     *page,
                AvowReflection *reflection)
{
  if (reflection->title)
    add_text (page, reflection->prompt.text);
  add_labelled_date (page, _("To follow up on"), reflection->follow_up_on);
  add_labelled_date (page, _("Done on"), reflection->done_on);

  add_titled_prose (page, _("What happened"), reflection->what);
  add_titled_prose (page, _("Its effect"), reflection->impact);
  add_titled_prose (page, _("My part"), reflection->responsibility);
  add_titled_prose (page, _("What I said or did"), reflection->apology);
  add_titled_prose (page, _("What will be different"), reflection->change);
  add_prose (page, reflection->text);
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
  const Page page = { string, MIN (width, MOST_COLUMNS) };
  g_autofree char *title = avow_describe_title (journal, record);
  g_autofree char *details = avow_describe_details (journal, record);

  if (AVOW_IS_ACTION (record))
    {
      AvowAction *action = AVOW_ACTION (record);

      add_title (&page, title, action->time);
      add_text (&page, details);
      add_action (&page, action);
    }
  else if (AVOW_IS_REFLECTION (record))
    {
      add_title (&page, title, AVOW_CLOCK_NONE);
      add_text (&page, details);
      add_reflection (&page, AVOW_REFLECTION (record));
    }
}

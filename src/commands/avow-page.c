/* avow-page.c: a record in full as plain text: a title, lines of facts, and prose */

#include "config.h"

#include "avow-page.h"

#include <glib/gi18n.h>

#include "avow-wrap.h"

#define TITLE_INDENT 2

/* Long lines of prose are hard to read, however wide the terminal is. */
#define MOST_COLUMNS 88u

AvowPage
avow_page_make (GString *string,
                guint    width)
{
  return (AvowPage) { string, MIN (width, MOST_COLUMNS) };
}

void
avow_page_add_title (const AvowPage *page,
                     const char     *title)
{
  g_autofree char *line = avow_wrap_make_line (title);

  avow_wrap_append (page->string, line, TITLE_INDENT, page->width);
}

void
avow_page_add_text (const AvowPage *page,
                    const char     *text)
{
  if (text && *text)
    avow_wrap_append (page->string, text, AVOW_PAGE_INDENT, page->width);
}

void
avow_page_add_labelled (const AvowPage *page,
                        const char     *label,
                        const char     *text)
{
  g_autofree char *line = NULL;

  if (!text || !*text)
    return;

  /* Translators: a label and what it says: “What people said: …” */
  line = g_strdup_printf (_("%s: %s"), label, text);
  avow_page_add_text (page, line);
}

void
avow_page_add_labelled_date (const AvowPage *page,
                             const char     *label,
                             AvowCivilDate   date)
{
  g_autofree char *text = NULL;

  if (date == AVOW_CIVIL_DATE_NONE)
    return;

  text = avow_civil_date_format (date);
  avow_page_add_labelled (page, label, text);
}

void
avow_page_add_facts (const AvowPage *page,
                     GPtrArray      *facts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " · " : "", (const char *) facts->pdata[i]);
  avow_page_add_text (page, line->str);
}

/* Prose stands apart from the lines of facts. */
void
avow_page_add_prose (const AvowPage *page,
                     const char     *text)
{
  if (!text || !*text)
    return;

  g_string_append_c (page->string, '\n');
  avow_page_add_text (page, text);
}

void
avow_page_add_titled_prose (const AvowPage *page,
                            const char     *title,
                            const char     *text)
{
  if (!text || !*text)
    return;

  avow_page_add_prose (page, title);
  avow_page_add_text (page, text);
}

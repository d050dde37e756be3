/* avow-wrap.c: text broken into lines for a terminal */

#include "config.h"

#include "avow-wrap.h"

#include <string.h>

/* Narrower than this, words would stand in a column of their own letters. */
#define LEAST_COLUMNS 20u

static guint
measure_character (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;

  return g_unichar_iswide (character) ? 2 : 1;
}

/* A terminal acts on control characters: what was imported or pasted must not be able to. The marks
 * that turn the direction of writing around have their use within a text, and end with its line. */
static gunichar
get_printable (gunichar character)
{
  if (character == '\t' || character == 0x2028 || character == 0x2029)
    return ' ';

  return g_unichar_iscntrl (character) ? 0xfffd : character;
}

/* Wide characters are those of scripts that are written without spaces. */
static gboolean
may_break_before (gunichar character)
{
  return g_unichar_iswide (character) && !g_unichar_ispunct (character);
}

static void
append_spaces (GString *string,
               guint    n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (string, ' ');
}

/* The end of the word that begins at @from, which is not a space. */
static const char *
find_word_end (const char *from,
               const char *end,
               guint      *columns)
{
  const char *p = from;

  *columns = 0;
  while (p < end)
    {
      gunichar character = g_utf8_get_char (p);

      if (character == ' ' || character == '\t')
        break;
      if (p > from && may_break_before (character))
        break;
      *columns += measure_character (get_printable (character));
      p = g_utf8_next_char (p);
    }

  return p;
}

static void
append_printable (GString    *string,
                  const char *from,
                  const char *end)
{
  for (const char *p = from; p < end; p = g_utf8_next_char (p))
    g_string_append_unichar (string, get_printable (g_utf8_get_char (p)));
}

static void
append_paragraph (GString    *string,
                  const char *from,
                  const char *end,
                  guint       indent,
                  guint       room)
{
  guint column = 0;
  gboolean spaced = FALSE;

  /* An empty line stays empty. */
  if (from < end)
    append_spaces (string, indent);

  if (room == G_MAXUINT)
    {
      append_printable (string, from, end);
      from = end;
    }

  for (const char *p = from; p < end;)
    {
      const char *word_end;
      guint columns;

      if (*p == ' ' || *p == '\t')
        {
          spaced = TRUE;
          p++;
          continue;
        }

      word_end = find_word_end (p, end, &columns);
      if (column > 0 && column + (spaced ? 1 : 0) + columns > room)
        {
          g_string_append_c (string, '\n');
          append_spaces (string, indent);
          column = 0;
        }
      else if (spaced && column > 0)
        {
          g_string_append_c (string, ' ');
          column++;
        }

      append_printable (string, p, word_end);
      column += columns;
      spaced = FALSE;
      p = word_end;
    }

  g_string_append_c (string, '\n');
}

void
avow_wrap_append (GString    *string,
                  const char *text,
                  guint       indent,
                  guint       width)
{
  guint room = G_MAXUINT;
  const char *line = text;

  if (width > 0)
    room = MAX (width, indent + LEAST_COLUMNS) - indent;

  for (;;)
    {
      const char *end = strchr (line, '\n');
      const char *last = end ? end : line + strlen (line);

      /* Text that was written elsewhere may end its lines with a carriage return. */
      if (last > line && last[-1] == '\r')
        last--;
      append_paragraph (string, line, last, indent, room);
      if (!end)
        break;
      line = end + 1;
    }
}

guint
avow_wrap_measure (const char *line)
{
  guint columns = 0;

  for (const char *p = line; *p; p = g_utf8_next_char (p))
    columns += measure_character (get_printable (g_utf8_get_char (p)));

  return columns;
}

char *
avow_wrap_make_line (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (line, character == '\n' ? ' ' : get_printable (character));
    }

  return g_string_free_and_steal (g_steal_pointer (&line));
}

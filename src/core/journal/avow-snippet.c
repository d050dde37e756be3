/* avow-snippet.c: a few words of a text around what was found in it */

#include "config.h"

#include "avow-snippet.h"

#include <string.h>

#define ELLIPSIS "…"
#define LEFT_TO_RIGHT_MARK "\xe2\x80\x8e"
#define RIGHT_TO_LEFT_MARK "\xe2\x80\x8f"
#define ZERO_WIDTH_JOINER 0x200d

/* How much of a line stands before the match: a third. */
#define LEAD(width) ((width) / 3)

/* Two ellipses and a character. */
#define NARROWEST 3

typedef enum {
  DIRECTION_NEUTRAL,
  DIRECTION_LEFT_TO_RIGHT,
  DIRECTION_RIGHT_TO_LEFT,
} Direction;

static inline gboolean
is_space (char byte)
{
  return byte == ' ' || byte == '\n';
}

/* Whether what a person sees as one character goes on across @at. */
static gboolean
is_within_character (const char *line,
                     const char *at)
{
  gunichar character;

  if (at == line || *at == '\0')
    return FALSE;

  character = g_utf8_get_char (at);
  return g_unichar_ismark (character) ||
         character == ZERO_WIDTH_JOINER ||
         (character >= 0x1f3fb && character <= 0x1f3ff) ||
         g_utf8_get_char (g_utf8_prev_char (at)) == ZERO_WIDTH_JOINER;
}

static gboolean
is_word_edge (const char *line,
              const char *at)
{
  return at == line || *at == '\0' || is_space (*at) || is_space (at[-1]);
}

static Direction
find_direction (const char *start,
                const char *end)
{
  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isalpha (character))
        continue;

      if ((character >= 0x0590 && character <= 0x08ff) ||
          (character >= 0xfb1d && character <= 0xfdff) ||
          (character >= 0xfe70 && character <= 0xfeff) ||
          (character >= 0x10800 && character <= 0x10fff) ||
          (character >= 0x1e800 && character <= 0x1efff))
        return DIRECTION_RIGHT_TO_LEFT;

      return DIRECTION_LEFT_TO_RIGHT;
    }

  return DIRECTION_NEUTRAL;
}

/* A cut line begins with other words than its paragraph; it is to run the same way all the same. */
static const char *
get_direction_mark (const char *line,
                    const char *match,
                    const char *start,
                    const char *end)
{
  const char *paragraph = match;
  Direction direction;

  while (paragraph > line && paragraph[-1] != '\n')
    paragraph--;

  direction = find_direction (paragraph, end);
  if (direction == find_direction (start, end))
    return "";

  return direction == DIRECTION_RIGHT_TO_LEFT ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
}

static const char *
step_back (const char *line,
           const char *at,
           guint       n_characters)
{
  for (; n_characters > 0 && at > line; n_characters--)
    at = g_utf8_prev_char (at);

  return at;
}

static const char *
step_on (const char *at,
         guint       n_characters)
{
  for (; n_characters > 0 && *at != '\0'; n_characters--)
    at = g_utf8_next_char (at);

  return at;
}

/* Moves @start on, to where a word begins; or a character, if there is no such place before @match. */
static const char *
snap_start (const char *line,
            const char *start,
            const char *match)
{
  const char *word = start;

  while (word < match && !(is_word_edge (line, word) && !is_space (*word)))
    word = g_utf8_next_char (word);

  if (word < match || is_word_edge (line, match))
    return word;

  while (start < match && is_within_character (line, start))
    start = g_utf8_next_char (start);

  return start;
}

/* Moves @end back, to where a word ends; or a character, if there is no such place behind @match. */
static const char *
snap_end (const char *line,
          const char *match,
          const char *end)
{
  const char *word = end;
  const char *whole = end;

  while (word > match && !(is_word_edge (line, word) && !is_space (word[-1])))
    word = g_utf8_prev_char (word);

  if (word > match)
    return word;

  while (whole > match && is_within_character (line, whole))
    whole = g_utf8_prev_char (whole);

  return whole > match ? whole : end;
}

static void
append_escaped (GString    *markup,
                const char *start,
                const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (start, end - start);

  g_strdelimit (escaped, "\n", ' ');
  g_string_append (markup, escaped);
}

/**
 * avow_snippet_join_lines:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text with one space for each run of white space, or one line feed where
 *   the run held one, and none at the ends
 */
char *
avow_snippet_join_lines (const char *text)
{
  GString *line = g_string_sized_new (strlen (text));
  char between = '\0';

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character) || character == 0x2028 || character == 0x2029)
        {
          if (between != '\n')
            between = character == '\n' || character == 0x2029 ? '\n' : ' ';
          continue;
        }

      if (between != '\0' && line->len > 0)
        g_string_append_c (line, between);
      between = '\0';
      g_string_append_len (line, at, g_utf8_next_char (at) - at);
    }

  return g_string_free_and_steal (line);
}

/**
 * avow_snippet_make:
 * @line: a text from avow_snippet_join_lines()
 * @matches: (array length=n_matches): what was found, in order, none overlapping; at least one
 * @n_matches: how many
 * @width: how many characters there is room for
 *
 * Returns: (transfer full): as much as there is room for around the first match, as Pango markup
 *   with each match in bold, whole words at its ends, and an ellipsis where something is left out
 */
char *
avow_snippet_make (const char          *line,
                   const AvowTextRange *matches,
                   gsize                n_matches,
                   guint                width)
{
  const char *match = line + matches[0].start;
  const char *match_end = line + matches[0].end;
  const char *line_end = line + strlen (line);
  const char *start = line;
  const char *end = line_end;
  GString *markup;

  width = MAX (width, NARROWEST);
  if ((gsize) g_utf8_strlen (line, -1) > width)
    {
      guint n_after = (guint) g_utf8_strlen (match, MIN (line_end - match, (gssize) width * 4));
      guint lead = LEAD (width);

      /* Near the end, what is not needed there is for what stands before. */
      if (n_after < width - lead)
        lead = width - n_after;

      /* An ellipsis takes the room of a character. */
      start = step_back (line, match, lead);
      if (start > line && start < match)
        start = g_utf8_next_char (start);
      if (start > line)
        start = snap_start (line, start, match);

      end = step_on (start, start > line ? width - 1 : width);
      if (end < line_end)
        end = snap_end (line, match_end < end ? match_end : match, g_utf8_prev_char (end));
    }

  markup = g_string_new (get_direction_mark (line, match, start, end));
  if (start > line)
    g_string_append (markup, ELLIPSIS);

  for (gsize i = 0; i < n_matches && line + matches[i].start < end; i++)
    {
      const char *bold = line + matches[i].start;
      const char *bold_end = MIN (line + matches[i].end, end);

      append_escaped (markup, start, bold);
      g_string_append (markup, "<b>");
      append_escaped (markup, bold, bold_end);
      g_string_append (markup, "</b>");
      start = bold_end;
    }
  append_escaped (markup, start, end);

  if (end < line_end)
    g_string_append (markup, ELLIPSIS);

  return g_string_free_and_steal (markup);
}

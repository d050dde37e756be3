/* avow-word-diff.c: which words of a text are the same, taken out or new */

#include "config.h"

#include "avow-word-diff.h"

#include <string.h>

/* More than two texts of two thousand words each, of which all are different, is more than anybody
 * reads word by word. What is between the same beginning and the same end then counts as rewritten. */
#define CELLS_MOST (2000 * 2000)

/* A word, or a character that is not part of one, with the white space that follows it. */
typedef struct {
  const char *text;
  gsize       length;
  gsize       whole;
} Token;

typedef struct {
  guint before;
  guint after;
} Match;

/* {{{ Words */

#define ZERO_WIDTH_JOINER 0x200d

static gboolean
continues_character (gunichar c)
{
  /* The last are the colours of skin. */
  return g_unichar_ismark (c) || c == ZERO_WIDTH_JOINER || (c >= 0x1f3fb && c <= 0x1f3ff);
}

/* These scripts put no spaces between words, and what is a word is not for a table to say: there, each
 * character is compared. */
static gboolean
stands_alone (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_TIBETAN:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_letter (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_unichar_isalnum (c) && !stands_alone (c);
}

/* With the marks on it, and with the sign that a joiner makes one with it. */
static const char *
skip_character (const char *text)
{
  gboolean joined = FALSE;

  do
    {
      joined = g_utf8_get_char (text) == ZERO_WIDTH_JOINER;
      text = g_utf8_next_char (text);
    }
  while (continues_character (g_utf8_get_char (text)) ||
         (joined && *text != '\0' && !g_unichar_isspace (g_utf8_get_char (text))));

  return text;
}

/* "don’t" and "two-year-old" are one word each, and so is what Persian writes with a zero-width
 * non-joiner; a comma after a word is not part of it. */
static gboolean
is_within_word (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return (c == '\'' || c == '-' || c == 0x2019 || c == 0x2010 || c == 0x200c) &&
         is_letter (g_utf8_next_char (text));
}

static const char *
skip_word (const char *text)
{
  gboolean word = is_letter (text);

  text = skip_character (text);
  while (word && (is_letter (text) || is_within_word (text)))
    text = skip_character (text);

  return text;
}

static const char *
skip_space (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* The first has no word, only the white space at the start; so there always is one. */
static GArray *
split (const char *text)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  const char *start = text;
  const char *end = text;

  do
    {
      Token token = { start, (gsize) (end - start), 0 };

      text = skip_space (end);
      token.whole = (gsize) (text - start);
      g_array_append_val (tokens, token);
      start = text;
      end = *start != '\0' ? skip_word (start) : start;
    }
  while (start != end);

  return tokens;
}

static inline const Token *
get_token (GArray *tokens,
           guint   i)
{
  return &g_array_index (tokens, Token, i);
}

static gboolean
is_same (const Token *a,
         const Token *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

/* }}} */
/* {{{ Which belong together */

/* The longest common subsequence of what is between @first and the ends, by the usual table. */
static void
match_middle (GArray *before,
              GArray *after,
              guint   first,
              guint   end_before,
              guint   end_after,
              GArray *matches)
{
  gsize rows = end_before - first;
  gsize columns = end_after - first;
  gsize stride = columns + 1;
  g_autofree guint32 *longest = NULL;
  gsize i = 0;
  gsize j = 0;

  if (rows == 0 || columns == 0 || rows > CELLS_MOST / columns)
    return;

  longest = g_new0 (guint32, (rows + 1) * stride);
  for (gsize row = rows; row-- > 0;)
    for (gsize column = columns; column-- > 0;)
      {
        guint32 *cell = &longest[row * stride + column];

        *cell = is_same (get_token (before, first + (guint) row), get_token (after, first + (guint) column))
                  ? cell[stride + 1] + 1
                  : MAX (cell[stride], cell[1]);
      }

  while (i < rows && j < columns)
    {
      Match match = { first + (guint) i, first + (guint) j };

      if (is_same (get_token (before, match.before), get_token (after, match.after)))
        {
          g_array_append_val (matches, match);
          i++;
          j++;
        }
      else if (longest[(i + 1) * stride + j] >= longest[i * stride + j + 1])
        {
          i++;
        }
      else
        {
          j++;
        }
    }
}

static GArray *
match (GArray *before,
       GArray *after)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (Match));
  guint end_before = before->len;
  guint end_after = after->len;
  guint first = 0;

  while (first < end_before && first < end_after &&
         is_same (get_token (before, first), get_token (after, first)))
    {
      Match same = { first, first };

      g_array_append_val (matches, same);
      first++;
    }
  while (end_before > first && end_after > first &&
         is_same (get_token (before, end_before - 1), get_token (after, end_after - 1)))
    {
      end_before--;
      end_after--;
    }

  match_middle (before, after, first, end_before, end_after, matches);
  for (; end_before < before->len; end_before++, end_after++)
    {
      Match same = { end_before, end_after };

      g_array_append_val (matches, same);
    }

  return matches;
}

/* }}} */

static void
add_part (GArray     *parts,
          AvowWords   words,
          const char *start,
          const char *end)
{
  AvowWordPart part = { words, start, (gsize) (end - start) };
  AvowWordPart *last = parts->len > 0 ? &g_array_index (parts, AvowWordPart, parts->len - 1) : NULL;

  if (start == end)
    return;

  /* Two words that follow each other are one part. */
  if (last != NULL && last->words == words && last->text + last->length == start)
    last->length += part.length;
  else
    g_array_append_val (parts, part);
}

GArray *
avow_word_diff (const char *before,
                const char *after)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (AvowWordPart));
  const char *done_before = before != NULL ? before : "";
  const char *done_after = after != NULL ? after : "";
  g_autoptr (GArray) tokens_before = split (done_before);
  g_autoptr (GArray) tokens_after = split (done_after);
  g_autoptr (GArray) matches = match (tokens_before, tokens_after);

  for (guint i = 0; i < matches->len; i++)
    {
      const Match *same = &g_array_index (matches, Match, i);
      const Token *old = get_token (tokens_before, same->before);
      const Token *new = get_token (tokens_after, same->after);
      /* White space that is not the same belongs to what was taken out and added. */
      gboolean whole = old->whole == new->whole && memcmp (old->text, new->text, old->whole) == 0;

      add_part (parts, AVOW_WORDS_REMOVED, done_before, old->text);
      add_part (parts, AVOW_WORDS_ADDED, done_after, new->text);
      done_before = old->text + (whole ? old->whole : old->length);
      done_after = new->text + (whole ? new->whole : new->length);
      add_part (parts, AVOW_WORDS_SAME, new->text, done_after);
    }
  add_part (parts, AVOW_WORDS_REMOVED, done_before, done_before + strlen (done_before));
  add_part (parts, AVOW_WORDS_ADDED, done_after, done_after + strlen (done_after));

  return parts;
}

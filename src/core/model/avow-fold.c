/* avow-fold.c: text as search sees it: without case, accents and ways of writing the same
 *
 * What a character folds to does not depend on the ones beside it, but for the order of several
 * marks on one letter. So it is looked up in a table, which is made as characters are met: a page
 * of 256 of them at a time, from GLib's Unicode tables. ASCII does not even need that, and goes by
 * in words of eight bytes. */

#include "config.h"

#include <string.h>

#include "avow-fold.h"

/* What one character folds to: the bytes themselves where they fit, as nearly always. */
typedef struct {
  guint8 length;
  /* Whether it begins with a mark that stays */
  guint8 is_mark;
  char   bytes[6];
} Folded;

#define LONG_FOLDED G_MAXUINT8
#define PAGE_LENGTH 256
#define N_PAGES (0x110000 / PAGE_LENGTH)

/* Each page is made once and stays; whoever loses the race to make it throws theirs away. */
static Folded *pages[N_PAGES];

static gboolean
is_variation_selector (gunichar character)
{
  return (character >= 0xfe00 && character <= 0xfe0f) ||
         (character >= 0xe0100 && character <= 0xe01ef);
}

/* Marks that are accents, points and signs added to a letter go: nukta (7), the points of Hebrew,
 * Arabic and Syriac (10 to 36), everything attached, above or below (from 200). The other classes
 * are letters of their own to who writes them: vowels of Thai, Lao, Tibetan, Telugu, the kana
 * voicing marks, the virama. Without them other words would be found. (Classes: Unicode, UAX #44,
 * 5.7.4.)
 *
 * Characters that show nothing go as well: soft hyphens, joiners, direction marks, variation
 * selectors. They come along with pasted text, where nobody sees them. */
static gboolean
is_dropped (gunichar character)
{
  int combining_class;

  switch (g_unichar_type (character))
    {
    case G_UNICODE_FORMAT:
      return TRUE;
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_SPACING_MARK:
      if (is_variation_selector (character))
        return TRUE;
      combining_class = g_unichar_combining_class (character);
      return combining_class == 7 ||
             (combining_class >= 10 && combining_class <= 36) ||
             combining_class >= 200;
    default:
      return FALSE;
    }
}

/* Letters that Unicode keeps apart, and people who search do not. */
static gunichar
merge_alike (gunichar character)
{
  /* Cherokee alone folds to capitals, and GLib folds these to small letters again. */
  if (character >= 0xab70 && character <= 0xabbf)
    return character - 0xab70 + 0x13a0;
  if (character >= 0x13f8 && character <= 0x13fd)
    return character - 0x13f8 + 0x13f0;

  switch (character)
    {
    /* Whether "I" is "i" or Turkish "ı" cannot be told, so both are one. */
    case 0x0131: /* ı */
      return 'i';
    /* Typographic apostrophes are typed by some keyboards and programs, not by others. */
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x02bc: /* ʼ */
      return '\'';
    default:
      return character;
    }
}

static char *
fold_once (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *caseless = NULL;
  GString *folded = g_string_new (NULL);

  /* Marks go first: the Greek iota below a letter would become a letter itself. */
  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_dropped (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));

  caseless = g_utf8_casefold (letters->str, -1);
  for (const char *at = caseless; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (folded, merge_alike (g_utf8_get_char (at)));

  return g_string_free_and_steal (folded);
}

/* The slow way, by GLib alone. Folding the case of some characters gives one that can be decomposed
 * again, so this goes on until nothing changes. */
static char *
fold_character (gunichar character)
{
  char utf8[7] = { 0 };
  char *folded;

  g_unichar_to_utf8 (character, utf8);
  folded = g_strdup (utf8);

  for (int i = 0; i < 4; i++)
    {
      char *again = fold_once (folded);
      gboolean same = strcmp (again, folded) == 0;

      g_free (folded);
      folded = again;
      if (same)
        break;
    }

  return folded;
}

/* Most characters of the world's scripts have neither case nor parts, and need no asking. */
static gboolean
is_its_own_fold (gunichar character)
{
  gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  return g_unichar_type (character) == G_UNICODE_OTHER_LETTER &&
         g_unichar_fully_decompose (character, TRUE, decomposed, G_N_ELEMENTS (decomposed)) == 1 &&
         decomposed[0] == character;
}

static void
make_folded (gunichar  character,
             Folded   *folded)
{
  g_autofree char *text = NULL;
  gsize length;

  if (character < 0x80)
    {
      folded->length = 1;
      folded->bytes[0] = g_ascii_tolower ((char) character);
      return;
    }

  /* Surrogates are not characters; they are met nowhere in UTF-8. */
  if (!g_unichar_validate (character))
    return;

  if (is_its_own_fold (character))
    {
      folded->length = (guint8) g_unichar_to_utf8 (character, folded->bytes);
      return;
    }

  text = fold_character (character);
  length = strlen (text);
  if (length > sizeof folded->bytes)
    {
      folded->length = LONG_FOLDED;
      return;
    }

  folded->length = (guint8) length;
  memcpy (folded->bytes, text, length);
  if (length > 0)
    folded->is_mark = g_unichar_combining_class (g_utf8_get_char (text)) != 0;
}

static Folded *
make_page (gsize index)
{
  Folded *page = g_new0 (Folded, PAGE_LENGTH);

  for (gsize i = 0; i < PAGE_LENGTH; i++)
    make_folded ((gunichar) (index * PAGE_LENGTH + i), &page[i]);

  if (!g_atomic_pointer_compare_and_exchange (&pages[index], NULL, page))
    g_free (page);

  return g_atomic_pointer_get (&pages[index]);
}

static inline const Folded *
lookup (gunichar character)
{
  Folded *page = g_atomic_pointer_get (&pages[character / PAGE_LENGTH]);

  if (G_UNLIKELY (page == NULL))
    page = make_page (character / PAGE_LENGTH);

  return &page[character % PAGE_LENGTH];
}

/* What is not UTF-8 becomes U+FFFD byte by byte. */
static inline gunichar
decode (const guchar *text,
        gsize         left,
        gsize        *length)
{
  gunichar character;

  if (left >= 2 && text[0] >= 0xc2 && text[0] <= 0xdf && (text[1] & 0xc0) == 0x80)
    {
      *length = 2;
      return (gunichar) (text[0] & 0x1f) << 6 | (text[1] & 0x3f);
    }

  if (left >= 3 && (text[0] & 0xf0) == 0xe0 && (text[1] & 0xc0) == 0x80 && (text[2] & 0xc0) == 0x80)
    {
      character = (gunichar) (text[0] & 0x0f) << 12 |
                  (gunichar) (text[1] & 0x3f) << 6 |
                  (gunichar) (text[2] & 0x3f);
      *length = 3;
      if (character >= 0x800 && (character < 0xd800 || character > 0xdfff))
        return character;
    }

  character = g_utf8_get_char_validated ((const char *) text, (gssize) left);
  if (character == (gunichar) -1 || character == (gunichar) -2)
    {
      *length = 1;
      return 0xfffd;
    }

  *length = (gsize) g_unichar_to_utf8 (character, NULL);

  return character;
}

#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGH_BITS (ONES * 0x80)

/* Lower case for eight bytes of ASCII: adding to a byte sets its high bit from 'A' on, or from
 * after 'Z' on; where the two differ stands a capital. */
static inline guint64
lower_eight (guint64 bytes)
{
  guint64 from_a = bytes + ONES * (0x80 - 'A');
  guint64 after_z = bytes + ONES * (0x80 - 'Z' - 1);

  return bytes | ((from_a ^ after_z) & HIGH_BITS) >> 2;
}

typedef struct {
  GString *text;
  /* For each byte of text the offset in the original; NULL where nobody asks */
  GArray  *map;
} Output;

/* Makes room for @length bytes, and for as many again as may follow. */
static inline char *
reserve (Output *output,
         gsize   length,
         gsize   follow)
{
  if (G_UNLIKELY (output->text->len + length + follow >= output->text->allocated_len))
    {
      gsize used = output->text->len;

      g_string_set_size (output->text, used + length + follow + 1);
      output->text->len = used;
    }

  return output->text->str + output->text->len;
}

static void
map_bytes (Output *output,
           gsize   length,
           gsize   offset,
           gsize   step)
{
  for (gsize i = 0; i < length; i++)
    {
      guint32 original = (guint32) (offset + i * step);

      g_array_append_val (output->map, original);
    }
}

/* Several marks on a letter have one order, whatever the order they were typed in: the canonical
 * one, by class. The last @length bytes are marks that were just put; each moves before those of a
 * higher class. (Unicode Standard, 3.11, canonical ordering algorithm.) */
static void
order_marks (Output *output,
             gsize   length)
{
  char *start = output->text->str;
  char *end = start + output->text->len;
  char *next;

  for (char *mark = end - length; mark < end; mark = next)
    {
      int combining_class = g_unichar_combining_class (g_utf8_get_char (mark));
      char bytes[6];
      char *to = mark;
      gsize size;

      next = g_utf8_next_char (mark);
      size = (gsize) (next - mark);

      while (to > start && combining_class != 0)
        {
          char *previous = g_utf8_prev_char (to);

          if (g_unichar_combining_class (g_utf8_get_char (previous)) <= combining_class)
            break;
          to = previous;
        }

      if (to == mark)
        continue;

      memcpy (bytes, mark, size);
      memmove (to + size, to, (gsize) (mark - to));
      memcpy (to, bytes, size);

      /* All of them stand for the same place: that of the first. */
      if (output->map != NULL)
        {
          guint32 *map = (guint32 *) (gpointer) output->map->data;

          for (gsize i = (gsize) (to - start); i < output->map->len; i++)
            map[i] = map[to - start];
        }
    }
}

static void
put_character (Output   *output,
               gunichar  character,
               gsize     offset,
               gsize     follow)
{
  const Folded *folded = lookup (character);
  char *to;

  if (G_UNLIKELY (folded->length == LONG_FOLDED))
    {
      g_autofree char *text = fold_character (character);
      gsize length = strlen (text);

      to = reserve (output, length, follow);
      memcpy (to, text, length);
      output->text->len += length;
      if (output->map != NULL)
        map_bytes (output, length, offset, 0);
      return;
    }

  to = reserve (output, sizeof folded->bytes, follow);
  memcpy (to, folded->bytes, sizeof folded->bytes);
  output->text->len += folded->length;
  if (output->map != NULL)
    map_bytes (output, folded->length, offset, 0);

  if (G_UNLIKELY (folded->is_mark))
    order_marks (output, folded->length);
}

static void
fold_into (Output     *output,
           const char *original)
{
  const guchar *text = (const guchar *) original;
  gsize length = strlen (original);
  gsize at = 0;

  /* From here on there is always room for what is left, were it all ASCII. */
  reserve (output, 0, length);

  while (at < length)
    {
      gsize size;
      gunichar character;

      while (at + 8 <= length)
        {
          guint64 bytes;

          memcpy (&bytes, text + at, 8);
          if ((bytes & HIGH_BITS) != 0)
            break;

          bytes = lower_eight (bytes);
          memcpy (output->text->str + output->text->len, &bytes, 8);
          output->text->len += 8;
          if (output->map != NULL)
            map_bytes (output, 8, at, 1);
          at += 8;
        }

      for (; at < length && text[at] < 0x80; at++)
        {
          output->text->str[output->text->len++] = g_ascii_tolower ((char) text[at]);
          if (output->map != NULL)
            map_bytes (output, 1, at, 0);
        }

      for (; at < length && text[at] >= 0x80; at += size)
        {
          character = decode (text + at, length - at, &size);
          put_character (output, character, at, length - at - size);
        }
    }

  output->text->str[output->text->len] = '\0';
}

/**
 * avow_fold:
 * @text: (nullable): text in UTF-8
 *
 * Makes text comparable byte by byte, so that one finds what one means: decomposed (NFKD), accents
 * and points stripped, case folded, the same in every locale. "Café" becomes "cafe", "STRASSE" and
 * "Straße" both "strasse". A text that was folded folds to itself, and a text that is part of
 * another as whole characters folds to a part of what the other folds to.
 *
 * Sources: Unicode Standard Annex #15 (normalisation forms); The Unicode Standard, 3.13 (case
 * folding); by GLib's tables.
 *
 * Returns: (transfer full): the folded text; the empty text for %NULL
 */
char *
avow_fold (const char *text)
{
  GString *folded = g_string_sized_new (text != NULL ? strlen (text) : 0);

  avow_fold_append (folded, text);

  return g_string_free_and_steal (folded);
}

/**
 * avow_fold_equal:
 * @a: text in UTF-8
 * @b: another
 *
 * As comparing what avow_fold() returns for both, but costs next to nothing where they are ASCII or
 * differ early, as nearly all do.
 *
 * Returns: whether both fold to the same
 */
gboolean
avow_fold_equal (const char *a,
                 const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  /* ASCII folds to its small letters, whatever follows. */
  for (; (guchar) *a < 0x80 && (guchar) *b < 0x80; a++, b++)
    {
      if (*a != *b && g_ascii_tolower (*a) != g_ascii_tolower (*b))
        return FALSE;
      if (*a == '\0')
        return TRUE;
    }

  folded_a = avow_fold (a);
  folded_b = avow_fold (b);

  return strcmp (folded_a, folded_b) == 0;
}

/**
 * avow_fold_append:
 * @folded: what to append to
 * @text: (nullable): text in UTF-8
 *
 * Appends what avow_fold() returns.
 */
void
avow_fold_append (GString    *folded,
                  const char *text)
{
  Output output = { folded, NULL };

  if (text != NULL)
    fold_into (&output, text);
}

/**
 * avow_fold_with_map:
 * @text: (nullable): text in UTF-8
 * @map: (out) (transfer full) (element-type guint32): for each byte of the folded text the offset
 *   in @text of the character that it comes from, and one more element: the length of @text
 *
 * As avow_fold(), to show where in @text something was found. What was found from @start to @end of
 * the folded text begins at `map[start]`, and ends at the first `map[i]`, i ≥ @end, that is greater
 * than `map[end - 1]`: "ss" may be half of what "ß" folds to. A mark that was stripped is covered
 * by the character before it.
 *
 * Returns: (transfer full): the folded text; the empty text for %NULL
 */
char *
avow_fold_with_map (const char  *text,
                    GArray     **map)
{
  gsize length = text != NULL ? strlen (text) : 0;
  guint32 end = (guint32) length;
  Output output;

  output.text = g_string_sized_new (length);
  output.map = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) length + 1);
  if (text != NULL)
    fold_into (&output, text);
  g_array_append_val (output.map, end);
  *map = output.map;

  return g_string_free_and_steal (output.text);
}

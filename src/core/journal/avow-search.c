/* avow-search.c: finding words in what was written */

#include "config.h"

#include "avow-search.h"

#include "avow-snippet.h"
#include "core/model/avow-action.h"
#include "core/model/avow-fold.h"

#include <string.h>

/**
 * Word:
 * @places: (nullable) (element-type AvowId): the places that hold the word
 */
typedef struct {
  char       *text;
  gsize       length;
  GHashTable *places;
} Word;

struct _AvowSearch {
  gatomicrefcount  ref_count;
  GArray          *words;
};

G_DEFINE_BOXED_TYPE (AvowSearch, avow_search, avow_search_ref, avow_search_unref)

static void
clear_word (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_clear_pointer (&word->places, g_hash_table_unref);
}

static gboolean
is_within (const Word *word,
           const char *folded,
           gsize       length)
{
  return memmem (folded, length, word->text, word->length) != NULL;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  const Word *word_a = a;
  const Word *word_b = b;

  if (word_a->length != word_b->length)
    return word_a->length > word_b->length ? -1 : 1;
  return strcmp (word_a->text, word_b->text);
}

static gboolean
has_word (GArray     *words,
          const char *text)
{
  for (guint i = 0; i < words->len; i++)
    {
      if (strcmp (g_array_index (words, Word, i).text, text) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_word (GArray     *words,
          const char *typed,
          gsize       length)
{
  g_autofree char *piece = g_strndup (typed, length);
  Word word = { NULL };

  word.text = g_strstrip (avow_fold (piece));
  word.length = strlen (word.text);

  if (word.length == 0 || has_word (words, word.text))
    g_free (word.text);
  else
    g_array_append_val (words, word);
}

static void
find_places (Word           *word,
             AvowRecordList *places)
{
  guint n_places = avow_record_list_get_length (places);

  for (guint i = 0; i < n_places; i++)
    {
      AvowRecord *place = avow_record_list_peek (places, i);
      const char *folded = avow_record_get_folded (place);

      if (!is_within (word, folded, strlen (folded)))
        continue;

      if (word->places == NULL)
        word->places = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, NULL);
      g_hash_table_add (word->places, g_memdup2 (&place->id, sizeof place->id));
    }
}

static int
compare_ranges (gconstpointer a,
                gconstpointer b)
{
  const AvowTextRange *range_a = a;
  const AvowTextRange *range_b = b;

  return (range_a->start > range_b->start) - (range_a->start < range_b->start);
}

/* The part of the text that bytes of its folded form come from: whole characters, with the marks
 * that folding strips from them. */
static AvowTextRange
map_back (GArray *map,
          gsize   start,
          gsize   end)
{
  guint32 first = g_array_index (map, guint32, start);
  guint32 last = g_array_index (map, guint32, end - 1);

  while (end < map->len - 1 && g_array_index (map, guint32, end) <= last)
    end++;

  return (AvowTextRange) { first, g_array_index (map, guint32, end) };
}

/* Where in @text the words are, in order, those that overlap or touch joined. */
static GArray *
find_ranges (const AvowSearch *search,
             const char       *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (AvowTextRange));
  g_autoptr (GArray) map = NULL;
  g_autofree char *folded = avow_fold_with_map (text, &map);
  gsize length = strlen (folded);
  guint n_joined = 0;

  for (guint i = 0; i < search->words->len; i++)
    {
      const Word *word = &g_array_index (search->words, Word, i);
      gsize from = 0;
      const char *at;

      while ((at = memmem (folded + from, length - from, word->text, word->length)))
        {
          gsize start = (gsize) (at - folded);
          AvowTextRange range = map_back (map, start, start + word->length);

          g_array_append_val (ranges, range);
          from = start + word->length;
        }
    }

  g_array_sort (ranges, compare_ranges);
  for (guint i = 0; i < ranges->len; i++)
    {
      const AvowTextRange *range = &g_array_index (ranges, AvowTextRange, i);
      AvowTextRange *last = n_joined > 0 ? &g_array_index (ranges, AvowTextRange, n_joined - 1) : NULL;

      if (last && range->start <= last->end)
        last->end = MAX (last->end, range->end);
      else
        g_array_index (ranges, AvowTextRange, n_joined++) = *range;
    }
  g_array_set_size (ranges, n_joined);

  return ranges;
}

/**
 * avow_search_new:
 * @typed: what was typed; UTF-8
 *
 * Returns: (transfer full): a search for every word of it
 */
AvowSearch *
avow_search_new (const char *typed)
{
  AvowSearch *search = g_new0 (AvowSearch, 1);
  const char *start = NULL;

  g_atomic_ref_count_init (&search->ref_count);
  search->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (search->words, clear_word);

  for (const char *at = typed;; at = g_utf8_next_char (at))
    {
      gboolean between = *at == '\0' || g_unichar_isspace (g_utf8_get_char (at));

      if (between && start)
        {
          add_word (search->words, start, (gsize) (at - start));
          start = NULL;
        }
      else if (!between && start == NULL)
        {
          start = at;
        }

      if (*at == '\0')
        break;
    }

  /* The longest word is the least common one, and settles most texts. */
  g_array_sort (search->words, compare_words);

  return search;
}

/**
 * avow_search_new_with_places:
 * @typed: what was typed; UTF-8
 * @places: the journal's places
 *
 * As avow_search_new(), for what a person sees of an action: a word may also be found in its place,
 * which is a record of its own. The places count as they are now.
 *
 * Returns: (transfer full): a search for every word of @typed
 */
AvowSearch *
avow_search_new_with_places (const char     *typed,
                             AvowRecordList *places)
{
  AvowSearch *search = avow_search_new (typed);

  for (guint i = 0; i < search->words->len; i++)
    find_places (&g_array_index (search->words, Word, i), places);

  return search;
}

/**
 * avow_search_ref:
 * @search: a search
 *
 * Returns: (transfer full): @search; on any thread
 */
AvowSearch *
avow_search_ref (AvowSearch *search)
{
  g_atomic_ref_count_inc (&search->ref_count);

  return search;
}

/**
 * avow_search_unref:
 * @search: (transfer full): a search; on any thread
 */
void
avow_search_unref (AvowSearch *search)
{
  if (!g_atomic_ref_count_dec (&search->ref_count))
    return;

  g_array_unref (search->words);
  g_free (search);
}

/**
 * avow_search_is_empty:
 * @search: a search
 *
 * Returns: whether there is no word in it; then every record matches
 */
gboolean
avow_search_is_empty (const AvowSearch *search)
{
  return search->words->len == 0;
}

/**
 * avow_search_narrows:
 * @search: a search
 * @earlier: the one before it
 *
 * Returns: whether every record that matches @search also matched @earlier, which is so if each of
 *   its words is within a word of @search
 */
gboolean
avow_search_narrows (const AvowSearch *search,
                     const AvowSearch *earlier)
{
  for (guint i = 0; i < earlier->words->len; i++)
    {
      const Word *before = &g_array_index (earlier->words, Word, i);
      gboolean within = FALSE;

      for (guint j = 0; j < search->words->len && !within; j++)
        within = strstr (g_array_index (search->words, Word, j).text, before->text) != NULL;

      if (!within)
        return FALSE;
    }

  return TRUE;
}

/**
 * avow_search_matches:
 * @search: a search
 * @record: a record
 *
 * Returns: whether the text of @record, or of its place, holds every word
 */
gboolean
avow_search_matches (const AvowSearch *search,
                     AvowRecord       *record)
{
  const AvowId *place = NULL;
  const char *folded;
  gsize length;

  if (search->words->len == 0)
    return TRUE;

  if (avow_record_get_kind (record) == AVOW_KIND_ACTION)
    place = &((AvowAction *) record)->place;

  folded = avow_record_get_folded (record);
  length = strlen (folded);
  for (guint i = 0; i < search->words->len; i++)
    {
      const Word *word = &g_array_index (search->words, Word, i);

      if (!is_within (word, folded, length) &&
          !(place && word->places && g_hash_table_contains (word->places, place)))
        return FALSE;
    }

  return TRUE;
}

/**
 * avow_search_snippet:
 * @search: a search
 * @text: what was written; UTF-8
 * @width: how many characters there is room for
 *
 * Returns: (transfer full) (nullable): a line of @text around the first match, as Pango markup with
 *   the matches in bold; %NULL if @text holds none of the words
 */
char *
avow_search_snippet (const AvowSearch *search,
                     const char       *text,
                     guint             width)
{
  g_autofree char *line = NULL;
  g_autoptr (GArray) ranges = NULL;

  if (text == NULL || search->words->len == 0)
    return NULL;

  line = avow_snippet_join_lines (text);
  ranges = find_ranges (search, line);
  if (ranges->len == 0)
    return NULL;

  return avow_snippet_make (line, (const AvowTextRange *) (gpointer) ranges->data, ranges->len, width);
}

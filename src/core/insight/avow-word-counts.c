/* avow-word-counts.c: how many entries say each of the person's own words */

#include "config.h"

#include "avow-word-counts.h"

#include <string.h>

#include "core/model/avow-fold.h"
#include "core/model/avow-wipe.h"

/* Fewer are said in a month by nearly everyone. */
#define N_EXPECTED 16

/* More are looked up in a table; up to here it is faster to look at each. */
#define N_FEW 64

/* A way that a word is spelled. */
typedef struct {
  const char *text;
  guint       word;
} Spelling;

static void
wipe_fold (gpointer fold)
{
  avow_wipe_text (fold);
}

/* A file that somebody made may have a hundred thousand. */
static void
make_tables (AvowWordCounter *counter)
{
  counter->by_text = g_hash_table_new (g_str_hash, g_str_equal);
  counter->by_fold = g_hash_table_new_full (g_str_hash, g_str_equal, wipe_fold, NULL);
  for (guint i = 0; i < counter->spellings->len; i++)
    g_hash_table_insert (counter->by_text, (gpointer) g_array_index (counter->spellings, Spelling, i).text,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < counter->words->len; i++)
    g_hash_table_insert (counter->by_fold, avow_fold (g_array_index (counter->words, AvowWordCount, i).word),
                         GUINT_TO_POINTER (i + 1));
}

/* As the loops below: @length for none. */
static guint
find_in_table (GHashTable *table,
               const char *key,
               guint       length)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  return number > 0 ? number - 1 : length;
}

static guint
find_word (const GArray *words,
           const char   *text)
{
  guint i = 0;

  while (i < words->len && !avow_fold_equal (g_array_index (words, AvowWordCount, i).word, text))
    i++;

  return i;
}

static guint
find_spelling (const GArray *spellings,
               const char   *text)
{
  const Spelling *spelling = (const Spelling *) (gpointer) spellings->data;
  guint i = 0;

  while (i < spellings->len &&
         (*spelling[i].text != *text || strcmp (spelling[i].text, text) != 0))
    i++;

  return i;
}

/* The number of a word that was not spelled like this before. */
static guint
add_word (AvowWordCounter *counter,
          const char      *text)
{
  /* Copied at the end */
  const AvowWordCount word = { .word = (char *) text };
  char *fold = counter->by_fold != NULL ? avow_fold (text) : NULL;
  guint found = fold != NULL ? find_in_table (counter->by_fold, fold, counter->words->len)
                             : find_word (counter->words, text);

  if (found < counter->words->len)
    {
      avow_wipe_text (fold);
      return found;
    }

  g_array_append_val (counter->words, word);
  if (fold != NULL)
    g_hash_table_insert (counter->by_fold, fold, GUINT_TO_POINTER (counter->words->len));

  return found;
}

static void
add_spelling (AvowWordCounter *counter,
              const char      *text)
{
  const Spelling spelling = { text, add_word (counter, text) };

  g_array_append_val (counter->spellings, spelling);
  if (counter->by_text != NULL)
    g_hash_table_insert (counter->by_text, (gpointer) text, GUINT_TO_POINTER (counter->spellings->len));
  else if (counter->spellings->len > N_FEW)
    make_tables (counter);
}

static AvowWordCount *
look_up (AvowWordCounter *counter,
         const char      *text)
{
  guint found = counter->by_text != NULL
                  ? find_in_table (counter->by_text, text, counter->spellings->len)
                  : find_spelling (counter->spellings, text);

  if (found == counter->spellings->len)
    add_spelling (counter, text);

  return &g_array_index (counter->words, AvowWordCount,
                         g_array_index (counter->spellings, Spelling, found).word);
}

static void
clear_count (gpointer data)
{
  AvowWordCount *count = data;

  avow_wipe_text (count->word);
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const AvowWordCount *count_a = a;
  const AvowWordCount *count_b = b;

  return (count_a->n < count_b->n) - (count_a->n > count_b->n);
}

void
avow_word_counter_init (AvowWordCounter *counter)
{
  counter->spellings = g_array_sized_new (FALSE, FALSE, sizeof (Spelling), N_EXPECTED);
  counter->words = g_array_sized_new (FALSE, FALSE, sizeof (AvowWordCount), N_EXPECTED);
  counter->n_entries = 0;
  counter->by_text = NULL;
  counter->by_fold = NULL;
}

void
avow_word_counter_add (AvowWordCounter  *counter,
                       char            **words)
{
  counter->n_entries++;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      AvowWordCount *word = look_up (counter, words[i]);

      if (word->last_entry == counter->n_entries)
        continue;
      word->last_entry = counter->n_entries;
      word->n++;
    }
}

GArray *
avow_word_counter_end (AvowWordCounter *counter)
{
  GArray *counts = g_steal_pointer (&counter->words);
  AvowWordCount *words = (AvowWordCount *) (gpointer) counts->data;

  for (guint i = 0; i < counts->len; i++)
    words[i].word = g_strdup (words[i].word);
  /* Which leaves equal ones in their order. */
  g_array_sort (counts, compare_counts);
  g_array_set_clear_func (counts, clear_count);
  g_clear_pointer (&counter->spellings, g_array_unref);
  g_clear_pointer (&counter->by_text, g_hash_table_unref);
  g_clear_pointer (&counter->by_fold, g_hash_table_unref);

  return counts;
}

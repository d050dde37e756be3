/* avow-word-counts.c: how many entries say each of the person's own words */

#include "config.h"

#include "avow-word-counts.h"

#include <string.h>

#include "core/model/avow-fold.h"
#include "core/model/avow-wipe.h"

/* Fewer are said in a month by nearly everyone. */
#define N_EXPECTED 16

/* A way that a word is spelled. */
typedef struct {
  const char *text;
  guint       word;
} Spelling;

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

static void
add_spelling (AvowWordCounter *counter,
              const char      *text)
{
  Spelling spelling = { text, find_word (counter->words, text) };
  /* Copied at the end */
  AvowWordCount word = { .word = (char *) text };

  if (spelling.word == counter->words->len)
    g_array_append_val (counter->words, word);
  g_array_append_val (counter->spellings, spelling);
}

static AvowWordCount *
look_up (AvowWordCounter *counter,
         const char      *text)
{
  guint found = find_spelling (counter->spellings, text);

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

/* Few, and equal ones stay in the order they are in. */
static void
sort_counts (AvowWordCount *counts,
             guint          n_counts)
{
  for (guint i = 1; i < n_counts; i++)
    {
      AvowWordCount count = counts[i];
      guint at = i;

      for (; at > 0 && counts[at - 1].n < count.n; at--)
        counts[at] = counts[at - 1];
      counts[at] = count;
    }
}

void
avow_word_counter_init (AvowWordCounter *counter)
{
  counter->spellings = g_array_sized_new (FALSE, FALSE, sizeof (Spelling), N_EXPECTED);
  counter->words = g_array_sized_new (FALSE, FALSE, sizeof (AvowWordCount), N_EXPECTED);
  counter->n_entries = 0;
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
  sort_counts (words, counts->len);
  g_array_set_clear_func (counts, clear_count);
  g_clear_pointer (&counter->spellings, g_array_unref);

  return counts;
}

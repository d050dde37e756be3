/* avow-word-counts.h: how many entries say each of the person's own words */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowWordCount:
 * @word: as it was spelled first
 * @n: how many entries say it
 */
typedef struct {
  char  *word;
  guint  n;

  /*< private >*/
  guint  last_entry;
} AvowWordCount;

/* Counts while entries are gone through, oldest first; the words are not copied until the end. */
typedef struct {
  /*< private >*/
  GArray     *spellings;
  GArray     *words;
  guint       n_entries;
  /* Of spellings and of words, to their number from 1 on; NULL while there are few. */
  GHashTable *by_text;
  GHashTable *by_fold;
} AvowWordCounter;

void    avow_word_counter_init (AvowWordCounter  *counter);
/* The words of one more entry, each of which counts once, however often and in whatever case and with
 * whatever accents it is there. They have to stay where they are until the end. */
void    avow_word_counter_add  (AvowWordCounter  *counter,
                                char            **words);
/* Those said most first, and of these the one said first; (element-type AvowWordCount), transfer
 * full. The counter is empty afterwards. */
GArray *avow_word_counter_end  (AvowWordCounter  *counter);

G_END_DECLS

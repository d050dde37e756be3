/* avow-word-diff.h: which words of a text are the same, taken out or new */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  AVOW_WORDS_SAME,
  AVOW_WORDS_REMOVED,
  AVOW_WORDS_ADDED,
} AvowWords;

/**
 * AvowWordPart:
 * @words: what became of it
 * @text: where it begins: in the older text if it was removed, otherwise in the newer one
 * @length: in bytes
 */
typedef struct {
  AvowWords   words;
  const char *text;
  gsize       length;
} AvowWordPart;

/* In the order of the texts, a removed part before what was added in its place; no part is empty.
 * (element-type AvowWordPart), transfer full; the parts point into @before and @after, which may be
 * NULL for no text. */
GArray *avow_word_diff (const char *before,
                        const char *after);

G_END_DECLS

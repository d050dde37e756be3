/* test-word-diff.c: which words of a text are the same, taken out or new */

#include "config.h"

#include <string.h>

#include "core/insight/avow-word-diff.h"
#include "random-record.h"

/* What is taken out in brackets, what is new in braces. */
static char *
mark (const char *before,
      const char *after)
{
  static const char * const marks[][2] = { { "", "" }, { "[", "]" }, { "{", "}" } };
  g_autoptr (GArray) parts = avow_word_diff (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const AvowWordPart *part = &g_array_index (parts, AvowWordPart, i);

      g_string_append (text, marks[part->words][0]);
      g_string_append_len (text, part->text, (gssize) part->length);
      g_string_append (text, marks[part->words][1]);
    }

  return g_string_free_and_steal (text);
}

static void
assert_diff (const char *before,
             const char *after,
             const char *expected)
{
  g_autofree char *marked = mark (before, after);

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_words (void)
{
  assert_diff (NULL, NULL, "");
  assert_diff ("", NULL, "");
  assert_diff ("I will vote.", "I will vote.", "I will vote.");
  assert_diff (NULL, "I will vote.", "{I will vote.}");
  assert_diff ("I will vote.", "", "[I will vote.]");
  assert_diff ("I will try to vote.", "I will vote.", "I will [try to ]vote.");
  assert_diff ("I will vote.", "I will always vote.", "I will {always }vote.");
  assert_diff ("I will vote today", "I will give today", "I will [vote ]{give }today");

  /* Neither the spaces nor the commas between words that have nothing in common count as kept. */
  assert_diff ("one two three", "four five six", "[one two three]{four five six}");

  /* A word is whole, with its apostrophe and its hyphen; the comma after it is not part of it. */
  assert_diff ("I don't know", "I do know", "I [don't ]{do }know");
  assert_diff ("I don’t know", "I don’t", "I don’t[ know]");
  assert_diff ("Black-owned shops", "Black-run shops", "[Black-owned ]{Black-run }shops");
  assert_diff ("give, vote.", "give.", "give[, vote].");
  assert_diff ("Give", "give", "[Give]{give}");
}

static void
test_space (void)
{
  assert_diff ("one two", "one\ntwo", "one[ ]{\n}two");
  assert_diff (" one", "one", "[ ]one");
  assert_diff ("one", "one ", "one{ }");
  assert_diff ("one two", "one\n\nand two", "one[ ]{\n\nand }two");
}

static void
test_other_scripts (void)
{
  assert_diff ("Я буду голосовать", "Я буду слушать", "Я буду [голосовать]{слушать}");
  assert_diff ("سأصوت دائما", "سأصوت", "سأصوت[ دائما]");
  assert_diff ("می‌روم", "می‌رود", "[می‌روم]{می‌رود}");
  assert_diff ("我会投票。", "我会倾听。", "我会[投票]{倾听}。");
  assert_diff ("कि मैं", "की मैं", "[कि ]{की }मैं");
  /* A mark is never parted from what it stands on. */
  assert_diff ("กู", "กุ", "[กู]{กุ}");
  assert_diff ("e\314\201", "e", "[e\314\201]{e}");
  assert_diff ("👩🏽‍🦱", "👩🏽", "[👩🏽‍🦱]{👩🏽}");
}

/* {{{ Whatever the texts are */

static void
assert_gives_back (const char *before,
                   const char *after)
{
  g_autoptr (GArray) parts = avow_word_diff (before, after);
  g_autoptr (GString) old = g_string_new (NULL);
  g_autoptr (GString) new = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const AvowWordPart *part = &g_array_index (parts, AvowWordPart, i);

      g_assert_cmpuint (part->length, >, 0);
      g_assert_true (g_utf8_validate_len (part->text, part->length, NULL));
      if (i > 0)
        g_assert_cmpint (part->words, !=, part[-1].words);
      if (part->words != AVOW_WORDS_ADDED)
        g_string_append_len (old, part->text, (gssize) part->length);
      if (part->words != AVOW_WORDS_REMOVED)
        g_string_append_len (new, part->text, (gssize) part->length);
    }
  g_assert_cmpstr (old->str, ==, before);
  g_assert_cmpstr (new->str, ==, after);
}

/* Some words of a text, others in their place. */
static char *
edit (GRand      *rand,
      const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  GString *edited = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      int dice = g_rand_int_range (rand, 0, 10);

      if (dice == 0)
        continue;
      g_string_append (edited, dice == 1 ? "other" : words[i]);
      g_string_append (edited, dice == 2 ? "\n" : " ");
    }

  return g_string_free_and_steal (edited);
}

static void
test_gives_both_texts_back (void)
{
  for (guint32 seed = 0; seed < 2000; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *before = random_text (rand, 60);
      g_autofree char *after = random_text (rand, 60);
      g_autofree char *edited = edit (rand, before);

      assert_gives_back (before, after);
      assert_gives_back (before, edited);
      assert_gives_back (edited, before);
    }
}

/* How many words two short texts have in common, in order: by trying every choice of them. */
static guint
count_common (const char *a,
              const char *b)
{
  guint most = 0;

  if (*a == '\0')
    return 0;
  most = count_common (a + 1, b);
  for (; *b != '\0'; b++)
    if (*a == *b)
      most = MAX (most, 1 + count_common (a + 1, b + 1));

  return most;
}

static char *
spell (const char *letters)
{
  GString *text = g_string_new (NULL);

  for (; *letters != '\0'; letters++)
    g_string_append_printf (text, "%c ", *letters);

  return g_string_free_and_steal (text);
}

static void
test_keeps_as_much_as_it_can (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < 2000; i++)
    {
      char a[9] = "";
      char b[9] = "";
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autoptr (GArray) parts = NULL;
      gsize kept = 0;

      for (int j = g_rand_int_range (rand, 0, 9); j-- > 0;)
        a[strlen (a)] = (char) g_rand_int_range (rand, 'a', 'd');
      for (int j = g_rand_int_range (rand, 0, 9); j-- > 0;)
        b[strlen (b)] = (char) g_rand_int_range (rand, 'a', 'd');
      before = spell (a);
      after = spell (b);

      parts = avow_word_diff (before, after);
      for (guint j = 0; j < parts->len; j++)
        if (g_array_index (parts, AvowWordPart, j).words == AVOW_WORDS_SAME)
          kept += g_array_index (parts, AvowWordPart, j).length;
      /* A letter and a space each. */
      g_assert_cmpuint (kept, ==, 2 * count_common (a, b));
    }
}

static void
test_long_texts (void)
{
  g_autoptr (GString) before = g_string_new ("The same beginning, ");
  g_autoptr (GString) after = g_string_new ("The same beginning, ");
  g_autoptr (GArray) parts = NULL;

  /* All different: a table for it would have ten thousand million cells. */
  for (guint i = 0; i < 100000; i++)
    {
      g_string_append_printf (before, "a%u ", i);
      g_string_append_printf (after, "b%u ", i);
    }
  g_string_append (before, "and the same end.");
  g_string_append (after, "and the same end.");

  assert_gives_back (before->str, after->str);
  parts = avow_word_diff (before->str, after->str);
  g_assert_cmpuint (parts->len, ==, 4);
  g_assert_cmpint (g_array_index (parts, AvowWordPart, 0).words, ==, AVOW_WORDS_SAME);
  g_assert_cmpint (g_array_index (parts, AvowWordPart, 3).words, ==, AVOW_WORDS_SAME);

  /* One word of as many is found all the same. */
  g_string_assign (after, before->str);
  g_string_insert (after, (gssize) after->len / 2, " new ");
  assert_gives_back (before->str, after->str);
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/word-diff/words", test_words);
  g_test_add_func ("/word-diff/space", test_space);
  g_test_add_func ("/word-diff/other-scripts", test_other_scripts);
  g_test_add_func ("/word-diff/gives-both-texts-back", test_gives_both_texts_back);
  g_test_add_func ("/word-diff/keeps-as-much-as-it-can", test_keeps_as_much_as_it_can);
  g_test_add_func ("/word-diff/long-texts", test_long_texts);

  return g_test_run ();
}

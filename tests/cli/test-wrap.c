/* test-wrap.c: text broken into lines for a terminal */

#include "config.h"

#include <locale.h>

#include "commands/avow-wrap.h"

static char *
wrap (const char *text,
      guint       indent,
      guint       width)
{
  g_autoptr (GString) string = g_string_new (NULL);

  avow_wrap_append (string, text, indent, width);

  return g_string_free_and_steal (g_steal_pointer (&string));
}

static void
assert_wrapped (const char *text,
                guint       indent,
                guint       width,
                const char *expected)
{
  g_autofree char *wrapped = wrap (text, indent, width);

  g_assert_cmpstr (wrapped, ==, expected);
}

static void
test_words (void)
{
  assert_wrapped ("one two three four five six", 0, 20, "one two three four\nfive six\n");
  assert_wrapped ("one two three four five six", 2, 22, "  one two three four\n  five six\n");
  assert_wrapped ("exactly twenty chars", 0, 20, "exactly twenty chars\n");
  assert_wrapped ("exactly twenty charss", 0, 20, "exactly twenty\ncharss\n");
  assert_wrapped ("", 2, 20, "\n");
}

static void
test_long_word (void)
{
  assert_wrapped ("a https://example.org/a-rather-long-name b", 0, 20,
                  "a\nhttps://example.org/a-rather-long-name\nb\n");
}

static void
test_narrow (void)
{
  /* However narrow, words are not cut. */
  assert_wrapped ("one two three four five", 4, 1, "    one two three four\n    five\n");
}

static void
test_unbroken (void)
{
  assert_wrapped ("one  two\tthree", 2, 0, "  one  two three\n");
  assert_wrapped ("first\n\nsecond\r\nthird", 2, 0, "  first\n\n  second\n  third\n");
}

static void
test_paragraphs (void)
{
  assert_wrapped ("one two three four five\n\nsix\n", 0, 20, "one two three four\nfive\n\nsix\n\n");
}

static void
test_wide (void)
{
  /* Two columns each, and a break is possible before any of them. */
  assert_wrapped ("日本語日本語日本語日本語", 0, 20, "日本語日本語日本語日\n本語\n");
  assert_wrapped ("e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301", 0, 20,
                  "e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301\n");
}

static void
test_control (void)
{
  assert_wrapped ("a\033[2Jb\007c", 0, 0, "a\xef\xbf\xbd[2Jb\xef\xbf\xbd" "c\n");
  assert_wrapped ("a\xc2\x9b" "c", 0, 40, "a\xef\xbf\xbd" "c\n");
}

static void
test_line (void)
{
  g_autofree char *line = avow_wrap_make_line ("first\nsecond\tthird\033");
  g_autofree char *invalid = avow_wrap_make_line ("caf\xe9");

  g_assert_cmpstr (line, ==, "first second third\xef\xbf\xbd");
  g_assert_cmpstr (invalid, ==, "caf\xef\xbf\xbd");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wrap/words", test_words);
  g_test_add_func ("/wrap/long-word", test_long_word);
  g_test_add_func ("/wrap/narrow", test_narrow);
  g_test_add_func ("/wrap/unbroken", test_unbroken);
  g_test_add_func ("/wrap/paragraphs", test_paragraphs);
  g_test_add_func ("/wrap/wide", test_wide);
  g_test_add_func ("/wrap/control", test_control);
  g_test_add_func ("/wrap/line", test_line);

  return g_test_run ();
}

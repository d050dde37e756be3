/* test-fold.c: text as search sees it */

#include "config.h"

#include <string.h>

#include "core/model/avow-fold.h"

static void
assert_fold (const char *text,
             const char *expected)
{
  g_autofree char *folded = avow_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_words (void)
{
  assert_fold (NULL, "");
  assert_fold ("", "");
  assert_fold ("AZaz09@[`{", "azaz09@[`{");
  assert_fold ("Hello, WORLD! A line of more than eight bytes.", "hello, world! a line of more than eight bytes.");

  /* Accents, precomposed or not */
  assert_fold ("Café", "cafe");
  assert_fold ("Cafe\314\201", "cafe");
  assert_fold ("ÀÉÎÕÜ ñ ç ž ő ǘ ệ", "aeiou n c z o u e");
  assert_fold ("Ελλάδα", "ελλαδα");
  assert_fold ("ᾳ", "α");
  assert_fold ("Йод ёлка", "иод елка");

  /* Case that changes length, and case that depends on the place or on the country */
  assert_fold ("Straße", "strasse");
  assert_fold ("STRASSE", "strasse");
  assert_fold ("GROẞ", "gross");
  assert_fold ("İstanbul", "istanbul");
  assert_fold ("ISPARTA", "isparta");
  assert_fold ("Isparta'lı ırmak", "isparta'li irmak");
  assert_fold ("ΣΊΣΥΦΟΣ", "σισυφοσ");
  assert_fold ("Σίσυφος", "σισυφοσ");
  assert_fold ("ŉ", "'n");

  /* Ways of writing the same */
  assert_fold ("ﬁnal ﬀ", "final ff");
  assert_fold ("Ｆｕｌｌ　ｗｉｄｔｈ", "full width");
  assert_fold ("don’t", "don't");
  assert_fold ("a\302\240b", "a b");
  assert_fold ("soft\302\255hyphen", "softhyphen");
  assert_fold ("zero\342\200\213width\357\273\277", "zerowidth");
  assert_fold ("½ ① ™", "1\342\201\2042 1 tm");

  /* Points that people leave out; vowels that they do not */
  assert_fold ("שָׁלוֹם", "שלום");
  assert_fold ("مُحَمَّد", "محمد");
  assert_fold ("ज़रा", "जरा");
  assert_fold ("कि", "कि");
  assert_fold ("कक्षा", "कक्षा");
  assert_fold ("กู", "กู");
  assert_fold ("がき", "か\343\202\231き");

  /* Hangul by letters, so that it is found while it is typed */
  assert_fold ("한", "\341\204\222\341\205\241\341\206\253");
  assert_fold ("하", "\341\204\222\341\205\241");

  /* Emoji keep what tells people apart, and lose what only styles them. */
  assert_fold ("❤\357\270\217", "❤");
  assert_fold ("👩🏽", "👩🏽");
}

static void
test_not_utf8 (void)
{
  assert_fold ("A\377B", "a\357\277\275b");
  assert_fold ("\303", "\357\277\275");
  assert_fold ("\342\202", "\357\277\275\357\277\275");
  assert_fold ("\355\240\200", "\357\277\275\357\277\275\357\277\275");
  assert_fold ("\300\200", "\357\277\275\357\277\275");
  assert_fold ("\360\237\230", "\357\277\275\357\277\275\357\277\275");
}

/* The whole of it by GLib alone, as the comment of avow_fold() says it */
static gboolean
is_dropped (gunichar character)
{
  int combining_class = g_unichar_combining_class (character);

  if (g_unichar_type (character) == G_UNICODE_FORMAT ||
      (character >= 0xfe00 && character <= 0xfe0f) || (character >= 0xe0100 && character <= 0xe01ef))
    return TRUE;

  return g_unichar_ismark (character) &&
         (combining_class == 7 || (combining_class >= 10 && combining_class <= 36) || combining_class >= 200);
}

static char *
fold_slowly_once (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) letters = g_string_new (NULL);
  g_autofree char *caseless = NULL;
  GString *folded = g_string_new (NULL);

  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_dropped (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));

  caseless = g_utf8_casefold (letters->str, -1);
  for (const char *at = caseless; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character == 0x131)
        character = 'i';
      else if (character == 0x2018 || character == 0x2019 || character == 0x2bc)
        character = '\'';
      else if (character >= 0xab70 && character <= 0xabbf)
        character = character - 0xab70 + 0x13a0;
      else if (character >= 0x13f8 && character <= 0x13fd)
        character -= 8;
      g_string_append_unichar (folded, character);
    }

  return g_string_free_and_steal (folded);
}

static char *
fold_slowly (const char *text)
{
  g_autofree char *once = fold_slowly_once (text);
  g_autofree char *twice = fold_slowly_once (once);

  return fold_slowly_once (twice);
}

/* Every character there is: as the slow way, and folding again changes nothing. */
static void
test_every_character (void)
{
  for (gunichar character = 1; character < 0x110000; character++)
    {
      char text[8] = { 0 };
      g_autofree char *folded = NULL;
      g_autofree char *again = NULL;
      g_autofree char *slowly = NULL;

      if (!g_unichar_validate (character))
        continue;

      g_unichar_to_utf8 (character, text);
      folded = avow_fold (text);
      again = avow_fold (folded);
      g_assert_cmpstr (folded, ==, again);

      slowly = fold_slowly (text);
      g_assert_cmpstr (folded, ==, slowly);
    }
}

static gunichar
random_character (GRand *rand)
{
  /* Where the marks and the odd cases are */
  static const gunichar ranges[][2] = {
    { 0x20, 0x7f }, { 0x20, 0x7f }, { 0xa0, 0x250 }, { 0x300, 0x370 }, { 0x370, 0x600 }, { 0x610, 0x6e0 },
    { 0x900, 0xe80 }, { 0xf00, 0xfc0 }, { 0x1e00, 0x2000 }, { 0x2000, 0x2200 }, { 0x3040, 0x30ff },
    { 0x3099, 0x309b }, { 0xac00, 0xad00 }, { 0xfb00, 0xfb50 }, { 0x1d165, 0x1d16a }, { 0x1f300, 0x1f600 },
  };
  int range = g_rand_int_range (rand, 0, G_N_ELEMENTS (ranges));

  return (gunichar) g_rand_int_range (rand, (gint32) ranges[range][0], (gint32) ranges[range][1]);
}

static char *
random_string (GRand *rand,
               int    most)
{
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 0, most); i > 0; i--)
    g_string_append_unichar (text, random_character (rand));

  return g_string_free_and_steal (text);
}

/* Strings of them, with marks in any order */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_string (rand, 40);
      g_autofree char *folded = avow_fold (text);
      g_autofree char *slowly = fold_slowly (text);
      g_autofree char *again = avow_fold (folded);

      g_assert_cmpstr (folded, ==, slowly);
      g_assert_cmpstr (folded, ==, again);
    }
}

/* The words of eight bytes say what single bytes do, at every offset and length. */
static void
test_ascii (void)
{
  char text[128 + 40];

  for (int i = 0; i < 128 + 39; i++)
    text[i] = (char) (i % 127 + 1);
  text[128 + 39] = '\0';

  for (int start = 0; start < 128 + 39; start++)
    for (int length = 0; start + length <= 128 + 39; length++)
      {
        g_autofree char *part = g_strndup (text + start, (gsize) length);
        g_autofree char *folded = avow_fold (part);
        g_autofree char *lower = g_ascii_strdown (part, -1);

        g_assert_cmpstr (folded, ==, lower);
      }
}

static void
assert_map (const char *text)
{
  g_autoptr (GArray) map = NULL;
  g_autofree char *mapped = avow_fold_with_map (text, &map);
  g_autofree char *folded = avow_fold (text);
  gsize length = strlen (folded);
  guint32 previous = 0;

  g_assert_cmpstr (mapped, ==, folded);
  g_assert_cmpuint (map->len, ==, length + 1);
  g_assert_cmpuint (g_array_index (map, guint32, length), ==, strlen (text));

  for (gsize i = 0; i <= length; i++)
    {
      guint32 offset = g_array_index (map, guint32, i);

      g_assert_cmpuint (offset, >=, previous);
      g_assert_cmpuint (offset, <=, strlen (text));
      /* Where a character begins */
      g_assert_true ((text[offset] & 0xc0) != 0x80);
      previous = offset;
    }
}

/* Each character of the original is found where it stands. */
static void
test_map (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (GArray) map = NULL;
  g_autoptr (GArray) none = NULL;
  g_autofree char *nothing = avow_fold_with_map (NULL, &none);
  /* C a f e+mark, space, s t r a ß e */
  g_autofree char *folded = avow_fold_with_map ("Cafe\314\201 Straße", &map);
  const guint32 expected[] = { 0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 11, 13, 14 };

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpstr (folded, ==, "cafe strasse");
  g_assert_cmpmem (map->data, map->len * sizeof (guint32), expected, sizeof expected);

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *text = random_string (rand, 40);

      assert_map (text);
    }
}

/* What is part of a text, as whole characters, is found in it. */
static void
test_part (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *before = random_string (rand, 10);
      g_autofree char *part = random_string (rand, 10);
      g_autofree char *after = random_string (rand, 10);
      g_autofree char *text = g_strconcat (before, " ", part, " ", after, NULL);
      g_autofree char *folded = avow_fold (text);
      g_autofree char *folded_part = avow_fold (part);

      g_assert_nonnull (strstr (folded, folded_part));
    }
}

static void
test_append (void)
{
  g_autoptr (GString) text = g_string_new ("X");

  avow_fold_append (text, "É");
  avow_fold_append (text, NULL);
  g_string_append_c (text, '-');
  avow_fold_append (text, "ﷺ");
  avow_fold_append (text, "");
  g_string_append_c (text, '.');

  g_assert_true (g_str_has_prefix (text->str, "Xe-صلى الله"));
  g_assert_cmpuint (text->len, ==, strlen (text->str));
  g_assert_true (g_str_has_suffix (text->str, "."));
}

static gpointer
fold_in_thread (gpointer data)
{
  GString *all = data;
  GString *folded = g_string_new (NULL);

  avow_fold_append (folded, all->str);

  return g_string_free_and_steal (folded);
}

/* The tables are made while several threads want them. */
static void
test_threads (void)
{
  g_autoptr (GString) all = g_string_new (NULL);
  GThread *threads[8];
  g_autofree char *first = NULL;

  for (gunichar character = 0x80; character < 0x30000; character += 61)
    if (g_unichar_validate (character))
      g_string_append_unichar (all, character);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fold", fold_in_thread, all);
  first = g_thread_join (threads[0]);
  for (gsize i = 1; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *other = g_thread_join (threads[i]);

      g_assert_cmpstr (first, ==, other);
    }
}

/* Whatever one does to a text that makes no other of it, and what does */
static void
test_equal (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n_equal = 0;

  g_assert_true (avow_fold_equal ("", ""));
  g_assert_true (avow_fold_equal ("Cafe", "cafe\314\201"));
  g_assert_true (avow_fold_equal ("cafe\314\201 X", "caf\303\251 x"));
  g_assert_true (avow_fold_equal ("stra\303\237e", "STRASSE"));
  g_assert_false (avow_fold_equal ("cafe", "cafes"));
  g_assert_false (avow_fold_equal ("cafes", "cafe\314\201"));
  g_assert_false (avow_fold_equal ("caf\303\251", "caf"));

  for (int i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_string (rand, 8);
      g_autofree char *other = NULL;
      g_autofree char *folded = avow_fold (text);
      g_autofree char *folded_other = NULL;

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          other = g_utf8_strup (text, -1);
          break;
        case 1:
          other = g_utf8_normalize (text, -1, G_NORMALIZE_NFD);
          break;
        case 2:
          other = g_strdup (folded);
          break;
        default:
          other = random_string (rand, 2);
          break;
        }
      folded_other = avow_fold (other);
      n_equal += strcmp (folded, folded_other) == 0;
      g_assert_cmpint (avow_fold_equal (text, other), ==, strcmp (folded, folded_other) == 0);
      g_assert_cmpint (avow_fold_equal (other, text), ==, strcmp (folded, folded_other) == 0);
    }
  g_assert_cmpuint (n_equal, >, 5000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  /* First, while no table has been made */
  g_test_add_func ("/fold/threads", test_threads);
  g_test_add_func ("/fold/words", test_words);
  g_test_add_func ("/fold/not-utf8", test_not_utf8);
  g_test_add_func ("/fold/every-character", test_every_character);
  g_test_add_func ("/fold/equal", test_equal);
  g_test_add_func ("/fold/random", test_random);
  g_test_add_func ("/fold/ascii", test_ascii);
  g_test_add_func ("/fold/map", test_map);
  g_test_add_func ("/fold/part", test_part);
  g_test_add_func ("/fold/append", test_append);

  return g_test_run ();
}

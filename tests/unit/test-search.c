/* test-search.c: finding words, and showing them */

#include "config.h"

#include "core/journal/avow-search.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-reflection.h"

#include <string.h>

static AvowRecord *
make_reflection (const char *title,
                 const char *text)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->title = g_strdup (title);
  reflection->text = g_strdup (text);

  return (AvowRecord *) reflection;
}

static gboolean
finds (const char *typed,
       const char *text)
{
  g_autoptr (AvowSearch) search = avow_search_new (typed);
  g_autoptr (AvowRecord) record = make_reflection (NULL, text);

  return avow_search_matches (search, record);
}

static void
test_matches (void)
{
  g_assert_true (finds ("", "anything"));
  g_assert_true (finds (" \t\n\u00a0\u3000", "anything"));
  g_assert_true (finds ("listen", "I listened."));
  g_assert_true (finds ("STEN", "I listened."));
  g_assert_false (finds ("spoke", "I listened."));

  /* Every word, in any order, once is enough. */
  g_assert_true (finds ("meeting quiet", "I was quiet in the meeting"));
  g_assert_true (finds ("quiet quiet", "I was quiet"));
  g_assert_false (finds ("quiet loud", "I was quiet"));
  g_assert_true (finds ("  quiet\u2003meeting ", "the meeting was quiet"));

  /* Case and marks, either way, composed or not. */
  g_assert_true (finds ("cafe", "Café"));
  g_assert_true (finds ("CAFÉ", "cafe"));
  g_assert_true (finds ("cafe\u0301", "Caf\u00e9"));
  g_assert_true (finds ("strasse", "Straße"));
  g_assert_true (finds ("Straße", "STRASSE"));
  g_assert_true (finds ("ΟΔΟΣ", "οδος"));
  g_assert_true (finds ("istanbul", "İstanbul"));

  /* Other scripts: no words to split, vowel signs, other directions. */
  g_assert_true (finds ("差別", "人種差別について考えた"));
  g_assert_false (finds ("差異", "人種差別について考えた"));
  g_assert_true (finds ("दोस्त", "मेरे दोस्त ने कहा"));
  g_assert_true (finds ("سلام", "السَّلامُ عليكم"));
  g_assert_true (finds ("שלום", "שָׁלוֹם"));

  /* What means something to other searches means itself here. */
  g_assert_true (finds ("a.*b", "so a.*b it is"));
  g_assert_false (finds ("a.*b", "a and b"));
  g_assert_true (finds ("\"quiet\"", "they said \"quiet\" to me"));
  g_assert_true (finds ("<b>", "a <b> tag"));
}

static void
test_fields (void)
{
  g_autoptr (AvowAction) action = avow_action_new ();
  g_autoptr (AvowSearch) across = avow_search_new ("bread feedback");
  g_autoptr (AvowSearch) joined = avow_search_new ("breadfeedback");

  action->title = g_strdup ("Gave bread");
  action->feedback = g_strdup ("feedback came");

  g_assert_true (avow_search_matches (across, (AvowRecord *) action));
  g_assert_false (avow_search_matches (joined, (AvowRecord *) action));
}

static void
test_places (void)
{
  g_autoptr (AvowRecordList) places = avow_record_list_new (avow_record_compare_name);
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowAction) there = avow_action_new ();
  g_autoptr (AvowAction) elsewhere = avow_action_new ();
  g_autoptr (AvowSearch) search = NULL;
  g_autoptr (AvowSearch) longer = NULL;
  g_autoptr (AvowSearch) plain = avow_search_new ("lunch hamdi");

  ((AvowRecord *) place)->id = avow_id_new_random ();
  place->name = g_strdup ("Hamdi Restaurant");
  avow_record_list_put (places, (AvowRecord *) place);

  there->title = g_strdup ("Lunch");
  there->place = ((AvowRecord *) place)->id;
  elsewhere->title = g_strdup ("Lunch");

  search = avow_search_new_with_places ("lunch ham", places);
  longer = avow_search_new_with_places ("lunch hamdi", places);
  g_assert_true (avow_search_matches (search, (AvowRecord *) there));
  g_assert_false (avow_search_matches (search, (AvowRecord *) elsewhere));
  g_assert_true (avow_search_matches (longer, (AvowRecord *) there));
  g_assert_true (avow_search_narrows (longer, search));
  g_assert_false (avow_search_matches (plain, (AvowRecord *) there));
}

static gboolean
narrows (const char *typed,
         const char *earlier)
{
  g_autoptr (AvowSearch) search = avow_search_new (typed);
  g_autoptr (AvowSearch) before = avow_search_new (earlier);

  return avow_search_narrows (search, before);
}

static void
test_narrows (void)
{
  g_assert_true (narrows ("quiet", "quie"));
  g_assert_true (narrows ("quiet", "uie"));
  g_assert_true (narrows ("quiet", ""));
  g_assert_true (narrows ("quiet m", "quiet"));
  g_assert_true (narrows ("quiet meeting", "meet Q"));
  g_assert_true (narrows ("Café", "CAFE"));
  g_assert_false (narrows ("quie", "quiet"));
  g_assert_false (narrows ("", "quiet"));
  g_assert_false (narrows ("quiet", "quiet meeting"));
}

/* Whatever narrows() says yes to must hold for every text. */
static void
test_narrows_random (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      char typed[8] = { 0 };
      char earlier[8] = { 0 };
      char text[12] = { 0 };

      for (guint j = 0; j < sizeof typed - 1; j++)
        typed[j] = "ab "[g_test_rand_int_range (0, 3)];
      for (guint j = 0; j < (guint) g_test_rand_int_range (1, 7); j++)
        earlier[j] = "ab "[g_test_rand_int_range (0, 3)];
      for (guint j = 0; j < sizeof text - 1; j++)
        text[j] = "ab "[g_test_rand_int_range (0, 3)];

      if (narrows (typed, earlier) && finds (typed, text))
        g_assert_true (finds (earlier, text));
    }
}

static void
assert_snippet (const char *typed,
                const char *text,
                guint       width,
                const char *expected)
{
  g_autoptr (AvowSearch) search = avow_search_new (typed);
  g_autofree char *snippet = avow_search_snippet (search, text, width);

  g_assert_cmpstr (snippet, ==, expected);
}

static void
test_snippet (void)
{
  /* All of a short text; nothing where nothing was found. */
  assert_snippet ("quiet", "I was quiet.", 40, "I was <b>quiet</b>.");
  assert_snippet ("QUIET was", "I was quiet.", 40, "I <b>was</b> <b>quiet</b>.");
  assert_snippet ("loud", "I was quiet.", 40, NULL);
  assert_snippet ("", "I was quiet.", 40, NULL);
  assert_snippet ("quiet", "", 40, NULL);
  assert_snippet ("quiet", NULL, 40, NULL);

  /* One word is enough to show a text, since the others may be in another field. */
  assert_snippet ("quiet loud", "I was quiet.", 40, "I was <b>quiet</b>.");

  /* Whole words at the ends, and an ellipsis where something is left out. */
  assert_snippet ("ten", "one two three four five six seven eight nine ten eleven twelve thirteen", 24,
                  "…nine <b>ten</b> eleven twelve…");
  assert_snippet ("one", "one two three four five six seven eight nine ten", 14,
                  "<b>one</b> two three…");
  assert_snippet ("ten", "one two three four five six seven eight nine ten", 15,
                  "…eight nine <b>ten</b>");

  /* Lines become one. */
  assert_snippet ("b", "  a\n\n\tb \r\n c\u2029d ", 40, "a <b>b</b> c d");

  /* Matches that touch or overlap are one. */
  assert_snippet ("aba bab", "xababx", 40, "x<b>abab</b>x");
  assert_snippet ("ab cd", "xabcdx", 40, "x<b>abcd</b>x");
}

static void
test_snippet_escapes (void)
{
  assert_snippet ("b", "a & b <i>", 40, "a &amp; <b>b</b> &lt;i&gt;");
  assert_snippet ("&", "a & b", 40, "a <b>&amp;</b> b");
  assert_snippet ("<b>", "a <b> tag", 40, "a <b>&lt;b&gt;</b> tag");
  assert_snippet ("amp", "a & b", 40, NULL);
}

static void
test_snippet_characters (void)
{
  /* A letter with its mark, however it is written, and one that folds to two. */
  assert_snippet ("cafe", "Le Caf\u00e9 noir", 40, "Le <b>Caf\u00e9</b> noir");
  assert_snippet ("cafe", "Le Cafe\u0301 noir", 40, "Le <b>Cafe\u0301</b> noir");
  assert_snippet ("caf", "Le Cafe\u0301 noir", 40, "Le <b>Caf</b>e\u0301 noir");
  assert_snippet ("stras", "Die Stra\u00dfe", 40, "Die <b>Stra\u00df</b>e");
  assert_snippet ("f", "o\ufb03ce", 40, "o<b>\ufb03</b>ce");

  /* No spaces to cut at. */
  assert_snippet ("差別", "昨日は職場で人種差別について長い話を聞いてから家に帰った", 12,
                  "…で人種<b>差別</b>について長…");

  /* A family, a flag's skin, a letter with its mark: cut before or behind, not within. */
  assert_snippet ("b", "aaaaaaa\u0301baaaaaaaaaa", 9, "…a\u0301<b>b</b>aaaa…");
  assert_snippet ("b", "baaaa👩\u200d👩\u200d👧aaaaaaaaaa", 8, "<b>b</b>aaaa…");
  assert_snippet ("b", "baaaaa👍🏽aaaaaaaaaa", 8, "<b>b</b>aaaaa…");
}

static void
test_snippet_directions (void)
{
  /* An Arabic paragraph stays one, though what is shown of it begins with Latin letters. */
  assert_snippet ("BBC", "سمعت اليوم خبرا طويلا على قناة BBC News عن المدينة كلها وأهلها", 14,
                  "\u200f…<b>BBC</b> News عن…");
  assert_snippet ("قناة", "سمعت اليوم على قناة", 40, "سمعت اليوم على <b>قناة</b>");
  /* And an English one. */
  assert_snippet ("سلام", "She said to me in the street today: سلام عليكم يا صديقي العزيز", 14,
                  "\u200e…<b>سلام</b> عليكم…");
  /* The paragraph counts in which the match is. */
  assert_snippet ("سلام", "One two three four\nسلام عليكم يا صديقي العزيز كيف حالك اليوم", 18,
                  "\u200f…four <b>سلام</b> عليكم…");
}

static guint
count_shown (const char *markup)
{
  g_autofree char *shown = g_strdup (markup);
  g_autoptr (GString) plain = g_string_new (shown);

  g_string_replace (plain, "<b>", "", 0);
  g_string_replace (plain, "</b>", "", 0);
  g_string_replace (plain, "&lt;", "<", 0);
  g_string_replace (plain, "&gt;", ">", 0);
  g_string_replace (plain, "&amp;", "&", 0);

  return (guint) g_utf8_strlen (plain->str, -1);
}

static void
on_text (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  g_string_append_len (user_data, text, (gssize) length);
}

/* Snippets of any text: valid markup, no wider than asked, with the match in it. */
static void
test_snippet_random (void)
{
  const char *pieces[] = {
    "a", "b", " ", " ", "\n", "é", "e\u0301", "ß", "差", "別", "<", "&", "👍🏽", "👩\u200d👧", "س", "ل", "\u0651",
    "ﬃ", "\u200d", "İ", "य", "\u093f", "longer", "\t",
  };
  const GMarkupParser parser = { .text = on_text };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) shown = g_string_new (NULL);
      g_autoptr (AvowSearch) search = NULL;
      g_autoptr (AvowRecord) record = NULL;
      g_autoptr (GMarkupParseContext) context = NULL;
      g_autofree char *snippet = NULL;
      g_autofree char *wrapped = NULL;
      g_autoptr (GError) error = NULL;
      guint n_pieces = (guint) g_test_rand_int_range (0, 60);
      guint width = (guint) g_test_rand_int_range (8, 40);

      for (guint j = 0; j < n_pieces; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      search = avow_search_new (pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      record = make_reflection (NULL, text->str);
      snippet = avow_search_snippet (search, text->str, width);

      if (avow_search_is_empty (search))
        {
          g_assert_null (snippet);
          continue;
        }

      g_assert_cmpint (snippet != NULL, ==, avow_search_matches (search, record));
      if (snippet == NULL)
        continue;

      /* A mark of direction takes no room. */
      g_assert_cmpuint (count_shown (snippet), <=, width + 1);
      g_assert_nonnull (strstr (snippet, "<b>"));
      g_assert_null (strstr (snippet, "<b></b>"));
      g_assert_null (strchr (snippet, '\n'));

      wrapped = g_strdup_printf ("<markup>%s</markup>", snippet);
      context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, shown, NULL);
      g_assert_true (g_markup_parse_context_parse (context, wrapped, -1, &error));
      g_assert_no_error (error);
      g_assert_true (g_utf8_validate (shown->str, -1, NULL));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/matches", test_matches);
  g_test_add_func ("/search/fields", test_fields);
  g_test_add_func ("/search/places", test_places);
  g_test_add_func ("/search/narrows", test_narrows);
  g_test_add_func ("/search/narrows-random", test_narrows_random);
  g_test_add_func ("/search/snippet", test_snippet);
  g_test_add_func ("/search/snippet-escapes", test_snippet_escapes);
  g_test_add_func ("/search/snippet-characters", test_snippet_characters);
  g_test_add_func ("/search/snippet-directions", test_snippet_directions);
  g_test_add_func ("/search/snippet-random", test_snippet_random);

  return g_test_run ();
}

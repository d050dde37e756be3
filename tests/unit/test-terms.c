/* test-terms.c: the words that files are written with, and their names */

#include "config.h"

#include "core/model/avow-terms.h"

static const struct {
  const AvowTerms *terms;
  int              n_terms;
  const char      *words;
} lists[] = {
  /* The file format: a word that is changed here makes old journals unreadable. */
  { &AVOW_KINDS, AVOW_N_KINDS, "action reflection pledge commitment place resource review profile draft" },
  { &AVOW_ACTION_TYPES, AVOW_N_ACTION_TYPES,
    "donation volunteering voting purchase dining amplifying checking-in speaking-up advocacy learning "
    "conversation workplace other" },
  { &AVOW_RINGS, AVOW_N_RINGS, "own-life workplace community" },
  { &AVOW_STEPS, AVOW_N_STEPS, "awareness action accountability" },
  { &AVOW_KNOWN_BY, AVOW_N_KNOWN_BY, "asked they-asked public-call assumed" },
  { &AVOW_VOTING, AVOW_N_VOTING, "registered checked-registration voted helped-others" },
  { &AVOW_FORMS, AVOW_N_FORMS, "free bias conversation letter repair" },
  { &AVOW_SORTS, AVOW_N_SORTS, "organisation shop restaurant service media school other" },
  { &AVOW_MEASURES, AVOW_N_MEASURES, "once count minutes money" },
  { &AVOW_PERS, AVOW_N_PER, "period week month" },
  { &AVOW_COMMITMENT_STATES, AVOW_N_COMMITMENT_STATES, "active reviewed released" },
  { &AVOW_OUTCOMES, AVOW_N_OUTCOMES, "kept partly changed not-kept" },
  { &AVOW_RESOURCE_STATES, AVOW_N_RESOURCE_STATES, "to-do started finished revisit" },
  { &AVOW_CLOSINGS, AVOW_N_CLOSINGS, "closed reopened" },
  { &AVOW_EVENTS, AVOW_N_EVENTS, "made changed reviewed released renewed replaced" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const AvowTerms *terms = lists[i].terms;
      g_auto (GStrv) words = g_strsplit (lists[i].words, " ", -1);

      g_assert_cmpint (terms->n_terms, ==, lists[i].n_terms);
      g_assert_cmpuint (g_strv_length (words), ==, (guint) terms->n_terms - 1);

      for (int value = 1; value < terms->n_terms; value++)
        {
          g_assert_cmpstr (avow_term_get_word (terms, value), ==, words[value - 1]);
          g_assert_cmpint (avow_term_from_word (terms, words[value - 1], -1), ==, value);
          g_assert_cmpstr (terms->terms[value].context, !=, NULL);
          g_assert_cmpstr (avow_term_get_name (terms, value), ==, terms->terms[value].name);
          g_assert_cmpstr (avow_term_get_name (terms, value), !=, "");
        }
    }
}

static void
test_unknown (void)
{
  const int values[] = { 0, -1, AVOW_N_ACTION_TYPES, G_MAXINT, G_MININT };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_null (avow_term_get_word (&AVOW_ACTION_TYPES, values[i]));
      g_assert_null (avow_term_get_name (&AVOW_ACTION_TYPES, values[i]));
    }

  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, NULL, -1), ==, 0);
  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, "", -1), ==, 0);
  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, "Donation", -1), ==, 0);
  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, "donations", -1), ==, 0);
  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, "donation", 7), ==, 0);
  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, "donation\0s", 10), ==, 0);
  g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, "donations", 8), ==, AVOW_ACTION_DONATION);
}

static void
test_feelings (void)
{
  const char * const *feelings = avow_feelings_list ();

  g_assert_cmpuint (g_strv_length ((char **) feelings), ==, 14);
  g_assert_cmpstr (feelings[0], ==, "defensive");
  g_assert_cmpstr (feelings[13], ==, "connected");
  g_assert_true (avow_feelings_list () == feelings);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/terms/words", test_words);
  g_test_add_func ("/terms/unknown", test_unknown);
  g_test_add_func ("/terms/feelings", test_feelings);

  return g_test_run ();
}

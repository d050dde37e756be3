/* test-passphrase-strength.c: what is said of a passphrase, and that it is said in a sensible order */

#include "ui/widgets/avow-passphrase-strength.h"

#include <adwaita.h>

typedef struct {
  const char             *passphrase;
  AvowPassphraseStrength  least;
  AvowPassphraseStrength  most;
} Judgement;

/* Some are a matter of opinion, and so have a range. */
static const Judgement judgements[] = {
  { "", AVOW_PASSPHRASE_EMPTY, AVOW_PASSPHRASE_EMPTY },

  /* What every list begins with, and what people think hides it. */
  { "a", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "password", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "Password1!", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "P@ssw0rd", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "iloveyou", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "letmein", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "summer2026", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },

  /* Long, but no work to guess. */
  { "12345678901234567890", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "aaaaaaaaaaaaaaaaaaaaaaaa", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "abcabcabcabcabcabc", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "passwordpasswordpassword", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "qwertyuiop", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "correct correct correct correct", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_HOURS },

  /* Dates and names. */
  { "24121987", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "1987", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_SECONDS },
  { "Michael24121987", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_HOURS },

  /* One word with tricks is not several words. */
  { "Tr0ub4dor&3", AVOW_PASSPHRASE_HOURS, AVOW_PASSPHRASE_HOURS },

  /* Words, the more the better. */
  { "correct horse", AVOW_PASSPHRASE_SECONDS, AVOW_PASSPHRASE_HOURS },
  { "correct horse battery", AVOW_PASSPHRASE_HOURS, AVOW_PASSPHRASE_WEEKS },
  { "correct horse battery staple", AVOW_PASSPHRASE_YEARS, AVOW_PASSPHRASE_YEARS },
  { "CorrectHorseBatteryStaple", AVOW_PASSPHRASE_MONTHS, AVOW_PASSPHRASE_YEARS },
  { "lantern orbit mango cello thistle", AVOW_PASSPHRASE_CENTURIES, AVOW_PASSPHRASE_CENTURIES },
  { "правильная лошадь батарея скоба крыша", AVOW_PASSPHRASE_CENTURIES, AVOW_PASSPHRASE_CENTURIES },
  { "सही घोड़ा बैटरी स्टेपल", AVOW_PASSPHRASE_MONTHS, AVOW_PASSPHRASE_CENTURIES },
  { "正しい馬電池ホチキス", AVOW_PASSPHRASE_YEARS, AVOW_PASSPHRASE_CENTURIES },

  /* From a password manager. */
  { "k8#Vq2!mZx4Tp9$R", AVOW_PASSPHRASE_CENTURIES, AVOW_PASSPHRASE_CENTURIES },
};

static void
test_judgements (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      const Judgement *judgement = &judgements[i];
      AvowPassphraseStrength strength = avow_passphrase_strength (judgement->passphrase);

      g_test_message ("“%s”: %.1f bits, %s", judgement->passphrase,
                      avow_passphrase_estimate_bits (judgement->passphrase),
                      avow_passphrase_strength_to_text (strength));
      g_assert_cmpint (strength, >=, judgement->least);
      g_assert_cmpint (strength, <=, judgement->most);
    }
}

static void
test_another_word_never_weakens (void)
{
  const char *words[] = { "lantern", "orbit", "2026", "mango", "cello", "of", "thistle", "ééé" };
  g_autoptr (GString) passphrase = g_string_new (NULL);
  double before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      double bits;

      g_string_append_printf (passphrase, "%s%s", i > 0 ? " " : "", words[i]);
      bits = avow_passphrase_estimate_bits (passphrase->str);
      g_assert_cmpfloat (bits, >, before);
      before = bits;
    }
}

/* Anything may be typed: no length or character breaks it, and it never claims more than there is. */
static void
test_anything (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) passphrase = g_string_new (NULL);
      guint length = (guint) g_test_rand_int_range (0, 300);
      guint n = 0;
      double bits;

      for (; n < length; n++)
        {
          gunichar c = (gunichar) g_test_rand_int_range (1, round % 2 == 0 ? 0x80 : 0x11000);

          g_string_append_unichar (passphrase, g_unichar_validate (c) ? c : 'x');
        }

      bits = avow_passphrase_estimate_bits (passphrase->str);
      g_assert_cmpfloat (bits, >=, 0);
      g_assert_cmpfloat (bits, <=, 7 * MIN (n, 128) + 1);
      g_assert_nonnull (avow_passphrase_strength_to_text (avow_passphrase_strength (passphrase->str)));
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase-strength/judgements", test_judgements);
  g_test_add_func ("/passphrase-strength/another-word-never-weakens", test_another_word_never_weakens);
  g_test_add_func ("/passphrase-strength/anything", test_anything);

  return g_test_run ();
}

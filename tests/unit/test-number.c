/* test-number.c: whole numbers as people type them */

#include "core/model/avow-money.h"
#include "core/model/avow-number.h"

#include "with-locale.h"

static void
test_read (void)
{
  static const struct {
    const char *text;
    gint64      number;
  } cases[] = {
    { "0", 0 }, { "12", 12 }, { " 12 ", 12 }, { "007", 7 }, { "-3", -3 }, { "\xe2\x88\x92" "3", -3 },
    { "1,200", 1200 }, { "1.200", 1200 }, { "1 200", 1200 }, { "1'200'300", 1200300 },
    { "1\xe2\x80\xaf" "200", 1200 }, { "12,34,567", 1234567 }, { "\xd9\xa1\xd9\xa2", 12 },
    { "\xe0\xa5\xa7\xe0\xa5\xa8", 12 }, { "\xef\xbc\x91\xef\xbc\x92", 12 },
    { "\xe2\x80\x8f" "12", 12 }, { "999999999999", G_GINT64_CONSTANT (999999999999) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 number = 77;
      g_autoptr (GError) error = NULL;

      avow_number_parse (cases[i].text, &number, &error);
      g_assert_no_error (error);
      g_assert_cmpint (number, ==, cases[i].number);
    }
}

static void
test_refused (void)
{
  static const char * const wrong[] = {
    "", " ", "-", "twelve", "12x", "x12", "1.5", "1,5", "1,20", "1,2000", "1,,200", ",200", "12,", "1--2",
    "3-", "- 3", "1:30", "1e3", "0x10", "1\377", "1000000000000", "99999999999999999999999999", "1,2,300",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gint64 number = 77;
      g_autoptr (GError) error = NULL;

      if (avow_number_parse (wrong[i], &number, &error))
        g_error ("“%s” was read as %" G_GINT64_FORMAT, wrong[i], number);
      g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_assert_cmpint (number, ==, 77);
    }
}

/* What is shown can be typed again. */
static void
test_round_trip (gconstpointer user_data)
{
  static const gint64 numbers[] = { 0, 7, 999, 1000, 12345, 1234567, G_GINT64_CONSTANT (999999999999), -4200 };

  if (!use_locale (user_data))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = avow_number_format (numbers[i]);
      gint64 number = 77;

      if (!avow_number_parse (text, &number, NULL))
        g_error ("“%s” was refused", text);
      g_assert_cmpint (number, ==, numbers[i]);
    }
  leave_locale ();
}

int
main (int    argc,
      char **argv)
{
  static const char * const locales[] = {
    "C", "en_US", "de_DE", "de_CH", "fr_FR", "pt_BR", "hi_IN", "ar_EG", "fa_IR",
  };

  g_test_init (&argc, &argv, NULL);
  leave_locale ();

  g_test_add_func ("/number/read", test_read);
  g_test_add_func ("/number/refused", test_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *path = g_strconcat ("/number/round-trip/", locales[i], NULL);

      g_test_add_data_func (path, locales[i], test_round_trip);
    }

  return g_test_run ();
}

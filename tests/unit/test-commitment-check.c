/* test-commitment-check.c: each thing that can be wrong with a promise, and what is said of it */

#include "config.h"

#include "core/insight/avow-commitment-check.h"
#include "promise-fixture.h"

static AvowCommitment *
make_sound (void)
{
  AvowCommitment *commitment = make_commitment ("2026-11-01", "2026-11-30", AVOW_MEASURE_COUNT, 2,
                                                AVOW_PER_PERIOD);

  g_assert_true (avow_commitment_is_sound (commitment));

  return commitment;
}

/* That part is wrong and says so, and no other is. */
static void
assert_only (AvowCommitment     *commitment,
             AvowCommitmentPart  part,
             const char         *sentence)
{
  for (int i = 0; i < AVOW_COMMITMENT_N_PARTS; i++)
    {
      g_autofree char *problem = avow_commitment_find_problem (commitment, (AvowCommitmentPart) i);

      g_assert_cmpstr (problem, ==, i == (int) part ? sentence : NULL);
    }
  g_assert_false (avow_commitment_is_sound (commitment));
}

static void
test_title (void)
{
  const char *titles[] = { NULL, "", " ", "\t \n", "\302\240" };
  g_autoptr (AvowCommitment) commitment = make_sound ();

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_set_str (&commitment->title, titles[i]);
      assert_only (commitment, AVOW_COMMITMENT_PART_TITLE, "Say what you promise, in your own words.");
    }
  g_set_str (&commitment->title, " é");
  g_assert_true (avow_commitment_is_sound (commitment));
}

static void
test_target (void)
{
  static const struct {
    AvowMeasureUnit  what;
    const char      *sentence;
  } cases[] = {
    { AVOW_MEASURE_NONE, "Say what is counted." },
    { AVOW_MEASURE_COUNT, "Say how many times." },
    { AVOW_MEASURE_MINUTES, "Say how much time." },
    { AVOW_MEASURE_MONEY, "Say how much money." },
  };
  g_autoptr (AvowCommitment) commitment = make_sound ();

  commitment->measure.currency = g_strdup ("USD");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      commitment->measure.what = (int) cases[i].what;
      for (gint64 target = -1; target <= 0; target++)
        {
          commitment->measure.target = target;
          assert_only (commitment, AVOW_COMMITMENT_PART_TARGET, cases[i].sentence);
        }
    }

  commitment->measure.target = G_MAXINT64;
  commitment->measure.what = AVOW_MEASURE_MONEY;
  g_assert_true (avow_commitment_is_sound (commitment));
  commitment->measure.target = -1;
  commitment->measure.what = AVOW_MEASURE_ONCE;
  g_assert_true (avow_commitment_is_sound (commitment));
}

static void
test_currency (void)
{
  g_autoptr (AvowCommitment) commitment = make_sound ();

  /* Nobody asks for it where no money is counted. */
  g_set_str (&commitment->measure.currency, "XYZ");
  g_assert_true (avow_commitment_is_sound (commitment));

  commitment->measure.what = AVOW_MEASURE_MONEY;
  assert_only (commitment, AVOW_COMMITMENT_PART_CURRENCY,
               "“XYZ” is not a currency. Use its three letters, such as USD.");
  g_set_str (&commitment->measure.currency, "dollars");
  assert_only (commitment, AVOW_COMMITMENT_PART_CURRENCY,
               "“dollars” is not a currency. Use its three letters, such as USD.");
  g_set_str (&commitment->measure.currency, NULL);
  assert_only (commitment, AVOW_COMMITMENT_PART_CURRENCY, "Say in which currency.");
  g_set_str (&commitment->measure.currency, "JPY");
  g_assert_true (avow_commitment_is_sound (commitment));
}

static void
test_dates (void)
{
  g_autoptr (AvowCommitment) commitment = make_sound ();

  commitment->due = date ("2026-10-31");
  assert_only (commitment, AVOW_COMMITMENT_PART_DUE, "That is before it starts.");
  commitment->due = commitment->start;
  g_assert_true (avow_commitment_is_sound (commitment));
  commitment->due = AVOW_CIVIL_DATE_NONE;
  assert_only (commitment, AVOW_COMMITMENT_PART_DUE, "Say when it ends.");
  commitment->due = date ("2026-11-30");
  commitment->start = AVOW_CIVIL_DATE_NONE;
  assert_only (commitment, AVOW_COMMITMENT_PART_START, "Say when it starts.");
}

static void
test_reminder (void)
{
  g_autoptr (AvowCommitment) commitment = make_sound ();

  for (gint64 days = -1; days <= 29; days++)
    {
      commitment->remind_days_before = days;
      g_assert_true (avow_commitment_is_sound (commitment));
    }
  commitment->remind_days_before = 30;
  assert_only (commitment, AVOW_COMMITMENT_PART_REMINDER, "That would be before it starts.");
  commitment->remind_days_before = G_MAXINT64;
  assert_only (commitment, AVOW_COMMITMENT_PART_REMINDER, "That would be before it starts.");
  commitment->remind_days_before = -2;
  assert_only (commitment, AVOW_COMMITMENT_PART_REMINDER, "That would be after the end.");

  /* While the end is wrong, only that is said. */
  commitment->remind_days_before = 5;
  commitment->due = date ("2026-10-01");
  assert_only (commitment, AVOW_COMMITMENT_PART_DUE, "That is before it starts.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commitment-check/title", test_title);
  g_test_add_func ("/commitment-check/target", test_target);
  g_test_add_func ("/commitment-check/currency", test_currency);
  g_test_add_func ("/commitment-check/dates", test_dates);
  g_test_add_func ("/commitment-check/reminder", test_reminder);

  return g_test_run ();
}

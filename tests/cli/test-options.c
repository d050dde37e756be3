/* test-options.c: what the command line asks for */

#include "config.h"

#include <locale.h>

#include "commands/avow-options.h"

#define TODAY "2026-11-22"

static AvowOptions *
parse (const char *line)
{
  g_autofree char *whole = g_strconcat ("avow --today " TODAY " ", line, NULL);
  g_autoptr (AvowOptions) options = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = NULL;
  gboolean version;
  int fd;

  g_assert_true (g_shell_parse_argv (whole, NULL, &arguments, &error));
  options = avow_options_new_from_arguments (arguments, &fd, &version, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&options);
}

static AvowCivilDate
day (int year,
     int month,
     int day_of_month)
{
  return avow_civil_date_new (year, month, day_of_month);
}

static void
test_window (void)
{
  g_autoptr (AvowOptions) plain = parse ("");
  g_autoptr (AvowOptions) named = parse ("--vault /somewhere/journal.avow");
  g_autoptr (AvowOptions) demo = parse ("--demo");

  g_assert_true (avow_options_wants_window (plain));
  g_assert_null (avow_options_get_path (plain));
  g_assert_null (avow_options_get_passphrase (plain));
  g_assert_false (avow_options_get_demo (plain));
  g_assert_nonnull (plain->path);

  g_assert_true (avow_options_wants_window (named));
  g_assert_cmpstr (avow_options_get_path (named), ==, "/somewhere/journal.avow");

  g_assert_true (avow_options_wants_window (demo));
  g_assert_true (avow_options_get_demo (demo));
}

static void
test_commands (void)
{
  const struct {
    const char  *line;
    AvowCommand  command;
  } cases[] = {
    { "--create", AVOW_COMMAND_CREATE },
    { "--create --demo", AVOW_COMMAND_CREATE },
    { "--check", AVOW_COMMAND_CHECK },
    { "--list", AVOW_COMMAND_LIST },
    { "--commitments", AVOW_COMMAND_COMMITMENTS },
    { "--summary 2026-10", AVOW_COMMAND_SUMMARY },
    { "--donations 2026", AVOW_COMMAND_DONATIONS },
    { "--log donation", AVOW_COMMAND_LOG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowOptions) options = parse (cases[i].line);

      g_assert_cmpint (options->command, ==, cases[i].command);
      g_assert_false (avow_options_wants_window (options));
    }
}

static void
test_relative_path (void)
{
  g_autoptr (AvowOptions) options = parse ("--check --vault some/../journal.avow");
  g_autofree char *expected = g_canonicalize_filename ("journal.avow", NULL);

  g_assert_cmpstr (options->path, ==, expected);
}

static void
test_passphrase_fd (void)
{
  const char *arguments[] = { "avow", "--check", "--passphrase-fd", "7", NULL };
  g_autoptr (AvowOptions) options = NULL;
  gboolean version;
  int fd = 0;

  options = avow_options_new_from_arguments ((char **) arguments, &fd, &version, NULL);
  g_assert_nonnull (options);
  g_assert_cmpint (fd, ==, 7);
  g_assert_false (version);
  g_clear_pointer (&options, avow_options_free);

  arguments[2] = NULL;
  options = avow_options_new_from_arguments ((char **) arguments, &fd, &version, NULL);
  g_assert_cmpint (fd, ==, -1);
}

static void
test_period (void)
{
  const struct {
    const char    *line;
    AvowCivilDate  from;
    AvowCivilDate  to;
    gboolean       whole_month;
  } cases[] = {
    { "--list", day (2026, 11, 1), day (2026, 11, 30), TRUE },
    { "--list --month 2024-02", day (2024, 2, 1), day (2024, 2, 29), TRUE },
    { "--list --month 2025-12", day (2025, 12, 1), day (2025, 12, 31), TRUE },
    { "--list --from 2026-03-05", day (2026, 3, 5), AVOW_CIVIL_DATE_NONE, FALSE },
    { "--list --to 2026-03-05", AVOW_CIVIL_DATE_NONE, day (2026, 3, 5), FALSE },
    { "--list --from 2026-03-05 --to 2026-03-05", day (2026, 3, 5), day (2026, 3, 5), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowOptions) options = parse (cases[i].line);

      g_assert_cmpuint (options->list.from, ==, cases[i].from);
      g_assert_cmpuint (options->list.to, ==, cases[i].to);
      g_assert_cmpint (options->list.whole_month, ==, cases[i].whole_month);
    }
}

static void
test_filters (void)
{
  g_autoptr (AvowOptions) all = parse ("--list");
  g_autoptr (AvowOptions) types = parse ("--list --type donation --type voting --format json");
  g_autoptr (AvowOptions) kind = parse ("--list --kind reflection --format text");

  g_assert_cmpuint (all->list.kinds, ==, 0);
  g_assert_cmpuint (all->list.types, ==, 0);
  g_assert_cmpint (all->format, ==, AVOW_FORMAT_TEXT);

  g_assert_cmpuint (types->list.types, ==, (1u << AVOW_ACTION_DONATION) | (1u << AVOW_ACTION_VOTING));
  g_assert_cmpuint (types->list.kinds, ==, 1u << AVOW_KIND_ACTION);
  g_assert_cmpint (types->format, ==, AVOW_FORMAT_JSON);

  g_assert_cmpuint (kind->list.kinds, ==, 1u << AVOW_KIND_REFLECTION);
}

static void
test_format (void)
{
  g_autoptr (AvowOptions) plain = parse ("--commitments");
  g_autoptr (AvowOptions) text = parse ("--commitments --format text");
  g_autoptr (AvowOptions) json = parse ("--format json --commitments");

  g_assert_cmpint (plain->format, ==, AVOW_FORMAT_TEXT);
  g_assert_cmpint (text->format, ==, AVOW_FORMAT_TEXT);
  g_assert_cmpint (json->format, ==, AVOW_FORMAT_JSON);
}

static void
test_summary (void)
{
  g_autoptr (AvowOptions) one = parse ("--summary 2026-10");
  g_autoptr (AvowOptions) several = parse ("--summary 2025-12..2026-11 --format json");
  g_autoptr (AvowOptions) year = parse ("--summary 2026 --format pdf --output x.pdf");

  g_assert_cmpint (one->summary.length, ==, AVOW_SPAN_MONTH);
  g_assert_cmpuint (one->summary.first, ==, day (2026, 10, 1));
  g_assert_cmpuint (one->summary.last, ==, day (2026, 10, 1));
  g_assert_cmpint (one->format, ==, AVOW_FORMAT_TEXT);
  g_assert_null (one->output);
  g_assert_cmpuint (several->summary.first, ==, day (2025, 12, 1));
  g_assert_cmpuint (several->summary.last, ==, day (2026, 11, 1));
  g_assert_cmpint (several->format, ==, AVOW_FORMAT_JSON);
  g_assert_cmpint (year->summary.length, ==, AVOW_SPAN_YEAR);
  g_assert_cmpuint (year->summary.first, ==, day (2026, 1, 1));
  g_assert_cmpuint (year->summary.last, ==, day (2026, 1, 1));
  g_assert_cmpint (year->format, ==, AVOW_FORMAT_PDF);
  g_assert_cmpstr (year->output, ==, "x.pdf");
}

static void
test_include (void)
{
  static const struct {
    const char     *options;
    AvowDisclosure  disclosure;
  } cases[] = {
    { "--summary 2026-10", AVOW_DISCLOSURE_USUAL },
    { "--summary 2026-10 --include all", AVOW_DISCLOSURE_ALL },
    { "--summary 2026-10 --include none", AVOW_DISCLOSURE_NOTHING },
    { "--summary 2026-10 --include notes", 1u << AVOW_DISCLOSE_NOTES },
    { "--summary 2026-10 --include entries,places --include answers",
      1u << AVOW_DISCLOSE_ENTRIES | 1u << AVOW_DISCLOSE_PLACES | 1u << AVOW_DISCLOSE_ANSWERS },
    { "--summary 2026-10 --include none,amounts", 1u << AVOW_DISCLOSE_AMOUNTS },
    { "--summary 2026-10 --include reflections --include all", AVOW_DISCLOSURE_ALL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowOptions) options = parse (cases[i].options);

      g_assert_cmpuint (options->summary.disclosure, ==, cases[i].disclosure);
    }
}

static void
test_donations (void)
{
  g_autoptr (AvowOptions) options = parse ("--donations 2025 --format csv --output -");

  g_assert_cmpuint (options->donations, ==, day (2025, 1, 1));
  g_assert_cmpint (options->format, ==, AVOW_FORMAT_CSV);
  g_assert_cmpstr (options->output, ==, "-");
}

static void
test_log (void)
{
  g_autoptr (AvowOptions) bare = parse ("--log dining");
  g_autoptr (AvowOptions) full =
    parse ("--log voting --date 2026-11-03 --time 7:30 --title ' Early ' --voting checked-registration --count 2 "
           "--ring own-life --step accountability --known-by public-call --community A --community ' ' --community B");

  g_assert_cmpint (bare->log.type, ==, AVOW_ACTION_DINING);
  g_assert_cmpuint (bare->log.date, ==, day (2026, 11, 22));
  g_assert_cmpint (bare->log.time, ==, AVOW_CLOCK_NONE);
  g_assert_cmpint (bare->log.minutes, ==, -1);
  g_assert_cmpint (bare->log.count, ==, -1);
  g_assert_null (bare->log.title);
  g_assert_null (bare->log.communities);

  g_assert_cmpint (full->log.type, ==, AVOW_ACTION_VOTING);
  g_assert_cmpuint (full->log.date, ==, day (2026, 11, 3));
  g_assert_cmpint (full->log.time, ==, 7 * 60 + 30);
  g_assert_cmpstr (full->log.title, ==, "Early");
  g_assert_cmpint (full->log.voting, ==, AVOW_VOTING_CHECKED);
  g_assert_cmpint (full->log.count, ==, 2);
  g_assert_cmpint (full->log.ring, ==, AVOW_RING_OWN_LIFE);
  g_assert_cmpint (full->log.step, ==, AVOW_STEP_ACCOUNTABILITY);
  g_assert_cmpint (full->log.known_by, ==, AVOW_KNOWN_BY_PUBLIC_CALL);
  g_assert_cmpuint (g_strv_length (full->log.communities), ==, 2);
  g_assert_cmpstr (full->log.communities[1], ==, "B");
}

static void
test_duration (void)
{
  g_autoptr (AvowOptions) minutes = parse ("--log volunteering --minutes 45");
  g_autoptr (AvowOptions) duration = parse ("--log volunteering --duration 1:15");

  g_assert_cmpint (minutes->log.minutes, ==, 45);
  g_assert_cmpint (duration->log.minutes, ==, 75);
}

static void
test_refused (void)
{
  const char *arguments[] = { "avow", "--log", "gift", NULL };
  g_autoptr (AvowOptions) options = NULL;
  g_autoptr (GError) error = NULL;
  gboolean version = TRUE;
  int fd = 5;

  options = avow_options_new_from_arguments ((char **) arguments, &fd, &version, &error);
  g_assert_null (options);
  g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);

  /* Outputs are untouched on failure. */
  g_assert_cmpint (fd, ==, 5);
  g_assert_true (version);
}

static void
test_today (void)
{
  g_autoptr (AvowOptions) options = parse ("--check");

  g_assert_cmpuint (avow_civil_date_today (), ==, day (2026, 11, 22));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options/window", test_window);
  g_test_add_func ("/options/commands", test_commands);
  g_test_add_func ("/options/relative-path", test_relative_path);
  g_test_add_func ("/options/passphrase-fd", test_passphrase_fd);
  g_test_add_func ("/options/period", test_period);
  g_test_add_func ("/options/filters", test_filters);
  g_test_add_func ("/options/format", test_format);
  g_test_add_func ("/options/summary", test_summary);
  g_test_add_func ("/options/include", test_include);
  g_test_add_func ("/options/donations", test_donations);
  g_test_add_func ("/options/log", test_log);
  g_test_add_func ("/options/duration", test_duration);
  g_test_add_func ("/options/refused", test_refused);
  g_test_add_func ("/options/today", test_today);

  return g_test_run ();
}

/* avow-options.c: what the command line asks for */

#include "config.h"

#include "avow-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "avow-given-options.h"
#include "avow-option-commands.h"
#include "avow-option-values.h"
#include "avow-passphrase-input.h"
#include "avow-terminal.h"
#include "core/crypto/avow-crypto-error.h"
#include "core/vault/avow-vault.h"

/* The most minutes and the highest count that a single act can have taken: a year, and a billion. */
#define MOST_MINUTES (366 * 24 * 60)
#define MOST_COUNT 1000000000

/*
 * --list
 */

static gboolean
parse_period (const AvowGivenOptions      *given,
              AvowListOptions  *list,
              GError          **error)
{
  if (given->month && (given->from || given->to))
    return avow_option_refuse (error, _("Give either %s or %s, not both"),
                               "--month", given->from ? "--from" : "--to");

  if (given->from || given->to)
    {
      if (!avow_option_parse_date ("--from", given->from, &list->from, error) ||
          !avow_option_parse_date ("--to", given->to, &list->to, error))
        return FALSE;
      if (given->from && given->to && list->from > list->to)
        return avow_option_refuse (error, _("%s is later than %s"), "--from", "--to");
      return TRUE;
    }

  list->from = avow_civil_date_month_start (avow_civil_date_today ());
  if (given->month && !avow_option_parse_month ("--month", given->month, &list->from, error))
    return FALSE;
  list->to = avow_civil_date_month_end (list->from);
  list->whole_month = TRUE;

  return TRUE;
}

static gboolean
parse_list (const AvowGivenOptions      *given,
            AvowListOptions  *list,
            GError          **error)
{
  const guint entries = (1u << AVOW_KIND_ACTION) | (1u << AVOW_KIND_REFLECTION);

  if (!parse_period (given, list, error) ||
      !avow_option_parse_term_set ("--kind", given->kinds, &AVOW_KINDS, entries, &list->kinds, error) ||
      !avow_option_parse_term_set ("--type", given->types, &AVOW_ACTION_TYPES, G_MAXUINT,
                                   &list->types, error))
    return FALSE;

  if (list->types != 0 && list->kinds != 0 && !(list->kinds & (1u << AVOW_KIND_ACTION)))
    return avow_option_refuse (error, _("Only actions have a type: %s goes with %s"),
                               "--type", "--kind action");
  if (list->types != 0)
    list->kinds = 1u << AVOW_KIND_ACTION;

  return TRUE;
}

/*
 * --summary
 */

/* A year has no "-" and no "..". */
static gboolean
parse_summary (const AvowGivenOptions  *given,
               AvowSummaryOptions      *summary,
               GError                 **error)
{
  summary->disclosure = AVOW_DISCLOSURE_USUAL;
  if (!avow_option_parse_word_lists ("--include", given->includes, &AVOW_DISCLOSABLES, &summary->disclosure,
                                     error))
    return FALSE;

  if (!given->summary || strlen (given->summary) != 4)
    return avow_option_parse_months ("--summary", given->summary, &summary->first, &summary->last, error);

  summary->length = AVOW_SPAN_YEAR;
  if (!avow_option_parse_year ("--summary", given->summary, &summary->first, error))
    return FALSE;
  summary->last = summary->first;

  return TRUE;
}

/*
 * --log
 */

static gboolean
parse_duration (const AvowGivenOptions  *given,
                gint64       *minutes,
                GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  guint value;

  if (given->minutes && given->duration)
    return avow_option_refuse (error, _("Give either %s or %s, not both"), "--minutes", "--duration");

  if (!given->duration)
    return avow_option_parse_number ("--minutes", given->minutes, MOST_MINUTES, minutes, error);

  if (!avow_minutes_parse (given->duration, &value, &local_error))
    return avow_option_refuse (error, "%s: %s", "--duration", local_error->message);
  if (value > MOST_MINUTES)
    return avow_option_refuse (error, _("%s: “%s” is too long"), "--duration", given->duration);

  *minutes = value;
  return TRUE;
}

static char *
take_text (char **text)
{
  g_autofree char *taken = g_steal_pointer (text);

  if (!taken)
    return NULL;

  g_strstrip (taken);
  return *taken ? g_steal_pointer (&taken) : NULL;
}

static char **
take_texts (char **texts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gsize n = 0;

  for (gsize i = 0; texts && texts[i]; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (texts[i]));

      if (!*text)
        continue;
      g_strv_builder_take (builder, g_steal_pointer (&text));
      n++;
    }

  return n > 0 ? g_strv_builder_end (builder) : NULL;
}

static gboolean
check_log_combination (const AvowGivenOptions           *given,
                       const AvowLogOptions  *log,
                       GError               **error)
{
  const char *inputs[] = { given->title, given->about, given->feedback, given->note };
  guint n_inputs = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    n_inputs += avow_options_is_stdin (inputs[i]) ? 1 : 0;

  if (n_inputs > 1)
    return avow_option_refuse (error, _("Only one text can be read from the standard input"));
  if (given->currency && !given->amount)
    return avow_option_refuse (error, _("%s needs %s"), "--currency", "--amount");
  if (given->regular && log->type != AVOW_ACTION_DONATION)
    return avow_option_refuse (error, _("%s goes with %s"), "--regular", "--log donation");
  if (given->voting && log->type != AVOW_ACTION_VOTING)
    return avow_option_refuse (error, _("%s goes with %s"), "--voting", "--log voting");
  if (given->label && log->type != AVOW_ACTION_OTHER)
    return avow_option_refuse (error, _("%s goes with %s"), "--label", "--log other");

  return TRUE;
}

static gboolean
parse_log (AvowGivenOptions           *given,
           AvowLogOptions  *log,
           GError         **error)
{
  int type = 0, voting = 0, ring = 0, step = 0, known_by = 0;

  log->date = avow_civil_date_today ();
  log->time = AVOW_CLOCK_NONE;
  log->minutes = -1;
  log->count = -1;

  if (!avow_option_parse_term ("--log", given->log, &AVOW_ACTION_TYPES, G_MAXUINT, &type, error) ||
      !avow_option_parse_date ("--date", given->date, &log->date, error) ||
      !avow_option_parse_clock (given->time, &log->time, error) ||
      !parse_duration (given, &log->minutes, error) ||
      !avow_option_parse_number ("--count", given->count, MOST_COUNT, &log->count, error) ||
      !avow_option_parse_currency (given->currency, &log->currency, error) ||
      !avow_option_parse_term ("--voting", given->voting, &AVOW_VOTING, G_MAXUINT, &voting, error) ||
      !avow_option_parse_term ("--ring", given->ring, &AVOW_RINGS, G_MAXUINT, &ring, error) ||
      !avow_option_parse_term ("--step", given->step, &AVOW_STEPS, G_MAXUINT, &step, error) ||
      !avow_option_parse_term ("--known-by", given->known_by, &AVOW_KNOWN_BY, G_MAXUINT,
                               &known_by, error))
    return FALSE;

  log->type = (AvowActionType) type;
  log->voting = (AvowVoting) voting;
  log->ring = (AvowRing) ring;
  log->step = (AvowStep) step;
  log->known_by = (AvowKnownBy) known_by;
  log->regular = given->regular;
  if (!check_log_combination (given, log, error))
    return FALSE;

  log->label = take_text (&given->label);
  log->title = take_text (&given->title);
  log->about = take_text (&given->about);
  log->place = take_text (&given->place);
  log->amount = take_text (&given->amount);
  log->feedback = take_text (&given->feedback);
  log->note = take_text (&given->note);
  log->communities = take_texts (given->communities);

  return TRUE;
}

/* From here on the throw-away journal is like one that was named on the command line. */
static gboolean
open_demo (AvowOptions  *options,
           GError      **error)
{
  g_autofree char *line = NULL;

  if (!options->passphrase)
    {
      options->passphrase = avow_secret_new_from_text (AVOW_DEMO_PASSPHRASE);
      /* Translators: %s is the passphrase */
      line = g_strdup_printf (_("This journal is invented and goes when its window closes. "
                                "Its passphrase is: %s\n"),
                              AVOW_DEMO_PASSPHRASE);
      if (!avow_terminal_print (line, error))
        return FALSE;
    }

  options->demo_vault = avow_demo_vault_new (options->passphrase, error);
  if (!options->demo_vault)
    return FALSE;

  g_free (options->path);
  options->path = g_strdup (avow_demo_vault_get_path (options->demo_vault));
  options->named = TRUE;

  return TRUE;
}

/*
 * Public
 */

gboolean
avow_options_is_stdin (const char *text)
{
  return g_strcmp0 (text, "-") == 0;
}

/**
 * avow_options_new_from_arguments:
 * @arguments: (inout): the arguments with the program's name, NULL-terminated
 * @passphrase_fd: (out): the descriptor that holds the passphrase, or -1
 * @version: (out): whether the version is asked for
 * @error: return location
 *
 * Puts --today in force for the process, since the meaning of other options hangs on it.
 */
AvowOptions *
avow_options_new_from_arguments (char      **arguments,
                                 int        *passphrase_fd,
                                 gboolean   *version,
                                 GError    **error)
{
  g_auto (AvowGivenOptions) given = { 0 };
  g_autoptr (AvowOptions) options = NULL;
  AvowCivilDate today = AVOW_CIVIL_DATE_NONE;

  if (!avow_given_options_parse (&given, arguments, error))
    return NULL;

  if (given.passphrase_fd != AVOW_GIVEN_NO_FD && given.passphrase_fd < 0)
    {
      avow_option_refuse (error, _("%s: %d is not a file descriptor"),
                          "--passphrase-fd", given.passphrase_fd);
      return NULL;
    }
  if (!avow_option_parse_date ("--today", given.today, &today, error))
    return NULL;
  if (today != AVOW_CIVIL_DATE_NONE)
    avow_civil_date_set_today (today);

  options = g_new0 (AvowOptions, 1);
  options->demo = given.demo;
  if (!avow_option_commands_find (&given, &options->command, error) ||
      !avow_option_commands_parse_format (&given, options->command, &options->format, error) ||
      (options->command == AVOW_COMMAND_LIST && !parse_list (&given, &options->list, error)) ||
      !parse_summary (&given, &options->summary, error) ||
      !avow_option_parse_year ("--donations", given.donations, &options->donations, error) ||
      (options->command == AVOW_COMMAND_LOG && !parse_log (&given, &options->log, error)))
    return NULL;

  options->named = given.vault != NULL;
  options->path = given.vault ? g_canonicalize_filename (given.vault, NULL)
                              : avow_vault_get_default_path ();
  options->output = g_steal_pointer (&given.output);
  *passphrase_fd = given.passphrase_fd == AVOW_GIVEN_NO_FD ? -1 : given.passphrase_fd;
  *version = given.version;

  return g_steal_pointer (&options);
}

/**
 * avow_options_parse:
 * @argc: (inout): how many arguments
 * @argv: (inout): the arguments; only the program's name is left
 * @exit_status: (out): what the process is to end with, if there is nothing more to do
 *
 * Says itself what is wrong with the command line, in one line. For --demo, the throw-away journal is
 * made, and goes with the options.
 *
 * Returns: (nullable): the options, or %NULL if the process is to end with @exit_status
 */
AvowOptions *
avow_options_parse (int    *argc,
                    char ***argv,
                    int    *exit_status)
{
  g_autoptr (AvowOptions) options = NULL;
  g_autoptr (GError) error = NULL;
  gboolean version = FALSE;
  int passphrase_fd = -1;

  options = avow_options_new_from_arguments (*argv, &passphrase_fd, &version, &error);
  if (!options)
    {
      avow_terminal_print_error (error->message);
      *exit_status = AVOW_EXIT_USAGE;
      return NULL;
    }

  if (version)
    {
      *exit_status = 0;
      if (!avow_terminal_print ("Avow " AVOW_VERSION "\n", &error))
        {
          avow_terminal_print_error (error->message);
          *exit_status = AVOW_EXIT_FAILURE;
        }
      return NULL;
    }

  if (avow_crypto_init (&error) && passphrase_fd >= 0)
    options->passphrase = avow_passphrase_input_read (passphrase_fd, &error);
  if (error)
    {
      avow_terminal_print_error (error->message);
      *exit_status = AVOW_EXIT_FAILURE;
      return NULL;
    }

  if (options->demo && options->command == AVOW_COMMAND_NONE && !open_demo (options, &error))
    {
      avow_terminal_print_error (error->message);
      *exit_status = AVOW_EXIT_FAILURE;
      return NULL;
    }

  *argc = MIN (*argc, 1);
  (*argv)[*argc] = NULL;
  *exit_status = 0;

  return g_steal_pointer (&options);
}

void
avow_options_free (AvowOptions *options)
{
  g_clear_pointer (&options->demo_vault, avow_demo_vault_free);
  g_clear_pointer (&options->passphrase, avow_secret_unref);
  g_free (options->path);
  g_free (options->output);
  g_free (options->log.label);
  g_free (options->log.title);
  g_free (options->log.about);
  g_free (options->log.place);
  g_free (options->log.amount);
  g_free (options->log.currency);
  g_strfreev (options->log.communities);
  g_free (options->log.feedback);
  g_free (options->log.note);
  g_free (options);
}

gboolean
avow_options_wants_window (AvowOptions *options)
{
  return options->command == AVOW_COMMAND_NONE;
}

/**
 * avow_options_get_path:
 * @options: the options
 *
 * Returns: (nullable): the journal's file, or %NULL if it is the usual one
 */
const char *
avow_options_get_path (AvowOptions *options)
{
  return options->named ? options->path : NULL;
}

AvowSecret *
avow_options_get_passphrase (AvowOptions *options)
{
  return options->passphrase;
}

/**
 * avow_options_get_demo:
 * @options: the options
 *
 * Returns: whether the journal is invented
 */
gboolean
avow_options_get_demo (AvowOptions *options)
{
  return options->demo;
}

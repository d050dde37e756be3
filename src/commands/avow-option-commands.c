/* avow-option-commands.c: which command was asked for, and which options go with it */

#include "config.h"

#include "avow-option-commands.h"

#include <glib/gi18n.h>

#include "avow-option-values.h"

#define LIST (1u << AVOW_COMMAND_LIST)
#define LOG (1u << AVOW_COMMAND_LOG)
#define COMMITMENTS (1u << AVOW_COMMAND_COMMITMENTS)
#define SUMMARY (1u << AVOW_COMMAND_SUMMARY)
#define DONATIONS (1u << AVOW_COMMAND_DONATIONS)

#define TEXT (1u << AVOW_FORMAT_TEXT)
#define MARKDOWN (1u << AVOW_FORMAT_MARKDOWN)
#define CSV (1u << AVOW_FORMAT_CSV)
#define JSON (1u << AVOW_FORMAT_JSON)
#define PDF (1u << AVOW_FORMAT_PDF)

/**
 * Option:
 * @name: as it is typed
 * @given: whether it was
 * @commands: a bit (1 << command) for each command that it is an option of
 */
typedef struct {
  const char *name;
  gboolean    given;
  guint       commands;
} Option;

static const char *const command_names[] = {
  [AVOW_COMMAND_CREATE] = "--create",
  [AVOW_COMMAND_CHECK] = "--check",
  [AVOW_COMMAND_LIST] = "--list",
  [AVOW_COMMAND_COMMITMENTS] = "--commitments",
  [AVOW_COMMAND_SUMMARY] = "--summary",
  [AVOW_COMMAND_DONATIONS] = "--donations",
  [AVOW_COMMAND_LOG] = "--log",
};

/* A bit (1 << format) for each format that a command knows. */
static const guint formats[] = {
  [AVOW_COMMAND_LIST] = TEXT | JSON,
  [AVOW_COMMAND_COMMITMENTS] = TEXT | JSON,
  [AVOW_COMMAND_SUMMARY] = TEXT | MARKDOWN | CSV | JSON | PDF,
  [AVOW_COMMAND_DONATIONS] = TEXT | MARKDOWN | CSV | PDF,
};

static const AvowTerm format_terms[AVOW_N_FORMATS] = {
  [AVOW_FORMAT_TEXT] = { .word = "text" },
  [AVOW_FORMAT_MARKDOWN] = { .word = "markdown" },
  [AVOW_FORMAT_CSV] = { .word = "csv" },
  [AVOW_FORMAT_JSON] = { .word = "json" },
  [AVOW_FORMAT_PDF] = { .word = "pdf" },
};

static const AvowTerms format_words = { format_terms, G_N_ELEMENTS (format_terms) };

static char *
join_commands (guint commands)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (command_names); i++)
    if (commands & (1u << i))
      g_strv_builder_add (builder, command_names[i]);
  names = g_strv_builder_end (builder);

  /* Translators: between the names of two commands: "--list and --commitments" */
  return g_strjoinv (C_("commands", " and "), names);
}

/* Refuses the first option that was given and is none of @command. */
static gboolean
check_options (const AvowGivenOptions  *given,
               AvowCommand              command,
               GError                 **error)
{
  const Option options[] = {
    { "--format", given->format != NULL, LIST | COMMITMENTS | SUMMARY | DONATIONS },
    { "--output", given->output != NULL, SUMMARY | DONATIONS },
    { "--include", given->includes != NULL, SUMMARY },
    { "--month", given->month != NULL, LIST },
    { "--from", given->from != NULL, LIST },
    { "--to", given->to != NULL, LIST },
    { "--kind", given->kinds != NULL, LIST },
    { "--type", given->types != NULL, LIST },
    { "--date", given->date != NULL, LOG },
    { "--time", given->time != NULL, LOG },
    { "--title", given->title != NULL, LOG },
    { "--about", given->about != NULL, LOG },
    { "--place", given->place != NULL, LOG },
    { "--amount", given->amount != NULL, LOG },
    { "--currency", given->currency != NULL, LOG },
    { "--minutes", given->minutes != NULL, LOG },
    { "--duration", given->duration != NULL, LOG },
    { "--count", given->count != NULL, LOG },
    { "--regular", given->regular, LOG },
    { "--voting", given->voting != NULL, LOG },
    { "--label", given->label != NULL, LOG },
    { "--ring", given->ring != NULL, LOG },
    { "--step", given->step != NULL, LOG },
    { "--community", given->communities != NULL, LOG },
    { "--known-by", given->known_by != NULL, LOG },
    { "--feedback", given->feedback != NULL, LOG },
    { "--note", given->note != NULL, LOG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *commands = NULL;

      if (!options[i].given || (options[i].commands & (1u << command)))
        continue;
      commands = join_commands (options[i].commands);
      return avow_option_refuse (error, _("%s is an option of %s"), options[i].name, commands);
    }

  return TRUE;
}

static gboolean
check_demo (const AvowGivenOptions  *given,
            AvowCommand              command,
            GError                 **error)
{
  if (!given->demo || command == AVOW_COMMAND_CREATE)
    return TRUE;

  if (command != AVOW_COMMAND_NONE)
    return avow_option_refuse (error, _("%s goes alone or with %s, not with %s"),
                               "--demo", "--create", command_names[command]);
  if (given->vault != NULL)
    return avow_option_refuse (error, _("%s goes with %s only if a journal is to be made: add %s"),
                               "--demo", "--vault", "--create");

  return TRUE;
}

/**
 * avow_option_commands_find:
 * @given: the options
 * @command: (out): the command, or %AVOW_COMMAND_NONE
 * @error: return location
 *
 * Returns: whether what was given goes together
 */
gboolean
avow_option_commands_find (const AvowGivenOptions  *given,
                           AvowCommand             *command,
                           GError                 **error)
{
  const gboolean asked_for[G_N_ELEMENTS (command_names)] = {
    [AVOW_COMMAND_CREATE] = given->create,
    [AVOW_COMMAND_CHECK] = given->check,
    [AVOW_COMMAND_LIST] = given->list,
    [AVOW_COMMAND_COMMITMENTS] = given->commitments,
    [AVOW_COMMAND_SUMMARY] = given->summary != NULL,
    [AVOW_COMMAND_DONATIONS] = given->donations != NULL,
    [AVOW_COMMAND_LOG] = given->log != NULL,
  };

  *command = AVOW_COMMAND_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (asked_for); i++)
    {
      if (!asked_for[i])
        continue;
      if (*command != AVOW_COMMAND_NONE)
        return avow_option_refuse (error, _("Give either %s or %s, not both"),
                                   command_names[*command], command_names[i]);
      *command = (AvowCommand) i;
    }

  return check_demo (given, *command, error) && check_options (given, *command, error);
}

/**
 * avow_option_commands_parse_format:
 * @given: the options
 * @command: the command
 * @format: (out): how it shall print; text where nothing else was said
 * @error: return location
 *
 * Returns: whether the command knows the format that was given
 */
gboolean
avow_option_commands_parse_format (const AvowGivenOptions  *given,
                                   AvowCommand              command,
                                   AvowFormat              *format,
                                   GError                 **error)
{
  int value = AVOW_FORMAT_TEXT;

  /* With a command that has one only, check_options() has refused it. */
  if (given->format != NULL &&
      !avow_option_parse_term ("--format", given->format, &format_words, formats[command], &value, error))
    return FALSE;

  *format = (AvowFormat) value;
  return TRUE;
}

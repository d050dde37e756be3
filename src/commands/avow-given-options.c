/* avow-given-options.c: the options, as --help shows them */

#include "config.h"

#include "avow-given-options.h"

#include <glib/gi18n.h>

#include "avow-wrap.h"
#include "core/model/avow-terms.h"

#define HELP_COLUMNS 78

static GOptionGroup *
make_group (const char         *name,
            const char         *title,
            const char         *help,
            const GOptionEntry *entries)
{
  GOptionGroup *group = g_option_group_new (name, title, help, NULL, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_group_add_entries (group, entries);

  return group;
}

static void
add_main_options (GOptionContext   *context,
                  AvowGivenOptions *given)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &given->version,
      N_("Print the version and stop"), NULL },
    { "vault", 0, 0, G_OPTION_ARG_FILENAME, &given->vault,
      N_("The journal’s file, instead of the usual one"), N_("FILE") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &given->passphrase_fd,
      N_("Read the passphrase, one line, from this file descriptor"), N_("N") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &given->today,
      N_("Take this day for today"), N_("YYYY-MM-DD") },
    { "create", 0, 0, G_OPTION_ARG_NONE, &given->create,
      N_("Make a new journal, and print its recovery key"), NULL },
    { "demo", 0, 0, G_OPTION_ARG_NONE, &given->demo,
      N_("Open a throw-away journal of invented entries; with --create, fill the new one"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &given->check,
      N_("Verify every record, and say how many there are"), NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &given->list,
      N_("Print the entries of this month, or of another time (--help-list)"), NULL },
    { "commitments", 0, 0, G_OPTION_ARG_NONE, &given->commitments,
      N_("Print your commitments, and where each stands"), NULL },
    { "summary", 0, 0, G_OPTION_ARG_STRING, &given->summary,
      N_("Print what a month holds, each of several, or a year (--help-summary)"),
      N_("YYYY-MM[..YYYY-MM]|YYYY") },
    { "donations", 0, 0, G_OPTION_ARG_STRING, &given->donations,
      N_("Print what was given in a year, for a tax return"), N_("YYYY") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &given->format,
      N_("How to print: text or json; a summary or donations also markdown, csv or pdf"), N_("WORD") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &given->output,
      N_("Write a summary or donations to this file, which only you can read"), N_("FILE") },
    { "log", 0, 0, G_OPTION_ARG_STRING, &given->log,
      N_("Log something you did (--help-log)"), N_("TYPE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_set_main_group (context, make_group (NULL, NULL, NULL, entries));
}

static void
add_list_options (GOptionContext   *context,
                  AvowGivenOptions *given)
{
  const GOptionEntry entries[] = {
    { "month", 0, 0, G_OPTION_ARG_STRING, &given->month,
      N_("The entries of this month"), N_("YYYY-MM") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &given->from,
      N_("The entries of this day and later"), N_("YYYY-MM-DD") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &given->to,
      N_("The entries of this day and earlier"), N_("YYYY-MM-DD") },
    { "kind", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given->kinds,
      N_("Only entries of this kind: action or reflection"), N_("WORD") },
    { "type", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given->types,
      N_("Only actions of this type; may be given again"), N_("TYPE") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_group (context,
                              make_group ("list", N_("Which entries --list prints:"),
                                          N_("Show the options of --list"), entries));
}

static void
add_summary_options (GOptionContext   *context,
                     AvowGivenOptions *given)
{
  const GOptionEntry entries[] = {
    { "include", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given->includes,
      N_("What may be in it beside figures, promises and intentions: any of entries, notes, places, "
         "communities, amounts, reflections, answers, or all or none; without it, all but the last two"),
      N_("WORD,…") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_group (context,
                              make_group ("summary", N_("What --summary tells:"),
                                          N_("Show the options of --summary"), entries));
}

static void
add_log_options (GOptionContext   *context,
                 AvowGivenOptions          *given)
{
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &given->date,
      N_("The day, if it was not today"), N_("YYYY-MM-DD") },
    { "time", 0, 0, G_OPTION_ARG_STRING, &given->time,
      N_("The time of day"), N_("HH:MM") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &given->title,
      N_("What you did; “-” reads it from the standard input"), N_("TEXT") },
    { "about", 0, 0, G_OPTION_ARG_STRING, &given->about,
      N_("The election, the issue or the subject; or “-”"), N_("TEXT") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &given->place,
      N_("To whom or where; a new name is added to the places"), N_("NAME") },
    { "amount", 0, 0, G_OPTION_ARG_STRING, &given->amount,
      N_("The amount, as you write amounts"), N_("AMOUNT") },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &given->currency,
      N_("The currency of the amount, if it is not your usual one"), N_("CODE") },
    { "minutes", 0, 0, G_OPTION_ARG_STRING, &given->minutes,
      N_("How long it took, in minutes"), N_("N") },
    { "duration", 0, 0, G_OPTION_ARG_STRING, &given->duration,
      N_("How long it took, as in “1:30” or “1.5 h”"), N_("TIME") },
    { "count", 0, 0, G_OPTION_ARG_STRING, &given->count,
      N_("How many: letters sent, people registered"), N_("N") },
    { "regular", 0, 0, G_OPTION_ARG_NONE, &given->regular,
      N_("A donation that repeats"), NULL },
    { "voting", 0, 0, G_OPTION_ARG_STRING, &given->voting,
      N_("About a vote: registered, checked-registration, voted or helped-others"), N_("WORD") },
    { "label", 0, 0, G_OPTION_ARG_STRING, &given->label,
      N_("Your own word for the type “other”"), N_("WORD") },
    { "ring", 0, 0, G_OPTION_ARG_STRING, &given->ring,
      N_("Where in your life: own-life, workplace or community"), N_("WORD") },
    { "step", 0, 0, G_OPTION_ARG_STRING, &given->step,
      N_("Which step it was: awareness, action or accountability"), N_("WORD") },
    { "community", 0, 0, G_OPTION_ARG_STRING_ARRAY, &given->communities,
      N_("A community that it is about; may be given again"), N_("NAME") },
    { "known-by", 0, 0, G_OPTION_ARG_STRING, &given->known_by,
      N_("How you knew the need: asked, they-asked, public-call or assumed"), N_("WORD") },
    { "feedback", 0, 0, G_OPTION_ARG_STRING, &given->feedback,
      N_("What the people affected said of it; or “-”"), N_("TEXT") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &given->note,
      N_("A note; or “-”"), N_("TEXT") },
    G_OPTION_ENTRY_NULL
  };

  g_option_context_add_group (context,
                              make_group ("log", N_("What --log writes down:"),
                                          N_("Show the options of --log"), entries));
}

static char *
make_description (void)
{
  g_autoptr (GString) types = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (int type = AVOW_ACTION_UNKNOWN + 1; type < AVOW_N_ACTION_TYPES; type++)
    g_string_append_printf (types, "%s%s", types->len > 0 ? ", " : "",
                            avow_term_get_word (&AVOW_ACTION_TYPES, type));

  g_string_append_printf (text, "%s\n", _("Types of action:"));
  avow_wrap_append (text, types->str, 2, HELP_COLUMNS);
  g_string_append_c (text, '\n');
  avow_wrap_append (text,
                    _("Passphrases and recovery keys are never given as options. Without "
                      "--passphrase-fd, Avow asks for the passphrase on the terminal."),
                    0, HELP_COLUMNS);
  g_string_append_c (text, '\n');
  avow_wrap_append (text,
                    _("While a command runs, other users of this computer can see its options in "
                      "the list of processes. For private words use “-” and write them to the "
                      "standard input:"),
                    0, HELP_COLUMNS);
  g_string_append (text, "  avow --log conversation --ring own-life --note -");

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GOptionContext *
make_context (AvowGivenOptions *given)
{
  GOptionContext *context = g_option_context_new (NULL);
  g_autofree char *description = make_description ();

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context,
                                N_("A private accountability journal. "
                                   "Without a command, its window opens."));
  g_option_context_set_description (context, description);
  add_main_options (context, given);
  add_list_options (context, given);
  add_summary_options (context, given);
  add_log_options (context, given);

  return context;
}

gboolean
avow_given_options_parse (AvowGivenOptions  *given,
                          char             **arguments,
                          GError           **error)
{
  g_autoptr (GOptionContext) context = make_context (given);
  g_auto (GStrv) rest = g_strdupv (arguments);

  given->passphrase_fd = AVOW_GIVEN_NO_FD;
  if (!g_option_context_parse_strv (context, &rest, error))
    return FALSE;

  if (rest[0] && rest[1])
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
                   _("“%s” is not an option"), rest[1]);
      return FALSE;
    }

  return TRUE;
}

void
avow_given_options_clear (AvowGivenOptions *given)
{
  g_free (given->summary);
  g_free (given->donations);
  g_free (given->log);
  g_free (given->vault);
  g_free (given->today);
  g_free (given->format);
  g_free (given->output);
  g_strfreev (given->includes);
  g_free (given->month);
  g_free (given->from);
  g_free (given->to);
  g_strfreev (given->kinds);
  g_strfreev (given->types);
  g_free (given->date);
  g_free (given->time);
  g_free (given->label);
  g_free (given->title);
  g_free (given->about);
  g_free (given->place);
  g_free (given->amount);
  g_free (given->currency);
  g_free (given->minutes);
  g_free (given->duration);
  g_free (given->count);
  g_free (given->voting);
  g_free (given->ring);
  g_free (given->step);
  g_strfreev (given->communities);
  g_free (given->known_by);
  g_free (given->feedback);
  g_free (given->note);
}

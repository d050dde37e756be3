/* avow-command-list.c: --list */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-json-list.h"
#include "avow-list.h"
#include "avow-terminal.h"

static char *
format_nothing (const AvowListOptions *options)
{
  g_autofree char *month = NULL;

  if (!options->whole_month)
    return g_strdup_printf ("%s\n", _("No entries."));

  month = avow_civil_date_format_month (options->from);
  /* Translators: %s is a month, such as “November 2026” */
  return g_strdup_printf (_("No entries in %s.\n"), month);
}

gboolean
avow_command_list (AvowOptions  *options,
                   GError      **error)
{
  g_autoptr (AvowCommandJournal) command_journal = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *text = NULL;
  AvowJournal *journal;

  command_journal = avow_command_journal_new_unlocked (options, error);
  if (!command_journal)
    return FALSE;

  journal = avow_command_journal_get (command_journal);
  records = avow_list_select (avow_journal_get_entries (journal), &options->list);
  if (options->format == AVOW_FORMAT_JSON)
    text = avow_json_list_format (records, NULL, NULL, NULL);
  else if (records->len == 0)
    text = format_nothing (&options->list);
  else
    text = avow_list_format_text (journal, records, avow_terminal_get_width ());
  avow_command_journal_warn_of_gaps (command_journal);

  /* Whoever reads slowly must not keep the journal from being opened. */
  g_clear_pointer (&command_journal, avow_command_journal_free);

  return avow_terminal_print (text, error);
}

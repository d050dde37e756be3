/* avow-command-commitments.c: --commitments */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-commitment-list.h"
#include "avow-terminal.h"

static char *
format_text (AvowJournal *journal,
             GPtrArray   *list,
             guint        n_older)
{
  g_autofree char *text = NULL;
  g_autofree char *older = NULL;

  if (list->len == 0 && n_older == 0)
    return g_strdup_printf ("%s\n", _("No commitments yet."));

  text = avow_commitment_list_format_text (journal, list, avow_terminal_get_width ());
  if (n_older == 0)
    return g_steal_pointer (&text);

  older = g_strdup_printf (ngettext ("%u commitment that ended more than twelve months ago is not listed.",
                                     "%u commitments that ended more than twelve months ago are not listed.",
                                     n_older),
                           n_older);

  return g_strdup_printf ("%s%s%s\n", text, list->len > 0 ? "\n" : "", older);
}

gboolean
avow_command_commitments (AvowOptions  *options,
                          GError      **error)
{
  g_autoptr (AvowCommandJournal) command_journal = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *text = NULL;
  AvowJournal *journal;
  guint n_older;

  command_journal = avow_command_journal_new_unlocked (options, error);
  if (!command_journal)
    return FALSE;

  journal = avow_command_journal_get (command_journal);
  list = avow_commitment_list_select (journal, avow_civil_date_today (), &n_older);
  text = options->format == AVOW_FORMAT_JSON ? avow_commitment_list_format_json (list)
                                             : format_text (journal, list, n_older);
  avow_command_journal_warn_of_gaps (command_journal);

  /* Whoever reads slowly must not keep the journal from being opened. */
  g_clear_pointer (&list, g_ptr_array_unref);
  g_clear_pointer (&command_journal, avow_command_journal_free);

  return avow_terminal_print (text, error);
}

/* avow-command-check.c: --check */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-terminal.h"

static void
count_kinds (AvowRecordList *list,
             guint           counts[AVOW_N_KINDS])
{
  guint n = avow_record_list_get_length (list);

  for (guint i = 0; i < n; i++)
    counts[avow_record_get_kind (avow_record_list_peek (list, i))]++;
}

static void
append_row (GString    *text,
            const char *name,
            guint       count)
{
  int gap = MAX (1, 24 - (int) g_utf8_strlen (name, -1));

  g_string_append_printf (text, "  %s%*s%6u\n", name, gap, "", count);
}

/* Every record that opened is in one of the rows. */
static void
append_counts (GString               *text,
               AvowJournal           *journal,
               const AvowVaultReport *report)
{
  guint counts[AVOW_N_KINDS] = { 0 };
  guint rest = report->n_records;

  count_kinds (avow_journal_get_entries (journal), counts);
  count_kinds (avow_journal_get_pledges (journal), counts);
  count_kinds (avow_journal_get_commitments (journal), counts);
  count_kinds (avow_journal_get_places (journal), counts);
  count_kinds (avow_journal_get_resources (journal), counts);
  count_kinds (avow_journal_get_reviews (journal), counts);
  count_kinds (avow_journal_get_drafts (journal), counts);
  counts[AVOW_KIND_PROFILE] = avow_journal_lookup (journal, &AVOW_PROFILE_ID) ? 1 : 0;

  for (int kind = AVOW_KIND_UNKNOWN + 1; kind < AVOW_N_KINDS; kind++)
    {
      if (counts[kind] == 0)
        continue;
      append_row (text, avow_term_get_name (&AVOW_KINDS, kind), counts[kind]);
      rest -= MIN (rest, counts[kind]);
    }

  if (rest > 0)
    /* Translators: records of kinds that have no row of their own */
    append_row (text, _("Others"), rest);
  /* Translators: the sum of the rows above */
  append_row (text, _("All that opened"), report->n_records);
}

static void
append_problem (GString    *text,
                gboolean   *well,
                const char *problem)
{
  g_string_append_printf (text, "%s\n", problem);
  *well = FALSE;
}

static gboolean
append_verdict (GString               *text,
                const AvowVaultReport *report)
{
  guint n_quarantined = report->quarantined ? report->quarantined->len : 0;
  gboolean well = TRUE;

  if (n_quarantined > 0)
    {
      g_autofree char *problem =
        g_strdup_printf (ngettext ("%u record does not open. It is kept as it is, and not shown.",
                                   "%u records do not open. They are kept as they are, and not shown.",
                                   n_quarantined),
                         n_quarantined);

      append_problem (text, &well, problem);
    }
  if (report->manifest_mismatch)
    {
      g_autofree char *expected = g_strdup_printf ("%" G_GUINT64_FORMAT, report->n_expected);
      g_autofree char *problem =
        /* Translators: %s is a number */
        g_strdup_printf (_("The file was changed by something other than Avow: the list of records, "
                           "%s of them, does not match what is there."),
                         expected);

      append_problem (text, &well, problem);
    }
  if (report->unreadable_pages)
    append_problem (text, &well,
                    _("Parts of the file cannot be read at all. It is now opened for reading only."));
  if (report->older_copy)
    append_problem (text, &well, _("This is an older copy of your journal. Restored a backup?"));

  if (well)
    g_string_append_printf (text, "%s\n",
                            _("Every record opens, and none is missing or was put back to an older state."));

  return well;
}

gboolean
avow_command_check (AvowOptions  *options,
                    GError      **error)
{
  g_autoptr (AvowCommandJournal) journal = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const AvowVaultReport *report;
  gboolean well;

  journal = avow_command_journal_new_unlocked (options, error);
  if (!journal)
    return FALSE;

  report = avow_journal_get_report (avow_command_journal_get (journal));
  append_counts (text, avow_command_journal_get (journal), report);
  well = append_verdict (text, report);
  if (!avow_terminal_print (text->str, error))
    return FALSE;

  if (!well)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 /* Translators: %s is the name of a file */
                 _("Not all is well with %s"), options->path);

  return well;
}

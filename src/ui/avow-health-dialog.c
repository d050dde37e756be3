/* avow-health-dialog.c: what unlocking found wrong with the file, in plain words */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-health-dialog.h"

/* The worst first: its headline is the banner's. */
typedef struct
{
  gboolean   (*applies) (AvowJournal *journal);
  const char  *headline;
  const char  *explanation;
} Finding;

static gboolean
has_unreadable_pages (AvowJournal *journal)
{
  return avow_journal_get_report (journal)->unreadable_pages;
}

static gboolean
has_quarantined (AvowJournal *journal)
{
  return avow_journal_get_report (journal)->quarantined->len > 0;
}

static gboolean
has_mismatch (AvowJournal *journal)
{
  return avow_journal_get_report (journal)->manifest_mismatch;
}

static gboolean
is_passphrase_damaged (AvowJournal *journal)
{
  return avow_journal_get_report (journal)->passphrase_damaged;
}

static gboolean
is_recovery_key_damaged (AvowJournal *journal)
{
  return avow_journal_get_report (journal)->recovery_key_damaged;
}

static gboolean
is_older_copy (AvowJournal *journal)
{
  return avow_journal_get_report (journal)->older_copy;
}

static gboolean
is_only_read_only (AvowJournal *journal)
{
  return avow_journal_get_read_only (journal) && !has_unreadable_pages (journal);
}

static const Finding findings[] = {
  {
    has_unreadable_pages,
    N_("Parts of the journal’s file are damaged"),
    N_("Avow shows everything that could be read, and does not write to this file any more, so that "
       "nothing gets worse. Make a copy of the file before anything else. If you have a backup, it "
       "may hold what is missing."),
  },
  {
    has_mismatch,
    N_("The journal’s file was changed outside Avow"),
    N_("Entries may have been taken out, or put back to an older state, since Avow last wrote the "
       "file: by a disk that failed, by a program that mixed two copies, or by somebody. What you "
       "see is what the file holds now. If you have a backup, compare."),
  },
  {
    has_quarantined,
    N_("Some entries could not be opened"),
    N_("They are damaged, or were written by something else. Avow keeps them exactly as they are, "
       "and goes on with all the others."),
  },
  {
    is_passphrase_damaged,
    N_("The passphrase will not open this file again"),
    N_("What the file keeps to check it with is damaged. Set a passphrase in the preferences, the same "
       "one or another, while the journal is open."),
  },
  {
    is_recovery_key_damaged,
    N_("The recovery key will not open this file any more"),
    N_("What the file keeps for it is damaged. Your passphrase still opens the journal: take all the "
       "more care of it."),
  },
  {
    is_older_copy,
    N_("This is an older copy of your journal"),
    N_("This computer has seen a newer one. If you restored a backup, all is as it should be, and "
       "this message will not come back after your next entry. If you did not, look for the newer "
       "file."),
  },
  {
    is_only_read_only,
    N_("The journal can be read, but not changed"),
    N_("The file or its folder does not let Avow write. What you write now stays on the screen, but "
       "cannot be saved before that is changed."),
  },
};

const char *
avow_health_get_headline (AvowJournal *journal)
{
  if (avow_journal_get_report (journal) == NULL)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (findings[i].applies (journal))
      return _(findings[i].headline);

  return NULL;
}

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static void
add_figures (AdwPreferencesGroup   *group,
             const AvowVaultReport *report)
{
  g_autofree char *found = g_strdup_printf ("%u", report->n_records);
  g_autofree char *expected = g_strdup_printf ("%" G_GUINT64_FORMAT, report->n_expected);

  adw_preferences_group_add (group, create_row (_("Entries and other records that opened"), found));
  adw_preferences_group_add (group, create_row (_("Records when Avow last wrote the file"),
                                                expected));

  for (guint i = 0; i < report->quarantined->len; i++)
    {
      char hex[AVOW_ID_HEX_SIZE];

      avow_id_to_hex (&g_array_index (report->quarantined, AvowId, i), hex);
      adw_preferences_group_add (group, create_row (_("Kept, but cannot be opened"), hex));
    }
}

AdwDialog *
avow_health_dialog_new (AvowJournal *journal)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *figures = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const AvowVaultReport *report = avow_journal_get_report (journal);

  adw_dialog_set_title (dialog, _("The Journal’s File"));
  for (gsize i = 0; report != NULL && i < G_N_ELEMENTS (findings); i++)
    {
      AdwPreferencesGroup *group;

      if (!findings[i].applies (journal))
        continue;
      group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (group, _(findings[i].headline));
      adw_preferences_group_set_description (group, _(findings[i].explanation));
      adw_preferences_page_add (page, group);
    }

  if (report != NULL)
    add_figures (figures, report);
  adw_preferences_page_add (page, figures);
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);

  return dialog;
}

/* avow-journal-load.c: every record of the vault, read, parsed and in order */

#include "config.h"

#include "avow-journal-load.h"

#include "avow-record-list.h"

static gboolean
load_record (const AvowId *id,
             const char   *body,
             gsize         length,
             gpointer      user_data)
{
  AvowJournalLoad *load = user_data;
  AvowRecord *record;

  record = avow_record_parse (id, body, length, NULL);
  if (record == NULL)
    return FALSE;

  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_ACTION:
    case AVOW_KIND_REFLECTION:
      g_ptr_array_add (load->to_fold, g_object_ref (record));
      avow_record_index_append (load->entries, record);
      break;
    case AVOW_KIND_PLACE:
      avow_record_index_append (load->places, record);
      break;
    case AVOW_KIND_DRAFT:
      avow_record_index_append (load->drafts, record);
      break;
    default:
      g_hash_table_replace (load->others, &record->id, record);
      break;
    }

  return TRUE;
}

/**
 * avow_journal_load_new_others:
 *
 * Returns: (transfer full): an empty table of records by ids that are their own
 */
GHashTable *
avow_journal_load_new_others (void)
{
  return g_hash_table_new_full (avow_id_hash, avow_id_equal, NULL, g_object_unref);
}

/**
 * avow_journal_load_new:
 * @vault: an unlocked vault, of this thread
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads every record. What is no record is left to the vault's quarantine.
 *
 * Returns: (transfer full): the records, or %NULL with an error of the vault or
 *   %G_IO_ERROR_CANCELLED
 */
AvowJournalLoad *
avow_journal_load_new (AvowVault     *vault,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (AvowJournalLoad) load = g_new0 (AvowJournalLoad, 1);

  load->entries = avow_record_index_new (avow_record_compare_newest);
  load->places = avow_record_index_new (avow_record_compare_name);
  load->drafts = avow_record_index_new (avow_record_compare_newest);
  load->others = avow_journal_load_new_others ();
  load->to_fold = g_ptr_array_new_with_free_func (g_object_unref);

  load->report = avow_vault_load (vault, load_record, load, cancellable, error);
  if (load->report == NULL)
    return NULL;

  avow_record_index_sort (load->entries);
  avow_record_index_sort (load->places);
  avow_record_index_sort (load->drafts);

  return g_steal_pointer (&load);
}

/**
 * avow_journal_load_free:
 * @load: (transfer full): what was loaded, or what is left of it
 */
void
avow_journal_load_free (AvowJournalLoad *load)
{
  g_clear_pointer (&load->report, avow_vault_report_free);
  g_clear_pointer (&load->entries, avow_record_index_free);
  g_clear_pointer (&load->places, avow_record_index_free);
  g_clear_pointer (&load->drafts, avow_record_index_free);
  g_clear_pointer (&load->others, g_hash_table_unref);
  g_clear_pointer (&load->to_fold, g_ptr_array_unref);
  g_free (load);
}

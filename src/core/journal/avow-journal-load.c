/* avow-journal-load.c: every record of the vault, read, parsed and in order */

#include "config.h"

#include "avow-journal-load.h"

#include "avow-record-parser.h"

/* A small journal is read before another thread would be up. */
#define ENOUGH_FOR_A_THREAD (1024 * 1024)

/**
 * Loading:
 * @load: what there is so far; the parser's, once there is one
 * @parser: (nullable): what parses the rest
 * @length: how many bytes were parsed without it
 */
typedef struct {
  AvowJournalLoad  *load;
  AvowRecordParser *parser;
  gsize             length;
} Loading;

static void
take_record (AvowRecord *record,
             gpointer    user_data)
{
  AvowJournalLoad *load = user_data;
  AvowListName name = avow_journal_list_of_kind (avow_record_get_kind (record));

  if (name == AVOW_N_LISTS)
    {
      g_hash_table_replace (load->others, &record->id, record);
      return;
    }

  if (name == AVOW_LIST_ENTRIES)
    g_ptr_array_add (load->to_fold, g_object_ref (record));
  avow_record_index_append (load->indexes[name], record);
}

static gboolean
parse_here (const AvowId *id,
            const char   *body,
            gsize         length,
            gpointer      user_data)
{
  AvowRecord *record = avow_record_parse (id, body, length, NULL);

  if (record == NULL)
    return FALSE;

  take_record (record, user_data);

  return TRUE;
}

static gboolean
parse_here_or_there (const AvowId *id,
                     const char   *body,
                     gsize         length,
                     gpointer      user_data)
{
  Loading *loading = user_data;

  if (loading->length < ENOUGH_FOR_A_THREAD)
    {
      loading->length += length;
      return parse_here (id, body, length, loading->load);
    }

  if (loading->parser == NULL)
    loading->parser = avow_record_parser_new (take_record, loading->load);
  avow_record_parser_add (loading->parser, id, body, length);

  return TRUE;
}

static AvowJournalLoad *
make_empty (void)
{
  AvowJournalLoad *load = g_new0 (AvowJournalLoad, 1);

  for (int i = 0; i < AVOW_N_LISTS; i++)
    load->indexes[i] = avow_record_index_new (avow_journal_list_get_compare ((AvowListName) i));
  load->others = avow_journal_load_new_others ();
  load->to_fold = g_ptr_array_new_with_free_func (g_object_unref);

  return load;
}

/* Leaves @load without a report if there is an error, or if the parser met something that is no
 * record. */
static void
load_in_parallel (AvowJournalLoad  *load,
                  AvowVault        *vault,
                  GCancellable     *cancellable,
                  GError          **error)
{
  Loading loading = { load, NULL, 0 };

  load->report = avow_vault_load (vault, parse_here_or_there, &loading, cancellable, error);
  if (loading.parser && !avow_record_parser_finish (loading.parser))
    g_clear_pointer (&load->report, avow_vault_report_free);
}

/* Public */

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
 * Reads every record. What is no record is left to the vault's quarantine. The vault is told so when
 * it gives the record, so if another thread finds one later, all are read once more, and parsed in
 * between. That hardly ever happens, since only who has the key can write anything that opens.
 *
 * Returns: (transfer full): the records, or %NULL with an error of the vault or
 *   %G_IO_ERROR_CANCELLED
 */
AvowJournalLoad *
avow_journal_load_new (AvowVault     *vault,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (AvowJournalLoad) load = make_empty ();
  g_autoptr (GError) cause = NULL;

  load_in_parallel (load, vault, cancellable, &cause);
  if (load->report == NULL && cause == NULL)
    {
      avow_journal_load_free (load);
      load = make_empty ();
      load->report = avow_vault_load (vault, parse_here, load, cancellable, &cause);
    }

  if (load->report == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  for (int i = 0; i < AVOW_N_LISTS; i++)
    avow_record_index_sort (load->indexes[i]);

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
  for (int i = 0; i < AVOW_N_LISTS; i++)
    g_clear_pointer (&load->indexes[i], avow_record_index_free);
  g_clear_pointer (&load->others, g_hash_table_unref);
  g_clear_pointer (&load->to_fold, g_ptr_array_unref);
  g_free (load);
}

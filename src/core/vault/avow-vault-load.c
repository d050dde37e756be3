/* avow-vault-load.c: reads every record once, and holds what is there against the manifest */

#include "config.h"

#include "avow-vault-private.h"

#include "avow-carver.h"
#include "avow-mirror.h"
#include "avow-record-seal.h"
#include "avow-vault-error.h"

/* How many rows are read between two looks at the cancellable. */
#define ROWS_PER_LOOK 256

#define FIRST_BUFFER 4096

typedef struct
{
  AvowVault        *vault;
  AvowVaultVisitor  visitor;
  gpointer          user_data;
  AvowManifest     *manifest;
  AvowVaultReport  *report;

  /* One record in clear, used again and again; zeroed after each. */
  guint8           *text;
  gsize             text_size;

  /* A row that Avow could not have written. */
  gboolean          stray;
} Loader;

/* A row found past SQLite. */
typedef struct
{
  AvowManifestRow row;
  guint64         location;
  gboolean        opens;
} Candidate;

typedef struct
{
  Loader     *loader;
  GArray     *candidates;
  GHashTable *positions;
} Carving;

static void
loader_clear (Loader *loader)
{
  g_clear_pointer (&loader->manifest, avow_manifest_free);
  g_clear_pointer (&loader->report, avow_vault_report_free);
  g_clear_pointer (&loader->text, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Loader, loader_clear)

static void
carving_clear (Carving *carving)
{
  g_clear_pointer (&carving->positions, g_hash_table_unref);
  g_clear_pointer (&carving->candidates, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Carving, carving_clear)

static AvowManifestRow
make_row (const AvowId *id,
          gint64        rev,
          gint64        epoch,
          const guint8 *body,
          gsize         body_length)
{
  AvowManifestRow row = { 0 };

  row.id = *id;
  row.rev = (guint64) rev;
  row.epoch = (guint32) epoch;
  if (body_length >= AVOW_SEAL_TAG_BYTES)
    memcpy (row.tag, body + body_length - AVOW_SEAL_TAG_BYTES, AVOW_SEAL_TAG_BYTES);

  return row;
}

/* Leaves the contents in the loader's buffer; to be followed by forget_text(). */
static gboolean
open_body (Loader                *loader,
           const AvowManifestRow *row,
           const guint8          *body,
           gsize                  body_length,
           gsize                 *length)
{
  AvowVault *vault = loader->vault;

  if (row->epoch != vault->header.epoch || !avow_record_is_sized (body_length))
    return FALSE;

  if (body_length > loader->text_size)
    {
      g_free (loader->text);
      loader->text_size = MAX (FIRST_BUFFER, body_length);
      loader->text = g_malloc (loader->text_size);
    }

  return avow_record_unseal (&vault->header, vault->record_key,
                             &row->id, row->rev, row->epoch,
                             body, body_length, loader->text, length);
}

static void
forget_text (Loader *loader,
             gsize   body_length)
{
  avow_secret_zero (loader->text, MIN (body_length, loader->text_size));
}

/* The row must not be in the manifest yet. */
static void
take_row (Loader                *loader,
          const AvowManifestRow *row,
          const guint8          *body,
          gsize                  body_length)
{
  gsize length = 0;
  gboolean opened = open_body (loader, row, body, body_length, &length);

  if (opened && loader->visitor != NULL)
    opened = loader->visitor (&row->id, (const char *) loader->text, length, loader->user_data);
  forget_text (loader, body_length);

  avow_manifest_add (loader->manifest, row);
  if (opened)
    {
      loader->report->n_records++;
    }
  else
    {
      avow_manifest_quarantine (loader->manifest, &row->id);
      g_array_append_val (loader->report->quarantined, row->id);
    }
}

/* Damage is not the end of it; any other error, which may be gone the next time, is. */
static gboolean
stop_scan (GError  *cause,
           GError **error)
{
  if (!avow_vault_may_be_damage (cause))
    return avow_vault_fail_from_store (error, cause);

  g_debug ("Not all records can be read: %s", cause->message);
  g_error_free (cause);

  return TRUE;
}

/* Reads the rows through SQLite. Sets @torn if it cannot read them all: then those before were taken. */
static gboolean
scan_rows (Loader        *loader,
           gboolean      *torn,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  GError *cause = NULL;
  AvowStatementResult result;
  AvowId last = AVOW_ID_NONE;
  guint64 n_rows = 0;

  *torn = TRUE;
  statement = avow_connection_prepare (loader->vault->connection,
                                       "SELECT id, rev, epoch, body FROM record ORDER BY id", &cause);
  if (statement == NULL)
    return stop_scan (cause, error);

  while ((result = avow_statement_step (statement, &cause)) == AVOW_STATEMENT_ROW)
    {
      AvowManifestRow row;
      AvowId id;
      gsize id_length, body_length;
      const guint8 *bytes = avow_statement_get_blob (statement, 0, &id_length);
      const guint8 *body = avow_statement_get_blob (statement, 3, &body_length);
      gint64 rev = avow_statement_get_int64 (statement, 1);
      gint64 epoch = avow_statement_get_int64 (statement, 2);

      if (n_rows++ % ROWS_PER_LOOK == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (bytes == NULL || id_length != AVOW_ID_BYTES || epoch < 1 || epoch > G_MAXUINT32 || rev < 1)
        {
          loader->stray = TRUE;
          if (bytes == NULL || id_length != AVOW_ID_BYTES)
            continue;
        }

      /* Rows out of order, or one twice, are pages that lead to the wrong place. */
      memcpy (id.bytes, bytes, AVOW_ID_BYTES);
      if (n_rows > 1 && avow_id_compare (&last, &id) >= 0)
        return TRUE;
      last = id;

      row = make_row (&id, rev, epoch, body, body_length);
      take_row (loader, &row, body, body_length);
    }

  if (result != AVOW_STATEMENT_DONE)
    return stop_scan (cause, error);

  *torn = FALSE;

  return TRUE;
}

static void
consider_candidate (const AvowCarvedRow *carved,
                    gpointer             user_data)
{
  Carving *carving = user_data;
  Loader *loader = carving->loader;
  Candidate candidate = { 0 };
  Candidate *known;
  gpointer position;
  gsize length;

  if (avow_manifest_lookup (loader->manifest, &carved->id) != NULL)
    return;

  candidate.row = make_row (&carved->id, (gint64) carved->rev, carved->epoch,
                            carved->body, carved->body_length);
  candidate.location = carved->location;
  candidate.opens = open_body (loader, &candidate.row, carved->body, carved->body_length, &length);
  forget_text (loader, carved->body_length);

  if (!g_hash_table_lookup_extended (carving->positions, &carved->id, NULL, &position))
    {
      g_hash_table_insert (carving->positions,
                           g_memdup2 (&carved->id, sizeof carved->id),
                           GUINT_TO_POINTER (carving->candidates->len));
      g_array_append_val (carving->candidates, candidate);
      return;
    }

  /* Of two of the same id, the one that opens; of two that open, the later. */
  known = &g_array_index (carving->candidates, Candidate, GPOINTER_TO_UINT (position));
  if (candidate.opens > known->opens ||
      (candidate.opens == known->opens && candidate.row.rev > known->row.rev))
    *known = candidate;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  return avow_id_compare (&((const Candidate *) a)->row.id, &((const Candidate *) b)->row.id);
}

static void
take_carved (const AvowCarvedRow *carved,
             gpointer             user_data)
{
  AvowManifestRow row = make_row (&carved->id, (gint64) carved->rev, carved->epoch,
                                  carved->body, carved->body_length);

  take_row (user_data, &row, carved->body, carved->body_length);
}

/* Takes the rows that are in the file and were not reached. When SQLite moves rows from one page to
 * another it may leave a copy in the unused part of the first, so what was deleted or overwritten
 * since may be among them: of two revisions the later is taken, and that one was deleted cannot be
 * told when the manifest does not fit. That is better than to lose the others. With @only_whole, those that do not open
 * are left out: they may be what is left of something deleted. Returns in @n_taken how many. */
static gboolean
carve_rows (Loader        *loader,
            gboolean       only_whole,
            guint         *n_taken,
            GCancellable  *cancellable,
            GError       **error)
{
  AvowConnection *connection = loader->vault->connection;
  g_auto (Carving) carving = { loader, NULL, NULL };
  GError *cause = NULL;

  *n_taken = 0;
  carving.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  carving.positions = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, NULL);
  if (!avow_carver_find_rows (connection, consider_candidate, &carving, cancellable, &cause))
    {
      if (cause->domain == AVOW_STORE_ERROR)
        return avow_vault_fail_from_store (error, cause);
      g_propagate_error (error, cause);
      return FALSE;
    }

  g_array_sort (carving.candidates, compare_candidates);
  for (guint i = 0; i < carving.candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (carving.candidates, Candidate, i);

      if (only_whole && !candidate->opens)
        continue;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (avow_carver_read_row (connection, candidate->location, take_carved, loader, NULL))
        (*n_taken)++;
    }

  return TRUE;
}

/* Sets the counter from the file and from its mirror, and tells whether the file is the older. Without
 * a counter that the file vouches for, there is nothing to compare. */
static void
compare_mirror (Loader                  *loader,
                const AvowManifestStamp *stamp)
{
  AvowVault *vault = loader->vault;
  guint64 counter = stamp != NULL ? stamp->counter : 0;
  guint64 mirrored = 0;
  gboolean is_mirrored = avow_mirror_read (&vault->header, vault->manifest_key, &mirrored);

  vault->counter = MAX (counter, mirrored);
  if (stamp == NULL)
    return;

  loader->report->older_copy = mirrored > counter;
  if (!is_mirrored || mirrored < counter)
    avow_mirror_write (&vault->header, vault->manifest_key, counter);
}

static void
check_slots (Loader *loader)
{
  AvowVault *vault = loader->vault;
  const guint8 *vault_id = vault->header.vault_id;
  AvowVaultHeader header;
  GBytes *recovery;

  loader->report->passphrase_damaged =
    avow_slot_list_find (vault->slots, vault_id, AVOW_SLOT_PASSPHRASE, NULL, &header) == NULL;

  recovery = avow_slot_list_find (vault->slots, vault_id, AVOW_SLOT_RECOVERY, NULL, &header);
  loader->report->recovery_key_damaged =
    recovery == NULL || !avow_slot_recovery_fits (recovery, vault->key);

  /* While a slot is damaged, the spare copy may be the last whole one. */
  vault->spare_stale = !vault->damaged &&
                       !loader->report->passphrase_damaged && !loader->report->recovery_key_damaged &&
                       !avow_slot_list_is_spared (vault->slots, vault->connection);
}

static gboolean
load (Loader        *loader,
      GCancellable  *cancellable,
      GError       **error)
{
  AvowVault *vault = loader->vault;
  AvowVaultReport *report = loader->report;
  g_autoptr (GBytes) slots = avow_slot_list_serialize (vault->slots);
  g_autoptr (GBytes) stored = NULL;
  AvowManifestStamp stamp = { 0 };
  gboolean torn = vault->damaged;
  gboolean stamped, fits;
  guint n_carved = 0;

  if (!vault->damaged && !scan_rows (loader, &torn, cancellable, error))
    return FALSE;

  if (torn && !carve_rows (loader, FALSE, &n_carved, cancellable, error))
    return FALSE;

  vault->damaged |= torn;
  stamped = avow_vault_read_manifest (vault, &stored, NULL) &&
            stored != NULL &&
            avow_manifest_read_stamp (loader->manifest,
                                      g_bytes_get_data (stored, NULL), g_bytes_get_size (stored),
                                      &stamp);
  fits = stamped && avow_manifest_fits (loader->manifest, &stamp, slots);

  /* A page whose directory is damaged can hide rows without SQLite noticing. */
  if (!fits && !torn && stamp.n_rows > avow_manifest_get_n_rows (loader->manifest))
    {
      if (!carve_rows (loader, TRUE, &n_carved, cancellable, error))
        return FALSE;

      vault->damaged |= n_carved > 0;
      fits = stamped && avow_manifest_fits (loader->manifest, &stamp, slots);
    }

  report->n_expected = stamp.n_rows;
  report->manifest_mismatch = !fits || loader->stray;
  report->unreadable_pages = vault->damaged;
  check_slots (loader);
  compare_mirror (loader, stamped ? &stamp : NULL);

  return TRUE;
}

/**
 * avow_vault_load:
 * @vault: an unlocked vault
 * @visitor: (nullable) (scope call): called with each record's contents, in the order of the ids
 * @user_data: data for @visitor
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads and decrypts every record once, and holds all of them, and the slots, against the manifest.
 * Needed before the first write, unless the vault was just created. May be called again.
 *
 * A record that does not open, or that @visitor refuses, is quarantined: it stays in the file as it is,
 * and avow_vault_write() refuses its id. If SQLite cannot read parts of the file, the file is searched
 * for what can still be found, each record is delivered once at most, and the vault becomes read-only.
 *
 * On failure @visitor may have been called for some records already; if the vault was loaded before,
 * it still is.
 *
 * Returns: (transfer full): what was found, or %NULL with %AVOW_VAULT_ERROR_LOCKED,
 *   %AVOW_VAULT_ERROR_NO_SPACE (an unfinished write cannot be taken back), %AVOW_VAULT_ERROR_FAILED or %G_IO_ERROR_CANCELLED
 */
AvowVaultReport *
avow_vault_load (AvowVault         *vault,
                 AvowVaultVisitor   visitor,
                 gpointer           user_data,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_auto (Loader) loader = { 0 };

  if (!avow_vault_check_thread (vault, error))
    return NULL;

  if (vault->key == NULL)
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_LOCKED);
      return NULL;
    }

  loader.vault = vault;
  loader.visitor = visitor;
  loader.user_data = user_data;
  loader.manifest = avow_manifest_new (&vault->header, vault->manifest_key);
  loader.report = g_new0 (AvowVaultReport, 1);
  loader.report->quarantined = g_array_new (FALSE, FALSE, sizeof (AvowId));
  if (!load (&loader, cancellable, error))
    return NULL;

  g_clear_pointer (&vault->manifest, avow_manifest_free);
  vault->manifest = g_steal_pointer (&loader.manifest);
  vault->uncertain = FALSE;

  return g_steal_pointer (&loader.report);
}

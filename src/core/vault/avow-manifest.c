/* avow-manifest.c: a keyed hash over every row, so that none can be removed, swapped or put back unnoticed */

#include "config.h"

#include "avow-manifest.h"

#include "avow-bytes.h"

/* Two levels, so that a save costs the same whatever the number of records: the rows are divided by
 * the first byte of their id, and only the buckets that a save touches are hashed again. */
#define N_BUCKETS 256

/* The first byte of what each hash is over, so that no two can be taken for each other. */
#define LABEL_BUCKET 0x01
#define LABEL_ROOT 0x02
#define LABEL_STAMP 0x03

#define ROW_BYTES (AVOW_ID_BYTES + 8 + 4 + AVOW_SEAL_TAG_BYTES)

typedef struct
{
  /* (element-type AvowManifestRow), sorted by id; NULL if it has none, or (in an edit) if it is as
   * the manifest has it. */
  GArray   *rows;
  guint8    digest[AVOW_HASH_BYTES];
  gboolean  digested;
} Bucket;

struct _AvowManifest
{
  AvowVaultHeader  header;
  AvowSecret      *key;
  guint64          n_rows;
  Bucket           buckets[N_BUCKETS];
};

/* What a manifest will be when a transaction has succeeded. The manifest itself stays as it is until
 * then, so a transaction that fails leaves nothing to take back. */
struct _AvowManifestEdit
{
  AvowManifest *manifest;
  guint64       n_rows;
  Bucket        buckets[N_BUCKETS];
};

static gboolean
find_row (const GArray *rows,
          const AvowId *id,
          guint        *position)
{
  guint low = 0;
  guint high = rows != NULL ? rows->len : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = avow_id_compare (&g_array_index (rows, AvowManifestRow, middle).id, id);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }

      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }

  *position = low;

  return FALSE;
}

static const AvowManifestRow *
lookup_row (const Bucket *bucket,
            const AvowId *id)
{
  guint position;

  if (!find_row (bucket->rows, id, &position))
    return NULL;

  return &g_array_index (bucket->rows, AvowManifestRow, position);
}

static void
digest_bucket (Bucket           *bucket,
               guint8            number,
               const AvowSecret *key)
{
  guint n_rows = bucket->rows != NULL ? bucket->rows->len : 0;
  guint8 start[1 + 1 + 8];
  guint8 bytes[ROW_BYTES];
  AvowHash *hash;
  guint8 *end = start;

  if (bucket->digested)
    return;

  hash = avow_hash_new (key);
  *end++ = LABEL_BUCKET;
  *end++ = number;
  avow_bytes_put_u64 (end, n_rows);
  avow_hash_update (hash, start, sizeof start);

  for (guint i = 0; i < n_rows; i++)
    {
      const AvowManifestRow *row = &g_array_index (bucket->rows, AvowManifestRow, i);

      end = avow_bytes_put (bytes, row->id.bytes, AVOW_ID_BYTES);
      end = avow_bytes_put_u64 (end, row->rev);
      end = avow_bytes_put_u32 (end, row->epoch);
      avow_bytes_put (end, row->tag, AVOW_SEAL_TAG_BYTES);
      avow_hash_update (hash, bytes, sizeof bytes);
    }

  avow_hash_finish (hash, bucket->digest);
  bucket->digested = TRUE;
}

/* The bucket as it will be if there is an edit that touches it, else as it is. */
static Bucket *
choose_bucket (AvowManifest     *manifest,
               AvowManifestEdit *edit,
               guint             number)
{
  if (edit != NULL && edit->buckets[number].rows != NULL)
    return &edit->buckets[number];

  return &manifest->buckets[number];
}

static void
compute_root (AvowManifest     *manifest,
              AvowManifestEdit *edit,
              guint64           counter,
              GBytes           *slots,
              guint8            root[AVOW_HASH_BYTES])
{
  guint8 start[1 + AVOW_VAULT_MAGIC_BYTES + 4 + AVOW_VAULT_ID_BYTES + 8 + 8 + 8];
  guint8 *end = start;
  gsize slots_length;
  const guint8 *slots_bytes = g_bytes_get_data (slots, &slots_length);
  AvowHash *hash = avow_hash_new (manifest->key);

  *end++ = LABEL_ROOT;
  end = avow_bytes_put (end, AVOW_VAULT_MAGIC, AVOW_VAULT_MAGIC_BYTES);
  end = avow_bytes_put_u32 (end, manifest->header.format);
  end = avow_bytes_put (end, manifest->header.vault_id, AVOW_VAULT_ID_BYTES);
  end = avow_bytes_put_u64 (end, counter);
  end = avow_bytes_put_u64 (end, edit != NULL ? edit->n_rows : manifest->n_rows);
  avow_bytes_put_u64 (end, slots_length);
  avow_hash_update (hash, start, sizeof start);
  avow_hash_update (hash, slots_bytes, slots_length);

  for (guint i = 0; i < N_BUCKETS; i++)
    {
      Bucket *bucket = choose_bucket (manifest, edit, i);

      digest_bucket (bucket, (guint8) i, manifest->key);
      avow_hash_update (hash, bucket->digest, AVOW_HASH_BYTES);
    }

  avow_hash_finish (hash, root);
}

/* Vouches for counter, number and root by themselves, so that those can be told when the rows do
 * not fit them. */
static void
authenticate_stamp (const AvowManifest *manifest,
                    const guint8       *bytes,
                    guint8              code[AVOW_HASH_BYTES])
{
  const guint8 label = LABEL_STAMP;
  AvowHash *hash = avow_hash_new (manifest->key);

  avow_hash_update (hash, &label, sizeof label);
  avow_hash_update (hash, manifest->header.vault_id, AVOW_VAULT_ID_BYTES);
  avow_hash_update (hash, bytes, AVOW_MANIFEST_BYTES - AVOW_HASH_BYTES);
  avow_hash_finish (hash, code);
}

/* A bucket that may be changed: the first time, a copy of the manifest's. */
static Bucket *
touch_bucket (AvowManifestEdit *edit,
              const AvowId     *id)
{
  Bucket *bucket = &edit->buckets[id->bytes[0]];

  if (bucket->rows == NULL)
    {
      const GArray *rows = edit->manifest->buckets[id->bytes[0]].rows;

      bucket->rows = g_array_sized_new (FALSE, FALSE, sizeof (AvowManifestRow),
                                        rows != NULL ? rows->len + 1 : 1);
      if (rows != NULL)
        g_array_append_vals (bucket->rows, rows->data, rows->len);
    }

  bucket->digested = FALSE;

  return bucket;
}

static void
clear_buckets (Bucket *buckets)
{
  for (guint i = 0; i < N_BUCKETS; i++)
    g_clear_pointer (&buckets[i].rows, g_array_unref);
}

/**
 * avow_manifest_new:
 * @header: the vault it is of
 * @key: (transfer none): the vault's %AVOW_SUBKEY_MANIFEST
 *
 * Returns: (transfer full): a manifest of no rows
 */
AvowManifest *
avow_manifest_new (const AvowVaultHeader *header,
                   AvowSecret            *key)
{
  AvowManifest *manifest = g_new0 (AvowManifest, 1);

  manifest->header = *header;
  manifest->key = avow_secret_ref (key);

  return manifest;
}

/**
 * avow_manifest_free:
 * @manifest: (transfer full): a manifest
 */
void
avow_manifest_free (AvowManifest *manifest)
{
  clear_buckets (manifest->buckets);
  avow_secret_unref (manifest->key);
  g_free (manifest);
}

/**
 * avow_manifest_get_n_rows:
 * @manifest: a manifest
 *
 * Returns: how many rows it has
 */
guint64
avow_manifest_get_n_rows (const AvowManifest *manifest)
{
  return manifest->n_rows;
}

/**
 * avow_manifest_add:
 * @manifest: a manifest
 * @row: a row as it is in the file
 *
 * While the file is read. Cheapest in the order of the ids.
 *
 * Returns: %FALSE if there is a row of that id already, with @manifest as it was
 */
gboolean
avow_manifest_add (AvowManifest          *manifest,
                   const AvowManifestRow *row)
{
  Bucket *bucket = &manifest->buckets[row->id.bytes[0]];
  guint position;

  if (bucket->rows == NULL)
    bucket->rows = g_array_new (FALSE, FALSE, sizeof (AvowManifestRow));

  position = bucket->rows->len;
  if (position > 0 &&
      avow_id_compare (&g_array_index (bucket->rows, AvowManifestRow, position - 1).id, &row->id) >= 0 &&
      find_row (bucket->rows, &row->id, &position))
    return FALSE;

  g_array_insert_vals (bucket->rows, position, row, 1);
  bucket->digested = FALSE;
  manifest->n_rows++;

  return TRUE;
}

/**
 * avow_manifest_lookup:
 * @manifest: a manifest
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the row of that id, until @manifest changes
 */
const AvowManifestRow *
avow_manifest_lookup (const AvowManifest *manifest,
                      const AvowId       *id)
{
  return lookup_row (&manifest->buckets[id->bytes[0]], id);
}

/**
 * avow_manifest_quarantine:
 * @manifest: a manifest
 * @id: the id of one of its rows, which failed to open
 *
 * Marks the row. It stays part of the hash, by the tag that is in the file.
 */
void
avow_manifest_quarantine (AvowManifest *manifest,
                          const AvowId *id)
{
  Bucket *bucket = &manifest->buckets[id->bytes[0]];
  guint position;

  if (find_row (bucket->rows, id, &position))
    g_array_index (bucket->rows, AvowManifestRow, position).quarantined = TRUE;
}

/**
 * avow_manifest_edit:
 * @manifest: a manifest, which must outlive the edit and not change meanwhile
 *
 * Begins a change of @manifest, which takes place with avow_manifest_edit_apply() or not at all.
 *
 * Returns: (transfer full): an edit that changes nothing yet
 */
AvowManifestEdit *
avow_manifest_edit (AvowManifest *manifest)
{
  AvowManifestEdit *edit = g_new0 (AvowManifestEdit, 1);

  edit->manifest = manifest;
  edit->n_rows = manifest->n_rows;

  return edit;
}

/**
 * avow_manifest_edit_lookup:
 * @edit: an edit
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the row of that id as it will be, until the next change
 */
const AvowManifestRow *
avow_manifest_edit_lookup (const AvowManifestEdit *edit,
                           const AvowId           *id)
{
  const Bucket *bucket = &edit->buckets[id->bytes[0]];

  return bucket->rows != NULL ? lookup_row (bucket, id) : avow_manifest_lookup (edit->manifest, id);
}

/**
 * avow_manifest_edit_set:
 * @edit: an edit
 * @row: a row that is added, or takes the place of the one of its id
 */
void
avow_manifest_edit_set (AvowManifestEdit      *edit,
                        const AvowManifestRow *row)
{
  Bucket *bucket = touch_bucket (edit, &row->id);
  guint position;

  if (find_row (bucket->rows, &row->id, &position))
    {
      g_array_index (bucket->rows, AvowManifestRow, position) = *row;
    }
  else
    {
      g_array_insert_vals (bucket->rows, position, row, 1);
      edit->n_rows++;
    }
}

/**
 * avow_manifest_edit_remove:
 * @edit: an edit
 * @id: the id of a row that goes; if there is none, nothing happens
 */
void
avow_manifest_edit_remove (AvowManifestEdit *edit,
                           const AvowId     *id)
{
  Bucket *bucket = touch_bucket (edit, id);
  guint position;

  if (find_row (bucket->rows, id, &position))
    {
      g_array_remove_index (bucket->rows, position);
      edit->n_rows--;
    }
}

/**
 * avow_manifest_edit_stamp:
 * @edit: an edit
 * @counter: the number of the transaction
 * @slots: the slots as they will be, see avow_slots_serialize()
 * @bytes: (out caller-allocates): what is to be stored, see FORMAT.md, "Manifest"
 */
void
avow_manifest_edit_stamp (AvowManifestEdit *edit,
                          guint64           counter,
                          GBytes           *slots,
                          guint8            bytes[AVOW_MANIFEST_BYTES])
{
  guint8 *end = bytes;

  end = avow_bytes_put (end, AVOW_MANIFEST_MAGIC, AVOW_MANIFEST_MAGIC_BYTES);
  end = avow_bytes_put_u64 (end, counter);
  end = avow_bytes_put_u64 (end, edit->n_rows);
  compute_root (edit->manifest, edit, counter, slots, end);
  authenticate_stamp (edit->manifest, bytes, end + AVOW_HASH_BYTES);
}

/**
 * avow_manifest_edit_apply:
 * @edit: (transfer full): an edit, of which the transaction succeeded
 *
 * Makes the manifest what the edit says.
 */
void
avow_manifest_edit_apply (AvowManifestEdit *edit)
{
  for (guint i = 0; i < N_BUCKETS; i++)
    {
      Bucket *changed = &edit->buckets[i];
      Bucket *bucket = &edit->manifest->buckets[i];

      if (changed->rows == NULL)
        continue;

      g_clear_pointer (&bucket->rows, g_array_unref);
      *bucket = *changed;
      changed->rows = NULL;
    }

  edit->manifest->n_rows = edit->n_rows;
  avow_manifest_edit_free (edit);
}

/**
 * avow_manifest_edit_free:
 * @edit: (transfer full): an edit that is not to take place
 */
void
avow_manifest_edit_free (AvowManifestEdit *edit)
{
  clear_buckets (edit->buckets);
  g_free (edit);
}

/**
 * avow_manifest_read_stamp:
 * @manifest: a manifest, for its key
 * @bytes: (nullable): what was stored
 * @length: its length in bytes
 * @stamp: (out caller-allocates): what it says; untouched unless %TRUE is returned
 *
 * Returns: whether somebody with the key wrote it
 */
gboolean
avow_manifest_read_stamp (const AvowManifest *manifest,
                          const guint8       *bytes,
                          gsize               length,
                          AvowManifestStamp  *stamp)
{
  guint8 code[AVOW_HASH_BYTES];

  if (bytes == NULL || length != AVOW_MANIFEST_BYTES ||
      memcmp (bytes, AVOW_MANIFEST_MAGIC, AVOW_MANIFEST_MAGIC_BYTES) != 0)
    return FALSE;

  authenticate_stamp (manifest, bytes, code);
  if (!avow_hash_equal (code, bytes + AVOW_MANIFEST_BYTES - AVOW_HASH_BYTES))
    return FALSE;

  stamp->counter = avow_bytes_get_u64 (bytes + 8);
  stamp->n_rows = avow_bytes_get_u64 (bytes + 16);
  memcpy (stamp->root, bytes + 24, AVOW_HASH_BYTES);

  return TRUE;
}

/**
 * avow_manifest_fits:
 * @manifest: a manifest of the rows that are there
 * @stamp: what was stored
 * @slots: the slots that are there
 *
 * Returns: whether the rows and slots are those that were there when @stamp was written
 */
gboolean
avow_manifest_fits (AvowManifest            *manifest,
                    const AvowManifestStamp *stamp,
                    GBytes                  *slots)
{
  guint8 root[AVOW_HASH_BYTES];

  if (manifest->n_rows != stamp->n_rows)
    return FALSE;

  compute_root (manifest, NULL, stamp->counter, slots, root);

  return avow_hash_equal (root, stamp->root);
}

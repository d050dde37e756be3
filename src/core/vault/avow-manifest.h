/* avow-manifest.h: a keyed hash over every row, so that none can be removed, swapped or put back unnoticed */

#pragma once

#include "core/crypto/avow-seal.h"
#include "core/model/avow-id.h"

#include "avow-vault-header.h"

G_BEGIN_DECLS

#define AVOW_MANIFEST_MAGIC "AVOW-MAN"
#define AVOW_MANIFEST_MAGIC_BYTES 8
#define AVOW_MANIFEST_BYTES 88

/**
 * AvowManifestRow:
 * @id: the record
 * @tag: the last %AVOW_SEAL_TAG_BYTES bytes of its body
 * @rev: how often it was written, from 1
 * @epoch: the vault key it is sealed with
 * @quarantined: whether it failed to open; not part of the hash
 */
typedef struct {
  AvowId   id;
  guint8   tag[AVOW_SEAL_TAG_BYTES];
  guint64  rev;
  guint32  epoch;
  gboolean quarantined;
} AvowManifestRow;

/**
 * AvowManifestStamp:
 * @counter: how many transactions the vault has seen
 * @n_rows: how many records it holds
 * @root: the hash over everything
 *
 * What is stored of a manifest.
 */
typedef struct {
  guint64 counter;
  guint64 n_rows;
  guint8  root[AVOW_HASH_BYTES];
} AvowManifestStamp;

typedef struct _AvowManifest AvowManifest;
typedef struct _AvowManifestEdit AvowManifestEdit;

AvowManifest          *avow_manifest_new         (const AvowVaultHeader   *header,
                                                  AvowSecret              *key);
void                   avow_manifest_free        (AvowManifest            *manifest);
guint64                avow_manifest_get_n_rows  (const AvowManifest      *manifest);
gboolean               avow_manifest_add         (AvowManifest            *manifest,
                                                  const AvowManifestRow   *row);
const AvowManifestRow *avow_manifest_lookup      (const AvowManifest      *manifest,
                                                  const AvowId            *id);
void                   avow_manifest_quarantine  (AvowManifest            *manifest,
                                                  const AvowId            *id);

AvowManifestEdit      *avow_manifest_edit        (AvowManifest            *manifest);
const AvowManifestRow *avow_manifest_edit_lookup (const AvowManifestEdit  *edit,
                                                  const AvowId            *id);
void                   avow_manifest_edit_set    (AvowManifestEdit        *edit,
                                                  const AvowManifestRow   *row);
void                   avow_manifest_edit_remove (AvowManifestEdit        *edit,
                                                  const AvowId            *id);
void                   avow_manifest_edit_stamp  (AvowManifestEdit        *edit,
                                                  guint64                  counter,
                                                  GBytes                  *slots,
                                                  guint8                   bytes[AVOW_MANIFEST_BYTES]);
void                   avow_manifest_edit_apply  (AvowManifestEdit        *edit);
void                   avow_manifest_edit_free   (AvowManifestEdit        *edit);

gboolean               avow_manifest_read_stamp  (const AvowManifest      *manifest,
                                                  const guint8            *bytes,
                                                  gsize                    length,
                                                  AvowManifestStamp       *stamp);
gboolean               avow_manifest_fits        (AvowManifest            *manifest,
                                                  const AvowManifestStamp *stamp,
                                                  GBytes                  *slots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowManifest, avow_manifest_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowManifestEdit, avow_manifest_edit_free)

G_END_DECLS

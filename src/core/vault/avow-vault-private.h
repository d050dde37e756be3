/* avow-vault-private.h: what the files that make up the vault share */

#pragma once

#include "core/store/avow-connection.h"

#include "avow-manifest.h"
#include "avow-slot-list.h"
#include "avow-vault-header.h"
#include "avow-vault.h"

G_BEGIN_DECLS

struct _AvowVault
{
  GThread         *thread;
  AvowConnection  *connection;
  AvowVaultHeader  header;
  AvowSlotList    *slots;

  /* The spare copy of the slots is not what it should be, and is written again with the next change. */
  gboolean         spare_stale;

  /* SQLite cannot read all of the file: it is read past SQLite, and not written. */
  gboolean         damaged;

  /* All NULL while locked. */
  AvowSecret      *key;
  AvowSecret      *record_key;
  AvowSecret      *manifest_key;

  /* (element-type AvowId guint64): the last revision of what was deleted since unlocking. What takes
   * its place when that is undone goes on from there: no two bodies of a record have the same one. */
  GHashTable      *deleted;

  /* NULL until loaded. The counter is the highest that was seen, in the file or in its mirror. */
  AvowManifest    *manifest;
  guint64          counter;

  /* A commit failed, and the file could not be read to see whether it took place all the same. The
   * manifest tells, once it can be read. */
  gboolean         uncertain;
  guint8           attempted[AVOW_MANIFEST_BYTES];

  AvowStatement   *put_record;
  AvowStatement   *remove_record;
  AvowStatement   *put_manifest;
};

gboolean avow_vault_check_thread  (AvowVault     *vault,
                                   GError       **error);
void     avow_vault_take_key      (AvowVault     *vault,
                                   AvowSecret    *key);
GBytes  *avow_vault_find_slot     (AvowVault     *vault,
                                   AvowSlotType   type,
                                   gint64        *number);
gboolean avow_vault_may_be_damage (const GError  *error);
gboolean avow_vault_read_manifest (AvowVault     *vault,
                                   GBytes       **manifest,
                                   GError       **error);

G_END_DECLS

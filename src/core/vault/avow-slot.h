/* avow-slot.h: a way into the vault: the vault key, wrapped for a passphrase or a recovery key */

#pragma once

#include "core/crypto/avow-kdf.h"
#include "core/crypto/avow-recovery-key.h"

#include "avow-vault-header.h"

G_BEGIN_DECLS

#define AVOW_SLOT_MAGIC "AVOW-SLT"
#define AVOW_SLOT_MAGIC_BYTES 8
#define AVOW_SLOT_VERSION 1u
#define AVOW_SLOT_PASSPHRASE_BYTES 200
#define AVOW_SLOT_RECOVERY_BYTES 216

/**
 * AvowSlotType:
 * @AVOW_SLOT_DAMAGED: bytes that are not a slot of this version, or were changed by accident
 * @AVOW_SLOT_PASSPHRASE: a slot for a passphrase
 * @AVOW_SLOT_RECOVERY: a slot for a recovery key
 *
 * Part of the file format: never renumber.
 */
typedef enum {
  AVOW_SLOT_DAMAGED = 0,
  AVOW_SLOT_PASSPHRASE = 1,
  AVOW_SLOT_RECOVERY = 2,
} AvowSlotType;

gboolean      avow_slot_fail_damaged    (GError                **error);
GBytes       *avow_slot_new_passphrase  (const AvowVaultHeader  *header,
                                         const AvowSecret       *vault_key,
                                         const AvowSecret       *passphrase,
                                         const AvowKdfParams    *params,
                                         GError                **error);
GBytes       *avow_slot_new_recovery    (const AvowVaultHeader  *header,
                                         const AvowSecret       *vault_key,
                                         const AvowRecoveryKey  *recovery_key,
                                         GError                **error);
AvowSlotType  avow_slot_identify        (const guint8           *bytes,
                                         gsize                   length,
                                         AvowVaultHeader        *header);
AvowSecret   *avow_slot_open_passphrase (GBytes                 *slot,
                                         const AvowSecret       *passphrase,
                                         GError                **error);
AvowSecret   *avow_slot_open_recovery   (GBytes                 *slot,
                                         const AvowRecoveryKey  *recovery_key,
                                         GError                **error);
gboolean      avow_slot_recovery_fits   (GBytes                 *slot,
                                         const AvowSecret       *vault_key);

G_END_DECLS

/* avow-slot.c: a way into the vault: the vault key, wrapped for a passphrase or a recovery key */

#include "config.h"

#include "avow-slot.h"

#include "avow-bytes.h"
#include "avow-passphrase.h"
#include "avow-vault-error.h"

#include <glib/gi18n-lib.h>

/* Where things are; see FORMAT.md, "Slots". */
#define AT_TYPE 12
#define AT_VAULT_ID 16
#define AT_EPOCH 32
#define AT_PASSES 36
#define AT_MEMORY 40
#define AT_SALT 48
#define PASSPHRASE_ASSOCIATED 64
#define PASSPHRASE_COMMITMENT 64
#define PASSPHRASE_WRAPPED 96
#define PASSPHRASE_CHECKSUM 168
#define AT_PUBLIC_KEY 40
#define RECOVERY_ASSOCIATED 72
#define RECOVERY_COMMITMENT 72
#define RECOVERY_WRAPPED 104
#define RECOVERY_CHECKSUM 184

/* The first byte of what each commitment hashes, so that no two can be taken for each other. */
#define LABEL_PASSPHRASE_COMMITMENT 0x11
#define LABEL_RECOVERY_COMMITMENT 0x12

G_STATIC_ASSERT (AT_SALT + AVOW_KDF_SALT_BYTES == PASSPHRASE_ASSOCIATED);
G_STATIC_ASSERT (PASSPHRASE_COMMITMENT + AVOW_HASH_BYTES == PASSPHRASE_WRAPPED);
G_STATIC_ASSERT (PASSPHRASE_WRAPPED + AVOW_KEY_BYTES + AVOW_SEAL_OVERHEAD == PASSPHRASE_CHECKSUM);
G_STATIC_ASSERT (PASSPHRASE_CHECKSUM + AVOW_HASH_BYTES == AVOW_SLOT_PASSPHRASE_BYTES);
G_STATIC_ASSERT (AT_PUBLIC_KEY + AVOW_BOX_PUBLIC_BYTES == RECOVERY_ASSOCIATED);
G_STATIC_ASSERT (RECOVERY_COMMITMENT + AVOW_HASH_BYTES == RECOVERY_WRAPPED);
G_STATIC_ASSERT (RECOVERY_WRAPPED + AVOW_KEY_BYTES + AVOW_BOX_OVERHEAD == RECOVERY_CHECKSUM);
G_STATIC_ASSERT (RECOVERY_CHECKSUM + AVOW_HASH_BYTES == AVOW_SLOT_RECOVERY_BYTES);

static void
write_start (guint8                *slot,
             AvowSlotType           type,
             const AvowVaultHeader *header)
{
  guint8 *end = slot;

  end = avow_bytes_put (end, AVOW_SLOT_MAGIC, AVOW_SLOT_MAGIC_BYTES);
  end = avow_bytes_put_u32 (end, AVOW_SLOT_VERSION);
  end = avow_bytes_put_u32 (end, (guint32) type);
  end = avow_bytes_put (end, header->vault_id, AVOW_VAULT_ID_BYTES);
  avow_bytes_put_u32 (end, header->epoch);
}

static void
commit (const AvowSecret *key,
        guint8            label,
        const guint8     *slot,
        gsize             length,
        guint8            commitment[AVOW_HASH_BYTES])
{
  AvowHash *hash = avow_hash_new (key);

  avow_hash_update (hash, &label, sizeof label);
  avow_hash_update (hash, slot, length);
  avow_hash_finish (hash, commitment);
}

static gboolean
commitment_fits (const AvowSecret *key,
                 guint8            label,
                 const guint8     *slot,
                 gsize             length)
{
  guint8 commitment[AVOW_HASH_BYTES];

  commit (key, label, slot, length, commitment);

  return avow_hash_equal (commitment, slot + length);
}

static const guint8 *
peek_slot (GBytes       *slot,
           AvowSlotType  type)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (slot, &length);
  AvowVaultHeader header;

  return avow_slot_identify (bytes, length, &header) == type ? bytes : NULL;
}

static gboolean
read_params (const guint8   *bytes,
             AvowKdfParams  *params,
             GError        **error)
{
  guint64 kibibytes = avow_bytes_get_u64 (bytes + AT_MEMORY);

  params->passes = avow_bytes_get_u32 (bytes + AT_PASSES);
  if (params->passes > AVOW_KDF_PASSES_CEILING || kibibytes > AVOW_KDF_MEMORY_CEILING / 1024)
    return avow_vault_fail (error, AVOW_VAULT_ERROR_HOSTILE);

  params->memory = kibibytes * 1024;
  if (!avow_kdf_params_check (params, NULL))
    return avow_slot_fail_damaged (error);

  return TRUE;
}

static AvowSecret *
derive (const AvowSecret     *normalized,
        const guint8         *salt,
        const AvowKdfParams  *params,
        GError              **error)
{
  g_autoptr (GError) cause = NULL;
  AvowSecret *key = avow_kdf_derive (normalized, salt, params, &cause);

  if (key == NULL)
    {
      if (g_error_matches (cause, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_OUT_OF_MEMORY))
        avow_vault_fail (error, AVOW_VAULT_ERROR_OUT_OF_MEMORY);
      else
        avow_vault_fail_with (error, AVOW_VAULT_ERROR_FAILED, cause->message);
    }

  return key;
}

/**
 * avow_slot_fail_damaged:
 * @error: return location for an error
 *
 * Sets %AVOW_VAULT_ERROR_DAMAGED, with a sentence that names the other way in.
 *
 * Returns: %FALSE
 */
gboolean
avow_slot_fail_damaged (GError **error)
{
  return avow_vault_fail_with (error, AVOW_VAULT_ERROR_DAMAGED,
                               _("What the file keeps to check this with is damaged. The other way in "
                                 "may still work: the passphrase, or the recovery key."));
}

/**
 * avow_slot_new_passphrase:
 * @header: the vault it is a way into
 * @vault_key: the vault key
 * @passphrase: a passphrase, UTF-8, not empty
 * @params: what deriving the key from it shall cost
 * @error: return location for an error
 *
 * Wraps the vault key for a passphrase, with a new salt. Blocks while the key is derived.
 *
 * Returns: (transfer full): the slot's bytes, or %NULL with %AVOW_VAULT_ERROR_OUT_OF_MEMORY or
 *   %AVOW_VAULT_ERROR_FAILED
 */
GBytes *
avow_slot_new_passphrase (const AvowVaultHeader  *header,
                          const AvowSecret       *vault_key,
                          const AvowSecret       *passphrase,
                          const AvowKdfParams    *params,
                          GError                **error)
{
  g_autoptr (AvowSecret) normalized = avow_passphrase_normalize (passphrase);
  g_autoptr (AvowSecret) key = NULL;
  guint8 slot[AVOW_SLOT_PASSPHRASE_BYTES] = { 0 };

  if (normalized == NULL)
    {
      avow_vault_fail_with (error, AVOW_VAULT_ERROR_FAILED, _("A passphrase cannot be empty."));
      return NULL;
    }

  write_start (slot, AVOW_SLOT_PASSPHRASE, header);
  avow_bytes_put_u32 (slot + AT_PASSES, params->passes);
  avow_bytes_put_u64 (slot + AT_MEMORY, params->memory / 1024);
  avow_random_bytes (slot + AT_SALT, AVOW_KDF_SALT_BYTES);

  key = derive (normalized, slot + AT_SALT, params, error);
  if (key == NULL)
    return NULL;

  commit (key, LABEL_PASSPHRASE_COMMITMENT, slot, PASSPHRASE_ASSOCIATED, slot + PASSPHRASE_COMMITMENT);
  if (!avow_seal (key, avow_secret_peek (vault_key), AVOW_KEY_BYTES,
                  slot, PASSPHRASE_ASSOCIATED, slot + PASSPHRASE_WRAPPED))
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_FAILED);
      return NULL;
    }
  avow_vault_checksum (slot, PASSPHRASE_CHECKSUM, slot + PASSPHRASE_CHECKSUM);

  return g_bytes_new (slot, sizeof slot);
}

/**
 * avow_slot_new_recovery:
 * @header: the vault it is a way into
 * @vault_key: the vault key
 * @recovery_key: a recovery key, of which only the public half is used
 * @error: return location for an error
 *
 * Seals the vault key to a recovery key.
 *
 * Returns: (transfer full): the slot's bytes, or %NULL with %AVOW_VAULT_ERROR_FAILED
 */
GBytes *
avow_slot_new_recovery (const AvowVaultHeader  *header,
                        const AvowSecret       *vault_key,
                        const AvowRecoveryKey  *recovery_key,
                        GError                **error)
{
  guint8 slot[AVOW_SLOT_RECOVERY_BYTES] = { 0 };

  write_start (slot, AVOW_SLOT_RECOVERY, header);
  memcpy (slot + AT_PUBLIC_KEY, avow_recovery_key_get_public (recovery_key), AVOW_BOX_PUBLIC_BYTES);
  commit (vault_key, LABEL_RECOVERY_COMMITMENT, slot, RECOVERY_ASSOCIATED, slot + RECOVERY_COMMITMENT);
  if (!avow_box_seal (slot + AT_PUBLIC_KEY, avow_secret_peek (vault_key), AVOW_KEY_BYTES,
                      slot + RECOVERY_WRAPPED))
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_FAILED);
      return NULL;
    }
  avow_vault_checksum (slot, RECOVERY_CHECKSUM, slot + RECOVERY_CHECKSUM);

  return g_bytes_new (slot, sizeof slot);
}

/**
 * avow_slot_identify:
 * @bytes: (nullable): what may be a slot
 * @length: its length in bytes
 * @header: (out caller-allocates): the vault it says it is a way into; untouched unless it is a slot
 *
 * Looks at the checksum, not at any key: a slot that was changed on purpose may still pass.
 *
 * Returns: its type, or %AVOW_SLOT_DAMAGED
 */
AvowSlotType
avow_slot_identify (const guint8    *bytes,
                    gsize            length,
                    AvowVaultHeader *header)
{
  AvowSlotType type;

  if (bytes == NULL ||
      (length != AVOW_SLOT_PASSPHRASE_BYTES && length != AVOW_SLOT_RECOVERY_BYTES) ||
      memcmp (bytes, AVOW_SLOT_MAGIC, AVOW_SLOT_MAGIC_BYTES) != 0 ||
      avow_bytes_get_u32 (bytes + AVOW_SLOT_MAGIC_BYTES) != AVOW_SLOT_VERSION ||
      !avow_vault_checksum_fits (bytes, length))
    return AVOW_SLOT_DAMAGED;

  type = avow_bytes_get_u32 (bytes + AT_TYPE);
  if ((type != AVOW_SLOT_PASSPHRASE || length != AVOW_SLOT_PASSPHRASE_BYTES) &&
      (type != AVOW_SLOT_RECOVERY || length != AVOW_SLOT_RECOVERY_BYTES))
    return AVOW_SLOT_DAMAGED;

  header->format = AVOW_VAULT_FORMAT;
  header->schema = AVOW_VAULT_SCHEMA;
  header->epoch = avow_bytes_get_u32 (bytes + AT_EPOCH);
  memcpy (header->vault_id, bytes + AT_VAULT_ID, AVOW_VAULT_ID_BYTES);

  return type;
}

/**
 * avow_slot_open_passphrase:
 * @slot: a slot's bytes
 * @passphrase: what a person typed
 * @error: return location for an error
 *
 * The checksum is looked at first, then the parameters, then, with the derived key, the commitment:
 * so damage, an attack, a wrong passphrase and a lack of memory are told from each other. Blocks while
 * the key is derived.
 *
 * Returns: (transfer full): the vault key, or %NULL with %AVOW_VAULT_ERROR_DAMAGED,
 *   %AVOW_VAULT_ERROR_HOSTILE, %AVOW_VAULT_ERROR_OUT_OF_MEMORY or %AVOW_VAULT_ERROR_WRONG_PASSPHRASE
 */
AvowSecret *
avow_slot_open_passphrase (GBytes            *slot,
                           const AvowSecret  *passphrase,
                           GError           **error)
{
  const guint8 *bytes = peek_slot (slot, AVOW_SLOT_PASSPHRASE);
  g_autoptr (AvowSecret) normalized = NULL;
  g_autoptr (AvowSecret) key = NULL;
  g_autoptr (AvowSecret) vault_key = NULL;
  AvowKdfParams params;

  if (bytes == NULL)
    {
      avow_slot_fail_damaged (error);
      return NULL;
    }

  if (!read_params (bytes, &params, error))
    return NULL;

  normalized = avow_passphrase_normalize (passphrase);
  if (normalized == NULL)
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_WRONG_PASSPHRASE);
      return NULL;
    }

  key = derive (normalized, bytes + AT_SALT, &params, error);
  if (key == NULL)
    return NULL;

  if (!commitment_fits (key, LABEL_PASSPHRASE_COMMITMENT, bytes, PASSPHRASE_ASSOCIATED))
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_WRONG_PASSPHRASE);
      return NULL;
    }

  vault_key = avow_secret_new (AVOW_KEY_BYTES);
  if (!avow_unseal (key, bytes + PASSPHRASE_WRAPPED, AVOW_KEY_BYTES + AVOW_SEAL_OVERHEAD,
                    bytes, PASSPHRASE_ASSOCIATED, avow_secret_get_data (vault_key), NULL))
    {
      avow_slot_fail_damaged (error);
      return NULL;
    }

  return g_steal_pointer (&vault_key);
}

/**
 * avow_slot_open_recovery:
 * @slot: a slot's bytes
 * @recovery_key: a recovery key
 * @error: return location for an error
 *
 * Returns: (transfer full): the vault key, or %NULL with %AVOW_VAULT_ERROR_DAMAGED or
 *   %AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY
 */
AvowSecret *
avow_slot_open_recovery (GBytes                 *slot,
                         const AvowRecoveryKey  *recovery_key,
                         GError                **error)
{
  const guint8 *bytes = peek_slot (slot, AVOW_SLOT_RECOVERY);
  g_autoptr (AvowSecret) vault_key = NULL;

  if (bytes == NULL)
    {
      avow_slot_fail_damaged (error);
      return NULL;
    }

  if (memcmp (bytes + AT_PUBLIC_KEY, avow_recovery_key_get_public (recovery_key),
              AVOW_BOX_PUBLIC_BYTES) != 0)
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY);
      return NULL;
    }

  /* Anybody can seal to a public key: only the commitment says that it is the vault's own key. */
  vault_key = avow_secret_new (AVOW_KEY_BYTES);
  if (!avow_box_unseal (avow_recovery_key_get_private (recovery_key),
                        bytes + RECOVERY_WRAPPED, AVOW_KEY_BYTES + AVOW_BOX_OVERHEAD,
                        avow_secret_get_data (vault_key), NULL) ||
      !commitment_fits (vault_key, LABEL_RECOVERY_COMMITMENT, bytes, RECOVERY_ASSOCIATED))
    {
      avow_slot_fail_damaged (error);
      return NULL;
    }

  return g_steal_pointer (&vault_key);
}

/**
 * avow_slot_recovery_fits:
 * @slot: a slot's bytes
 * @vault_key: the vault key
 *
 * Returns: whether it is a recovery slot that somebody with this vault key made; a public key that
 *   was put in by somebody else is found out
 */
gboolean
avow_slot_recovery_fits (GBytes           *slot,
                         const AvowSecret *vault_key)
{
  const guint8 *bytes = peek_slot (slot, AVOW_SLOT_RECOVERY);

  return bytes != NULL &&
         commitment_fits (vault_key, LABEL_RECOVERY_COMMITMENT, bytes, RECOVERY_ASSOCIATED);
}

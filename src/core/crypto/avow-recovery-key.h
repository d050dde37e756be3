/* avow-recovery-key.h: the recovery key, an age X25519 identity */

#pragma once

#include "avow-crypto-error.h"
#include "avow-seal.h"
#include "avow-secret.h"

G_BEGIN_DECLS

/**
 * AvowRecoveryKey:
 *
 * An age identity ("AGE-SECRET-KEY-1…", https://age-encryption.org/v1): 32 random bytes, the private
 * half of an X25519 key pair, in upper-case Bech32. Reference counted; its bytes are an #AvowSecret.
 */
typedef struct _AvowRecoveryKey AvowRecoveryKey;

#define AVOW_TYPE_RECOVERY_KEY (avow_recovery_key_get_type ())

GType             avow_recovery_key_get_type    (void);
AvowRecoveryKey  *avow_recovery_key_generate    (void);
AvowRecoveryKey  *avow_recovery_key_parse       (const char             *text,
                                                 GError                **error);
AvowRecoveryKey  *avow_recovery_key_ref         (AvowRecoveryKey        *key);
void              avow_recovery_key_unref       (AvowRecoveryKey        *key);

/* All three belong to the key (transfer none): take a reference to keep one. */
AvowSecret       *avow_recovery_key_get_private (const AvowRecoveryKey  *key);

/* The text, NUL-terminated within the secret (its length counts the NUL). */
AvowSecret       *avow_recovery_key_get_text    (const AvowRecoveryKey  *key);

/* What a person copies from paper: the text in groups of six with a space between, and back. */
AvowSecret       *avow_recovery_key_get_groups  (const AvowRecoveryKey  *key);
guint             avow_recovery_key_count_groups (void);
gboolean          avow_recovery_key_group_equal (const AvowRecoveryKey  *key,
                                                 guint                   group,
                                                 const char             *typed);

/* The public half: 32 bytes that belong to the key, and its text "age1…" (transfer full). */
const guint8     *avow_recovery_key_get_public  (const AvowRecoveryKey  *key);
char             *avow_recovery_key_get_recipient (const AvowRecoveryKey *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowRecoveryKey, avow_recovery_key_unref)

G_END_DECLS

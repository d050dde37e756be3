/* avow-demo-vault.h: a throw-away journal with invented entries, in a folder of its own */

#pragma once

#include "core/crypto/avow-secret.h"

G_BEGIN_DECLS

/* For whoever locks the window of a demonstration and wants back in. */
#define AVOW_DEMO_PASSPHRASE "demo"

/**
 * AvowDemoVault:
 *
 * A folder that only this user can enter, with a journal's file in it. Both are removed when it is
 * freed, and when the process is ended by a signal.
 */
typedef struct _AvowDemoVault AvowDemoVault;

AvowDemoVault *avow_demo_vault_new      (AvowSecret           *passphrase,
                                         GError              **error);
void           avow_demo_vault_free     (AvowDemoVault        *demo_vault);
const char    *avow_demo_vault_get_path (const AvowDemoVault  *demo_vault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowDemoVault, avow_demo_vault_free)

G_END_DECLS

/* avow-vault-header.h: the row that says what file this is; in clear, with a checksum */

#pragma once

#include <glib.h>

#include "core/crypto/avow-seal.h"

G_BEGIN_DECLS

/* SQLite's application id of a vault: "AVOW". */
#define AVOW_VAULT_APPLICATION_ID 0x41564f57

/* The version of what is sealed and how, bound into everything that is sealed. */
#define AVOW_VAULT_FORMAT 1u

/* The version of the tables (SQLite's user_version). */
#define AVOW_VAULT_SCHEMA 1u

#define AVOW_VAULT_MAGIC "AVOW-VLT"
#define AVOW_VAULT_MAGIC_BYTES 8
#define AVOW_VAULT_ID_BYTES 16
#define AVOW_VAULT_HEADER_BYTES 72

/**
 * AvowVaultHeader:
 * @format: %AVOW_VAULT_FORMAT
 * @schema: %AVOW_VAULT_SCHEMA
 * @epoch: which vault key is in use, from 1
 * @vault_id: random bytes that name the vault
 */
typedef struct {
  guint32 format;
  guint32 schema;
  guint32 epoch;
  guint8  vault_id[AVOW_VAULT_ID_BYTES];
} AvowVaultHeader;

void     avow_vault_header_write    (const AvowVaultHeader *header,
                                     guint8                 bytes[AVOW_VAULT_HEADER_BYTES]);
gboolean avow_vault_header_read     (const guint8          *bytes,
                                     gsize                  length,
                                     AvowVaultHeader       *header);
gboolean avow_vault_header_is_newer (const AvowVaultHeader *header);
void     avow_vault_checksum        (const guint8          *bytes,
                                     gsize                  length,
                                     guint8                 checksum[AVOW_HASH_BYTES]);
gboolean avow_vault_checksum_fits   (const guint8          *bytes,
                                     gsize                  length);

G_END_DECLS

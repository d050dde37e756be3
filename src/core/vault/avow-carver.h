/* avow-carver.h: finds a vault's parts and records in a file that SQLite cannot read any more */

#pragma once

#include <gio/gio.h>

#include "core/model/avow-id.h"
#include "core/store/avow-connection.h"

#include "avow-slot-list.h"
#include "avow-vault-header.h"

G_BEGIN_DECLS

/**
 * AvowCarvedRow:
 * @id: the record
 * @rev: the row's revision
 * @epoch: the row's epoch
 * @body: (nullable): the row's body, until the next row
 * @body_length: its length in bytes
 * @location: where it was found, in bytes from the start of the file
 *
 * Something that has the shape of a row of the table of records. Only its seal tells whether it is one.
 */
typedef struct {
  AvowId        id;
  guint64       rev;
  guint32       epoch;
  const guint8 *body;
  gsize         body_length;
  guint64       location;
} AvowCarvedRow;

typedef void (*AvowCarverVisitor) (const AvowCarvedRow *row,
                                   gpointer             user_data);

gboolean avow_carver_find_parts   (AvowConnection       *connection,
                                   AvowVaultHeader      *header,
                                   AvowSlotList         *slots,
                                   GBytes              **manifest,
                                   GError              **error);
gboolean avow_carver_find_rows    (AvowConnection       *connection,
                                   AvowCarverVisitor     visitor,
                                   gpointer              user_data,
                                   GCancellable         *cancellable,
                                   GError              **error);
gboolean avow_carver_read_row     (AvowConnection       *connection,
                                   guint64               location,
                                   AvowCarverVisitor     visitor,
                                   gpointer              user_data,
                                   GError              **error);

G_END_DECLS

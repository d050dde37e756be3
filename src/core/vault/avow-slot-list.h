/* avow-slot-list.h: the slots of an open vault, as their rows are in the file */

#pragma once

#include "core/store/avow-connection.h"

#include "avow-slot.h"

G_BEGIN_DECLS

/* More rows than this are not read: no vault has them. */
#define AVOW_SLOT_LIST_MAX 16

/* The row that a new vault keeps each kind of slot in. */
#define AVOW_SLOT_NUMBER_PASSPHRASE 1
#define AVOW_SLOT_NUMBER_RECOVERY 2

typedef struct _AvowSlotList AvowSlotList;

AvowSlotList *avow_slot_list_new       (void);
void          avow_slot_list_free      (AvowSlotList     *list);
gboolean      avow_slot_list_read      (AvowSlotList     *list,
                                        AvowConnection   *connection,
                                        GError          **error);
void          avow_slot_list_put       (AvowSlotList     *list,
                                        gint64            number,
                                        gint64            type,
                                        GBytes           *body);
GBytes       *avow_slot_list_find      (AvowSlotList     *list,
                                        const guint8     *vault_id,
                                        AvowSlotType      type,
                                        gint64           *number,
                                        AvowVaultHeader  *header);
AvowSlotList *avow_slot_list_copy      (AvowSlotList     *list);
GBytes       *avow_slot_list_serialize (AvowSlotList     *list);
gboolean      avow_slot_list_write     (AvowSlotList     *list,
                                        AvowConnection   *connection,
                                        GError          **error);
gboolean      avow_slot_list_is_spared (AvowSlotList     *list,
                                        AvowConnection   *connection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSlotList, avow_slot_list_free)

G_END_DECLS

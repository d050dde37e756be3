/* avow-slot-list.c: the slots of an open vault, as their rows are in the file */

#include "config.h"

#include "avow-slot-list.h"

#include "avow-bytes.h"

typedef struct
{
  gint64  number;
  gint64  type;
  GBytes *body;
} Row;

struct _AvowSlotList
{
  /* (element-type Row), sorted by number. */
  GArray *rows;
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->body, g_bytes_unref);
}

static void
append_u64 (GByteArray *array,
            guint64     value)
{
  guint8 bytes[8];

  avow_bytes_put_u64 (bytes, value);
  g_byte_array_append (array, bytes, sizeof bytes);
}

static gboolean
write_row (AvowStatement  *statement,
           const Row      *row,
           GError        **error)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (row->body, &length);

  return avow_statement_bind_int64 (statement, 1, row->number, error) &&
         avow_statement_bind_int64 (statement, 2, row->type, error) &&
         avow_statement_bind_blob (statement, 3, bytes, length, error) &&
         avow_statement_run (statement, error);
}

/* The slots' bytes, one after the other. */
static GBytes *
make_spare (AvowSlotList *list)
{
  GByteArray *array = g_byte_array_new ();

  for (guint i = 0; i < list->rows->len; i++)
    {
      gsize length;
      const guint8 *bytes = g_bytes_get_data (g_array_index (list->rows, Row, i).body, &length);

      if (length > 0)
        g_byte_array_append (array, bytes, (guint) length);
    }

  return g_byte_array_free_to_bytes (array);
}

/**
 * avow_slot_list_new:
 *
 * Returns: (transfer full): an empty list
 */
AvowSlotList *
avow_slot_list_new (void)
{
  AvowSlotList *list = g_new0 (AvowSlotList, 1);

  list->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (list->rows, clear_row);

  return list;
}

/**
 * avow_slot_list_free:
 * @list: (transfer full): a list
 */
void
avow_slot_list_free (AvowSlotList *list)
{
  g_array_unref (list->rows);
  g_free (list);
}

/**
 * avow_slot_list_read:
 * @list: an empty list
 * @connection: a vault
 * @error: return location for an error
 *
 * Reads all the rows, damaged or not: the manifest is over what is there.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if they cannot be read, or are too many
 */
gboolean
avow_slot_list_read (AvowSlotList    *list,
                     AvowConnection  *connection,
                     GError         **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  AvowStatementResult result;

  statement = avow_connection_prepare (connection, "SELECT slot, type, body FROM slot ORDER BY slot", error);
  if (statement == NULL)
    return FALSE;

  while ((result = avow_statement_step (statement, error)) == AVOW_STATEMENT_ROW)
    {
      gsize length;
      const guint8 *body = avow_statement_get_blob (statement, 2, &length);
      g_autoptr (GBytes) bytes = g_bytes_new (body, length);

      if (list->rows->len == AVOW_SLOT_LIST_MAX)
        {
          g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_CORRUPT, "Too many slots");
          return FALSE;
        }

      avow_slot_list_put (list,
                          avow_statement_get_int64 (statement, 0),
                          avow_statement_get_int64 (statement, 1),
                          bytes);
    }

  return result == AVOW_STATEMENT_DONE;
}

/**
 * avow_slot_list_put:
 * @list: a list
 * @number: the row's number
 * @type: what the row says of its type; the body says it too, and is believed
 * @body: (transfer none): the slot's bytes
 *
 * Adds a slot, or replaces the one of that number.
 */
void
avow_slot_list_put (AvowSlotList *list,
                    gint64        number,
                    gint64        type,
                    GBytes       *body)
{
  Row row = { number, type, g_bytes_ref (body) };
  guint position = 0;

  while (position < list->rows->len && g_array_index (list->rows, Row, position).number < number)
    position++;

  if (position < list->rows->len && g_array_index (list->rows, Row, position).number == number)
    g_array_remove_index (list->rows, position);

  g_array_insert_val (list->rows, position, row);
}

/**
 * avow_slot_list_find:
 * @list: a list
 * @vault_id: (nullable): only a slot of this vault
 * @type: only a slot of this type
 * @number: (out) (optional): its number
 * @header: (out caller-allocates): the vault it is of
 *
 * Returns: (transfer none) (nullable): the bytes of the first such slot that is whole
 */
GBytes *
avow_slot_list_find (AvowSlotList    *list,
                     const guint8    *vault_id,
                     AvowSlotType     type,
                     gint64          *number,
                     AvowVaultHeader *header)
{
  for (guint i = 0; i < list->rows->len; i++)
    {
      const Row *row = &g_array_index (list->rows, Row, i);
      AvowVaultHeader found;
      gsize length;
      const guint8 *bytes = g_bytes_get_data (row->body, &length);

      if (avow_slot_identify (bytes, length, &found) != type)
        continue;

      if (vault_id != NULL && memcmp (found.vault_id, vault_id, AVOW_VAULT_ID_BYTES) != 0)
        continue;

      *header = found;
      if (number != NULL)
        *number = row->number;

      return row->body;
    }

  return NULL;
}

/**
 * avow_slot_list_copy:
 * @list: a list
 *
 * Returns: (transfer full): a list of the same slots, to be changed
 */
AvowSlotList *
avow_slot_list_copy (AvowSlotList *list)
{
  AvowSlotList *copy = avow_slot_list_new ();

  for (guint i = 0; i < list->rows->len; i++)
    {
      const Row *row = &g_array_index (list->rows, Row, i);

      avow_slot_list_put (copy, row->number, row->type, row->body);
    }

  return copy;
}

/**
 * avow_slot_list_serialize:
 * @list: a list
 *
 * Returns: (transfer full): all of it as the manifest hashes it, see FORMAT.md, "Manifest"
 */
GBytes *
avow_slot_list_serialize (AvowSlotList *list)
{
  GByteArray *array = g_byte_array_new ();

  for (guint i = 0; i < list->rows->len; i++)
    {
      const Row *row = &g_array_index (list->rows, Row, i);
      gsize length;
      const guint8 *bytes = g_bytes_get_data (row->body, &length);

      append_u64 (array, (guint64) row->number);
      append_u64 (array, (guint64) row->type);
      append_u64 (array, length);
      if (length > 0)
        g_byte_array_append (array, bytes, (guint) length);
    }

  return g_byte_array_free_to_bytes (array);
}

/**
 * avow_slot_list_write:
 * @list: a list
 * @connection: a vault, in a transaction
 * @error: return location for an error
 *
 * Writes every slot into its row, and a spare copy of them all beside the header, on another page:
 * losing all the slots is losing everything, and that should take more than one bad sector.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it failed
 */
gboolean
avow_slot_list_write (AvowSlotList    *list,
                      AvowConnection  *connection,
                      GError         **error)
{
  g_autoptr (AvowStatement) slot = NULL;
  g_autoptr (AvowStatement) spare = NULL;
  g_autoptr (GBytes) bytes = make_spare (list);

  slot = avow_connection_prepare (connection,
                                  "INSERT INTO slot (slot, type, body) VALUES (?1, ?2, ?3)"
                                  " ON CONFLICT (slot) DO UPDATE SET type = ?2, body = ?3",
                                  error);
  if (slot == NULL)
    return FALSE;

  for (guint i = 0; i < list->rows->len; i++)
    if (!write_row (slot, &g_array_index (list->rows, Row, i), error))
      return FALSE;

  spare = avow_connection_prepare (connection, "UPDATE vault SET spare = ?1 WHERE one = 1", error);

  return spare != NULL &&
         avow_statement_bind_blob (spare, 1, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error) &&
         avow_statement_run (spare, error);
}

/**
 * avow_slot_list_is_spared:
 * @list: a list
 * @connection: the vault it was read from
 *
 * Returns: whether the spare copy is the same
 */
gboolean
avow_slot_list_is_spared (AvowSlotList   *list,
                          AvowConnection *connection)
{
  g_autoptr (AvowStatement) statement = NULL;
  g_autoptr (GBytes) expected = make_spare (list);
  g_autoptr (GBytes) spare = NULL;
  const guint8 *bytes;
  gsize length;

  statement = avow_connection_prepare (connection, "SELECT spare FROM vault WHERE one = 1", NULL);
  if (statement == NULL || avow_statement_step (statement, NULL) != AVOW_STATEMENT_ROW)
    return FALSE;

  bytes = avow_statement_get_blob (statement, 0, &length);
  spare = g_bytes_new (bytes, length);

  return g_bytes_equal (spare, expected);
}

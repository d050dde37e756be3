/* avow-carver.c: finds a vault's parts and records in a file that SQLite cannot read any more */

#include "config.h"

#include "avow-carver.h"

#include "avow-manifest.h"
#include "avow-record-seal.h"

/* SQLite's trees are not followed: a page that leads to others may be the one that is damaged. Instead
 * each page is looked through for what has the shape of a part or of a row, which is then held against
 * its checksum or its seal. So damage costs the row that it is in, and no other.
 *
 * The shape is SQLite's (https://sqlite.org/fileformat2.html): "B-tree Pages", "Record Format", "Cell
 * Payload Overflow Pages". A row of the records, in a table WITHOUT ROWID, is a payload of an index
 * tree: its length, then the record's header, then id, rev, epoch and body. */
#define PAGE_BYTES ((gsize) AVOW_STORE_PAGE_BYTES)

/* How much of a payload an index tree of this page size keeps in its own page. */
#define MOST_LOCAL ((PAGE_BYTES - 12) * 64 / 255 - 23)
#define LEAST_LOCAL ((PAGE_BYTES - 12) * 32 / 255 - 23)
#define OVERFLOW_BYTES (PAGE_BYTES - 4)

/* Header, slots and manifest are in the first few pages and never move. */
#define PAGES_WITH_PARTS 64

/* The second byte of a row's header: its first column is a blob of 16 bytes. */
#define SERIAL_ID (12 + 2 * AVOW_ID_BYTES)

/* A row begins with the length of its payload, in one to five bytes, and that of its header, in one. */
#define LEAST_BEFORE_SERIAL_ID 2
#define MOST_BEFORE_SERIAL_ID 6

typedef struct
{
  AvowConnection *connection;
  guint64         size;
  guint8          page[PAGE_BYTES];
  guint8          overflow[PAGE_BYTES];
  GByteArray     *payload;
} Carver;

typedef struct
{
  AvowCarvedRow row;

  /* Where the payload begins in the page, how long it is, and where the body begins in it. */
  gsize         start;
  gsize         length;
  gsize         body_start;
} Shape;

static Carver *
carver_new (AvowConnection  *connection,
            GError         **error)
{
  g_autofree Carver *carver = g_new0 (Carver, 1);

  if (!avow_connection_get_raw_size (connection, &carver->size, error))
    return NULL;

  carver->connection = connection;
  carver->payload = g_byte_array_new ();

  return g_steal_pointer (&carver);
}

static void
carver_free (Carver *carver)
{
  g_byte_array_unref (carver->payload);
  g_free (carver);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Carver, carver_free)

/* Pages are numbered from 0 here; from 1 in SQLite. A page that the disk does not give is taken to be
 * empty: what is on the others can still be had. */
static void
read_page (Carver  *carver,
           guint64  number,
           guint8   page[PAGE_BYTES])
{
  g_autoptr (GError) error = NULL;

  if (!avow_connection_read_raw (carver->connection, number * PAGE_BYTES, page, PAGE_BYTES, &error))
    {
      g_debug ("Page %" G_GUINT64_FORMAT " cannot be read: %s", number, error->message);
      memset (page, 0, PAGE_BYTES);
    }
}

static guint64
count_pages (const Carver *carver)
{
  return carver->size / PAGE_BYTES + (carver->size % PAGE_BYTES != 0);
}

/* SQLite's variable-length integer. Returns how many bytes it takes, or 0 if it does not end. */
static gsize
read_varint (const guint8 *from,
             gsize         available,
             guint64      *value)
{
  guint64 read = 0;

  for (gsize i = 0; i < MIN (available, 8); i++)
    {
      read = read << 7 | (from[i] & 0x7f);
      if ((from[i] & 0x80) == 0)
        {
          *value = read;
          return i + 1;
        }
    }

  return 0;
}

/* The length of an integer of a serial type, or -1 if the type is of something else. */
static int
integer_length (guint64 serial)
{
  static const int lengths[] = { -1, 1, 2, 3, 4, 6, 8, -1, 0, 0 };

  return serial < G_N_ELEMENTS (lengths) ? lengths[serial] : -1;
}

static guint64
read_integer (const guint8 *from,
              guint64       serial)
{
  guint64 value = serial == 9 ? 1 : 0;

  for (int i = 0; i < integer_length (serial); i++)
    value = value << 8 | from[i];

  return value;
}

/* Whether a row of the records begins at @start in the carver's page. */
static gboolean
match_shape (Carver *carver,
             gsize   start,
             Shape  *shape)
{
  const guint8 *at = carver->page + start;
  const guint8 *page_end = carver->page + PAGE_BYTES;
  guint64 payload, header, id_type, rev_type, epoch_type, body_type, epoch;
  const guint8 *header_start;
  gsize step, fixed;

  step = read_varint (at, (gsize) (page_end - at), &payload);
  if (step == 0 || payload <= AVOW_ID_BYTES || payload > AVOW_RECORD_LONGEST_BODY + 64)
    return FALSE;
  at += step;

  header_start = at;
  if (page_end - at < 64 || at[0] < 5 || at[0] > 13)
    return FALSE;
  header = at[0];
  id_type = at[1];
  rev_type = at[2];
  epoch_type = at[3];
  at += 4;
  if (id_type != SERIAL_ID ||
      integer_length (rev_type) < 0 || integer_length (epoch_type) < 0)
    return FALSE;

  step = read_varint (at, 9, &body_type);
  if (step == 0 || header != 4 + step || body_type < 12 || body_type % 2 != 0)
    return FALSE;
  at += step;

  fixed = (gsize) header + AVOW_ID_BYTES +
          (gsize) integer_length (rev_type) + (gsize) integer_length (epoch_type);
  shape->row.body_length = (gsize) ((body_type - 12) / 2);
  if (payload != fixed + shape->row.body_length)
    return FALSE;

  memcpy (shape->row.id.bytes, at, AVOW_ID_BYTES);
  at += AVOW_ID_BYTES;
  shape->row.rev = read_integer (at, rev_type);
  at += integer_length (rev_type);
  epoch = read_integer (at, epoch_type);
  if (shape->row.rev == 0 || shape->row.rev > G_MAXINT64 || epoch == 0 || epoch > G_MAXUINT32)
    return FALSE;
  shape->row.epoch = (guint32) epoch;

  shape->start = (gsize) (header_start - carver->page);
  shape->length = (gsize) payload;
  shape->body_start = fixed;

  return TRUE;
}

static gsize
count_local (gsize length)
{
  gsize local = LEAST_LOCAL + (length - LEAST_LOCAL) % OVERFLOW_BYTES;

  if (length <= MOST_LOCAL)
    return length;

  return local <= MOST_LOCAL ? local : LEAST_LOCAL;
}

/* Follows the chain of pages that the rest of a long payload is in. */
static gboolean
gather_overflow (Carver *carver,
                 guint32 page,
                 gsize   missing)
{
  while (missing > 0)
    {
      gsize taken = MIN (missing, OVERFLOW_BYTES);
      guint32 next;

      if (page == 0 || page > count_pages (carver))
        return FALSE;

      read_page (carver, page - 1, carver->overflow);
      memcpy (&next, carver->overflow, sizeof next);
      g_byte_array_append (carver->payload, carver->overflow + sizeof next, (guint) taken);
      page = GUINT32_FROM_BE (next);
      missing -= taken;
    }

  return TRUE;
}

static gboolean
gather_payload (Carver      *carver,
                const Shape *shape)
{
  gsize local = count_local (shape->length);
  gsize available = PAGE_BYTES - shape->start;
  gboolean spills = local < shape->length;
  guint32 first;

  /* A row cannot be longer than the file, whatever its overflow pages say. */
  if (local + (spills ? sizeof first : 0) > available || shape->length > carver->size)
    return FALSE;

  g_byte_array_set_size (carver->payload, 0);
  g_byte_array_append (carver->payload, carver->page + shape->start, (guint) local);
  if (!spills)
    return TRUE;

  memcpy (&first, carver->page + shape->start + local, sizeof first);

  return gather_overflow (carver, GUINT32_FROM_BE (first), shape->length - local);
}

/* Calls @visitor if a row begins at @start in the page of that number. */
static void
visit_at (Carver            *carver,
          guint64            number,
          gsize              start,
          AvowCarverVisitor  visitor,
          gpointer           user_data)
{
  Shape shape;

  if (!match_shape (carver, start, &shape) || !gather_payload (carver, &shape))
    return;

  shape.row.body = carver->payload->data + shape.body_start;
  shape.row.location = number * PAGE_BYTES + start;
  visitor (&shape.row, user_data);
}

/* Under the number that a new vault gives it, which the manifest hashes too. */
static void
keep_slot (AvowSlotList *slots,
           AvowSlotType  type,
           const guint8 *bytes,
           gsize         length)
{
  g_autoptr (GBytes) body = g_bytes_new (bytes, length);
  gint64 number = type == AVOW_SLOT_PASSPHRASE ? AVOW_SLOT_NUMBER_PASSPHRASE
                                               : AVOW_SLOT_NUMBER_RECOVERY;
  AvowVaultHeader header;

  if (avow_slot_list_find (slots, NULL, type, NULL, &header) == NULL)
    avow_slot_list_put (slots, number, type, body);
}

static void
find_rows_in_page (Carver            *carver,
                   guint64            number,
                   AvowCarverVisitor  visitor,
                   gpointer           user_data)
{
  const guint8 *end = carver->page + PAGE_BYTES;
  const guint8 *at = carver->page;

  while ((at = memchr (at, SERIAL_ID, (gsize) (end - at))) != NULL)
    {
      gsize position = (gsize) (at - carver->page);

      for (gsize before = LEAST_BEFORE_SERIAL_ID; before <= MIN (position, MOST_BEFORE_SERIAL_ID); before++)
        visit_at (carver, number, position - before, visitor, user_data);
      at++;
    }
}

static void
find_parts_in_page (const guint8     *page,
                    AvowVaultHeader  *header,
                    AvowSlotList     *slots,
                    GBytes          **manifest)
{
  const guint8 *end = page + PAGE_BYTES;

  /* What each part's magic begins with. */
  for (const guint8 *at = page; (at = memchr (at, 'A', (gsize) (end - at))) != NULL; at++)
    {
      gsize available = (gsize) (end - at);
      AvowVaultHeader found;
      gsize length = AVOW_SLOT_PASSPHRASE_BYTES;
      AvowSlotType type;

      if (available >= AVOW_VAULT_HEADER_BYTES &&
          avow_vault_header_read (at, AVOW_VAULT_HEADER_BYTES, &found))
        *header = found;

      if (available >= AVOW_MANIFEST_BYTES && *manifest == NULL &&
          memcmp (at, AVOW_MANIFEST_MAGIC, AVOW_MANIFEST_MAGIC_BYTES) == 0)
        *manifest = g_bytes_new (at, AVOW_MANIFEST_BYTES);

      if (available < AVOW_SLOT_PASSPHRASE_BYTES ||
          memcmp (at, AVOW_SLOT_MAGIC, AVOW_SLOT_MAGIC_BYTES) != 0)
        continue;

      type = avow_slot_identify (at, length, &found);
      if (type == AVOW_SLOT_DAMAGED && available >= AVOW_SLOT_RECOVERY_BYTES)
        {
          length = AVOW_SLOT_RECOVERY_BYTES;
          type = avow_slot_identify (at, length, &found);
        }

      if (type != AVOW_SLOT_DAMAGED)
        keep_slot (slots, type, at, length);
    }
}

/**
 * avow_carver_find_parts:
 * @connection: a damaged vault
 * @header: (out caller-allocates): its header; all zero if there is none left
 * @slots: an empty list, to which the slots that are whole are added
 * @manifest: (out) (nullable): what may be its manifest
 * @error: return location for an error
 *
 * Reads the first pages of the file. Nothing is written. Of each kind of slot the first is taken.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if the file cannot be read at all
 */
gboolean
avow_carver_find_parts (AvowConnection   *connection,
                        AvowVaultHeader  *header,
                        AvowSlotList     *slots,
                        GBytes          **manifest,
                        GError          **error)
{
  g_autoptr (Carver) carver = carver_new (connection, error);

  if (carver == NULL)
    return FALSE;

  memset (header, 0, sizeof *header);
  *manifest = NULL;
  for (guint64 number = 0; number < MIN (count_pages (carver), PAGES_WITH_PARTS); number++)
    {
      read_page (carver, number, carver->page);
      find_parts_in_page (carver->page, header, slots, manifest);
    }

  return TRUE;
}

/**
 * avow_carver_find_rows:
 * @connection: a damaged vault
 * @visitor: called for each thing that has the shape of a row, in no order; an id may come twice
 * @user_data: data for @visitor
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Reads the whole file once, and the overflow pages of long rows again. Nothing is written.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if the file cannot be read at all, or %G_IO_ERROR_CANCELLED
 */
gboolean
avow_carver_find_rows (AvowConnection     *connection,
                       AvowCarverVisitor   visitor,
                       gpointer            user_data,
                       GCancellable       *cancellable,
                       GError            **error)
{
  g_autoptr (Carver) carver = carver_new (connection, error);

  if (carver == NULL)
    return FALSE;

  for (guint64 number = 0; number < count_pages (carver); number++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      read_page (carver, number, carver->page);
      find_rows_in_page (carver, number, visitor, user_data);
    }

  return TRUE;
}

/**
 * avow_carver_read_row:
 * @connection: a damaged vault
 * @location: where avow_carver_find_rows() found a row
 * @visitor: called once, if it is still there
 * @user_data: data for @visitor
 * @error: return location for an error
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if the file cannot be read at all
 */
gboolean
avow_carver_read_row (AvowConnection     *connection,
                      guint64             location,
                      AvowCarverVisitor   visitor,
                      gpointer            user_data,
                      GError            **error)
{
  g_autoptr (Carver) carver = carver_new (connection, error);
  guint64 number = location / PAGE_BYTES;

  if (carver == NULL)
    return FALSE;

  read_page (carver, number, carver->page);
  visit_at (carver, number, (gsize) (location % PAGE_BYTES), visitor, user_data);

  return TRUE;
}

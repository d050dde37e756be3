/* avow-record-parser.c: records parsed on one thread while another still reads and decrypts */

#include "config.h"

#include "avow-record-parser.h"

#include "core/crypto/avow-secret.h"

#include <string.h>

/* So much is handed over at once that the threads seldom wait for each other, and so little is under
 * way that it stays in the cache. */
#define BATCH_BYTES (100 * 1024)
#define N_BATCHES 4

typedef struct {
  AvowId id;
  gsize  length;
} Item;

/**
 * Batch:
 * @texts: the records' texts one after another
 * @used: how many bytes of it hold something
 * @items: (element-type Item): whose they are
 */
typedef struct {
  char   *texts;
  gsize   size;
  gsize   used;
  GArray *items;
} Batch;

struct _AvowRecordParser {
  AvowRecordParserFunc  take_record;
  gpointer              user_data;

  GThread              *thread;
  GAsyncQueue          *full;
  GAsyncQueue          *empty;
  Batch                 batches[N_BATCHES];
  Batch                 end;

  /* the adding thread's own */
  Batch                *filling;

  /* the parser's own, until it has ended */
  gboolean              failed;
};

static void
parse_batch (AvowRecordParser *parser,
             Batch            *batch)
{
  const char *text = batch->texts;

  for (guint i = 0; i < batch->items->len; i++)
    {
      const Item *item = &g_array_index (batch->items, Item, i);
      AvowRecord *record = avow_record_parse (&item->id, text, item->length, NULL);

      if (record)
        parser->take_record (record, parser->user_data);
      else
        parser->failed = TRUE;
      text += item->length;
    }

  avow_secret_zero (batch->texts, batch->used);
  batch->used = 0;
  g_array_set_size (batch->items, 0);
}

static gpointer
parser_main (gpointer data)
{
  AvowRecordParser *parser = data;
  Batch *batch;

  while ((batch = g_async_queue_pop (parser->full)) != &parser->end)
    {
      parse_batch (parser, batch);
      g_async_queue_push (parser->empty, batch);
    }

  return NULL;
}

static void
hand_over (AvowRecordParser *parser)
{
  if (parser->filling)
    g_async_queue_push (parser->full, g_steal_pointer (&parser->filling));
}

/**
 * avow_record_parser_new:
 * @take_record: called with each record, which it owns
 * @user_data: for @take_record; the parser's until avow_record_parser_finish()
 *
 * Starts a thread.
 *
 * Returns: (transfer full): a parser, for avow_record_parser_finish()
 */
AvowRecordParser *
avow_record_parser_new (AvowRecordParserFunc take_record,
                        gpointer             user_data)
{
  AvowRecordParser *parser = g_new0 (AvowRecordParser, 1);

  parser->take_record = take_record;
  parser->user_data = user_data;
  parser->full = g_async_queue_new ();
  parser->empty = g_async_queue_new ();
  for (guint i = 0; i < N_BATCHES; i++)
    {
      Batch *batch = &parser->batches[i];

      batch->items = g_array_new (FALSE, FALSE, sizeof (Item));
      g_async_queue_push (parser->empty, batch);
    }
  parser->thread = g_thread_new ("avow-parser", parser_main, parser);

  return parser;
}

/**
 * avow_record_parser_add:
 * @parser: a parser
 * @id: a record's id
 * @json: its text; copied, and the copy zeroed after use
 * @length: its length in bytes
 *
 * Has a record parsed. Waits if the parser is far behind.
 */
void
avow_record_parser_add (AvowRecordParser *parser,
                        const AvowId     *id,
                        const char       *json,
                        gsize             length)
{
  const Item item = { *id, length };
  Batch *batch;

  if (parser->filling && length > parser->filling->size - parser->filling->used)
    hand_over (parser);
  if (parser->filling == NULL)
    parser->filling = g_async_queue_pop (parser->empty);

  batch = parser->filling;
  if (length > batch->size - batch->used)
    {
      /* Not used yet, or empty and too small: then all of it is zeroes. */
      g_free (batch->texts);
      batch->size = MAX (length, BATCH_BYTES);
      batch->texts = g_malloc (batch->size);
    }

  memcpy (batch->texts + batch->used, json, length);
  batch->used += length;
  g_array_append_val (batch->items, item);
}

/**
 * avow_record_parser_finish:
 * @parser: (transfer full): a parser
 *
 * Waits until every record is parsed.
 *
 * Returns: whether each of them was one
 */
gboolean
avow_record_parser_finish (AvowRecordParser *parser)
{
  gboolean failed;

  hand_over (parser);
  g_async_queue_push (parser->full, &parser->end);
  g_thread_join (parser->thread);

  failed = parser->failed;
  for (guint i = 0; i < N_BATCHES; i++)
    {
      g_free (parser->batches[i].texts);
      g_array_unref (parser->batches[i].items);
    }
  g_async_queue_unref (parser->full);
  g_async_queue_unref (parser->empty);
  g_free (parser);

  return !failed;
}

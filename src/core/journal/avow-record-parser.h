/* avow-record-parser.h: records parsed on one thread while another still reads and decrypts */

#pragma once

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/* Called on the parser's thread with each record, in the order they were added. */
typedef void (*AvowRecordParserFunc) (AvowRecord *record,
                                      gpointer    user_data);

/**
 * AvowRecordParser:
 *
 * Half of the time that loading takes is reading and decrypting, the other half is making records of
 * it. Each can be had while the other is at work.
 */
typedef struct _AvowRecordParser AvowRecordParser;

AvowRecordParser *avow_record_parser_new    (AvowRecordParserFunc   take_record,
                                             gpointer               user_data);
void              avow_record_parser_add    (AvowRecordParser      *parser,
                                             const AvowId          *id,
                                             const char            *json,
                                             gsize                  length);
gboolean          avow_record_parser_finish (AvowRecordParser      *parser);

G_END_DECLS

/* avow-demo-builder.c: the invented records while they are made */

#include "config.h"

#include "avow-demo-builder.h"

#include <string.h>

/* GDate's Julian day number of 1970-01-01 */
#define EPOCH_DAY 719163

#define MINUTES_OF_A_DAY (24 * 60)

/* In minutes after midnight. */
#define EVENING (21 * 60)

static gint64
get_instant (AvowCivilDate date,
             int           minutes,
             guint         seconds)
{
  return ((((gint64) date - EPOCH_DAY) * MINUTES_OF_A_DAY + minutes) * 60 + seconds) * G_USEC_PER_SEC;
}

AvowId
avow_demo_make_id (const char *what,
                   const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  AvowId id;

  g_checksum_update (checksum, (const guchar *) what, (gssize) strlen (what) + 1);
  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  g_checksum_get_digest (checksum, digest, &length);
  memcpy (id.bytes, digest, AVOW_ID_BYTES);

  return id;
}

GArray *
avow_demo_make_ids (const char        *what,
                    const char *const *names,
                    gsize              n_names)
{
  GArray *ids;

  if (!names[0])
    return NULL;

  ids = g_array_new (FALSE, FALSE, sizeof (AvowId));
  for (gsize i = 0; i < n_names && names[i]; i++)
    {
      AvowId id = avow_demo_make_id (what, names[i]);

      g_array_append_val (ids, id);
    }

  return ids;
}

char **
avow_demo_copy_texts (const char *const *texts,
                      gsize              n_texts)
{
  g_autoptr (GStrvBuilder) builder = NULL;

  if (!texts[0])
    return NULL;

  builder = g_strv_builder_new ();
  for (gsize i = 0; i < n_texts && texts[i]; i++)
    g_strv_builder_add (builder, texts[i]);

  return g_strv_builder_end (builder);
}

AvowCivilDate
avow_demo_get_date (const AvowDemoBuilder *builder,
                    int                    days_ago)
{
  if (days_ago == AVOW_DEMO_MONTH_AGO)
    return avow_civil_date_add_months (builder->today, -1);
  if (days_ago == AVOW_DEMO_YEAR_AGO)
    return avow_civil_date_add_months (builder->today, -12);
  if (days_ago <= AVOW_DEMO_ON (1, 1))
    return avow_civil_date_add_months (avow_civil_date_month_start (builder->today), days_ago / 100) +
           (AvowCivilDate) (-days_ago % 100) - 1;

  return builder->today - (AvowCivilDate) days_ago;
}

void
avow_demo_add_record (AvowDemoBuilder *builder,
                      AvowRecord      *record,
                      AvowCivilDate    date,
                      AvowClock        time)
{
  record->created = get_instant (date, time != AVOW_CLOCK_NONE ? time : EVENING, builder->n_made % 60);
  builder->n_made++;
  g_ptr_array_add (builder->records, record);
}

AvowRecordList *
avow_demo_list_records (const AvowDemoBuilder *builder,
                        AvowListName           name,
                        AvowCivilDate          day)
{
  AvowRecordList *list = avow_record_list_new (avow_journal_list_get_compare (name));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  const gint64 end = get_instant (day, MINUTES_OF_A_DAY, 0);

  for (guint i = 0; i < builder->records->len; i++)
    {
      AvowRecord *record = builder->records->pdata[i];

      if (avow_journal_list_of_kind (avow_record_get_kind (record)) == name && record->created < end)
        g_ptr_array_add (records, g_object_ref (record));
    }
  avow_record_list_fill (list, records);

  return list;
}

/* avow-demo-builder.c: the invented records while they are made */

#include "config.h"

#include "avow-demo-builder.h"

#include <string.h>

/* GDate's Julian day number of 1970-01-01 */
#define EPOCH_DAY 719163

/* In minutes after midnight. */
#define EVENING (21 * 60)

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

  return builder->today - (AvowCivilDate) days_ago;
}

void
avow_demo_add_record (AvowDemoBuilder *builder,
                      AvowRecord      *record,
                      AvowCivilDate    date,
                      AvowClock        time)
{
  gint64 minutes = ((gint64) date - EPOCH_DAY) * 24 * 60 + (time != AVOW_CLOCK_NONE ? time : EVENING);

  record->created = (minutes * 60 + builder->n_made % 60) * G_USEC_PER_SEC;
  builder->n_made++;
  g_ptr_array_add (builder->records, record);
}

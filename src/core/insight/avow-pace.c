/* avow-pace.c: what was done beside what was promised, as the time went on */

#include "config.h"

#include "avow-pace.h"

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  AvowCivilDate date_a = *(const AvowCivilDate *) a;
  AvowCivilDate date_b = *(const AvowCivilDate *) b;

  return (date_a > date_b) - (date_a < date_b);
}

static GArray *
collect_dates (AvowCommitment     *commitment,
               const AvowProgress *progress,
               const GArray       *trace)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (AvowCivilDate));

  g_array_append_val (dates, commitment->start);
  for (guint i = 0; i < progress->periods->len; i++)
    g_array_append_val (dates, g_array_index (progress->periods, AvowPeriod, i).last);
  for (guint i = 0; i < trace->len; i++)
    g_array_append_val (dates, g_array_index (trace, AvowProgressPoint, i).date);
  if (progress->today >= commitment->start && progress->today <= commitment->due)
    g_array_append_val (dates, progress->today);
  g_array_sort (dates, compare_dates);

  return dates;
}

GArray *
avow_pace_list (AvowCommitment     *commitment,
                const AvowProgress *progress,
                const GArray       *trace)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (AvowPacePoint));
  g_autoptr (GArray) dates = NULL;
  guint next = 0;
  gint64 done = 0;

  if (progress->periods->len == 0)
    return points;

  dates = collect_dates (commitment, progress, trace);
  for (guint i = 0; i < dates->len; i++)
    {
      AvowPacePoint point = { .date = g_array_index (dates, AvowCivilDate, i) };

      if (i > 0 && point.date == g_array_index (dates, AvowCivilDate, i - 1))
        continue;

      for (; next < trace->len; next++)
        {
          const AvowProgressPoint *at = &g_array_index (trace, AvowProgressPoint, next);

          if (at->date > point.date)
            break;
          done = at->done;
        }
      point.done = point.date <= progress->today ? done : -1;
      point.promised = avow_progress_promised_on (progress, commitment, point.date);
      g_array_append_val (points, point);
    }

  return points;
}

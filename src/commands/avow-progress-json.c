/* avow-progress-json.c: where a commitment stands, as JSON */

#include "config.h"

#include "avow-progress-json.h"

static const char *const standings[] = {
  [AVOW_STANDING_COMING] = "coming",
  [AVOW_STANDING_RUNNING] = "running",
  [AVOW_STANDING_WAITING] = "waiting",
  [AVOW_STANDING_REVIEWED] = "reviewed",
  [AVOW_STANDING_RELEASED] = "released",
};

static const char *const period_states[] = {
  [AVOW_PERIOD_COMING] = "coming",
  [AVOW_PERIOD_RUNNING] = "running",
  [AVOW_PERIOD_KEPT] = "kept",
  [AVOW_PERIOD_NOT_KEPT] = "not-kept",
  [AVOW_PERIOD_FREE] = "free",
};

static void
append_number (GString    *string,
               const char *name,
               gint64      number)
{
  g_string_append_printf (string, "      \"%s\": %" G_GINT64_FORMAT ",\n", name, number);
}

static void
append_period (GString          *string,
               const AvowPeriod *period)
{
  char first[AVOW_CIVIL_DATE_TEXT_SIZE];
  char last[AVOW_CIVIL_DATE_TEXT_SIZE];

  avow_civil_date_to_text (period->first, first);
  avow_civil_date_to_text (period->last, last);
  g_string_append_printf (string,
                          "\n        {\n"
                          "          \"first\": \"%s\",\n"
                          "          \"last\": \"%s\",\n"
                          "          \"promised\": %" G_GINT64_FORMAT ",\n"
                          "          \"done\": %" G_GINT64_FORMAT ",\n"
                          "          \"state\": \"%s\"\n"
                          "        }",
                          first, last, period->promised, period->done, period_states[period->state]);
}

void
avow_progress_json_append (GString            *string,
                           const AvowProgress *progress)
{
  g_string_append_printf (string, "{\n      \"standing\": \"%s\",\n", standings[progress->standing]);
  append_number (string, "done", progress->done);
  append_number (string, "target", progress->target);
  append_number (string, "promised", progress->promised);
  append_number (string, "remaining", progress->remaining);
  append_number (string, "weekly", progress->weekly);
  append_number (string, "entries", progress->n_entries);
  append_number (string, "other_currency", progress->n_other_currency);
  append_number (string, "kept", progress->n_kept);
  append_number (string, "ended", progress->n_ended);

  g_string_append (string, "      \"periods\": [");
  for (guint i = 0; i < progress->periods->len; i++)
    {
      if (i > 0)
        g_string_append_c (string, ',');
      append_period (string, &g_array_index (progress->periods, AvowPeriod, i));
    }
  g_string_append (string, progress->periods->len > 0 ? "\n      ]\n    }" : "]\n    }");
}

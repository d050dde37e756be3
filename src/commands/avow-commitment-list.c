/* avow-commitment-list.c: the commitments of the last year in the order they are looked at */

#include "config.h"

#include "avow-commitment-list.h"

#include <glib/gi18n.h>

#include "avow-commitment-text.h"
#include "avow-json-list.h"
#include "avow-progress-json.h"

typedef enum {
  GROUP_WAITING,
  GROUP_RUNNING,
  GROUP_COMING,
  GROUP_PAST,
} Group;

static Group
get_group (const AvowListedCommitment *listed)
{
  switch (listed->progress->standing)
    {
    case AVOW_STANDING_WAITING:
      return GROUP_WAITING;
    case AVOW_STANDING_RUNNING:
      return GROUP_RUNNING;
    case AVOW_STANDING_COMING:
      return GROUP_COMING;
    case AVOW_STANDING_REVIEWED:
    case AVOW_STANDING_RELEASED:
    default:
      return GROUP_PAST;
    }
}

static AvowListedCommitment *
list_commitment (AvowCommitment *commitment,
                 AvowRecordList *entries,
                 AvowCivilDate   today)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  AvowListedCommitment *listed = g_new0 (AvowListedCommitment, 1);

  listed->commitment = g_object_ref (commitment);
  listed->progress = avow_progress_new (commitment, entries, today);
  listed->end = avow_counting_get_last (counting);

  return listed;
}

static void
listed_commitment_free (gpointer data)
{
  AvowListedCommitment *listed = data;

  avow_progress_free (listed->progress);
  g_object_unref (listed->commitment);
  g_free (listed);
}

static int
compare_dates (AvowCivilDate a,
               AvowCivilDate b)
{
  return (a > b) - (a < b);
}

static int
compare_listed (gconstpointer a,
                gconstpointer b)
{
  const AvowListedCommitment *first = *(const AvowListedCommitment *const *) a;
  const AvowListedCommitment *second = *(const AvowListedCommitment *const *) b;
  Group group = get_group (first);
  int order = (int) group - (int) get_group (second);

  if (order == 0 && group == GROUP_PAST)
    order = compare_dates (second->end, first->end);
  else if (order == 0 && group == GROUP_COMING)
    order = compare_dates (first->commitment->start, second->commitment->start);
  else if (order == 0)
    order = compare_dates (first->end, second->end);

  /* What ends on one day stands as it was made. */
  return order != 0 ? order : avow_record_compare_newest (second->commitment, first->commitment);
}

GPtrArray *
avow_commitment_list_select (AvowJournal   *journal,
                             AvowCivilDate  today,
                             guint         *n_older)
{
  AvowRecordList *commitments = avow_journal_get_commitments (journal);
  AvowRecordList *entries = avow_journal_get_entries (journal);
  GPtrArray *list = g_ptr_array_new_with_free_func (listed_commitment_free);
  guint length = avow_record_list_get_length (commitments);

  *n_older = 0;
  for (guint i = 0; i < length; i++)
    {
      AvowCommitment *commitment = AVOW_COMMITMENT (avow_record_list_peek (commitments, i));

      if (avow_commitment_is_recent (commitment, today))
        g_ptr_array_add (list, list_commitment (commitment, entries, today));
      else
        (*n_older)++;
    }
  g_ptr_array_sort (list, compare_listed);

  return list;
}

static char *
make_heading (const AvowListedCommitment *listed)
{
  switch (get_group (listed))
    {
    case GROUP_WAITING:
      return g_strdup (_("Waiting for an honest review"));
    case GROUP_RUNNING:
      return g_strdup (_("Under way"));
    case GROUP_COMING:
      /* Translators: commitments that have not started */
      return g_strdup (_("To come"));
    case GROUP_PAST:
    default:
      return avow_civil_date_format_month (listed->end);
    }
}

char *
avow_commitment_list_format_text (AvowJournal *journal,
                                  GPtrArray   *list,
                                  guint        width)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *above = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      const AvowListedCommitment *listed = list->pdata[i];
      g_autofree char *heading = make_heading (listed);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (g_strcmp0 (heading, above) != 0)
        g_string_append_printf (text, "%s\n\n", heading);
      g_set_str (&above, heading);
      avow_commitment_text_append (text, journal, listed->commitment, listed->progress, width);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
append_progress (GString  *string,
                 guint     index,
                 gpointer  user_data)
{
  GPtrArray *list = user_data;
  const AvowListedCommitment *listed = list->pdata[index];

  avow_progress_json_append (string, listed->progress);
}

char *
avow_commitment_list_format_json (GPtrArray *list)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (records, ((const AvowListedCommitment *) list->pdata[i])->commitment);

  return avow_json_list_format (records, "progress", append_progress, list);
}

/* avow-commitment-groups.c: the commitments by where they stand, as models */

#include "config.h"

#include "avow-commitment-groups.h"

/* Of a commitment that says nothing of a reminder, this many days before it ends. */
#define DAYS_BEFORE_END 7

typedef struct {
  AvowStandings       *standings;
  AvowCommitmentGroup  group;
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_object_unref (group->standings);
  g_free (group);
}

static gboolean
is_ending (AvowCommitment *commitment,
           AvowCivilDate   today)
{
  gint64 days = commitment->remind_days_before >= 0 ? commitment->remind_days_before : DAYS_BEFORE_END;

  return (gint64) (commitment->due - today) <= days;
}

static gboolean
is_in_group (gpointer item,
             gpointer user_data)
{
  const Group *group = user_data;
  AvowCommitment *commitment = AVOW_COMMITMENT (item);
  AvowCivilDate today = avow_standings_get_today (group->standings);
  AvowStanding standing = avow_commitment_get_standing (commitment, today);
  gboolean active = standing == AVOW_STANDING_RUNNING || standing == AVOW_STANDING_COMING;

  switch (group->group)
    {
    case AVOW_COMMITMENTS_WAITING:
      return standing == AVOW_STANDING_WAITING;
    case AVOW_COMMITMENTS_ACTIVE:
      return active;
    case AVOW_COMMITMENTS_ENDING:
      return standing == AVOW_STANDING_RUNNING && is_ending (commitment, today);
    case AVOW_COMMITMENTS_PAST_YEAR:
      return !avow_commitment_is_active (commitment) &&
             avow_commitment_is_recent (commitment, today);
    case AVOW_COMMITMENTS_PAST:
    default:
      return !avow_commitment_is_active (commitment);
    }
}

static int
compare_due (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  AvowCivilDate due_a = ((AvowCommitment *) a)->due;
  AvowCivilDate due_b = ((AvowCommitment *) b)->due;

  return due_a < due_b ? -1 : due_a > due_b;
}

static int
compare_last_day (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  AvowCivilDate day_a = avow_commitment_get_last_day ((AvowCommitment *) a);
  AvowCivilDate day_b = avow_commitment_get_last_day ((AvowCommitment *) b);

  return day_a > day_b ? -1 : day_a < day_b;
}

static int
compare_last_month (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  AvowCivilDate month_a =
    avow_civil_date_month_start (avow_commitment_get_last_day ((AvowCommitment *) a));
  AvowCivilDate month_b =
    avow_civil_date_month_start (avow_commitment_get_last_day ((AvowCommitment *) b));

  return month_a > month_b ? -1 : month_a < month_b;
}

static void
on_standings_changed (GtkFilter      *filter,
                      AvowCommitment *changed)
{
  /* What changes one of them reaches the filter by the journal's own list. */
  if (changed == NULL)
    gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

GListModel *
avow_commitment_group_new (AvowJournal         *journal,
                           AvowStandings       *standings,
                           AvowCommitmentGroup  which)
{
  gboolean past = which == AVOW_COMMITMENTS_PAST || which == AVOW_COMMITMENTS_PAST_YEAR;
  Group *group = g_new (Group, 1);
  GtkCustomFilter *filter;
  GtkCustomSorter *sorter;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  group->standings = g_object_ref (standings);
  group->group = which;
  filter = gtk_custom_filter_new (is_in_group, group, group_free);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standings_changed), filter,
                           G_CONNECT_SWAPPED);

  sorter = gtk_custom_sorter_new (past ? compare_last_day : compare_due, NULL, NULL);
  filtered = gtk_filter_list_model_new (
    G_LIST_MODEL (g_object_ref (avow_journal_get_commitments (journal))), GTK_FILTER (filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (sorter));
  if (past)
    {
      g_autoptr (GtkCustomSorter) months = gtk_custom_sorter_new (compare_last_month, NULL, NULL);

      gtk_sort_list_model_set_section_sorter (sorted, GTK_SORTER (months));
    }

  return G_LIST_MODEL (sorted);
}

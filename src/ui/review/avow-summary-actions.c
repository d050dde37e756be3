/* avow-summary-actions.c: what can be done with months and years, from wherever they are shown */

#include "config.h"

#include "avow-summary-actions.h"
#include "avow-summary-page.h"

struct _AvowSummaryActions
{
  AdwNavigationView *navigation;
  AvowJournal       *journal;
  AvowStandings     *standings;
};

static void
show (AvowSummaryActions *self,
      AvowSpanLength      length,
      GVariant           *parameter)
{
  AvowCivilDate month;

  if (avow_civil_date_parse_month (g_variant_get_string (parameter, NULL), -1, &month))
    adw_navigation_view_push (self->navigation,
                              avow_summary_page_new (self->journal, self->standings, length, month));
}

static void
on_show_month (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  show (user_data, AVOW_SPAN_MONTH, parameter);
}

static void
on_show_year (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  show (user_data, AVOW_SPAN_YEAR, parameter);
}

static const GActionEntry actions[] = {
  { .name = "show-month", .activate = on_show_month, .parameter_type = "s" },
  { .name = "show-year", .activate = on_show_year, .parameter_type = "s" },
};

AvowSummaryActions *
avow_summary_actions_new (GActionMap        *map,
                          AdwNavigationView *navigation,
                          AvowJournal       *journal,
                          AvowStandings     *standings)
{
  AvowSummaryActions *self = g_new0 (AvowSummaryActions, 1);

  self->navigation = navigation;
  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);

  return self;
}

void
avow_summary_actions_free (AvowSummaryActions *self)
{
  g_object_unref (self->standings);
  g_object_unref (self->journal);
  g_free (self);
}

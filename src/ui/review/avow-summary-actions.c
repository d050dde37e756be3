/* avow-summary-actions.c: what can be done with months and years, from wherever they are shown */

#include "config.h"

#include "avow-summary-actions.h"
#include "avow-summary-page.h"

static void
show (AvowActionContext *context,
      AvowSpanLength     length,
      GVariant          *parameter)
{
  AvowCivilDate month;

  if (avow_civil_date_parse_month (g_variant_get_string (parameter, NULL), -1, &month))
    adw_navigation_view_push (context->navigation,
                              avow_summary_page_new (context->journal, context->standings, length, month));
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

void
avow_summary_actions_add (GActionMap        *map,
                          AvowActionContext *context)
{
  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), context);
}

/* avow-take-along-actions.c: taking a month, a year or its donations along, wherever one is */

#include "config.h"

#include "avow-take-along-actions.h"

#include "avow-take-along-page.h"

/* "2026-10" is a month, "2026" a year. */
static gboolean
parse (GVariant       *parameter,
       AvowSpanLength *length,
       AvowCivilDate  *first)
{
  const char *text = g_variant_get_string (parameter, NULL);
  g_autofree char *january = NULL;

  *length = AVOW_SPAN_MONTH;
  if (avow_civil_date_parse_month (text, -1, first))
    return TRUE;

  *length = AVOW_SPAN_YEAR;
  january = g_strconcat (text, "-01", NULL);
  return avow_civil_date_parse_month (january, -1, first);
}

static void
push (AvowActionContext        *context,
      const AvowOutgoingSource *source,
      AvowSpanLength            length,
      AvowCivilDate             first)
{
  adw_navigation_view_push (context->navigation,
                            avow_take_along_page_new (source, context->journal, context->standings, length,
                                                      first));
}

static void
on_take_along (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AvowSpanLength length;
  AvowCivilDate first;

  if (parse (parameter, &length, &first))
    push (user_data, &AVOW_OUTGOING_SUMMARY, length, first);
}

static void
on_donations_statement (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  AvowSpanLength length;
  AvowCivilDate first;

  if (parse (parameter, &length, &first) && length == AVOW_SPAN_YEAR)
    push (user_data, &AVOW_OUTGOING_DONATIONS, length, first);
}

static const GActionEntry actions[] = {
  { .name = "take-along", .activate = on_take_along, .parameter_type = "s" },
  { .name = "donations-statement", .activate = on_donations_statement, .parameter_type = "s" },
};

void
avow_take_along_actions_add (GActionMap        *map,
                             AvowActionContext *context)
{
  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), context);
}

/* avow-take-along-actions.c: taking a month, a year or its donations along, wherever one is */

#include "config.h"

#include "avow-take-along-actions.h"

#include "avow-take-along-page.h"

struct _AvowTakeAlongActions
{
  AdwNavigationView *navigation;
  AvowJournal       *journal;
  AvowStandings     *standings;
};

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
push (AvowTakeAlongActions     *self,
      const AvowOutgoingSource *source,
      AvowSpanLength            length,
      AvowCivilDate             first)
{
  adw_navigation_view_push (self->navigation,
                            avow_take_along_page_new (source, self->journal, self->standings, length, first));
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

AvowTakeAlongActions *
avow_take_along_actions_new (GActionMap        *map,
                             AdwNavigationView *navigation,
                             AvowJournal       *journal,
                             AvowStandings     *standings)
{
  AvowTakeAlongActions *self = g_new0 (AvowTakeAlongActions, 1);

  self->navigation = navigation;
  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);

  return self;
}

void
avow_take_along_actions_free (AvowTakeAlongActions *self)
{
  g_object_unref (self->standings);
  g_object_unref (self->journal);
  g_free (self);
}

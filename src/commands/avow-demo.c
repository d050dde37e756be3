/* avow-demo.c: twelve months of invented entries */

#include "config.h"

#include "avow-demo.h"

#include "avow-demo-promises.h"
#include "avow-demo-reviews.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-profile.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-resource.h"

/* When the visits and the regular donations began, in days before today. */
#define FIRST_VISIT 310
#define WEEKLY_VISITS 60
/* The month without a visit, as many months before this one. */
#define MONTH_OF_REST 5
#define FIRST_UNION_DONATION 285
#define FIRST_LETTERS_DONATION 240

#define SATURDAY 6

/* In minutes after midnight. */
#define NIGHT (22 * 60 + 30)

static void
add_profile (AvowDemoBuilder *builder)
{
  static const char *const communities[] = {
    "Black tenants in our building",
    "Black women in our department",
    "Somali families at the school",
    "Ghanaian families at the school",
    "Haitian nurses at the clinic",
    "Korean American elders",
    "Vietnamese American colleagues",
  };
  AvowProfile *profile = avow_profile_new ();

  profile->parent_instance.id = AVOW_PROFILE_ID;
  profile->partner.name = g_strdup ("D.");
  profile->communities = avow_demo_copy_texts (communities, G_N_ELEMENTS (communities));
  profile->currency = g_strdup ("USD");

  avow_demo_add_record (builder, (AvowRecord *) profile,
                        avow_demo_get_date (builder, AVOW_DEMO_YEAR_AGO), AVOW_CLOCK_NONE);
}

static void
add_place (AvowDemoBuilder     *builder,
           const AvowDemoPlace *from)
{
  AvowPlace *place = avow_place_new ();

  place->parent_instance.id = avow_demo_make_id ("place", from->key);
  place->name = g_strdup (from->name);
  place->sort = from->sort;
  place->ownership = avow_demo_copy_texts (from->ownership, G_N_ELEMENTS (from->ownership));
  place->how_known = g_strdup (from->how_known);
  if (from->checked_days_ago > 0)
    place->checked_on = avow_demo_get_date (builder, from->checked_days_ago);
  place->note = g_strdup (from->note);

  avow_demo_add_record (builder, (AvowRecord *) place,
                        avow_demo_get_date (builder, AVOW_DEMO_YEAR_AGO), AVOW_CLOCK_NONE);
}

static AvowId
make_action_id (const AvowDemoBuilder *builder,
                const AvowDemoAction  *from,
                AvowCivilDate          date)
{
  g_autofree char *name = NULL;
  char text[AVOW_CIVIL_DATE_TEXT_SIZE];

  /* What a reflection links to is known by its key. */
  if (from->key)
    return avow_demo_make_id ("action", from->key);

  avow_civil_date_to_text (date, text);
  name = g_strdup_printf ("%s %u", text, builder->n_made);

  return avow_demo_make_id ("action", name);
}

static void
add_action (AvowDemoBuilder      *builder,
            const AvowDemoAction *from,
            AvowCivilDate         date)
{
  AvowAction *action = avow_action_new ();

  action->parent_instance.id = make_action_id (builder, from, date);
  action->date = date;
  if (from->time)
    avow_clock_parse (from->time, -1, &action->time);
  action->type = from->type;
  action->label = g_strdup (from->label);
  action->title = g_strdup (from->title);
  action->about = g_strdup (from->about);
  if (from->place)
    action->place = avow_demo_make_id ("place", from->place);
  if (from->minor > 0)
    {
      action->amount.minor = from->minor;
      g_strlcpy (action->amount.currency, from->currency ? from->currency : "USD",
                 sizeof action->amount.currency);
    }
  if (from->minutes > 0)
    action->minutes = from->minutes;
  if (from->count > 0)
    action->count = from->count;
  action->regular = from->regular;
  action->voting = from->voting;
  action->ring = from->ring;
  action->step = from->step;
  action->known_by = from->known_by;
  action->communities = avow_demo_copy_texts (from->communities, G_N_ELEMENTS (from->communities));
  action->feedback = g_strdup (from->feedback);
  action->note = g_strdup (from->note);
  if (from->commitment)
    action->commitments = avow_demo_make_ids ("commitment", &from->commitment, 1);

  avow_demo_add_record (builder, (AvowRecord *) action,
                        date + (AvowCivilDate) from->written_days_later, action->time);
}

static void
add_reflection (AvowDemoBuilder          *builder,
                const AvowDemoReflection *from)
{
  AvowReflection *reflection = avow_reflection_new ();
  AvowCivilDate date = avow_demo_get_date (builder, from->days_ago);
  g_autofree char *name = g_strdup_printf ("%d", from->days_ago);

  reflection->parent_instance.id = avow_demo_make_id ("reflection", name);
  reflection->date = date;
  reflection->form = from->form;
  reflection->prompt.id = g_strdup (from->prompt);
  reflection->prompt.text = g_strdup (from->asks);
  reflection->title = g_strdup (from->title);
  reflection->text = g_strdup (from->text);
  reflection->feelings = avow_demo_copy_texts (from->feelings, G_N_ELEMENTS (from->feelings));
  reflection->communities = avow_demo_copy_texts (from->communities, G_N_ELEMENTS (from->communities));
  reflection->ring = from->ring;
  reflection->pinned = from->pinned;
  if (from->link)
    reflection->links = avow_demo_make_ids ("action", &from->link, 1);

  reflection->what = g_strdup (from->what);
  reflection->impact = g_strdup (from->impact);
  reflection->responsibility = g_strdup (from->responsibility);
  reflection->apology = g_strdup (from->apology);
  reflection->change = g_strdup (from->change);
  if (from->follow_up)
    reflection->follow_up_on = MIN ((AvowCivilDate) ((int) builder->today + from->follow_up_in),
                                    AVOW_CIVIL_DATE_LAST);
  if (from->done_days_ago > 0)
    reflection->done_on = avow_demo_get_date (builder, from->done_days_ago);

  avow_demo_add_record (builder, (AvowRecord *) reflection, date, NIGHT);
}

static void
add_resource (AvowDemoBuilder        *builder,
              const AvowDemoResource *from)
{
  AvowResource *resource = avow_resource_new ();
  AvowCivilDate date = avow_demo_get_date (builder, from->days_ago);

  resource->parent_instance.id = avow_demo_make_id ("resource", from->catalogue);
  resource->catalogue = g_strdup (from->catalogue);
  resource->title = g_strdup (from->title);
  resource->by = g_strdup (from->by);
  resource->medium = g_strdup (from->medium);
  resource->theme = g_strdup (from->theme);
  resource->url = g_strdup (from->url);
  resource->state = from->state;
  if (from->state != AVOW_RESOURCE_TO_DO)
    resource->started_on = date;
  if (from->finished_days_ago != 0)
    resource->finished_on = avow_demo_get_date (builder, from->finished_days_ago);
  resource->takeaways = g_strdup (from->takeaways);
  resource->changes = g_strdup (from->changes);

  avow_demo_add_record (builder, (AvowRecord *) resource, date, AVOW_CLOCK_NONE);
}

/* Saturdays at the reading club, with one now and then left out, and a month. */
static void
add_visits (AvowDemoBuilder *builder)
{
  const AvowCivilDate this_month = avow_civil_date_month_start (builder->today);
  const AvowCivilDate rest = avow_civil_date_add_months (this_month, -MONTH_OF_REST);
  AvowCivilDate saturday = avow_demo_get_date (builder, FIRST_VISIT);
  guint n_visits = 0;

  while (avow_civil_date_get_weekday (saturday) != SATURDAY)
    saturday++;

  while (saturday <= builder->today)
    {
      gboolean weekly = saturday + WEEKLY_VISITS >= builder->today;
      gboolean at_rest = saturday >= rest && saturday <= avow_civil_date_month_end (rest);

      if (g_rand_int_range (builder->random, 0, 6) > 0 && !at_rest)
        {
          add_action (builder, &AVOW_DEMO_VISITS[n_visits % AVOW_DEMO_N_VISITS], saturday);
          n_visits++;
        }
      saturday += weekly ? 7 : 14;
    }
}

/* On the same day of each month. */
static void
add_regular (AvowDemoBuilder      *builder,
             const AvowDemoAction *from,
             int                   day)
{
  const AvowCivilDate first = avow_demo_get_date (builder, from->days_ago);
  const AvowCivilDate this_month = avow_civil_date_month_start (builder->today);

  for (int months_ago = 12; months_ago >= 0; months_ago--)
    {
      AvowCivilDate month = avow_civil_date_add_months (this_month, -months_ago);
      AvowCivilDate date = month + (AvowCivilDate) day - 1;

      if (date >= first && date <= builder->today)
        add_action (builder, from, date);
    }
}

static void
add_regular_donations (AvowDemoBuilder *builder)
{
  const AvowDemoAction tenants_union = {
    .days_ago = FIRST_UNION_DONATION, .type = AVOW_ACTION_DONATION,
    .place = "union", .minor = 2500, .regular = TRUE,
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION, .known_by = AVOW_KNOWN_BY_THEY_ASKED,
    .communities = { "Black tenants in our building" },
  };
  const AvowDemoAction letters_fund = {
    .days_ago = FIRST_LETTERS_DONATION, .type = AVOW_ACTION_DONATION,
    .place = "letters", .minor = 1500, .regular = TRUE,
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION, .known_by = AVOW_KNOWN_BY_PUBLIC_CALL,
  };

  add_regular (builder, &tenants_union, 1);
  add_regular (builder, &letters_fund, 5);
}

/**
 * avow_demo_build:
 * @today: the day that the entries lead up to
 *
 * Pure: neither the clock nor chance has a part in it. Before the year 2 there is no year of entries
 * to build, and none are.
 *
 * Returns: (transfer full) (element-type AvowRecord): records that are ready to be saved
 */
GPtrArray *
avow_demo_build (AvowCivilDate today)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (today);
  AvowDemoBuilder builder = { today, random, g_ptr_array_new_with_free_func (g_object_unref), 0 };

  if (today < avow_civil_date_new (2, 1, 1))
    return builder.records;

  add_profile (&builder);
  for (guint i = 0; i < AVOW_DEMO_N_PLACES; i++)
    add_place (&builder, &AVOW_DEMO_PLACES[i]);
  for (guint i = AVOW_DEMO_N_ACTIONS; i > 0; i--)
    {
      const AvowDemoAction *from = &AVOW_DEMO_ACTIONS[i - 1];

      add_action (&builder, from, avow_demo_get_date (&builder, from->days_ago));
    }
  add_visits (&builder);
  add_regular_donations (&builder);
  for (guint i = AVOW_DEMO_N_REFLECTIONS; i > 0; i--)
    add_reflection (&builder, &AVOW_DEMO_REFLECTIONS[i - 1]);
  for (guint i = AVOW_DEMO_N_RESOURCES; i > 0; i--)
    add_resource (&builder, &AVOW_DEMO_RESOURCES[i - 1]);
  avow_demo_add_pledges (&builder);
  avow_demo_add_commitments (&builder);
  avow_demo_add_reviews (&builder);

  return builder.records;
}

/* month-fixture.h: a journal's lists without a journal, and what months are made of in a line each */

#pragma once

#include "core/insight/avow-month.h"
#include "promise-fixture.h"

G_BEGIN_DECLS

typedef struct {
  AvowMonthLists lists;
} MonthFixture;

static inline void
month_set_up (MonthFixture  *fixture,
              gconstpointer  data)
{
  fixture->lists.entries = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.commitments = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.resources = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.reviews = avow_record_list_new (avow_record_compare_newest);
}

static inline void
month_tear_down (MonthFixture  *fixture,
                 gconstpointer  data)
{
  g_object_unref (fixture->lists.entries);
  g_object_unref (fixture->lists.commitments);
  g_object_unref (fixture->lists.resources);
  g_object_unref (fixture->lists.reviews);
}

/* Takes @record. */
static inline gpointer
put (AvowRecordList *list,
     gpointer        record)
{
  g_autoptr (AvowRecord) owned = record;

  if (avow_id_is_none (&owned->id))
    owned->id = avow_id_new_random ();
  avow_record_list_put (list, owned);

  return owned;
}

/* @amount: such as "USD 20", or NULL */
static inline AvowAction *
add_action (MonthFixture   *fixture,
            const char     *when,
            AvowActionType  type,
            gint64          minutes,
            const char     *amount)
{
  AvowAction *action = make_action (when, type);

  action->minutes = minutes;
  if (amount != NULL)
    {
      g_autofree char *currency = g_strndup (amount, 3);

      g_assert_true (avow_money_parse (amount + 4, currency, &action->amount, NULL));
    }

  return put (fixture->lists.entries, action);
}

static inline AvowReflection *
add_repair (MonthFixture *fixture,
            const char   *when,
            const char   *done_on)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = date (when);
  reflection->form = AVOW_FORM_REPAIR;
  if (done_on != NULL)
    reflection->done_on = date (done_on);

  return put (fixture->lists.entries, reflection);
}

static inline AvowCommitment *
add_commitment (MonthFixture        *fixture,
                const char          *due,
                AvowCommitmentState  state,
                int                  outcome,
                const char          *reviewed_on)
{
  AvowCommitment *commitment = make_commitment ("2026-01-01", due, AVOW_MEASURE_ONCE, 1, AVOW_PER_PERIOD);

  commitment->state = (int) state;
  commitment->outcome = outcome;
  if (reviewed_on != NULL)
    commitment->review.on = date (reviewed_on);

  return put (fixture->lists.commitments, commitment);
}

G_END_DECLS

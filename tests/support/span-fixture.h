/* span-fixture.h: a journal's lists without a journal, and what months are made of in a line each */

#pragma once

#include "core/insight/avow-span.h"
#include "promise-fixture.h"

G_BEGIN_DECLS

typedef struct {
  AvowSpanLists lists;
} SpanFixture;

static inline void
span_set_up (SpanFixture   *fixture,
             gconstpointer  data)
{
  fixture->lists.entries = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.commitments = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.resources = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.reviews = avow_record_list_new (avow_record_compare_newest);
  fixture->lists.pledges = avow_record_list_new (avow_record_compare_newest);
}

static inline void
span_tear_down (SpanFixture   *fixture,
                gconstpointer  data)
{
  g_object_unref (fixture->lists.entries);
  g_object_unref (fixture->lists.commitments);
  g_object_unref (fixture->lists.resources);
  g_object_unref (fixture->lists.reviews);
  g_object_unref (fixture->lists.pledges);
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
add_action (SpanFixture    *fixture,
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
add_repair (SpanFixture *fixture,
            const char  *when,
            const char  *done_on)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = date (when);
  reflection->form = AVOW_FORM_REPAIR;
  if (done_on != NULL)
    reflection->done_on = date (done_on);

  return put (fixture->lists.entries, reflection);
}

static inline AvowCommitment *
add_commitment (SpanFixture        *fixture,
                const char         *due,
                AvowCommitmentState state,
                int                 outcome,
                const char         *reviewed_on)
{
  AvowCommitment *commitment = make_commitment ("2026-01-01", due, AVOW_MEASURE_ONCE, 1, AVOW_PER_PERIOD);

  commitment->state = (int) state;
  commitment->outcome = outcome;
  if (reviewed_on != NULL)
    commitment->review.on = date (reviewed_on);

  return put (fixture->lists.commitments, commitment);
}

G_END_DECLS

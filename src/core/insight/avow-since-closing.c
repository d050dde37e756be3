/* avow-since-closing.c: what a month is now that it was not when it was closed
 *
 * The figures of then are JSON that a newer version may have written, or whoever gave the person the
 * file. What is not there, or is not what avow_summary_to_json() writes, is not compared. */

#include "config.h"

#include "avow-since-closing.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <yyjson.h>

#include "avow-span-words.h"
#include "core/journal/avow-describe.h"
#include "core/model/avow-json.h"
#include "core/model/avow-number.h"
#include "core/model/avow-wipe.h"

static void
free_difference (gpointer data)
{
  AvowDifference *difference = data;

  avow_wipe_text (difference->name);
  avow_wipe_text (difference->then_text);
  avow_wipe_text (difference->now_text);
  avow_wipe_text (difference->sentence);
  g_free (difference);
}

/* Reading */

static gboolean
read_number (yyjson_val *object,
             const char *name,
             gint64     *number)
{
  yyjson_val *value = yyjson_obj_get (object, name);

  if (!yyjson_is_uint (value) || yyjson_get_uint (value) > G_MAXINT64)
    return FALSE;

  *number = (gint64) yyjson_get_uint (value);

  return TRUE;
}

static gboolean
read_money (yyjson_val  *object,
            AvowAmounts *amounts)
{
  yyjson_val *array = yyjson_obj_get (object, "money");
  yyjson_arr_iter each = yyjson_arr_iter_with (array);
  yyjson_val *value;

  while ((value = yyjson_arr_iter_next (&each)) != NULL)
    {
      const char *currency = yyjson_get_str (yyjson_obj_get (value, "currency"));
      AvowMoney money = { 0 };

      if (currency == NULL || avow_currency_get_digits (currency) < 0 ||
          !read_number (value, "minor", &money.minor))
        return FALSE;
      g_strlcpy (money.currency, currency, sizeof money.currency);
      avow_amounts_add (amounts, &money);
    }

  return yyjson_is_arr (array);
}

/* @tally has to be cleared in any case. */
static gboolean
read_tally (yyjson_val *object,
            AvowTally  *tally)
{
  gint64 n_entries;

  if (!read_number (object, "count", &n_entries) || n_entries > G_MAXINT ||
      !read_number (object, "times", &tally->times) ||
      !read_number (object, "minutes", &tally->minutes))
    return FALSE;
  tally->n_entries = (guint) n_entries;

  return read_money (object, &tally->money);
}

/* A type that this version does not know is none, as in the figures of now. */
static gboolean
read_types (yyjson_val *root,
            AvowTally   by_type[AVOW_N_ACTION_TYPES])
{
  yyjson_val *array = yyjson_obj_get (root, "types");
  yyjson_arr_iter each = yyjson_arr_iter_with (array);
  yyjson_val *value;

  while ((value = yyjson_arr_iter_next (&each)) != NULL)
    {
      const char *word = yyjson_get_str (yyjson_obj_get (value, "type"));
      int type = word != NULL ? avow_term_from_word (&AVOW_ACTION_TYPES, word, -1) : AVOW_ACTION_UNKNOWN;
      AvowTally tally = { 0 };
      gboolean valid = read_tally (value, &tally);

      if (valid)
        avow_tally_add_all (&by_type[type], &tally);
      avow_tally_clear (&tally);
      if (!valid)
        return FALSE;
    }

  return yyjson_is_arr (array);
}

/* By id; NULL where there is no such array. The keys and the values are of @root. */
static GHashTable *
read_records (yyjson_val *root,
              const char *name)
{
  yyjson_val *array = yyjson_obj_get (root, name);
  yyjson_arr_iter each = yyjson_arr_iter_with (array);
  yyjson_val *value;
  GHashTable *records;

  if (!yyjson_is_arr (array))
    return NULL;

  records = g_hash_table_new (g_str_hash, g_str_equal);
  while ((value = yyjson_arr_iter_next (&each)) != NULL)
    {
      const char *hex = yyjson_get_str (yyjson_obj_get (value, "id"));
      AvowId id;

      if (hex != NULL && avow_id_from_hex (hex, -1, &id))
        g_hash_table_insert (records, (gpointer) hex, value);
    }

  return records;
}

/* Telling */

/* All but @sentence may be NULL; takes all but @name. */
static void
take_difference (GPtrArray  *list,
                 const char *name,
                 char       *then_text,
                 char       *now_text,
                 char       *sentence)
{
  AvowDifference *difference = g_new0 (AvowDifference, 1);

  difference->name = g_strdup (name);
  difference->then_text = then_text;
  difference->now_text = now_text;
  difference->sentence = sentence;
  g_ptr_array_add (list, difference);
}

/* Takes the texts; @by is what is between them. */
static void
take_amounts (GPtrArray  *list,
              const char *name,
              char       *then_text,
              char       *now_text,
              char       *by,
              gboolean    is_more)
{
  g_autofree char *owned = by;

  take_difference (list, name, then_text, now_text,
                   /* Translators: %s is an amount, such as "2 actions" or "3 h" */
                   g_strdup_printf (is_more ? _("%s more than when you closed it.")
                                            : _("%s less than when you closed it."), by));
}

/* Takes the texts. */
static void
take_words (GPtrArray  *list,
            const char *name,
            char       *then_text,
            char       *now_text)
{
  char *sentence;

  if (then_text == NULL)
    /* Translators: a commitment that is new in the month: "Read with the group: Kept. It was not there when
     * you closed it." */
    sentence = g_strdup_printf (_("%1$s: %2$s. It was not there when you closed it."), name, now_text);
  else if (now_text == NULL)
    /* Translators: a commitment that is in the month no longer */
    sentence = g_strdup_printf (_("%1$s: %2$s when you closed it. It is not there any more."), name, then_text);
  else
    /* Translators: "Donation: 3 actions · $50.00. When you closed it: 2 actions · $25.00." */
    sentence = g_strdup_printf (_("%1$s: %2$s. When you closed it: %3$s."), name, now_text, then_text);

  take_difference (list, name, then_text, now_text, sentence);
}

static char *
format_reflections (gint64 n)
{
  g_autofree char *number = avow_number_format (n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s reflection", "%s reflections",
                                       (gulong) MIN (n, G_MAXINT)),
                          number);
}

/* Comparing */

static void
compare_quantity (GPtrArray    *list,
                  const char   *name,
                  AvowQuantity  quantity,
                  const char   *currency,
                  gint64        then,
                  gint64        now)
{
  if (then != now)
    take_amounts (list, name, avow_quantity_format (quantity, then, currency),
                  avow_quantity_format (quantity, now, currency),
                  avow_quantity_format (quantity, MAX (then, now) - MIN (then, now), currency), now > then);
}

static void
compare_money (GPtrArray         *list,
               const AvowAmounts *then,
               const AvowAmounts *now)
{
  AvowAmounts both = { 0 };

  avow_amounts_add_all (&both, then);
  avow_amounts_add_all (&both, now);
  for (guint i = 0; i < avow_amounts_get_length (&both); i++)
    {
      const char *currency = avow_amounts_get (&both, i)->currency;

      /* Translators: how much money was given and spent */
      compare_quantity (list, C_("figure", "Money"), AVOW_QUANTITY_MONEY, currency,
                        avow_amounts_look_up (then, currency), avow_amounts_look_up (now, currency));
    }
  avow_amounts_clear (&both);
}

/* How often is told where it is not what the number of actions says already. */
static void
compare_all (GPtrArray       *list,
             yyjson_val      *root,
             const AvowTally *now)
{
  AvowTally then = { 0 };

  if (read_tally (yyjson_obj_get (root, "actions"), &then))
    {
      compare_quantity (list, C_("figure", "Actions"), AVOW_QUANTITY_ENTRIES, NULL, then.n_entries, now->n_entries);
      if (then.times - then.n_entries != now->times - now->n_entries)
        compare_quantity (list, C_("figure", "Times"), AVOW_QUANTITY_TIMES, NULL, then.times, now->times);
      compare_quantity (list, C_("figure", "Time"), AVOW_QUANTITY_MINUTES, NULL, then.minutes, now->minutes);
      compare_money (list, &then.money, &now->money);
    }
  avow_tally_clear (&then);
}

static gboolean
tally_differs (const AvowTally *a,
               const AvowTally *b)
{
  if (a->n_entries != b->n_entries || a->times != b->times || a->minutes != b->minutes ||
      avow_amounts_get_length (&a->money) != avow_amounts_get_length (&b->money))
    return TRUE;

  for (guint i = 0; i < avow_amounts_get_length (&a->money); i++)
    {
      const AvowMoney *money = avow_amounts_get (&a->money, i);

      if (avow_amounts_look_up (&b->money, money->currency) != money->minor)
        return TRUE;
    }

  return FALSE;
}

static void
compare_types (GPtrArray         *list,
               yyjson_val        *root,
               const AvowFigures *figures)
{
  AvowTally then[AVOW_N_ACTION_TYPES] = { 0 };
  gboolean valid = read_types (root, then);

  for (int i = 1; i <= AVOW_N_ACTION_TYPES; i++)
    {
      /* What does not say comes last. */
      int type = i % AVOW_N_ACTION_TYPES;
      const char *name = avow_term_get_name (&AVOW_ACTION_TYPES, type);

      if (valid && tally_differs (&then[type], &figures->by_type[type]))
        take_words (list, name != NULL ? name : C_("figure", "Not said"), avow_tally_format (&then[type]),
                    avow_tally_format (&figures->by_type[type]));
      avow_tally_clear (&then[type]);
    }
}

static void
compare_reflections (GPtrArray         *list,
                     yyjson_val        *root,
                     const AvowFigures *figures)
{
  gint64 now = figures->n_reflections;
  gint64 then;

  if (!read_number (yyjson_obj_get (root, "reflections"), "count", &then) || then == now)
    return;

  take_amounts (list, C_("figure", "Reflections"), format_reflections (then), format_reflections (now),
                format_reflections (MAX (then, now) - MIN (then, now)), now > then);
}

/* Of a commitment as it was then: NULL for what this version does not know. */
static const char *
get_fate_then (yyjson_val *value)
{
  const char *word = yyjson_get_str (yyjson_obj_get (value, "fate"));

  for (guint fate = 0; fate < AVOW_N_FATES; fate++)
    if (g_strcmp0 (word, avow_fate_get_word ((AvowFate) fate)) == 0)
      return avow_fate_get_name ((AvowFate) fate);

  return NULL;
}

static void
compare_commitment (GPtrArray      *list,
                    yyjson_val     *then,
                    AvowCommitment *commitment,
                    AvowCivilDate   today)
{
  g_autofree char *title = avow_describe_title (NULL, (AvowRecord *) commitment);
  const char *fate_then = then != NULL ? get_fate_then (then) : NULL;
  const char *fate_now = avow_fate_get_name (avow_commitment_get_fate (commitment, today));

  if (then == NULL || (fate_then != NULL && fate_then != fate_now))
    take_words (list, title, g_strdup (fate_then), g_strdup (fate_now));
}

/* What is left in @records is not there now. @get_words: what was said of it then. */
static void
tell_gone (GPtrArray   *list,
           yyjson_val  *root,
           const char  *name,
           GHashTable  *records,
           AvowKind     kind,
           const char *(*get_words) (yyjson_val *value))
{
  yyjson_arr_iter each = yyjson_arr_iter_with (yyjson_obj_get (root, name));
  yyjson_val *value;

  while ((value = yyjson_arr_iter_next (&each)) != NULL)
    {
      const char *hex = yyjson_get_str (yyjson_obj_get (value, "id"));
      const char *title = yyjson_get_str (yyjson_obj_get (value, "title"));
      const char *words = get_words (value);

      if (hex == NULL || words == NULL || !g_hash_table_remove (records, hex))
        continue;
      take_words (list, title != NULL ? title : avow_term_get_name (&AVOW_KINDS, (int) kind), g_strdup (words), NULL);
    }
}

/* As it was then; NULL if it was not there. */
static yyjson_val *
steal_record (GHashTable *records,
              AvowRecord *record)
{
  char hex[AVOW_ID_HEX_SIZE];
  gpointer value;

  avow_id_to_hex (&record->id, hex);

  return g_hash_table_steal_extended (records, hex, NULL, &value) ? value : NULL;
}

static void
compare_commitments (GPtrArray      *list,
                     yyjson_val     *root,
                     const AvowSpan *span)
{
  g_autoptr (GHashTable) records = read_records (root, "commitments");

  if (records == NULL)
    return;

  for (guint i = 0; i < span->ended->len; i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (span->ended, i);

      compare_commitment (list, steal_record (records, (AvowRecord *) commitment), commitment, span->today);
    }
  tell_gone (list, root, "commitments", records, AVOW_KIND_COMMITMENT, get_fate_then);
}

static const char *
get_finished (yyjson_val *value)
{
  return avow_term_get_name (&AVOW_RESOURCE_STATES, AVOW_RESOURCE_FINISHED);
}

static void
compare_resources (GPtrArray      *list,
                   yyjson_val     *root,
                   const AvowSpan *span)
{
  g_autoptr (GHashTable) records = read_records (root, "resources");

  if (records == NULL)
    return;

  for (guint i = 0; i < span->finished->len; i++)
    {
      AvowRecord *resource = g_ptr_array_index (span->finished, i);
      g_autofree char *title = avow_describe_title (NULL, resource);

      if (steal_record (records, resource) == NULL)
        take_words (list, title, NULL, g_strdup (get_finished (NULL)));
    }
  tell_gone (list, root, "resources", records, AVOW_KIND_RESOURCE, get_finished);
}

/**
 * avow_since_closing_list:
 * @summary: a month as it stands
 *
 * Returns: (transfer full) (element-type AvowDifference): what is another now than in the figures that
 *   were kept when the month was closed
 */
GPtrArray *
avow_since_closing_list (const AvowSummary *summary)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_difference);
  const AvowSpan *span = summary->span;
  AvowReview *review = span->review;
  yyjson_doc *doc;
  yyjson_val *root;

  if (!avow_review_is_closed (review) || review->figures == NULL)
    return list;

  /* Without YYJSON_READ_INSITU the text is not written to. */
  doc = yyjson_read_opts (review->figures, strlen (review->figures), YYJSON_READ_NOFLAG, &AVOW_JSON_ALLOCATOR,
                          NULL);
  root = yyjson_doc_get_root (doc);
  compare_all (list, root, &span->figures->all);
  compare_types (list, root, span->figures);
  compare_reflections (list, root, span->figures);
  compare_commitments (list, root, span);
  compare_resources (list, root, span);
  yyjson_doc_free (doc);

  return list;
}

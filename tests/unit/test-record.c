/* test-record.c: records, from JSON and to JSON, from honest and hostile hands */

#include "config.h"

#include <string.h>

#include "core/model/avow-action.h"
#include "core/model/avow-draft.h"
#include "core/model/avow-place.h"
#include "core/model/avow-profile.h"
#include "core/model/avow-reflection.h"
#include "random-record.h"

static AvowRecord *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  AvowRecord *record = avow_record_parse (NULL, json, strlen (json), &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);

  return record;
}

static void
assert_written (AvowRecord *record,
                const char *expected)
{
  gsize length;
  g_autofree char *json = avow_record_to_json (record, &length);

  g_assert_cmpstr (json, ==, expected);
  g_assert_cmpuint (length, ==, strlen (expected));
}

/* What is read is written back byte by byte. */
static void
assert_comes_back (const char *json)
{
  g_autoptr (AvowRecord) record = parse (json);

  assert_written (record, json);
}

static void
assert_invalid (const char *json,
                gsize       length)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (avow_record_parse (NULL, json, length, &error));
  g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
}

/* The first ones say nothing that this version does not know. */
#define N_WHOLE 9

/* One of each kind with every member; the text is the file format. */
static const char * const whole[] = {
  "{\"kind\":\"action\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00.250000Z\","
  "\"date\":\"2026-11-21\",\"time\":\"09:30\",\"type\":\"donation\",\"label\":\"l\",\"title\":\"Bail fund\","
  "\"about\":\"a\",\"place\":\"000102030405060708090a0b0c0d0e0f\",\"amount\":{\"minor\":2500,\"currency\":\"USD\"},"
  "\"minutes\":90,\"count\":0,\"regular\":true,\"voting\":\"helped-others\",\"ring\":\"own-life\",\"step\":\"action\","
  "\"communities\":[\"Black neighbours\",\"students\"],\"known_by\":\"they-asked\",\"feedback\":\"f\",\"note\":\"n\","
  "\"commitments\":[\"000102030405060708090a0b0c0d0e0f\",\"ff0102030405060708090a0b0c0d0e0f\"]}",

  "{\"kind\":\"reflection\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\","
  "\"date\":\"2026-11-21\",\"form\":\"repair\",\"prompt\":{\"id\":\"p1\",\"text\":\"What did I assume?\"},\"title\":\"t\","
  "\"text\":\"A\\nB \\\"quoted\\\" \\\\ é 👩🏽‍🦱 \\u0001\",\"feelings\":[\"sad\"],\"communities\":[\"c\"],"
  "\"ring\":\"workplace\",\"links\":[\"000102030405060708090a0b0c0d0e0f\"],\"pinned\":true,\"what\":\"w\",\"impact\":\"i\","
  "\"responsibility\":\"r\",\"apology\":\"a\",\"change\":\"c\",\"follow_up_on\":\"2026-12-01\",\"done_on\":\"2026-12-02\"}",

  "{\"kind\":\"place\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\",\"name\":\"Café\","
  "\"sort\":\"restaurant\",\"url\":\"https://example.org/\",\"ownership\":[\"Black-owned\"],\"how_known\":\"h\","
  "\"checked_on\":\"2026-11-01\",\"note\":\"n\"}",

  "{\"kind\":\"profile\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\",\"name\":\"n\","
  "\"partner\":{\"name\":\"p\"},\"communities\":[\"c\"],\"currency\":\"EUR\",\"reminders\":{\"weekly\":[1,2.50]}}",

  "{\"kind\":\"draft\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\",\"of\":\"pledge\","
  "\"target\":\"000102030405060708090a0b0c0d0e0f\",\"body\":{\"kind\":\"pledge\",\"x\":1.00}}",

  "{\"kind\":\"pledge\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\","
  "\"sections\":{\"awareness\":\"A\",\"action\":\"b\",\"accountability\":\"c\"},"
  "\"rings\":{\"own_life\":\"d\",\"workplace\":\"e\",\"community\":\"f\"},\"signed_on\":\"2026-11-22\","
  "\"signed_name\":\"n\",\"affirmed\":[\"2026-11-22\",\"2026-12-01\"],\"superseded_on\":\"2027-01-01\"}",

  "{\"kind\":\"commitment\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\","
  "\"title\":\"T\",\"why\":\"w\",\"ring\":\"community\",\"step\":\"action\",\"communities\":[\"c\"],"
  "\"accountable_to\":\"a\",\"start\":\"2026-11-22\",\"due\":\"2027-05-31\","
  "\"measure\":{\"what\":\"money\",\"target\":5000,\"currency\":\"USD\",\"per\":\"month\","
  "\"types\":[\"donation\",\"later\"],\"places\":[\"000102030405060708090a0b0c0d0e0f\"],\"communities\":[\"m\"]},"
  "\"remind_days_before\":0,\"state\":\"reviewed\",\"outcome\":\"not-kept\","
  "\"review\":{\"on\":\"2027-06-01\",\"helped\":\"h\",\"hindered\":\"i\",\"tell\":\"t\",\"done\":0,"
  "\"target\":30000,\"entries\":0},"
  "\"history\":[{\"on\":\"2026-11-22\",\"what\":\"made\"},{\"on\":\"2026-12-01\",\"what\":\"changed\","
  "\"field\":\"due\",\"from\":\"2027-04-30\",\"to\":\"2027-05-31\",\"reason\":\"r\"}],"
  "\"excluded\":[\"ff0102030405060708090a0b0c0d0e0f\"],\"renewed_as\":\"000102030405060708090a0b0c0d0e0f\"}",

  "{\"kind\":\"resource\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\","
  "\"catalogue\":\"selma\",\"title\":\"t\",\"by\":\"b\",\"medium\":\"film\",\"theme\":\"origins\","
  "\"url\":\"https://example.org/\",\"state\":\"to-do\",\"started_on\":\"2026-11-01\","
  "\"finished_on\":\"2026-11-20\",\"takeaways\":\"a\",\"changes\":\"c\"}",

  "{\"kind\":\"review\",\"created\":\"2026-11-22T16:58:00Z\",\"modified\":\"2026-11-22T16:58:00Z\","
  "\"month\":\"2026-10\",\"answers\":[{\"prompt\":\"p\",\"text\":\"t\"},{\"text\":\"u\"}],\"intention\":\"i\","
  "\"figures\":{\"hours\":1.5e3},\"closed_on\":\"2026-11-02\",\"declined_on\":\"2026-11-01\",\"next\":[\"000102030405060708090a0b0c0d0e0f\"],"
  "\"history\":[{\"on\":\"2026-11-01\",\"what\":\"closed\"},{\"on\":\"2026-11-02\",\"what\":\"reopened\",\"reason\":\"r\"}]}",

  /* What a newer version may have made of them */
  "{\"kind\":\"pledge\",\"signed_on\":\"2026-11-22\",\"superseded_on\":null}",
  "{\"kind\":\"commitment\",\"title\":\"t\",\"measure\":{\"what\":\"money\",\"target\":5,\"types\":[5]},\"history\":[{\"on\":\"x\"}]}",

  "{\"kind\":\"resource\",\"title\":\"t\",\"state\":\"lent\"}",
  "{\"kind\":\"review\",\"month\":\"2026-10-01\",\"answers\":[{\"text\":5}]}",

  /* And kinds that this version does not know */
  "{\"kind\":\"dance\",\"created\":\"2026-11-22T16:58:00Z\",\"steps\":[1,[2,[3]]]}",
  "{\"kind\":5,\"title\":\"t\"}",
  "{\"kind\":null}",
  "{\"created\":\"2026-11-22T16:58:00Z\",\"title\":\"t\"}",
  "{}",
};

static void
test_whole (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autoptr (AvowRecord) record = parse (whole[i]);
      g_autoptr (AvowRecord) copy = avow_record_copy (record);
      g_autofree char *pretty = avow_record_to_json_pretty (record);
      g_autoptr (AvowRecord) from_pretty = parse (pretty);

      assert_written (record, whole[i]);
      assert_written (copy, whole[i]);
      assert_written (from_pretty, whole[i]);
      g_assert_true (avow_record_equal (record, copy));
      g_assert_true (avow_record_equal (record, from_pretty));
      if (i < N_WHOLE)
        g_assert_null (record->extra);
    }
}

static void
test_members (void)
{
  g_autoptr (AvowRecord) record = parse (whole[0]);
  AvowAction *action = AVOW_ACTION (record);

  g_assert_cmpint (avow_record_get_kind (record), ==, AVOW_KIND_ACTION);
  g_assert_cmpint (record->created, ==, G_GINT64_CONSTANT (1795366680000000));
  g_assert_cmpint (record->modified, ==, G_GINT64_CONSTANT (1795366680250000));
  g_assert_cmpuint (action->date, ==, avow_civil_date_new (2026, 11, 21));
  g_assert_cmpint (action->time, ==, 9 * 60 + 30);
  g_assert_cmpint (action->type, ==, AVOW_ACTION_DONATION);
  g_assert_cmpstr (action->title, ==, "Bail fund");
  g_assert_cmpint (action->place.bytes[15], ==, 15);
  g_assert_cmpint (action->amount.minor, ==, 2500);
  g_assert_cmpstr (action->amount.currency, ==, "USD");
  g_assert_cmpint (action->minutes, ==, 90);
  g_assert_cmpint (action->count, ==, 0);
  g_assert_true (action->regular);
  g_assert_cmpint (action->voting, ==, AVOW_VOTING_HELPED);
  g_assert_cmpuint (g_strv_length (action->communities), ==, 2);
  g_assert_cmpint (action->known_by, ==, AVOW_KNOWN_BY_THEY_ASKED);
  g_assert_cmpuint (action->commitments->len, ==, 2);
  g_assert_cmpuint (avow_record_get_date (record), ==, action->date);
}

static void
test_new (void)
{
  g_autoptr (AvowAction) action = avow_action_new ();
  g_autoptr (AvowProfile) profile = avow_profile_new ();
  g_autoptr (AvowRecord) pledge = avow_record_new (AVOW_KIND_PLEDGE);
  g_autoptr (AvowRecord) unknown = avow_record_new (AVOW_KIND_UNKNOWN);
  g_autoptr (AvowRecord) same = avow_record_new (AVOW_KIND_PROFILE);

  g_assert_cmpint (action->minutes, ==, -1);
  g_assert_cmpint (action->count, ==, -1);
  g_assert_cmpint (action->time, ==, AVOW_CLOCK_NONE);
  g_assert_false (avow_money_is_set (&action->amount));
  g_assert_true (avow_id_is_none (&action->parent_instance.id));
  assert_written ((AvowRecord *) action, "{\"kind\":\"action\"}");
  assert_written (pledge, "{\"kind\":\"pledge\"}");
  assert_written (unknown, "{}");
  g_assert_true (avow_id_equal (&profile->parent_instance.id, &AVOW_PROFILE_ID));
  g_assert_true (avow_record_equal ((AvowRecord *) profile, same));
}

static void
test_id (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  AvowId id = random_id (rand);
  g_autoptr (AvowRecord) record = avow_record_parse (&id, whole[0], strlen (whole[0]), NULL);
  g_autoptr (AvowRecord) other = parse (whole[0]);
  g_autoptr (AvowRecord) copy = avow_record_copy (record);
  g_autoptr (AvowRecord) duplicate = avow_record_duplicate (record);

  g_assert_true (avow_id_equal (&record->id, &id));
  g_assert_true (avow_id_equal (&copy->id, &id));
  g_assert_true (avow_id_is_none (&duplicate->id));
  g_assert_cmpint (duplicate->created, ==, 0);
  g_assert_cmpint (duplicate->modified, ==, 0);
  g_assert_cmpstr (AVOW_ACTION (duplicate)->title, ==, "Bail fund");
  g_assert_false (avow_record_equal (record, other));
  other->id = id;
  g_assert_true (avow_record_equal (record, other));
  other->modified++;
  g_assert_false (avow_record_equal (record, other));
}

static void
test_unknown_members (void)
{
  g_autoptr (AvowRecord) record = NULL;

  /* At each depth, and what only looks as if it could be dropped or rounded */
  assert_comes_back ("{\"kind\":\"action\",\"title\":\"t\",\"amount\":{\"minor\":5,\"currency\":\"EUR\",\"tax\":{\"a\":[null]}},\"new\":null}");
  assert_comes_back ("{\"kind\":\"reflection\",\"prompt\":{\"id\":\"p\",\"by\":null},\"title\":\"t\",\"mood\":{\"null\":null,\"list\":[{},[],null]}}");
  assert_comes_back ("{\"kind\":\"reflection\",\"prompt\":{\"by\":{\"deep\":{\"deeper\":1}}}}");
  assert_comes_back ("{\"kind\":\"profile\",\"partner\":{\"name\":\"p\",\"phone\":5}}");
  assert_comes_back ("{\"kind\":\"action\",\"\":1,\"a\\u0000b\":2,\"title\\u0000\":\"t\",\"__proto__\":{}}");
  assert_comes_back ("{\"kind\":\"action\",\"numbers\":[0,-0,-0.0,1.0,1.10,1e5,1E+5,1e-5,1e400,-1e400,18446744073709551616,"
                     "-9223372036854775809,123456789012345678901234567890.123456789012345678901234567890]}");
  assert_comes_back ("{\"kind\":\"action\",\"date\":20261122,\"type\":\"juggling\",\"title\":null,\"minutes\":1.5,"
                     "\"ring\":\"galaxy\",\"communities\":\"one\",\"note\":[\"n\"]}");

  /* Texts with a NUL cannot be text in C; they are not cut, but kept. */
  record = parse ("{\"kind\":\"action\",\"title\":\"secret\\u0000tail\",\"communities\":[\"a\\u0000b\"]}");
  g_assert_null (AVOW_ACTION (record)->title);
  g_assert_null (AVOW_ACTION (record)->communities);
  assert_written (record, "{\"kind\":\"action\",\"title\":\"secret\\u0000tail\",\"communities\":[\"a\\u0000b\"]}");
}

static void
test_unknown_words (void)
{
  g_autoptr (AvowRecord) record = parse ("{\"kind\":\"action\",\"type\":\"juggling\",\"ring\":\"galaxy\",\"x\":1}");
  AvowAction *action = AVOW_ACTION (record);

  g_assert_cmpint (action->type, ==, 0);
  g_assert_cmpstr (record->extra, ==, "{\"type\":\"juggling\",\"ring\":\"galaxy\",\"x\":1}");

  action->ring = AVOW_RING_COMMUNITY;
  assert_written (record, "{\"kind\":\"action\",\"type\":\"juggling\",\"ring\":\"community\",\"x\":1}");
  action->type = AVOW_ACTION_OTHER;
  assert_written (record, "{\"kind\":\"action\",\"type\":\"other\",\"ring\":\"community\",\"x\":1}");
}

static void
test_merge (void)
{
  g_autoptr (AvowRecord) record =
    parse ("{\"kind\":\"action\",\"amount\":{\"minor\":\"5\",\"currency\":\"USD\",\"tax\":null},\"title\":5,\"communities\":[1,2]}");
  AvowAction *action = AVOW_ACTION (record);

  g_assert_false (avow_money_is_set (&action->amount));
  action->amount = (AvowMoney) { 700, "EUR" };
  action->communities = g_strsplit ("a", ",", -1);
  assert_written (record, "{\"kind\":\"action\",\"title\":5,\"amount\":{\"minor\":700,\"currency\":\"EUR\",\"tax\":null},\"communities\":[\"a\"]}");

  /* An amount that is taken away keeps what a newer version said of it. */
  g_free (record->extra);
  record->extra = g_strdup ("{\"amount\":{\"tax\":3}}");
  action->amount = (AvowMoney) { 0 };
  assert_written (record, "{\"kind\":\"action\",\"amount\":{\"tax\":3},\"communities\":[\"a\"]}");
}

static void
test_normalised (void)
{
  g_autoptr (AvowRecord) record =
    parse (" { \"title\" : \"\" , \"regular\":false, \"communities\":[], \"kind\":\"action\", \"date\" : \"2026-11-22\",\n"
           "\"note\":\"\\u0041\\u00e9\\ud83d\\ude00\\/\", \"place\":\"00000000000000000000000000000000\","
           "\"created\":\"2026-11-22T18:58:00+02:00\" } ");

  g_assert_null (record->extra);
  g_assert_null (AVOW_ACTION (record)->title);
  assert_written (record, "{\"kind\":\"action\",\"created\":\"2026-11-22T16:58:00Z\",\"date\":\"2026-11-22\",\"note\":\"Aé😀/\"}");
}

static void
test_invalid (void)
{
  static const char * const wrong[] = {
    "", " ", "null", "5", "\"kind\"", "[]", "[{\"kind\":\"action\"}]", "{", "{\"kind\":\"action\"", "{\"kind\":\"action\"}}",
    "{\"kind\":\"action\",}", "{kind:\"action\"}", "{'kind':'action'}", "{\"kind\":\"action\"}x", "{\"kind\":\"action\"}{}",
    "\357\273\277{}", "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":NaN}", "{\"a\":Infinity}", "{\"a\":0x10}",
    "{\"a\":tru}", "{/*c*/}", "{\"a\":\"\n\"}", "{\"a\":\"\\x41\"}",
    /* Not UTF-8, or half a character */
    "{\"a\":\"\377\"}", "{\"a\":\"\300\200\"}", "{\"a\":\"\355\240\200\"}", "{\"a\":\"\364\220\200\200\"}", "{\"\377\":1}",
    "{\"a\":\"\\ud800\"}", "{\"a\":\"\\ud800x\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800\\ud800\"}",
    /* Twice */
    "{\"kind\":\"action\",\"kind\":\"action\"}", "{\"kind\":\"action\",\"kind\":\"place\"}", "{\"kind\":\"dance\",\"kind\":\"dance\"}",
    "{\"kind\":\"action\",\"title\":\"a\",\"title\":\"b\"}", "{\"kind\":\"action\",\"new\":1,\"new\":1}",
    "{\"kind\":\"action\",\"created\":1,\"created\":1}", "{\"kind\":\"dance\",\"a\":1,\"a\":1}",
  };
  static const char with_nul[] = "{\"kind\":\"action\"}\0";

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_invalid (wrong[i], strlen (wrong[i]));

  assert_invalid (NULL, 0);
  assert_invalid (with_nul, sizeof with_nul - 1);
  assert_invalid ("{\"a\":\"\0\"}", 9);

  /* Cut short anywhere */
  for (gsize length = 0; length < strlen (whole[0]); length++)
    assert_invalid (whole[0], length);
}

/* Every byte of a record flipped in each bit: an error or a record, never more than that */
static void
test_flipped (void)
{
  for (gsize i = 0; i < 5; i++)
    {
      gsize length = strlen (whole[i]);

      for (gsize bit = 0; bit < 8 * length; bit++)
        {
          /* Not NUL-terminated, so that reading beyond is noticed. */
          g_autofree char *json = g_memdup2 (whole[i], length);
          g_autoptr (AvowRecord) record = NULL;
          g_autoptr (AvowRecord) again = NULL;
          g_autofree char *written = NULL;
          gsize written_length;

          json[bit / 8] = (char) (json[bit / 8] ^ (1 << bit % 8));
          record = avow_record_parse (NULL, json, length, NULL);
          if (record == NULL)
            continue;

          written = avow_record_to_json (record, &written_length);
          again = avow_record_parse (NULL, written, written_length, NULL);
          g_assert_nonnull (again);
          g_assert_true (avow_record_equal (record, again));
        }
    }
}

static void
assert_deep (const char *before,
             const char *open,
             const char *inside,
             const char *close,
             const char *after)
{
  const int depth = 100000;
  GString *json = g_string_new (before);
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (AvowRecord) copy = NULL;
  g_autofree char *pretty = NULL;

  for (int i = 0; i < depth; i++)
    g_string_append (json, open);
  g_string_append (json, inside);
  for (int i = 0; i < depth; i++)
    g_string_append (json, close);
  g_string_append (json, after);

  record = parse (json->str);
  assert_written (record, json->str);
  copy = avow_record_copy (record);
  g_assert_true (avow_record_equal (record, copy));
  g_assert_cmpstr (avow_record_get_folded (record), ==, "");
  g_string_free (json, TRUE);
}

static void
test_deep (void)
{
  assert_deep ("{\"kind\":\"action\",\"new\":", "[", "", "]", "}");
  assert_deep ("{\"kind\":\"action\",\"title\":", "{\"title\":", "1", "}", "}");
  assert_deep ("{\"kind\":\"action\",\"amount\":{\"minor\":1,\"currency\":\"USD\",\"x\":", "[", "null", "]", "}}");
  assert_deep ("{\"kind\":\"draft\",\"of\":\"action\",\"body\":", "[", "", "]", "}");
  assert_deep ("{\"kind\":\"dance\",\"x\":", "{\"a\":", "[]", "}", "}");
}

static void
test_large (void)
{
  GString *json = g_string_new ("{\"kind\":\"reflection\",\"text\":\"");
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (AvowRecord) many = NULL;
  g_autofree char *long_number = g_strnfill (100000, '9');
  g_autofree char *numbers = g_strdup_printf ("{\"kind\":\"action\",\"minutes\":%s,\"new\":-%s.%se%s}",
                                              long_number, long_number, long_number, long_number);

  for (int i = 0; i < 300000; i++)
    g_string_append (json, "Ää\\n");
  g_string_append (json, "\"}");
  record = parse (json->str);
  assert_written (record, json->str);
  g_assert_cmpuint (strlen (AVOW_REFLECTION (record)->text), ==, 300000 * 5);
  g_assert_cmpuint (strlen (avow_record_get_folded (record)), ==, 300000 * 3);

  assert_comes_back (numbers);

  /* As many unknown members as nobody has, and one of them twice */
  g_string_assign (json, "{\"kind\":\"action\"");
  for (int i = 0; i < 200000; i++)
    g_string_append_printf (json, ",\"%d\":%d", i, i);
  g_string_append_c (json, '}');
  many = parse (json->str);
  assert_written (many, json->str);
  json->str[json->len - 1] = ',';
  g_string_append (json, "\"0\":0}");
  assert_invalid (json->str, json->len);
  g_string_free (json, TRUE);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (AvowRecord) record = random_record (rand);
      g_autoptr (AvowRecord) again = NULL;
      g_autoptr (AvowRecord) copy = avow_record_copy (record);
      g_autoptr (GError) error = NULL;
      g_autofree char *json = NULL;
      gsize length;

      json = avow_record_to_json (record, &length);
      g_assert_cmpuint (length, ==, strlen (json));
      g_assert_true (g_utf8_validate (json, -1, NULL));
      g_assert_null (strchr (json, '\n'));

      again = avow_record_parse (&record->id, json, length, &error);
      g_assert_no_error (error);
      g_assert_true (avow_record_equal (record, again));
      g_assert_true (avow_record_equal (record, copy));
      assert_written (again, json);
      assert_written (copy, json);
      g_assert_cmpstr (avow_record_get_folded (record), ==, avow_record_get_folded (again));
    }
}

static guint n_criticals;

static GLogWriterOutput
count_criticals (GLogLevelFlags   level,
                 const GLogField *log_fields,
                 gsize            n_fields,
                 gpointer         user_data)
{
  if ((level & G_LOG_LEVEL_CRITICAL) != 0)
    n_criticals++;

  return G_LOG_WRITER_HANDLED;
}

/* A program's mistake is not to cost a person their words. */
static void
test_mistakes_subprocess (void)
{
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();
  g_autoptr (AvowProfile) profile = avow_profile_new ();

  reflection->text = g_strdup ("be\377fore");
  reflection->title = g_strdup ("after");
  assert_written ((AvowRecord *) reflection, "{\"kind\":\"reflection\",\"title\":\"after\",\"text\":\"be\357\277\275fore\"}");

  profile->name = g_strdup ("n");
  profile->reminders = g_strdup ("{not json");
  profile->parent_instance.extra = g_strdup ("[]");
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (count_criticals, NULL, NULL);
  assert_written ((AvowRecord *) profile, "{\"kind\":\"profile\",\"name\":\"n\"}");
  g_assert_cmpuint (n_criticals, ==, 2);
}

static void
test_mistakes (void)
{
  /* Alone, since a log writer stays. */
  g_test_trap_subprocess ("/record/mistakes/subprocess", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_draft (void)
{
  g_autoptr (AvowRecord) action = parse ("{\"kind\":\"action\",\"title\":\"half wri\",\"new\":1.0}");
  g_autoptr (AvowRecord) pledge = parse ("{\"kind\":\"pledge\",\"signed_name\":\"n\"}");
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  AvowId target = random_id (rand);
  g_autoptr (AvowDraft) draft = avow_draft_new_for (action, &target);
  g_autoptr (AvowDraft) draft_of_new = avow_draft_new_for (action, NULL);
  g_autoptr (AvowDraft) draft_of_pledge = avow_draft_new_for (pledge, NULL);
  g_autoptr (AvowDraft) empty = avow_draft_new ();
  g_autoptr (AvowDraft) broken = avow_draft_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowRecord) read = NULL;
  g_autoptr (AvowRecord) back = NULL;
  g_autoptr (AvowRecord) back_new = NULL;
  g_autoptr (AvowRecord) back_pledge = NULL;
  g_autofree char *json = NULL;

  g_assert_cmpint (draft->of, ==, AVOW_KIND_ACTION);
  g_assert_true (avow_id_equal (&draft->target, &target));

  /* Through the file */
  json = avow_record_to_json ((AvowRecord *) draft, NULL);
  g_assert_nonnull (strstr (json, "\"body\":{\"kind\":\"action\",\"title\":\"half wri\",\"new\":1.0}"));
  read = parse (json);
  g_assert_cmpstr (avow_record_get_folded (read), ==, "");

  back = avow_draft_get_record (AVOW_DRAFT (read), &error);
  g_assert_no_error (error);
  g_assert_true (avow_id_equal (&back->id, &target));
  back->id = AVOW_ID_NONE;
  g_assert_true (avow_record_equal (back, action));

  back_new = avow_draft_get_record (draft_of_new, &error);
  g_assert_true (avow_record_equal (back_new, action));
  back_pledge = avow_draft_get_record (draft_of_pledge, &error);
  g_assert_true (avow_record_equal (back_pledge, pledge));

  g_assert_null (avow_draft_get_record (empty, &error));
  g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
  g_clear_error (&error);
  broken->body = g_strdup ("[1]");
  g_assert_null (avow_draft_get_record (broken, &error));
  g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
}

static void
test_date (void)
{
  g_autoptr (AvowRecord) none = parse ("{\"kind\":\"action\",\"created\":\"2026-11-22T16:58:00Z\"}");
  g_autoptr (AvowRecord) reflection = parse ("{\"kind\":\"reflection\",\"date\":\"2026-01-02\"}");
  g_autoptr (AvowRecord) pledge = parse (whole[5]);
  g_autoptr (AvowRecord) commitment = parse (whole[6]);
  g_autoptr (AvowRecord) finished = parse (whole[7]);
  g_autoptr (AvowRecord) started =
    parse ("{\"kind\":\"resource\",\"created\":\"2026-11-22T12:00:00Z\",\"started_on\":\"2026-11-01\"}");
  g_autoptr (AvowRecord) review = parse (whole[8]);
  g_autoptr (AvowRecord) place = parse ("{\"kind\":\"place\",\"created\":\"2026-11-22T12:00:00Z\"}");
  g_autoptr (AvowRecord) new = parse ("{\"kind\":\"place\"}");
  g_autoptr (AvowRecord) other = parse ("{\"kind\":\"dance\",\"created\":\"2026-11-22T12:00:00Z\"}");

  g_assert_cmpuint (avow_record_get_date (none), ==, AVOW_CIVIL_DATE_NONE);
  g_assert_cmpuint (avow_record_get_date (reflection), ==, avow_civil_date_new (2026, 1, 2));
  g_assert_cmpuint (avow_record_get_date (pledge), ==, avow_civil_date_new (2026, 11, 22));
  g_assert_cmpuint (avow_record_get_date (commitment), ==, avow_civil_date_new (2027, 5, 31));
  g_assert_cmpuint (avow_record_get_date (finished), ==, avow_civil_date_new (2026, 11, 20));
  g_assert_cmpuint (avow_record_get_date (started), ==, avow_civil_date_from_instant (started->created));
  g_assert_cmpuint (avow_record_get_date (review), ==, avow_civil_date_new (2026, 10, 1));
  g_assert_cmpuint (avow_record_get_date (place), ==, avow_civil_date_from_instant (place->created));
  g_assert_cmpuint (avow_record_get_date (other), ==, avow_record_get_date (place));
  g_assert_cmpuint (avow_record_get_date (new), ==, AVOW_CIVIL_DATE_NONE);
}

static void
test_folded (void)
{
  g_autoptr (AvowRecord) action = parse (whole[0]);
  g_autoptr (AvowRecord) reflection = parse (whole[1]);
  g_autoptr (AvowRecord) place = parse (whole[2]);
  g_autoptr (AvowRecord) profile = parse (whole[3]);
  g_autoptr (AvowRecord) draft = parse (whole[4]);
  g_autoptr (AvowRecord) pledge = parse (whole[5]);
  g_autoptr (AvowRecord) commitment = parse (whole[6]);
  g_autoptr (AvowRecord) resource = parse (whole[7]);
  g_autoptr (AvowRecord) review = parse (whole[8]);

  g_assert_cmpstr (avow_record_get_folded (action), ==, "l\nbail fund\na\nblack neighbours\nstudents\nf\nn");
  g_assert_cmpstr (avow_record_get_folded (place), ==, "cafe\nhttps://example.org/\nblack-owned\nh\nn");
  g_assert_true (g_str_has_prefix (avow_record_get_folded (reflection), "what did i assume?\nt\na\nb \"quoted\" \\ e "));
  g_assert_cmpstr (avow_record_get_folded (profile), ==, "");
  g_assert_cmpstr (avow_record_get_folded (draft), ==, "");
  g_assert_cmpstr (avow_record_get_folded (pledge), ==, "a\nb\nc\nd\ne\nf");
  g_assert_cmpstr (avow_record_get_folded (commitment), ==, "t\nw\nc\na\nh\ni\nt\nr");
  g_assert_cmpstr (avow_record_get_folded (resource), ==, "t\nb\nhttps://example.org/\na\nc");
  g_assert_cmpstr (avow_record_get_folded (review), ==, "p\nt\nu\ni\nr");
  g_assert_true (avow_record_get_folded (place) == avow_record_get_folded (place));
}

static gpointer
fold_all (gpointer data)
{
  GPtrArray *records = data;
  gsize length = 0;

  for (guint i = 0; i < records->len; i++)
    length += strlen (avow_record_get_folded (g_ptr_array_index (records, i)));

  return GSIZE_TO_POINTER (length);
}

static gpointer
parse_all (gpointer data)
{
  for (int i = 0; i < 200; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (whole); j++)
      assert_comes_back (whole[j]);

  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  GThread *threads[8];
  gpointer length = NULL;

  for (int i = 0; i < 3000; i++)
    g_ptr_array_add (records, parse (whole[i % 3]));

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fold", i < 4 ? fold_all : parse_all, records);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      gpointer result = g_thread_join (threads[i]);

      if (i > 0 && i < 4)
        g_assert_true (result == length);
      else if (i == 0)
        length = result;
    }
  g_assert_nonnull (length);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/whole", test_whole);
  g_test_add_func ("/record/members", test_members);
  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/id", test_id);
  g_test_add_func ("/record/unknown-members", test_unknown_members);
  g_test_add_func ("/record/unknown-words", test_unknown_words);
  g_test_add_func ("/record/merge", test_merge);
  g_test_add_func ("/record/normalised", test_normalised);
  g_test_add_func ("/record/invalid", test_invalid);
  g_test_add_func ("/record/flipped", test_flipped);
  g_test_add_func ("/record/deep", test_deep);
  g_test_add_func ("/record/large", test_large);
  g_test_add_func ("/record/random", test_random);
  g_test_add_func ("/record/mistakes", test_mistakes);
  g_test_add_func ("/record/mistakes/subprocess", test_mistakes_subprocess);
  g_test_add_func ("/record/draft", test_draft);
  g_test_add_func ("/record/date", test_date);
  g_test_add_func ("/record/folded", test_folded);
  g_test_add_func ("/record/threads", test_threads);

  return g_test_run ();
}

/* test-typed.c: what a draft keeps of a record beyond its values */

#include "core/model/avow-action.h"
#include "core/model/avow-typed.h"

#include <string.h>

static GHashTable *
create_texts (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* As a draft keeps it: through JSON and back. */
static AvowAction *
pass_through_json (AvowAction *action)
{
  g_autofree char *json = avow_record_to_json ((AvowRecord *) action, NULL);
  g_autoptr (GError) error = NULL;
  AvowRecord *record = avow_record_parse (&AVOW_ID_NONE, json, strlen (json), &error);

  g_assert_no_error (error);

  return AVOW_ACTION (record);
}

static AvowAction *
create_action (const char *extra)
{
  AvowAction *action = avow_action_new ();

  action->type = AVOW_ACTION_DONATION;
  action->date = avow_civil_date_new (2026, 11, 22);
  action->title = g_strdup ("Hearings");
  action->parent_instance.extra = g_strdup (extra);

  return action;
}

static void
test_round_trip (gconstpointer user_data)
{
  const char *extra = user_data;
  g_autoptr (AvowAction) before = create_action (extra);
  g_autoptr (AvowAction) written = create_action (extra);
  g_autoptr (AvowAction) read = NULL;
  g_autoptr (GHashTable) texts = create_texts ();
  g_autoptr (GHashTable) texts_read = create_texts ();
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowPlace) place_read = NULL;

  g_hash_table_insert (texts, g_strdup ("amount"), g_strdup ("12\"x\\34 \xe2\x82\xac\n"));
  g_hash_table_insert (texts, g_strdup ("date"), g_strdup ("the other day"));
  place->parent_instance.id = avow_id_new_random ();
  place->name = g_strdup ("“Bookshop”");
  place->sort = AVOW_SORT_SHOP;
  place->ownership = g_strsplit ("Black-owned|Queer-owned", "|", -1);

  avow_typed_store ((AvowRecord *) written, texts, place);
  read = pass_through_json (written);
  avow_typed_load ((AvowRecord *) read, texts_read, &place_read);

  g_assert_cmpuint (g_hash_table_size (texts_read), >=, 2);
  g_assert_cmpstr (g_hash_table_lookup (texts_read, "amount"), ==, "12\"x\\34 \xe2\x82\xac\n");
  g_assert_cmpstr (g_hash_table_lookup (texts_read, "date"), ==, "the other day");
  g_assert_true (avow_id_equal (&place_read->parent_instance.id, &place->parent_instance.id));
  g_assert_true (avow_record_equal ((AvowRecord *) place_read, (AvowRecord *) place));

  /* Nothing of it is left, nothing else is lost. */
  g_assert_true (avow_record_equal ((AvowRecord *) read, (AvowRecord *) before));
  g_assert_cmpint (read->parent_instance.extra == NULL, ==, extra == NULL);
}

static void
test_nothing (void)
{
  g_autoptr (AvowAction) action = create_action (NULL);
  g_autoptr (GHashTable) texts = create_texts ();
  g_autoptr (AvowPlace) place = NULL;

  avow_typed_store ((AvowRecord *) action, texts, NULL);
  g_assert_null (action->parent_instance.extra);
  avow_typed_load ((AvowRecord *) action, texts, &place);
  g_assert_null (place);
  g_assert_cmpuint (g_hash_table_size (texts), ==, 0);
}

/* What a damaged draft, or one of another version, may hold. */
static void
test_other (gconstpointer user_data)
{
  g_autoptr (AvowAction) action = create_action (user_data);
  g_autoptr (GHashTable) texts = create_texts ();
  g_autoptr (AvowPlace) place = NULL;

  avow_typed_load ((AvowRecord *) action, texts, &place);
  g_assert_null (place);
  g_assert_cmpstr (action->title, ==, "Hearings");
}

int
main (int    argc,
      char **argv)
{
  const char * const others[] = {
    "{\"typed\":null}",
    "{\"typed\":[1,2]}",
    "{\"typed\":{\"amount\":5}}",
    "{\"typed\":{\"place\":{}}}",
    "{\"typed\":{\"place\":{},\"place-id\":\"no\"}}",
    "{\"typed\":{\"place\":[],\"place-id\":\"00112233445566778899aabbccddeeff\"}}",
    "{\"typed\":{\"place\":{\"kind\":\"action\"},\"place-id\":\"00112233445566778899aabbccddeeff\"}}",
    "[]",
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/typed/round-trip", NULL, test_round_trip);
  g_test_add_data_func ("/typed/round-trip/with-unknown",
                        "{\"later\":[1.50,{\"a\":null}],\"x\":\"y\"}", test_round_trip);
  g_test_add_func ("/typed/nothing", test_nothing);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_strdup_printf ("/typed/other/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, others[i], test_other);
    }

  return g_test_run ();
}

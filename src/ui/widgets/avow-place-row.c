/* avow-place-row.c: a place by its name, known already or made on the way */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-completion.h"
#include "avow-place-row.h"

#define MAX_SUGGESTIONS 6

struct _AvowPlaceRow
{
  AvowFieldRow    parent_instance;

  AvowCompletion *completion;
  GListModel     *places;
  AvowSort        sort;

  AvowPlace      *chosen;
  AvowId          new_id;
  AvowId          told;
};

G_DEFINE_FINAL_TYPE (AvowPlaceRow, avow_place_row, AVOW_TYPE_FIELD_ROW)

enum {
  PLACE_CHANGED,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whole sentences: languages differ in how an article and a noun go together. */
static const char * const offers[AVOW_N_SORTS] = {
  [AVOW_SORT_NONE] = N_("Add “%s” as a new place"),
  [AVOW_SORT_ORGANISATION] = N_("Add “%s” as a new organisation"),
  [AVOW_SORT_SHOP] = N_("Add “%s” as a new shop"),
  [AVOW_SORT_RESTAURANT] = N_("Add “%s” as a new restaurant"),
  [AVOW_SORT_SERVICE] = N_("Add “%s” as a new service"),
  [AVOW_SORT_MEDIA] = N_("Add “%s” as a new medium or channel"),
  [AVOW_SORT_SCHOOL] = N_("Add “%s” as a new school"),
  [AVOW_SORT_OTHER] = N_("Add “%s” as a new place"),
};

static const char * const hints[AVOW_N_SORTS] = {
  [AVOW_SORT_NONE] = N_("A new place, kept for next time"),
  [AVOW_SORT_ORGANISATION] = N_("A new organisation, kept for next time"),
  [AVOW_SORT_SHOP] = N_("A new shop, kept for next time"),
  [AVOW_SORT_RESTAURANT] = N_("A new restaurant, kept for next time"),
  [AVOW_SORT_SERVICE] = N_("A new service, kept for next time"),
  [AVOW_SORT_MEDIA] = N_("A new medium or channel, kept for next time"),
  [AVOW_SORT_SCHOOL] = N_("A new school, kept for next time"),
  [AVOW_SORT_OTHER] = N_("A new place, kept for next time"),
};

/* --- Helpers --- */

static AvowPlace *
find_by_name (AvowPlaceRow *self,
              const char   *name)
{
  AvowPlace *found = NULL;
  guint n = self->places != NULL ? g_list_model_get_n_items (self->places) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AvowPlace) place = g_list_model_get_item (self->places, i);

      if (place->name == NULL || !avow_completion_same (place->name, name))
        continue;
      /* The list keeps them. */
      if (found == NULL || place->sort == (int) self->sort)
        found = place;
    }

  return found;
}

static AvowPlace *
find_by_key (AvowPlaceRow *self,
             const char   *key)
{
  guint n = self->places != NULL ? g_list_model_get_n_items (self->places) : 0;
  AvowId id;

  if (!avow_id_from_hex (key, -1, &id))
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AvowPlace) place = g_list_model_get_item (self->places, i);

      if (avow_id_equal (&place->parent_instance.id, &id))
        return place;
    }

  return NULL;
}

static void
tell_place (AvowPlaceRow *self)
{
  g_autoptr (AvowPlace) place = avow_place_row_get_place (self);
  const AvowId *id = place != NULL ? &place->parent_instance.id : &AVOW_ID_NONE;

  if (place != NULL && avow_id_equal (id, &self->new_id))
    avow_field_row_set_hint (AVOW_FIELD_ROW (self), _(hints[self->sort]));
  else
    avow_field_row_set_hint (AVOW_FIELD_ROW (self), NULL);

  if (avow_id_equal (id, &self->told))
    return;

  self->told = *id;
  g_signal_emit (self, signals[PLACE_CHANGED], 0);
}

/* --- Callbacks --- */

static void
on_changed (AvowPlaceRow *self)
{
  g_autofree char *typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));

  /* Other words are another place: a name is not corrected here. */
  if (self->chosen != NULL
      && (typed == NULL || !avow_completion_same (self->chosen->name, typed)))
    g_clear_object (&self->chosen);

  tell_place (self);
}

static void
add_matching (AvowPlaceRow *self,
              const char   *typed,
              gboolean      of_sort,
              guint        *n_added)
{
  guint n = self->places != NULL ? g_list_model_get_n_items (self->places) : 0;

  for (guint i = 0; i < n && *n_added < MAX_SUGGESTIONS; i++)
    {
      g_autoptr (AvowPlace) place = g_list_model_get_item (self->places, i);
      char key[AVOW_ID_HEX_SIZE];

      if (place->name == NULL || (place->sort == (int) self->sort) != of_sort
          || !avow_completion_matches (place->name, typed))
        continue;

      avow_id_to_hex (&place->parent_instance.id, key);
      avow_completion_add (self->completion, key, place->name,
                           avow_term_get_name (&AVOW_SORTS, place->sort), NULL);
      (*n_added)++;
    }
}

static void
on_fill (AvowPlaceRow *self,
         const char   *typed)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));
  guint n_added = 0;

  add_matching (self, name, TRUE, &n_added);
  /* All the places there are would be no help where nothing is typed. */
  if (*name != '\0')
    add_matching (self, name, FALSE, &n_added);

  if (*name != '\0' && find_by_name (self, name) == NULL)
    {
      g_autoptr (GString) offer = g_string_new (_(offers[self->sort]));

      g_string_replace (offer, "%s", name, 1);
      avow_completion_add (self->completion, "", offer->str, NULL, "list-add-symbolic");
    }
}

static void
on_chosen (AvowPlaceRow *self,
           const char   *key)
{
  AvowPlace *place = find_by_key (self, key);
  g_autofree char *typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));

  if (place != NULL)
    {
      g_set_object (&self->chosen, place);
      avow_completion_set_text (self->completion, place->name);
    }
  else if (typed != NULL)
    {
      avow_completion_set_text (self->completion, typed);
    }
  tell_place (self);
  g_signal_emit (self, signals[PICKED], 0);
}

/* --- GObject --- */

static void
avow_place_row_dispose (GObject *object)
{
  AvowPlaceRow *self = AVOW_PLACE_ROW (object);

  if (self->completion != NULL)
    avow_completion_detach (self->completion);
  self->completion = NULL;
  g_clear_object (&self->chosen);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (avow_place_row_parent_class)->dispose (object);
}

static void
avow_place_row_class_init (AvowPlaceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_place_row_dispose;

  signals[PLACE_CHANGED] =
    g_signal_new ("place-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED] =
    g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
avow_place_row_init (AvowPlaceRow *self)
{
  self->new_id = avow_id_new_random ();

  self->completion = AVOW_COMPLETION (avow_completion_new ());
  avow_completion_attach (self->completion, GTK_WIDGET (self),
                          avow_field_row_get_entry (AVOW_FIELD_ROW (self)));
  g_signal_connect_object (self->completion, "fill", G_CALLBACK (on_fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->completion, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
}

/* --- Public --- */

GtkWidget *
avow_place_row_new (void)
{
  return g_object_new (AVOW_TYPE_PLACE_ROW, NULL);
}

void
avow_place_row_set_places (AvowPlaceRow *self,
                           GListModel   *places)
{
  g_return_if_fail (AVOW_IS_PLACE_ROW (self));

  g_set_object (&self->places, places);
}

void
avow_place_row_set_sort (AvowPlaceRow *self,
                         AvowSort      sort)
{
  g_return_if_fail (AVOW_IS_PLACE_ROW (self));

  self->sort = sort;
}

void
avow_place_row_set_place (AvowPlaceRow *self,
                          AvowPlace    *place)
{
  g_return_if_fail (AVOW_IS_PLACE_ROW (self));

  g_set_object (&self->chosen, place);
  avow_completion_set_text (self->completion,
                            place != NULL && place->name != NULL ? place->name : "");
  tell_place (self);
}

void
avow_place_row_take_up (AvowPlaceRow *self,
                        AvowPlace    *place)
{
  char key[AVOW_ID_HEX_SIZE];
  AvowPlace *known;

  g_return_if_fail (AVOW_IS_PLACE_ROW (self));

  avow_id_to_hex (&place->parent_instance.id, key);
  known = find_by_key (self, key);
  if (known == NULL)
    {
      self->new_id = place->parent_instance.id;
      self->sort = (AvowSort) place->sort;
    }
  g_set_object (&self->chosen, known);
  avow_completion_set_text (self->completion, place->name != NULL ? place->name : "");
  tell_place (self);
}

AvowPlace *
avow_place_row_get_place (AvowPlaceRow *self)
{
  g_autofree char *name = NULL;
  AvowPlace *place = NULL;

  g_return_val_if_fail (AVOW_IS_PLACE_ROW (self), NULL);

  name = avow_field_row_get_text (AVOW_FIELD_ROW (self));
  if (name == NULL)
    return NULL;

  place = self->chosen != NULL ? self->chosen : find_by_name (self, name);
  if (place != NULL)
    return g_object_ref (place);

  place = avow_place_new ();
  place->parent_instance.id = self->new_id;
  place->name = g_steal_pointer (&name);
  place->sort = self->sort;

  return place;
}

/* avow-describe.c: an entry in a few words, as the lists and the command line show it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-describe.h"

static const char *
get_place_name (AvowJournal *journal,
                AvowAction  *action)
{
  AvowRecord *place;

  if (avow_id_is_none (&action->place))
    return NULL;

  place = avow_journal_lookup (journal, &action->place);
  if (place == NULL || !AVOW_IS_PLACE (place))
    return NULL;

  return AVOW_PLACE (place)->name;
}

char *
avow_describe_action (AvowAction *action,
                      const char *place)
{
  const char *type = avow_term_get_name (&AVOW_ACTION_TYPES, action->type);
  const char *what = action->title;

  if (action->type == AVOW_ACTION_OTHER && action->label != NULL)
    type = action->label;
  if (type == NULL)
    type = _("Something done");
  if (action->type == AVOW_ACTION_VOTING && action->voting != AVOW_VOTING_NONE)
    type = avow_term_get_name (&AVOW_VOTING, action->voting);

  if (what == NULL && action->about != NULL)
    what = action->about;

  if (what != NULL && place != NULL)
    /* Translators: an entry of the journal: the type of action, what it was, and where or with whom:
     * "Volunteering: sorting food, the tenants' union" */
    return g_strdup_printf (_("%1$s: %2$s, %3$s"), type, what, place);
  if (what != NULL || place != NULL)
    /* Translators: an entry of the journal: the type of action, and what it was or with whom */
    return g_strdup_printf (_("%1$s: %2$s"), type, what != NULL ? what : place);

  return g_strdup (type);
}

/* The first line of a text that has words, shortened. */
static char *
first_words (const char *text,
             guint       n_characters)
{
  g_autofree char *line = NULL;
  const char *end;
  char *cut;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  if (*text == '\0')
    return NULL;

  end = strchr (text, '\n');
  line = end != NULL ? g_strndup (text, end - text) : g_strdup (text);
  g_strchomp (line);
  if (g_utf8_strlen (line, -1) <= (glong) n_characters)
    return g_steal_pointer (&line);

  cut = g_utf8_offset_to_pointer (line, n_characters);
  *cut = '\0';
  cut = strrchr (line, ' ');
  if (cut != NULL && g_utf8_strlen (line, cut - line) > (glong) n_characters / 2)
    *cut = '\0';

  return g_strconcat (line, "…", NULL);
}

char *
avow_describe_reflection (AvowReflection *reflection)
{
  const char *form = NULL;
  char *words;

  if (reflection->title != NULL)
    return g_strdup (reflection->title);
  if (reflection->prompt.text != NULL)
    return g_strdup (reflection->prompt.text);

  words = avow_describe_excerpt ((AvowRecord *) reflection, 60);
  if (words != NULL)
    return words;

  if (reflection->form > AVOW_FORM_FREE)
    form = avow_term_get_name (&AVOW_FORMS, reflection->form);
  return g_strdup (form != NULL ? form : _("Reflection"));
}

static void
add_terms (GPtrArray *parts,
           char     **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (parts, g_strdup (words[i]));
}

static void
add_action_details (GPtrArray  *parts,
                    AvowAction *action)
{
  if (avow_money_is_set (&action->amount))
    g_ptr_array_add (parts, avow_money_format (&action->amount));
  if (action->minutes >= 0)
    g_ptr_array_add (parts, avow_minutes_format (CLAMP (action->minutes, 0, G_MAXINT)));
  /* Once is what any action is. */
  if (action->count > 1)
    /* Translators: how many people were registered, letters sent and the like */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d time", "%d times", (gulong) action->count),
                                             (int) MIN (action->count, G_MAXINT)));
  if (action->ring != AVOW_RING_NONE)
    g_ptr_array_add (parts, g_strdup (avow_term_get_name (&AVOW_RINGS, action->ring)));
  add_terms (parts, action->communities);
}

static char *
describe_review_title (AvowReview *review)
{
  g_autofree char *month = avow_civil_date_format_month (review->month);

  /* Translators: what was written when a month was looked back at: "October 2026, closing" */
  return g_strdup_printf (_("%s, closing"), month);
}

/* NULL for one that says nothing of the kind. */
static const char *
get_resource_title (AvowResource *resource)
{
  if (resource->title != NULL)
    return resource->title;

  return resource->by != NULL ? resource->by : resource->url;
}

char *
avow_describe_title (AvowJournal *journal,
                     AvowRecord  *record)
{
  const char *kind;

  if (AVOW_IS_ACTION (record))
    return avow_describe_action (AVOW_ACTION (record), get_place_name (journal, AVOW_ACTION (record)));
  if (AVOW_IS_REFLECTION (record))
    return avow_describe_reflection (AVOW_REFLECTION (record));
  if (AVOW_IS_PLACE (record) && AVOW_PLACE (record)->name != NULL)
    return g_strdup (AVOW_PLACE (record)->name);
  if (AVOW_IS_COMMITMENT (record) && AVOW_COMMITMENT (record)->title != NULL)
    return g_strdup (AVOW_COMMITMENT (record)->title);
  if (AVOW_IS_RESOURCE (record) && get_resource_title (AVOW_RESOURCE (record)) != NULL)
    return g_strdup (get_resource_title (AVOW_RESOURCE (record)));
  if (AVOW_IS_REVIEW (record) && AVOW_REVIEW (record)->month != AVOW_CIVIL_DATE_NONE)
    return describe_review_title (AVOW_REVIEW (record));

  kind = avow_term_get_name (&AVOW_KINDS, avow_record_get_kind (record));
  return g_strdup (kind != NULL ? kind : _("An entry of a newer version"));
}

char *
avow_describe_details (AvowJournal *journal,
                       AvowRecord  *record)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (AVOW_IS_ACTION (record))
    {
      add_action_details (parts, AVOW_ACTION (record));
    }
  else if (AVOW_IS_REFLECTION (record))
    {
      AvowReflection *reflection = AVOW_REFLECTION (record);

      if (reflection->form > AVOW_FORM_FREE)
        g_ptr_array_add (parts, g_strdup (avow_term_get_name (&AVOW_FORMS, reflection->form)));
      add_terms (parts, reflection->feelings);
      add_terms (parts, reflection->communities);
    }

  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
avow_describe_excerpt (AvowRecord *record,
                       guint       n_characters)
{
  const char *text = NULL;

  if (AVOW_IS_ACTION (record))
    text = AVOW_ACTION (record)->note;
  else if (AVOW_IS_REFLECTION (record))
    text = AVOW_REFLECTION (record)->text != NULL ? AVOW_REFLECTION (record)->text
                                                  : AVOW_REFLECTION (record)->what;

  return text != NULL ? first_words (text, n_characters) : NULL;
}

/* avow-prompts.c: the questions that reflections start from */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <yyjson.h>

#include "avow-prompts.h"

struct _AvowPrompts
{
  yyjson_doc *document;
  GArray     *entries;
  /* Indices of those that a single sitting answers, in the order they come up. */
  GArray     *daily;
};

/* A repair, a guided conversation and a letter are steps that belong together, and are started on
 * purpose; no day puts one of their steps as its question. */
static gboolean
is_daily (const AvowPromptEntry *entry)
{
  return entry->form == AVOW_FORM_FREE || entry->form == AVOW_FORM_BIAS;
}

static gboolean
read_entry (yyjson_val      *value,
            AvowPromptEntry *entry)
{
  const char *form = yyjson_get_str (yyjson_obj_get (value, "form"));

  entry->id = yyjson_get_str (yyjson_obj_get (value, "id"));
  entry->theme = yyjson_get_str (yyjson_obj_get (value, "theme"));
  entry->text = yyjson_get_str (yyjson_obj_get (value, "text"));
  entry->form = form != NULL ? (AvowForm) avow_term_from_word (&AVOW_FORMS, form, -1)
                             : AVOW_FORM_NONE;

  return entry->id != NULL && entry->theme != NULL && entry->text != NULL &&
         entry->form != AVOW_FORM_NONE;
}

/**
 * avow_prompts_parse:
 * @json: an array of objects with the strings id, theme, form and text (data/prompts.json)
 * @length: its bytes
 *
 * Returns: (transfer full): the prompts, or %NULL with %AVOW_MODEL_ERROR_INVALID
 */
AvowPrompts *
avow_prompts_parse (const char  *json,
                    gsize        length,
                    GError     **error)
{
  g_autoptr (AvowPrompts) self = g_new0 (AvowPrompts, 1);
  yyjson_val *root;
  yyjson_val *value;
  size_t index;
  size_t count;

  self->entries = g_array_new (FALSE, FALSE, sizeof (AvowPromptEntry));
  self->daily = g_array_new (FALSE, FALSE, sizeof (guint));
  self->document = yyjson_read (json, length, YYJSON_READ_NOFLAG);
  root = yyjson_doc_get_root (self->document);
  if (!yyjson_is_arr (root))
    {
      g_set_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID, "The prompts are not an array");
      return NULL;
    }

  yyjson_arr_foreach (root, index, count, value)
    {
      AvowPromptEntry entry;

      if (!read_entry (value, &entry))
        {
          g_set_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                       "Prompt %" G_GSIZE_FORMAT " is incomplete", index);
          return NULL;
        }
      if (is_daily (&entry))
        g_array_append_val (self->daily, self->entries->len);
      entry.text = g_dgettext (GETTEXT_PACKAGE, entry.text);
      g_array_append_val (self->entries, entry);
    }

  return g_steal_pointer (&self);
}

/**
 * avow_prompts_get_default:
 *
 * Returns: (transfer none): the prompts that came with the program; those of the language that was
 *   in force at the first call
 */
AvowPrompts *
avow_prompts_get_default (void)
{
  static AvowPrompts *prompts = NULL;

  if (g_once_init_enter_pointer (&prompts))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_resources_lookup_data (AVOW_RESOURCE_PATH "/prompts.json",
                                                          G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      AvowPrompts *parsed = NULL;

      if (bytes != NULL)
        parsed = avow_prompts_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      if (parsed == NULL)
        g_error ("The prompts that came with Avow: %s", error->message);
      g_once_init_leave_pointer (&prompts, parsed);
    }

  return prompts;
}

void
avow_prompts_free (AvowPrompts *self)
{
  g_clear_pointer (&self->document, yyjson_doc_free);
  g_array_unref (self->entries);
  g_array_unref (self->daily);
  g_free (self);
}

guint
avow_prompts_get_n (AvowPrompts *self)
{
  return self->entries->len;
}

const AvowPromptEntry *
avow_prompts_get (AvowPrompts *self,
                  guint        index)
{
  return &g_array_index (self->entries, AvowPromptEntry, index);
}

/**
 * avow_prompts_lookup:
 * @id: the id of a prompt
 *
 * Returns: (nullable) (transfer none): the prompt of that id
 */
const AvowPromptEntry *
avow_prompts_lookup (AvowPrompts *self,
                     const char  *id)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const AvowPromptEntry *entry = avow_prompts_get (self, i);

      if (g_str_equal (entry->id, id))
        return entry;
    }

  return NULL;
}

/* Steps through 0…n-1 by a stride that has no factor in common with n, so that neighbours in the file,
 * which ask about the same theme, do not come on neighbouring days, and each comes once in n days. */
static guint
step_through (guint n,
              guint position)
{
  guint stride = n * 5 / 8;

  for (; stride > 1; stride--)
    {
      guint a = n;
      guint b = stride;

      while (b != 0)
        {
          guint rest = a % b;

          a = b;
          b = rest;
        }
      if (a == 1)
        break;
    }

  return (guint) ((guint64) position * MAX (stride, 1) % n);
}

/**
 * avow_prompts_of_day:
 * @date: the day
 * @skip: how many of the day's questions the person has passed over
 *
 * Returns: (transfer none): a question for that day
 */
const AvowPromptEntry *
avow_prompts_of_day (AvowPrompts   *self,
                     AvowCivilDate  date,
                     guint          skip)
{
  guint n = self->daily->len;
  guint index = step_through (n, (date + skip) % n);

  return avow_prompts_get (self, g_array_index (self->daily, guint, index));
}

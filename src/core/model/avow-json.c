/* avow-json.c: JSON text through yyjson, in memory that is zeroed after use */

#include "config.h"

#include <malloc.h>
#include <string.h>

#include "avow-json.h"
#include "avow-wipe.h"

/* yyjson's buffers hold the same words as the records. Best effort, as avow_wipe_text(). */

static void *
json_malloc (void   *context,
             size_t  size)
{
  return g_malloc (size);
}

static void
json_free (void *context,
           void *pointer)
{
  if (pointer == NULL)
    return;

  explicit_bzero (pointer, malloc_usable_size (pointer));
  g_free (pointer);
}

static void *
json_realloc (void   *context,
              void   *pointer,
              size_t  old_size,
              size_t  size)
{
  void *larger = g_malloc (size);

  memcpy (larger, pointer, MIN (old_size, size));
  json_free (context, pointer);

  return larger;
}

/* For yyjson: out of memory ends the process, as everywhere in GLib, so no call fails for it; what
 * is given back is zeroed. What it made can be freed with g_free(). */
const yyjson_alc AVOW_JSON_ALLOCATOR = {
  .malloc = json_malloc,
  .realloc = json_realloc,
  .free = json_free,
};

/**
 * avow_json_read:
 * @json: (nullable): JSON text
 * @length: its length in bytes
 *
 * Returns: (nullable) (transfer full): the document, or %NULL if @json is not one by RFC 8259. Free
 *   it with yyjson_doc_free().
 */
yyjson_doc *
avow_json_read (const char *json,
                gsize       length)
{
  if (json == NULL)
    return NULL;

  /* Without YYJSON_READ_INSITU the text is not written to. */
  return yyjson_read_opts ((char *) json, length, AVOW_JSON_READ_FLAGS, &AVOW_JSON_ALLOCATOR, NULL);
}

static char *
normalise_json (const char *json)
{
  yyjson_doc *doc = avow_json_read (json, strlen (json));
  char *text = yyjson_write_opts (doc, YYJSON_WRITE_NOFLAG, &AVOW_JSON_ALLOCATOR, NULL, NULL);

  yyjson_doc_free (doc);

  return text;
}

/**
 * avow_json_equal:
 * @a: JSON text
 * @b: JSON text
 *
 * Returns: whether both are the same but for white space and the way that characters are escaped;
 *   the order of members counts
 */
gboolean
avow_json_equal (const char *a,
                 const char *b)
{
  char *normal_a, *normal_b;
  gboolean equal;

  if (strcmp (a, b) == 0)
    return TRUE;

  normal_a = normalise_json (a);
  normal_b = normalise_json (b);
  equal = normal_a != NULL && normal_b != NULL && strcmp (normal_a, normal_b) == 0;
  avow_wipe_text (normal_a);
  avow_wipe_text (normal_b);

  return equal;
}

/* avow-list.c: the entries of a period, as text */

#include "config.h"

#include "avow-list.h"

#include "avow-entry-text.h"

static gboolean
is_wanted (AvowRecord            *record,
           const AvowListOptions *options)
{
  if (options->kinds != 0 && !(options->kinds & (1u << avow_record_get_kind (record))))
    return FALSE;
  if (options->types != 0)
    return AVOW_IS_ACTION (record) && (options->types & (1u << AVOW_ACTION (record)->type));

  return TRUE;
}

/**
 * avow_list_select:
 * @entries: the journal's entries, the newest first
 * @options: the period, and which of its entries
 *
 * Returns: (transfer container) (element-type AvowRecord): the entries, the oldest first
 */
GPtrArray *
avow_list_select (AvowRecordList        *entries,
                  const AvowListOptions *options)
{
  GPtrArray *selected = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = 0;
  guint end = avow_record_list_get_length (entries);

  if (options->to != AVOW_CIVIL_DATE_NONE)
    first = avow_record_list_find_date (entries, options->to);
  if (options->from > 1)
    end = avow_record_list_find_date (entries, options->from - 1);

  for (guint i = end; i > first; i--)
    {
      AvowRecord *record = avow_record_list_peek (entries, i - 1);

      if (is_wanted (record, options))
        g_ptr_array_add (selected, g_object_ref (record));
    }

  return selected;
}

char *
avow_list_format_text (AvowJournal *journal,
                       GPtrArray   *records,
                       guint        width)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AvowCivilDate day = AVOW_CIVIL_DATE_NONE;

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];
      AvowCivilDate date = avow_record_get_date (record);

      if (i > 0)
        g_string_append_c (text, '\n');
      if (date != day)
        {
          g_autofree char *heading = avow_civil_date_format (date);

          g_string_append_printf (text, "%s\n\n", heading);
          day = date;
        }
      avow_entry_text_append (text, journal, record, width);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

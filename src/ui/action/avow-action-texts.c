/* avow-action-texts.c: the rows whose text may not be understood, and what a draft keeps of them */

#include "config.h"

#include "avow-action-texts.h"
#include "ui/widgets/avow-field-row.h"

/* In the order they stand in. The names are within drafts: they are never changed. */
static const struct {
  AvowQuestionKind  kind;
  const char       *name;
} fields[] = {
  { AVOW_ASK_NOTHING, "date" },
  { AVOW_ASK_AMOUNT, "amount" },
  { AVOW_ASK_MINUTES, "minutes" },
  { AVOW_ASK_TIME, "time" },
};

static AvowFieldRow *
get_row (guint       index,
         GtkWidget  *date,
         GtkWidget **rows)
{
  GtkWidget *row = fields[index].kind == AVOW_ASK_NOTHING ? date : rows[fields[index].kind];

  return row != NULL ? AVOW_FIELD_ROW (row) : NULL;
}

GHashTable *
avow_action_texts_list (GtkWidget  *date,
                        GtkWidget **rows)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AvowFieldRow *row = get_row (i, date, rows);

      if (row != NULL && !avow_field_row_is_right (row))
        g_hash_table_insert (texts, g_strdup (fields[i].name), avow_field_row_get_text (row));
    }

  return texts;
}

void
avow_action_texts_show (GHashTable  *texts,
                        GtkWidget   *date,
                        GtkWidget  **rows)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AvowFieldRow *row = get_row (i, date, rows);
      const char *text = g_hash_table_lookup (texts, fields[i].name);

      if (row != NULL && text != NULL)
        avow_field_row_set_text (row, text);
    }
}

GtkWidget *
avow_action_texts_check (GtkWidget  *date,
                         GtkWidget **rows)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      AvowFieldRow *row = get_row (i, date, rows);

      if (row != NULL && !avow_field_row_check (row) && first == NULL)
        first = GTK_WIDGET (row);
    }

  return first;
}

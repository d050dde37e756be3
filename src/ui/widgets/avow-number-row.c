/* avow-number-row.c: a whole number */

#include "config.h"

#include "avow-number-row.h"
#include "core/model/avow-number.h"

struct _AvowNumberRow
{
  AvowFieldRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AvowNumberRow, avow_number_row, AVOW_TYPE_FIELD_ROW)

static gboolean
read_number (AvowNumberRow *self,
             gint64        *number)
{
  g_autofree char *typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));

  return typed != NULL && avow_number_parse (typed, number, NULL);
}

static gboolean
avow_number_row_check (AvowFieldRow  *row,
                       GError       **error)
{
  g_autofree char *typed = avow_field_row_get_text (row);
  gint64 number;

  return avow_number_parse (typed, &number, error);
}

static void
avow_number_row_settle (AvowFieldRow *row)
{
  AvowNumberRow *self = AVOW_NUMBER_ROW (row);

  if (!avow_number_row_is_negative (self))
    avow_number_row_set_number (self, avow_number_row_get_number (self));
}

static void
avow_number_row_class_init (AvowNumberRowClass *klass)
{
  AVOW_FIELD_ROW_CLASS (klass)->check = avow_number_row_check;
  AVOW_FIELD_ROW_CLASS (klass)->settle = avow_number_row_settle;
}

static void
avow_number_row_init (AvowNumberRow *self)
{
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_NUMBER);
}

GtkWidget *
avow_number_row_new (void)
{
  return g_object_new (AVOW_TYPE_NUMBER_ROW, NULL);
}

gint64
avow_number_row_get_number (AvowNumberRow *self)
{
  gint64 number;

  g_return_val_if_fail (AVOW_IS_NUMBER_ROW (self), -1);

  return read_number (self, &number) && number >= 0 ? number : -1;
}

void
avow_number_row_set_number (AvowNumberRow *self,
                            gint64         number)
{
  g_autofree char *text = NULL;

  g_return_if_fail (AVOW_IS_NUMBER_ROW (self));

  if (number >= 0)
    text = avow_number_format (number);
  avow_field_row_set_text (AVOW_FIELD_ROW (self), text);
}

gboolean
avow_number_row_is_negative (AvowNumberRow *self)
{
  gint64 number;

  g_return_val_if_fail (AVOW_IS_NUMBER_ROW (self), FALSE);

  return read_number (self, &number) && number < 0;
}

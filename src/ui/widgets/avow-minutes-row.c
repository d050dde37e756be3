/* avow-minutes-row.c: how long something took, or is to take */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-minutes-row.h"
#include "core/model/avow-money.h"

struct _AvowMinutesRow
{
  AvowFieldRow parent_instance;

  gboolean     is_target;
};

G_DEFINE_FINAL_TYPE (AvowMinutesRow, avow_minutes_row, AVOW_TYPE_FIELD_ROW)

static gboolean
parse (AvowMinutesRow  *self,
       const char      *typed,
       guint           *minutes,
       GError         **error)
{
  return self->is_target ? avow_minutes_parse_up_to (typed, AVOW_MINUTES_MOST, minutes, error)
                         : avow_minutes_parse (typed, minutes, error);
}

/* Says how it is understood while it is typed: "90" is an hour and a half. */
static void
on_changed (AvowMinutesRow *self)
{
  g_autofree char *typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));
  g_autofree char *understood = NULL;
  guint minutes;

  if (typed == NULL)
    {
      avow_field_row_set_hint (AVOW_FIELD_ROW (self),
                               self->is_target ? _("Such as 20 h, 1:30 or 90 min")
                                               : _("Such as 1:30, 1.5 h or 90 min"));
      return;
    }

  if (parse (self, typed, &minutes, NULL))
    understood = avow_minutes_format (minutes);
  avow_field_row_set_hint (AVOW_FIELD_ROW (self),
                           g_strcmp0 (understood, typed) != 0 ? understood : NULL);
}

static gboolean
avow_minutes_row_check (AvowFieldRow  *row,
                        GError       **error)
{
  g_autofree char *typed = avow_field_row_get_text (row);
  guint minutes;

  return parse (AVOW_MINUTES_ROW (row), typed, &minutes, error);
}

static void
avow_minutes_row_settle (AvowFieldRow *row)
{
  AvowMinutesRow *self = AVOW_MINUTES_ROW (row);

  avow_minutes_row_set_minutes (self, avow_minutes_row_get_minutes (self));
}

static void
avow_minutes_row_class_init (AvowMinutesRowClass *klass)
{
  AVOW_FIELD_ROW_CLASS (klass)->check = avow_minutes_row_check;
  AVOW_FIELD_ROW_CLASS (klass)->settle = avow_minutes_row_settle;
}

static void
avow_minutes_row_init (AvowMinutesRow *self)
{
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  on_changed (self);
}

GtkWidget *
avow_minutes_row_new (void)
{
  return g_object_new (AVOW_TYPE_MINUTES_ROW, NULL);
}

gint64
avow_minutes_row_get_minutes (AvowMinutesRow *self)
{
  g_autofree char *typed = NULL;
  guint minutes;

  g_return_val_if_fail (AVOW_IS_MINUTES_ROW (self), -1);

  typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));

  return typed != NULL && parse (self, typed, &minutes, NULL) ? (gint64) minutes : -1;
}

void
avow_minutes_row_set_minutes (AvowMinutesRow *self,
                              gint64          minutes)
{
  g_autofree char *text = NULL;

  g_return_if_fail (AVOW_IS_MINUTES_ROW (self));

  if (minutes >= 0 && minutes <= G_MAXUINT)
    text = avow_minutes_format ((guint) minutes);
  avow_field_row_set_text (AVOW_FIELD_ROW (self), text);
}

void
avow_minutes_row_set_is_target (AvowMinutesRow *self,
                                gboolean        is_target)
{
  g_return_if_fail (AVOW_IS_MINUTES_ROW (self));

  self->is_target = is_target;
  on_changed (self);
}

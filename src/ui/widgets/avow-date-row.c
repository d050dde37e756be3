/* avow-date-row.c: a day, typed, stepped to or picked from a calendar */

#include "config.h"

#include "avow-date-row.h"
#include "avow-names.h"

struct _AvowDateRow
{
  AvowFieldRow   parent_instance;

  GtkWidget     *earlier;
  GtkWidget     *later;
  GtkMenuButton *calendar_button;
  GtkCalendar   *calendar;

  AvowDays       days;
  AvowCivilDate  date;
  AvowCivilDate  notified;
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (AvowDateRow, avow_date_row, AVOW_TYPE_FIELD_ROW)

enum {
  PROP_0,
  PROP_DATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- Helpers --- */

/* A weekday alone would leave one counting, so only the nearest days go by a word. */
static char *
format_day (AvowCivilDate date)
{
  AvowCivilDate today = avow_civil_date_today ();
  gboolean near = date + 1 >= today && date <= today + 1;

  return near ? avow_civil_date_format_relative (date, today) : avow_civil_date_format (date);
}

static void
update (AvowDateRow *self)
{
  AvowCivilDate today = avow_civil_date_today ();
  g_autofree char *text = format_day (self->date);

  avow_field_row_set_text (AVOW_FIELD_ROW (self), text);
  gtk_widget_set_sensitive (self->earlier, self->date == AVOW_CIVIL_DATE_NONE || self->date > 1);
  gtk_widget_set_sensitive (self->later, self->days != AVOW_DAYS_PAST
                                         || (self->date != AVOW_CIVIL_DATE_NONE
                                             && self->date < today));
}

static void
step (AvowDateRow *self,
      int          days)
{
  AvowCivilDate today = avow_civil_date_today ();
  AvowCivilDate date = avow_date_row_get_date (self);

  /* The first step from nowhere is to today. */
  if (date == AVOW_CIVIL_DATE_NONE)
    date = today;
  else
    date = (AvowCivilDate) MAX ((int) date + days, 1);
  avow_date_row_set_date (self, self->days == AVOW_DAYS_PAST ? MIN (date, today) : date);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_editable_get_text (GTK_EDITABLE (self)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- Callbacks --- */

static void
on_changed (AvowDateRow *self)
{
  AvowCivilDate date = avow_date_row_get_date (self);

  if (date == self->notified)
    return;

  self->notified = date;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
on_earlier_clicked (AvowDateRow *self)
{
  step (self, -1);
}

static void
on_later_clicked (AvowDateRow *self)
{
  step (self, 1);
}

static void
on_calendar_shown (AvowDateRow *self)
{
  AvowCivilDate date = avow_date_row_get_date (self);
  int year, month, day;

  avow_civil_date_get_ymd (date != AVOW_CIVIL_DATE_NONE ? date : avow_civil_date_today (),
                           &year, &month, &day);
  self->updating = TRUE;
  /* One after the other, each has to be a day that exists. */
  gtk_calendar_set_day (self->calendar, 1);
  gtk_calendar_set_year (self->calendar, year);
  gtk_calendar_set_month (self->calendar, month - 1);
  gtk_calendar_set_day (self->calendar, day);
  self->updating = FALSE;
}

static void
on_day_selected (AvowDateRow *self)
{
  AvowCivilDate date;

  if (self->updating)
    return;

  date = avow_civil_date_new (gtk_calendar_get_year (self->calendar),
                              gtk_calendar_get_month (self->calendar) + 1,
                              gtk_calendar_get_day (self->calendar));
  if (self->days == AVOW_DAYS_PAST)
    date = MIN (date, avow_civil_date_today ());
  avow_date_row_set_date (self, date);
}

/* --- AvowFieldRow --- */

static gboolean
avow_date_row_check (AvowFieldRow  *row,
                     GError       **error)
{
  AvowDateRow *self = AVOW_DATE_ROW (row);
  g_autofree char *typed = avow_field_row_get_text (row);
  g_autofree char *shown = NULL;
  AvowCivilDate today = avow_civil_date_today ();
  AvowCivilDate date;

  /* What the row itself wrote need not be guessed at. */
  shown = format_day (self->date);
  if (self->date != AVOW_CIVIL_DATE_NONE && g_str_equal (shown, typed)
      && (self->days != AVOW_DAYS_PAST || self->date <= today))
    return TRUE;

  return avow_date_words_parse (typed, today, self->days, &date, error);
}

static void
avow_date_row_settle (AvowFieldRow *row)
{
  AvowDateRow *self = AVOW_DATE_ROW (row);

  avow_date_row_set_date (self, avow_date_row_get_date (self));
}

/* --- GObject --- */

static void
avow_date_row_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      g_value_set_uint (value, avow_date_row_get_date (AVOW_DATE_ROW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_date_row_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch (id)
    {
    case PROP_DATE:
      avow_date_row_set_date (AVOW_DATE_ROW (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_date_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_DATE_ROW);

  G_OBJECT_CLASS (avow_date_row_parent_class)->dispose (object);
}

static void
avow_date_row_class_init (AvowDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = avow_date_row_get_property;
  object_class->set_property = avow_date_row_set_property;
  object_class->dispose = avow_date_row_dispose;
  AVOW_FIELD_ROW_CLASS (klass)->check = avow_date_row_check;
  AVOW_FIELD_ROW_CLASS (klass)->settle = avow_date_row_settle;

  properties[PROP_DATE] =
    g_param_spec_uint ("date", NULL, NULL, 0, G_MAXUINT, AVOW_CIVIL_DATE_NONE,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowDateRow, earlier);
  gtk_widget_class_bind_template_child (widget_class, AvowDateRow, later);
  gtk_widget_class_bind_template_child (widget_class, AvowDateRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, AvowDateRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_later_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
}

static void
avow_date_row_init (AvowDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  avow_name_calendar (self->calendar);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  update (self);
}

/* --- Public --- */

GtkWidget *
avow_date_row_new (void)
{
  return g_object_new (AVOW_TYPE_DATE_ROW, NULL);
}

AvowCivilDate
avow_date_row_get_date (AvowDateRow *self)
{
  g_autofree char *typed = NULL;
  g_autofree char *shown = NULL;
  AvowCivilDate today = avow_civil_date_today ();
  AvowCivilDate date;

  g_return_val_if_fail (AVOW_IS_DATE_ROW (self), AVOW_CIVIL_DATE_NONE);

  typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));
  shown = format_day (self->date);
  if (typed == NULL)
    return AVOW_CIVIL_DATE_NONE;
  if (!g_str_equal (typed, shown) && avow_date_words_parse (typed, today, self->days, &date, NULL))
    return date;

  return self->date;
}

void
avow_date_row_set_date (AvowDateRow   *self,
                        AvowCivilDate  date)
{
  g_return_if_fail (AVOW_IS_DATE_ROW (self));

  self->date = date;
  update (self);
}

void
avow_date_row_set_days (AvowDateRow *self,
                        AvowDays     days)
{
  g_return_if_fail (AVOW_IS_DATE_ROW (self));

  self->days = days;
  update (self);
}

void
avow_date_row_toggle_yesterday (AvowDateRow *self)
{
  AvowCivilDate today = avow_civil_date_today ();

  g_return_if_fail (AVOW_IS_DATE_ROW (self));

  avow_date_row_set_date (self, avow_date_row_get_date (self) == today - 1 ? today : today - 1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_editable_get_text (GTK_EDITABLE (self)),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

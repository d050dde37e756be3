/* avow-month-row.c: a month or a year in a list, with what it holds in a line */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-month-row.h"
#include "core/insight/avow-reviews.h"
#include "core/insight/avow-span-words.h"
#include "ui/widgets/avow-line.h"

struct _AvowMonthRow
{
  AdwBin         parent_instance;

  AvowJournal   *journal;
  AvowStandings *standings;
  AvowMonthItem *item;
  char          *description;
  guint          idle;

  GtkLabel      *title;
  GtkLabel      *intention;
  GtkLabel      *figures;
  GtkLabel      *state;
};

enum {
  PROP_0,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AvowMonthRow, avow_month_row, ADW_TYPE_BIN)

/* {{{ What it says */

static AvowCivilDate
get_last (AvowMonthItem *item)
{
  return avow_span_find_last (avow_month_item_get_length (item), avow_month_item_get_first (item));
}

static char *
format_name (AvowMonthItem *item)
{
  AvowCivilDate first = avow_month_item_get_first (item);
  g_autofree char *year = NULL;

  if (avow_month_item_get_length (item) == AVOW_SPAN_MONTH)
    return avow_civil_date_format_month (first);

  year = avow_civil_date_format_year (first);

  /* Translators: %s is a year */
  return g_strdup_printf (_("The Year %s"), year);
}

/* The review that has the intention for it: that of the month before. */
static AvowCivilDate
get_month_before (AvowMonthRow *self)
{
  return avow_month_item_get_length (self->item) == AVOW_SPAN_MONTH
           ? avow_civil_date_add_months (avow_month_item_get_first (self->item), -1)
           : AVOW_CIVIL_DATE_NONE;
}

static const char *
get_intention (AvowMonthRow *self)
{
  AvowCivilDate before = get_month_before (self);
  AvowReview *review = before != AVOW_CIVIL_DATE_NONE
                         ? avow_reviews_get (avow_journal_get_reviews (self->journal), before)
                         : NULL;

  return review != NULL ? review->intention : NULL;
}

static char *
format_state (AvowMonthRow *self)
{
  AvowCivilDate first = avow_month_item_get_first (self->item);
  AvowReview *review = avow_reviews_get (avow_journal_get_reviews (self->journal), first);
  g_autofree char *date = NULL;

  if (avow_month_item_get_length (self->item) == AVOW_SPAN_YEAR)
    return avow_standings_get_today (self->standings) <= get_last (self->item)
             ? g_strdup (C_("month", "Not over yet"))
             : NULL;
  if (avow_review_is_closed (review))
    {
      date = avow_civil_date_format (review->closed_on);

      /* Translators: of a month that was looked back at; %s is a date */
      return g_strdup_printf (C_("month", "Closed on %s"), date);
    }

  return g_strdup (avow_standings_get_today (self->standings) <= get_last (self->item)
                     ? C_("month", "Not over yet")
                     /* Translators: of a month that was not looked back at so far */
                     : C_("month", "Open"));
}

static void
update (AvowMonthRow *self)
{
  AvowCivilDate first = avow_month_item_get_first (self->item);
  g_autoptr (AvowFigures) figures =
    avow_figures_new (avow_journal_get_entries (self->journal), first, get_last (self->item),
                      avow_standings_get_today (self->standings));
  g_autofree char *name = format_name (self->item);
  g_autofree char *entries = NULL;
  g_autofree char *state = format_state (self);
  const char *line;
  const char *intention = get_intention (self);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) spoken = NULL;

  /* How often says little of all kinds together: letters and meals are no sum. */
  figures->all.times = figures->all.n_entries;
  entries = avow_entries_format (&figures->all, figures->n_reflections);
  line = entries != NULL ? entries : _("Nothing is written down");
  avow_line_set (self->title, name);
  avow_line_set (self->intention, intention);
  avow_line_set (self->figures, line);
  avow_line_set (self->state, state);
  if (entries == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "dimmed");
  if (avow_month_item_get_length (self->item) == AVOW_SPAN_YEAR)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");

  g_strv_builder_add (parts, name);
  if (intention != NULL)
    g_strv_builder_add (parts, intention);
  g_strv_builder_add (parts, line);
  if (state != NULL)
    g_strv_builder_add (parts, state);
  spoken = g_strv_builder_end (parts);
  g_free (self->description);
  self->description = g_strjoinv (". ", spoken);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

/* }}} */
/* {{{ Following the journal */

static gboolean
on_idle (gpointer user_data)
{
  AvowMonthRow *self = user_data;

  self->idle = 0;
  if (self->item != NULL)
    update (self);

  return G_SOURCE_REMOVE;
}

static gboolean
is_of (AvowMonthRow *self,
       AvowRecord   *record)
{
  AvowCivilDate date;

  if (record == NULL)
    return FALSE;
  if (AVOW_IS_REVIEW (record))
    return AVOW_REVIEW (record)->month == avow_month_item_get_first (self->item) ||
           AVOW_REVIEW (record)->month == get_month_before (self);
  if (!AVOW_IS_ACTION (record) && !AVOW_IS_REFLECTION (record))
    return FALSE;

  date = avow_record_get_date (record);

  return date >= avow_month_item_get_first (self->item) && date <= get_last (self->item);
}

/* Many may change at once, when some are taken back or brought in. */
static void
on_journal_changed (AvowMonthRow *self,
                    AvowRecord   *before,
                    AvowRecord   *after)
{
  if (self->item != NULL && self->idle == 0 && (is_of (self, before) || is_of (self, after)))
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

static void
on_standings_changed (AvowMonthRow   *self,
                      AvowCommitment *changed)
{
  if (changed == NULL && self->item != NULL)
    update (self);
}

/* }}} */
/* {{{ GObject */

static void
avow_month_row_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, AVOW_MONTH_ROW (object)->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
avow_month_row_dispose (GObject *object)
{
  AvowMonthRow *self = AVOW_MONTH_ROW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_MONTH_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (avow_month_row_parent_class)->dispose (object);
}

static void
avow_month_row_class_init (AvowMonthRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_month_row_dispose;
  object_class->get_property = avow_month_row_get_property;

  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-month-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowMonthRow, title);
  gtk_widget_class_bind_template_child (widget_class, AvowMonthRow, intention);
  gtk_widget_class_bind_template_child (widget_class, AvowMonthRow, figures);
  gtk_widget_class_bind_template_child (widget_class, AvowMonthRow, state);
}

static void
avow_month_row_init (AvowMonthRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* }}} */

GtkWidget *
avow_month_row_new (AvowJournal   *journal,
                    AvowStandings *standings)
{
  AvowMonthRow *self = g_object_new (AVOW_TYPE_MONTH_ROW, NULL);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standings_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
avow_month_row_set_item (AvowMonthRow  *self,
                         AvowMonthItem *item)
{
  g_return_if_fail (AVOW_IS_MONTH_ROW (self));

  g_set_object (&self->item, item);
  if (item != NULL)
    update (self);
}

const char *
avow_month_row_get_description (AvowMonthRow *self)
{
  g_return_val_if_fail (AVOW_IS_MONTH_ROW (self), NULL);

  return self->description;
}

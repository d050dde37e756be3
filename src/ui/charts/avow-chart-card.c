/* avow-chart-card.c: a chart with its title, and the table behind it */

#include "config.h"

#include "avow-chart-card.h"
#include "avow-chart-table.h"

struct _AvowChartCard
{
  AdwBin           parent_instance;

  AvowChart       *chart;
  char            *title;

  GtkLabel        *title_label;
  GtkToggleButton *table_button;
  GtkStack        *stack;
  AdwBin          *picture;
  AvowChartTable  *table;
};

G_DEFINE_FINAL_TYPE (AvowChartCard, avow_chart_card, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_CHART,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
shows_table (AvowChartCard *self)
{
  return gtk_toggle_button_get_active (self->table_button);
}

static void
show_title (AvowChartCard *self)
{
  const char *title = self->title;

  if (title == NULL && self->chart != NULL)
    title = avow_chart_get_title (self->chart);
  gtk_label_set_text (self->title_label, title != NULL ? title : "");
}

/* The table is only made for who wants it. */
static void
on_changed (AvowChartCard *self)
{
  show_title (self);
  if (shows_table (self))
    avow_chart_table_show (self->table, self->chart);
}

static void
on_toggled (AvowChartCard *self)
{
  if (self->chart != NULL && shows_table (self))
    avow_chart_table_show (self->table, self->chart);
  gtk_stack_set_visible_child_name (self->stack, shows_table (self) ? "table" : "picture");
}

static void
set_chart (AvowChartCard *self,
           AvowChart     *chart)
{
  if (self->chart == chart)
    return;

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_func (self->chart, on_changed, self);
  g_set_object (&self->chart, chart);
  adw_bin_set_child (self->picture, GTK_WIDGET (chart));
  if (chart != NULL)
    {
      g_signal_connect_object (chart, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
      on_changed (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
set_title (AvowChartCard *self,
           const char    *title)
{
  if (!g_set_str (&self->title, title))
    return;

  show_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* {{{ GObject */

static void
avow_chart_card_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AvowChartCard *self = AVOW_CHART_CARD (object);

  switch (id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_chart_card_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AvowChartCard *self = AVOW_CHART_CARD (object);

  switch (id)
    {
    case PROP_CHART:
      set_chart (self, g_value_get_object (value));
      break;

    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_chart_card_dispose (GObject *object)
{
  g_clear_object (&AVOW_CHART_CARD (object)->chart);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_CHART_CARD);

  G_OBJECT_CLASS (avow_chart_card_parent_class)->dispose (object);
}

static void
avow_chart_card_finalize (GObject *object)
{
  g_free (AVOW_CHART_CARD (object)->title);

  G_OBJECT_CLASS (avow_chart_card_parent_class)->finalize (object);
}

static void
avow_chart_card_class_init (AvowChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_CHART_TABLE);

  object_class->get_property = avow_chart_card_get_property;
  object_class->set_property = avow_chart_card_set_property;
  object_class->dispose = avow_chart_card_dispose;
  object_class->finalize = avow_chart_card_finalize;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, AVOW_TYPE_CHART,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/charts/avow-chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowChartCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, AvowChartCard, table_button);
  gtk_widget_class_bind_template_child (widget_class, AvowChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowChartCard, picture);
  gtk_widget_class_bind_template_child (widget_class, AvowChartCard, table);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
avow_chart_card_init (AvowChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* }}} */

GtkWidget *
avow_chart_card_new (void)
{
  return g_object_new (AVOW_TYPE_CHART_CARD, NULL);
}

/* avow-commitment-row.c: a commitment in a list */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-row.h"
#include "core/insight/avow-commitment-words.h"
#include "ui/widgets/avow-pace-bar.h"

struct _AvowCommitmentRow
{
  AdwBin          parent_instance;

  AvowStandings  *standings;
  AvowCommitment *commitment;
  char           *description;

  GtkLabel       *title;
  AvowPaceBar    *bar;
  GtkLabel       *summary;
  GtkLabel       *outcome;
};

enum {
  PROP_0,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AvowCommitmentRow, avow_commitment_row, ADW_TYPE_BIN)

static double
get_part (gint64 of,
          gint64 whole)
{
  return whole > 0 ? (double) of / (double) whole : 1;
}

/* What became of it, where something did. */
static const char *
get_outcome (AvowCommitment *commitment)
{
  if (commitment->state == AVOW_COMMITMENT_RELEASED)
    return avow_term_get_name (&AVOW_COMMITMENT_STATES, AVOW_COMMITMENT_RELEASED);
  if (commitment->state == AVOW_COMMITMENT_REVIEWED)
    return avow_term_get_name (&AVOW_OUTCOMES, commitment->outcome);

  return NULL;
}

static void
update (AvowCommitmentRow *self)
{
  const AvowProgress *progress = avow_standings_get (self->standings, self->commitment);
  const char *outcome = get_outcome (self->commitment);
  gboolean running = progress->standing == AVOW_STANDING_RUNNING;
  gboolean active = running || progress->standing == AVOW_STANDING_WAITING;
  g_autofree char *summary = avow_progress_format_summary (progress, self->commitment);
  const char *title = self->commitment->title != NULL ? self->commitment->title : "";

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->outcome, outcome != NULL ? outcome : "");
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), outcome != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), active);
  avow_pace_bar_set_pace (self->bar, get_part (progress->done, progress->target),
                          running ? get_part (progress->promised, progress->target) : 0);

  g_free (self->description);
  self->description = outcome != NULL ? g_strdup_printf ("%s. %s. %s", title, summary, outcome)
                                      : g_strdup_printf ("%s. %s", title, summary);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DESCRIPTION]);
}

static void
on_standings_changed (AvowCommitmentRow *self,
                      AvowCommitment    *changed)
{
  /* A commitment that was itself changed is another object, which its list shows by another row. */
  if (self->commitment != NULL && (changed == NULL || changed == self->commitment))
    update (self);
}

static void
avow_commitment_row_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_DESCRIPTION:
      g_value_set_string (value, AVOW_COMMITMENT_ROW (object)->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
avow_commitment_row_dispose (GObject *object)
{
  AvowCommitmentRow *self = AVOW_COMMITMENT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_COMMITMENT_ROW);
  g_clear_object (&self->commitment);
  g_clear_object (&self->standings);
  g_clear_pointer (&self->description, g_free);

  G_OBJECT_CLASS (avow_commitment_row_parent_class)->dispose (object);
}

static void
avow_commitment_row_class_init (AvowCommitmentRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_commitment_row_dispose;
  object_class->get_property = avow_commitment_row_get_property;

  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (AVOW_TYPE_PACE_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentRow, title);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentRow, bar);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentRow, summary);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentRow, outcome);
}

static void
avow_commitment_row_init (AvowCommitmentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_commitment_row_new (AvowStandings *standings)
{
  AvowCommitmentRow *self = g_object_new (AVOW_TYPE_COMMITMENT_ROW, NULL);

  self->standings = g_object_ref (standings);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standings_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
avow_commitment_row_set_commitment (AvowCommitmentRow *self,
                                    AvowCommitment    *commitment)
{
  g_return_if_fail (AVOW_IS_COMMITMENT_ROW (self));

  g_set_object (&self->commitment, commitment);
  if (commitment != NULL)
    update (self);
}

const char *
avow_commitment_row_get_description (AvowCommitmentRow *self)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT_ROW (self), NULL);

  return self->description;
}

/* {{{ Lists that stay short: what a person can promise at a time */

static void
on_description_changed (GtkAccessible     *list_row,
                        GParamSpec        *pspec,
                        AvowCommitmentRow *row)
{
  gtk_accessible_update_property (list_row, GTK_ACCESSIBLE_PROPERTY_LABEL, row->description, -1);
}

static GtkWidget *
create_list_row (gpointer item,
                 gpointer user_data)
{
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *row = avow_commitment_row_new (user_data);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&((AvowRecord *) item)->id, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (list_row), "journal.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (list_row), "s", id);
  g_signal_connect_object (row, "notify::description",
                           G_CALLBACK (on_description_changed), list_row, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  avow_commitment_row_set_commitment (AVOW_COMMITMENT_ROW (row), item);

  return list_row;
}

void
avow_commitment_row_bind_list (GtkListBox    *list,
                               GListModel    *model,
                               AvowStandings *standings)
{
  gtk_list_box_bind_model (list, model, create_list_row, g_object_ref (standings), g_object_unref);
}

/* }}} */

/* avow-commitments-page.c: the pledge, and what was promised from it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-groups.h"
#include "avow-commitment-row.h"
#include "avow-commitments-page.h"
#include "core/insight/avow-pledges.h"

struct _AvowCommitmentsPage
{
  AdwBin         parent_instance;

  AvowJournal   *journal;
  AvowStandings *standings;
  GListModel    *waiting;
  GListModel    *past_year;

  GtkWidget     *unsigned_card;
  GtkWidget     *pledge_list;
  AdwActionRow  *pledge_row;
  GtkWidget     *waiting_group;
  GtkListBox    *waiting_list;
  GtkListBox    *active_list;
  GtkWidget     *past_list;
  AdwActionRow  *past_row;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentsPage, avow_commitments_page, ADW_TYPE_BIN)

/* When it was last affirmed, and never how often in a row. */
static char *
describe_pledge (AvowPledge    *pledge,
                 AvowCivilDate  today)
{
  AvowCivilDate affirmed = avow_pledge_get_last_affirmed (pledge);
  g_autofree char *signed_on = avow_civil_date_format (pledge->signed_on);
  g_autofree char *affirmed_on = NULL;

  if (affirmed == pledge->signed_on)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Signed on %s"), signed_on);

  if (affirmed == today)
    /* Translators: of the pledge; %s is a date */
    return g_strdup_printf (_("Signed on %s, affirmed today"), signed_on);

  affirmed_on = avow_civil_date_format (affirmed);

  /* Translators: of the pledge; both are dates */
  return g_strdup_printf (_("Signed on %1$s, last affirmed on %2$s"), signed_on, affirmed_on);
}

static void
update_pledge (AvowCommitmentsPage *self)
{
  AvowPledge *pledge = avow_pledges_get_current (avow_journal_get_pledges (self->journal));

  if (pledge != NULL)
    {
      g_autofree char *subtitle =
        describe_pledge (pledge, avow_standings_get_today (self->standings));

      adw_action_row_set_subtitle (self->pledge_row, subtitle);
    }
  gtk_widget_set_visible (self->unsigned_card, pledge == NULL);
  gtk_widget_set_visible (self->pledge_list, pledge != NULL);
}

static void
update_waiting (AvowCommitmentsPage *self)
{
  gtk_widget_set_visible (self->waiting_group, g_list_model_get_n_items (self->waiting) > 0);
}

static gboolean
has_past (AvowCommitmentsPage *self)
{
  AvowRecordList *commitments = avow_journal_get_commitments (self->journal);
  guint length = avow_record_list_get_length (commitments);

  for (guint i = 0; i < length; i++)
    if (!avow_commitment_is_active (AVOW_COMMITMENT (avow_record_list_peek (commitments, i))))
      return TRUE;

  return FALSE;
}

static void
update_past (AvowCommitmentsPage *self)
{
  guint n = g_list_model_get_n_items (self->past_year);
  g_autofree char *subtitle = NULL;

  if (n > 0)
    subtitle = g_strdup_printf (ngettext ("%'u in the last twelve months",
                                          "%'u in the last twelve months", n),
                                n);
  else
    subtitle = g_strdup (_("None in the last twelve months"));
  adw_action_row_set_subtitle (self->past_row, subtitle);
  gtk_widget_set_visible (self->past_list, has_past (self));
}

static void
on_standings_changed (AvowCommitmentsPage *self)
{
  update_pledge (self);
  update_past (self);
}

/* Where the eye falls first: what waits, or the first that is promised, or how to begin. */
static gboolean
avow_commitments_page_grab_focus (GtkWidget *widget)
{
  AvowCommitmentsPage *self = AVOW_COMMITMENTS_PAGE (widget);
  GtkListBox *lists[] = { self->waiting_list, self->active_list };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (lists[i], 0);

      if (row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row)))
        return TRUE;
    }

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
avow_commitments_page_dispose (GObject *object)
{
  AvowCommitmentsPage *self = AVOW_COMMITMENTS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_COMMITMENTS_PAGE);
  g_clear_object (&self->waiting);
  g_clear_object (&self->past_year);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_commitments_page_parent_class)->dispose (object);
}

static void
avow_commitments_page_class_init (AvowCommitmentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_commitments_page_dispose;
  widget_class->grab_focus = avow_commitments_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, unsigned_card);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, pledge_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, pledge_row);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, waiting_group);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, waiting_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, active_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, past_list);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentsPage, past_row);
}

static void
avow_commitments_page_init (AvowCommitmentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_commitments_page_new (AvowJournal   *journal,
                           AvowStandings *standings)
{
  AvowCommitmentsPage *self = g_object_new (AVOW_TYPE_COMMITMENTS_PAGE, NULL);
  g_autoptr (GListModel) active = NULL;

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->waiting = avow_commitment_group_new (journal, standings, AVOW_COMMITMENTS_WAITING);
  self->past_year = avow_commitment_group_new (journal, standings, AVOW_COMMITMENTS_PAST_YEAR);
  active = avow_commitment_group_new (journal, standings, AVOW_COMMITMENTS_ACTIVE);

  avow_commitment_row_bind_list (self->waiting_list, self->waiting, standings);
  avow_commitment_row_bind_list (self->active_list, active, standings);

  g_signal_connect_object (self->waiting, "items-changed", G_CALLBACK (update_waiting), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (avow_journal_get_commitments (journal), "items-changed",
                           G_CALLBACK (update_past), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (avow_journal_get_pledges (journal), "items-changed",
                           G_CALLBACK (update_pledge), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (standings, "changed", G_CALLBACK (on_standings_changed), self,
                           G_CONNECT_SWAPPED);
  update_waiting (self);
  on_standings_changed (self);

  return GTK_WIDGET (self);
}

/* avow-commitment-start-dialog.c: what to make a commitment from */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-start-dialog.h"
#include "core/insight/avow-action-defaults.h"
#include "core/insight/avow-pledges.h"
#include "core/insight/avow-suggestions.h"
#include "core/model/avow-fold.h"

struct _AvowCommitmentStartDialog
{
  AdwDialog            parent_instance;

  GtkSearchEntry      *search_entry;
  AdwActionRow        *blank;
  AdwPreferencesGroup *pledge;
  AdwPreferencesGroup *own_life;
  AdwPreferencesGroup *workplace;
  AdwPreferencesGroup *community;

  AvowJournal         *journal;
  GPtrArray           *rows;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentStartDialog, avow_commitment_start_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- Helpers --- */

static GQuark
commitment_quark (void)
{
  return g_quark_from_static_string ("avow-commitment");
}

static AvowCommitment *
make_blank (AvowCommitmentStartDialog *self)
{
  g_auto (GStrv) currencies = avow_action_list_currencies (self->journal);

  return avow_suggestion_make_blank (avow_civil_date_today (), currencies[0]);
}

/* What is looked for, less the space around it. Transfer full; NULL for nothing. */
static char *
get_typed (AvowCommitmentStartDialog *self)
{
  g_autofree char *typed =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  return *typed != '\0' ? g_steal_pointer (&typed) : NULL;
}

static void
choose (AvowCommitmentStartDialog *self,
        AvowCommitment            *commitment)
{
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, commitment);
  g_object_unref (self);
}

static void
on_row_activated (AvowCommitmentStartDialog *self,
                  AdwActionRow              *row)
{
  choose (self, g_object_get_qdata (G_OBJECT (row), commitment_quark ()));
}

/* --- The rows --- */

static void
add_row (AvowCommitmentStartDialog *self,
         AdwPreferencesGroup       *group,
         const char                *title,
         const char                *subtitle,
         AvowCommitment            *commitment)
{
  GtkWidget *row = adw_action_row_new ();

  /* What a person wrote is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_qdata_full (G_OBJECT (row), commitment_quark (), commitment, g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_pledge (AvowCommitmentStartDialog *self)
{
  AvowPledge *pledge = avow_pledges_get_current (avow_journal_get_pledges (self->journal));
  static const struct {
    AvowStep step;
    AvowRing ring;
  } parts[AVOW_PLEDGE_N_PARTS] = {
    { AVOW_STEP_AWARENESS, AVOW_RING_NONE },
    { AVOW_STEP_ACTION, AVOW_RING_NONE },
    { AVOW_STEP_ACCOUNTABILITY, AVOW_RING_NONE },
    { AVOW_STEP_NONE, AVOW_RING_OWN_LIFE },
    { AVOW_STEP_NONE, AVOW_RING_WORKPLACE },
    { AVOW_STEP_NONE, AVOW_RING_COMMUNITY },
  };

  for (guint i = 0; pledge != NULL && i < AVOW_PLEDGE_N_PARTS; i++)
    {
      const char *line = avow_pledge_get_part (pledge, i);
      AvowCommitment *commitment;

      if (line == NULL)
        continue;
      commitment = make_blank (self);
      commitment->step = (int) parts[i].step;
      commitment->ring = (int) parts[i].ring;
      commitment->why = g_strdup (line);
      add_row (self, self->pledge, line, avow_pledge_get_part_name (i), commitment);
    }
}

static AdwPreferencesGroup *
get_group (AvowCommitmentStartDialog *self,
           AvowRing                   ring)
{
  switch (ring)
    {
    case AVOW_RING_OWN_LIFE:
      return self->own_life;
    case AVOW_RING_WORKPLACE:
      return self->workplace;
    case AVOW_RING_COMMUNITY:
    case AVOW_RING_NONE:
    case AVOW_N_RINGS:
    default:
      return self->community;
    }
}

static void
add_suggestions (AvowCommitmentStartDialog *self)
{
  g_auto (GStrv) currencies = avow_action_list_currencies (self->journal);

  for (guint i = 0; i < avow_suggestions_get_n (); i++)
    {
      const AvowSuggestion *suggestion = avow_suggestions_get (i);

      add_row (self, get_group (self, suggestion->ring), avow_suggestion_get_title (suggestion),
               avow_term_get_name (&AVOW_STEPS, (int) suggestion->step),
               avow_suggestion_make (suggestion, avow_civil_date_today (), currencies[0]));
    }
}

/* --- Looking for one --- */

static gboolean
matches (AdwActionRow *row,
         const char   *typed)
{
  g_autofree char *wanted = avow_fold (typed);
  g_autofree char *title = avow_fold (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_autofree char *subtitle = avow_fold (adw_action_row_get_subtitle (row));

  return strstr (title, wanted) != NULL || strstr (subtitle, wanted) != NULL;
}

static void
on_search_changed (AvowCommitmentStartDialog *self)
{
  g_autofree char *typed = get_typed (self);
  AdwPreferencesGroup *groups[] = { self->pledge, self->own_life, self->workplace, self->community };
  g_autofree char *subtitle = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_widget_set_visible (GTK_WIDGET (groups[i]), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      gboolean shown = typed == NULL || matches (ADW_ACTION_ROW (row), typed);

      gtk_widget_set_visible (row, shown);
      if (shown)
        gtk_widget_set_visible (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), TRUE);
    }

  /* What is looked for and not found is a promise of one's own. */
  subtitle = typed != NULL ? g_strdup_printf (_("“%s”"), typed) : g_strdup (_("In your own words"));
  adw_action_row_set_subtitle (self->blank, subtitle);
}

static void
on_blank_activated (AvowCommitmentStartDialog *self)
{
  g_autoptr (AvowCommitment) commitment = make_blank (self);

  commitment->title = get_typed (self);
  choose (self, commitment);
}

static void
on_search_activate (AvowCommitmentStartDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      g_autofree char *typed = get_typed (self);

      if (typed != NULL && gtk_widget_get_visible (row))
        {
          on_row_activated (self, ADW_ACTION_ROW (row));
          return;
        }
    }

  on_blank_activated (self);
}

static void
on_stop_search (AvowCommitmentStartDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* --- GObject --- */

static void
avow_commitment_start_dialog_dispose (GObject *object)
{
  AvowCommitmentStartDialog *self = AVOW_COMMITMENT_START_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_COMMITMENT_START_DIALOG);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_commitment_start_dialog_parent_class)->dispose (object);
}

static void
avow_commitment_start_dialog_class_init (AvowCommitmentStartDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_commitment_start_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, AVOW_TYPE_COMMITMENT);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-start-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentStartDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentStartDialog, blank);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentStartDialog, pledge);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentStartDialog, own_life);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentStartDialog, workplace);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentStartDialog, community);
  gtk_widget_class_bind_template_callback (widget_class, on_blank_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
avow_commitment_start_dialog_init (AvowCommitmentStartDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_search_delay (self->search_entry, 0);
  adw_preferences_group_set_title (self->own_life,
                                   avow_term_get_name (&AVOW_RINGS, AVOW_RING_OWN_LIFE));
  adw_preferences_group_set_title (self->workplace,
                                   avow_term_get_name (&AVOW_RINGS, AVOW_RING_WORKPLACE));
  adw_preferences_group_set_title (self->community,
                                   avow_term_get_name (&AVOW_RINGS, AVOW_RING_COMMUNITY));
}

/* --- Public --- */

AdwDialog *
avow_commitment_start_dialog_new (AvowJournal *journal)
{
  AvowCommitmentStartDialog *self;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  self = g_object_new (AVOW_TYPE_COMMITMENT_START_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  add_pledge (self);
  add_suggestions (self);
  on_search_changed (self);

  return ADW_DIALOG (self);
}

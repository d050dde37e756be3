/* avow-commitment-actions.c: what can be done with the pledge and with commitments, wherever one is */

#include "config.h"

#include "avow-commitment-actions.h"

#include "avow-commitment-dialog.h"
#include "avow-commitment-page.h"
#include "avow-commitment-review-page.h"
#include "avow-commitment-start-dialog.h"
#include "avow-past-commitments-page.h"
#include "avow-pledge-editor.h"
#include "avow-pledge-page.h"
#include "avow-release-dialog.h"
#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-pledges.h"

/* What is written of a commitment. */
typedef enum {
  WRITING_PROMISE,
  WRITING_REVIEW,
  WRITING_RELEASE,
} Writing;

struct _AvowCommitmentActions
{
  AdwNavigationView *navigation;
  AvowJournal       *journal;
  AvowStandings     *standings;
  /* The start dialog that is open, and what it begins in the place of. A weak pointer: it may still be
   * on its way out when the journal has locked and this is gone. */
  AdwDialog         *start_dialog;
  AvowCommitment    *ended;
};

/* Helpers */

static AvowRecord *
lookup (AvowCommitmentActions *self,
        const char            *hex)
{
  AvowId id;

  return avow_id_from_hex (hex, -1, &id) ? avow_journal_lookup (self->journal, &id) : NULL;
}

static AvowCommitment *
lookup_commitment (AvowCommitmentActions *self,
                   const char            *hex)
{
  AvowRecord *record = lookup (self, hex);

  return record != NULL && AVOW_IS_COMMITMENT (record) ? AVOW_COMMITMENT (record) : NULL;
}

static void
push (AvowCommitmentActions *self,
      AdwNavigationPage     *page)
{
  adw_navigation_view_push (self->navigation, page);
}

static void
present (AvowCommitmentActions *self,
         AdwDialog             *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (self->navigation));
}

static gboolean
has_dialog (AvowCommitmentActions *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->navigation));

  return ADW_IS_APPLICATION_WINDOW (root) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static void
present_next (AvowCommitmentActions *self,
              AvowCommitment        *next,
              AvowCommitment        *ended,
              AvowEvent              how)
{
  AdwDialog *dialog = avow_commitment_dialog_new (self->journal, next, NULL);

  if (ended != NULL)
    avow_commitment_dialog_set_ended (AVOW_COMMITMENT_DIALOG (dialog), ended, how);
  present (self, dialog);
}

/* There is one pledge to change, and so one draft of it. */
static AvowDraft *
find_pledge_draft (AvowCommitmentActions *self)
{
  AvowRecordList *drafts = avow_journal_get_drafts (self->journal);

  for (guint i = 0; i < avow_record_list_get_length (drafts); i++)
    {
      AvowDraft *draft = AVOW_DRAFT (avow_record_list_peek (drafts, i));

      if (draft->of == AVOW_KIND_PLEDGE)
        return draft;
    }

  return NULL;
}

static Writing
get_writing (AvowCommitment *draft)
{
  if (avow_release_dialog_wrote (draft))
    return WRITING_RELEASE;

  return avow_commitment_review_page_wrote (draft) ? WRITING_REVIEW : WRITING_PROMISE;
}

/* What was begun of @commitment, of that kind, and is a draft: to begin it anew would leave those words
 * behind. Transfer full; @commitment itself, and no @draft, for none. */
static AvowCommitment *
find_written (AvowCommitmentActions  *self,
              AvowCommitment         *commitment,
              Writing                 writing,
              AvowDraft             **draft)
{
  AvowRecordList *drafts = avow_journal_get_drafts (self->journal);

  *draft = NULL;
  for (guint i = 0; i < avow_record_list_get_length (drafts); i++)
    {
      AvowDraft *found = AVOW_DRAFT (avow_record_list_peek (drafts, i));
      g_autoptr (AvowRecord) written = NULL;

      if (!avow_id_equal (&found->target, &((AvowRecord *) commitment)->id))
        continue;
      written = avow_draft_get_record (found, NULL);
      if (written == NULL || !AVOW_IS_COMMITMENT (written) ||
          get_writing (AVOW_COMMITMENT (written)) != writing)
        continue;

      *draft = found;
      return AVOW_COMMITMENT (g_steal_pointer (&written));
    }

  return g_object_ref (commitment);
}

/* A quarter more or less is a step that can be felt and kept. */
static gint64
scale_target (gint64      target,
              const char *how)
{
  gint64 quarter = MAX (target / 4, 1);

  if (g_str_equal (how, "more") && target <= G_MAXINT64 - quarter)
    return target + quarter;
  if (g_str_equal (how, "less"))
    return MAX (target - quarter, 1);

  return target;
}

/* A page of it that is open already is come back to. */
static void
show_commitment (AvowCommitmentActions *self,
                 AvowCommitment        *commitment)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (self->navigation);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (pages, i);

      if (AVOW_IS_COMMITMENT_PAGE (page) &&
          avow_id_equal (avow_commitment_page_get_id (AVOW_COMMITMENT_PAGE (page)),
                         &((AvowRecord *) commitment)->id))
        {
          adw_navigation_view_pop_to_page (self->navigation, page);
          return;
        }
    }

  push (self, avow_commitment_page_new (self->journal, self->standings, commitment));
}

/* What has ended since then is not ended again: it says itself what became of it. */
static void
release (AvowCommitmentActions *self,
         AvowCommitment        *commitment,
         AvowDraft             *draft)
{
  AvowRecord *current = avow_journal_lookup (self->journal, &((AvowRecord *) commitment)->id);

  if (current != NULL && !avow_commitment_is_active (AVOW_COMMITMENT (current)))
    show_commitment (self, AVOW_COMMITMENT (current));
  else
    present (self, avow_release_dialog_new (self->journal, self->standings, commitment, draft));
}

/* Actions */

static void
on_start_chosen (AvowCommitmentActions *self,
                 AvowCommitment        *commitment)
{
  g_autoptr (AvowCommitment) ended = g_steal_pointer (&self->ended);

  present_next (self, commitment, ended, AVOW_EVENT_REPLACED);
}

static void
forget_start_dialog (AvowCommitmentActions *self)
{
  if (self->start_dialog != NULL)
    g_signal_handlers_disconnect_by_data (self->start_dialog, self);
  g_clear_weak_pointer (&self->start_dialog);
  g_clear_object (&self->ended);
}

static void
start (AvowCommitmentActions *self,
       AvowCommitment        *ended)
{
  AdwDialog *dialog = avow_commitment_start_dialog_new (self->journal);

  forget_start_dialog (self);
  g_set_weak_pointer (&self->start_dialog, dialog);
  g_set_object (&self->ended, ended);
  g_signal_connect_swapped (dialog, "chosen", G_CALLBACK (on_start_chosen), self);
  present (self, dialog);
}

static void
on_new_commitment (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;

  if (!has_dialog (self))
    start (self, NULL);
}

static void
on_edit_commitment (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;
  AvowCommitment *commitment = lookup_commitment (self, g_variant_get_string (parameter, NULL));
  g_autoptr (AvowCommitment) written = NULL;
  AvowDraft *draft;

  if (commitment == NULL)
    return;

  written = find_written (self, commitment, WRITING_PROMISE, &draft);
  present (self, avow_commitment_dialog_new (self->journal, written, draft));
}

static void
on_review_commitment (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;
  AvowCommitment *commitment = lookup_commitment (self, g_variant_get_string (parameter, NULL));
  g_autoptr (AvowCommitment) written = NULL;
  AvowDraft *draft;

  if (commitment == NULL || !avow_commitment_is_active (commitment))
    return;

  written = find_written (self, commitment, WRITING_REVIEW, &draft);
  push (self, avow_commitment_review_page_new (self->journal, self->standings, written, draft));
}

static void
on_release_commitment (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;
  AvowCommitment *commitment = lookup_commitment (self, g_variant_get_string (parameter, NULL));
  g_autoptr (AvowCommitment) written = NULL;
  AvowDraft *draft;

  if (commitment == NULL)
    return;

  written = find_written (self, commitment, WRITING_RELEASE, &draft);
  release (self, written, draft);
}

static void
on_renew_commitment (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;
  AvowCommitment *ended;
  g_autoptr (AvowCommitment) next = NULL;
  const char *hex, *how;

  g_variant_get (parameter, "(&s&s)", &hex, &how);
  ended = lookup_commitment (self, hex);
  if (ended == NULL)
    return;

  if (g_str_equal (how, "other"))
    {
      start (self, ended);
      return;
    }

  next = avow_commitment_renew (ended, avow_standings_get_today (self->standings));
  if (next->measure.target > 0)
    next->measure.target = scale_target (next->measure.target, how);
  present_next (self, next, ended, AVOW_EVENT_RENEWED);
}

static void
on_show_past_commitments (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;

  push (self, avow_past_commitments_page_new (self->journal, self->standings));
}

static void
on_read_pledge (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;
  AvowRecord *record = lookup (self, g_variant_get_string (parameter, NULL));

  /* Without one, the page shows whichever holds. */
  push (self, avow_pledge_page_new (self->journal, record != NULL && AVOW_IS_PLEDGE (record)
                                                     ? AVOW_PLEDGE (record)
                                                     : NULL));
}

static void
on_change_pledge (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  AvowCommitmentActions *self = user_data;
  AvowPledge *current = avow_pledges_get_current (avow_journal_get_pledges (self->journal));
  AvowDraft *draft = find_pledge_draft (self);
  g_autoptr (AvowRecord) written = draft != NULL ? avow_draft_get_record (draft, NULL) : NULL;

  if (written != NULL && AVOW_IS_PLEDGE (written))
    push (self, avow_pledge_editor_new (self->journal, AVOW_PLEDGE (written), draft));
  else
    push (self, avow_pledge_editor_new (self->journal, current, NULL));
}

static const GActionEntry actions[] = {
  { .name = "new-commitment", .activate = on_new_commitment, .parameter_type = "s" },
  { .name = "edit-commitment", .activate = on_edit_commitment, .parameter_type = "s" },
  { .name = "review-commitment", .activate = on_review_commitment, .parameter_type = "s" },
  { .name = "release-commitment", .activate = on_release_commitment, .parameter_type = "s" },
  { .name = "renew-commitment", .activate = on_renew_commitment, .parameter_type = "(ss)" },
  { .name = "show-past-commitments", .activate = on_show_past_commitments },
  { .name = "read-pledge", .activate = on_read_pledge, .parameter_type = "s" },
  { .name = "change-pledge", .activate = on_change_pledge },
};

/* Public */

AvowCommitmentActions *
avow_commitment_actions_new (GActionMap        *map,
                             AdwNavigationView *navigation,
                             AvowJournal       *journal,
                             AvowStandings     *standings)
{
  AvowCommitmentActions *self = g_new0 (AvowCommitmentActions, 1);

  self->navigation = navigation;
  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  g_action_map_add_action_entries (map, actions, G_N_ELEMENTS (actions), self);

  return self;
}

void
avow_commitment_actions_free (AvowCommitmentActions *self)
{
  forget_start_dialog (self);
  g_object_unref (self->standings);
  g_object_unref (self->journal);
  g_free (self);
}

void
avow_commitment_actions_open (AvowCommitmentActions *self,
                              AvowRecord            *record,
                              AvowDraft             *draft)
{
  if (AVOW_IS_PLEDGE (record))
    {
      AvowPledge *pledge = AVOW_PLEDGE (record);

      push (self, draft != NULL ? avow_pledge_editor_new (self->journal, pledge, draft)
                                : avow_pledge_page_new (self->journal, pledge));
    }
  else if (AVOW_IS_COMMITMENT (record))
    {
      AvowCommitment *commitment = AVOW_COMMITMENT (record);

      if (draft == NULL)
        {
          show_commitment (self, commitment);
          return;
        }

      switch (get_writing (commitment))
        {
        case WRITING_REVIEW:
          push (self, avow_commitment_review_page_new (self->journal, self->standings, commitment,
                                                       draft));
          break;
        case WRITING_RELEASE:
          release (self, commitment, draft);
          break;
        case WRITING_PROMISE:
        default:
          present (self, avow_commitment_dialog_new (self->journal, commitment, draft));
          break;
        }
    }
}

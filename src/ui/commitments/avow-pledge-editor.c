/* avow-pledge-editor.c: a page to make the pledge one's own, and to sign it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-pledge-editor.h"
#include "avow-pledge-form.h"
#include "core/insight/avow-pledges.h"
#include "ui/widgets/avow-definition-card.h"
#include "ui/widgets/avow-edit-session.h"
#include "ui/widgets/avow-line.h"

struct _AvowPledgeEditor
{
  AdwNavigationPage  parent_instance;

  AvowJournal       *journal;
  /* What the fields began with. */
  AvowPledge        *original;
  AvowEditSession   *session;
  gboolean           had_draft;
  gboolean           filling;
  char              *next_action;

  AdwBanner         *banner;
  GtkWidget         *sign_button;
  GtkWidget         *later_box;
  GtkWidget         *later_button;
  AvowPledgeForm    *form;
  GtkLabel          *status_label;
};

G_DEFINE_FINAL_TYPE (AvowPledgeEditor, avow_pledge_editor, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_same (AvowPledge *a,
         AvowPledge *b)
{
  return avow_pledge_says_the_same (a, b) && g_strcmp0 (a->signed_name, b->signed_name) == 0;
}

static AvowPledge *
get_current (AvowPledgeEditor *self)
{
  return avow_pledges_get_current (avow_journal_get_pledges (self->journal));
}

/* {{{ What is said above the words */

static void
say (AvowPledgeEditor *self,
     const char       *text,
     const char       *button)
{
  adw_banner_set_title (self->banner, text);
  adw_banner_set_button_label (self->banner, button);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Signing the same words again would only be a second copy of them. */
static void
offer_to_affirm (AvowPledgeEditor *self)
{
  if (avow_pledges_can_affirm (get_current (self), avow_civil_date_today ()))
    say (self, _("These are the words that you signed. You can affirm them instead."), _("_Affirm"));
  else
    say (self, _("These are the words that you signed, and they hold as of today."), NULL);
}

static void
on_affirm_clicked (AvowPledgeEditor *self)
{
  AvowPledge *current = get_current (self);
  g_autoptr (AvowPledge) affirmed = NULL;
  AvowRecord *records[1];

  if (current == NULL || avow_edit_session_is_saving (self->session))
    return;

  adw_banner_set_revealed (self->banner, FALSE);
  affirmed = avow_pledges_affirm (current, avow_civil_date_today ());
  records[0] = (AvowRecord *) affirmed;
  avow_edit_session_save (self->session, records, 1);
}

/* }}} */
/* {{{ Editing */

static AvowRecord *
get_draft (gpointer editor)
{
  AvowPledgeEditor *self = editor;
  g_autoptr (AvowPledge) pledge = avow_pledge_form_build (self->form);

  /* Nothing was changed: there is nothing to keep. What was a draft before stays one. */
  if (!self->had_draft && is_same (pledge, self->original))
    return NULL;

  return (AvowRecord *) g_steal_pointer (&pledge);
}

static void
on_edited (AvowPledgeEditor *self)
{
  g_autoptr (AvowRecord) draft = NULL;

  if (self->filling)
    return;

  adw_banner_set_revealed (self->banner, FALSE);
  avow_edit_session_touch (self->session);
  draft = get_draft (self);
  if (draft == NULL)
    avow_line_set (self->status_label, NULL);
}

static void
on_draft_kept (AvowPledgeEditor *self,
               gboolean          kept)
{
  g_autoptr (AvowRecord) draft = get_draft (self);

  if (draft == NULL)
    return;

  avow_line_set (self->status_label, kept ? _("Kept as a draft while you write")
                                          : _("Not kept yet: the draft could not be saved"));
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  gtk_widget_action_set_enabled (editor, "pledge.sign", !busy);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  say (editor, text, NULL);
}

static void
finish (gpointer editor)
{
  AvowPledgeEditor *self = editor;

  gtk_widget_activate_action (GTK_WIDGET (self),
                              self->next_action != NULL ? self->next_action : "navigation.pop", NULL);
}

static const AvowEditor editor_methods = { get_draft, set_busy, show_problem, finish };

static void
sign (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowPledgeEditor *self = AVOW_PLEDGE_EDITOR (widget);
  AvowPledge *current = get_current (self);
  g_autoptr (AvowPledge) pledge = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *name = NULL;

  if (avow_edit_session_is_saving (self->session) || !avow_pledge_form_check (self->form))
    return;

  adw_banner_set_revealed (self->banner, FALSE);
  pledge = avow_pledge_form_build (self->form);
  if (current != NULL && is_same (pledge, current))
    {
      offer_to_affirm (self);
      return;
    }

  name = g_strdup (pledge->signed_name);
  records = avow_pledges_sign (avow_journal_get_pledges (self->journal), pledge, name,
                               avow_civil_date_today ());
  avow_edit_session_save (self->session, (AvowRecord **) records->pdata, records->len);
}

/* Leaving is not losing: what is not signed waits as a draft on Today. */
static void
on_hidden (AvowPledgeEditor *self)
{
  if (self->session != NULL)
    avow_edit_session_flush (self->session);
}

static void
on_shown (AvowPledgeEditor *self)
{
  /* Somebody who was quicker than the animation is writing there already. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->form)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

/* }}} */

static void
avow_pledge_editor_dispose (GObject *object)
{
  AvowPledgeEditor *self = AVOW_PLEDGE_EDITOR (object);

  if (self->session != NULL)
    avow_edit_session_end (self->session);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_PLEDGE_EDITOR);
  g_clear_object (&self->original);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->next_action, g_free);

  G_OBJECT_CLASS (avow_pledge_editor_parent_class)->dispose (object);
}

static void
avow_pledge_editor_class_init (AvowPledgeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_pledge_editor_dispose;

  g_type_ensure (AVOW_TYPE_DEFINITION_CARD);
  g_type_ensure (AVOW_TYPE_PLEDGE_FORM);

  gtk_widget_class_install_action (widget_class, "pledge.sign", NULL, sign);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-pledge-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeEditor, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeEditor, sign_button);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeEditor, later_box);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeEditor, later_button);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeEditor, form);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgeEditor, status_label);
  gtk_widget_class_bind_template_callback (widget_class, on_affirm_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
avow_pledge_editor_init (AvowPledgeEditor *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self, "hidden", G_CALLBACK (on_hidden), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "shown", G_CALLBACK (on_shown), self, G_CONNECT_SWAPPED);
}

/* The words of @from and whose they are, as a pledge of its own. */
static AvowPledge *
copy_words (AvowPledge *from)
{
  AvowPledge *pledge = avow_pledge_new ();

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    avow_pledge_set_part (pledge, i, avow_pledge_get_part (from, i));
  pledge->signed_name = g_strdup (from->signed_name);

  return pledge;
}

AdwNavigationPage *
avow_pledge_editor_new (AvowJournal *journal,
                        AvowPledge  *from,
                        AvowDraft   *draft)
{
  AvowPledgeEditor *self = g_object_new (AVOW_TYPE_PLEDGE_EDITOR, NULL);
  AvowProfile *profile = avow_journal_get_profile (journal);

  self->journal = g_object_ref (journal);
  self->had_draft = draft != NULL;
  self->original = from != NULL ? copy_words (from) : avow_pledge_new_suggested ();
  if (self->original->signed_name == NULL && draft == NULL)
    self->original->signed_name = g_strdup (profile->name);

  avow_pledge_form_show (self->form, self->original);
  self->session = avow_edit_session_new (journal, draft, NULL, &editor_methods, GTK_WIDGET (self));
  g_signal_connect_object (self->session, "kept", G_CALLBACK (on_draft_kept), self, G_CONNECT_SWAPPED);
  self->filling = FALSE;

  return ADW_NAVIGATION_PAGE (self);
}

void
avow_pledge_editor_set_next_action (AvowPledgeEditor *self,
                                    const char       *action)
{
  g_set_str (&self->next_action, action);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->later_button), action);
  gtk_widget_set_visible (self->later_box, action != NULL);
  gtk_widget_set_visible (self->sign_button, action == NULL);
}

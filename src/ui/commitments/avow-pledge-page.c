/* avow-pledge-page.c: a page to read a pledge, and to affirm the one that holds */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-pledge-page.h"
#include "avow-pledge-text.h"
#include "core/insight/avow-pledges.h"
#include "report/avow-pledge-document.h"
#include "ui/widgets/avow-day-watch.h"
#include "ui/widgets/avow-definition-card.h"
#include "ui/widgets/avow-icons.h"
#include "ui/widgets/avow-printing.h"

#define PLEDGE_KEY "avow-pledge"
#define DOCUMENT_KEY "avow-document"

struct _AvowPledgePage
{
  AdwNavigationPage    parent_instance;

  AvowJournal         *journal;
  /* The earlier one that it is about; none for whichever holds. */
  AvowId               id;
  AvowPledge          *pledge;
  AvowPledge          *next;
  gboolean             saving;
  guint                day_watch;

  AdwBanner           *banner;
  GtkStack            *stack;
  GtkWidget           *print_button;
  GtkLabel            *held_label;
  GtkWidget           *difference_group;
  AdwSwitchRow        *difference_row;
  AvowPledgeText      *text;
  GtkLabel            *signed_label;
  GtkLabel            *affirmed_label;
  GtkWidget           *buttons_box;
  GtkWidget           *affirm_button;
  GtkWidget           *change_button;
  AdwPreferencesGroup *versions_group;
  GPtrArray           *version_rows;
};

G_DEFINE_FINAL_TYPE (AvowPledgePage, avow_pledge_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ What it shows */

static char *
format_held (AvowPledge *pledge)
{
  g_autofree char *from = avow_civil_date_format (pledge->signed_on);
  g_autofree char *until = avow_civil_date_format (pledge->superseded_on);

  /* Translators: when an earlier pledge held: "2 May 2026 to 3 June 2026". */
  return g_strdup_printf (C_("pledge", "%1$s to %2$s"), from, until);
}

static void
show_signature (AvowPledgePage *self)
{
  AvowCivilDate affirmed = avow_pledge_get_last_affirmed (self->pledge);
  g_autofree char *signed_day = avow_civil_date_format (self->pledge->signed_on);
  g_autofree char *affirmed_day = avow_civil_date_format (affirmed);
  g_autofree char *signed_text = NULL;
  g_autofree char *affirmed_text = NULL;

  if (self->pledge->signed_name != NULL)
    /* Translators: below a pledge: the name and the date. */
    signed_text = g_strdup_printf (_("Signed by %1$s on %2$s"), self->pledge->signed_name, signed_day);
  else
    /* Translators: below a pledge: the date. */
    signed_text = g_strdup_printf (_("Signed on %s"), signed_day);
  gtk_label_set_text (self->signed_label, signed_text);

  if (affirmed == avow_civil_date_today ())
    affirmed_text = g_strdup (_("Affirmed today"));
  else
    /* Translators: below a pledge: the date. */
    affirmed_text = g_strdup_printf (_("Last affirmed on %s"), affirmed_day);
  gtk_label_set_text (self->affirmed_label, affirmed_text);
  gtk_widget_set_visible (GTK_WIDGET (self->affirmed_label), affirmed > self->pledge->signed_on);
}

/* With the keyboard on what is going away, it would be nowhere. */
static void
show_buttons (AvowPledgePage *self)
{
  gboolean can_affirm = avow_pledges_can_affirm (self->pledge, avow_civil_date_today ());

  if (!can_affirm && gtk_widget_has_focus (self->affirm_button))
    gtk_widget_grab_focus (self->change_button);
  gtk_widget_set_visible (self->affirm_button, can_affirm);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pledge.affirm", can_affirm && !self->saving);
  gtk_widget_set_visible (self->buttons_box, self->pledge->superseded_on == AVOW_CIVIL_DATE_NONE);
}

static void
show_text (AvowPledgePage *self)
{
  gboolean differs = self->next != NULL && adw_switch_row_get_active (self->difference_row);

  avow_pledge_text_show (self->text, self->pledge, differs ? self->next : NULL);
}

static void
show_difference (AvowPledgePage *self)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  gboolean same;

  gtk_widget_set_visible (self->difference_group, self->next != NULL);
  if (self->next == NULL)
    return;

  day = avow_civil_date_format (self->next->signed_on);
  same = avow_pledge_says_the_same (self->pledge, self->next);
  if (same)
    /* Translators: of two versions of a pledge; %s is a date. */
    text = g_strdup_printf (_("The next version, of %s, says the same"), day);
  else
    /* Translators: of two versions of a pledge; %s is a date. */
    text = g_strdup_printf (_("In the next version, of %s: what was taken out is struck through, what "
                              "was added is underlined"), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->difference_row), text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->difference_row), !same);
}

static void
add_version (AvowPledgePage *self,
             AvowPledge     *pledge)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = format_held (pledge);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&pledge->parent_instance.id, id);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), avow_icon_new_next ());
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "journal.read-pledge");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  adw_preferences_group_add (self->versions_group, row);
  g_ptr_array_add (self->version_rows, row);
}

static void
show_versions (AvowPledgePage *self)
{
  AvowRecordList *pledges = avow_journal_get_pledges (self->journal);
  guint length = avow_record_list_get_length (pledges);

  for (guint i = 0; i < self->version_rows->len; i++)
    adw_preferences_group_remove (self->versions_group, g_ptr_array_index (self->version_rows, i));
  g_ptr_array_set_size (self->version_rows, 0);

  /* They are listed once, where one comes from: below the pledge that holds. */
  for (guint i = 0; i < length && avow_id_is_none (&self->id); i++)
    {
      AvowPledge *pledge = AVOW_PLEDGE (avow_record_list_peek (pledges, i));

      if (pledge != self->pledge && pledge->superseded_on != AVOW_CIVIL_DATE_NONE)
        add_version (self, pledge);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->versions_group), self->version_rows->len > 0);
}

static void
find_pledges (AvowPledgePage *self)
{
  AvowRecordList *pledges = avow_journal_get_pledges (self->journal);
  AvowRecord *earlier = avow_record_list_lookup (pledges, &self->id);

  /* What took its place may have been taken back since. */
  if (earlier == NULL || AVOW_PLEDGE (earlier)->superseded_on == AVOW_CIVIL_DATE_NONE)
    memset (&self->id, 0, sizeof self->id);

  if (avow_id_is_none (&self->id))
    {
      g_set_object (&self->pledge, avow_pledges_get_current (pledges));
      g_clear_object (&self->next);
    }
  else
    {
      g_set_object (&self->pledge, AVOW_PLEDGE (earlier));
      g_set_object (&self->next, avow_pledges_get_after (pledges, self->pledge));
    }
}

static void
refresh (gpointer user_data)
{
  AvowPledgePage *self = user_data;
  g_autofree char *held = NULL;

  find_pledges (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pledge.print", self->pledge != NULL);
  gtk_widget_set_visible (self->print_button, self->pledge != NULL);
  gtk_stack_set_visible_child_name (self->stack, self->pledge != NULL ? "pledge" : "none");
  if (self->pledge == NULL)
    return;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self),
                                 avow_id_is_none (&self->id) ? _("Your Pledge") : _("Earlier Pledge"));
  if (!avow_id_is_none (&self->id))
    held = format_held (self->pledge);
  gtk_label_set_text (self->held_label, held != NULL ? held : "");
  gtk_widget_set_visible (GTK_WIDGET (self->held_label), held != NULL);
  show_difference (self);
  show_text (self);
  show_signature (self);
  show_buttons (self);
  show_versions (self);
}

static void
on_changed (AvowPledgePage *self,
            AvowRecord     *before,
            AvowRecord     *after)
{
  if (AVOW_IS_PLEDGE (after != NULL ? after : before))
    refresh (self);
}

static void
on_difference_switched (AvowPledgePage *self)
{
  if (self->pledge != NULL)
    show_text (self);
}

/* }}} */
/* {{{ Affirming */

static void
on_affirmed (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (AvowPledgePage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = avow_journal_save_finish (AVOW_JOURNAL (object), result, &error);
  const char *text;

  self->saving = FALSE;
  /* Gone, since the journal was locked meanwhile. */
  if (self->banner == NULL)
    return;

  text = saved ? _("Affirmed today") : error->message;
  if (!saved)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, !saved);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  refresh (self);
}

static void
affirm (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  AvowPledgePage *self = AVOW_PLEDGE_PAGE (widget);
  AvowCivilDate today = avow_civil_date_today ();
  g_autoptr (AvowPledge) affirmed = NULL;
  AvowRecord *records[1];

  if (self->saving || self->pledge == NULL || !avow_pledges_can_affirm (self->pledge, today))
    return;

  self->saving = TRUE;
  affirmed = avow_pledges_affirm (self->pledge, today);
  records[0] = (AvowRecord *) affirmed;
  avow_journal_save_async (self->journal, records, 1, NULL, 0, on_affirmed, g_object_ref (self));
}

/* }}} */
/* {{{ Printing */

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  AvowPledge *pledge = g_object_get_data (G_OBJECT (operation), PLEDGE_KEY);
  PangoContext *pango_context = gtk_print_context_create_pango_context (context);
  AvowPledgeDocument *document;

  document = avow_pledge_document_new (pledge, pango_context,
                                       gtk_print_context_get_width (context),
                                       gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) avow_pledge_document_get_n_pages (document));
  g_object_set_data_full (G_OBJECT (operation), DOCUMENT_KEY, document,
                          (GDestroyNotify) avow_pledge_document_free);
  g_object_unref (pango_context);
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  avow_pledge_document_draw_page (g_object_get_data (G_OBJECT (operation), DOCUMENT_KEY), (guint) page,
                                  gtk_print_context_get_cairo_context (context));
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  AvowPledgePage *self = AVOW_PLEDGE_PAGE (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  if (self->pledge == NULL)
    return;

  /* Translators: what a printer calls the printed pledge. */
  gtk_print_operation_set_job_name (operation, _("Pledge"));
  /* As it is now, whatever becomes of it while the dialog is open. */
  g_object_set_data_full (G_OBJECT (operation), PLEDGE_KEY, g_object_ref (self->pledge), g_object_unref);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), NULL);
  avow_printing_run (widget, operation, _("The Pledge Was Not Printed"));
}

/* }}} */

static void
avow_pledge_page_dispose (GObject *object)
{
  AvowPledgePage *self = AVOW_PLEDGE_PAGE (object);

  g_clear_handle_id (&self->day_watch, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_PLEDGE_PAGE);
  g_clear_pointer (&self->version_rows, g_ptr_array_unref);
  g_clear_object (&self->pledge);
  g_clear_object (&self->next);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_pledge_page_parent_class)->dispose (object);
}

static void
avow_pledge_page_class_init (AvowPledgePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_pledge_page_dispose;

  g_type_ensure (AVOW_TYPE_DEFINITION_CARD);
  g_type_ensure (AVOW_TYPE_PLEDGE_TEXT);

  gtk_widget_class_install_action (widget_class, "pledge.affirm", NULL, affirm);
  gtk_widget_class_install_action (widget_class, "pledge.print", NULL, print);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "pledge.print", NULL);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-pledge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, print_button);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, held_label);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, difference_group);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, difference_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, text);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, signed_label);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, affirmed_label);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, buttons_box);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, affirm_button);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, change_button);
  gtk_widget_class_bind_template_child (widget_class, AvowPledgePage, versions_group);
  gtk_widget_class_bind_template_callback (widget_class, on_difference_switched);
}

static void
avow_pledge_page_init (AvowPledgePage *self)
{
  self->version_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day_watch = avow_day_watch_add (refresh, self);
}

AdwNavigationPage *
avow_pledge_page_new (AvowJournal *journal,
                      AvowPledge  *pledge)
{
  AvowPledgePage *self = g_object_new (AVOW_TYPE_PLEDGE_PAGE, NULL);

  self->journal = g_object_ref (journal);
  if (pledge != NULL && pledge != avow_pledges_get_current (avow_journal_get_pledges (journal)))
    self->id = pledge->parent_instance.id;
  refresh (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

  return ADW_NAVIGATION_PAGE (self);
}

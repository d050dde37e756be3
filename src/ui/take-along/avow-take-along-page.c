/* avow-take-along-page.c: shows what is to leave the journal, and lets it go */

#include "config.h"

#include "avow-take-along-page.h"

#include <glib/gi18n.h>

#include "avow-file-writing.h"
#include "avow-report-printing.h"
#include "avow-report-view.h"
#include "core/model/avow-profile.h"
#include "core/vault/avow-vault-files.h"
#include "ui/review/avow-journal-watch.h"
#include "ui/widgets/avow-column.h"
#include "ui/widgets/avow-printing.h"
#include "ui/widgets/avow-problem.h"

/* Saving that takes no longer needs no word of it. */
#define PATIENCE_MS 300

#define WHAT_KEY "avow-what"

struct _AvowTakeAlongPage
{
  AdwNavigationPage    parent_instance;

  AvowJournal         *journal;
  AvowStandings       *standings;
  AvowJournalWatch    *watch;
  AvowOutgoing        *outgoing;
  /* What can be left out, and what is not. */
  AvowDisclosure       choices;
  AvowDisclosure       disclosure;
  /* By index in the list of formats. */
  AvowFileFormat       formats[AVOW_N_FILE_FORMATS];

  /* Of the dialog that is open, or the file that is being written. */
  GCancellable        *leaving;
  guint                impatience;
  GtkPrintOperation   *printing;

  AdwToastOverlay     *toasts;
  GtkStack            *save_stack;
  GtkWidget           *save_button;
  GtkWidget           *cancel_button;
  GtkLabel            *audience_label;
  AdwComboRow         *format_row;
  AdwPreferencesGroup *choices_group;
  GtkWidget           *choice_rows[AVOW_N_DISCLOSABLES];
  GtkStack            *preview_stack;
  AdwStatusPage       *empty_page;
  AvowReportView      *report_view;
};

G_DEFINE_FINAL_TYPE (AvowTakeAlongPage, avow_take_along_page, ADW_TYPE_NAVIGATION_PAGE)

/* While the list is filled, none is selected. */
static AvowFileFormat
get_format (AvowTakeAlongPage *self)
{
  guint selected = adw_combo_row_get_selected (self->format_row);

  return self->formats[selected < AVOW_N_FILE_FORMATS ? selected : 0];
}

static void
update_actions (AvowTakeAlongPage *self)
{
  gboolean can_leave = avow_outgoing_get_report (self->outgoing) != NULL && self->leaving == NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "take-along.save", can_leave);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "take-along.print",
                                 can_leave && avow_file_format_has_pages (get_format (self)));
}

/* {{{ What is shown */

static void
show_audience (AvowTakeAlongPage *self)
{
  const char *partner = avow_journal_get_profile (self->journal)->partner.name;
  g_autofree char *text = NULL;

  /* What a partner is told has something to leave out; a statement is for others. */
  if (partner != NULL && avow_outgoing_get_source (self->outgoing)->asks)
    /* Translators: above what will be saved or printed; %s is an accountability partner's name */
    text = g_strdup_printf (_("For you, or for %s"), partner);
  else
    text = g_strdup (_("For you, or for somebody you trust with it"));
  gtk_label_set_text (self->audience_label, text);
}

static void
show_choices (AvowTakeAlongPage *self)
{
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    gtk_widget_set_visible (self->choice_rows[what],
                            avow_disclosure_has (self->choices, (AvowDisclosable) what));
  gtk_widget_set_visible (GTK_WIDGET (self->choices_group), self->choices != AVOW_DISCLOSURE_NOTHING);
  /* A place is named with the action that was done there. */
  gtk_widget_set_sensitive (self->choice_rows[AVOW_DISCLOSE_PLACES],
                            avow_disclosure_has (self->disclosure, AVOW_DISCLOSE_ENTRIES));
}

/* What a file of the format that is chosen holds. */
static void
show_preview (AvowTakeAlongPage *self)
{
  const AvowReport *report = avow_outgoing_show (self->outgoing, get_format (self));

  avow_report_view_show (self->report_view, report);
  if (avow_file_format_has_pages (get_format (self)))
    gtk_widget_remove_css_class (GTK_WIDGET (self->report_view), "monospace");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->report_view), "monospace");
  gtk_stack_set_visible_child_name (self->preview_stack, report != NULL ? "report" : "empty");
  update_actions (self);
}

static void
show_all (AvowTakeAlongPage *self)
{
  avow_outgoing_collect (self->outgoing, self->disclosure, avow_standings_get_today (self->standings));
  show_choices (self);
  show_preview (self);
}

static void
refresh (gpointer user_data)
{
  AvowTakeAlongPage *self = user_data;

  self->choices = avow_outgoing_find_choices (self->outgoing, avow_standings_get_today (self->standings));
  show_all (self);
}

static void
on_format_chosen (AvowTakeAlongPage *self)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->format_row),
                               avow_file_format_describe (get_format (self)));
  show_preview (self);
}

static void
on_switched (AdwSwitchRow      *row,
             GParamSpec        *pspec,
             AvowTakeAlongPage *self)
{
  guint bit = 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), WHAT_KEY));

  if (adw_switch_row_get_active (row))
    self->disclosure |= bit;
  else
    self->disclosure &= ~bit;
  show_all (self);
}

/* }}} */
/* {{{ Leaving */

/* The button with the keyboard on it makes room for another, which gets it. */
static void
show_busy (AvowTakeAlongPage *self,
           gboolean           busy)
{
  GtkWidget *from = busy ? self->save_button : self->cancel_button;
  gboolean had_focus = gtk_widget_has_focus (from);

  gtk_stack_set_visible_child_name (self->save_stack, busy ? "busy" : "save");
  if (had_focus)
    gtk_widget_grab_focus (busy ? self->cancel_button : self->save_button);
}

static gboolean
on_impatience (gpointer user_data)
{
  AvowTakeAlongPage *self = user_data;

  self->impatience = 0;
  show_busy (self, TRUE);
  update_actions (self);

  return G_SOURCE_REMOVE;
}

static void
stop_leaving (AvowTakeAlongPage *self)
{
  g_clear_handle_id (&self->impatience, g_source_remove);
  if (self->leaving != NULL)
    g_cancellable_cancel (self->leaving);
  g_clear_object (&self->leaving);
}

/* Whether what was begun with @leaving goes on. */
static gboolean
is_leaving (AvowTakeAlongPage *self,
            GCancellable      *leaving)
{
  return self->leaving == leaving;
}

typedef struct {
  AvowTakeAlongPage *page;
  GCancellable      *leaving;
} Departure;

static Departure *
departure_new (AvowTakeAlongPage *self)
{
  Departure *departure = g_new0 (Departure, 1);

  departure->page = g_object_ref (self);
  departure->leaving = g_object_ref (self->leaving);

  return departure;
}

static void
departure_free (Departure *departure)
{
  g_object_unref (departure->page);
  g_object_unref (departure->leaving);
  g_free (departure);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Departure, departure_free)

static void
end_leaving (AvowTakeAlongPage *self)
{
  stop_leaving (self);
  /* Before the buttons change, so that the one that gets the keyboard can have it. */
  update_actions (self);
  show_busy (self, FALSE);
}

static void
tell_saved (AvowTakeAlongPage *self,
            GFile             *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
tell_failed (AvowTakeAlongPage *self,
             const GError      *error)
{
  avow_problem_present (GTK_WIDGET (self), _("The File Was Not Saved"), error->message);
}

static void
on_written (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Departure) departure = user_data;
  AvowTakeAlongPage *self = departure->page;
  g_autoptr (GError) error = NULL;
  gboolean written = avow_file_write_finish (G_FILE (object), result, &error);

  /* Cancelled, or locked meanwhile. */
  if (!is_leaving (self, departure->leaving))
    return;

  end_leaving (self);
  if (written)
    tell_saved (self, G_FILE (object));
  else
    tell_failed (self, error);
}

/* Whoever says yes to replacing a file does not mean to lose the journal. */
static GBytes *
make_content (AvowTakeAlongPage  *self,
              GFile              *file,
              GError            **error)
{
  const char *path = g_file_peek_path (file);

  if (path != NULL && avow_vault_owns_file (avow_journal_get_path (self->journal), path))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                           _("That is the file of the journal itself. Choose another name."));
      return NULL;
    }

  return avow_outgoing_write (self->outgoing, get_format (self), error);
}

static void
start_writing (AvowTakeAlongPage *self,
               GFile             *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_content (self, file, &error);

  if (bytes == NULL)
    {
      end_leaving (self);
      tell_failed (self, error);
      return;
    }

  self->impatience = g_timeout_add (PATIENCE_MS, on_impatience, self);
  avow_file_write_async (file, bytes, self->leaving, on_written, departure_new (self));
}

static void
on_file_chosen (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Departure) departure = user_data;
  AvowTakeAlongPage *self = departure->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  /* Locked while the dialog was open. */
  if (!is_leaving (self, departure->leaving))
    return;

  if (file != NULL && avow_outgoing_get_report (self->outgoing) != NULL)
    {
      start_writing (self, file);
      return;
    }

  end_leaving (self);
  if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    tell_failed (self, error);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowTakeAlongPage *self = AVOW_TAKE_ALONG_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = avow_outgoing_make_file_name (self->outgoing, get_format (self));

  if (self->leaving != NULL)
    return;

  self->leaving = g_cancellable_new ();
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->leaving,
                        on_file_chosen, departure_new (self));
}

static void
cancel (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  end_leaving (AVOW_TAKE_ALONG_PAGE (widget));
}

/* }}} */
/* {{{ Printing */

static void
stop_printing (AvowTakeAlongPage *self)
{
  if (self->printing != NULL)
    avow_report_printing_drop (self->printing);
  g_clear_object (&self->printing);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  AvowTakeAlongPage *self = AVOW_TAKE_ALONG_PAGE (widget);
  g_autofree char *name = avow_outgoing_make_file_name (self->outgoing, AVOW_FILE_PDF);

  /* As it is now, whatever becomes of it while the dialog is open. */
  stop_printing (self);
  self->printing = avow_report_printing_new (avow_outgoing_make_report (self->outgoing), name);
  avow_printing_run (widget, self->printing, _("It Was Not Printed"));
}

/* }}} */
/* {{{ GtkWidget, GObject */

/* It is popped, or the journal has locked: nothing of it goes on. */
static void
avow_take_along_page_unroot (GtkWidget *widget)
{
  AvowTakeAlongPage *self = AVOW_TAKE_ALONG_PAGE (widget);

  stop_leaving (self);
  stop_printing (self);

  GTK_WIDGET_CLASS (avow_take_along_page_parent_class)->unroot (widget);
}

static void
avow_take_along_page_dispose (GObject *object)
{
  AvowTakeAlongPage *self = AVOW_TAKE_ALONG_PAGE (object);

  g_clear_pointer (&self->watch, avow_journal_watch_free);
  /* Which may still be showing what is given back below. */
  if (self->report_view != NULL)
    avow_report_view_show (self->report_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_TAKE_ALONG_PAGE);
  g_clear_pointer (&self->outgoing, avow_outgoing_free);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_take_along_page_parent_class)->dispose (object);
}

static void
avow_take_along_page_class_init (AvowTakeAlongPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_take_along_page_dispose;
  widget_class->unroot = avow_take_along_page_unroot;

  g_type_ensure (AVOW_TYPE_COLUMN);
  g_type_ensure (AVOW_TYPE_REPORT_VIEW);

  gtk_widget_class_install_action (widget_class, "take-along.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "take-along.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "take-along.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "take-along.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "take-along.print", NULL);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/take-along/avow-take-along-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, save_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, audience_label);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, format_row);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, choices_group);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, AvowTakeAlongPage, report_view);
  gtk_widget_class_bind_template_callback (widget_class, on_format_chosen);
}

static void
add_choices (AvowTakeAlongPage *self)
{
  static const char * const subtitles[AVOW_N_DISCLOSABLES] = {
    [AVOW_DISCLOSE_ENTRIES] = N_("What you did, one by one; without it, what it adds up to"),
    [AVOW_DISCLOSE_NOTES] = N_("What you wrote of actions, promises and what you learned, and what people said"),
    [AVOW_DISCLOSE_PLACES] = N_("Where you bought, ate, gave or helped"),
    [AVOW_DISCLOSE_COMMUNITIES] = N_("In your words"),
    [AVOW_DISCLOSE_AMOUNTS] = N_("What you gave and spent, and promised to"),
    [AVOW_DISCLOSE_REFLECTIONS] = N_("Without it, how many there were and the feelings you named"),
    [AVOW_DISCLOSE_ANSWERS] = N_("What you wrote when you closed a month"),
  };

  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    {
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), avow_term_get_name (&AVOW_DISCLOSABLES, what));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(subtitles[what]));
      adw_switch_row_set_active (ADW_SWITCH_ROW (row),
                                 avow_disclosure_has (self->disclosure, (AvowDisclosable) what));
      g_object_set_data (G_OBJECT (row), WHAT_KEY, GINT_TO_POINTER (what));
      g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched), self, G_CONNECT_DEFAULT);
      adw_preferences_group_add (self->choices_group, row);
      self->choice_rows[what] = row;
    }
}

static void
avow_take_along_page_init (AvowTakeAlongPage *self)
{
  self->disclosure = AVOW_DISCLOSURE_USUAL;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
}

/* }}} */

static void
show_formats (AvowTakeAlongPage *self,
              AvowFileFormats    formats)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n = 0;

  for (int format = 0; format < AVOW_N_FILE_FORMATS; format++)
    if ((formats & (1u << format)) != 0)
      {
        self->formats[n++] = (AvowFileFormat) format;
        gtk_string_list_append (names, avow_file_format_get_name ((AvowFileFormat) format));
      }
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (names));
  on_format_chosen (self);
}

AdwNavigationPage *
avow_take_along_page_new (const AvowOutgoingSource *source,
                          AvowJournal              *journal,
                          AvowStandings            *standings,
                          AvowSpanLength            length,
                          AvowCivilDate             day)
{
  AvowTakeAlongPage *self = g_object_new (AVOW_TYPE_TAKE_ALONG_PAGE, "title", _(source->title), NULL);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->outgoing = avow_outgoing_new (source, journal, length, day);
  self->watch = avow_journal_watch_new (journal, standings, refresh, self);
  adw_status_page_set_title (self->empty_page, _(source->empty));
  show_audience (self);
  show_formats (self, source->formats);
  refresh (self);

  return ADW_NAVIGATION_PAGE (self);
}

void
avow_take_along_page_save_to (AvowTakeAlongPage *self,
                              GFile             *file)
{
  g_return_if_fail (AVOW_IS_TAKE_ALONG_PAGE (self));
  g_return_if_fail (self->leaving == NULL);

  self->leaving = g_cancellable_new ();
  start_writing (self, file);
}

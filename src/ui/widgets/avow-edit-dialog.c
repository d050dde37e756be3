/* avow-edit-dialog.c: a dialog in which one record is written: Cancel, Save and a form */

#include "config.h"

#include "avow-edit-dialog.h"

typedef struct {
  GtkWidget       *save;
  GtkStack        *save_stack;
  GtkWidget       *save_label;
  GtkWidget       *save_spinner;
  AdwToolbarView  *view;
  AdwBanner       *banner;
  GtkViewport     *viewport;
  AdwClamp        *clamp;

  GtkWidget       *form;
  AvowEditSession *session;
  GtkWidget       *focus_before;
  guint            focus_id;
  guint            show_id;
  guint            n_frames;
  gboolean         had_draft;
} AvowEditDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AvowEditDialog, avow_edit_dialog, ADW_TYPE_DIALOG)

#define PRIVATE(self) \
  ((AvowEditDialogPrivate *) avow_edit_dialog_get_instance_private (AVOW_EDIT_DIALOG (self)))

/* --- Helpers --- */

static gboolean
is_changed (AvowEditDialog *self)
{
  return AVOW_EDIT_DIALOG_GET_CLASS (self)->is_changed (self);
}

static GtkWidget *
get_start (AvowEditDialog *self)
{
  return AVOW_EDIT_DIALOG_GET_CLASS (self)->get_start (self);
}

static void
update_can_close (AvowEditDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), !avow_edit_session_is_saving (PRIVATE (self)->session)
                                                 && !is_changed (self));
}

/* --- AvowEditor --- */

static AvowRecord *
get_draft (gpointer editor)
{
  AvowEditDialog *self = editor;

  /* Nothing was written: there is nothing to keep. What was a draft before stays one. */
  if (!PRIVATE (self)->had_draft && !is_changed (self))
    return NULL;

  return AVOW_EDIT_DIALOG_GET_CLASS (self)->get_draft (self);
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  AvowEditDialog *self = editor;
  AvowEditDialogPrivate *priv = PRIVATE (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_stack_set_visible_child (priv->save_stack, busy ? priv->save_spinner : priv->save_label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.save", !busy);
  /* What is insensitive cannot have the keyboard; who has to go on gets it back where it was. */
  if (busy && root != NULL)
    {
      g_set_weak_pointer (&priv->focus_before, gtk_root_get_focus (root));
      gtk_root_set_focus (root, NULL);
    }
  gtk_widget_set_sensitive (priv->form, !busy);
  if (!busy && root != NULL && priv->focus_before != NULL)
    gtk_root_set_focus (root, priv->focus_before);
  update_can_close (self);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  avow_edit_dialog_show_problem (editor, text);
}

static void
finish (gpointer editor)
{
  adw_dialog_force_close (ADW_DIALOG (editor));
}

static const AvowEditor editor_methods = { get_draft, set_busy, show_problem, finish };

/* --- The row with the focus --- */

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  AvowEditDialogPrivate *priv = PRIVATE (widget);
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (widget));
  GtkWidget *row;

  /* The frame to come lays out what has just changed. */
  if (++priv->n_frames < 2)
    return G_SOURCE_CONTINUE;

  priv->show_id = 0;
  row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;
  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (priv->viewport))
      && gtk_widget_get_height (row) <= gtk_widget_get_height (GTK_WIDGET (priv->viewport)))
    gtk_viewport_scroll_to (priv->viewport, row, NULL);

  return G_SOURCE_REMOVE;
}

/* All of it: the viewport by itself would show the entry alone, without what is said below it. */
static void
show_focus (AvowEditDialog *self)
{
  AvowEditDialogPrivate *priv = PRIVATE (self);

  priv->n_frames = 0;
  if (priv->show_id == 0)
    priv->show_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

/* --- Callbacks --- */

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowEditDialog *self = AVOW_EDIT_DIALOG (widget);

  if (!avow_edit_session_is_saving (PRIVATE (self)->session))
    AVOW_EDIT_DIALOG_GET_CLASS (self)->save (self);
}

static void
on_close_attempt (AvowEditDialog *self)
{
  avow_edit_session_ask_close (PRIVATE (self)->session, ADW_DIALOG (self));
}

static void
on_cancel_clicked (AvowEditDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
on_form_shown (gpointer user_data)
{
  AvowEditDialog *self = user_data;
  AvowEditDialogPrivate *priv = PRIVATE (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  priv->focus_id = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, priv->form))
    gtk_widget_grab_focus (get_start (self));

  return G_SOURCE_REMOVE;
}

/* As it turns into a bottom sheet, a dialog gives the focus to its first button instead of where it
 * was told to (libadwaita 1.7). */
static void
on_form_map (AvowEditDialog *self)
{
  AvowEditDialogPrivate *priv = PRIVATE (self);

  if (priv->focus_id == 0)
    priv->focus_id = g_idle_add (on_form_shown, self);
}

static void
on_form_changed (AvowEditDialog *self)
{
  avow_edit_session_touch (PRIVATE (self)->session);
  update_can_close (self);
  show_focus (self);
}

static void
on_form_submit (AvowEditDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "entry.save", NULL);
}

/* --- GObject --- */

static void
avow_edit_dialog_dispose (GObject *object)
{
  AvowEditDialogPrivate *priv = PRIVATE (object);

  if (priv->session != NULL)
    avow_edit_session_end (priv->session);
  g_clear_handle_id (&priv->focus_id, g_source_remove);
  g_clear_weak_pointer (&priv->focus_before);
  priv->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_EDIT_DIALOG);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (avow_edit_dialog_parent_class)->dispose (object);
}

static void
avow_edit_dialog_class_init (AvowEditDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_edit_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/widgets/avow-edit-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, save);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, save_stack);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, save_label);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, save_spinner);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, view);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, banner);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, viewport);
  gtk_widget_class_bind_template_child_private (widget_class, AvowEditDialog, clamp);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, show_focus);
}

static void
avow_edit_dialog_init (AvowEditDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

void
avow_edit_dialog_set_form (AvowEditDialog *self,
                           GtkWidget      *form,
                           AvowJournal    *journal,
                           AvowDraft      *draft,
                           const AvowId   *target)
{
  AvowEditDialogPrivate *priv = PRIVATE (self);

  g_return_if_fail (AVOW_IS_EDIT_DIALOG (self));
  g_return_if_fail (priv->form == NULL);

  priv->form = form;
  priv->had_draft = draft != NULL;
  priv->session = avow_edit_session_new (journal, draft, target, &editor_methods, GTK_WIDGET (self));
  g_signal_connect_object (form, "changed", G_CALLBACK (on_form_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "map", G_CALLBACK (on_form_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "submit", G_CALLBACK (on_form_submit), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (priv->clamp, form);
  adw_dialog_set_focus (ADW_DIALOG (self), get_start (self));
}

void
avow_edit_dialog_set_footer (AvowEditDialog *self,
                             GtkWidget      *footer)
{
  g_return_if_fail (AVOW_IS_EDIT_DIALOG (self));

  adw_toolbar_view_add_bottom_bar (PRIVATE (self)->view, footer);
  adw_toolbar_view_set_bottom_bar_style (PRIVATE (self)->view, ADW_TOOLBAR_RAISED_BORDER);
}

void
avow_edit_dialog_show_problem (AvowEditDialog *self,
                               const char     *text)
{
  AdwBanner *banner = PRIVATE (self)->banner;

  adw_banner_set_title (banner, text);
  adw_banner_set_revealed (banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

void
avow_edit_dialog_save (AvowEditDialog  *self,
                       AvowRecord     **records,
                       gsize            n_records)
{
  adw_banner_set_revealed (PRIVATE (self)->banner, FALSE);
  avow_edit_session_save (PRIVATE (self)->session, records, n_records);
}

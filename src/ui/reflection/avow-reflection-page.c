/* avow-reflection-page.c: a calm place to write */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-reflection-page.h"
#include "avow-repair-fields.h"
#include "core/insight/avow-prompts.h"
#include "ui/widgets/avow-chip-entry.h"
#include "ui/widgets/avow-date-row.h"
#include "ui/widgets/avow-edit-session.h"
#include "ui/widgets/avow-text-area.h"

/* Counting looks at the whole text, so it waits for a pause in typing. */
#define COUNT_PAUSE_MS 400

struct _AvowReflectionPage
{
  AdwNavigationPage    parent_instance;

  AvowJournal         *journal;
  AvowReflection      *original;
  AvowEditSession     *session;
  AvowPrompt           prompt;
  guint                count;
  gboolean             filling;

  GtkDropDown         *form_drop_down;
  AdwBanner           *banner;
  GtkLabel            *prompt_label;
  GtkButton           *shuffle_button;
  GtkWidget           *no_prompt_button;
  GtkExpander         *guide;
  GtkLabel            *guide_label;
  GtkWidget           *title_text;
  AvowRepairFields    *repair_fields;
  AvowTextArea        *text_area;
  GtkBox              *feelings_box;
  GtkBox              *communities_box;
  AdwPreferencesGroup *details_group;
  AdwComboRow         *ring_row;
  GtkLabel            *status_label;
  GtkLabel            *words_label;

  AvowChipEntry       *feelings;
  AvowChipEntry       *communities;
  AvowDateRow         *date_row;
};

G_DEFINE_FINAL_TYPE (AvowReflectionPage, avow_reflection_page, ADW_TYPE_NAVIGATION_PAGE)

/* {{{ The reflection, to and from the page */

static AvowForm
get_form (AvowReflectionPage *self)
{
  return (AvowForm) (gtk_drop_down_get_selected (self->form_drop_down) + 1);
}

static void
replace_text (char **member,
              char  *text)
{
  g_free (*member);
  *member = text;
}

static void
replace_texts (char ***member,
               char  **texts)
{
  g_strfreev (*member);
  *member = texts;
}

static gboolean
is_empty (AvowReflectionPage *self)
{
  g_autofree char *text = avow_text_area_get_text (self->text_area);

  return text == NULL && *gtk_editable_get_text (GTK_EDITABLE (self->title_text)) == '\0' &&
         avow_repair_fields_is_empty (self->repair_fields);
}

static AvowReflection *
build_reflection (AvowReflectionPage *self)
{
  AvowReflection *reflection = AVOW_REFLECTION (avow_record_copy ((AvowRecord *) self->original));
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title_text));

  reflection->form = get_form (self);
  reflection->date = avow_date_row_get_date (self->date_row);
  replace_text (&reflection->prompt.id, g_strdup (self->prompt.id));
  replace_text (&reflection->prompt.text, g_strdup (self->prompt.text));
  replace_text (&reflection->title, *title != '\0' ? g_strdup (title) : NULL);
  replace_text (&reflection->text, avow_text_area_get_text (self->text_area));
  replace_texts (&reflection->feelings, avow_chip_entry_get_words (self->feelings));
  replace_texts (&reflection->communities, avow_chip_entry_get_words (self->communities));
  reflection->ring = (int) adw_combo_row_get_selected (self->ring_row);
  avow_repair_fields_store (self->repair_fields, reflection);

  return reflection;
}

static AvowRecord *
build_draft (gpointer editor)
{
  AvowReflectionPage *self = editor;

  if (is_empty (self) && avow_id_is_none (&self->original->parent_instance.id))
    return NULL;

  return (AvowRecord *) build_reflection (self);
}

/* }}} */
/* {{{ The question */

static void
update_prompt (AvowReflectionPage *self)
{
  AvowForm form = get_form (self);
  gboolean asks = form == AVOW_FORM_FREE || form == AVOW_FORM_BIAS;
  gboolean has_prompt = self->prompt.text != NULL;

  gtk_label_set_text (self->prompt_label, has_prompt ? self->prompt.text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->prompt_label), has_prompt);
  gtk_widget_set_visible (GTK_WIDGET (self->shuffle_button), asks);
  gtk_widget_set_visible (self->no_prompt_button, asks && has_prompt);
  gtk_button_set_label (self->shuffle_button,
                        has_prompt ? _("Another _Question") : _("Give Me a _Question"));
}

static void
set_prompt (AvowReflectionPage *self,
            const char         *id,
            const char         *text)
{
  replace_text (&self->prompt.id, g_strdup (id));
  replace_text (&self->prompt.text, g_strdup (text));
  update_prompt (self);
}

/* One of the form's questions, and never the one that is there. */
static const AvowPromptEntry *
pick_prompt (AvowForm    form,
             const char *except)
{
  AvowPrompts *prompts = avow_prompts_get_default ();
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();

  for (guint i = 0; i < avow_prompts_get_n (prompts); i++)
    {
      const AvowPromptEntry *entry = avow_prompts_get (prompts, i);

      if (entry->form == form && g_strcmp0 (entry->id, except) != 0)
        g_ptr_array_add (candidates, (gpointer) entry);
    }

  if (candidates->len == 0)
    return NULL;

  return g_ptr_array_index (candidates, g_random_int_range (0, (gint32) candidates->len));
}

static void
on_edited (AvowReflectionPage *self);

static void
on_shuffle_clicked (AvowReflectionPage *self)
{
  const AvowPromptEntry *entry = pick_prompt (get_form (self), self->prompt.id);

  if (entry == NULL)
    return;

  set_prompt (self, entry->id, entry->text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), entry->text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  on_edited (self);
}

static void
on_no_prompt_clicked (AvowReflectionPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->shuffle_button));
  set_prompt (self, NULL, NULL);
  on_edited (self);
}

/* }}} */
/* {{{ The form */

static void
update_guide (AvowReflectionPage *self)
{
  AvowForm form = get_form (self);
  AvowPrompts *prompts = avow_prompts_get_default ();
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean guided = form == AVOW_FORM_CONVERSATION || form == AVOW_FORM_LETTER;

  for (guint i = 0; guided && i < avow_prompts_get_n (prompts); i++)
    {
      const AvowPromptEntry *entry = avow_prompts_get (prompts, i);

      if (entry->form == form)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", entry->text);
    }

  gtk_label_set_text (self->guide_label, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->guide), guided);
}

static void
update_form (AvowReflectionPage *self)
{
  gboolean repair = get_form (self) == AVOW_FORM_REPAIR;

  gtk_widget_set_visible (GTK_WIDGET (self->repair_fields), repair);
  gtk_widget_set_size_request (GTK_WIDGET (self->text_area), -1, repair ? 72 : 160);
  g_object_set (self->text_area, "placeholder",
                repair ? _("Anything else") : _("Write as it comes. Only you will read it."), NULL);
  update_guide (self);
  update_prompt (self);
}

static void
on_form_chosen (AvowReflectionPage *self)
{
  const AvowPromptEntry *entry;

  update_form (self);
  if (self->filling)
    return;

  /* A question belongs to its form; looking inward starts from one. */
  entry = self->prompt.id != NULL
            ? avow_prompts_lookup (avow_prompts_get_default (), self->prompt.id)
            : NULL;
  if (entry != NULL && entry->form != get_form (self))
    set_prompt (self, NULL, NULL);
  if (get_form (self) == AVOW_FORM_BIAS && self->prompt.text == NULL)
    on_shuffle_clicked (self);
  on_edited (self);
}

/* }}} */
/* {{{ Editing */

static void
update_save_enabled (AvowReflectionPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reflection.save",
                                 !avow_edit_session_is_saving (self->session) && !is_empty (self));
}

static gboolean
on_pause (gpointer user_data)
{
  AvowReflectionPage *self = user_data;
  guint n = avow_text_area_count_words (self->text_area);
  g_autofree char *text = g_strdup_printf (ngettext ("%'u word", "%'u words", n), n);

  self->count = 0;
  gtk_label_set_text (self->words_label, text);

  return G_SOURCE_REMOVE;
}

static void
on_edited (AvowReflectionPage *self)
{
  if (self->filling || self->session == NULL)
    return;

  if (self->count == 0)
    self->count = g_timeout_add (COUNT_PAUSE_MS, on_pause, self);
  avow_edit_session_touch (self->session);
  if (is_empty (self))
    gtk_label_set_text (self->status_label, "");
  update_save_enabled (self);
}

static void
on_draft_kept (AvowReflectionPage *self,
               gboolean            kept)
{
  if (is_empty (self))
    return;

  gtk_label_set_text (self->status_label,
                      kept ? _("Kept as a draft while you write")
                           : _("Not kept yet: the draft could not be saved"));
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  update_save_enabled (editor);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  AvowReflectionPage *self = editor;

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
finish (gpointer editor)
{
  gtk_widget_activate_action (GTK_WIDGET (editor), "navigation.pop", NULL);
}

static const AvowEditor editor_methods = { build_draft, set_busy, show_problem, finish };

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowReflectionPage *self = AVOW_REFLECTION_PAGE (widget);
  g_autoptr (AvowReflection) reflection = NULL;
  AvowRecord *records[1];

  if (avow_edit_session_is_saving (self->session) || is_empty (self))
    return;

  adw_banner_set_revealed (self->banner, FALSE);
  reflection = build_reflection (self);
  records[0] = (AvowRecord *) reflection;
  avow_edit_session_save (self->session, records, 1);
}

/* Leaving is not losing: what is not saved waits as a draft on Today. */
static void
on_hidden (AvowReflectionPage *self)
{
  if (self->session != NULL)
    avow_edit_session_flush (self->session);
}

static void
on_shown (AvowReflectionPage *self)
{
  if (get_form (self) == AVOW_FORM_REPAIR)
    avow_repair_fields_focus (self->repair_fields);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->text_area));
}

/* }}} */

static void
fill_terms (AvowReflectionPage *self)
{
  g_autoptr (GtkStringList) forms = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) rings = gtk_string_list_new (NULL);

  for (int form = 1; form < AVOW_N_FORMS; form++)
    gtk_string_list_append (forms, avow_term_get_name (&AVOW_FORMS, form));
  gtk_drop_down_set_model (self->form_drop_down, G_LIST_MODEL (forms));

  gtk_string_list_append (rings, _("Not said"));
  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    gtk_string_list_append (rings, avow_term_get_name (&AVOW_RINGS, ring));
  adw_combo_row_set_model (self->ring_row, G_LIST_MODEL (rings));
}

static void
show_reflection (AvowReflectionPage   *self,
                 const AvowReflection *reflection)
{
  g_auto (GStrv) communities = avow_journal_list_communities (self->journal);

  gtk_drop_down_set_selected (self->form_drop_down,
                              reflection->form > 0 ? (guint) reflection->form - 1 : 0);
  set_prompt (self, reflection->prompt.id, reflection->prompt.text);
  gtk_editable_set_text (GTK_EDITABLE (self->title_text),
                         reflection->title != NULL ? reflection->title : "");
  avow_text_area_set_text (self->text_area, reflection->text);
  avow_repair_fields_show (self->repair_fields, reflection);
  avow_chip_entry_set_offers (self->feelings, avow_feelings_list ());
  avow_chip_entry_set_words (self->feelings, (const char * const *) reflection->feelings);
  avow_chip_entry_set_suggestions (self->communities, (const char * const *) communities);
  avow_chip_entry_set_words (self->communities, (const char * const *) reflection->communities);
  adw_combo_row_set_selected (self->ring_row, (guint) reflection->ring);
  avow_date_row_set_date (self->date_row, reflection->date);
  update_form (self);
  on_pause (self);
}

static void
avow_reflection_page_dispose (GObject *object)
{
  AvowReflectionPage *self = AVOW_REFLECTION_PAGE (object);

  if (self->session != NULL)
    avow_edit_session_end (self->session);
  g_clear_object (&self->session);
  g_clear_handle_id (&self->count, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_REFLECTION_PAGE);
  g_clear_object (&self->original);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_reflection_page_parent_class)->dispose (object);
}

static void
avow_reflection_page_finalize (GObject *object)
{
  AvowReflectionPage *self = AVOW_REFLECTION_PAGE (object);

  g_free (self->prompt.id);
  g_free (self->prompt.text);

  G_OBJECT_CLASS (avow_reflection_page_parent_class)->finalize (object);
}

static void
avow_reflection_page_class_init (AvowReflectionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_reflection_page_dispose;
  object_class->finalize = avow_reflection_page_finalize;

  g_type_ensure (AVOW_TYPE_REPAIR_FIELDS);
  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  gtk_widget_class_install_action (widget_class, "reflection.save", NULL, save);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/reflection/avow-reflection-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, form_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, shuffle_button);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, no_prompt_button);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, guide);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, guide_label);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, title_text);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, repair_fields);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, text_area);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, feelings_box);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, communities_box);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, details_group);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, ring_row);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, status_label);
  gtk_widget_class_bind_template_child (widget_class, AvowReflectionPage, words_label);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_form_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_shuffle_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_no_prompt_clicked);
}

static AvowChipEntry *
add_chips (AvowReflectionPage *self,
           const char         *label,
           const char         *placeholder)
{
  GtkWidget *chips = avow_chip_entry_new ();

  avow_chip_entry_set_label (AVOW_CHIP_ENTRY (chips), label);
  avow_chip_entry_set_placeholder (AVOW_CHIP_ENTRY (chips), placeholder);
  g_signal_connect_object (chips, "changed", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);

  return AVOW_CHIP_ENTRY (chips);
}

static void
avow_reflection_page_init (AvowReflectionPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_terms (self);

  self->feelings = add_chips (self, _("_Feelings"), _("In your own word"));
  gtk_box_prepend (self->feelings_box, GTK_WIDGET (self->feelings));

  self->communities = add_chips (self, _("_Communities"), _("In specific words, as many as apply"));
  gtk_box_append (self->communities_box, GTK_WIDGET (self->communities));

  self->date_row = AVOW_DATE_ROW (avow_date_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _("_Date"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->date_row), TRUE);
  g_signal_connect_object (self->date_row, "notify::date", G_CALLBACK (on_edited), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->details_group, GTK_WIDGET (self->date_row));

  g_signal_connect_object (self, "hidden", G_CALLBACK (on_hidden), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "shown", G_CALLBACK (on_shown), self, G_CONNECT_SWAPPED);
}

/**
 * avow_reflection_page_new:
 * @journal: the open journal
 * @reflection: (transfer none): what to start from; with an id, it is being edited
 * @draft: (nullable): the draft that @reflection was taken from
 */
AdwNavigationPage *
avow_reflection_page_new (AvowJournal    *journal,
                          AvowReflection *reflection,
                          AvowDraft      *draft)
{
  AvowReflectionPage *self = g_object_new (AVOW_TYPE_REFLECTION_PAGE, NULL);
  const AvowId *id = &reflection->parent_instance.id;

  self->journal = g_object_ref (journal);
  self->original = AVOW_REFLECTION (avow_record_copy ((AvowRecord *) reflection));
  if (self->original->date == AVOW_CIVIL_DATE_NONE)
    self->original->date = avow_civil_date_today ();

  show_reflection (self, self->original);
  self->session = avow_edit_session_new (journal, draft, id, &editor_methods, GTK_WIDGET (self));
  g_signal_connect_object (self->session, "kept", G_CALLBACK (on_draft_kept), self, G_CONNECT_SWAPPED);
  self->filling = FALSE;
  update_save_enabled (self);

  return ADW_NAVIGATION_PAGE (self);
}

void
avow_reflection_page_set_prompt (AvowReflection *reflection,
                                 const char     *word)
{
  const AvowPromptEntry *entry = avow_prompts_lookup (avow_prompts_get_default (), word);

  if (entry != NULL)
    {
      replace_text (&reflection->prompt.id, g_strdup (entry->id));
      replace_text (&reflection->prompt.text, g_strdup (entry->text));
      reflection->form = (int) entry->form;
      return;
    }

  reflection->form = avow_term_from_word (&AVOW_FORMS, word, -1);
  if (reflection->form == AVOW_FORM_NONE)
    reflection->form = AVOW_FORM_FREE;
}

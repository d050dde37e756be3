/* avow-entry-row.c: an action or a reflection in a list */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-entry-row.h"
#include "avow-icons.h"
#include "core/journal/avow-describe.h"

#define EXCERPT_CHARACTERS 140

struct _AvowEntryRow
{
  AdwBin         parent_instance;

  AvowJournal   *journal;
  AvowRecord    *record;
  gboolean       dated;
  char          *item_label;
  char          *item_action;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *details;
  GtkLabel      *excerpt;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (AvowEntryRow, avow_entry_row, ADW_TYPE_BIN)

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  AvowEntryRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  char id[AVOW_ID_HEX_SIZE];

  if (self->record == NULL)
    return;

  avow_id_to_hex (&self->record->id, id);
  add_item (menu, _("_Edit"), "journal.open", id);
  add_item (menu, _("D_uplicate"), "journal.duplicate", id);
  if (self->item_action != NULL)
    add_item (menu, self->item_label, self->item_action, id);
  add_item (section, _("_Delete"), "journal.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
set_text (GtkLabel   *label,
          const char *text,
          const char *markup)
{
  if (markup != NULL)
    gtk_label_set_markup (label, markup);
  else
    gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), markup != NULL || text != NULL);
}

static char *
describe_details (AvowEntryRow *self)
{
  g_autofree char *details = avow_describe_details (self->journal, self->record);
  g_autofree char *date = NULL;

  if (!self->dated)
    return g_steal_pointer (&details);

  date = avow_civil_date_format (avow_record_get_date (self->record));

  return details != NULL ? g_strjoin (" · ", date, details, NULL) : g_steal_pointer (&date);
}

/* What was found, where it was found: in the long texts first, since the title shows whole. */
static char *
find_snippet (AvowRecord       *record,
              const AvowSearch *search)
{
  const char *texts[8] = { NULL };
  gsize n_texts = 0;

  if (AVOW_IS_ACTION (record))
    {
      texts[n_texts++] = AVOW_ACTION (record)->note;
      texts[n_texts++] = AVOW_ACTION (record)->feedback;
    }
  else if (AVOW_IS_REFLECTION (record))
    {
      AvowReflection *reflection = AVOW_REFLECTION (record);

      texts[n_texts++] = reflection->text;
      texts[n_texts++] = reflection->what;
      texts[n_texts++] = reflection->impact;
      texts[n_texts++] = reflection->responsibility;
      texts[n_texts++] = reflection->apology;
      texts[n_texts++] = reflection->change;
    }

  for (gsize i = 0; i < n_texts; i++)
    {
      char *snippet;

      if (texts[i] == NULL)
        continue;
      snippet = avow_search_snippet (search, texts[i], EXCERPT_CHARACTERS);
      if (snippet != NULL)
        return snippet;
    }

  return NULL;
}

static void
show_record (AvowEntryRow     *self,
             const AvowSearch *search)
{
  gboolean searching = search != NULL && !avow_search_is_empty (search);
  g_autofree char *title = avow_describe_title (self->journal, self->record);
  g_autofree char *details = describe_details (self);
  g_autofree char *excerpt = avow_describe_excerpt (self->record, EXCERPT_CHARACTERS);
  g_autofree char *found_title = NULL;
  g_autofree char *found_details = NULL;
  g_autofree char *found = NULL;

  if (searching)
    {
      found_title = avow_search_snippet (search, title, EXCERPT_CHARACTERS);
      if (details != NULL)
        found_details = avow_search_snippet (search, details, EXCERPT_CHARACTERS);
      found = find_snippet (self->record, search);
    }
  /* A reflection without a title is named by its first words: once is enough. */
  if (g_strcmp0 (excerpt, title) == 0 || (excerpt != NULL && g_str_has_prefix (title, excerpt)))
    g_clear_pointer (&excerpt, g_free);

  gtk_image_set_from_icon_name (self->icon, avow_icon_for_record (self->record));
  set_text (self->title, title, found_title);
  set_text (self->details, details, found_details);
  set_text (self->excerpt, excerpt, found);
}

static void
avow_entry_row_dispose (GObject *object)
{
  AvowEntryRow *self = AVOW_ENTRY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_ENTRY_ROW);
  g_clear_object (&self->record);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_entry_row_parent_class)->dispose (object);
}

static void
avow_entry_row_finalize (GObject *object)
{
  AvowEntryRow *self = AVOW_ENTRY_ROW (object);

  g_free (self->item_label);
  g_free (self->item_action);

  G_OBJECT_CLASS (avow_entry_row_parent_class)->finalize (object);
}

static void
avow_entry_row_class_init (AvowEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_entry_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = avow_entry_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowEntryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AvowEntryRow, title);
  gtk_widget_class_bind_template_child (widget_class, AvowEntryRow, details);
  gtk_widget_class_bind_template_child (widget_class, AvowEntryRow, excerpt);
  gtk_widget_class_bind_template_child (widget_class, AvowEntryRow, menu_button);
}

static void
avow_entry_row_init (AvowEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
}

GtkWidget *
avow_entry_row_new (AvowJournal *journal)
{
  AvowEntryRow *self = g_object_new (AVOW_TYPE_ENTRY_ROW, NULL);

  self->journal = g_object_ref (journal);

  return GTK_WIDGET (self);
}

void
avow_entry_row_set_record (AvowEntryRow     *self,
                           AvowRecord       *record,
                           const AvowSearch *search)
{
  g_set_object (&self->record, record);
  if (record != NULL)
    show_record (self, search);
}

AvowRecord *
avow_entry_row_get_record (AvowEntryRow *self)
{
  return self->record;
}

char *
avow_entry_row_describe (AvowEntryRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;

  if (self->record == NULL)
    return g_strdup ("");

  title = avow_describe_title (self->journal, self->record);
  details = describe_details (self);
  /* Translators: what a screen reader says for an entry: its title, then its details */
  return details != NULL ? g_strdup_printf (_("%1$s. %2$s"), title, details)
                         : g_steal_pointer (&title);
}

void
avow_entry_row_set_dated (AvowEntryRow *self,
                          gboolean      dated)
{
  self->dated = dated;
}

void
avow_entry_row_set_item (AvowEntryRow *self,
                         const char   *label,
                         const char   *action)
{
  g_set_str (&self->item_label, label);
  g_set_str (&self->item_action, action);
}

void
avow_entry_row_set_has_menu (AvowEntryRow *self,
                             gboolean      has_menu)
{
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), has_menu);
}

GtkWidget *
avow_entry_row_wrap (AvowEntryRow *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *description = avow_entry_row_describe (self);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);

  return row;
}

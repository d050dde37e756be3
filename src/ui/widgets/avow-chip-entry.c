/* avow-chip-entry.c: a handful of words, each a chip: feelings, communities, kinds of ownership */

#include "config.h"

#include <adwaita.h>

#include "avow-chip-box.h"
#include "avow-chip-entry.h"
#include "avow-completion.h"

#define MAX_SUGGESTIONS 8
#define SEPARATORS ",;"

struct _AvowChipEntry
{
  GtkWidget       parent_instance;

  GtkLabel       *title;
  AvowChipBox    *box;
  GtkWidget      *text;
  AvowCompletion *completion;

  char          **suggestions;
  guint           separator_id;
  gboolean        closed;
};

G_DEFINE_FINAL_TYPE (AvowChipEntry, avow_chip_entry, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_LABEL,
  PROP_PLACEHOLDER,
  N_PROPS
};

enum {
  CHANGED,
  ACTIVATE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* --- Helpers --- */

static void
emit_changed (AvowChipEntry *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
announce_added (AvowChipEntry *self,
                const char    *word)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), word, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* The word as it is spelled, or as it is suggested; %NULL if it is none of those that may be meant. */
static const char *
find_meant (AvowChipEntry *self,
            const char    *word)
{
  if (!self->closed || avow_chip_box_shows (self->box, word))
    return word;

  for (guint i = 0; self->suggestions[i] != NULL; i++)
    if (avow_completion_same (self->suggestions[i], word))
      return self->suggestions[i];

  return NULL;
}

/* Turns what is typed, up to each comma, into chips. What cannot be meant stays as it is typed. */
static void
add_typed (AvowChipEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_auto (GStrv) parts = g_strsplit_set (typed, SEPARATORS, -1);
  g_autofree char *rest = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *word = find_meant (self, g_strstrip (parts[i]));

      if (word != NULL && avow_chip_box_add (self->box, word))
        announce_added (self, word);
    }

  rest = avow_chip_entry_get_rest (self);
  if (g_strcmp0 (rest, typed) != 0)
    avow_completion_set_text (self->completion, rest != NULL ? rest : "");
}

static void
update_text (AvowChipEntry *self)
{
  gtk_widget_set_visible (self->text, !self->closed || self->suggestions[0] != NULL);
}

/* --- Callbacks --- */

static gboolean
on_separator (gpointer user_data)
{
  AvowChipEntry *self = user_data;

  self->separator_id = 0;
  add_typed (self);

  return G_SOURCE_REMOVE;
}

static void
on_text_changed (AvowChipEntry *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->text));

  /* The text cannot be emptied while a key press or a paste is still changing it. */
  if (strpbrk (typed, SEPARATORS) != NULL && self->separator_id == 0)
    self->separator_id = g_idle_add_full (G_PRIORITY_HIGH, on_separator, self, NULL);

  emit_changed (self);
}

static void
on_text_activated (AvowChipEntry *self)
{
  if (gtk_entry_buffer_get_length (gtk_text_get_buffer (GTK_TEXT (self->text))) == 0)
    g_signal_emit (self, signals[ACTIVATE], 0);
  else
    add_typed (self);
}

static void
on_text_focus_leave (AvowChipEntry *self)
{
  add_typed (self);
}

static gboolean
on_text_key_pressed (AvowChipEntry         *self,
                     guint                  keyval,
                     guint                  keycode,
                     GdkModifierType        state,
                     GtkEventControllerKey *controller)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gboolean selected = gtk_editable_get_selection_bounds (GTK_EDITABLE (self->text), NULL, NULL);

  if (selected || (state & gtk_accelerator_get_default_mod_mask ()) != 0
      || gtk_editable_get_position (GTK_EDITABLE (self->text)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == (rtl ? GDK_KEY_Right : GDK_KEY_Left))
    return avow_chip_box_focus_last (self->box);

  if (keyval == GDK_KEY_BackSpace
      && gtk_entry_buffer_get_length (gtk_text_get_buffer (GTK_TEXT (self->text))) == 0)
    return avow_chip_box_remove_last (self->box);

  return GDK_EVENT_PROPAGATE;
}

static void
on_pressed (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            AvowChipEntry   *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (picked == GTK_WIDGET (self) || picked == GTK_WIDGET (self->title)
      || ADW_IS_WRAP_BOX (picked))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (self->text));
}

static void
on_fill (AvowChipEntry *self,
         const char    *typed)
{
  guint n = 0;

  for (guint i = 0; self->suggestions[i] != NULL && n < MAX_SUGGESTIONS; i++)
    {
      const char *word = self->suggestions[i];

      if (avow_chip_box_shows (self->box, word) || !avow_completion_matches (word, typed))
        continue;

      avow_completion_add (self->completion, word, word, NULL, NULL);
      n++;
    }
}

static void
on_chosen (AvowChipEntry *self,
           const char    *word)
{
  avow_completion_set_text (self->completion, "");
  if (avow_chip_box_add (self->box, word))
    announce_added (self, word);
  emit_changed (self);
}

/* --- GtkWidget --- */

static gboolean
avow_chip_entry_grab_focus (GtkWidget *widget)
{
  AvowChipEntry *self = AVOW_CHIP_ENTRY (widget);

  return gtk_widget_get_visible (self->text) ? gtk_widget_grab_focus (self->text)
                                             : avow_chip_box_focus_first (self->box);
}

static gboolean
avow_chip_entry_mnemonic_activate (GtkWidget *widget,
                                   gboolean   group_cycling)
{
  return gtk_widget_grab_focus (widget);
}

/* Tab stops twice: at the chips, whatever their number, and at the entry. */
static gboolean
avow_chip_entry_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  AvowChipEntry *self = AVOW_CHIP_ENTRY (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean within = focus != NULL && gtk_widget_is_ancestor (focus, widget);
  gboolean in_text = within && (focus == self->text || gtk_widget_is_ancestor (focus, self->text));

  switch (direction)
    {
    case GTK_DIR_TAB_FORWARD:
      if (in_text)
        return FALSE;
      if (!within && avow_chip_box_focus_first (self->box))
        return TRUE;
      return gtk_widget_get_visible (self->text) && gtk_widget_grab_focus (self->text);

    case GTK_DIR_TAB_BACKWARD:
      if (!within)
        return gtk_widget_grab_focus (widget);
      return in_text && avow_chip_box_focus_last (self->box);

    case GTK_DIR_UP:
    case GTK_DIR_DOWN:
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
    default:
      return GTK_WIDGET_CLASS (avow_chip_entry_parent_class)->focus (widget, direction);
    }
}

/* --- GObject --- */

static void
avow_chip_entry_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AvowChipEntry *self = AVOW_CHIP_ENTRY (object);

  switch (id)
    {
    case PROP_LABEL:
      g_value_set_string (value, avow_chip_entry_get_label (self));
      break;

    case PROP_PLACEHOLDER:
      g_value_set_string (value, avow_chip_entry_get_placeholder (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_chip_entry_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AvowChipEntry *self = AVOW_CHIP_ENTRY (object);

  switch (id)
    {
    case PROP_LABEL:
      avow_chip_entry_set_label (self, g_value_get_string (value));
      break;

    case PROP_PLACEHOLDER:
      avow_chip_entry_set_placeholder (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_chip_entry_dispose (GObject *object)
{
  AvowChipEntry *self = AVOW_CHIP_ENTRY (object);

  g_clear_handle_id (&self->separator_id, g_source_remove);
  if (self->completion != NULL)
    avow_completion_detach (self->completion);
  self->completion = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_CHIP_ENTRY);

  G_OBJECT_CLASS (avow_chip_entry_parent_class)->dispose (object);
}

static void
avow_chip_entry_finalize (GObject *object)
{
  AvowChipEntry *self = AVOW_CHIP_ENTRY (object);

  g_strfreev (self->suggestions);

  G_OBJECT_CLASS (avow_chip_entry_parent_class)->finalize (object);
}

static void
avow_chip_entry_class_init (AvowChipEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = avow_chip_entry_get_property;
  object_class->set_property = avow_chip_entry_set_property;
  object_class->dispose = avow_chip_entry_dispose;
  object_class->finalize = avow_chip_entry_finalize;
  widget_class->grab_focus = avow_chip_entry_grab_focus;
  widget_class->focus = avow_chip_entry_focus;
  widget_class->mnemonic_activate = avow_chip_entry_mnemonic_activate;

  properties[PROP_LABEL] =
    g_param_spec_string ("label", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PLACEHOLDER] =
    g_param_spec_string ("placeholder", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATE] =
    g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AVOW_TYPE_CHIP_BOX);

  gtk_widget_class_set_css_name (widget_class, "chipentry");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-chip-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowChipEntry, title);
  gtk_widget_class_bind_template_child (widget_class, AvowChipEntry, box);
  gtk_widget_class_bind_template_child (widget_class, AvowChipEntry, text);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_text_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_text_focus_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_text_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, emit_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
}

static void
avow_chip_entry_init (AvowChipEntry *self)
{
  self->suggestions = g_new0 (char *, 1);

  gtk_widget_init_template (GTK_WIDGET (self));
  avow_chip_box_set_last (self->box, self->text);

  self->completion = AVOW_COMPLETION (avow_completion_new ());
  avow_completion_attach (self->completion, GTK_WIDGET (self), GTK_TEXT (self->text));
  g_signal_connect_object (self->completion, "fill", G_CALLBACK (on_fill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->completion, "chosen", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
}

/* --- Public --- */

GtkWidget *
avow_chip_entry_new (void)
{
  return g_object_new (AVOW_TYPE_CHIP_ENTRY, NULL);
}

void
avow_chip_entry_set_label (AvowChipEntry *self,
                           const char    *label)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  if (g_strcmp0 (label, gtk_label_get_label (self->title)) == 0)
    return;

  gtk_label_set_label (self->title, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), label != NULL && *label != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->title),
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->title),
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

const char *
avow_chip_entry_get_label (AvowChipEntry *self)
{
  g_return_val_if_fail (AVOW_IS_CHIP_ENTRY (self), NULL);

  return gtk_label_get_label (self->title);
}

void
avow_chip_entry_set_placeholder (AvowChipEntry *self,
                                 const char    *placeholder)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  if (g_strcmp0 (placeholder, gtk_text_get_placeholder_text (GTK_TEXT (self->text))) == 0)
    return;

  gtk_text_set_placeholder_text (GTK_TEXT (self->text), placeholder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

const char *
avow_chip_entry_get_placeholder (AvowChipEntry *self)
{
  g_return_val_if_fail (AVOW_IS_CHIP_ENTRY (self), NULL);

  return gtk_text_get_placeholder_text (GTK_TEXT (self->text));
}

void
avow_chip_entry_set_suggestions (AvowChipEntry      *self,
                                 const char * const *suggestions)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  g_strfreev (self->suggestions);
  self->suggestions = suggestions != NULL ? g_strdupv ((char **) suggestions) : g_new0 (char *, 1);
  update_text (self);
}

void
avow_chip_entry_set_offers (AvowChipEntry      *self,
                            const char * const *offers)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  avow_chip_box_set_offers (self->box, offers);
}

void
avow_chip_entry_set_closed (AvowChipEntry *self,
                            gboolean       closed)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  self->closed = closed;
  update_text (self);
}

void
avow_chip_entry_set_words (AvowChipEntry      *self,
                           const char * const *words)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  avow_chip_box_clear (self->box);
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    avow_chip_box_add (self->box, words[i]);
  emit_changed (self);
}

char **
avow_chip_entry_get_words (AvowChipEntry *self)
{
  g_autoptr (GPtrArray) words = NULL;
  g_auto (GStrv) typed = NULL;

  g_return_val_if_fail (AVOW_IS_CHIP_ENTRY (self), NULL);

  words = avow_chip_box_list (self->box);
  typed = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (self->text)), SEPARATORS, -1);
  for (guint i = 0; typed[i] != NULL; i++)
    {
      const char *word = find_meant (self, g_strstrip (typed[i]));

      if (word != NULL && *word != '\0' && !avow_chip_box_contains (self->box, word))
        g_ptr_array_add (words, g_strdup (word));
    }
  if (words->len == 0)
    return NULL;

  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

char *
avow_chip_entry_get_rest (AvowChipEntry *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) typed = NULL;
  g_auto (GStrv) rest = NULL;

  g_return_val_if_fail (AVOW_IS_CHIP_ENTRY (self), NULL);

  typed = g_strsplit_set (gtk_editable_get_text (GTK_EDITABLE (self->text)), SEPARATORS, -1);
  for (guint i = 0; typed[i] != NULL; i++)
    {
      if (*g_strstrip (typed[i]) != '\0' && find_meant (self, typed[i]) == NULL)
        g_strv_builder_add (builder, typed[i]);
    }
  rest = g_strv_builder_end (builder);

  return rest[0] != NULL ? g_strjoinv (", ", rest) : NULL;
}

void
avow_chip_entry_set_rest (AvowChipEntry *self,
                          const char    *rest)
{
  g_return_if_fail (AVOW_IS_CHIP_ENTRY (self));

  avow_completion_set_text (self->completion, rest);
}

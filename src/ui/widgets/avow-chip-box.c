/* avow-chip-box.c: words as chips, one after another, and what stands behind the last one */

#include "config.h"

#include <adwaita.h>

#include "avow-chip-box.h"
#include "avow-chip.h"
#include "avow-completion.h"

struct _AvowChipBox
{
  GtkWidget   parent_instance;

  AdwWrapBox *box;
  GtkWidget  *last;
  GPtrArray  *words;
  gboolean    updating;
};

G_DEFINE_FINAL_TYPE (AvowChipBox, avow_chip_box, GTK_TYPE_WIDGET)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* --- The words and their widgets --- */

static const char *
get_word (GtkWidget *child)
{
  if (AVOW_IS_CHIP (child))
    return avow_chip_get_word (AVOW_CHIP (child));
  if (GTK_IS_TOGGLE_BUTTON (child))
    return gtk_button_get_label (GTK_BUTTON (child));
  return NULL;
}

static GtkWidget *
find_child (AvowChipBox *self,
            const char  *word)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (get_word (child) != NULL && avow_completion_same (get_word (child), word))
        return child;
    }

  return NULL;
}

static gboolean
find_word (AvowChipBox *self,
           const char  *word,
           guint       *index)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      if (avow_completion_same (g_ptr_array_index (self->words, i), word))
        {
          if (index != NULL)
            *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* The chip that stands last. */
static GtkWidget *
get_last_chip (AvowChipBox *self)
{
  return self->last != NULL ? gtk_widget_get_prev_sibling (self->last)
                            : gtk_widget_get_last_child (GTK_WIDGET (self->box));
}

static void
switch_offer (AvowChipBox *self,
              GtkWidget   *offer,
              gboolean     on)
{
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (offer), on);
  self->updating = FALSE;
}

static void
remove_word (AvowChipBox *self,
             const char  *word)
{
  GtkWidget *child = find_child (self, word);
  guint index;

  if (find_word (self, word, &index))
    g_ptr_array_remove_index (self->words, index);

  if (AVOW_IS_CHIP (child))
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (next != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->box)) == child)
        gtk_widget_grab_focus (next);
      adw_wrap_box_remove (self->box, child);
    }
  else if (child != NULL)
    {
      switch_offer (self, child, FALSE);
    }
}

/* --- Callbacks --- */

static void
on_removed (AvowChipBox *self,
            AvowChip    *chip)
{
  g_autofree char *word = g_strdup (avow_chip_get_word (chip));

  remove_word (self, word);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_toggled (AvowChipBox     *self,
            GtkToggleButton *offer)
{
  const char *word = gtk_button_get_label (GTK_BUTTON (offer));

  if (self->updating)
    return;

  if (gtk_toggle_button_get_active (offer))
    avow_chip_box_add (self, word);
  else
    remove_word (self, word);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
move_focus (AvowChipBox *self,
            gboolean     forward)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  child = forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  if (GTK_IS_TEXT (child))
    return gtk_text_grab_focus_without_selecting (GTK_TEXT (child));

  return child != NULL && gtk_widget_grab_focus (child);
}

static gboolean
on_key_pressed (AvowChipBox           *self,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GtkEventControllerKey *controller)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->box));

  if (child == NULL || child == self->last
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return move_focus (self, rtl);

    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return move_focus (self, !rtl);

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return avow_chip_box_focus_first (self);

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return avow_chip_box_focus_last (self);

    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      if (!AVOW_IS_CHIP (child))
        return GDK_EVENT_PROPAGATE;
      on_removed (self, AVOW_CHIP (child));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* --- GObject --- */

static void
avow_chip_box_dispose (GObject *object)
{
  AvowChipBox *self = AVOW_CHIP_BOX (object);

  self->last = NULL;
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->box)));

  G_OBJECT_CLASS (avow_chip_box_parent_class)->dispose (object);
}

static void
avow_chip_box_finalize (GObject *object)
{
  g_ptr_array_unref (AVOW_CHIP_BOX (object)->words);

  G_OBJECT_CLASS (avow_chip_box_parent_class)->finalize (object);
}

static void
avow_chip_box_class_init (AvowChipBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = avow_chip_box_dispose;
  object_class->finalize = avow_chip_box_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
avow_chip_box_init (AvowChipBox *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->words = g_ptr_array_new_with_free_func (g_free);

  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* --- Public --- */

GtkWidget *
avow_chip_box_new (void)
{
  return g_object_new (AVOW_TYPE_CHIP_BOX, NULL);
}

void
avow_chip_box_set_last (AvowChipBox *self,
                        GtkWidget   *last)
{
  g_return_if_fail (AVOW_IS_CHIP_BOX (self));
  g_return_if_fail (self->last == NULL);

  self->last = last;
  adw_wrap_box_append (self->box, last);
}

void
avow_chip_box_set_offers (AvowChipBox        *self,
                          const char * const *offers)
{
  GtkWidget *previous = NULL;
  g_autoptr (GPtrArray) words = NULL;

  g_return_if_fail (AVOW_IS_CHIP_BOX (self));

  words = avow_chip_box_list (self);
  avow_chip_box_clear (self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       GTK_IS_TOGGLE_BUTTON (child);
       child = gtk_widget_get_first_child (GTK_WIDGET (self->box)))
    adw_wrap_box_remove (self->box, child);

  for (guint i = 0; offers != NULL && offers[i] != NULL; i++)
    {
      GtkWidget *offer = gtk_toggle_button_new_with_label (offers[i]);

      gtk_widget_add_css_class (offer, "chip");
      gtk_widget_set_valign (offer, GTK_ALIGN_CENTER);
      gtk_button_set_can_shrink (GTK_BUTTON (offer), TRUE);
      g_signal_connect_object (offer, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
      adw_wrap_box_insert_child_after (self->box, offer, previous);
      previous = offer;
    }

  for (guint i = 0; i < words->len; i++)
    avow_chip_box_add (self, g_ptr_array_index (words, i));
}

gboolean
avow_chip_box_add (AvowChipBox *self,
                   const char  *word)
{
  g_autofree char *bare = NULL;
  GtkWidget *child;

  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), FALSE);

  bare = g_strstrip (g_strdup (word));
  if (*bare == '\0' || find_word (self, bare, NULL))
    return FALSE;

  /* An offered word is kept as it is offered, however it was typed. */
  child = find_child (self, bare);
  if (child != NULL)
    {
      g_ptr_array_add (self->words, g_strdup (get_word (child)));
      switch_offer (self, child, TRUE);
      return TRUE;
    }

  child = avow_chip_new (bare);
  g_signal_connect_object (child, "remove", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  adw_wrap_box_insert_child_after (self->box, child, get_last_chip (self));
  g_ptr_array_add (self->words, g_steal_pointer (&bare));

  return TRUE;
}

gboolean
avow_chip_box_contains (AvowChipBox *self,
                        const char  *word)
{
  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), FALSE);

  return find_word (self, word, NULL);
}

gboolean
avow_chip_box_shows (AvowChipBox *self,
                     const char  *word)
{
  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), FALSE);

  return find_child (self, word) != NULL;
}

void
avow_chip_box_clear (AvowChipBox *self)
{
  g_return_if_fail (AVOW_IS_CHIP_BOX (self));

  while (self->words->len > 0)
    {
      g_autofree char *word = g_strdup (g_ptr_array_index (self->words, self->words->len - 1));

      remove_word (self, word);
    }
}

gboolean
avow_chip_box_remove_last (AvowChipBox *self)
{
  GtkWidget *chip;

  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), FALSE);

  chip = get_last_chip (self);
  if (!AVOW_IS_CHIP (chip))
    return FALSE;

  on_removed (self, AVOW_CHIP (chip));

  return TRUE;
}

GPtrArray *
avow_chip_box_list (AvowChipBox *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), words);

  for (guint i = 0; i < self->words->len; i++)
    g_ptr_array_add (words, g_strdup (g_ptr_array_index (self->words, i)));

  return words;
}

gboolean
avow_chip_box_focus_first (AvowChipBox *self)
{
  GtkWidget *first;

  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), FALSE);

  first = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  return first != NULL && first != self->last && gtk_widget_grab_focus (first);
}

gboolean
avow_chip_box_focus_last (AvowChipBox *self)
{
  GtkWidget *chip;

  g_return_val_if_fail (AVOW_IS_CHIP_BOX (self), FALSE);

  chip = get_last_chip (self);

  return chip != NULL && gtk_widget_grab_focus (chip);
}

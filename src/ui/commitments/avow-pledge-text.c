/* avow-pledge-text.c: the words of a pledge to read, and what the next one changed in them */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-pledge-text.h"
#include "core/insight/avow-word-diff.h"

/* Besides being struck through: less than half is hard to read, and more looks as the rest. */
#define REMOVED_ALPHA (G_MAXUINT16 / 100 * 65)

struct _AvowPledgeText
{
  GtkBox  parent_instance;
};

G_DEFINE_FINAL_TYPE (AvowPledgeText, avow_pledge_text, GTK_TYPE_BOX)

/* Not the space after the words: a line beneath it would lead to the next. */
static gsize
measure_words (const AvowWordPart *part)
{
  gsize length = part->length;

  while (length > 0 && g_ascii_isspace (part->text[length - 1]))
    length--;

  return length;
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           start,
               gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_words (GString            *words,
           const AvowWordPart *part)
{
  g_autofree char *text = g_strstrip (g_strndup (part->text, part->length));

  if (*text == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, _(", "));
  /* Translators: some words out of a pledge, quoted. */
  g_string_append_printf (words, _("“%s”"), text);
}

/* NULL if only white space was changed, which nobody hears. */
static char *
describe (const char *removed,
          const char *added)
{
  if (*removed != '\0' && *added != '\0')
    /* Translators: what was changed in a pledge: each %s is a list of quoted words. */
    return g_strdup_printf (_("Taken out: %1$s. Added: %2$s."), removed, added);
  if (*removed != '\0')
    /* Translators: what was changed in a pledge: %s is a list of quoted words. */
    return g_strdup_printf (_("Taken out: %s."), removed);
  if (*added != '\0')
    /* Translators: what was changed in a pledge: %s is a list of quoted words. */
    return g_strdup_printf (_("Added: %s."), added);

  return NULL;
}

static void
show_difference (GtkLabel   *label,
                 const char *before,
                 const char *after)
{
  g_autoptr (GArray) parts = avow_word_diff (before, after);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) removed = g_string_new (NULL);
  g_autoptr (GString) added = g_string_new (NULL);
  g_autofree char *description = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const AvowWordPart *part = &g_array_index (parts, AvowWordPart, i);
      gsize start, end;

      /* At the end of a sentence, there is no space between what was taken out and what came instead. */
      if (part->words == AVOW_WORDS_ADDED && text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]) &&
          (part - 1)->words == AVOW_WORDS_REMOVED)
        g_string_append_c (text, ' ');
      start = text->len;
      end = start + measure_words (part);

      g_string_append_len (text, part->text, (gssize) part->length);
      if (part->words == AVOW_WORDS_REMOVED)
        {
          add_attribute (attributes, pango_attr_strikethrough_new (TRUE), start, end);
          add_attribute (attributes, pango_attr_foreground_alpha_new (REMOVED_ALPHA), start, end);
          add_words (removed, part);
        }
      else if (part->words == AVOW_WORDS_ADDED)
        {
          add_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
          add_words (added, part);
        }
    }
  gtk_label_set_text (label, text->str);
  gtk_label_set_attributes (label, attributes);

  /* Read aloud in one go, what was taken out and what came in its place would be one sentence. */
  description = describe (removed->str, added->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, before != NULL ? before : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
}

static GtkLabel *
add_label (AvowPledgeText *self,
           const char     *text,
           const char     *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (text));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (label));

  return label;
}

static void
avow_pledge_text_class_init (AvowPledgeTextClass *klass)
{
}

static void
avow_pledge_text_init (AvowPledgeText *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

void
avow_pledge_text_show (AvowPledgeText *self,
                       AvowPledge     *pledge,
                       AvowPledge     *next)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      const char *before = avow_pledge_get_part (pledge, i);
      const char *after = next != NULL ? avow_pledge_get_part (next, i) : before;
      GtkLabel *label;

      if (before == NULL && after == NULL)
        continue;

      label = add_label (self, avow_pledge_get_part_name (i), "heading");
      gtk_widget_add_css_class (GTK_WIDGET (label), "pledge-heading");
      label = add_label (self, before, "pledge-words");
      if (g_strcmp0 (before, after) != 0)
        show_difference (label, before, after);
    }
}

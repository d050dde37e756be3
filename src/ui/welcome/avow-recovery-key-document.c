/* avow-recovery-key-document.c: the recovery key as a text file and as a printed page */

#include "config.h"

#include "avow-recovery-key-document.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/avow-ink.h"
#include "report/avow-paragraph.h"

#define LINE_LENGTH 76
#define GROUPS_PER_LINE 4

/* More than the text ever takes, in any language: growing would leave copies of the key behind. */
#define TEXT_SIZE (16 * 1024)

static const char *
get_purpose (void)
{
  /* Translators: on the paper and in the file that hold the recovery key. */
  return _("This key opens your Avow journal when the passphrase is forgotten. It also opens every "
           "backup of it. Nobody else has a copy, and nobody can make a new one without opening "
           "the journal.");
}

static const char *
get_warning (void)
{
  /* Translators: on the paper and in the file that hold the recovery key. */
  return _("Whoever holds it can read everything you wrote. Keep it where you keep the papers that "
           "matter most, away from the computer.");
}

static const char *
get_instructions (void)
{
  /* Translators: on the paper and in the file that hold the recovery key. “Use the Recovery Key” is
   * the button of the lock screen; “age” is the name of a program. */
  return _("To use it, choose “Use the Recovery Key” where Avow asks for the passphrase, and type "
           "the groups in their order. Spaces, and capital or small letters, make no difference. "
           "Backups also open without Avow, with the program age (age-encryption.org).");
}

/* Breaks @paragraph into lines that begin with "# ", which age takes for comments. */
static void
append_comment (GString    *string,
                const char *paragraph)
{
  g_auto (GStrv) words = g_strsplit (paragraph, " ", -1);
  glong column = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);

      if (column > 0 && column + 1 + length > LINE_LENGTH)
        {
          g_string_append_c (string, '\n');
          column = 0;
        }
      g_string_append (string, column == 0 ? "# " : " ");
      g_string_append (string, words[i]);
      column += length + (column == 0 ? 2 : 1);
    }

  g_string_append (string, "\n#\n");
}

/* The groups are read from left to right in every language, as the key is. */
static double
draw_groups (cairo_t               *cr,
             PangoContext          *context,
             const AvowRecoveryKey *key,
             double                 x,
             double                 y,
             double                 width)
{
  const double padding = 18, line_height = 30, number_width = 22;
  const double column_width = (width - 2 * padding) / GROUPS_PER_LINE;
  const guint n_groups = avow_recovery_key_count_groups ();
  const guint n_lines = (n_groups + GROUPS_PER_LINE - 1) / GROUPS_PER_LINE;
  const double height = n_lines * line_height + 2 * padding - 10;
  char **groups = avow_recovery_key_split_groups (key);

  cairo_rectangle (cr, x, y, width, height);
  cairo_set_line_width (cr, 0.75);
  cairo_stroke (cr);

  for (guint i = 0; i < n_groups; i++)
    {
      double left = x + padding + (i % GROUPS_PER_LINE) * column_width;
      double top = y + padding + (i / GROUPS_PER_LINE) * line_height;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      avow_ink_set_text (cr, TRUE);
      avow_paragraph_draw (cr, context, number, "Adwaita Sans,Sans 8", left, top + 4, number_width);
      cairo_set_source_rgb (cr, 0, 0, 0);
      avow_paragraph_draw (cr, context, groups[i], "Adwaita Mono,Monospace 14", left + number_width, top, column_width);
    }

  avow_recovery_key_free_groups (groups);

  return y + height;
}

/**
 * avow_recovery_key_split_groups:
 *
 * Returns: (transfer full): the groups of @key, to be given to avow_recovery_key_free_groups()
 */
char **
avow_recovery_key_split_groups (const AvowRecoveryKey *key)
{
  return g_strsplit ((const char *) avow_secret_peek (avow_recovery_key_get_groups (key)), " ", -1);
}

/**
 * avow_recovery_key_free_groups:
 *
 * Overwrites the groups, then frees them.
 */
void
avow_recovery_key_free_groups (char **groups)
{
  for (gsize i = 0; groups[i] != NULL; i++)
    avow_secret_zero (groups[i], strlen (groups[i]));

  g_strfreev (groups);
}

/**
 * avow_recovery_key_document_to_text:
 * @date: when the key was made
 *
 * What is saved: all but the key itself are comments, so the file is an age identity as it stands
 * (`age --decrypt --identity FILE`), and can be pasted whole into Avow's lock screen.
 *
 * Returns: (transfer full): UTF-8 text; its length counts the final NUL
 */
AvowSecret *
avow_recovery_key_document_to_text (const AvowRecoveryKey *key,
                                    AvowCivilDate          date)
{
  GString *string = g_string_sized_new (TEXT_SIZE);
  char **groups = avow_recovery_key_split_groups (key);
  g_autofree char *day = avow_civil_date_format (date);
  g_autofree char *made = NULL;
  AvowSecret *text;

  /* Translators: %s is a date. */
  made = g_strdup_printf (_("Made on %s"), day);

  g_string_append_printf (string, "# %s\n", _("Avow recovery key"));
  append_comment (string, made);
  append_comment (string, get_purpose ());
  append_comment (string, get_warning ());
  append_comment (string, get_instructions ());

  for (guint i = 0; groups[i] != NULL; i++)
    {
      if (i % GROUPS_PER_LINE == 0)
        g_string_append (string, i == 0 ? "#" : "\n#");
      g_string_append_printf (string, "   %2u %-6s", i + 1, groups[i]);
    }
  g_string_append (string, "\n\n");
  g_string_append (string, (const char *) avow_secret_peek (avow_recovery_key_get_text (key)));
  g_string_append_c (string, '\n');

  text = avow_secret_new_from_text (string->str);

  avow_secret_zero (string->str, string->allocated_len);
  g_string_free (string, TRUE);
  avow_recovery_key_free_groups (groups);

  return text;
}

/**
 * avow_recovery_key_document_draw:
 * @date: when the key was made
 * @cr: where to draw, in points
 * @context: made for @cr
 * @width: of the page between its margins
 * @height: likewise
 *
 * Draws the page that is printed.
 */
void
avow_recovery_key_document_draw (const AvowRecoveryKey *key,
                                 AvowCivilDate          date,
                                 cairo_t               *cr,
                                 PangoContext          *context,
                                 double                 width,
                                 double                 height)
{
  const double column = MIN (width, 440);
  const double x = (width - column) / 2;
  g_autofree char *day = avow_civil_date_format (date);
  g_autofree char *made = g_strdup_printf (_("Made on %s"), day);
  double y = MIN (height * 0.08, 60);

  cairo_set_source_rgb (cr, 0, 0, 0);
  y = avow_paragraph_draw (cr, context, _("Avow recovery key"), "Adwaita Sans,Sans Bold 22", x, y, column) + 4;
  avow_ink_set_text (cr, TRUE);
  y = avow_paragraph_draw (cr, context, made, "Adwaita Sans,Sans 10", x, y, column) + 24;
  cairo_set_source_rgb (cr, 0, 0, 0);
  y = avow_paragraph_draw (cr, context, get_purpose (), "Adwaita Sans,Sans 11", x, y, column) + 24;
  y = draw_groups (cr, context, key, x, y, column) + 24;
  y = avow_paragraph_draw (cr, context, get_warning (), "Adwaita Sans,Sans Bold 11", x, y, column) + 14;
  avow_paragraph_draw (cr, context, get_instructions (), "Adwaita Sans,Sans 11", x, y, column);
}

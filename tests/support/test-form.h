/* test-form.h: the rows of a dialog, found and filled in as a person would */

#pragma once

#include "test-ui.h"

#include "ui/widgets/avow-chip-row.h"
#include "ui/widgets/avow-note-row.h"
#include "ui/widgets/avow-term-row.h"

G_BEGIN_DECLS

/* By its title, on the screen or not; NULL if there is none. */
static inline GtkWidget *
test_form_find_row (GtkWidget  *widget,
                    const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    {
      const char *written = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
      g_auto (GStrv) parts = g_strsplit (written, "_", 2);
      g_autofree char *plain = g_strjoinv ("", parts);

      if (g_str_equal (plain, title))
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_form_find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As a person would, whatever the row is. A word of a list goes by its number. */
static inline void
test_form_answer (GtkWidget  *row,
                  const char *text)
{
  if (ADW_IS_ENTRY_ROW (row) || ADW_IS_SPIN_ROW (row))
    {
      gtk_editable_set_text (GTK_EDITABLE (row), text);
      if (ADW_IS_SPIN_ROW (row))
        adw_spin_row_update (ADW_SPIN_ROW (row));
    }
  else if (ADW_IS_SWITCH_ROW (row))
    {
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), g_str_equal (text, "yes"));
    }
  else if (AVOW_IS_NOTE_ROW (row))
    {
      avow_note_row_set_text (AVOW_NOTE_ROW (row), text);
    }
  else if (AVOW_IS_CHIP_ROW (row))
    {
      g_auto (GStrv) words = g_strsplit (text, "|", -1);

      avow_chip_entry_set_words (avow_chip_row_get_entry (AVOW_CHIP_ROW (row)),
                                 (const char * const *) words);
    }
  else if (AVOW_IS_TERM_ROW (row))
    {
      avow_term_row_set_value (AVOW_TERM_ROW (row), atoi (text));
    }
  else if (AVOW_IS_TERM_TOGGLES (row))
    {
      avow_term_toggles_set_value (AVOW_TERM_TOGGLES (row), atoi (text));
    }
  else
    {
      g_error ("No way to answer a %s", G_OBJECT_TYPE_NAME (row));
    }
}

/* Fails the test for two mnemonics that are the same, of those on the screen. */
static inline void
test_form_add_mnemonics (GtkWidget  *widget,
                         GHashTable *taken)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    {
      guint key = gtk_label_get_mnemonic_keyval (GTK_LABEL (widget));

      /* The row with an entry has its title twice, for when it is empty and for when not. */
      if (key != GDK_KEY_VoidSymbol)
        {
          const char *text = gtk_label_get_text (GTK_LABEL (widget));
          const char *other = g_hash_table_lookup (taken, GUINT_TO_POINTER (key));

          if (other != NULL && !g_str_equal (other, text))
            g_error ("“%s” and “%s” have the same mnemonic", other, text);
          g_hash_table_insert (taken, GUINT_TO_POINTER (key), (gpointer) text);
        }
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    test_form_add_mnemonics (child, taken);
}

static inline gboolean
test_form_is_expanded (gpointer user_data)
{
  GtkRevealer *revealer = GTK_REVEALER (test_ui_find_type (user_data, GTK_TYPE_REVEALER));

  return revealer != NULL && gtk_revealer_get_child_revealed (revealer);
}

static inline void
test_form_expand (GtkWidget *row)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_ui_wait_until (test_form_is_expanded, row);
}

/* Whether what a weak pointer stood for is gone. */
static inline gboolean
test_form_is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* The question that closing with unsaved words asks. */
static inline AdwAlertDialog *
test_form_ask_to_close (AdwDialog *dialog,
                        GtkWidget *window)
{
  g_assert_false (adw_dialog_close (dialog));
  test_ui_settle (window);

  return ADW_ALERT_DIALOG (test_ui_find_type (window, ADW_TYPE_ALERT_DIALOG));
}

static inline void
test_form_respond (AdwAlertDialog *question,
                   const char     *response)
{
  g_assert_nonnull (question);
  g_assert_true (adw_alert_dialog_has_response (question, response));
  g_object_add_weak_pointer (G_OBJECT (question), (gpointer *) &question);
  g_signal_emit_by_name (question, "response", response);
  if (question != NULL)
    adw_dialog_force_close (ADW_DIALOG (question));
  test_ui_wait_until (test_form_is_gone, &question);
}

G_END_DECLS

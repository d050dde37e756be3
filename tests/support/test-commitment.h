/* test-commitment.h: the dialog of a promise over a journal, and what its tests do with it */

#pragma once

#include "test-form.h"
#include "test-keys.h"
#include "test-ui.h"

#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-suggestions.h"
#include "ui/commitments/avow-commitment-dialog.h"
#include "ui/widgets/avow-field-row.h"

G_BEGIN_DECLS

#define TODAY avow_civil_date_new (2026, 11, 22)

typedef struct
{
  char        *path;
  AvowJournal *journal;
  GtkWindow   *window;
  AdwDialog   *dialog;
} Fixture;

static inline void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  avow_civil_date_set_today (TODAY);
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_button_new_with_label ("Below"));
  gtk_window_set_default_size (fixture->window, 1000, 900);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static inline void
wait_closed (Fixture *fixture)
{
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  if (fixture->dialog != NULL)
    {
      adw_dialog_force_close (fixture->dialog);
      wait_closed (fixture);
    }
  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  g_clear_object (&fixture->journal);
  g_free (fixture->path);
}

static inline void
present (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static inline void
open_dialog (Fixture        *fixture,
             AvowCommitment *commitment,
             AvowDraft      *draft)
{
  g_assert_null (fixture->dialog);
  fixture->dialog = avow_commitment_dialog_new (fixture->journal, commitment, draft);
  present (fixture);
}

static inline void
open_blank (Fixture *fixture)
{
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make_blank (TODAY, "USD");

  open_dialog (fixture, commitment, NULL);
}

static inline gpointer
get_row (Fixture    *fixture,
         const char *title)
{
  GtkWidget *row = test_form_find_row (GTK_WIDGET (fixture->dialog), title);

  if (row == NULL)
    g_error ("No row “%s”", title);

  return row;
}

static inline void
answer (Fixture    *fixture,
        const char *title,
        const char *text)
{
  test_form_answer (get_row (fixture, title), text);
}

static inline const char *
get_text (Fixture    *fixture,
          const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, title)));
}

static inline const char *
get_error (Fixture    *fixture,
           const char *title)
{
  GtkWidget *row = get_row (fixture, title);

  return AVOW_IS_CHIP_ROW (row) ? avow_chip_row_get_error (AVOW_CHIP_ROW (row))
                                : avow_field_row_get_error (AVOW_FIELD_ROW (row));
}

static inline gboolean
has_focus (Fixture    *fixture,
           const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, get_row (fixture, title));
}

static inline void
press_save (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "entry.save", NULL);
}

static inline void
save (Fixture *fixture)
{
  press_save (fixture);
  wait_closed (fixture);
}

static inline guint
count_saved (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_commitments (fixture->journal));
}

/* The only commitment, as it is on disk. */
static inline AvowCommitment *
reload (Fixture *fixture)
{
  test_ui_lock (fixture->journal);
  test_ui_unlock (fixture->journal);
  g_assert_cmpuint (count_saved (fixture), ==, 1);

  return AVOW_COMMITMENT (avow_record_list_peek (avow_journal_get_commitments (fixture->journal), 0));
}

/* Twice a month, counting meals, since the 1st of the month before; in the journal. */
static inline AvowCommitment *
save_commitment (Fixture *fixture)
{
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make_blank (TODAY, "USD");

  commitment->title = g_strdup ("Meals");
  commitment->start = avow_civil_date_new (2026, 10, 1);
  commitment->due = avow_civil_date_new (2026, 12, 31);
  commitment->measure.target = 2;
  commitment->measure.per = AVOW_PER_MONTH;
  commitment->measure.types = g_strsplit ("dining|purchase", "|", -1);
  avow_commitment_make (commitment, commitment->start);
  test_ui_save (fixture->journal, (AvowRecord *) commitment);

  return AVOW_COMMITMENT (avow_record_list_peek (avow_journal_get_commitments (fixture->journal), 0));
}

static inline AvowPlace *
save_place (Fixture    *fixture,
            const char *name)
{
  g_autoptr (AvowPlace) place = avow_place_new ();

  place->name = g_strdup (name);
  test_ui_save (fixture->journal, (AvowRecord *) place);

  return AVOW_PLACE (avow_record_list_peek (avow_journal_get_places (fixture->journal), 0));
}

static inline gboolean
has_draft (gpointer user_data)
{
  Fixture *fixture = user_data;

  return avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)) == 1;
}

static inline AvowDraft *
keep_draft (Fixture *fixture)
{
  test_form_respond (test_form_ask_to_close (fixture->dialog, GTK_WIDGET (fixture->window)), "keep");
  wait_closed (fixture);
  test_ui_wait_until (has_draft, fixture);

  return AVOW_DRAFT (avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0));
}

static inline void
open_draft (Fixture   *fixture,
            AvowDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowRecord) record = avow_draft_get_record (draft, &error);

  g_assert_no_error (error);
  open_dialog (fixture, AVOW_COMMITMENT (record), draft);
}

G_END_DECLS

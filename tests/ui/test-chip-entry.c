/* test-chip-entry.c: words as chips, by keyboard and by program */

#include "test-keys.h"
#include "test-ui.h"

#include "ui/widgets/avow-chip-entry.h"
#include "ui/widgets/avow-chip.h"
#include "ui/widgets/avow-completion.h"

typedef struct
{
  GtkWindow     *window;
  GtkWidget     *before;
  AvowChipEntry *entry;
  GtkWidget     *after;
  guint          n_changes;
  guint          n_activations;
} Fixture;

/* {{{ Helpers */

static void
on_changed (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
on_activate (Fixture *fixture)
{
  fixture->n_activations++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->entry = AVOW_CHIP_ENTRY (avow_chip_entry_new ());
  avow_chip_entry_set_label (fixture->entry, "_Communities");
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->entry));
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 360, 400);
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  test_ui_settle (GTK_WIDGET (fixture->window));

  g_signal_connect_swapped (fixture->entry, "changed", G_CALLBACK (on_changed), fixture);
  g_signal_connect_swapped (fixture->entry, "activate", G_CALLBACK (on_activate), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  AvowChipEntry *entry = fixture->entry;

  g_object_add_weak_pointer (G_OBJECT (entry), (gpointer *) &entry);
  gtk_window_destroy (fixture->window);
  g_assert_null (entry);
}

static void
assert_words (Fixture    *fixture,
              const char *expected)
{
  g_auto (GStrv) words = avow_chip_entry_get_words (fixture->entry);
  g_autofree char *joined = words != NULL ? g_strjoinv ("|", words) : NULL;

  g_assert_cmpstr (joined, ==, expected);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

static void
run_pending (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkListBox *
get_list (Fixture *fixture)
{
  return GTK_LIST_BOX (test_ui_find_type (GTK_WIDGET (fixture->entry), GTK_TYPE_LIST_BOX));
}

/* }}} */

static void
test_typing (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  assert_words (fixture, NULL);

  test_keys_type (root, "Somali neighbours");
  /* Not added yet, but not lost either. */
  assert_words (fixture, "Somali neighbours");
  g_assert_cmpuint (fixture->n_changes, >, 0);

  test_keys_enter (root);
  assert_words (fixture, "Somali neighbours");
  g_assert_nonnull (test_ui_find_type (GTK_WIDGET (fixture->entry), AVOW_TYPE_CHIP));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_keys_get_text (root))), ==, "");

  test_keys_type (root, "Khmer elders,");
  run_pending ();
  assert_words (fixture, "Somali neighbours|Khmer elders");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_keys_get_text (root))), ==, "");

  /* As pasted from elsewhere. */
  test_keys_type (root, " Black mothers ; tenants,, ");
  run_pending ();
  assert_words (fixture, "Somali neighbours|Khmer elders|Black mothers|tenants");

  g_assert_cmpuint (fixture->n_activations, ==, 0);
  test_keys_enter (root);
  g_assert_cmpuint (fixture->n_activations, ==, 1);

  /* What is typed is added when one goes on. */
  test_keys_type (root, "elders");
  gtk_widget_grab_focus (fixture->after);
  assert_words (fixture, "Somali neighbours|Khmer elders|Black mothers|tenants|elders");
}

static void
test_once (Fixture       *fixture,
           gconstpointer  user_data)
{
  const char *words[] = { "Café workers", "", "CAFE WORKERS", " café workers ", "Elders", NULL };

  avow_chip_entry_set_words (fixture->entry, words);
  assert_words (fixture, "Café workers|Elders");

  test_keys_type (GTK_WIDGET (fixture->window), "elders");
  assert_words (fixture, "Café workers|Elders");
  test_keys_enter (GTK_WIDGET (fixture->window));
  assert_words (fixture, "Café workers|Elders");

  avow_chip_entry_set_words (fixture->entry, NULL);
  assert_words (fixture, NULL);
}

static void
test_removing (Fixture       *fixture,
               gconstpointer  user_data)
{
  const char *words[] = { "one", "two", "three", "four", NULL };
  GtkWidget *root = GTK_WIDGET (fixture->window);
  GtkWidget *text = get_focus (fixture);

  avow_chip_entry_set_words (fixture->entry, words);
  test_ui_settle (root);

  g_assert_true (test_keys_press (root, GDK_KEY_BackSpace));
  assert_words (fixture, "one|two|three");

  /* Not while there is something to delete in the entry, nor to its left. */
  test_keys_type (root, "x");
  g_assert_false (test_keys_press (root, GDK_KEY_BackSpace));
  gtk_editable_delete_text (GTK_EDITABLE (text), 0, -1);

  g_assert_true (test_keys_press (root, GDK_KEY_Left));
  g_assert_true (GTK_IS_BUTTON (get_focus (fixture)));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_focus (fixture)), ==, "Remove three");
  g_assert_true (test_keys_press (root, GDK_KEY_Left));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_focus (fixture)), ==, "Remove two");
  g_assert_true (test_keys_press (root, GDK_KEY_Delete));
  assert_words (fixture, "one|three");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_focus (fixture)), ==, "Remove three");
  g_assert_true (test_keys_press (root, GDK_KEY_Home));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_focus (fixture)), ==, "Remove one");

  g_signal_emit_by_name (get_focus (fixture), "clicked");
  assert_words (fixture, "three");

  g_assert_true (test_keys_press (root, GDK_KEY_Right));
  g_assert_true (get_focus (fixture) == text);
  g_assert_true (test_keys_press (root, GDK_KEY_BackSpace));
  assert_words (fixture, NULL);
  g_assert_false (test_keys_press (root, GDK_KEY_BackSpace));
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  user_data)
{
  const char *offers[] = { "sad", "hopeful", "tired", NULL };
  const char *words[] = { "restless", NULL };
  GtkWidget *root = GTK_WIDGET (fixture->window);
  GtkWidget *text = get_focus (fixture);

  avow_chip_entry_set_offers (fixture->entry, offers);
  avow_chip_entry_set_words (fixture->entry, words);
  test_ui_settle (root);

  gtk_widget_grab_focus (fixture->before);
  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (get_focus (fixture)));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (get_focus (fixture))), ==, "sad");
  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == text);
  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (fixture) == fixture->after);
  gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == text);
  gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_focus (fixture)), ==, "Remove restless");
  gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (fixture) == fixture->before);
}

static void
test_offers (Fixture       *fixture,
             gconstpointer  user_data)
{
  const char *offers[] = { "sad", "hopeful", "tired", NULL };
  const char *words[] = { "hopeful", "restless", NULL };
  GtkWidget *root = GTK_WIDGET (fixture->window);
  GtkToggleButton *sad;
  GtkToggleButton *hopeful;

  /* In either order. */
  avow_chip_entry_set_words (fixture->entry, words);
  avow_chip_entry_set_offers (fixture->entry, offers);
  assert_words (fixture, "hopeful|restless");

  sad = GTK_TOGGLE_BUTTON (test_ui_find_button (root, "sad"));
  hopeful = GTK_TOGGLE_BUTTON (test_ui_find_button (root, "hopeful"));
  g_assert_true (gtk_toggle_button_get_active (hopeful));
  g_assert_false (gtk_toggle_button_get_active (sad));

  gtk_toggle_button_set_active (sad, TRUE);
  assert_words (fixture, "hopeful|restless|sad");
  gtk_toggle_button_set_active (hopeful, FALSE);
  assert_words (fixture, "restless|sad");

  /* Typed, an offered word switches its chip on and keeps its spelling. */
  test_keys_type (root, "HOPEFUL");
  test_keys_enter (root);
  assert_words (fixture, "restless|sad|hopeful");
  g_assert_true (gtk_toggle_button_get_active (hopeful));

  avow_chip_entry_set_words (fixture->entry, NULL);
  g_assert_false (gtk_toggle_button_get_active (hopeful));
}

static void
test_completion (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const char *suggestions[] = { "Somali neighbours", "Café workers", "Black colleagues", NULL };
  const char *words[] = { "Black colleagues", NULL };
  GtkWidget *root = GTK_WIDGET (fixture->window);

  avow_chip_entry_set_suggestions (fixture->entry, suggestions);
  avow_chip_entry_set_words (fixture->entry, words);

  g_assert_null (get_list (fixture));
  test_keys_type (root, "CAFE");
  test_ui_settle (root);
  g_assert_nonnull (get_list (fixture));
  g_assert_nonnull (test_ui_find_label (root, "Café workers"));
  g_assert_null (test_ui_find_label (root, "Somali neighbours"));
  test_ui_assert_all_named (root);

  /* Escape closes the list alone, Enter adds what was typed. */
  g_assert_true (test_keys_press (root, GDK_KEY_Escape));
  g_assert_null (get_list (fixture));
  g_assert_false (test_keys_press (root, GDK_KEY_Escape));
  assert_words (fixture, "Black colleagues|CAFE");
  gtk_editable_delete_text (GTK_EDITABLE (test_keys_get_text (root)), 0, -1);

  test_keys_type (root, "cafe");
  g_assert_true (test_keys_press (root, GDK_KEY_Down));
  test_keys_enter (root);
  assert_words (fixture, "Black colleagues|Café workers");
  g_assert_null (get_list (fixture));

  /* Down in the empty entry shows what there is, less what is there. */
  g_assert_true (test_keys_press (root, GDK_KEY_Down));
  test_ui_settle (root);
  g_assert_nonnull (gtk_list_box_get_row_at_index (get_list (fixture), 0));
  g_assert_null (gtk_list_box_get_row_at_index (get_list (fixture), 1));
  g_assert_true (test_keys_press (root, GDK_KEY_Up));
  g_assert_null (gtk_list_box_get_selected_row (get_list (fixture)));

  /* The list goes when the focus does. */
  gtk_widget_grab_focus (fixture->after);
  g_assert_null (get_list (fixture));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  const char *offers[] = { "sad", NULL };
  const char *words[] = { "restless", NULL };

  avow_chip_entry_set_offers (fixture->entry, offers);
  avow_chip_entry_set_words (fixture->entry, words);
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_text_get_input_hints (test_keys_get_text (GTK_WIDGET (fixture->window)))
                     & GTK_INPUT_HINT_PRIVATE, !=, 0);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/chip-entry/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("typing", test_typing);
  ADD ("once", test_once);
  ADD ("removing", test_removing);
  ADD ("tab", test_tab);
  ADD ("offers", test_offers);
  ADD ("completion", test_completion);
  ADD ("names", test_names);
#undef ADD

  return g_test_run ();
}

/* test-printing.c: nothing of what is printed is left on the disk */

#include "test-ui.h"

#include "ui/widgets/avow-printing.h"

typedef struct
{
  GtkWindow               *window;
  GtkWidget               *content;
  guint                    n_drawn;
  gboolean                 done;
  GtkPrintOperationResult  result;
} Fixture;

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Fixture           *fixture)
{
  fixture->n_drawn++;
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         Fixture                 *fixture)
{
  fixture->done = TRUE;
  fixture->result = result;
}

static GtkWidget *
find_print_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      /* Its header is of a library of its own. */
      if (g_str_equal (G_OBJECT_TYPE_NAME (window), "GtkPrintUnixDialog"))
        return window;
    }

  return NULL;
}

static gboolean
has_print_dialog (gpointer user_data)
{
  return find_print_dialog () != NULL;
}

static gboolean
is_done (gpointer user_data)
{
  return ((Fixture *) user_data)->done;
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* @user_data: whether the page that is printed goes away while the dialog is open */
static void
test_preview (gconstpointer user_data)
{
  gboolean locked = GPOINTER_TO_INT (user_data);
  Fixture fixture = { 0 };
  guint n_files = count_files ();
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  fixture.window = GTK_WINDOW (adw_window_new ());
  fixture.content = adw_bin_new ();
  adw_window_set_content (ADW_WINDOW (fixture.window), fixture.content);
  gtk_window_present (fixture.window);
  test_ui_settle (GTK_WIDGET (fixture.window));

  gtk_print_operation_set_n_pages (operation, 1);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), &fixture);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), &fixture);
  avow_printing_run (fixture.content, operation, "It Was Not Printed");
  test_ui_wait_until (has_print_dialog, NULL);
  if (locked)
    adw_window_set_content (ADW_WINDOW (fixture.window), adw_bin_new ());
  /* As its button "Preview" does. */
  g_signal_emit_by_name (find_print_dialog (), "response", GTK_RESPONSE_APPLY);
  test_ui_wait_until (is_done, &fixture);

  g_assert_cmpint (fixture.result, ==, GTK_PRINT_OPERATION_RESULT_CANCEL);
  g_assert_cmpuint (fixture.n_drawn, ==, 0);
  g_assert_cmpuint (count_files (), ==, n_files);
  g_assert_true ((adw_window_get_visible_dialog (ADW_WINDOW (fixture.window)) == NULL) == locked);
  gtk_window_destroy (fixture.window);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_data_func ("/printing/preview", GINT_TO_POINTER (FALSE), test_preview);
  g_test_add_data_func ("/printing/preview-locked", GINT_TO_POINTER (TRUE), test_preview);

  return g_test_run ();
}

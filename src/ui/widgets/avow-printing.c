/* avow-printing.c: from a page of Avow to the print dialog, and word of what went wrong */

#include "config.h"

#include "avow-printing.h"
#include "avow-problem.h"

#define PROBLEM_KEY "avow-problem"

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  avow_problem_present (widget, g_object_get_data (G_OBJECT (operation), PROBLEM_KEY),
                        error != NULL ? error->message : NULL);
}

void
avow_printing_run (GtkWidget         *widget,
                   GtkPrintOperation *operation,
                   const char        *problem)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), PROBLEM_KEY, g_strdup (problem), g_free);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, G_CONNECT_DEFAULT);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    avow_problem_present (widget, problem, error->message);
}

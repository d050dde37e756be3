/* avow-printing.c: from a page of Avow to the print dialog, and word of what went wrong */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-printing.h"
#include "avow-problem.h"

#define POINTS_PER_INCH 72
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

static gboolean
tell_no_preview (GtkPrintOperation        *operation,
                 GtkPrintOperationPreview *preview,
                 GtkPrintContext          *context,
                 GtkWindow                *parent,
                 GtkWidget                *widget)
{
  avow_problem_present (widget, _("There Is No Preview"),
                        _("For a preview, these pages would be kept in a file that anybody could read."));

  return FALSE;
}

/* GTK would write the pages to a file that is not encrypted, and leave it to another program to show it,
 * and to take it away, or not. */
static gboolean
refuse_preview (GtkPrintOperation        *operation,
                GtkPrintOperationPreview *preview,
                GtkPrintContext          *context,
                GtkWindow                *parent,
                gpointer                  user_data)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  /* Without one, GTK would end the program. */
  gtk_print_context_set_cairo_context (context, cr, POINTS_PER_INCH, POINTS_PER_INCH);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  gtk_print_operation_cancel (operation);

  return TRUE;
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
  g_signal_connect_object (operation, "preview", G_CALLBACK (tell_no_preview), widget, G_CONNECT_DEFAULT);
  /* Also when the widget is gone, since the journal was locked while the dialog was open. */
  g_signal_connect (operation, "preview", G_CALLBACK (refuse_preview), NULL);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    avow_problem_present (widget, problem, error->message);
}

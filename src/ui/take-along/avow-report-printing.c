/* avow-report-printing.c: what leaves the journal, on its way to a printer */

#include "config.h"

#include "avow-report-printing.h"

#include "report/avow-report-document.h"

#define REPORT_KEY "avow-report"
#define DOCUMENT_KEY "avow-document"

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  const AvowReport *report = g_object_get_data (G_OBJECT (operation), REPORT_KEY);
  PangoContext *pango_context;
  AvowReportDocument *document;

  /* Dropped while the dialog was open. */
  if (report == NULL)
    {
      gtk_print_operation_cancel (operation);
      return;
    }

  pango_context = gtk_print_context_create_pango_context (context);
  document = avow_report_document_new (report, pango_context,
                                       gtk_print_context_get_width (context),
                                       gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) avow_report_document_get_n_pages (document));
  g_object_set_data_full (G_OBJECT (operation), DOCUMENT_KEY, document,
                          (GDestroyNotify) avow_report_document_free);
  g_object_unref (pango_context);
}

static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  AvowReportDocument *document = g_object_get_data (G_OBJECT (operation), DOCUMENT_KEY);

  if (document != NULL)
    avow_report_document_draw_page (document, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
forget (GtkPrintOperation *operation)
{
  /* The document draws from the report. */
  g_object_set_data (G_OBJECT (operation), DOCUMENT_KEY, NULL);
  g_object_set_data (G_OBJECT (operation), REPORT_KEY, NULL);
}

GtkPrintOperation *
avow_report_printing_new (AvowReport *report,
                          const char *job_name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, job_name);
  /* One, until it is known how many. */
  gtk_print_operation_set_n_pages (operation, 1);
  g_object_set_data_full (G_OBJECT (operation), REPORT_KEY, report, (GDestroyNotify) avow_report_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), NULL);
  g_signal_connect (operation, "done", G_CALLBACK (forget), NULL);

  return operation;
}

void
avow_report_printing_drop (GtkPrintOperation *operation)
{
  forget (operation);
  gtk_print_operation_cancel (operation);
}

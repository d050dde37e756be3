/* avow-report-pdf.c: a report as a file that any computer shows alike */

#include "config.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "avow-paper-size.h"
#include "avow-report-document.h"
#include "avow-report-pdf.h"

#define MARGIN 60
/* Pages are measured in points. */
#define POINTS_PER_INCH 72

#define CREATOR "Avow"

static cairo_status_t
write_bytes (gpointer      closure,
             const guint8 *data,
             unsigned int  length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
describe (cairo_surface_t  *surface,
          const AvowReport *report)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, CREATOR);
  /* Cairo would tell the time, and with it the time zone. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
}

static void
draw_pages (AvowReportDocument *document,
            cairo_t            *cr)
{
  const guint n_pages = avow_report_document_get_n_pages (document);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n_pages; page++)
    {
      cairo_save (cr);
      cairo_translate (cr, MARGIN, MARGIN);
      avow_report_document_draw_page (document, page, cr);
      cairo_restore (cr);
      /* What comes after the last page would be one more. */
      if (page + 1 == n_pages)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
}

static void
add_outline (AvowReportDocument *document,
             cairo_surface_t    *surface)
{
  const guint n_headings = avow_report_document_get_n_headings (document);
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < n_headings; i++)
    {
      const AvowReportHeading heading = avow_report_document_get_heading (document, i);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", heading.page + 1,
                                                (int) (MARGIN + heading.x), (int) (MARGIN + heading.y));
      int item = cairo_pdf_surface_add_outline (surface,
                                                heading.depth > 0 ? parent : CAIRO_PDF_OUTLINE_ROOT,
                                                heading.text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);

      if (heading.depth == 0)
        parent = item;
    }
}

static cairo_status_t
draw (const AvowReport    *report,
      const AvowPaperSize *paper,
      cairo_surface_t     *surface)
{
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (AvowReportDocument) document = NULL;
  cairo_status_t status;

  pango_cairo_context_set_resolution (context, POINTS_PER_INCH);
  document = avow_report_document_new (report, context, paper->width - 2 * MARGIN, paper->height - 2 * MARGIN);
  draw_pages (document, cr);
  add_outline (document, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  g_object_unref (context);

  return status;
}

GBytes *
avow_report_to_pdf (const AvowReport  *report,
                    GError           **error)
{
  const AvowPaperSize paper = avow_paper_size_get_local ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes,
                                                                  paper.width, paper.height);
  cairo_status_t status;

  describe (surface, report);
  status = draw (report, &paper, surface);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: %s is why, in English. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

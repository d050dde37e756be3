/* test-report-document.c: a report on paper: what stands where, and that it is all on the page */

#include "config.h"

#include <cairo.h>

#include "report-fixture.h"
#include "report/avow-column-widths.h"
#include "report/avow-flow-text.h"
#include "report/avow-page-edge.h"
#include "report/avow-report-document.h"
#include "report/avow-table-layout.h"

#define WIDTH 475
#define HEIGHT 720

/* Points, as a printer's are. */
static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_cairo_context_set_resolution (context, 72);

  return context;
}

static AvowReportDocument *
create_document (const AvowReport *report,
                 double            width,
                 double            height)
{
  PangoContext *context = create_context ();
  AvowReportDocument *document = avow_report_document_new (report, context, width, height);

  g_object_unref (context);

  return document;
}

/* {{{ Pages */

static void
test_grows (void)
{
  const guint n_rows[] = { 0, 60, 200, 800 };
  guint before = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (n_rows); i++)
    {
      g_autoptr (AvowReport) report = avow_report_new ("2026");
      g_autoptr (AvowReportDocument) document = NULL;

      fixture_add_rows (report, n_rows[i]);
      document = create_document (report, WIDTH, HEIGHT);
      g_assert_cmpuint (avow_report_document_get_n_pages (document), >, before);
      before = avow_report_document_get_n_pages (document);
      if (n_rows[i] == 0)
        g_assert_cmpuint (before, ==, 1);
    }
}

/* A heading of two levels, whatever is before it, is on the page of what it is of. */
static void
test_heading_never_last (void)
{
  const AvowFlowStyle text = { "Adwaita Sans,Sans 10", .space_before = 5 };
  const AvowFlowStyle heading = { "Adwaita Sans,Sans Bold 13", .space_before = 20, .keep_with_next = TRUE };
  guint n_turned = 0;

  for (guint n_lines = 1; n_lines < 60; n_lines++)
    {
      PangoContext *context = create_context ();
      g_autoptr (AvowPageFlow) flow = avow_page_flow_new (context, "2026", WIDTH, HEIGHT);
      guint blocks[3];
      guint pages[3];
      double y[3];

      g_object_unref (context);
      for (guint i = 0; i < n_lines; i++)
        avow_flow_text_add (flow, "line", &text);
      blocks[0] = avow_flow_text_add (flow, "Section", &heading);
      blocks[1] = avow_flow_text_add (flow, "Label", &heading);
      blocks[2] = avow_flow_text_add (flow, "What it is of", &text);
      for (guint i = 0; i < 3; i++)
        avow_page_flow_find (flow, blocks[i], &pages[i], &y[i]);
      g_assert_cmpuint (pages[0], ==, pages[2]);
      g_assert_cmpfloat (y[0], <, y[1]);
      g_assert_cmpfloat (y[1], <, y[2]);
      g_assert_cmpfloat (y[2], <, HEIGHT - (avow_page_flow_get_n_pages (flow) > 1 ? AVOW_PAGE_EDGE_FOOT : 0));
      if (pages[0] > 0)
        g_assert_cmpfloat (y[0], >=, AVOW_PAGE_EDGE_HEAD);
      n_turned += pages[0] > 0 && y[0] == AVOW_PAGE_EDGE_HEAD;
    }
  /* At times, it would have been the last. */
  g_assert_cmpuint (n_turned, >=, 3);
}

static void
test_headings (void)
{
  g_autoptr (AvowReport) report = avow_report_new ("Two months");
  g_autoptr (AvowReportDocument) document = NULL;
  const char *texts[] = { "May", "Done", "June", "Done", "Promised" };
  const guint depths[] = { 0, 1, 0, 1, 1 };

  avow_report_add (report, AVOW_BLOCK_HEADING, "May");
  avow_report_add (report, AVOW_BLOCK_SECTION, "Done");
  fixture_add_rows (report, 100);
  avow_report_add (report, AVOW_BLOCK_HEADING, "June");
  avow_report_add (report, AVOW_BLOCK_SECTION, "Done");
  avow_report_add (report, AVOW_BLOCK_LABEL, "Kept");
  avow_report_add (report, AVOW_BLOCK_SECTION, "Promised");
  document = create_document (report, WIDTH, HEIGHT);

  g_assert_cmpuint (avow_report_document_get_n_headings (document), ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AvowReportHeading heading = avow_report_document_get_heading (document, i);

      g_assert_cmpstr (heading.text, ==, texts[i]);
      g_assert_cmpuint (heading.depth, ==, depths[i]);
      g_assert_cmpuint (heading.page, ==, i < 2 ? 0 : avow_report_document_get_n_pages (document) - 1);
    }
}

/* }}} */
/* {{{ The picture */

static cairo_rectangle_t
measure_ink (AvowReportDocument *document,
             guint               page)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_rectangle_t ink;

  avow_report_document_draw_page (document, page, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ink;
}

static void
assert_within (AvowReportDocument *document,
               double              width,
               double              height)
{
  /* The letters of a font may lean a little out of their places. */
  const double lean = 2;

  for (guint page = avow_report_document_get_n_pages (document); page > 0; page--)
    {
      cairo_rectangle_t ink = measure_ink (document, page - 1);

      g_assert_cmpfloat (ink.width, >, 0);
      g_assert_cmpfloat (ink.x, >=, -lean);
      g_assert_cmpfloat (ink.y, >=, -lean);
      g_assert_cmpfloat (ink.x + ink.width, <=, width + lean);
      g_assert_cmpfloat (ink.y + ink.height, <=, height + lean);
    }
}

static void
test_within_the_page (void)
{
  const double widths[] = { WIDTH, 260, 700 };
  const char *titles[] = { "Odd", "משונה" };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (titles); j++)
      {
        g_autoptr (AvowReport) odd = fixture_create_odd (titles[j]);
        g_autoptr (AvowReport) empty = avow_report_new (titles[j]);
        g_autoptr (AvowReport) month = fixture_create_month ();
        AvowReport *reports[] = { odd, empty, month };

        for (gsize k = 0; k < G_N_ELEMENTS (reports); k++)
          {
            g_autoptr (AvowReportDocument) document = create_document (reports[k], widths[i], HEIGHT);

            assert_within (document, widths[i], HEIGHT);
          }
      }
}

/* A title that is written from right to left turns the page around: texts, bars, tables and bullets. */
static void
test_right_to_left (void)
{
  for (guint what = 0; what < 3; what++)
    for (guint mirrored = 0; mirrored < 2; mirrored++)
      {
        g_autoptr (AvowReport) report = avow_report_new (mirrored ? "יוני" : "June");
        g_autoptr (AvowReportDocument) document = NULL;
        const gint64 values[] = { 1, 2 };
        cairo_rectangle_t ink;

        if (what == 0)
          avow_report_add (report, AVOW_BLOCK_TEXT, mirrored ? "שלום" : "Hello");
        else if (what == 1)
          fixture_add_bars (report, values, G_N_ELEMENTS (values));
        else
          avow_report_add_words (report, AVOW_BLOCK_ITEM, mirrored ? "Hello" : "שלום");
        document = create_document (report, WIDTH, HEIGHT);
        ink = measure_ink (document, 0);
        if (mirrored)
          g_assert_cmpfloat (ink.x, >, 100);
        else
          g_assert_cmpfloat (ink.x + ink.width, <, WIDTH - 100);
      }

  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (AvowReport) report = avow_report_new (mirrored ? "יוני" : "June");
      g_autoptr (AvowReportDocument) document = NULL;
      cairo_rectangle_t ink;

      /* A text of the person's own begins where its own language does. */
      avow_report_add_words (report, AVOW_BLOCK_TEXT, mirrored ? "Hello" : "שלום");
      document = create_document (report, WIDTH, HEIGHT);
      ink = measure_ink (document, 0);
      g_assert_cmpfloat (ink.width, >, WIDTH - 10);
    }
}

/* Tables are as wide as the page, whatever is in them, and their numbers stand at its end. */
static void
test_tables (void)
{
  for (guint mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (AvowReport) report = avow_report_new ("June");
      const AvowReportTable *table = fixture_add_rows (report, 2);
      PangoContext *context = create_context ();
      AvowPageFlow *flow;
      AvowTableLayout *layout;

      pango_context_set_base_dir (context, mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      flow = avow_page_flow_new (context, "June", WIDTH, HEIGHT);
      layout = avow_table_layout_new (flow, table, AVOW_TABLE_LOOK_PLAIN);
      g_assert_cmpfloat_with_epsilon (layout->width, WIDTH, 0.01);
      /* The number is at the far end, and takes no more room than it needs. */
      g_assert_cmpfloat_with_epsilon (mirrored ? layout->x[2] : layout->x[2] + layout->widths[2],
                                      mirrored ? 0 : WIDTH, 0.01);
      g_assert_cmpfloat (layout->widths[2], <, 60);
      g_assert_cmpfloat_with_epsilon (mirrored ? layout->x[0] + layout->widths[0] : layout->x[0],
                                      mirrored ? WIDTH : 0, 0.01);
      g_assert_cmpfloat (layout->widths[0], >, 150);
      g_assert_cmpfloat (layout->widths[1], >, 150);
      avow_table_layout_unref (layout);
      avow_page_flow_free (flow);
      g_object_unref (context);
    }
}

static double
find_bottom (const AvowReport *report,
             guint             page)
{
  g_autoptr (AvowReportDocument) document = create_document (report, WIDTH, HEIGHT);
  cairo_rectangle_t ink = measure_ink (document, page);

  return ink.y + ink.height;
}

static void
test_remark_below_a_table (void)
{
  g_autoptr (AvowReport) report = avow_report_new ("June");
  double bottom;

  fixture_add_rows (report, 2);
  bottom = find_bottom (report, 0);
  avow_report_add (report, AVOW_BLOCK_REMARK, "Hg");
  g_assert_cmpfloat (find_bottom (report, 0), >, bottom + 20);
}

/* Where the page is full, it goes over to the next with what it is of. */
static void
test_remark_above_a_text (void)
{
  guint n_pages = 1;

  for (guint n = 30; n_pages == 1; n++)
    {
      g_autoptr (AvowReport) report = avow_report_new ("June");
      g_autoptr (AvowReportDocument) document = NULL;

      for (guint i = 0; i < n; i++)
        avow_report_add (report, AVOW_BLOCK_TEXT, "Hg");
      avow_report_add (report, AVOW_BLOCK_REMARK, "Hg");
      avow_report_add (report, AVOW_BLOCK_TEXT, "Hg");
      document = create_document (report, WIDTH, HEIGHT);
      n_pages = avow_report_document_get_n_pages (document);
      if (n_pages > 1)
        g_assert_cmpfloat (find_bottom (report, 1), >, AVOW_PAGE_EDGE_HEAD + 20);
    }
}

/* }}} */
/* {{{ Columns */

static void
assert_widths (const AvowColumnNeed *needs,
               double                available,
               const double         *expected)
{
  double widths[3];

  avow_column_widths (needs, 3, available, widths);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat_with_epsilon (widths[i], expected[i], 0.01);
}

static void
test_column_widths (void)
{
  const AvowColumnNeed needs[] = { { 20, 60 }, { 40, 400 }, { 30, 30 } };

  assert_widths (needs, 1000, (const double[]) { 60, 400, 30 });
  assert_widths (needs, 490, (const double[]) { 60, 400, 30 });
  assert_widths (needs, 300, (const double[]) { 60, 210, 30 });
  assert_widths (needs, 110, (const double[]) { 40, 40, 30 });
  assert_widths (needs, 90, (const double[]) { 20, 40, 30 });
  assert_widths (needs, 70, (const double[]) { 20, 25, 25 });
  assert_widths (needs, 30, (const double[]) { 10, 10, 10 });
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-document/grows", test_grows);
  g_test_add_func ("/report-document/heading-never-last", test_heading_never_last);
  g_test_add_func ("/report-document/headings", test_headings);
  g_test_add_func ("/report-document/within-the-page", test_within_the_page);
  g_test_add_func ("/report-document/right-to-left", test_right_to_left);
  g_test_add_func ("/report-document/tables", test_tables);
  g_test_add_func ("/report-document/remark-below-a-table", test_remark_below_a_table);
  g_test_add_func ("/report-document/remark-above-a-text", test_remark_above_a_text);
  g_test_add_func ("/report-document/column-widths", test_column_widths);

  return g_test_run ();
}

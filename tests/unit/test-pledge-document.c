/* test-pledge-document.c: the pledge on paper: every word of it, on as many pages as it needs */

#include "config.h"

#include <cairo-pdf.h>
#include <string.h>

#include "core/model/avow-definition.h"
#include "report/avow-pledge-document.h"
#include "test-paper.h"

/* Between margins of half an inch, in points. */
typedef struct {
  double width;
  double height;
} Paper;

static const Paper A4 = { 523, 770 };
static const Paper LETTER = { 540, 720 };

static AvowPledge *
create_pledge (void)
{
  AvowPledge *pledge = avow_pledge_new_suggested ();

  pledge->signed_name = g_strdup ("M. K. Łuck");
  pledge->signed_on = avow_civil_date_new (2024, 2, 29);

  return pledge;
}

/* Points, as a printer's are. */
static PangoContext *
create_context (cairo_t *cr)
{
  PangoContext *context = pango_cairo_create_context (cr);

  pango_cairo_context_set_resolution (context, 72);

  return context;
}

static cairo_status_t
write_bytes (gpointer      closure,
             const guint8 *data,
             unsigned int  length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
render (AvowPledge  *pledge,
        const Paper *paper,
        guint       *n_pages)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_bytes, bytes, paper->width, paper->height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = create_context (cr);
  AvowPledgeDocument *document = avow_pledge_document_new (pledge, context, paper->width, paper->height);

  *n_pages = avow_pledge_document_get_n_pages (document);
  for (guint page = 0; page < *n_pages; page++)
    {
      avow_pledge_document_draw_page (document, page, cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  avow_pledge_document_free (document);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The words that are on the paper, with one space between any two. */
static char *
read_words (AvowPledge  *pledge,
            const Paper *paper,
            guint       *n_pages)
{
  g_autoptr (GBytes) pdf = render (pledge, paper, n_pages);
  g_auto (GStrv) pages = test_paper_read_pages (pdf);

  g_assert_cmpuint (g_strv_length (pages), ==, *n_pages);

  return test_paper_join (pages, "My Pledge");
}

static void
assert_holds_everything (const char *words,
                         AvowPledge *pledge)
{
  test_paper_assert_holds (words, "My Pledge");
  test_paper_assert_holds (words, avow_definition_get_text ());
  test_paper_assert_holds (words, avow_definition_get_author ());
  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    if (avow_pledge_get_part (pledge, i) != NULL)
      {
        g_autofree char *part = g_strconcat (avow_pledge_get_part_name (i), " ",
                                             avow_pledge_get_part (pledge, i), NULL);

        test_paper_assert_holds (words, part);
      }
  test_paper_assert_holds (words, pledge->signed_name);
}

static void
test_every_word (void)
{
  const Paper *papers[] = { &A4, &LETTER };

  if (!test_paper_has ("pdftotext"))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (AvowPledge) pledge = create_pledge ();
      g_autofree char *words = NULL;
      g_autofree char *affirmed = NULL;
      guint n_pages;

      words = read_words (pledge, papers[i], &n_pages);
      g_assert_cmpuint (n_pages, ==, 1);
      assert_holds_everything (words, pledge);
      test_paper_assert_holds (words, "Signed on 29 February 2024");
      g_assert_null (strstr (words, "Affirmed"));

      avow_pledge_affirm (pledge, avow_civil_date_new (2025, 3, 1));
      avow_pledge_affirm (pledge, avow_civil_date_new (2024, 5, 1));
      affirmed = read_words (pledge, papers[i], &n_pages);
      g_assert_cmpuint (n_pages, ==, 1);
      test_paper_assert_holds (affirmed, "Signed on 29 February 2024 Affirmed on 1 March 2025");
      g_assert_null (strstr (affirmed, "2024 Affirmed on 1 May"));
    }
}

static void
test_parts_left_out (void)
{
  g_autoptr (AvowPledge) pledge = create_pledge ();
  g_autofree char *words = NULL;
  guint n_pages;

  if (!test_paper_has ("pdftotext"))
    return;

  avow_pledge_set_part (pledge, 1, NULL);
  avow_pledge_set_part (pledge, 3, NULL);
  words = read_words (pledge, &A4, &n_pages);
  assert_holds_everything (words, pledge);
  g_assert_null (strstr (words, avow_pledge_get_part_name (1)));
  g_assert_null (strstr (words, avow_pledge_get_part_name (3)));
}

static void
test_long (void)
{
  guint before = 1;

  if (!test_paper_has ("pdftotext"))
    return;

  for (guint n_words = 500; n_words <= 8000; n_words *= 4)
    {
      g_autoptr (AvowPledge) pledge = create_pledge ();
      g_autoptr (GString) text = g_string_new ("Привет");
      g_autofree char *words = NULL;
      guint n_pages;

      for (guint i = 0; i < n_words; i++)
        g_string_append_printf (text, "%sw%u", i % 100 == 0 ? "\n" : " ", i);
      avow_pledge_set_part (pledge, 2, text->str);
      words = read_words (pledge, &LETTER, &n_pages);
      assert_holds_everything (words, pledge);
      test_paper_assert_holds (words, "Signed on 29 February 2024");
      g_assert_cmpuint (n_pages, >, before);
      before = n_pages;
    }
}

/* {{{ The picture */

typedef struct {
  guint left;
  guint right;
} Ink;

/* How many pixels are dark in either half of the page. */
static Ink
measure_ink (AvowPledge *pledge)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) A4.width, (int) A4.height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = create_context (cr);
  AvowPledgeDocument *document = avow_pledge_document_new (pledge, context, A4.width, A4.height);
  const guint8 *pixels;
  Ink ink = { 0, 0 };

  avow_pledge_document_draw_page (document, 0, cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int y = 0; y < (int) A4.height; y++)
    for (int x = 0; x < (int) A4.width; x++)
      /* The alpha is in the same byte in neither order of bytes; of four that are black, it is the
       * only one that is not 0. */
      for (int byte = 0; byte < 4; byte++)
        if (pixels[y * cairo_image_surface_get_stride (surface) + 4 * x + byte] > 128)
          {
            if (x < (int) A4.width / 2)
              ink.left++;
            else
              ink.right++;
            break;
          }
  avow_pledge_document_free (document);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return ink;
}

static AvowPledge *
create_short (const char *text)
{
  AvowPledge *pledge = avow_pledge_new ();

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    avow_pledge_set_part (pledge, i, text);

  return pledge;
}

static void
test_picture (void)
{
  g_autoptr (AvowPledge) empty = avow_pledge_new ();
  g_autoptr (AvowPledge) suggested = create_pledge ();
  Ink without = measure_ink (empty);
  Ink with = measure_ink (suggested);

  g_assert_cmpuint (without.left, >, 500);
  g_assert_cmpuint (with.left, >, 2 * without.left);
  g_assert_cmpuint (with.right, >, 2 * without.right);
}

/* What is written from right to left begins at the right, whichever language the headings are in. */
static void
test_right_to_left (void)
{
  g_autoptr (AvowPledge) latin = create_short ("vote and give");
  g_autoptr (AvowPledge) hebrew = create_short ("להצביע ולתת");
  g_autoptr (AvowPledge) empty = create_short (" ");
  Ink ink_latin = measure_ink (latin);
  Ink ink_hebrew = measure_ink (hebrew);
  Ink ink_empty = measure_ink (empty);

  g_assert_cmpuint (ink_latin.left, >, ink_empty.left);
  g_assert_cmpuint (ink_latin.right, ==, ink_empty.right);
  g_assert_cmpuint (ink_hebrew.left, ==, ink_empty.left);
  g_assert_cmpuint (ink_hebrew.right, >, ink_empty.right);
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pledge-document/every-word", test_every_word);
  g_test_add_func ("/pledge-document/parts-left-out", test_parts_left_out);
  g_test_add_func ("/pledge-document/long", test_long);
  g_test_add_func ("/pledge-document/picture", test_picture);
  g_test_add_func ("/pledge-document/right-to-left", test_right_to_left);

  return g_test_run ();
}

/* test-paper.h: what is on the pages of a PDF, as other programs read it */

#pragma once

#include <gio/gio.h>
#include <string.h>

/* Whether there is such a program; or skips the test. */
static inline gboolean
test_paper_has (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *reason = g_strconcat ("no ", program, NULL);

  if (path == NULL)
    g_test_skip (reason);

  return path != NULL;
}

/* What a program says about the PDF, which it is given as a file named "-". */
static inline char *
test_paper_run (GBytes             *pdf,
                const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE |
                                                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_autoptr (GBytes) output = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, pdf, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

/* The text of each page. */
static inline char **
test_paper_read_pages (GBytes *pdf)
{
  const char *argv[] = { "pdftotext", "-enc", "UTF-8", "-", "-", NULL };
  g_autofree char *text = test_paper_run (pdf, argv);
  char **pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages);

  /* Each page ends with one. */
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpstr (pages[n_pages - 1], ==, "");
  g_clear_pointer (&pages[n_pages - 1], g_free);

  return pages;
}

/* Whether a line is the number of the page. The spaces of small letters may be lost. */
static inline gboolean
test_paper_is_number (const char *line,
                      guint       page,
                      guint       n_pages)
{
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, n_pages);
  g_autofree char *close = g_strdup_printf ("%u/%u", page + 1, n_pages);

  return strcmp (line, number) == 0 || strcmp (line, close) == 0;
}

/* The words of all pages, with one space between any two and around them, but without the title at the
 * head of a page and the number at its foot. */
static inline char *
test_paper_join (char       **pages,
                 const char  *title)
{
  g_autoptr (GString) words = g_string_new (" ");
  guint n_pages = g_strv_length (pages);

  for (guint i = 0; i < n_pages; i++)
    {
      g_auto (GStrv) lines = g_strsplit (pages[i], "\n", -1);

      for (char **line = lines; *line != NULL; line++)
        {
          g_auto (GStrv) parts = g_strsplit (g_strstrip (*line), " ", -1);

          if ((i > 0 && strcmp (*line, title) == 0) || test_paper_is_number (*line, i, n_pages))
            continue;
          for (char **part = parts; *part != NULL; part++)
            if (**part != '\0')
              g_string_append_printf (words, "%s ", *part);
        }
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

static inline void
test_paper_assert_holds (const char *words,
                         const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \n", -1);
  g_autofree char *joined = g_strjoinv (" ", parts);

  if (strstr (words, joined) == NULL)
    g_error ("“%s” is not in “%s”", joined, words);
}

/* avow-output.c: where a command's result goes: the standard output, or a file for the person alone */

#include "config.h"

#include "avow-output.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "avow-option-values.h"
#include "avow-private-file.h"
#include "avow-report-text.h"
#include "avow-terminal.h"
#include "core/vault/avow-vault-files.h"
#include "report/avow-report-markdown.h"
#include "report/avow-report-pdf.h"

/* NULL for the standard output. */
static const char *
get_path (const AvowOptions *options)
{
  return avow_options_is_stdin (options->output) ? NULL : options->output;
}

gboolean
avow_output_check (const AvowOptions  *options,
                   GError            **error)
{
  const char *path = get_path (options);

  if (!path)
    {
      if (options->format == AVOW_FORMAT_PDF && isatty (STDOUT_FILENO))
        return avow_option_refuse (error, _("A PDF is nothing for a terminal to show: add %s"), "--output");
      return TRUE;
    }

  if (avow_vault_owns_file (options->path, path))
    return avow_option_refuse (error, _("%s: “%s” is the journal itself"), "--output", path);
  /* A device or a pipe would be put away for the file. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return avow_option_refuse (error, _("%s: “%s” is there and is no file"), "--output", path);

  return TRUE;
}

/* The NUL after it is there, though not counted. */
GBytes *
avow_output_make_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

GBytes *
avow_output_make_report (const AvowOptions  *options,
                         const AvowReport   *report,
                         GError            **error)
{
  switch (options->format)
    {
    case AVOW_FORMAT_PDF:
      return avow_report_to_pdf (report, error);
    case AVOW_FORMAT_MARKDOWN:
      return avow_output_make_text (avow_report_to_markdown (report));
    case AVOW_FORMAT_TEXT:
      return avow_output_make_text (
        avow_report_to_text (report, get_path (options) ? 0 : avow_terminal_get_width ()));
    case AVOW_FORMAT_NONE:
    case AVOW_FORMAT_CSV:
    case AVOW_FORMAT_JSON:
    case AVOW_N_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * avow_output_write:
 * @options: the options
 * @bytes: all that there is to write
 * @error: return location
 *
 * A file that was there before is replaced, as it is by whatever else a shell's command writes.
 *
 * Returns: whether it is written
 */
gboolean
avow_output_write (const AvowOptions  *options,
                   GBytes             *bytes,
                   GError            **error)
{
  const char *path = get_path (options);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (!path)
    /* Only what people read has to be in the encoding of their terminal. */
    return options->format == AVOW_FORMAT_TEXT ? avow_terminal_print (data, error)
                                               : avow_terminal_write (data, size, error);

  return avow_private_file_write (path, bytes, error);
}

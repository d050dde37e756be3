/* avow-file-format.c: the kinds of file that can be taken along */

#include "config.h"

#include "avow-file-format.h"

#include <glib/gi18n.h>

/**
 * Format:
 * @name: as people call it
 * @description: what is in it
 * @ending: of names of files
 */
typedef struct {
  const char *name;
  const char *description;
  const char *ending;
} Format;

static const Format formats[AVOW_N_FILE_FORMATS] = {
  [AVOW_FILE_PDF] = { N_("PDF"), N_("Pages to read and to print"), "pdf" },
  [AVOW_FILE_MARKDOWN] = { N_("Markdown"), N_("The same as plain text, with its headings and tables"), "md" },
  [AVOW_FILE_CSV] = { N_("CSV"), N_("One table for a spreadsheet"), "csv" },
  [AVOW_FILE_JSON] = { N_("JSON"), N_("For other programs to read"), "json" },
};

const char *
avow_file_format_get_name (AvowFileFormat format)
{
  return _(formats[format].name);
}

const char *
avow_file_format_describe (AvowFileFormat format)
{
  return _(formats[format].description);
}

gboolean
avow_file_format_has_pages (AvowFileFormat format)
{
  return format == AVOW_FILE_PDF || format == AVOW_FILE_MARKDOWN;
}

const char *
avow_file_format_get_ending (AvowFileFormat format)
{
  return formats[format].ending;
}

/* avow-file-format.h: the kinds of file that can be taken along */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  AVOW_FILE_PDF,
  AVOW_FILE_MARKDOWN,
  AVOW_FILE_CSV,
  AVOW_FILE_JSON,
  AVOW_N_FILE_FORMATS
} AvowFileFormat;

/* A bit (1 << AvowFileFormat) for each. */
typedef guint AvowFileFormats;

const char *avow_file_format_get_name   (AvowFileFormat format);
/* What is in it, as a line for people. */
const char *avow_file_format_describe   (AvowFileFormat format);
/* Whether people read it as it is, and not a program. */
gboolean    avow_file_format_has_pages  (AvowFileFormat format);
/* What names of such files end with, without the dot. */
const char *avow_file_format_get_ending (AvowFileFormat format);

G_END_DECLS

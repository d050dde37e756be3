/* avow-given-options.h: the command line as GOption reads it, before it is judged */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every member is what the option of that name was given, NULL or FALSE if it was not. @passphrase_fd
 * is %AVOW_GIVEN_NO_FD if it was not. */
typedef struct {
  gboolean   version;
  gboolean   demo;
  gboolean   create;
  gboolean   check;
  gboolean   list;
  gboolean   commitments;
  char      *summary;
  char      *donations;
  char      *log;
  char      *vault;
  char      *today;
  int        passphrase_fd;
  char      *format;
  char      *output;
  char     **includes;

  char      *month;
  char      *from;
  char      *to;
  char     **kinds;
  char     **types;

  char      *date;
  char      *time;
  char      *label;
  char      *title;
  char      *about;
  char      *place;
  char      *amount;
  char      *currency;
  char      *minutes;
  char      *duration;
  char      *count;
  gboolean   regular;
  char      *voting;
  char      *ring;
  char      *step;
  char     **communities;
  char      *known_by;
  char      *feedback;
  char      *note;
} AvowGivenOptions;

#define AVOW_GIVEN_NO_FD G_MININT

/* Fills @given, which the caller clears, also after an error (G_OPTION_ERROR). Prints --help and ends
 * the process if that is what was asked. */
gboolean avow_given_options_parse (AvowGivenOptions  *given,
                                   char             **arguments,
                                   GError           **error);
void     avow_given_options_clear (AvowGivenOptions  *given);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AvowGivenOptions, avow_given_options_clear)

G_END_DECLS

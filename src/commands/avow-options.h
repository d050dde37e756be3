/* avow-options.h: what the command line asked for, as the commands read it */

#pragma once

#include "avow-commands.h"
#include "avow-demo-vault.h"
#include "core/insight/avow-disclosure.h"
#include "core/insight/avow-span.h"
#include "core/model/avow-civil-date.h"
#include "core/model/avow-money.h"
#include "core/model/avow-terms.h"

G_BEGIN_DECLS

/* Exit statuses of the process, besides 0. */
#define AVOW_EXIT_FAILURE 1
#define AVOW_EXIT_USAGE 2

/**
 * AvowCommand:
 * @AVOW_COMMAND_NONE: none was asked for: the window is
 */
typedef enum {
  AVOW_COMMAND_NONE,
  AVOW_COMMAND_CREATE,
  AVOW_COMMAND_CHECK,
  AVOW_COMMAND_LIST,
  AVOW_COMMAND_COMMITMENTS,
  AVOW_COMMAND_SUMMARY,
  AVOW_COMMAND_DONATIONS,
  AVOW_COMMAND_LOG,
} AvowCommand;

/* Each command knows some of them. */
typedef enum {
  AVOW_FORMAT_NONE,
  AVOW_FORMAT_TEXT,
  AVOW_FORMAT_MARKDOWN,
  AVOW_FORMAT_CSV,
  AVOW_FORMAT_JSON,
  AVOW_FORMAT_PDF,
  AVOW_N_FORMATS
} AvowFormat;

/**
 * AvowListOptions:
 * @from: the first day, or %AVOW_CIVIL_DATE_NONE for no beginning
 * @to: the last day, or %AVOW_CIVIL_DATE_NONE for no end
 * @whole_month: whether @from to @to is one month of the calendar
 * @kinds: a bit (1 << kind) for each kind that is wanted, 0 for all
 * @types: a bit (1 << type) for each type of action that is wanted, 0 for all
 */
typedef struct {
  AvowCivilDate  from;
  AvowCivilDate  to;
  gboolean       whole_month;
  guint          kinds;
  guint          types;
} AvowListOptions;

/**
 * AvowSummaryOptions:
 * @length: whether months are asked for, or a year
 * @first: the first day of the first month, or of the year
 * @last: the first day of the last month, not before it, or of the year
 * @disclosure: what may be in it
 */
typedef struct {
  AvowSpanLength length;
  AvowCivilDate  first;
  AvowCivilDate  last;
  AvowDisclosure disclosure;
} AvowSummaryOptions;

/**
 * AvowLogOptions:
 * @date: the day, never %AVOW_CIVIL_DATE_NONE
 * @amount: (nullable): as it was typed; its currency may be known only once the journal is open
 * @currency: (nullable): the ISO 4217 code that was given
 * @minutes: how long, or -1
 * @count: how many, or -1
 *
 * Texts may be "-", which stands for the standard input; parsing sees to it that one at most is.
 */
typedef struct {
  AvowActionType   type;
  AvowCivilDate    date;
  AvowClock        time;
  char            *label;
  char            *title;
  char            *about;
  char            *place;
  char            *amount;
  char            *currency;
  gint64           minutes;
  gint64           count;
  gboolean         regular;
  AvowVoting       voting;
  AvowRing         ring;
  AvowStep         step;
  char           **communities;
  AvowKnownBy      known_by;
  char            *feedback;
  char            *note;
} AvowLogOptions;

/*
 * AvowOptions:
 * @path: the journal's file, whether it was named or is the usual one
 * @named: whether it was named
 * @format: how a command prints what it found
 * @output: (nullable): the file that it goes to, instead of the standard output
 * @donations: the first day of the year that is asked for
 * @demo_vault: (nullable): the throw-away journal, which lives as long as the options
 */
struct _AvowOptions {
  AvowCommand         command;
  char               *path;
  gboolean            named;
  AvowDemoVault      *demo_vault;
  AvowSecret         *passphrase;
  gboolean            demo;
  AvowFormat          format;
  char               *output;
  AvowListOptions     list;
  AvowSummaryOptions  summary;
  AvowCivilDate       donations;
  AvowLogOptions      log;
};

/* Reads no descriptor and prints nothing but GLib's --help. Errors are G_OPTION_ERROR. @passphrase_fd
 * is -1 and @version %FALSE where they were not given. */
AvowOptions *avow_options_new_from_arguments (char      **arguments,
                                              int        *passphrase_fd,
                                              gboolean   *version,
                                              GError    **error);

/* Whether @text stands for the standard input. */
gboolean     avow_options_is_stdin           (const char  *text);

G_END_DECLS

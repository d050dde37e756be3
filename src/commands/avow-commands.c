/* avow-commands.c: runs the command that was asked for */

#include "config.h"

#include "avow-commands.h"

#include "avow-command.h"
#include "avow-options.h"
#include "avow-terminal.h"

/**
 * avow_commands_run:
 * @options: options that ask for a command and not for the window
 *
 * Runs the command to its end. Needs no display and starts no toolkit.
 *
 * Returns: what the process is to end with: 0, 1 if something went wrong, or 2 if something that was
 *   typed cannot be meant
 */
int
avow_commands_run (AvowOptions *options)
{
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  switch (options->command)
    {
    case AVOW_COMMAND_CREATE:
      done = avow_command_create (options, &error);
      break;

    case AVOW_COMMAND_CHECK:
      done = avow_command_check (options, &error);
      break;

    case AVOW_COMMAND_LIST:
      done = avow_command_list (options, &error);
      break;

    case AVOW_COMMAND_COMMITMENTS:
      done = avow_command_commitments (options, &error);
      break;

    case AVOW_COMMAND_SUMMARY:
      done = avow_command_summary (options, &error);
      break;

    case AVOW_COMMAND_DONATIONS:
      done = avow_command_donations (options, &error);
      break;

    case AVOW_COMMAND_LOG:
      done = avow_command_log (options, &error);
      break;

    case AVOW_COMMAND_NONE:
    default:
      break;
    }

  if (done)
    return 0;

  avow_terminal_print_error (error->message);

  return error->domain == G_OPTION_ERROR ? AVOW_EXIT_USAGE : AVOW_EXIT_FAILURE;
}

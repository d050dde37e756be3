/* avow-passphrase-input.c: a passphrase from a descriptor or from the terminal */

#include "config.h"

#include "avow-passphrase-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <termios.h>
#include <unistd.h>

/* The signals that would end or stop the process while the terminal does not echo. */
static const int caught_signals[] = {
  SIGALRM, SIGHUP, SIGINT, SIGPIPE, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU,
};

/* The handler may run on any thread, so that it cannot be left to read() to be interrupted: it writes
 * to a descriptor that is waited for beside the terminal. */
static volatile sig_atomic_t pending_signal;
static volatile sig_atomic_t wake_fd = -1;

typedef struct {
  int              fd;
  gboolean         owned;
  struct termios   before;
  struct sigaction handlers[G_N_ELEMENTS (caught_signals)];
} Terminal;

typedef enum {
  LINE_DONE,
  LINE_INTERRUPTED,
  LINE_FAILED,
} LineResult;

static LineResult
wait_for_input (int fd)
{
  struct pollfd polled[] = {
    { .fd = fd, .events = POLLIN },
    { .fd = wake_fd, .events = POLLIN },
  };

  while (poll (polled, G_N_ELEMENTS (polled), -1) < 0)
    if (errno != EINTR)
      return LINE_FAILED;

  return polled[1].revents ? LINE_INTERRUPTED : LINE_DONE;
}

/* One byte at a time: what follows the line belongs to somebody else. */
static LineResult
read_line (int      fd,
           guint8  *buffer,
           gsize    size,
           gsize   *length)
{
  *length = 0;

  for (;;)
    {
      guint8 byte = 0;
      gssize n;

      if (wake_fd >= 0)
        {
          LineResult waited = wait_for_input (fd);

          if (waited != LINE_DONE)
            return waited;
        }

      n = read (fd, &byte, 1);
      if (n < 0 && errno == EINTR)
        {
          if (pending_signal != 0)
            return LINE_INTERRUPTED;
          continue;
        }
      if (n < 0)
        return LINE_FAILED;
      if (n == 0 || byte == '\n')
        return LINE_DONE;

      /* One too many is noticed by the caller; the rest of the line is let go. */
      if (*length < size)
        buffer[(*length)++] = byte;
    }
}

static AvowSecret *
make_passphrase (AvowSecret  *buffer,
                 gsize        length,
                 GError     **error)
{
  guint8 *data = avow_secret_get_data (buffer);

  if (length > AVOW_PASSPHRASE_MOST_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _("The passphrase is longer than %d bytes."), AVOW_PASSPHRASE_MOST_BYTES);
      return NULL;
    }
  if (length == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("The passphrase is empty."));
      return NULL;
    }

  data[length] = '\0';
  if (!g_utf8_validate_len ((const char *) data, length, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("The passphrase is not text in UTF-8."));
      return NULL;
    }

  return avow_secret_new_from_text ((const char *) data);
}

/**
 * avow_passphrase_input_read:
 * @fd: a descriptor that is open for reading
 * @error: return location
 *
 * Blocks until the end of a line or of the file. Errors are %G_IO_ERROR.
 *
 * Returns: (transfer full): the passphrase, NUL-terminated
 */
AvowSecret *
avow_passphrase_input_read (int      fd,
                      GError **error)
{
  g_autoptr (AvowSecret) buffer = avow_secret_new (AVOW_PASSPHRASE_MOST_BYTES + 2);
  gsize length;

  if (read_line (fd, avow_secret_get_data (buffer), AVOW_PASSPHRASE_MOST_BYTES + 1,
                 &length) != LINE_DONE)
    {
      int saved_errno = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                   /* Translators: %s is the system's reason, such as “Bad file descriptor” */
                   _("Cannot read the passphrase from file descriptor %d: %s"),
                   fd, g_strerror (saved_errno));
      return NULL;
    }

  return make_passphrase (buffer, length, error);
}

/*
 * The terminal
 */

static void
on_signal (int number)
{
  const guint64 one = 1;
  int saved_errno = errno;
  gssize written;

  pending_signal = number;
  /* Failing means that the wait has been woken before, or cannot be. */
  written = write (wake_fd, &one, sizeof one);
  (void) written;
  errno = saved_errno;
}

static gboolean
terminal_open (Terminal  *terminal,
               GError   **error)
{
  /* The standard input may be holding a note: then the terminal is still within reach. */
  terminal->owned = !isatty (STDIN_FILENO);
  terminal->fd = terminal->owned ? open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY) : STDIN_FILENO;

  if (terminal->fd < 0 || tcgetattr (terminal->fd, &terminal->before) < 0)
    {
      if (terminal->owned && terminal->fd >= 0)
        close (terminal->fd);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("There is no terminal to ask for the passphrase: give --passphrase-fd."));
      return FALSE;
    }

  return TRUE;
}

static void
terminal_close (Terminal *terminal)
{
  if (terminal->owned)
    close (terminal->fd);
}

static void
terminal_silence (Terminal *terminal)
{
  struct sigaction action = { .sa_handler = on_signal };
  struct termios silent = terminal->before;

  sigemptyset (&action.sa_mask);
  pending_signal = 0;
  wake_fd = eventfd (0, EFD_CLOEXEC | EFD_NONBLOCK);
  for (gsize i = 0; i < G_N_ELEMENTS (caught_signals); i++)
    sigaction (caught_signals[i], &action, &terminal->handlers[i]);

  silent.c_lflag &= ~((tcflag_t) ECHO);
  silent.c_lflag |= ECHONL | ICANON | ISIG;
  /* What was typed ahead was typed with echo, for something else. */
  tcsetattr (terminal->fd, TCSAFLUSH, &silent);
}

static void
terminal_restore (Terminal *terminal)
{
  /* A process in the background must not stop here: SIGTTOU is still caught. */
  while (tcsetattr (terminal->fd, TCSAFLUSH, &terminal->before) < 0 &&
         errno == EINTR && pending_signal != SIGTTOU)
    continue;

  for (gsize i = 0; i < G_N_ELEMENTS (caught_signals); i++)
    sigaction (caught_signals[i], &terminal->handlers[i], NULL);

  if (wake_fd >= 0)
    close (wake_fd);
  wake_fd = -1;
}

static void
terminal_say (Terminal   *terminal,
              const char *text)
{
  g_autofree char *local = g_locale_from_utf8 (text, -1, NULL, NULL, NULL);
  const char *said = local ? local : text;

  /* If the prompt cannot be shown, the passphrase can be typed all the same. */
  if (write (terminal->owned ? terminal->fd : STDERR_FILENO, said, strlen (said)) < 0)
    return;
}

static AvowSecret *
ask_once (Terminal    *terminal,
          const char  *prompt,
          GError     **error)
{
  g_autoptr (AvowSecret) buffer = avow_secret_new (AVOW_PASSPHRASE_MOST_BYTES + 2);

  for (;;)
    {
      LineResult result;
      int saved_errno, number;
      gsize length;

      terminal_silence (terminal);
      terminal_say (terminal, prompt);
      result = read_line (terminal->fd, avow_secret_get_data (buffer),
                          AVOW_PASSPHRASE_MOST_BYTES + 1, &length);
      saved_errno = errno;
      if (result != LINE_DONE)
        terminal_say (terminal, "\n");
      terminal_restore (terminal);

      number = pending_signal;
      pending_signal = 0;
      if (result == LINE_DONE)
        return make_passphrase (buffer, length, error);
      if (result == LINE_FAILED)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                       _("Cannot read the passphrase from the terminal: %s"), g_strerror (saved_errno));
          return NULL;
        }

      /* Now with the effect it would have had. After a stop, the question is put again. */
      raise (number);
      if (number != SIGTSTP && number != SIGTTIN && number != SIGTTOU)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Interrupted."));
          return NULL;
        }
    }
}

/**
 * avow_passphrase_input_ask:
 * @twice: whether it is a new one, which has to be typed a second time
 * @error: return location
 *
 * Errors are %G_IO_ERROR.
 *
 * Returns: (transfer full): the passphrase, NUL-terminated
 */
AvowSecret *
avow_passphrase_input_ask (gboolean   twice,
                     GError   **error)
{
  g_autoptr (AvowSecret) first = NULL;
  g_autoptr (AvowSecret) second = NULL;
  Terminal terminal = { 0 };

  if (!terminal_open (&terminal, error))
    return NULL;

  first = ask_once (&terminal, twice ? _("New passphrase: ") : _("Passphrase: "), error);
  if (first && twice)
    second = ask_once (&terminal, _("The same again: "), error);
  terminal_close (&terminal);

  if (!first || (twice && !second))
    return NULL;
  if (twice && !avow_secret_equal (first, second))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("The two passphrases are not the same."));
      return NULL;
    }

  return g_steal_pointer (&first);
}

AvowSecret *
avow_passphrase_input_acquire (AvowOptions  *options,
                         gboolean      twice,
                         GError      **error)
{
  if (options->passphrase)
    return avow_secret_ref (options->passphrase);

  return avow_passphrase_input_ask (twice, error);
}

/* test-process.h: what a test does to a process: another one, or a full disk for this one */

#pragma once

#include <glib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Runs @function in a process of its own, and returns what it returned. */
static inline int
test_in_another_process (int      (*function) (gpointer data),
                         gpointer   data)
{
  int status;
  pid_t pid = fork ();

  g_assert_cmpint (pid, >=, 0);
  if (pid == 0)
    _exit (function (data));

  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

/* A limit to the size of files stands for a full disk: the system says EFBIG instead of ENOSPC. The
 * program must ignore SIGXFSZ. */
static inline void
test_limit_files (guint64 size)
{
  const struct rlimit limit = { size, RLIM_INFINITY };

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* avow-vault-files.c: which files are a vault */

#include "config.h"

#include "avow-vault-files.h"

#include <stdlib.h>
#include <string.h>

/* What a file is called once no link leads to it; the file itself need not be there yet. Transfer full. */
static char *
resolve (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *name = g_path_get_basename (whole);
  g_autofree char *real = NULL;
  char *resolved = realpath (whole, NULL);

  if (resolved != NULL)
    return resolved;

  real = realpath (folder, NULL);

  return g_build_filename (real != NULL ? real : folder, name, NULL);
}

gboolean
avow_vault_owns_file (const char *vault,
                      const char *path)
{
  static const char *const endings[] = { "", "-journal", "-wal", "-shm", NULL };
  g_autofree char *resolved = resolve (path);
  g_autofree char *resolved_vault = resolve (vault);

  return g_str_has_prefix (resolved, resolved_vault) &&
         g_strv_contains (endings, resolved + strlen (resolved_vault));
}

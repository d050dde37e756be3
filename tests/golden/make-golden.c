/* make-golden.c: writes a vault from its description, for the version of the format that is current
 *
 *   make-golden journal-v1.json journal-v1.avow
 *
 * Built, but not run, with the tests: a golden file is made once, when a version of the format is
 * released, and from then on every version of Avow must read it. */

#include "core/vault/avow-vault.h"

#include <yyjson.h>

static const char *
get_text (yyjson_val *object,
          const char *name)
{
  const char *text = yyjson_get_str (yyjson_obj_get (object, name));

  if (text == NULL)
    g_error ("There is no \"%s\"", name);

  return text;
}

static void
write_one (AvowVault  *vault,
           const char *hex,
           GBytes     *body)
{
  g_autoptr (GError) error = NULL;
  AvowVaultChange change = { .body = body };

  if (!avow_id_from_hex (hex, -1, &change.id))
    g_error ("\"%s\" is no id", hex);
  if (!avow_vault_write (vault, &change, 1, &error))
    g_error ("%s", error->message);
}

static AvowVault *
create (yyjson_val *description,
        const char *path)
{
  const AvowKdfParams params = {
    (guint32) yyjson_get_uint (yyjson_obj_get (description, "passes")),
    yyjson_get_uint (yyjson_obj_get (description, "memory_kib")) * 1024,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_text (get_text (description, "passphrase"));
  g_autoptr (AvowRecoveryKey) recovery_key = NULL;
  AvowVault *vault = NULL;

  recovery_key = avow_recovery_key_parse (get_text (description, "recovery_key"), &error);
  if (recovery_key != NULL)
    vault = avow_vault_create (path, passphrase, recovery_key, &params, &error);
  if (vault == NULL)
    g_error ("%s", error->message);

  return vault;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AvowVault) vault = NULL;
  yyjson_doc *document;
  yyjson_val *description, *record, *deleted;
  size_t i, n;

  if (argc != 3)
    g_error ("Usage: make-golden DESCRIPTION VAULT");

  document = yyjson_read_file (argv[1], 0, NULL, NULL);
  if (document == NULL)
    g_error ("\"%s\" cannot be read", argv[1]);

  description = yyjson_doc_get_root (document);
  vault = create (description, argv[2]);

  yyjson_arr_foreach (yyjson_obj_get (description, "deleted"), i, n, deleted)
    {
      g_autoptr (GBytes) body = g_bytes_new_static ("{}", 2);

      write_one (vault, yyjson_get_str (deleted), body);
      write_one (vault, yyjson_get_str (deleted), NULL);
    }

  yyjson_arr_foreach (yyjson_obj_get (description, "records"), i, n, record)
    {
      size_t length;
      char *text = yyjson_val_write (yyjson_obj_get (record, "body"), 0, &length);
      g_autoptr (GBytes) body = g_bytes_new_with_free_func (text, length, free, text);

      for (guint64 left = yyjson_get_uint (yyjson_obj_get (record, "writes")); left > 0; left--)
        write_one (vault, get_text (record, "id"), body);
    }

  yyjson_doc_free (document);

  return 0;
}

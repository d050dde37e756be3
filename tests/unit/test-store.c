/* test-store.c: SQLite as Avow opens it */

#include "test-process.h"

#include "core/store/avow-connection.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->folder = g_dir_make_tmp ("avow-store-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "file", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static AvowConnection *
create (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AvowConnection *connection = avow_connection_create (fixture->path, 42, &error);

  g_assert_no_error (error);
  g_assert_true (avow_connection_execute (connection, "CREATE TABLE t (n INTEGER, b BLOB)", &error));
  g_assert_no_error (error);

  return connection;
}

static AvowConnection *
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AvowConnection *connection = avow_connection_open (fixture->path, &error);

  g_assert_no_error (error);
  g_assert_true (avow_connection_hold (connection, &error));
  g_assert_no_error (error);

  return connection;
}

static gint64
ask (AvowConnection *connection,
     const char     *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowStatement) statement = avow_connection_prepare (connection, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (avow_statement_step (statement, &error), ==, AVOW_STATEMENT_ROW);
  g_assert_no_error (error);

  return avow_statement_get_int64 (statement, 0);
}

static void
test_create (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpstr (avow_connection_get_path (connection), ==, fixture->path);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);

  g_assert_null (avow_connection_create (fixture->path, 42, &error));
  g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_EXISTS);
}

static void
test_pragmas (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const struct {
    const char *name;
    gint64      value;
  } expected[] = {
    { "application_id", 42 },
    { "page_size", AVOW_STORE_PAGE_BYTES },
    { "auto_vacuum", 0 },
    { "synchronous", 3 },
    { "secure_delete", 1 },
    { "temp_store", 2 },
    { "cell_size_check", 1 },
    { "trusted_schema", 0 },
    { "busy_timeout", 0 },
    { "journal_size_limit", 0 },
    { "mmap_size", 0 },
  };
  g_autoptr (GError) error = NULL;

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (AvowConnection) connection = round == 0 ? create (fixture) : reopen (fixture);

      for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
        {
          gint64 value = -1;

          g_assert_true (avow_connection_get_integer_pragma (connection, expected[i].name, &value, &error));
          g_assert_no_error (error);
          g_test_message ("%s", expected[i].name);
          g_assert_cmpint (value, ==, expected[i].value);
        }
    }
}

static void
test_not_there (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autofree char *beneath = g_build_filename (fixture->path, "beneath", NULL);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) not_a_folder = NULL;
  g_autoptr (GError) nowhere = NULL;

  g_assert_null (avow_connection_open (fixture->path, &missing));
  g_assert_error (missing, AVOW_STORE_ERROR, AVOW_STORE_ERROR_MISSING);

  g_assert_null (avow_connection_open (fixture->folder, &folder));
  g_assert_error (folder, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NOT_A_DATABASE);

  g_assert_true (g_file_set_contents (fixture->path, "text", -1, NULL));
  g_assert_null (avow_connection_open (beneath, &not_a_folder));
  g_assert_error (not_a_folder, AVOW_STORE_ERROR, AVOW_STORE_ERROR_MISSING);

  g_assert_null (avow_connection_create (beneath, 42, &nowhere));
  g_assert_error (nowhere, AVOW_STORE_ERROR, AVOW_STORE_ERROR_IO);
}

static void
test_not_a_database (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *text = g_strnfill (20000, 'x');
  g_autoptr (AvowConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  guint64 size = 0;
  guint8 bytes[4];

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  connection = avow_connection_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (avow_connection_hold (connection, &error));
  g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NOT_A_DATABASE);

  /* It can be looked at all the same, and beyond its end there are zeros. */
  g_assert_true (avow_connection_get_raw_size (connection, &size, NULL));
  g_assert_cmpuint (size, ==, 20000);
  g_assert_true (avow_connection_read_raw (connection, 19998, bytes, sizeof bytes, NULL));
  g_assert_cmpmem (bytes, sizeof bytes, "xx\0\0", 4);
  g_assert_true (avow_connection_read_raw (connection, 1 << 20, bytes, sizeof bytes, NULL));
  g_assert_cmpmem (bytes, sizeof bytes, "\0\0\0\0", 4);
  g_assert_false (avow_connection_read_raw (connection, G_MAXUINT64, bytes, sizeof bytes, NULL));
}

static void
test_values (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autoptr (AvowStatement) insert = NULL;
  g_autoptr (AvowStatement) select = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  insert = avow_connection_prepare (connection, "INSERT INTO t VALUES (?, ?)", &error);
  g_assert_no_error (error);
  g_assert_true (avow_statement_bind_int64 (insert, 1, G_MININT64, &error));
  g_assert_true (avow_statement_bind_blob (insert, 2, "a\0b", 3, &error));
  g_assert_true (avow_statement_run (insert, &error));
  g_assert_true (avow_statement_bind_int64 (insert, 1, 7, &error));
  g_assert_true (avow_statement_bind_blob (insert, 2, NULL, 0, &error));
  g_assert_true (avow_statement_run (insert, &error));

  /* Parameters are forgotten from one run to the next. */
  g_assert_true (avow_statement_run (insert, &error));
  g_assert_false (avow_statement_bind_int64 (insert, 3, 0, &error));
  g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_FAILED);
  g_clear_error (&error);

  select = avow_connection_prepare (connection, "SELECT n, b FROM t ORDER BY rowid", &error);
  g_assert_cmpint (avow_statement_step (select, &error), ==, AVOW_STATEMENT_ROW);
  g_assert_cmpint (avow_statement_get_int64 (select, 0), ==, G_MININT64);
  g_assert_cmpmem (avow_statement_get_blob (select, 1, &length), 3, "a\0b", 3);
  g_assert_cmpuint (length, ==, 3);
  g_assert_null (avow_statement_get_blob (select, 0, &length));
  g_assert_cmpuint (length, ==, 0);

  g_assert_cmpint (avow_statement_step (select, &error), ==, AVOW_STATEMENT_ROW);
  g_assert_cmpint (avow_statement_get_int64 (select, 0), ==, 7);
  avow_statement_get_blob (select, 1, &length);
  g_assert_cmpuint (length, ==, 0);
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM t WHERE typeof(b) = 'blob'"), ==, 2);

  g_assert_cmpint (avow_statement_step (select, &error), ==, AVOW_STATEMENT_ROW);
  g_assert_null (avow_statement_get_blob (select, 1, &length));
  g_assert_cmpint (avow_statement_step (select, &error), ==, AVOW_STATEMENT_DONE);
  g_assert_no_error (error);
}

static void
test_bad_sql (Fixture       *fixture,
              gconstpointer  user_data)
{
  static const char * const texts[] = {
    "", "nonsense", "SELECT 1; SELECT 2", "SELECT * FROM not_there", "SELECT load_extension('x')",
    "SELECT \"no such column\"",
  };
  g_autoptr (AvowConnection) connection = create (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AvowStatement) statement = avow_connection_prepare (connection, texts[i], &error);

      if (statement != NULL)
        g_assert_false (avow_statement_run (statement, &error));
      g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_FAILED);
    }

  g_assert_false (avow_connection_execute (connection, "ATTACH ':memory:' AS other", NULL));
}

/* Nothing that is written into a file is run when the file is used. */
static void
test_nothing_is_run (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (avow_connection_execute (connection,
                                          "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t; END;"
                                          "CREATE VIEW v AS SELECT 1;"
                                          "INSERT INTO t VALUES (1, NULL);", &error));
  g_assert_no_error (error);
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM t"), ==, 1);
  g_assert_false (avow_connection_execute (connection, "SELECT * FROM v", NULL));

  /* Defensive: not even from within the program. */
  g_assert_true (avow_connection_execute (connection, "PRAGMA writable_schema=ON", NULL));
  g_assert_false (avow_connection_execute (connection, "DELETE FROM sqlite_schema", NULL));
}

/* A rollback journal of no pages that names @victim as its super-journal: SQLite would delete that. */
static void
put_hostile_journal (Fixture    *fixture,
                     const char *victim)
{
  static const guint8 magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };
  const guint32 page_bytes = AVOW_STORE_PAGE_BYTES;
  g_autofree char *path = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize length = strlen (victim);
  guint32 sum = 0;
  GStatBuf status;

  for (gsize i = 0; i < length; i++)
    sum += (guint32) victim[i];
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);

  {
    const guint32 start[] = { 0, GUINT32_TO_BE (1u), GUINT32_TO_BE ((guint32) status.st_size / page_bytes),
                              GUINT32_TO_BE (512u), GUINT32_TO_BE (page_bytes) };
    const guint32 lock_page = GUINT32_TO_BE (0x40000000u / page_bytes + 1);
    const guint32 end[] = { GUINT32_TO_BE ((guint32) length), GUINT32_TO_BE (sum) };

    g_byte_array_append (bytes, magic, sizeof magic);
    g_byte_array_append (bytes, (const guint8 *) start, sizeof start);
    g_byte_array_set_size (bytes, 512);
    memset (bytes->data + sizeof magic + sizeof start, 0, 512 - sizeof magic - sizeof start);
    g_byte_array_append (bytes, (const guint8 *) &lock_page, sizeof lock_page);
    g_byte_array_append (bytes, (const guint8 *) victim, (guint) length);
    g_byte_array_append (bytes, (const guint8 *) end, sizeof end);
    g_byte_array_append (bytes, magic, sizeof magic);
  }

  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
}

/* Whoever sends a file with a journal beside it cannot have another file deleted. */
static void
test_hostile_journal (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autofree char *victim = g_build_filename (fixture->folder, "victim", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&connection, avow_connection_close);
  g_assert_true (g_file_set_contents (victim, "mine", -1, NULL));
  put_hostile_journal (fixture, victim);

  connection = avow_connection_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_false (avow_connection_hold (connection, &error));
  g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_CORRUPT);
  g_clear_pointer (&connection, avow_connection_close);

  g_assert_true (g_file_get_contents (victim, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

static void
test_transactions (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  GStatBuf status;

  g_assert_true (avow_connection_begin (connection, NULL));
  g_assert_false (avow_connection_begin (connection, NULL));
  g_assert_true (avow_connection_execute (connection, "INSERT INTO t VALUES (1, NULL)", NULL));
  avow_connection_rollback (connection);
  avow_connection_rollback (connection);
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM t"), ==, 0);

  g_assert_true (avow_connection_begin (connection, NULL));
  g_assert_true (avow_connection_execute (connection, "INSERT INTO t VALUES (1, NULL)", NULL));
  g_assert_true (avow_connection_commit (connection, NULL));
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM t"), ==, 1);

  /* No page from before stays behind in the rollback journal. */
  g_assert_cmpint (g_stat (journal, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 0);
  g_assert_cmpuint (status.st_mode & 07777, ==, 0600);

  g_clear_pointer (&connection, avow_connection_close);
  g_assert_cmpint (g_stat (journal, &status), !=, 0);
}

static void
test_deleted_is_gone (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (avow_connection_execute (connection, "INSERT INTO t VALUES (1, 'to be forgotten')", NULL));
  g_assert_true (avow_connection_execute (connection, "DELETE FROM t", NULL));
  g_clear_pointer (&connection, avow_connection_close);

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_null (memmem (contents, length, "to be forgotten", 15));
}

static int
expect_in_use (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowConnection) connection = avow_connection_open (fixture->path, &error);
  gint64 started = g_get_monotonic_time ();

  if (connection == NULL || avow_connection_hold (connection, &error))
    return 1;
  if (!g_error_matches (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_IN_USE))
    return 2;
  if (g_get_monotonic_time () - started > G_USEC_PER_SEC)
    return 3;

  return 0;
}

static int
expect_free (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (AvowConnection) connection = avow_connection_open (fixture->path, NULL);

  return connection != NULL && avow_connection_hold (connection, NULL) ? 0 : 1;
}

static void
test_in_use (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  guint64 size;

  g_clear_pointer (&connection, avow_connection_close);
  connection = reopen (fixture);
  g_assert_cmpint (test_in_another_process (expect_in_use, fixture), ==, 0);

  /* Still, after a transaction, and after the file was read past SQLite. */
  g_assert_true (avow_connection_execute (connection, "INSERT INTO t VALUES (1, NULL)", NULL));
  g_assert_true (avow_connection_get_raw_size (connection, &size, NULL));
  g_assert_cmpint (test_in_another_process (expect_in_use, fixture), ==, 0);

  /* In the same process too. */
  g_assert_cmpint (expect_in_use (fixture), ==, 0);
  g_assert_cmpint (test_in_another_process (expect_in_use, fixture), ==, 0);

  g_clear_pointer (&connection, avow_connection_close);
  g_assert_cmpint (test_in_another_process (expect_free, fixture), ==, 0);
}

static void
test_opening_writes_nothing (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  GStatBuf status_before, status_after;

  g_clear_pointer (&connection, avow_connection_close);
  g_assert_true (g_file_get_contents (fixture->path, &before, &length_before, NULL));
  g_assert_cmpint (g_stat (fixture->path, &status_before), ==, 0);

  connection = reopen (fixture);
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM t"), ==, 0);
  g_clear_pointer (&connection, avow_connection_close);

  g_assert_true (g_file_get_contents (fixture->path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  g_assert_cmpint (g_stat (fixture->path, &status_after), ==, 0);
  g_assert_cmpint (status_before.st_mtim.tv_sec, ==, status_after.st_mtim.tv_sec);
  g_assert_cmpint (status_before.st_mtim.tv_nsec, ==, status_after.st_mtim.tv_nsec);
}

static void
test_no_space (Fixture       *fixture,
               gconstpointer  user_data)
{
  static const guint64 limits[] = { 0, 100, 5 * AVOW_STORE_PAGE_BYTES };
  g_autoptr (AvowConnection) connection = create (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean succeeded;

      test_limit_files (limits[i]);
      succeeded = avow_connection_begin (connection, &error) &&
                  avow_connection_execute (connection, "INSERT INTO t VALUES (1, zeroblob (1000000))", &error) &&
                  avow_connection_commit (connection, &error);
      test_limit_files (RLIM_INFINITY);

      g_assert_false (succeeded);
      g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NO_SPACE);
      avow_connection_rollback (connection);
      g_assert_cmpint (ask (connection, "SELECT count(*) FROM t"), ==, 0);
    }

  g_assert_true (avow_connection_execute (connection, "PRAGMA max_page_count=3", NULL));
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (avow_connection_execute (connection, "INSERT INTO t VALUES (1, zeroblob (1000000))", &error));
    g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NO_SPACE);
  }
  g_assert_true (avow_connection_execute (connection, "PRAGMA max_page_count=1000000", NULL));

  g_assert_true (avow_connection_execute (connection, "INSERT INTO t VALUES (1, zeroblob (1000000))", NULL));
  g_assert_cmpint (ask (connection, "SELECT count(*) FROM t"), ==, 1);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AvowConnection) connection = create (fixture);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&connection, avow_connection_close);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  if (g_access (fixture->path, W_OK) == 0)
    {
      g_test_skip ("This user may write everything");
      return;
    }

  connection = reopen (fixture);
  g_assert_true (avow_connection_is_read_only (connection));
  g_assert_false (avow_connection_execute (connection, "INSERT INTO t VALUES (1, NULL)", &error));
  g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_clear_pointer (&connection, avow_connection_close);

  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  connection = reopen (fixture);
  g_assert_true (avow_connection_is_read_only (connection));
  g_assert_false (avow_connection_execute (connection, "INSERT INTO t VALUES (1, NULL)", &error));
  g_assert_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_READ_ONLY);
  g_clear_pointer (&connection, avow_connection_close);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

  ADD ("/store/create", test_create);
  ADD ("/store/pragmas", test_pragmas);
  ADD ("/store/not-there", test_not_there);
  ADD ("/store/not-a-database", test_not_a_database);
  ADD ("/store/values", test_values);
  ADD ("/store/bad-sql", test_bad_sql);
  ADD ("/store/nothing-is-run", test_nothing_is_run);
  ADD ("/store/hostile-journal", test_hostile_journal);
  ADD ("/store/transactions", test_transactions);
  ADD ("/store/deleted-is-gone", test_deleted_is_gone);
  ADD ("/store/in-use", test_in_use);
  ADD ("/store/opening-writes-nothing", test_opening_writes_nothing);
  ADD ("/store/no-space", test_no_space);
  ADD ("/store/read-only", test_read_only);

  return g_test_run ();
}

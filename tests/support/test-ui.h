/* test-ui.h: what tests of widgets share */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define TEST_PASSPHRASE "correct horse"

typedef gboolean (*TestCondition) (gpointer user_data);

void         test_ui_init               (int            *argc,
                                         char         ***argv);
/* Runs the main loop until the condition holds; fails the test if it does not within some seconds. */
void         test_ui_wait_until         (TestCondition   condition,
                                         gpointer        user_data);
/* Until nothing is pending and a frame was drawn: layout and focus are settled. */
void         test_ui_settle             (GtkWidget      *widget);

/* A journal in a folder of its own, with a key derivation that takes no time. */
char        *test_ui_new_path           (void);
AvowJournal *test_ui_create_journal     (const char     *path);
AvowJournal *test_ui_open_journal       (const char     *path);
void         test_ui_unlock             (AvowJournal    *journal);
void         test_ui_lock               (AvowJournal    *journal);
void         test_ui_save               (AvowJournal    *journal,
                                         AvowRecord     *record);
/* As if the disk were full, so that nothing can be saved. */
void         test_ui_limit_files        (gboolean        limited);

/* Widgets, among those that are on the screen. */
typedef gboolean (*TestWidgetFunc) (GtkWidget *widget,
                                    gpointer   user_data);
GtkWidget   *test_ui_find               (GtkWidget      *root,
                                         TestWidgetFunc  matches,
                                         gpointer        user_data);
GtkWidget   *test_ui_find_type          (GtkWidget      *root,
                                         GType           type);
GtkWidget   *test_ui_find_button        (GtkWidget      *root,
                                         const char     *label);
GtkWidget   *test_ui_find_label         (GtkWidget      *root,
                                         const char     *text);
/* The last that was announced to a screen reader since this was last called, or NULL. Transfer full. */
char        *test_ui_take_announcement  (void);
/* Fails the test for each visible focusable widget below @root that a screen reader could not name. */
void         test_ui_assert_all_named   (GtkWidget      *root);

G_END_DECLS

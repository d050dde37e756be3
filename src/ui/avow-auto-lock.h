/* avow-auto-lock.h: locks the journal when nobody has touched the window for a while */

#pragma once

#include <gtk/gtk.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_AUTO_LOCK (avow_auto_lock_get_type ())

G_DECLARE_FINAL_TYPE (AvowAutoLock, avow_auto_lock, AVOW, AUTO_LOCK, GObject)

/* Returns microseconds on a clock that goes on while the computer sleeps. */
typedef gint64 (*AvowAutoLockClock) (gpointer user_data);

AvowAutoLock *avow_auto_lock_new           (GtkWindow         *window,
                                            AvowJournal       *journal);

/* For tests: another clock, and what happens when the timer rings. */
void          avow_auto_lock_set_clock     (AvowAutoLock      *self,
                                            AvowAutoLockClock  clock,
                                            gpointer           user_data);
void          avow_auto_lock_check         (AvowAutoLock      *self);
gint64        avow_auto_lock_get_remaining (AvowAutoLock      *self);

G_END_DECLS

/* avow-lock-page.h: what stands before a locked journal */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_LOCK_PAGE (avow_lock_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowLockPage, avow_lock_page, AVOW, LOCK_PAGE, AdwBin)

GtkWidget *avow_lock_page_new (AvowJournal *journal);

G_END_DECLS

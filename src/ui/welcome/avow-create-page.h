/* avow-create-page.h: makes the journal, and says how it goes */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CREATE_PAGE (avow_create_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowCreatePage, avow_create_page, AVOW, CREATE_PAGE, AdwNavigationPage)

void avow_create_page_start  (AvowCreatePage  *self,
                              AvowJournal     *journal,
                              const char      *path,
                              AvowSecret      *passphrase,
                              AvowRecoveryKey *key);
void avow_create_page_cancel (AvowCreatePage  *self);

G_END_DECLS

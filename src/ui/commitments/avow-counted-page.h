/* avow-counted-page.h: all the actions that count toward a commitment */

#pragma once

#include <adwaita.h>

#include "ui/widgets/avow-entry-row.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COUNTED_PAGE (avow_counted_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowCountedPage, avow_counted_page, AVOW, COUNTED_PAGE, AdwNavigationPage)

/* @counted: (element-type AvowAction). Its rows activate "commitment.take-out". */
AdwNavigationPage *avow_counted_page_new (AvowJournal *journal,
                                          GListModel  *counted);
/* What a row of an action that counts is like, here and on the commitment's page. */
void               avow_counted_page_prepare_row (AvowEntryRow *row);

G_END_DECLS

/* avow-filter-dialog.h: choosing which entries the journal shows */

#pragma once

#include <adwaita.h>

#include "avow-entry-filter.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_FILTER_DIALOG (avow_filter_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowFilterDialog, avow_filter_dialog, AVOW, FILTER_DIALOG, AdwDialog)

/* @filter is changed as the person chooses. */
AdwDialog *avow_filter_dialog_new      (AvowJournal        *journal,
                                        AvowEntryFilter    *filter);
/* "Donation · Community · since 1 March 2026". Transfer full. */
char      *avow_filter_dialog_describe (AvowJournal        *journal,
                                        const AvowCriteria *criteria);

G_END_DECLS

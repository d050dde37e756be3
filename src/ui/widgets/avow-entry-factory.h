/* avow-entry-factory.h: rows of entries for a list view, recycled */

#pragma once

#include "avow-entry-row.h"

G_BEGIN_DECLS

/* @prepare: says once what the row is like, before it shows any entry. */
GtkListItemFactory *avow_entry_factory_new (AvowJournal *journal,
                                            void       (*prepare) (AvowEntryRow *row));

G_END_DECLS

/* avow-journal-lists.h: which list of the journal holds records of a kind */

#pragma once

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/**
 * AvowListName:
 *
 * The lists, in the order they are filled: who shows an entry looks up its place and its commitments.
 * %AVOW_N_LISTS stands for the records that are in none.
 */
typedef enum {
  AVOW_LIST_PLACES,
  AVOW_LIST_PLEDGES,
  AVOW_LIST_COMMITMENTS,
  AVOW_LIST_RESOURCES,
  AVOW_LIST_REVIEWS,
  AVOW_LIST_DRAFTS,
  AVOW_LIST_ENTRIES,
  AVOW_N_LISTS
} AvowListName;

AvowListName avow_journal_list_of_kind     (AvowKind     kind);
GCompareFunc avow_journal_list_get_compare (AvowListName name);

G_END_DECLS

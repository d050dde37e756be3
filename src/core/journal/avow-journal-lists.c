/* avow-journal-lists.c: which list of the journal holds records of a kind */

#include "config.h"

#include "avow-journal-lists.h"

#include "avow-record-list.h"

/*< private >
 * avow_journal_list_of_kind:
 * @kind: a kind of record
 *
 * Returns: the list that holds such records, or %AVOW_N_LISTS
 */
AvowListName
avow_journal_list_of_kind (AvowKind kind)
{
  switch (kind)
    {
    case AVOW_KIND_ACTION:
    case AVOW_KIND_REFLECTION:
      return AVOW_LIST_ENTRIES;
    case AVOW_KIND_PLEDGE:
      return AVOW_LIST_PLEDGES;
    case AVOW_KIND_COMMITMENT:
      return AVOW_LIST_COMMITMENTS;
    case AVOW_KIND_RESOURCE:
      return AVOW_LIST_RESOURCES;
    case AVOW_KIND_REVIEW:
      return AVOW_LIST_REVIEWS;
    case AVOW_KIND_PLACE:
      return AVOW_LIST_PLACES;
    case AVOW_KIND_DRAFT:
      return AVOW_LIST_DRAFTS;
    default:
      return AVOW_N_LISTS;
    }
}

/*< private >
 * avow_journal_list_get_compare:
 * @name: a list
 *
 * Returns: the order it is kept in
 */
GCompareFunc
avow_journal_list_get_compare (AvowListName name)
{
  return name == AVOW_LIST_PLACES ? avow_record_compare_name : avow_record_compare_newest;
}

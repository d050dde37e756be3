/* avow-entry-filter.h: which entries the journal shows */

#pragma once

#include <gtk/gtk.h>

#include "core/journal/avow-search.h"

G_BEGIN_DECLS

/**
 * AvowCriteria:
 * @kind: %AVOW_KIND_ACTION, %AVOW_KIND_REFLECTION, or %AVOW_KIND_UNKNOWN for both
 * @type: an action's type, or %AVOW_ACTION_UNKNOWN for any
 * @ring: or %AVOW_RING_NONE for any
 * @community: (nullable): one of the person's words
 * @place: a place, or none for any
 * @from: the first day, or none
 * @to: the last day, or none
 */
typedef struct {
  AvowKind        kind;
  AvowActionType  type;
  AvowRing        ring;
  char           *community;
  AvowId          place;
  AvowCivilDate   from;
  AvowCivilDate   to;
} AvowCriteria;

void     avow_criteria_clear    (AvowCriteria       *criteria);
void     avow_criteria_copy     (const AvowCriteria *from,
                                 AvowCriteria       *to);
gboolean avow_criteria_is_empty (const AvowCriteria *criteria);

#define AVOW_TYPE_ENTRY_FILTER (avow_entry_filter_get_type ())

G_DECLARE_FINAL_TYPE (AvowEntryFilter, avow_entry_filter, AVOW, ENTRY_FILTER, GtkFilter)

AvowEntryFilter    *avow_entry_filter_new          (void);
void                avow_entry_filter_set_search   (AvowEntryFilter    *filter,
                                                    AvowSearch         *search);
AvowSearch         *avow_entry_filter_get_search   (AvowEntryFilter    *filter);
void                avow_entry_filter_set_criteria (AvowEntryFilter    *filter,
                                                    const AvowCriteria *criteria);
const AvowCriteria *avow_entry_filter_get_criteria (AvowEntryFilter    *filter);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AvowCriteria, avow_criteria_clear)

G_END_DECLS

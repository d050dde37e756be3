/* avow-slice.h: which entries a figure is made of */

#pragma once

#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

#define AVOW_ANY (-1)

/**
 * AvowSlice:
 * @first: the first day
 * @last: the last day; none is in it if that is before @first
 * @kind: actions or reflections, or %AVOW_KIND_UNKNOWN for both
 * @type: of actions, or %AVOW_ANY, as all that follow; 0 for those that do not say
 * @ring: of actions
 * @step: of actions
 * @known_by: of actions
 * @form: of reflections
 * @community: (nullable): a word that an action has to say, whatever its case and accents
 * @feeling: (nullable): likewise, of reflections
 * @currency: of actions with an amount in it, or the empty text
 * @timed: of actions that say how long they took
 *
 * A plain value: what is asked of an entry, all of which has to hold. The words are borrowed.
 */
typedef struct {
  AvowCivilDate  first;
  AvowCivilDate  last;
  AvowKind       kind;
  int            type;
  int            ring;
  int            step;
  int            known_by;
  int            form;
  const char    *community;
  const char    *feeling;
  char           currency[4];
  gboolean       timed;
} AvowSlice;

/* All entries from @first to @last, to be narrowed. */
AvowSlice  avow_slice_make     (AvowCivilDate    first,
                                AvowCivilDate    last,
                                AvowKind         kind);
gboolean   avow_slice_contains (const AvowSlice *slice,
                                AvowRecord      *record);
/* Newest first; (element-type AvowRecord), transfer full. Costs what its days hold. */
GPtrArray *avow_slice_list     (const AvowSlice *slice,
                                AvowRecordList  *entries);
/* With words of its own. */
AvowSlice *avow_slice_copy     (const AvowSlice *slice);
void       avow_slice_free     (AvowSlice       *slice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSlice, avow_slice_free)

G_END_DECLS

/* avow-figures.h: what the entries of some days add up to */

#pragma once

#include "avow-tally.h"
#include "avow-word-counts.h"
#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

/**
 * AvowWeek:
 * @first: the first day, which may be in the middle of the week at the beginning of a month
 * @last: the last day
 * @tally: the actions of it
 */
typedef struct {
  AvowCivilDate  first;
  AvowCivilDate  last;
  AvowTally      tally;
} AvowWeek;

/**
 * AvowFigures:
 * @first: the first day
 * @last: the last day
 * @until: the last day that counts: @last, or today; before @first where nothing counts yet
 * @all: all actions
 * @by_type: by %AVOW_ACTION_TYPES; those whose type is not known at 0, as in all lists by a term
 * @weeks: (element-type AvowWeek): the weeks of the locale from @first to @last in order
 * @cells: how many actions, by %AVOW_RINGS and %AVOW_STEPS
 * @by_ring: the sums of the rows
 * @by_step: the sums of the columns
 * @known_by: how many actions, by %AVOW_KNOWN_BY
 * @communities: (element-type AvowWordCount): how many actions were for each
 * @n_reflections: how many reflections
 * @forms: how many reflections, by %AVOW_FORMS
 * @feelings: (element-type AvowWordCount): how many reflections name each
 */
typedef struct {
  AvowCivilDate  first;
  AvowCivilDate  last;
  AvowCivilDate  until;

  AvowTally      all;
  AvowTally      by_type[AVOW_N_ACTION_TYPES];
  GArray        *weeks;
  guint          cells[AVOW_N_RINGS][AVOW_N_STEPS];
  guint          by_ring[AVOW_N_RINGS];
  guint          by_step[AVOW_N_STEPS];
  guint          known_by[AVOW_N_KNOWN_BY];
  GArray        *communities;

  guint          n_reflections;
  guint          forms[AVOW_N_FORMS];
  GArray        *feelings;
} AvowFigures;

AvowFigures *avow_figures_new  (AvowRecordList *entries,
                                AvowCivilDate   first,
                                AvowCivilDate   last,
                                AvowCivilDate   today);
void         avow_figures_free (AvowFigures    *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowFigures, avow_figures_free)

G_END_DECLS

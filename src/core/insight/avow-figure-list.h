/* avow-figure-list.h: figures one by one, each with its name and with the entries it is made of */

#pragma once

#include "avow-figures.h"
#include "avow-slice.h"

G_BEGIN_DECLS

/**
 * AvowFigureGroup:
 * @AVOW_FIGURES_TYPES: types of action, those with the most first
 * @AVOW_FIGURES_WEEKS: weeks in order, all of them
 * @AVOW_FIGURES_CELLS: rings and steps, all of them by ring and by step within
 * @AVOW_FIGURES_STEPS: steps in order, all of them
 * @AVOW_FIGURES_KNOWN_BY: how needs were known, all of them in order
 * @AVOW_FIGURES_COMMUNITIES: communities, those with the most first
 * @AVOW_FIGURES_FORMS: forms of reflection in order, those that there are
 * @AVOW_FIGURES_FEELINGS: feelings, those named most first
 *
 * In all, what does not say comes last, and only where there is some.
 */
typedef enum {
  AVOW_FIGURES_TYPES,
  AVOW_FIGURES_WEEKS,
  AVOW_FIGURES_CELLS,
  AVOW_FIGURES_STEPS,
  AVOW_FIGURES_KNOWN_BY,
  AVOW_FIGURES_COMMUNITIES,
  AVOW_FIGURES_FORMS,
  AVOW_FIGURES_FEELINGS,
  AVOW_N_FIGURE_GROUPS
} AvowFigureGroup;

/**
 * AvowFigure:
 * @word: (nullable): the word that files have for it; %NULL for weeks and cells
 * @name: its name in the person's language, or the person's own word
 * @n: how many entries
 * @tally: (nullable): how often, how long and how much as well, for types and weeks
 * @slice: which entries these are
 *
 * For a screen, a page or a table to be drawn from. Belongs to the figures that it was listed from: it
 * is valid as long as they are.
 */
typedef struct {
  const char      *word;
  char            *name;
  guint            n;
  const AvowTally *tally;
  AvowSlice        slice;
} AvowFigure;

/* All actions, or all reflections, or (AVOW_KIND_UNKNOWN) both. */
AvowSlice  avow_figures_get_slice (const AvowFigures *figures,
                                   AvowKind           kind);
/* (element-type AvowFigure), transfer full. */
GPtrArray *avow_figures_list      (const AvowFigures *figures,
                                   AvowFigureGroup    group);

G_END_DECLS

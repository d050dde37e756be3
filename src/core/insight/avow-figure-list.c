/* avow-figure-list.c: figures one by one, each with its name and with the entries it is made of */

#include "config.h"

#include "avow-figure-list.h"

#include <glib/gi18n-lib.h>

#include "core/model/avow-wipe.h"

static void
free_figure (gpointer data)
{
  AvowFigure *figure = data;

  avow_wipe_text (figure->name);
  g_free (figure);
}

/* Takes @name. */
static AvowFigure *
add_figure (GPtrArray  *list,
            const char *word,
            char       *name,
            guint       n,
            AvowSlice   slice)
{
  AvowFigure *figure = g_new0 (AvowFigure, 1);

  figure->word = word;
  figure->name = name;
  figure->n = n;
  figure->slice = slice;
  g_ptr_array_add (list, figure);

  return figure;
}

static char *
make_term_name (const AvowTerms *terms,
                int              value)
{
  const char *name = avow_term_get_name (terms, value);

  /* Translators: entries that do not say of which kind they are, or how a need was known */
  return g_strdup (name != NULL ? name : C_("figure", "Not said"));
}

static int
compare_figures (gconstpointer a,
                 gconstpointer b)
{
  const AvowFigure *figure_a = *(const AvowFigure * const *) a;
  const AvowFigure *figure_b = *(const AvowFigure * const *) b;

  if ((figure_a->word == NULL) != (figure_b->word == NULL))
    return figure_a->word == NULL ? 1 : -1;

  return (figure_a->n < figure_b->n) - (figure_a->n > figure_b->n);
}

static void
list_types (GPtrArray         *list,
            const AvowFigures *figures)
{
  for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
    {
      const AvowTally *tally = &figures->by_type[type];
      AvowSlice slice = avow_figures_get_slice (figures, AVOW_KIND_ACTION);

      slice.type = type;
      if (tally->n_entries > 0)
        add_figure (list, avow_term_get_word (&AVOW_ACTION_TYPES, type),
                    make_term_name (&AVOW_ACTION_TYPES, type), tally->n_entries, slice)->tally = tally;
    }
  /* Which leaves equal ones in their order. */
  g_ptr_array_sort (list, compare_figures);
}

static char *
make_week_name (const AvowWeek *week)
{
  g_autofree char *first = avow_civil_date_format (week->first);
  g_autofree char *last = avow_civil_date_format (week->last);

  if (week->first == week->last)
    return g_steal_pointer (&first);

  /* Translators: the first and the last day of a week */
  return g_strdup_printf (C_("week", "%1$s – %2$s"), first, last);
}

static void
list_weeks (GPtrArray         *list,
            const AvowFigures *figures)
{
  for (guint i = 0; i < figures->weeks->len; i++)
    {
      const AvowWeek *week = &g_array_index (figures->weeks, AvowWeek, i);
      AvowSlice slice = avow_slice_make (week->first, MIN (week->last, figures->until),
                                         AVOW_KIND_ACTION);

      add_figure (list, NULL, make_week_name (week), week->tally.n_entries, slice)->tally = &week->tally;
    }
}

static char *
make_cell_name (int ring,
                int step)
{
  g_autofree char *ring_name = make_term_name (&AVOW_RINGS, ring);
  g_autofree char *step_name = make_term_name (&AVOW_STEPS, step);

  /* Translators: a ring and a step: "Workplace, Awareness" */
  return g_strdup_printf (C_("cell", "%1$s, %2$s"), ring_name, step_name);
}

static void
add_cell (GPtrArray         *list,
          const AvowFigures *figures,
          int                ring,
          int                step)
{
  AvowSlice slice = avow_figures_get_slice (figures, AVOW_KIND_ACTION);

  slice.ring = ring;
  slice.step = step;
  add_figure (list, NULL, make_cell_name (ring, step), figures->cells[ring][step], slice);
}

static void
list_cells (GPtrArray         *list,
            const AvowFigures *figures)
{
  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    for (int step = 1; step < AVOW_N_STEPS; step++)
      add_cell (list, figures, ring, step);

  for (int ring = 0; ring < AVOW_N_RINGS; ring++)
    for (int step = 0; step < AVOW_N_STEPS; step++)
      if ((ring == 0 || step == 0) && figures->cells[ring][step] > 0)
        add_cell (list, figures, ring, step);
}

/* @member: where a slice has what is asked for */
static void
list_terms (GPtrArray         *list,
            const AvowFigures *figures,
            AvowKind           kind,
            gsize              member,
            const AvowTerms   *terms,
            const guint       *counts,
            gboolean           with_empty)
{
  for (int i = 1; i <= terms->n_terms; i++)
    {
      /* What does not say comes last. */
      int value = i % terms->n_terms;
      AvowSlice slice = avow_figures_get_slice (figures, kind);

      G_STRUCT_MEMBER (int, &slice, member) = value;
      if (counts[value] > 0 || (value > 0 && with_empty))
        add_figure (list, avow_term_get_word (terms, value), make_term_name (terms, value),
                    counts[value], slice);
    }
}

/* @member: where a slice has what is asked for */
static void
list_words (GPtrArray         *list,
            const AvowFigures *figures,
            AvowKind           kind,
            gsize              member,
            const GArray      *counts)
{
  for (guint i = 0; i < counts->len; i++)
    {
      const AvowWordCount *count = &g_array_index (counts, AvowWordCount, i);
      AvowSlice slice = avow_figures_get_slice (figures, kind);

      G_STRUCT_MEMBER (const char *, &slice, member) = count->word;
      add_figure (list, count->word, g_strdup (count->word), count->n, slice);
    }
}

/**
 * avow_figures_get_slice:
 * @figures: figures
 * @kind: actions or reflections, or %AVOW_KIND_UNKNOWN for both
 *
 * Returns: the slice of all entries of that kind that @figures counts
 */
AvowSlice
avow_figures_get_slice (const AvowFigures *figures,
                        AvowKind           kind)
{
  return avow_slice_make (figures->first, figures->until, kind);
}

/**
 * avow_figures_list:
 * @figures: figures
 * @group: which of them
 *
 * Returns: (transfer full) (element-type AvowFigure): these, in the order they are shown
 */
GPtrArray *
avow_figures_list (const AvowFigures *figures,
                   AvowFigureGroup    group)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_figure);

  switch (group)
    {
    case AVOW_FIGURES_TYPES:
      list_types (list, figures);
      break;
    case AVOW_FIGURES_WEEKS:
      list_weeks (list, figures);
      break;
    case AVOW_FIGURES_CELLS:
      list_cells (list, figures);
      break;
    case AVOW_FIGURES_STEPS:
      list_terms (list, figures, AVOW_KIND_ACTION, G_STRUCT_OFFSET (AvowSlice, step),
                  &AVOW_STEPS, figures->by_step, TRUE);
      break;
    case AVOW_FIGURES_KNOWN_BY:
      list_terms (list, figures, AVOW_KIND_ACTION, G_STRUCT_OFFSET (AvowSlice, known_by),
                  &AVOW_KNOWN_BY, figures->known_by, TRUE);
      break;
    case AVOW_FIGURES_COMMUNITIES:
      list_words (list, figures, AVOW_KIND_ACTION, G_STRUCT_OFFSET (AvowSlice, community),
                  figures->communities);
      break;
    case AVOW_FIGURES_FORMS:
      list_terms (list, figures, AVOW_KIND_REFLECTION, G_STRUCT_OFFSET (AvowSlice, form),
                  &AVOW_FORMS, figures->forms, FALSE);
      break;
    case AVOW_FIGURES_FEELINGS:
      list_words (list, figures, AVOW_KIND_REFLECTION, G_STRUCT_OFFSET (AvowSlice, feeling),
                  figures->feelings);
      break;
    case AVOW_N_FIGURE_GROUPS:
    default:
      g_return_val_if_reached (list);
    }

  return list;
}

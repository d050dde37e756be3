/* avow-action-walk.c: from one question that is not answered to the next */

#include "config.h"

#include "avow-action-rows.h"
#include "avow-action-walk.h"

static gboolean
is_open (AvowActionWalk   *walk,
         AvowQuestionKind  kind)
{
  GtkWidget *row = walk->rows[kind];

  return gtk_widget_get_visible (row) && avow_action_row_is_empty (kind, row);
}

void
avow_action_walk_add (AvowActionWalk   *walk,
                      AvowQuestionKind  kind)
{
  g_return_if_fail (walk->n_kinds < AVOW_MAX_QUESTIONS);

  walk->kinds[walk->n_kinds++] = kind;
}

gboolean
avow_action_walk_contains (AvowActionWalk   *walk,
                           AvowQuestionKind  kind)
{
  for (guint i = 0; i < walk->n_kinds; i++)
    {
      if (walk->kinds[i] == kind)
        return TRUE;
    }

  return FALSE;
}

GtkWidget *
avow_action_walk_get_start (AvowActionWalk *walk)
{
  for (guint i = 0; i < walk->n_kinds; i++)
    {
      if (is_open (walk, walk->kinds[i]))
        return walk->rows[walk->kinds[i]];
    }

  return walk->rows[walk->kinds[0]];
}

GtkWidget *
avow_action_walk_go_on (AvowActionWalk *walk,
                        GtkWidget      *from)
{
  guint first = 0;

  /* Left empty now, it is not asked again. */
  for (guint i = 0; i < walk->n_kinds; i++)
    {
      AvowQuestionKind kind = walk->kinds[i];

      if (walk->rows[kind] != from)
        continue;
      walk->skipped[kind] = avow_action_row_is_empty (kind, from);
      first = i + 1;
    }

  for (guint i = 0; i < walk->n_kinds; i++)
    {
      AvowQuestionKind kind = walk->kinds[(first + i) % walk->n_kinds];

      if (!walk->skipped[kind] && is_open (walk, kind))
        return walk->rows[kind];
    }

  return NULL;
}

/* avow-overview-section.c: a month or a year in a few lines, each with the way to the whole of it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-overview-section.h"
#include "avow-reach-section.h"
#include "core/insight/avow-span-words.h"
#include "core/model/avow-number.h"

/* One or two actions are an overview themselves. */
#define LEAST_ACTIONS 3
/* Of a list, these are named. */
#define MOST 3

typedef enum {
  LINE_TYPES,
  LINE_COMMUNITIES,
  LINE_KNOWN_BY,
  LINE_NOTHING,
  LINE_PROMISES,
  N_LINES
} Line;

struct _AvowOverviewSection
{
  AvowSection    parent_instance;

  AdwActionRow  *rows[N_LINES];
};

G_DEFINE_FINAL_TYPE (AvowOverviewSection, avow_overview_section, AVOW_TYPE_SECTION)

/* The same words as above the section that a line leads to. */
static const struct {
  const char *title;
  const char *section;
} lines[N_LINES] = {
  [LINE_TYPES] = { N_("By Kind of Action"), "types" },
  [LINE_COMMUNITIES] = { N_("For Whom"), "communities" },
  [LINE_KNOWN_BY] = { N_("How I Knew It Was Needed"), "known-by" },
  [LINE_NOTHING] = { N_("Where Nothing Happened"), "reach" },
  [LINE_PROMISES] = { N_("Commitments"), "promises" },
};

/* {{{ What it says */

static void
add_fact (GString    *text,
          const char *fact)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", fact);
}

/* The first @most of those that there are, and how many more; NULL for none. */
static char *
list_figures (const AvowFigures *figures,
              AvowFigureGroup    group,
              guint              most)
{
  g_autoptr (GPtrArray) list = avow_figures_list (figures, group);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);
      g_autofree char *number = avow_number_format (figure->n);
      g_autofree char *fact = NULL;

      if (figure->n == 0 || ++n > most)
        continue;
      /* The number stays with what it is of. */
      fact = g_strdup_printf ("%s\302\240(%s)", figure->name, number);
      add_fact (text, fact);
    }
  if (n > most)
    {
      g_autofree char *number = avow_number_format (n - most);
      /* Translators: at the end of a list of kinds of action or of communities, how many it leaves out */
      g_autofree char *fact = g_strdup_printf (ngettext ("%s more", "%s more", n - most), number);

      add_fact (text, fact);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
format_line (const AvowSpan *span,
             Line            line)
{
  switch (line)
    {
    case LINE_TYPES:
      return list_figures (span->figures, AVOW_FIGURES_TYPES, MOST);
    case LINE_COMMUNITIES:
      return list_figures (span->figures, AVOW_FIGURES_COMMUNITIES, MOST);
    case LINE_KNOWN_BY:
      return list_figures (span->figures, AVOW_FIGURES_KNOWN_BY, AVOW_N_KNOWN_BY);
    case LINE_NOTHING:
      return avow_reach_section_format_empty (span);
    case LINE_PROMISES:
      return avow_span_format_fates (span);
    case N_LINES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* }}} */

static gboolean
avow_overview_section_show (AvowSection       *section,
                            const AvowSummary *summary)
{
  AvowOverviewSection *self = AVOW_OVERVIEW_SECTION (section);
  const AvowSpan *span = summary->span;

  if (span->figures->all.n_entries < LEAST_ACTIONS)
    return FALSE;

  for (int line = 0; line < N_LINES; line++)
    {
      g_autofree char *text = format_line (span, (Line) line);

      gtk_widget_set_visible (GTK_WIDGET (self->rows[line]), text != NULL);
      adw_action_row_set_subtitle (self->rows[line], text != NULL ? text : "");
    }

  return TRUE;
}

static void
avow_overview_section_class_init (AvowOverviewSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_overview_section_show;
}

static void
add_row (AvowOverviewSection *self,
         Line                 line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("go-down-symbolic");

  /* Before the words: communities are the person's own. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(lines[line].title));
  gtk_widget_add_css_class (row, "property");
  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "summary.show-section");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lines[line].section);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  self->rows[line] = ADW_ACTION_ROW (row);
}

static void
avow_overview_section_init (AvowOverviewSection *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("In Short"));
  for (int line = 0; line < N_LINES; line++)
    add_row (self, (Line) line);
}

GtkWidget *
avow_overview_section_new (void)
{
  return g_object_new (AVOW_TYPE_OVERVIEW_SECTION, NULL);
}

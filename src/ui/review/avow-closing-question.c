/* avow-closing-question.c: one of the closing questions, what is known beside it, and room to answer */

#include "config.h"

#include "avow-closing-question.h"
#include "ui/widgets/avow-text-area.h"

/* Of equal width. */
#define N_COLUMNS 3
/* Of these, to the side. */
#define FACTS_COLUMNS 1

struct _AvowClosingQuestion
{
  AdwBin         parent_instance;

  gboolean       wide;

  GtkLabel      *prompt_label;
  GtkGrid       *grid;
  GtkBox        *facts_box;
  AvowTextArea  *area;
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AvowClosingQuestion, avow_closing_question, ADW_TYPE_BIN)

static void
update_facts_box (AvowClosingQuestion *self)
{
  gboolean empty = gtk_widget_get_first_child (GTK_WIDGET (self->facts_box)) == NULL;

  /* To the side it keeps its room, so that the answers are below one another. */
  gtk_widget_set_visible (GTK_WIDGET (self->facts_box), self->wide || !empty);
}

static void
add_fact (AvowClosingQuestion *self,
          const char          *fact)
{
  GtkWidget *label = gtk_label_new (fact);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (self->facts_box, label);
}

static void
place (AvowClosingQuestion *self,
       GtkWidget           *child,
       int                  column,
       int                  row,
       int                  n_columns)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));

  g_object_set (gtk_layout_manager_get_layout_child (layout, child),
                "column", column,
                "row", row,
                "column-span", n_columns,
                NULL);
}

static void
on_edited (AvowClosingQuestion *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
avow_closing_question_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (AVOW_CLOSING_QUESTION (widget)->area));
}

static void
avow_closing_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_CLOSING_QUESTION);

  G_OBJECT_CLASS (avow_closing_question_parent_class)->dispose (object);
}

static void
avow_closing_question_class_init (AvowClosingQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  G_OBJECT_CLASS (klass)->dispose = avow_closing_question_dispose;
  widget_class->grab_focus = avow_closing_question_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-closing-question.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowClosingQuestion, prompt_label);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingQuestion, grid);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingQuestion, facts_box);
  gtk_widget_class_bind_template_child (widget_class, AvowClosingQuestion, area);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
avow_closing_question_init (AvowClosingQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  avow_closing_question_set_wide (self, FALSE);
}

GtkWidget *
avow_closing_question_new (const char *prompt)
{
  AvowClosingQuestion *self = g_object_new (AVOW_TYPE_CLOSING_QUESTION, NULL);

  gtk_label_set_text (self->prompt_label, prompt);

  return GTK_WIDGET (self);
}

const char *
avow_closing_question_get_prompt (AvowClosingQuestion *self)
{
  return gtk_label_get_text (self->prompt_label);
}

void
avow_closing_question_set_facts (AvowClosingQuestion *self,
                                 GPtrArray           *facts)
{
  g_autoptr (GString) all = g_string_new (NULL);
  GtkWidget *label;

  while ((label = gtk_widget_get_first_child (GTK_WIDGET (self->facts_box))) != NULL)
    gtk_box_remove (self->facts_box, label);
  for (guint i = 0; i < facts->len; i++)
    {
      const char *fact = g_ptr_array_index (facts, i);

      add_fact (self, fact);
      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", fact);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all->str,
                                  -1);
  update_facts_box (self);
}

void
avow_closing_question_set_wide (AvowClosingQuestion *self,
                                gboolean             wide)
{
  self->wide = wide;
  place (self, GTK_WIDGET (self->facts_box), 0, 0, wide ? FACTS_COLUMNS : N_COLUMNS);
  place (self, GTK_WIDGET (self->area), wide ? FACTS_COLUMNS : 0, wide ? 0 : 1,
         wide ? N_COLUMNS - FACTS_COLUMNS : N_COLUMNS);
  gtk_grid_set_column_spacing (self->grid, wide ? 24 : 0);
  update_facts_box (self);
}

char *
avow_closing_question_get_answer (AvowClosingQuestion *self)
{
  return avow_text_area_get_text (self->area);
}

void
avow_closing_question_add_answer (AvowClosingQuestion *self,
                                  const char          *text)
{
  g_autofree char *before = avow_closing_question_get_answer (self);
  g_autofree char *both = NULL;

  if (text == NULL || *text == '\0')
    return;

  both = before != NULL ? g_strconcat (before, "\n\n", text, NULL) : g_strdup (text);
  avow_text_area_set_text (self->area, both);
}

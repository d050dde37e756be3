/* avow-closing-question.h: one of the closing questions, what is known beside it, and room to answer */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AVOW_TYPE_CLOSING_QUESTION (avow_closing_question_get_type ())

G_DECLARE_FINAL_TYPE (AvowClosingQuestion, avow_closing_question, AVOW, CLOSING_QUESTION, AdwBin)

/* Signal: "changed": the person changed the answer. */

GtkWidget  *avow_closing_question_new        (const char          *prompt);
const char *avow_closing_question_get_prompt (AvowClosingQuestion *self);
/* (element-type utf8): lines that stand beside the answer. */
void        avow_closing_question_set_facts  (AvowClosingQuestion *self,
                                              GPtrArray           *facts);
/* Whether they stand to the side of it, or above. */
void        avow_closing_question_set_wide   (AvowClosingQuestion *self,
                                              gboolean             wide);
/* Transfer full; NULL for nothing. */
char       *avow_closing_question_get_answer (AvowClosingQuestion *self);
/* Goes on after what is there. */
void        avow_closing_question_add_answer (AvowClosingQuestion *self,
                                              const char          *text);

G_END_DECLS

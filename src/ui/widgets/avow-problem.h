/* avow-problem.h: a dialog that says what could not be done, and why */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @message: (nullable): a whole sentence. */
void avow_problem_present (GtkWidget  *widget,
                           const char *heading,
                           const char *message);

G_END_DECLS

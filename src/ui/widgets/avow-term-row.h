/* avow-term-row.h: one of a closed list of words, from a menu or side by side */

#pragma once

#include <adwaita.h>

#include "core/model/avow-terms.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TERM_ROW (avow_term_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowTermRow, avow_term_row, AVOW, TERM_ROW, AdwComboRow)

/* The first choice is to say nothing. Property "selected" notifies of a change. */
GtkWidget *avow_term_row_new       (const AvowTerms *terms);
int        avow_term_row_get_value (AvowTermRow     *self);
void       avow_term_row_set_value (AvowTermRow     *self,
                                    int              value);

#define AVOW_TYPE_TERM_TOGGLES (avow_term_toggles_get_type ())

G_DECLARE_FINAL_TYPE (AvowTermToggles, avow_term_toggles, AVOW, TERM_TOGGLES, AdwPreferencesRow)

/* Signal: "changed". */
GtkWidget *avow_term_toggles_new       (const AvowTerms *terms);
int        avow_term_toggles_get_value (AvowTermToggles *self);
void       avow_term_toggles_set_value (AvowTermToggles *self,
                                        int              value);

G_END_DECLS

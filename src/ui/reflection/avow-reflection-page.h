/* avow-reflection-page.h: a calm place to write */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REFLECTION_PAGE (avow_reflection_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowReflectionPage, avow_reflection_page, AVOW, REFLECTION_PAGE, AdwNavigationPage)

AdwNavigationPage *avow_reflection_page_new        (AvowJournal    *journal,
                                                    AvowReflection *reflection,
                                                    AvowDraft      *draft);
/* Gives a new @reflection the form and prompt that the word names: the id of a prompt, the word of a
 * form, or "" for free writing. */
void               avow_reflection_page_set_prompt (AvowReflection *reflection,
                                                    const char     *word);

G_END_DECLS

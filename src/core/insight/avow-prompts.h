/* avow-prompts.h: the questions that reflections start from */

#pragma once

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/**
 * AvowPromptEntry:
 * @id: stable, kept in the reflections that answer it
 * @theme: "inward", "unknown", "listen", "work", "repair", "keep-going", "conversation", "letter"
 * @form: the form of reflection that it starts
 * @text: in the person's language
 */
typedef struct {
  const char *id;
  const char *theme;
  AvowForm    form;
  const char *text;
} AvowPromptEntry;

/**
 * AvowPrompts: the shipped questions, read once. Immutable.
 */
typedef struct _AvowPrompts AvowPrompts;

AvowPrompts           *avow_prompts_get_default (void);
AvowPrompts           *avow_prompts_parse       (const char   *json,
                                                 gsize         length,
                                                 GError      **error);
void                   avow_prompts_free        (AvowPrompts  *prompts);
guint                  avow_prompts_get_n       (AvowPrompts  *prompts);
const AvowPromptEntry *avow_prompts_get         (AvowPrompts  *prompts,
                                                 guint         index);
const AvowPromptEntry *avow_prompts_lookup      (AvowPrompts  *prompts,
                                                 const char   *id);
/* The question of a day: each of those that a single sitting can answer comes once before any comes
 * again, whatever the day the person starts on. @skip asks for the next ones. */
const AvowPromptEntry *avow_prompts_of_day      (AvowPrompts   *prompts,
                                                 AvowCivilDate  date,
                                                 guint          skip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowPrompts, avow_prompts_free)

G_END_DECLS

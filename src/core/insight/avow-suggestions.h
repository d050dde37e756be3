/* avow-suggestions.h: promises to start from, for each ring and step */

#pragma once

#include "core/model/avow-commitment.h"

G_BEGIN_DECLS

/**
 * AvowSuggestion:
 * @title: to be translated with the context "suggestion"
 * @types: the action types that count; ended by %AVOW_ACTION_UNKNOWN
 * @target: times or minutes for @per; 0 where only the person can say
 * @months: how many months it is for, to begin with
 */
typedef struct {
  AvowRing         ring;
  AvowStep         step;
  const char      *title;
  AvowMeasureUnit  what;
  gint64           target;
  AvowPer          per;
  AvowActionType   types[4];
  int              months;
} AvowSuggestion;

guint                 avow_suggestions_get_n    (void);
const AvowSuggestion *avow_suggestions_get      (guint                 index);
const char           *avow_suggestion_get_title (const AvowSuggestion *suggestion);
/* A commitment that starts on @today. @currency: what amounts are in. Transfer full. */
AvowCommitment       *avow_suggestion_make      (const AvowSuggestion *suggestion,
                                                 AvowCivilDate         today,
                                                 const char           *currency);
/* One that says nothing but how long it is. Transfer full. */
AvowCommitment       *avow_suggestion_make_blank (AvowCivilDate        today,
                                                  const char          *currency);

G_END_DECLS

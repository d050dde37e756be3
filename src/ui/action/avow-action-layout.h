/* avow-action-layout.h: what the dialog asks for each type of action, as data */

#pragma once

#include "core/model/avow-terms.h"

G_BEGIN_DECLS

/**
 * AvowQuestionKind:
 *
 * What can be asked about an action, each a row of the dialog. The first ones are asked where the
 * layout of a type says so; those from %AVOW_ASK_TIME on are asked of every type, behind "More".
 */
typedef enum {
  AVOW_ASK_NOTHING,
  AVOW_ASK_LABEL,
  AVOW_ASK_TITLE,
  AVOW_ASK_ABOUT,
  AVOW_ASK_AMOUNT,
  AVOW_ASK_MINUTES,
  AVOW_ASK_PLACE,
  AVOW_ASK_OWNERSHIP,
  AVOW_ASK_REGULAR,
  AVOW_ASK_VOTING,
  AVOW_ASK_COUNT,
  AVOW_ASK_TIME,
  AVOW_ASK_RING,
  AVOW_ASK_STEP,
  AVOW_ASK_COMMUNITIES,
  AVOW_ASK_KNOWN_BY,
  AVOW_ASK_FEEDBACK,
  AVOW_ASK_NOTE,
  AVOW_N_QUESTIONS
} AvowQuestionKind;

/**
 * AvowQuestion:
 * @label: with a mnemonic, to be translated with the context "action"
 * @hint: (nullable): shown below, likewise
 */
typedef struct {
  AvowQuestionKind  kind;
  const char       *label;
  const char       *hint;
} AvowQuestion;

#define AVOW_MAX_QUESTIONS 6

/**
 * AvowActionLayout:
 * @edit_title: the dialog's title when an action is edited
 * @suggestion: (nullable): a word of help above the questions
 * @front: what is asked up front, in order, ended by %AVOW_ASK_NOTHING
 * @more: what is asked behind "More", before what is asked of every type
 */
typedef struct {
  const char   *edit_title;
  const char   *suggestion;
  AvowQuestion  front[AVOW_MAX_QUESTIONS];
  AvowQuestion  more[AVOW_MAX_QUESTIONS];
} AvowActionLayout;

/* What is asked of every type, ended by %AVOW_ASK_NOTHING. */
extern const AvowQuestion AVOW_COMMON_QUESTIONS[];

const AvowActionLayout *avow_action_layout_get      (int                     type);
int                     avow_action_layout_get_type (const AvowActionLayout *layout);
const char             *avow_action_layout_text     (const char             *text);

G_END_DECLS

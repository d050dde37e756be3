/* avow-action-layout.c: what the dialog asks for each type of action, as data */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-layout.h"

#define CONTEXT "action"
#define OTHERS NC_ ("action", "Initials or a role: their story is theirs")

/* Mnemonics: within a type none is used twice, nor are those of the common questions (T, R, P, M,
 * K, F, N), of the dialog (C, S, D, O, Y) and, where it is asked, of the ownership (H, E, U, L). */

const AvowQuestion AVOW_COMMON_QUESTIONS[] = {
  { AVOW_ASK_TIME, NC_ ("action", "_Time"), NULL },
  /* Translators: how far an action reaches: own life, workplace, community */
  { AVOW_ASK_RING, NC_ ("action", "_Ring"), NULL },
  /* Translators: awareness, action or accountability */
  { AVOW_ASK_STEP, NC_ ("action", "Ste_p"), NULL },
  { AVOW_ASK_COMMUNITIES, NC_ ("action", "Co_mmunities"), NULL },
  { AVOW_ASK_KNOWN_BY, NC_ ("action", "How was the need _known?"), NULL },
  { AVOW_ASK_FEEDBACK, NC_ ("action", "What people affected said o_f it"), NULL },
  { AVOW_ASK_NOTE, NC_ ("action", "_Note"), NULL },
  { 0 }
};

static const AvowActionLayout layouts[AVOW_N_ACTION_TYPES] = {
  [AVOW_ACTION_DONATION] = {
    .edit_title = NC_ ("action", "Edit donation"),
    .suggestion = NC_ ("action", "A racial-justice organisation, a bail or legal fund, mutual aid"),
    .front = {
      { AVOW_ASK_AMOUNT, NC_ ("action", "_Amount"), NULL },
      { AVOW_ASK_PLACE, NC_ ("action", "To _whom"), NULL },
      { AVOW_ASK_REGULAR, NC_ ("action", "Regular _gift"),
        NC_ ("action", "One that repeats, such as each month") },
    },
    .more = {
      { AVOW_ASK_TITLE, NC_ ("action", "For w_hat"), NULL },
    },
  },
  [AVOW_ACTION_VOLUNTEERING] = {
    .edit_title = NC_ ("action", "Edit volunteering"),
    .front = {
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
      { AVOW_ASK_PLACE, NC_ ("action", "_With whom"), NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, NC_ ("action", "W_hat you did"), NULL },
    },
  },
  [AVOW_ACTION_VOTING] = {
    .edit_title = NC_ ("action", "Edit voting"),
    .front = {
      { AVOW_ASK_VOTING, NC_ ("action", "_What you did"), NULL },
      { AVOW_ASK_ABOUT, NC_ ("action", "Which _election"), NULL },
      { AVOW_ASK_COUNT, NC_ ("action", "How m_any people"),
        NC_ ("action", "Whom you helped register or vote") },
    },
    .more = {
      { AVOW_ASK_PLACE, NC_ ("action", "W_here"), NULL },
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
    },
  },
  [AVOW_ACTION_PURCHASE] = {
    .edit_title = NC_ ("action", "Edit purchase"),
    .suggestion = NC_ ("action", "At least one thing from a Black-owned shop"),
    .front = {
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
      { AVOW_ASK_AMOUNT, NC_ ("action", "_Amount"), NULL },
      { AVOW_ASK_OWNERSHIP, NULL, NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, NC_ ("action", "What you _bought"), NULL },
    },
  },
  [AVOW_ACTION_DINING] = {
    .edit_title = NC_ ("action", "Edit dining"),
    .suggestion = NC_ ("action", "A meal at a Black-owned restaurant"),
    .front = {
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
      { AVOW_ASK_AMOUNT, NC_ ("action", "_Amount"), NULL },
      { AVOW_ASK_OWNERSHIP, NULL, NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, NC_ ("action", "W_ith whom"), OTHERS },
    },
  },
  [AVOW_ACTION_AMPLIFYING] = {
    .edit_title = NC_ ("action", "Edit amplifying"),
    .suggestion = NC_ ("action", "Work by the people affected, passed on with credit"),
    .front = {
      { AVOW_ASK_TITLE, NC_ ("action", "W_hose voice"), NULL },
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
    },
    .more = {
      { AVOW_ASK_ABOUT, NC_ ("action", "What it is _about"), NULL },
    },
  },
  [AVOW_ACTION_CHECKING_IN] = {
    .edit_title = NC_ ("action", "Edit checking in"),
    .suggestion = NC_ ("action", "“What would support look like for you now?”"),
    .front = {
      { AVOW_ASK_TITLE, NC_ ("action", "_With whom"), OTHERS },
    },
    .more = {
      { AVOW_ASK_ABOUT, NC_ ("action", "_About what"), NULL },
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
    },
  },
  [AVOW_ACTION_SPEAKING_UP] = {
    .edit_title = NC_ ("action", "Edit speaking up"),
    .suggestion = NC_ ("action", "Interrupting a joke, a stereotype, an unfair decision"),
    .front = {
      { AVOW_ASK_ABOUT, NC_ ("action", "_About what"), NULL },
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, NC_ ("action", "What you sa_id"), NULL },
    },
  },
  [AVOW_ACTION_ADVOCACY] = {
    .edit_title = NC_ ("action", "Edit advocacy"),
    .suggestion = NC_ ("action",
                       "Contacting a representative, going to a council meeting, marching"),
    .front = {
      { AVOW_ASK_PLACE, NC_ ("action", "Office or meetin_g"), NULL },
      { AVOW_ASK_ABOUT, NC_ ("action", "_Issue"), NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, NC_ ("action", "W_hat you did"), NULL },
      { AVOW_ASK_COUNT, NC_ ("action", "Ho_w many"),
        NC_ ("action", "Letters, calls, people who came along") },
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
    },
  },
  [AVOW_ACTION_LEARNING] = {
    .edit_title = NC_ ("action", "Edit learning"),
    .suggestion = NC_ ("action", "Something read, watched, heard or studied"),
    .front = {
      { AVOW_ASK_TITLE, NC_ ("action", "W_hat"), NULL },
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
    },
    .more = {
      { AVOW_ASK_ABOUT, NC_ ("action", "_About what"), NULL },
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
    },
  },
  [AVOW_ACTION_CONVERSATION] = {
    .edit_title = NC_ ("action", "Edit conversation"),
    .suggestion = NC_ ("action", "With family or friends, about the bias we carry"),
    .front = {
      { AVOW_ASK_TITLE, NC_ ("action", "_With whom"), OTHERS },
      { AVOW_ASK_ABOUT, NC_ ("action", "_About what"), NULL },
    },
    .more = {
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
    },
  },
  [AVOW_ACTION_WORKPLACE] = {
    .edit_title = NC_ ("action", "Edit change at work"),
    .suggestion = NC_ ("action", "Hiring and promoting fairly, mentoring, opening a space to talk, "
                                 "protecting who raises a concern"),
    .front = {
      { AVOW_ASK_TITLE, NC_ ("action", "W_hat changed"), NULL },
    },
    .more = {
      { AVOW_ASK_ABOUT, NC_ ("action", "_About what"), NULL },
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
    },
  },
  [AVOW_ACTION_OTHER] = {
    .edit_title = NC_ ("action", "Edit entry"),
    .front = {
      { AVOW_ASK_LABEL, NC_ ("action", "What k_ind of thing"),
        NC_ ("action", "A word of your own, such as “Petition”") },
      { AVOW_ASK_TITLE, NC_ ("action", "W_hat you did"), NULL },
    },
    .more = {
      { AVOW_ASK_PLACE, NC_ ("action", "_Where"), NULL },
      { AVOW_ASK_AMOUNT, NC_ ("action", "_Amount"), NULL },
      { AVOW_ASK_MINUTES, NC_ ("action", "How _long"), NULL },
      { AVOW_ASK_ABOUT, NC_ ("action", "A_bout what"), NULL },
    },
  },
};

/* A type of a newer version is asked what any other is. */
const AvowActionLayout *
avow_action_layout_get (int type)
{
  if (type <= AVOW_ACTION_UNKNOWN || type >= AVOW_N_ACTION_TYPES)
    type = AVOW_ACTION_OTHER;

  return &layouts[type];
}

int
avow_action_layout_get_type (const AvowActionLayout *layout)
{
  return (int) (layout - layouts);
}

const char *
avow_action_layout_text (const char *text)
{
  return text != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, CONTEXT, text) : NULL;
}

/* avow-action-layout.c: what the dialog asks for each type of action, as data */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-layout.h"

#define CONTEXT "action"
#define A_(text) NC_ ("action", text)

/* Mnemonics: within a type none is used twice, nor are those of the common questions (T, R, P, M, K, F,
 * N), of the dialog (C, S, D, O, Y) and, where it is asked, of the ownership (H, E, U, L). */

const AvowQuestion AVOW_COMMON_QUESTIONS[] = {
  { AVOW_ASK_TIME, A_("_Time"), NULL },
  /* Translators: how far an action reaches: own life, workplace, community */
  { AVOW_ASK_RING, A_("_Ring"), NULL },
  /* Translators: awareness, action or accountability */
  { AVOW_ASK_STEP, A_("Ste_p"), NULL },
  { AVOW_ASK_COMMUNITIES, A_("Co_mmunities"), NULL },
  { AVOW_ASK_KNOWN_BY, A_("How was the need _known?"), NULL },
  { AVOW_ASK_FEEDBACK, A_("What people affected said o_f it"), NULL },
  { AVOW_ASK_NOTE, A_("_Note"), NULL },
  { 0 }
};

static const AvowActionLayout layouts[AVOW_N_ACTION_TYPES] = {
  [AVOW_ACTION_DONATION] = {
    .edit_title = A_("Edit donation"),
    .suggestion = A_("A racial-justice organisation, a bail or legal fund, mutual aid"),
    .front = {
      { AVOW_ASK_AMOUNT, A_("_Amount"), NULL },
      { AVOW_ASK_PLACE, A_("To _whom"), NULL },
      { AVOW_ASK_REGULAR, A_("_Gives regularly"), A_("A gift that repeats, such as each month") },
    },
    .more = {
      { AVOW_ASK_TITLE, A_("For w_hat"), NULL },
    },
  },
  [AVOW_ACTION_VOLUNTEERING] = {
    .edit_title = A_("Edit volunteering"),
    .front = {
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
      { AVOW_ASK_PLACE, A_("_With whom"), NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, A_("W_hat you did"), NULL },
    },
  },
  [AVOW_ACTION_VOTING] = {
    .edit_title = A_("Edit voting"),
    .front = {
      { AVOW_ASK_VOTING, A_("_What you did"), NULL },
      { AVOW_ASK_ABOUT, A_("Which _election"), NULL },
      { AVOW_ASK_COUNT, A_("How m_any people"), A_("Whom you helped register or vote") },
    },
    .more = {
      { AVOW_ASK_PLACE, A_("W_here"), NULL },
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
    },
  },
  [AVOW_ACTION_PURCHASE] = {
    .edit_title = A_("Edit purchase"),
    .suggestion = A_("At least one thing from a Black-owned shop"),
    .front = {
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
      { AVOW_ASK_AMOUNT, A_("_Amount"), NULL },
      { AVOW_ASK_OWNERSHIP, NULL, NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, A_("What you _bought"), NULL },
    },
  },
  [AVOW_ACTION_DINING] = {
    .edit_title = A_("Edit dining"),
    .suggestion = A_("A meal at a Black-owned restaurant"),
    .front = {
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
      { AVOW_ASK_AMOUNT, A_("_Amount"), NULL },
      { AVOW_ASK_OWNERSHIP, NULL, NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, A_("W_ith whom"), A_("Initials or a role: their story is theirs") },
    },
  },
  [AVOW_ACTION_AMPLIFYING] = {
    .edit_title = A_("Edit amplifying"),
    .suggestion = A_("Work by the people affected, passed on with credit"),
    .front = {
      { AVOW_ASK_TITLE, A_("W_hose voice"), NULL },
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
    },
    .more = {
      { AVOW_ASK_ABOUT, A_("What it is _about"), NULL },
    },
  },
  [AVOW_ACTION_CHECKING_IN] = {
    .edit_title = A_("Edit checking in"),
    .suggestion = A_("“What would support look like for you now?”"),
    .front = {
      { AVOW_ASK_TITLE, A_("_With whom"), A_("Initials or a role: their story is theirs") },
    },
    .more = {
      { AVOW_ASK_ABOUT, A_("_About what"), NULL },
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
    },
  },
  [AVOW_ACTION_SPEAKING_UP] = {
    .edit_title = A_("Edit speaking up"),
    .suggestion = A_("Interrupting a joke, a stereotype, an unfair decision"),
    .front = {
      { AVOW_ASK_ABOUT, A_("_About what"), NULL },
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, A_("What you sa_id"), NULL },
    },
  },
  [AVOW_ACTION_ADVOCACY] = {
    .edit_title = A_("Edit advocacy"),
    .suggestion = A_("Contacting a representative, going to a council meeting, marching"),
    .front = {
      { AVOW_ASK_PLACE, A_("Office or meetin_g"), NULL },
      { AVOW_ASK_ABOUT, A_("_Issue"), NULL },
    },
    .more = {
      { AVOW_ASK_TITLE, A_("W_hat you did"), NULL },
      { AVOW_ASK_COUNT, A_("Ho_w many"), A_("Letters, calls, people who came along") },
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
    },
  },
  [AVOW_ACTION_LEARNING] = {
    .edit_title = A_("Edit learning"),
    .suggestion = A_("Something read, watched, heard or studied"),
    .front = {
      { AVOW_ASK_TITLE, A_("W_hat"), NULL },
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
    },
    .more = {
      { AVOW_ASK_ABOUT, A_("_About what"), NULL },
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
    },
  },
  [AVOW_ACTION_CONVERSATION] = {
    .edit_title = A_("Edit conversation"),
    .suggestion = A_("With family or friends, about the bias we carry"),
    .front = {
      { AVOW_ASK_TITLE, A_("_With whom"), A_("Initials or a role: their story is theirs") },
      { AVOW_ASK_ABOUT, A_("_About what"), NULL },
    },
    .more = {
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
    },
  },
  [AVOW_ACTION_WORKPLACE] = {
    .edit_title = A_("Edit change at work"),
    .suggestion = A_("Hiring and promoting fairly, mentoring, opening a space to talk, protecting who raises a concern"),
    .front = {
      { AVOW_ASK_TITLE, A_("W_hat changed"), NULL },
    },
    .more = {
      { AVOW_ASK_ABOUT, A_("_About what"), NULL },
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
    },
  },
  [AVOW_ACTION_OTHER] = {
    .edit_title = A_("Edit entry"),
    .front = {
      { AVOW_ASK_LABEL, A_("What k_ind of thing"), A_("A word of your own, such as “Petition”") },
      { AVOW_ASK_TITLE, A_("W_hat you did"), NULL },
    },
    .more = {
      { AVOW_ASK_PLACE, A_("_Where"), NULL },
      { AVOW_ASK_AMOUNT, A_("_Amount"), NULL },
      { AVOW_ASK_MINUTES, A_("How _long"), NULL },
      { AVOW_ASK_ABOUT, A_("A_bout what"), NULL },
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

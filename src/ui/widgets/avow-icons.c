/* avow-icons.c: which icon stands for what */

#include "config.h"

#include "avow-icons.h"

static const char * const names[AVOW_N_ACTION_TYPES] = {
  [AVOW_ACTION_UNKNOWN] = "avow-other-symbolic",
  [AVOW_ACTION_DONATION] = "avow-donation-symbolic",
  [AVOW_ACTION_VOLUNTEERING] = "avow-volunteering-symbolic",
  [AVOW_ACTION_VOTING] = "avow-voting-symbolic",
  [AVOW_ACTION_PURCHASE] = "avow-purchase-symbolic",
  [AVOW_ACTION_DINING] = "avow-dining-symbolic",
  [AVOW_ACTION_AMPLIFYING] = "avow-amplifying-symbolic",
  [AVOW_ACTION_CHECKING_IN] = "avow-checking-in-symbolic",
  [AVOW_ACTION_SPEAKING_UP] = "avow-speaking-up-symbolic",
  [AVOW_ACTION_ADVOCACY] = "avow-advocacy-symbolic",
  [AVOW_ACTION_LEARNING] = "avow-learning-symbolic",
  [AVOW_ACTION_CONVERSATION] = "avow-conversation-symbolic",
  [AVOW_ACTION_WORKPLACE] = "avow-workplace-symbolic",
  [AVOW_ACTION_OTHER] = "avow-other-symbolic",
};

const char *
avow_icon_for_type (AvowActionType type)
{
  return names[CLAMP ((int) type, 0, AVOW_N_ACTION_TYPES - 1)];
}

const char *
avow_icon_for_record (AvowRecord *record)
{
  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_ACTION:
      return avow_icon_for_type (AVOW_ACTION (record)->type);
    case AVOW_KIND_PLEDGE:
      return "avow-pledge-symbolic";
    case AVOW_KIND_COMMITMENT:
      return "avow-commitments-symbolic";
    case AVOW_KIND_RESOURCE:
      return avow_icon_for_type (AVOW_ACTION_LEARNING);
    case AVOW_KIND_REVIEW:
      return "avow-review-symbolic";
    default:
      return "avow-reflection-symbolic";
    }
}

GtkWidget *
avow_icon_new_next (void)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  gtk_widget_add_css_class (image, "dimmed");

  return image;
}

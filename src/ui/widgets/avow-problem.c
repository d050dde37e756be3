/* avow-problem.c: a dialog that says what could not be done, and why */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-problem.h"

void
avow_problem_present (GtkWidget  *widget,
                      const char *heading,
                      const char *message)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, widget);
}

/* avow-pledge-form.h: the pledge's texts and the name beneath them, to be changed and signed */

#pragma once

#include <gtk/gtk.h>

#include "core/model/avow-pledge.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLEDGE_FORM (avow_pledge_form_get_type ())

G_DECLARE_FINAL_TYPE (AvowPledgeForm, avow_pledge_form, AVOW, PLEDGE_FORM, GtkBox)

/* Signals: "changed": by the person. Widget action: Enter after the name is "pledge.sign". */

void        avow_pledge_form_show     (AvowPledgeForm *form,
                                       AvowPledge     *pledge);
/* A new pledge with what is written, and the name; not signed yet. Transfer full. */
AvowPledge *avow_pledge_form_build    (AvowPledgeForm *form);
/* Whether it can be signed; says beside the field what is missing. */
gboolean    avow_pledge_form_check    (AvowPledgeForm *form);

G_END_DECLS

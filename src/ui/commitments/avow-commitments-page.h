/* avow-commitments-page.h: the pledge, and what was promised from it */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENTS_PAGE (avow_commitments_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentsPage, avow_commitments_page, AVOW, COMMITMENTS_PAGE, AdwBin)

GtkWidget *avow_commitments_page_new (AvowJournal   *journal,
                                      AvowStandings *standings);

G_END_DECLS

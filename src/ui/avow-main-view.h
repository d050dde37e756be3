/* avow-main-view.h: the open journal: its places, and what can be done everywhere in it */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MAIN_VIEW (avow_main_view_get_type ())

G_DECLARE_FINAL_TYPE (AvowMainView, avow_main_view, AVOW, MAIN_VIEW, AdwBreakpointBin)

GtkWidget *avow_main_view_new (AvowJournal *journal);

G_END_DECLS

/* avow-section.h: a part of what there is to tell of a month or a year */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-slice.h"
#include "core/insight/avow-standings.h"
#include "core/insight/avow-summary.h"

G_BEGIN_DECLS

#define AVOW_TYPE_SECTION (avow_section_get_type ())

G_DECLARE_DERIVABLE_TYPE (AvowSection, avow_section, AVOW, SECTION, AdwPreferencesGroup)

/**
 * AvowSectionClass:
 * @show: shows @summary, which stays as it is until the next one is shown, and tells whether there was
 *   anything to say. It is not called before the section has a journal.
 */
struct _AvowSectionClass
{
  AdwPreferencesGroupClass parent_class;

  gboolean (*show) (AvowSection       *section,
                    const AvowSummary *summary);
};

/* Once, before anything is shown. */
void           avow_section_set_journal   (AvowSection       *section,
                                           AvowJournal       *journal,
                                           AvowStandings     *standings);
AvowJournal   *avow_section_get_journal   (AvowSection       *section);
AvowStandings *avow_section_get_standings (AvowSection       *section);
/* A section that has nothing to say is hidden. */
void           avow_section_show          (AvowSection       *section,
                                           const AvowSummary *summary);

/* @name: of the figure that they are. */
void           avow_section_open_slice    (AvowSection       *section,
                                           const char        *name,
                                           const AvowSlice   *slice);
void           avow_section_open_record   (AvowSection       *section,
                                           AvowRecord        *record);
void           avow_section_open_month    (AvowSection       *section,
                                           AvowCivilDate      month);

G_END_DECLS

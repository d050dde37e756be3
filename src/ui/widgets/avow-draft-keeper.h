/* avow-draft-keeper.h: saves what is being written, sealed, a few seconds after typing stops */

#pragma once

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_DRAFT_KEEPER (avow_draft_keeper_get_type ())

G_DECLARE_FINAL_TYPE (AvowDraftKeeper, avow_draft_keeper, AVOW, DRAFT_KEEPER, GObject)

/* Returns the record as it is written now (transfer full), or NULL if there is nothing worth keeping. */
typedef AvowRecord *(*AvowDraftSource) (gpointer user_data);

/* @draft: (nullable): the draft that is being taken up again; @target: (nullable): the saved record
 * that is being edited. Saves by itself when the journal locks. Whoever owns it flushes it in its dispose, while
 * @source can still be asked; @source is not called after avow_draft_keeper_stop(). Emits "kept" with
 * whether it could save, each time that it tried. */
AvowDraftKeeper *avow_draft_keeper_new      (AvowJournal     *journal,
                                             AvowDraft       *draft,
                                             const AvowId    *target,
                                             AvowDraftSource  source,
                                             gpointer         user_data);
/* Something was typed. */
void             avow_draft_keeper_touch    (AvowDraftKeeper *keeper);
/* Saves now, if there is something new. */
void             avow_draft_keeper_flush    (AvowDraftKeeper *keeper);
/* The id to hand to avow_journal_save_async() as removed when the record itself is saved. */
const AvowId    *avow_draft_keeper_get_id   (AvowDraftKeeper *keeper);
/* Removes the draft from the journal: the person threw it away. */
void             avow_draft_keeper_discard  (AvowDraftKeeper *keeper);
/* Saved for good, or thrown away: no more drafts. */
void             avow_draft_keeper_stop     (AvowDraftKeeper *keeper);

G_END_DECLS

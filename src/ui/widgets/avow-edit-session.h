/* avow-edit-session.h: a record while it is being written: its draft, and saving it for good */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_EDIT_SESSION (avow_edit_session_get_type ())

G_DECLARE_FINAL_TYPE (AvowEditSession, avow_edit_session, AVOW, EDIT_SESSION, GObject)

/**
 * AvowEditor:
 * @get_draft: returns the record as it is written now (transfer full), or %NULL if there is nothing
 *   worth keeping
 * @set_busy: saving has begun, or has failed
 * @fail: saving failed; the message is for the person, and says that the words are still there
 * @finish: it is saved, and there is nothing more to write
 *
 * What an editor does for its session. None of it is called after avow_edit_session_end().
 */
typedef struct {
  AvowRecord *(*get_draft) (gpointer    editor);
  void        (*set_busy)  (gpointer    editor,
                            gboolean    busy);
  void        (*fail)      (gpointer    editor,
                            const char *message);
  void        (*finish)    (gpointer    editor);
} AvowEditor;

/* Emits "kept" with whether the draft could be saved, each time that it was tried. */

/* @draft: (nullable): the draft that is taken up again. @target: (nullable): the saved record that is
 * being changed; none for a new one. @editor: a widget that owns the session. */
AvowEditSession *avow_edit_session_new       (AvowJournal        *journal,
                                              AvowDraft          *draft,
                                              const AvowId       *target,
                                              const AvowEditor   *methods,
                                              GtkWidget          *editor);
/* Something was written: a draft is kept when it pauses. */
void             avow_edit_session_touch     (AvowEditSession    *session);
/* Keeps the draft now, if there is something new. */
void             avow_edit_session_flush     (AvowEditSession    *session);
/* Saves @records together, in the place of the draft. */
void             avow_edit_session_save      (AvowEditSession    *session,
                                              AvowRecord        **records,
                                              gsize               n_records);
gboolean         avow_edit_session_is_saving (AvowEditSession    *session);
/* Asks whether to keep what is written, when @dialog was about to close over it. */
void             avow_edit_session_ask_close (AvowEditSession    *session,
                                              AdwDialog          *dialog);
/* To be called when the editor is disposed: what is not saved stays as a draft. */
void             avow_edit_session_end       (AvowEditSession    *session);

G_END_DECLS

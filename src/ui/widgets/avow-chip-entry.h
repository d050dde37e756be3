/* avow-chip-entry.h: a handful of words, each a chip: feelings, communities, kinds of ownership */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_CHIP_ENTRY (avow_chip_entry_get_type ())

G_DECLARE_FINAL_TYPE (AvowChipEntry, avow_chip_entry, AVOW, CHIP_ENTRY, GtkWidget)

/*
 * A comma or Enter adds what is typed, Backspace in the empty entry takes the last word away, the
 * arrow keys walk along the chips and Delete removes the one that has the focus. A word is held
 * once, whatever its case and marks.
 *
 * Properties: "label", "placeholder" (strings).
 * Signals: "changed": the words are others, by typing or otherwise. "activate": Enter where nothing
 * was typed.
 */

GtkWidget  *avow_chip_entry_new             (void);
/* A title above the chips, with a mnemonic; it also names the entry. */
void        avow_chip_entry_set_label       (AvowChipEntry      *self,
                                             const char         *label);
const char *avow_chip_entry_get_label       (AvowChipEntry      *self);
void        avow_chip_entry_set_placeholder (AvowChipEntry      *self,
                                             const char         *placeholder);
const char *avow_chip_entry_get_placeholder (AvowChipEntry      *self);
/* Words that are suggested while typing, best first. */
void        avow_chip_entry_set_suggestions (AvowChipEntry      *self,
                                             const char * const *suggestions);
/* Words that are on show at all times, to be switched on and off. */
void        avow_chip_entry_set_offers      (AvowChipEntry      *self,
                                             const char * const *offers);
/* Only words that are offered or suggested are taken. What else is typed stays in the text; where
 * nothing is suggested, there is none. */
void        avow_chip_entry_set_closed      (AvowChipEntry      *self,
                                             gboolean            closed);
void        avow_chip_entry_set_words       (AvowChipEntry      *self,
                                             const char * const *words);
/* The words as a record holds them, in the order they were added, with what is typed and not added
 * yet. Transfer full; %NULL for none. */
char      **avow_chip_entry_get_words       (AvowChipEntry      *self);
/* What is typed into a closed one and is no word to be taken; transfer full, %NULL for nothing. */
char       *avow_chip_entry_get_rest        (AvowChipEntry      *self);
void        avow_chip_entry_set_rest        (AvowChipEntry      *self,
                                             const char         *rest);

G_END_DECLS

/* avow-chip-box.h: words as chips, one after another, and what stands behind the last one */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_CHIP_BOX (avow_chip_box_get_type ())

G_DECLARE_FINAL_TYPE (AvowChipBox, avow_chip_box, AVOW, CHIP_BOX, GtkWidget)

/*
 * A word is either one that is offered, a chip to switch on and off, or one of the person's own, a
 * chip that can be removed. It is held once, whatever its case and marks. The arrow keys walk along
 * the chips to the last widget and back.
 *
 * Signal: "changed": the person switched or removed one.
 */

GtkWidget  *avow_chip_box_new        (void);
/* What stands behind the chips: the text to add more. */
void        avow_chip_box_set_last   (AvowChipBox        *self,
                                      GtkWidget          *last);
void        avow_chip_box_set_offers (AvowChipBox        *self,
                                      const char * const *offers);
/* Whether it was added: not if it is empty or there already. */
gboolean    avow_chip_box_add        (AvowChipBox        *self,
                                      const char         *word);
gboolean    avow_chip_box_contains   (AvowChipBox        *self,
                                      const char         *word);
/* Whether there is a chip for the word, switched on or not. */
gboolean    avow_chip_box_shows      (AvowChipBox        *self,
                                      const char         *word);
void        avow_chip_box_clear      (AvowChipBox        *self);
/* Removes the person's own word that stands last; whether there was one. */
gboolean    avow_chip_box_remove_last (AvowChipBox       *self);
/* The words in the order they were added. Transfer full. */
GPtrArray  *avow_chip_box_list       (AvowChipBox        *self);
/* Whether there is a chip to give the focus to. */
gboolean    avow_chip_box_focus_first (AvowChipBox       *self);
gboolean    avow_chip_box_focus_last (AvowChipBox        *self);

G_END_DECLS

/* avow-page.h: a record in full as plain text: a title, lines of facts, and prose */

#pragma once

#include "core/model/avow-civil-date.h"

G_BEGIN_DECLS

/* Of all lines but the title. */
#define AVOW_PAGE_INDENT 4u

/**
 * AvowPage:
 * @string: what is appended to
 * @width: columns of a line, or 0 for lines as long as they come
 */
typedef struct {
  GString *string;
  guint    width;
} AvowPage;

/* @width: the terminal's, or 0 to break no lines. */
AvowPage avow_page_make              (GString        *string,
                                      guint           width);
void     avow_page_add_title         (const AvowPage *page,
                                      const char     *title);
/* What is NULL, empty or no date adds nothing. */
void     avow_page_add_text          (const AvowPage *page,
                                      const char     *text);
void     avow_page_add_labelled      (const AvowPage *page,
                                      const char     *label,
                                      const char     *text);
void     avow_page_add_labelled_date (const AvowPage *page,
                                      const char     *label,
                                      AvowCivilDate   date);
/* In one line; (element-type utf8). */
void     avow_page_add_facts         (const AvowPage *page,
                                      GPtrArray      *facts);
void     avow_page_add_prose         (const AvowPage *page,
                                      const char     *text);
void     avow_page_add_titled_prose  (const AvowPage *page,
                                      const char     *title,
                                      const char     *text);

G_END_DECLS

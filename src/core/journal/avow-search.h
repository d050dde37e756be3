/* avow-search.h: finding words in what was written */

#pragma once

#include "avow-record-list.h"

G_BEGIN_DECLS

/**
 * AvowSearch:
 *
 * What a person typed into the search entry, split at white space; a text matches if it holds every
 * word, anywhere, whatever its case and marks ("cafe" finds "Café"). Immutable, reference counted.
 */
typedef struct _AvowSearch AvowSearch;

#define AVOW_TYPE_SEARCH (avow_search_get_type ())

GType        avow_search_get_type   (void);
AvowSearch  *avow_search_new        (const char       *typed);
/* As avow_search_new(); an action also matches by the words of its place, which are @places'. */
AvowSearch  *avow_search_new_with_places
                                    (const char       *typed,
                                     AvowRecordList   *places);
AvowSearch  *avow_search_ref        (AvowSearch       *search);
void         avow_search_unref      (AvowSearch       *search);
gboolean     avow_search_is_empty   (const AvowSearch *search);
/* Whether every record that matches @search also matched @earlier: then only those need looking at. */
gboolean     avow_search_narrows    (const AvowSearch *search,
                                     const AvowSearch *earlier);
gboolean     avow_search_matches    (const AvowSearch *search,
                                     AvowRecord       *record);
/* A line of @text around the first match, as Pango markup with the matches in bold; %NULL if @text
 * holds none of the words. @width is in characters. */
char        *avow_search_snippet    (const AvowSearch *search,
                                     const char       *text,
                                     guint             width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSearch, avow_search_unref)

G_END_DECLS

/* avow-disclosure.h: what may be seen of the journal by whoever it is given to */

#pragma once

#include "core/model/avow-record.h"
#include "core/model/avow-terms.h"

G_BEGIN_DECLS

/**
 * AvowDisclosable: what is given only where it is said
 * @AVOW_DISCLOSE_ENTRIES: the actions one by one, not their figures alone
 * @AVOW_DISCLOSE_NOTES: notes, what people said of an action, reasons, takeaways
 * @AVOW_DISCLOSE_PLACES: names of places
 * @AVOW_DISCLOSE_COMMUNITIES: names of communities
 * @AVOW_DISCLOSE_AMOUNTS: money, of actions and of promises
 * @AVOW_DISCLOSE_REFLECTIONS: what reflections say
 * @AVOW_DISCLOSE_ANSWERS: the answers to the questions that close a month
 */
typedef enum {
  AVOW_DISCLOSE_NONE,
  AVOW_DISCLOSE_ENTRIES,
  AVOW_DISCLOSE_NOTES,
  AVOW_DISCLOSE_PLACES,
  AVOW_DISCLOSE_COMMUNITIES,
  AVOW_DISCLOSE_AMOUNTS,
  AVOW_DISCLOSE_REFLECTIONS,
  AVOW_DISCLOSE_ANSWERS,
  AVOW_N_DISCLOSABLES
} AvowDisclosable;

/**
 * AvowDisclosure: a bit (1 << #AvowDisclosable) for all that may be seen
 */
typedef guint AvowDisclosure;

#define AVOW_DISCLOSURE_NOTHING ((AvowDisclosure) 0)
#define AVOW_DISCLOSURE_ALL ((AvowDisclosure) ((1u << AVOW_N_DISCLOSABLES) - 2))
/* What was written for oneself alone is given only if it is asked for. */
#define AVOW_DISCLOSURE_USUAL \
  (AVOW_DISCLOSURE_ALL & ~(1u << AVOW_DISCLOSE_REFLECTIONS | 1u << AVOW_DISCLOSE_ANSWERS))

/* Their words on the command line, and their names. */
extern const AvowTerms AVOW_DISCLOSABLES;

gboolean    avow_disclosure_has    (AvowDisclosure   disclosure,
                                    AvowDisclosable  what);
/* Transfer full; for the kinds that an extract holds. */
AvowRecord *avow_disclosure_redact (AvowDisclosure   disclosure,
                                    AvowRecord      *record);

G_END_DECLS

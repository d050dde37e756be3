/* avow-passphrase-strength.h: how long a passphrase stands up to someone who has the file */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowPassphraseStrength:
 * @AVOW_PASSPHRASE_EMPTY: there is none
 * @AVOW_PASSPHRASE_SECONDS: found within a minute
 * @AVOW_PASSPHRASE_HOURS: found within a day
 * @AVOW_PASSPHRASE_WEEKS: found within two months
 * @AVOW_PASSPHRASE_MONTHS: found within two years
 * @AVOW_PASSPHRASE_YEARS: found within a lifetime
 * @AVOW_PASSPHRASE_CENTURIES: more than that
 *
 * The time that guessing takes on average, in order.
 */
typedef enum {
  AVOW_PASSPHRASE_EMPTY,
  AVOW_PASSPHRASE_SECONDS,
  AVOW_PASSPHRASE_HOURS,
  AVOW_PASSPHRASE_WEEKS,
  AVOW_PASSPHRASE_MONTHS,
  AVOW_PASSPHRASE_YEARS,
  AVOW_PASSPHRASE_CENTURIES,
} AvowPassphraseStrength;

double                  avow_passphrase_estimate_bits    (const char             *passphrase);
AvowPassphraseStrength  avow_passphrase_strength         (const char             *passphrase);
const char             *avow_passphrase_strength_to_text (AvowPassphraseStrength  strength);

G_END_DECLS

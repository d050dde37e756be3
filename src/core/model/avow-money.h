/* avow-money.h: an amount in the minor unit of one currency */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AVOW_MODEL_ERROR (avow_model_error_quark ())

/**
 * AvowModelError:
 * @AVOW_MODEL_ERROR_INVALID: the text or JSON is not a value of its type; the message is a whole
 *   translated sentence for the person who typed it
 */
typedef enum {
  AVOW_MODEL_ERROR_INVALID,
} AvowModelError;

GQuark avow_model_error_quark (void);

/**
 * AvowMoney:
 * @minor: the amount in the currency's minor unit (cents for USD, yen for JPY)
 * @currency: the ISO 4217 code, NUL-terminated; empty means "no amount"
 *
 * A plain value. Amounts of two currencies are never added together.
 */
typedef struct {
  gint64 minor;
  char   currency[4];
} AvowMoney;

/* Digits after the decimal mark by ISO 4217, or -1 if @currency is not a code of it. */
int                 avow_currency_get_digits    (const char       *currency);
/* All active codes, sorted, NULL-terminated. */
const char * const *avow_currency_list          (void);
/* The locale's own currency, or "USD" where the locale names none. */
const char         *avow_currency_from_locale   (void);

gboolean            avow_money_is_set           (const AvowMoney  *money);
gboolean            avow_money_parse            (const char       *text,
                                                 const char       *currency,
                                                 AvowMoney        *money,
                                                 GError          **error);
char               *avow_money_format           (const AvowMoney  *money);
char               *avow_money_format_plain     (const AvowMoney  *money);
gboolean            avow_money_add              (AvowMoney        *sum,
                                                 const AvowMoney  *money);

/* Whole minutes as people say them: "1 h 30 min". Transfer full. And back: "1:30", "1.5 h",
 * "90". */
char               *avow_minutes_format         (guint             minutes);
gboolean            avow_minutes_parse          (const char       *text,
                                                 guint            *minutes,
                                                 GError          **error);
/* A promise may take longer than what is done once. */
#define AVOW_MINUTES_MOST (999999u * 60)
gboolean            avow_minutes_parse_up_to    (const char       *text,
                                                 guint             most,
                                                 guint            *minutes,
                                                 GError          **error);

G_END_DECLS

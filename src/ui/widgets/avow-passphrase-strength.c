/* avow-passphrase-strength.c: how long a passphrase stands up to someone who has the file */

#include "config.h"

#include "avow-passphrase-strength.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "core/crypto/avow-secret.h"

/*
 * Two questions: how many guesses, and how many a second?
 *
 * How many a second. A new journal asks for Argon2id with three passes over 256 MiB at the least,
 * and about a second of one core. What bounds an attacker is how fast memory can be moved: a guess
 * reads and writes some 2 GiB, a graphics card of 2025 moves 1 to 2 TiB a second, so some 500
 * guesses a second each. RATE stands for twenty such cards, or ten thousand processor cores: a
 * determined person with money, not a state.
 *
 * How many guesses. Guessers try what people choose, in the order in which people choose it, so the
 * passphrase is taken apart into what people put together (words, years, rows of the keyboard,
 * repetitions, signs between words), and each piece counts for the guesses that a list of such
 * pieces takes. No dictionary is needed for that: any run of letters counts as if it were a word of
 * a list, and a long one as running text. Where it is really random, that undervalues it, which is
 * the side to err on. What this cannot see is a quotation or a fact about the person; the page says
 * so in words.
 */
#define RATE 10000.0

/* More characters than this add nothing that matters. */
#define MAX_LENGTH 128

#define MINUTE 60.0
#define DAY (24 * 60 * MINUTE)
#define YEAR (365.25 * DAY)

/* A word that a person picks is one of some two thousand. */
#define WORD_BITS 11.0
#define COMMON_BITS 6.0
#define PATTERN_BITS 5.0
#define YEAR_BITS 6.5
#define DATE_BITS 15.0
#define DIGIT_BITS 3.32
#define LETTER_BITS 4.7
#define IDEOGRAPH_BITS 5.5
#define SIGN_BITS 5.0

/* What every list of leaked passwords begins with, apart from rows of keys and repetitions. */
static const char * const common_words[] = {
  "admin", "angel", "baseball", "batman", "charlie", "daniel", "dragon", "flower", "football",
  "freedom", "friend", "hannah", "hello", "hockey", "iloveyou", "jessica", "jesus", "jordan",
  "killer", "letmein", "login", "love", "lovely", "loveyou", "master", "michael", "monkey",
  "mustang", "ninja", "pass", "passphrase", "passwd", "passw", "password", "pokemon", "princess",
  "qwerty", "secret", "shadow", "soccer", "starwars", "summer", "sunshine", "superman", "test",
  "trustno", "welcome", "whatever", "winter",
};

static const char * const key_rows[] = {
  "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop",
  "qsdfghjklm", "wxcvbn", "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
};

typedef struct {
  guint start;
  guint length;
} Piece;

/* Letters are compared without case. */
static gboolean
same (const gunichar *a,
      const gunichar *b,
      guint           length)
{
  for (guint i = 0; i < length; i++)
    {
      if (g_unichar_tolower (a[i]) != g_unichar_tolower (b[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_ideograph (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN ||
         script == G_UNICODE_SCRIPT_HANGUL ||
         script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA;
}

/* Marks belong to their letter: Devanagari and others write words with them. */
static gboolean
is_letter (gunichar c)
{
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && !is_ideograph (c);
}

static guint
count_steps (const gunichar *text,
             guint           length,
             int             step)
{
  guint n = 1;

  while (n < length && (gint64) g_unichar_tolower (text[n]) ==
                       (gint64) g_unichar_tolower (text[n - 1]) + step)
    n++;

  return n;
}

static guint
count_row (const gunichar *text,
           guint           length,
           const char     *row,
           int             step)
{
  const char *at = text[0] < 128 ? strchr (row, g_ascii_tolower ((char) text[0])) : NULL;
  guint n = 0;

  if (at == NULL || text[0] == 0)
    return 0;

  while (n < length && at >= row && *at != '\0' && g_unichar_tolower (text[n]) == (gunichar) *at)
    {
      n++;
      at += step;
    }

  return n;
}

/* How many characters from here on follow from the first: aaa, 1234, fedc, asdf. Words hold short
 * ones by chance (first, defend, were), so letters need four. */
static guint
count_pattern (const gunichar *text,
               guint           length)
{
  guint longest = count_steps (text, length, 0);

  if (longest >= 3)
    return longest;

  longest = MAX (count_steps (text, length, 1), count_steps (text, length, -1));
  for (gsize i = 0; i < G_N_ELEMENTS (key_rows); i++)
    {
      longest = MAX (longest, count_row (text, length, key_rows[i], 1));
      longest = MAX (longest, count_row (text, length, key_rows[i], -1));
    }

  return longest >= (g_unichar_isdigit (text[0]) ? 3 : 4) ? longest : 0;
}

static guint
number (const gunichar *digits,
        guint           length)
{
  guint value = 0;

  for (guint i = 0; i < length; i++)
    value = value * 10 + (guint) g_unichar_digit_value (digits[i]);

  return value;
}

static gboolean
is_day_and_month (guint a,
                  guint b)
{
  return (a >= 1 && a <= 31 && b >= 1 && b <= 12) || (a >= 1 && a <= 12 && b >= 1 && b <= 31);
}

static gboolean
is_year (guint value)
{
  return value >= 1900 && value < 2100;
}

/* 24121987, 12241987, 19871224, 241287 */
static gboolean
is_date (const gunichar *digits,
         guint           length)
{
  if (length == 6)
    return is_day_and_month (number (digits, 2), number (digits + 2, 2)) ||
           is_day_and_month (number (digits + 2, 2), number (digits + 4, 2));

  if (length == 8)
    return (is_day_and_month (number (digits, 2), number (digits + 2, 2)) &&
            is_year (number (digits + 4, 4))) ||
           (is_year (number (digits, 4)) &&
            is_day_and_month (number (digits + 4, 2), number (digits + 6, 2)));

  return FALSE;
}

static double
digit_bits (const gunichar *digits,
            guint           length)
{
  if (length == 4 && is_year (number (digits, 4)))
    return YEAR_BITS;
  if (is_date (digits, length))
    return DATE_BITS;

  return DIGIT_BITS * length;
}

static gboolean
is_common (const gunichar *word,
           guint           length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (common_words); i++)
    {
      guint j = 0;

      if (strlen (common_words[i]) != length)
        continue;
      while (j < length && g_unichar_tolower (word[j]) == (gunichar) common_words[i][j])
        j++;
      if (j == length)
        return TRUE;
    }

  return FALSE;
}

/* Five Latin letters without a vowel, or six consonants in a row, are in no word list. */
static gboolean
is_unpronounceable (const gunichar *word,
                    guint           length)
{
  guint run = 0, longest = 0, vowels = 0;

  for (guint i = 0; i < length; i++)
    {
      gunichar c = g_unichar_tolower (word[i]);

      if (c < 'a' || c > 'z')
        return FALSE;
      if (strchr ("aeiouy", (int) c) != NULL)
        {
          vowels++;
          run = 0;
        }
      else
        {
          run++;
          longest = MAX (longest, run);
        }
    }

  return (length >= 5 && vowels == 0) || longest >= 6;
}

static double
word_bits (const gunichar *word,
           guint           length,
           gboolean        stands_alone)
{
  /* There are few short words, and the same ones all the time. */
  static const double by_length[] = { 0, 2.0, 4.0, 7.0 };

  if (is_common (word, length))
    return COMMON_BITS;
  /* A letter or two among digits and signs are no word. */
  if (length <= 2 && !stands_alone)
    return (LETTER_BITS + 1) * length;
  if (is_unpronounceable (word, length))
    return 4.0 * length;
  if (length < G_N_ELEMENTS (by_length))
    return by_length[length];
  if (length <= 7)
    return WORD_BITS;

  /* Long runs are several words without a space between: running text, about 1.75 bits a letter. */
  return WORD_BITS + 1.75 * (length - 7);
}

static guint
count_word (const gunichar *text,
            guint           length)
{
  guint n = 1;

  /* A capital within begins another word: CorrectHorse. */
  while (n < length && is_letter (text[n]) &&
         !(g_unichar_isupper (text[n]) && g_unichar_islower (text[n - 1])) &&
         count_pattern (text + n, length - n) < 4)
    n++;

  return n;
}

/* Up to the next pattern, unless all of them are a year or a date. */
static guint
count_digits (const gunichar *text,
              guint           length)
{
  guint n = 1;
  guint all = 1;

  while (all < length && g_unichar_isdigit (text[all]))
    all++;
  if (digit_bits (text, all) < DIGIT_BITS * all)
    return all;

  while (n < all && count_pattern (text + n, length - n) == 0)
    n++;

  return n;
}

static gboolean
stands_alone (const gunichar *text,
              guint           length,
              guint           start,
              guint           n)
{
  return (start == 0 || !g_unichar_isgraph (text[start - 1]) || is_letter (text[start - 1])) &&
         (start + n == length || !g_unichar_isgraph (text[start + n]) || is_letter (text[start + n]));
}

static gboolean
was_before (const gunichar *text,
            const Piece    *pieces,
            guint           n_pieces,
            guint           start,
            guint           length)
{
  for (guint i = 0; i < n_pieces; i++)
    {
      if (pieces[i].length == length && same (text + pieces[i].start, text + start, length))
        return TRUE;
    }

  return FALSE;
}

static double
estimate (const gunichar *text,
          guint           length)
{
  Piece pieces[MAX_LENGTH];
  guint n_pieces = 0;
  gboolean capital = FALSE;
  double bits = 0;
  guint n;

  for (guint i = 0; i < length; i += n)
    {
      double piece;

      n = count_pattern (text + i, length - i);
      if (n > 0)
        {
          piece = PATTERN_BITS + log2 (n);
        }
      else if (g_unichar_isdigit (text[i]))
        {
          n = count_digits (text + i, length - i);
          piece = digit_bits (text + i, n);
        }
      else if (is_letter (text[i]))
        {
          n = count_word (text + i, length - i);
          piece = word_bits (text + i, n, stands_alone (text, length, i, n));
          capital |= g_unichar_isupper (text[i]);
        }
      else
        {
          n = 1;
          /* The first space, or the mark at the end, is no surprise. */
          if (g_unichar_isspace (text[i]))
            piece = 1;
          else if (is_ideograph (text[i]))
            piece = IDEOGRAPH_BITS;
          else
            piece = i + 1 == length && i > 0 ? 3 : SIGN_BITS;
        }

      /* The same again costs whether, not what. */
      if (was_before (text, pieces, n_pieces, i, n))
        piece = MIN (piece, g_unichar_isalnum (text[i]) && n > 1 ? 1 : 0.25);

      pieces[n_pieces++] = (Piece) { .start = i, .length = n };
      bits += piece;
    }

  /* Capitals at the start of words, or all capitals, are what anyone tries: a yes or no. */
  return bits + (capital ? 1 : 0);
}

static gunichar
undo_substitution (gunichar c)
{
  static const char from[] = "0134578@$!|";
  static const char to[] = "oieastbasil";
  const char *at = c != 0 && c < 128 ? strchr (from, (int) c) : NULL;

  return at != NULL ? (gunichar) to[at - from] : 0;
}

/* 0 for o, @ for a: tried by every guesser. Only before a letter: what follows a word is a number
 * or a mark. Returns how many were turned back into letters. */
static guint
undo_substitutions (gunichar *text,
                    guint     length)
{
  gboolean letter_follows = FALSE;
  guint n = 0;

  for (guint i = length; i > 0; i--)
    {
      gunichar letter = undo_substitution (text[i - 1]);

      if (letter == 0)
        {
          letter_follows = is_letter (text[i - 1]);
        }
      else if (letter_follows)
        {
          text[i - 1] = letter;
          n++;
        }
    }

  return n;
}

/* abcabcabc is abc, and how often. */
static guint
find_period (const gunichar *text,
             guint           length)
{
  for (guint period = 1; period <= length / 2; period++)
    {
      if (length % period == 0 && same (text, text + period, length - period))
        return period;
    }

  return length;
}

/**
 * avow_passphrase_estimate_bits:
 * @passphrase: UTF-8
 *
 * Estimates how many guesses @passphrase withstands. Pure; keeps no copy of it.
 *
 * Returns: the base-2 logarithm of the number of guesses that find it for certain
 */
double
avow_passphrase_estimate_bits (const char *passphrase)
{
  gunichar text[MAX_LENGTH] = { 0 };
  guint length = 0;
  guint period;
  double bits, more;

  for (const char *p = passphrase; *p != '\0' && length < MAX_LENGTH; p = g_utf8_next_char (p))
    text[length++] = g_utf8_get_char (p);

  period = find_period (text, length);
  more = period > 0 && period < length ? log2 ((double) length / period) : 0;

  bits = estimate (text, period);
  more += undo_substitutions (text, period);
  bits = MIN (bits, estimate (text, period)) + more;

  avow_secret_zero (text, sizeof text);

  return bits;
}

/**
 * avow_passphrase_strength:
 * @passphrase: UTF-8
 *
 * Tells how long someone who has the file would take to guess @passphrase: roughly, and rather too
 * little than too much.
 */
AvowPassphraseStrength
avow_passphrase_strength (const char *passphrase)
{
  double seconds;

  if (*passphrase == '\0')
    return AVOW_PASSPHRASE_EMPTY;

  /* On average half of the guesses find it. */
  seconds = exp2 (avow_passphrase_estimate_bits (passphrase) - 1) / RATE;

  if (seconds < MINUTE)
    return AVOW_PASSPHRASE_SECONDS;
  if (seconds < DAY)
    return AVOW_PASSPHRASE_HOURS;
  if (seconds < 60 * DAY)
    return AVOW_PASSPHRASE_WEEKS;
  if (seconds < 2 * YEAR)
    return AVOW_PASSPHRASE_MONTHS;
  if (seconds < 100 * YEAR)
    return AVOW_PASSPHRASE_YEARS;

  return AVOW_PASSPHRASE_CENTURIES;
}

/**
 * avow_passphrase_strength_to_text:
 *
 * Returns: what to say of it to the person who chooses
 */
const char *
avow_passphrase_strength_to_text (AvowPassphraseStrength strength)
{
  switch (strength)
    {
    case AVOW_PASSPHRASE_SECONDS:
      /* Translators: how strong a passphrase is; “the file” is the encrypted journal. */
      return _("Would be guessed in seconds by someone who has the file");
    case AVOW_PASSPHRASE_HOURS:
      return _("Could be guessed in hours by someone who has the file");
    case AVOW_PASSPHRASE_WEEKS:
      return _("Could be guessed in weeks by someone who has the file");
    case AVOW_PASSPHRASE_MONTHS:
      return _("Would take months to guess");
    case AVOW_PASSPHRASE_YEARS:
      return _("Would take years to guess, unless it is a quotation or about you");
    case AVOW_PASSPHRASE_CENTURIES:
      return _("Would take centuries to guess, unless it is a quotation or about you");
    case AVOW_PASSPHRASE_EMPTY:
    default:
      /* Translators: advice on choosing a passphrase, shown while nothing is typed yet. */
      return _("Four or more unrelated words are easy to remember and slow to guess");
    }
}

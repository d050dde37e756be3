/* avow-donations-report.c: the donations of a year, as a statement and as a table */

#include "config.h"

#include "avow-donations-report.h"

#include <glib/gi18n-lib.h>

#include "avow-csv.h"
#include "core/model/avow-number.h"

/* Of a donation that does not say to whom. */
#define NOBODY "–"

enum {
  DATE,
  ORGANISATION,
  AMOUNT,
  CURRENCY,
  N_COLUMNS
};

static const char *
get_name (const char *organisation)
{
  return organisation != NULL ? organisation : NOBODY;
}

/* Whoever reads it has to know that there may be more. */
static void
add_state (AvowReport          *report,
           const AvowDonations *donations)
{
  g_autofree char *until = NULL;

  if (donations->until < donations->first || donations->until == avow_civil_date_year_end (donations->first))
    return;

  until = avow_civil_date_format (donations->until);
  /* Translators: of the donations of a year; %s is a date */
  avow_report_take (report, AVOW_BLOCK_TEXT, g_strdup_printf (_("Up to %s. The year is not over yet."), until));
}

static void
add_list (AvowReport          *report,
          const AvowDonations *donations)
{
  const char *columns[] = { _("Date"), _("Organisation"), _("Amount"), NULL };
  AvowReportTable *table = avow_report_add_table (report, "", columns, 1u << AMOUNT);

  for (guint i = 0; i < donations->donations->len; i++)
    {
      const AvowDonation *donation = g_ptr_array_index (donations->donations, i);
      g_autofree char *date = avow_civil_date_format (donation->date);
      g_autofree char *amount = avow_money_format (&donation->amount);
      const char *cells[] = { date, get_name (donation->organisation), amount };

      avow_report_table_add (table, cells);
    }
}

/* One row for each currency that was given. */
static void
add_organisation (AvowReportTable       *table,
                  const AvowDonationSum *sum)
{
  g_autofree char *number = avow_number_format (sum->n_donations);

  for (guint i = 0; i < avow_amounts_get_length (&sum->money); i++)
    {
      g_autofree char *amount = avow_money_format (avow_amounts_get (&sum->money, i));
      const char *cells[] = { i == 0 ? get_name (sum->organisation) : "", i == 0 ? number : "", amount };

      avow_report_table_add (table, cells);
    }
}

static void
add_organisations (AvowReport          *report,
                   const AvowDonations *donations)
{
  const char *columns[] = { _("Organisation"), _("Donations"), _("Amount"), NULL };
  AvowReportTable *table;

  /* Where each was given to once, the list has said it. */
  if (donations->organisations->len == donations->donations->len)
    return;

  avow_report_add (report, AVOW_BLOCK_SECTION, _("By organisation"));
  table = avow_report_add_table (report, "", columns, 1u << 1 | 1u << 2);
  for (guint i = 0; i < donations->organisations->len; i++)
    add_organisation (table, g_ptr_array_index (donations->organisations, i));
}

static void
add_totals (AvowReport          *report,
            const AvowDonations *donations)
{
  const char *columns[] = { _("Currency"), _("Amount"), NULL };
  AvowReportTable *table;

  avow_report_add (report, AVOW_BLOCK_SECTION, _("Total"));
  table = avow_report_add_table (report, "", columns, 1u << 1);
  for (guint i = 0; i < avow_amounts_get_length (&donations->money); i++)
    {
      const AvowMoney *money = avow_amounts_get (&donations->money, i);
      g_autofree char *amount = avow_money_format (money);
      const char *cells[] = { money->currency, amount };

      avow_report_table_add (table, cells);
    }
}

static void
add_remarks (AvowReport          *report,
             const AvowDonations *donations)
{
  const guint n = donations->n_without_amount;

  if (n > 0)
    avow_report_take (report, AVOW_BLOCK_REMARK,
                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                    "%u donation says no amount and is not listed.",
                                                    "%u donations say no amount and are not listed.", n),
                                       n));
  if (donations->donations->len > 0)
    avow_report_add (report, AVOW_BLOCK_REMARK,
                     _("This list is made from what was written down. "
                       "What counts for taxes are the receipts of the organisations."));
}

/**
 * avow_donations_to_report:
 * @donations: the donations of a year
 *
 * Returns: (transfer full): date, organisation and amount of each, and the totals; nothing else
 */
AvowReport *
avow_donations_to_report (const AvowDonations *donations)
{
  g_autofree char *year = avow_civil_date_format_year (donations->first);
  /* Translators: %s is a year */
  g_autofree char *title = g_strdup_printf (_("Donations in %s"), year);
  AvowReport *report = avow_report_new (title);

  if (donations->donations->len == 0)
    {
      avow_report_add (report, AVOW_BLOCK_TEXT, _("No donations with an amount are written down."));
    }
  else
    {
      add_state (report, donations);
      add_list (report, donations);
      add_organisations (report, donations);
      add_totals (report, donations);
    }
  add_remarks (report, donations);

  return report;
}

char *
avow_donations_to_csv (const AvowDonations *donations)
{
  static const char *const columns[N_COLUMNS + 1] = {
    [DATE] = "date",
    [ORGANISATION] = "organisation",
    [AMOUNT] = "amount",
    [CURRENCY] = "currency",
  };
  g_autoptr (AvowCsv) csv = avow_csv_new (columns);

  for (guint i = 0; i < donations->donations->len; i++)
    {
      const AvowDonation *donation = g_ptr_array_index (donations->donations, i);

      avow_csv_set_date (csv, DATE, donation->date);
      avow_csv_set (csv, ORGANISATION, donation->organisation);
      avow_csv_set_money (csv, AMOUNT, &donation->amount);
      avow_csv_set (csv, CURRENCY, donation->amount.currency);
      avow_csv_end_row (csv);
    }

  return avow_csv_to_text (csv);
}

/* avow-money-row.c: an amount and its currency */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-currency-names.h"
#include "avow-money-row.h"

/* ISO 4217 for "no currency" */
#define NO_CURRENCY "XXX"

struct _AvowMoneyRow
{
  AvowFieldRow   parent_instance;

  GtkDropDown   *currencies;
  GtkStringList *codes;
  gboolean       updating;
  gboolean       chosen;
};

G_DEFINE_FINAL_TYPE (AvowMoneyRow, avow_money_row, AVOW_TYPE_FIELD_ROW)

/* --- Helpers --- */

/* The number alone, as the locale writes it: the currency stands beside the entry. */
static char *
format_number (const AvowMoney *money)
{
  g_autofree char *whole = avow_money_format (money);
  const char *first = NULL, *last = NULL;

  for (const char *at = whole; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      {
        if (first == NULL)
          first = at;
        last = g_utf8_next_char (at);
      }

  return first != NULL ? g_strndup (first, (gsize) (last - first)) : g_strdup ("");
}

/* What is no code of three letters was never a currency, and lets no amount be understood otherwise:
 * it is read as one of no currency. */
static gboolean
parse (AvowMoneyRow  *self,
       const char    *typed,
       AvowMoney     *money,
       GError       **error)
{
  const char *currency = avow_money_row_get_currency (self);

  return avow_money_parse (typed, currency == NULL || strlen (currency) == 3 ? currency : NO_CURRENCY,
                           money, error);
}

/* --- The list of currencies --- */

/* What a search for "peso" or "MX" looks through. */
static char *
describe (GtkStringObject *code,
          gpointer         user_data)
{
  const char *word = gtk_string_object_get_string (code);
  const char *name = avow_currency_get_name (word);

  return name != NULL ? g_strdup_printf ("%s %s", word, name) : g_strdup (word);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  with_name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *code = gtk_label_new (NULL);
  GtkWidget *name = gtk_label_new (NULL);

  if (GPOINTER_TO_INT (with_name))
    {
      gtk_label_set_xalign (GTK_LABEL (code), 0);
      gtk_label_set_width_chars (GTK_LABEL (code), 4);
      gtk_label_set_width_chars (GTK_LABEL (name), 18);
    }
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_widget_set_visible (name, GPOINTER_TO_INT (with_name));
  gtk_widget_add_css_class (name, "dimmed");

  gtk_box_append (GTK_BOX (box), code);
  gtk_box_append (GTK_BOX (box), name);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *code = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), code);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (label)),
                       avow_currency_get_name (code));
}

static GtkListItemFactory *
create_factory (gboolean with_name)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GINT_TO_POINTER (with_name));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);

  return factory;
}

static GtkWidget *
create_currencies (GtkStringList *codes)
{
  GtkExpression *text = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                     G_CALLBACK (describe), NULL, NULL);
  GtkWidget *currencies = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (codes)), text);
  g_autoptr (GtkListItemFactory) in_button = create_factory (FALSE);
  g_autoptr (GtkListItemFactory) in_list = create_factory (TRUE);

  gtk_drop_down_set_factory (GTK_DROP_DOWN (currencies), in_button);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (currencies), in_list);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (currencies), TRUE);
  gtk_drop_down_set_search_match_mode (GTK_DROP_DOWN (currencies),
                                       GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_widget_set_valign (currencies, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (currencies, _("Currency"));
  gtk_widget_add_css_class (gtk_widget_get_first_child (currencies), "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (currencies),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Currency"),
                                  -1);

  return currencies;
}

/* --- Callbacks --- */

static void
on_currency_selected (AvowMoneyRow *self)
{
  const char *code = avow_money_row_get_currency (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->currencies),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, code != NULL ? code : "",
                                  -1);
  if (self->updating)
    return;

  self->chosen = TRUE;
  /* An amount that is right in one currency may be wrong in another. */
  if (avow_field_row_get_error (AVOW_FIELD_ROW (self)) != NULL)
    avow_field_row_check (AVOW_FIELD_ROW (self));
  g_signal_emit_by_name (self, "changed");
}

/* --- AvowFieldRow --- */

static gboolean
avow_money_row_check (AvowFieldRow  *row,
                      GError       **error)
{
  g_autofree char *typed = avow_field_row_get_text (row);
  AvowMoney money;

  return parse (AVOW_MONEY_ROW (row), typed, &money, error);
}

static void
avow_money_row_settle (AvowFieldRow *row)
{
  AvowMoneyRow *self = AVOW_MONEY_ROW (row);
  AvowMoney money;

  avow_money_row_get_money (self, &money);
  if (g_str_equal (money.currency, NO_CURRENCY))
    return;
  /* "EUR 25" chooses the currency, too. */
  if (!g_str_equal (money.currency, avow_money_row_get_currency (self)))
    self->chosen = TRUE;
  avow_money_row_set_money (self, &money);
}

/* --- GObject --- */

static void
avow_money_row_dispose (GObject *object)
{
  g_clear_object (&AVOW_MONEY_ROW (object)->codes);

  G_OBJECT_CLASS (avow_money_row_parent_class)->dispose (object);
}

static void
avow_money_row_class_init (AvowMoneyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_money_row_dispose;
  AVOW_FIELD_ROW_CLASS (klass)->check = avow_money_row_check;
  AVOW_FIELD_ROW_CLASS (klass)->settle = avow_money_row_settle;
}

static void
avow_money_row_init (AvowMoneyRow *self)
{
  self->codes = gtk_string_list_new (NULL);
  self->currencies = GTK_DROP_DOWN (create_currencies (self->codes));
  g_signal_connect_object (self->currencies, "notify::selected",
                           G_CALLBACK (on_currency_selected), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->currencies));

  gtk_text_set_input_purpose (avow_field_row_get_entry (AVOW_FIELD_ROW (self)),
                              GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "no-edit-icon");
  avow_money_row_set_recent (self, NULL);
}

/* --- Public --- */

GtkWidget *
avow_money_row_new (void)
{
  return g_object_new (AVOW_TYPE_MONEY_ROW, NULL);
}

void
avow_money_row_set_recent (AvowMoneyRow       *self,
                           const char * const *recent)
{
  const char * const *all = avow_currency_list ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_return_if_fail (AVOW_IS_MONEY_ROW (self));

  for (guint i = 0; recent != NULL && recent[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (codes, recent[i], g_str_equal, NULL))
        g_ptr_array_add (codes, (char *) recent[i]);
    }
  if (codes->len == 0)
    g_ptr_array_add (codes, (char *) avow_currency_from_locale ());
  for (guint i = 0; all[i] != NULL; i++)
    {
      if (!g_ptr_array_find_with_equal_func (codes, all[i], g_str_equal, NULL))
        g_ptr_array_add (codes, (char *) all[i]);
    }
  g_ptr_array_add (codes, NULL);

  self->updating = TRUE;
  gtk_string_list_splice (self->codes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->codes)),
                          (const char * const *) codes->pdata);
  gtk_drop_down_set_selected (self->currencies, 0);
  self->updating = FALSE;
}

const char *
avow_money_row_get_currency (AvowMoneyRow *self)
{
  guint selected;

  g_return_val_if_fail (AVOW_IS_MONEY_ROW (self), NULL);

  selected = gtk_drop_down_get_selected (self->currencies);

  return selected != GTK_INVALID_LIST_POSITION ? gtk_string_list_get_string (self->codes, selected)
                                               : NULL;
}

void
avow_money_row_set_currency (AvowMoneyRow *self,
                             const char   *currency)
{
  guint position;

  g_return_if_fail (AVOW_IS_MONEY_ROW (self));

  position = gtk_string_list_find (self->codes, currency);
  self->updating = TRUE;
  if (position == G_MAXUINT)
    {
      position = g_list_model_get_n_items (G_LIST_MODEL (self->codes));
      gtk_string_list_append (self->codes, currency);
    }
  gtk_drop_down_set_selected (self->currencies, position);
  self->updating = FALSE;
}

gboolean
avow_money_row_was_chosen (AvowMoneyRow *self)
{
  g_return_val_if_fail (AVOW_IS_MONEY_ROW (self), FALSE);

  return self->chosen;
}

void
avow_money_row_get_money (AvowMoneyRow *self,
                          AvowMoney    *money)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (AVOW_IS_MONEY_ROW (self));

  typed = avow_field_row_get_text (AVOW_FIELD_ROW (self));
  if (typed == NULL || !parse (self, typed, money, NULL))
    *money = (AvowMoney) { 0 };
}

void
avow_money_row_set_money (AvowMoneyRow    *self,
                          const AvowMoney *money)
{
  g_autofree char *text = NULL;

  g_return_if_fail (AVOW_IS_MONEY_ROW (self));

  if (avow_money_is_set (money))
    {
      avow_money_row_set_currency (self, money->currency);
      text = format_number (money);
    }
  avow_field_row_set_text (AVOW_FIELD_ROW (self), text);
}

void
avow_money_row_set_last_time (AvowMoneyRow    *self,
                              const AvowMoney *money)
{
  g_autofree char *amount = NULL;
  g_autofree char *hint = NULL;

  g_return_if_fail (AVOW_IS_MONEY_ROW (self));

  if (money != NULL && avow_money_is_set (money))
    {
      amount = avow_money_format (money);
      /* Translators: %s is an amount, such as $25.00, that was given to the same place before. */
      hint = g_strdup_printf (_("Last time %s"), amount);
    }
  avow_field_row_set_hint (AVOW_FIELD_ROW (self), hint);
}

/* avow-filter-dialog.c: choosing which entries the journal shows */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-filter-dialog.h"
#include "ui/widgets/avow-date-row.h"

struct _AvowFilterDialog
{
  AdwDialog        parent_instance;

  AvowEntryFilter *filter;
  /* The ids of the places in the place row, after "Any". */
  GArray          *places;
  gboolean         filling;

  AdwComboRow     *kind_row;
  AdwComboRow     *type_row;
  AdwComboRow     *ring_row;
  AdwComboRow     *community_row;
  AdwComboRow     *place_row;
  AdwComboRow     *period_row;
  AdwPreferencesGroup *dates_group;
  GtkWidget       *from_row;
  GtkWidget       *to_row;
  GtkWidget       *clear_button;
};

G_DEFINE_FINAL_TYPE (AvowFilterDialog, avow_filter_dialog, ADW_TYPE_DIALOG)

typedef enum {
  PERIOD_ANY,
  PERIOD_THIS_MONTH,
  PERIOD_LAST_MONTH,
  PERIOD_TWELVE_MONTHS,
  PERIOD_BETWEEN,
  N_PERIODS
} Period;

static const char * const period_names[N_PERIODS] = {
  [PERIOD_ANY] = N_("Any time"),
  [PERIOD_THIS_MONTH] = N_("This month"),
  [PERIOD_LAST_MONTH] = N_("Last month"),
  [PERIOD_TWELVE_MONTHS] = N_("The last twelve months"),
  [PERIOD_BETWEEN] = N_("Between two days"),
};

static const AvowKind kinds[] = { AVOW_KIND_UNKNOWN, AVOW_KIND_ACTION, AVOW_KIND_REFLECTION };

static void
get_period (Period         period,
            AvowCivilDate *from,
            AvowCivilDate *to)
{
  AvowCivilDate today = avow_civil_date_today ();
  AvowCivilDate month = avow_civil_date_month_start (today);

  *from = AVOW_CIVIL_DATE_NONE;
  *to = AVOW_CIVIL_DATE_NONE;
  switch (period)
    {
    case PERIOD_THIS_MONTH:
      *from = month;
      break;
    case PERIOD_LAST_MONTH:
      *from = avow_civil_date_add_months (month, -1);
      *to = month - 1;
      break;
    case PERIOD_TWELVE_MONTHS:
      *from = avow_civil_date_add_months (today, -12);
      break;
    case PERIOD_ANY:
    case PERIOD_BETWEEN:
    case N_PERIODS:
    default:
      break;
    }
}

static Period
find_period (const AvowCriteria *criteria)
{
  for (int period = 0; period < PERIOD_BETWEEN; period++)
    {
      AvowCivilDate from;
      AvowCivilDate to;

      get_period (period, &from, &to);
      if (from == criteria->from && to == criteria->to)
        return period;
    }

  return PERIOD_BETWEEN;
}

static void
fill_with_terms (AdwComboRow     *row,
                 const AvowTerms *terms,
                 int              selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any"));
  for (int i = 1; i < terms->n_terms; i++)
    gtk_string_list_append (names, avow_term_get_name (terms, i));
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_kinds (AvowFilterDialog *self,
            AvowKind          selected)
{
  const char *names[] = { _("Actions and reflections"), _("Actions"), _("Reflections"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (names);

  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (model));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == selected)
      adw_combo_row_set_selected (self->kind_row, i);
}

static void
fill_communities (AvowFilterDialog *self,
                  AvowJournal      *journal,
                  const char       *selected)
{
  g_auto (GStrv) words = avow_journal_list_communities (journal);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any"));
  gtk_string_list_splice (names, 1, 0, (const char * const *) words);
  adw_combo_row_set_expression (
    self->community_row,
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  adw_combo_row_set_model (self->community_row, G_LIST_MODEL (names));
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], selected) == 0)
      adw_combo_row_set_selected (self->community_row, i + 1);
  gtk_widget_set_visible (GTK_WIDGET (self->community_row), words[0] != NULL);
}

static void
fill_places (AvowFilterDialog *self,
             AvowJournal      *journal,
             const AvowId     *selected)
{
  AvowRecordList *places = avow_journal_get_places (journal);
  guint length = avow_record_list_get_length (places);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint position = 0;

  gtk_string_list_append (names, _("Any"));
  for (guint i = 0; i < length; i++)
    {
      AvowPlace *place = AVOW_PLACE (avow_record_list_peek (places, i));

      gtk_string_list_append (names, place->name != NULL ? place->name : _("Without a name"));
      g_array_append_val (self->places, place->parent_instance.id);
      if (avow_id_equal (&place->parent_instance.id, selected))
        position = i + 1;
    }
  adw_combo_row_set_expression (
    self->place_row,
    gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->place_row, position);
  gtk_widget_set_visible (GTK_WIDGET (self->place_row), length > 0);
}

static void
fill_periods (AvowFilterDialog   *self,
              const AvowCriteria *criteria)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < N_PERIODS; i++)
    gtk_string_list_append (names, _(period_names[i]));
  adw_combo_row_set_model (self->period_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->period_row, find_period (criteria));
}

static void
show_criteria (AvowFilterDialog   *self,
               AvowJournal        *journal,
               const AvowCriteria *criteria)
{
  self->filling = TRUE;
  fill_kinds (self, criteria->kind);
  fill_with_terms (self->type_row, &AVOW_ACTION_TYPES, criteria->type);
  fill_with_terms (self->ring_row, &AVOW_RINGS, criteria->ring);
  fill_communities (self, journal, criteria->community);
  fill_places (self, journal, &criteria->place);
  fill_periods (self, criteria);
  avow_date_row_set_date (AVOW_DATE_ROW (self->from_row), criteria->from);
  avow_date_row_set_date (AVOW_DATE_ROW (self->to_row), criteria->to);
  self->filling = FALSE;
}

static void
apply (AvowFilterDialog *self)
{
  g_auto (AvowCriteria) criteria = { 0 };
  guint community = adw_combo_row_get_selected (self->community_row);
  guint place = adw_combo_row_get_selected (self->place_row);
  Period period = adw_combo_row_get_selected (self->period_row);
  gboolean between = period == PERIOD_BETWEEN;

  gtk_widget_set_visible (self->from_row, between);
  gtk_widget_set_visible (self->to_row, between);
  if (self->filling)
    return;

  criteria.kind = kinds[MIN (adw_combo_row_get_selected (self->kind_row), G_N_ELEMENTS (kinds) - 1)];
  criteria.type = adw_combo_row_get_selected (self->type_row);
  criteria.ring = adw_combo_row_get_selected (self->ring_row);
  if (community > 0 && community != GTK_INVALID_LIST_POSITION)
    criteria.community = g_strdup (gtk_string_object_get_string (
      adw_combo_row_get_selected_item (self->community_row)));
  if (place > 0 && place <= self->places->len)
    criteria.place = g_array_index (self->places, AvowId, place - 1);
  get_period (period, &criteria.from, &criteria.to);
  if (between)
    {
      criteria.from = avow_date_row_get_date (AVOW_DATE_ROW (self->from_row));
      criteria.to = avow_date_row_get_date (AVOW_DATE_ROW (self->to_row));
    }

  gtk_widget_set_sensitive (self->clear_button, !avow_criteria_is_empty (&criteria));
  avow_entry_filter_set_criteria (self->filter, &criteria);
}

static void
on_chosen (AvowFilterDialog *self)
{
  apply (self);
}

static void
on_period_chosen (AvowFilterDialog *self)
{
  /* Somebody who asks for two days starts from the month they are in. */
  if (!self->filling && adw_combo_row_get_selected (self->period_row) == PERIOD_BETWEEN &&
      avow_date_row_get_date (AVOW_DATE_ROW (self->from_row)) == AVOW_CIVIL_DATE_NONE)
    {
      AvowCivilDate today = avow_civil_date_today ();

      self->filling = TRUE;
      avow_date_row_set_date (AVOW_DATE_ROW (self->from_row), avow_civil_date_month_start (today));
      avow_date_row_set_date (AVOW_DATE_ROW (self->to_row), today);
      self->filling = FALSE;
    }

  apply (self);
}

static void
on_clear_clicked (AvowFilterDialog *self)
{
  AdwComboRow *rows[] = {
    self->kind_row, self->type_row, self->ring_row,
    self->community_row, self->place_row, self->period_row,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_combo_row_set_selected (rows[i], 0);
}

static void
add_date_row (AvowFilterDialog  *self,
              GtkWidget        **row,
              const char        *title)
{
  *row = avow_date_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (*row), title);
  gtk_widget_set_visible (*row, FALSE);
  adw_preferences_group_add (self->dates_group, *row);
  g_signal_connect_object (*row, "notify::date", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
}

static void
avow_filter_dialog_dispose (GObject *object)
{
  AvowFilterDialog *self = AVOW_FILTER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_FILTER_DIALOG);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->places, g_array_unref);

  G_OBJECT_CLASS (avow_filter_dialog_parent_class)->dispose (object);
}

static void
avow_filter_dialog_class_init (AvowFilterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_filter_dialog_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/timeline/avow-filter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, ring_row);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, community_row);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, dates_group);
  gtk_widget_class_bind_template_child (widget_class, AvowFilterDialog, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_period_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked);
}

static void
avow_filter_dialog_init (AvowFilterDialog *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (AvowId));
  self->filling = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  add_date_row (self, &self->from_row, _("From"));
  add_date_row (self, &self->to_row, _("To"));
}

AdwDialog *
avow_filter_dialog_new (AvowJournal     *journal,
                        AvowEntryFilter *filter)
{
  AvowFilterDialog *self = g_object_new (AVOW_TYPE_FILTER_DIALOG, NULL);
  g_auto (AvowCriteria) criteria = { 0 };

  self->filter = g_object_ref (filter);
  avow_criteria_copy (avow_entry_filter_get_criteria (filter), &criteria);
  show_criteria (self, journal, &criteria);
  apply (self);

  return ADW_DIALOG (self);
}

static void
add_name (GPtrArray       *parts,
          const AvowTerms *terms,
          int              value)
{
  if (value != 0)
    g_ptr_array_add (parts, g_strdup (avow_term_get_name (terms, value)));
}

char *
avow_filter_dialog_describe (AvowJournal        *journal,
                             const AvowCriteria *criteria)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  AvowRecord *place = avow_journal_lookup (journal, &criteria->place);
  Period period = find_period (criteria);

  if (criteria->kind == AVOW_KIND_ACTION)
    g_ptr_array_add (parts, g_strdup (_("Actions")));
  else if (criteria->kind == AVOW_KIND_REFLECTION)
    g_ptr_array_add (parts, g_strdup (_("Reflections")));
  add_name (parts, &AVOW_ACTION_TYPES, criteria->type);
  add_name (parts, &AVOW_RINGS, criteria->ring);
  if (criteria->community != NULL)
    g_ptr_array_add (parts, g_strdup (criteria->community));
  if (place != NULL && AVOW_IS_PLACE (place) && AVOW_PLACE (place)->name != NULL)
    g_ptr_array_add (parts, g_strdup (AVOW_PLACE (place)->name));

  if (period == PERIOD_BETWEEN)
    {
      g_autofree char *from = avow_civil_date_format (criteria->from);
      g_autofree char *to = avow_civil_date_format (criteria->to);

      if (criteria->to == AVOW_CIVIL_DATE_NONE)
        /* Translators: of entries: "since 1 March 2026" */
        g_ptr_array_add (parts, g_strdup_printf (_("since %s"), from));
      else if (criteria->from == AVOW_CIVIL_DATE_NONE)
        /* Translators: of entries: "until 31 March 2026" */
        g_ptr_array_add (parts, g_strdup_printf (_("until %s"), to));
      else
        /* Translators: a span of days: "1 March 2026 – 31 March 2026" */
        g_ptr_array_add (parts, g_strdup_printf (_("%1$s – %2$s"), from, to));
    }
  else if (period != PERIOD_ANY)
    {
      g_ptr_array_add (parts, g_strdup (_(period_names[period])));
    }

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

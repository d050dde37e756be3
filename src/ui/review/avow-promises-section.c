/* avow-promises-section.c: what became of the commitments that ended, and which come next */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-promises-section.h"
#include "avow-review-rows.h"
#include "core/insight/avow-commitment-words.h"
#include "core/insight/avow-span-words.h"
#include "ui/charts/avow-mark-strip.h"

struct _AvowPromisesSection
{
  AvowSection     parent_instance;

  AvowMarkStrip  *strip;
  AvowReviewRows *ended;
  GtkWidget      *coming_label;
  AvowReviewRows *coming;
  GPtrArray      *shown;
};

G_DEFINE_FINAL_TYPE (AvowPromisesSection, avow_promises_section, AVOW_TYPE_SECTION)

static AvowMark
get_mark (AvowFate fate)
{
  switch (fate)
    {
    case AVOW_FATE_KEPT:
      return AVOW_MARK_FULL;
    case AVOW_FATE_PARTLY:
      return AVOW_MARK_HALF;
    case AVOW_FATE_CHANGED:
      return AVOW_MARK_CHANGED;
    case AVOW_FATE_RELEASED:
      return AVOW_MARK_LET_GO;
    case AVOW_FATE_WAITING:
      return AVOW_MARK_WAITING;
    case AVOW_FATE_OPEN:
      return AVOW_MARK_OPEN;
    case AVOW_FATE_NOT_KEPT:
    case AVOW_FATE_REVIEWED:
    case AVOW_N_FATES:
    default:
      return AVOW_MARK_EMPTY;
    }
}

static const char *
get_title (AvowCommitment *commitment)
{
  return commitment->title != NULL ? commitment->title : "";
}

/* What they are called below the strip. One whose outcome this version does not know has the mark of one
 * that was not kept, which then cannot be called so. */
static void
set_meanings (AvowPromisesSection *self,
              const AvowSpan      *span)
{
  const char *meanings[AVOW_N_MARKS] = { NULL };

  for (int fate = 0; fate < AVOW_N_FATES; fate++)
    meanings[get_mark ((AvowFate) fate)] = fate != AVOW_FATE_REVIEWED ? avow_fate_get_name ((AvowFate) fate)
                                                                      : NULL;
  if (span->fates[AVOW_FATE_REVIEWED] == 0)
    meanings[AVOW_MARK_EMPTY] = avow_fate_get_name (AVOW_FATE_NOT_KEPT);
  avow_mark_strip_set_meanings (self->strip, meanings);
}

static void
show_strip (AvowPromisesSection *self,
            const AvowSpan      *span)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (AvowMark));

  for (guint i = 0; i < span->ended->len; i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (span->ended, i);
      AvowFate fate = avow_commitment_get_fate (commitment, span->today);
      AvowChartItem *item = avow_chart_item_new ();
      AvowMark mark = get_mark (fate);

      item->name = g_strdup (get_title (commitment));
      item->value_text = g_strdup (avow_fate_get_name (fate));
      item->openable = TRUE;
      g_ptr_array_add (items, item);
      g_array_append_val (marks, mark);
    }
  /* One alone is told by its row. */
  gtk_widget_set_visible (GTK_WIDGET (self->strip), items->len > 1);
  avow_mark_strip_show (self->strip, _("Commitments that ended"), g_steal_pointer (&items),
                        (const AvowMark *) (gpointer) marks->data);
  set_meanings (self, span);
}

static void
add_ended (AvowPromisesSection *self,
           AvowCommitment      *commitment,
           AvowCivilDate        today)
{
  const AvowProgress *progress =
    avow_standings_get (avow_section_get_standings (AVOW_SECTION (self)), commitment);
  g_autofree char *done = avow_progress_format_done (progress, commitment);
  g_autofree char *when = avow_commitment_format_when (commitment, today);
  g_autofree char *details = g_strjoin (" · ", done, when, NULL);

  avow_review_rows_add (self->ended, &(AvowReviewLine) {
    .title = get_title (commitment),
    .outcome = avow_fate_get_name (avow_commitment_get_fate (commitment, today)),
    .details = details,
    .words = avow_commitment_get_reason (commitment),
    .record = (AvowRecord *) commitment,
  });
}

static void
add_coming (AvowPromisesSection *self,
            AvowCommitment      *commitment,
            AvowCivilDate        today)
{
  g_autofree char *target = avow_commitment_format_target (commitment);
  g_autofree char *when = avow_commitment_format_when (commitment, today);
  g_autofree char *details = g_strjoin (" · ", target, when, NULL);

  avow_review_rows_add (self->coming, &(AvowReviewLine) {
    .title = get_title (commitment),
    .details = details,
    .record = (AvowRecord *) commitment,
  });
}

static void
on_opened (AvowPromisesSection *self,
           guint                index)
{
  avow_section_open_record (AVOW_SECTION (self), g_ptr_array_index (self->shown, index));
}

static gboolean
avow_promises_section_show (AvowSection       *section,
                            const AvowSummary *summary)
{
  AvowPromisesSection *self = AVOW_PROMISES_SECTION (section);
  const AvowSpan *span = summary->span;
  g_autofree char *fates = avow_span_format_fates (span);
  guint n_ended, n_coming;

  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_ptr_array_ref (span->ended);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), fates);
  show_strip (self, span);

  avow_review_rows_begin (self->ended);
  for (guint i = 0; i < span->ended->len; i++)
    add_ended (self, g_ptr_array_index (span->ended, i), span->today);
  n_ended = avow_review_rows_end (self->ended);

  avow_review_rows_begin (self->coming);
  for (guint i = 0; i < span->coming->len; i++)
    add_coming (self, g_ptr_array_index (span->coming, i), span->today);
  n_coming = avow_review_rows_end (self->coming);
  gtk_label_set_text (GTK_LABEL (self->coming_label), span->length == AVOW_SPAN_YEAR
                                                        ? _("Due in the Month After")
                                                        : _("Due in the Next Month"));
  gtk_widget_set_visible (self->coming_label, n_coming > 0);

  return n_ended + n_coming > 0;
}

static void
avow_promises_section_dispose (GObject *object)
{
  g_clear_pointer (&AVOW_PROMISES_SECTION (object)->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (avow_promises_section_parent_class)->dispose (object);
}

static void
avow_promises_section_class_init (AvowPromisesSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_promises_section_dispose;
  AVOW_SECTION_CLASS (klass)->show = avow_promises_section_show;
}

static void
avow_promises_section_init (AvowPromisesSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->strip = g_object_new (AVOW_TYPE_MARK_STRIP, NULL);
  g_signal_connect_object (self->strip, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  self->ended = AVOW_REVIEW_ROWS (avow_review_rows_new (_("Commitments that ended")));
  self->coming_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->coming_label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->coming_label), TRUE);
  gtk_widget_add_css_class (self->coming_label, "heading");
  gtk_widget_set_margin_top (self->coming_label, 6);
  self->coming = AVOW_REVIEW_ROWS (avow_review_rows_new (_("Commitments that come next")));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->strip));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ended));
  gtk_box_append (GTK_BOX (box), self->coming_label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->coming));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Commitments"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), box);
}

GtkWidget *
avow_promises_section_new (void)
{
  return g_object_new (AVOW_TYPE_PROMISES_SECTION, NULL);
}

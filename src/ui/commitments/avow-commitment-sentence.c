/* avow-commitment-sentence.c: a promise in words while it is written, and what would have counted */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-sentence.h"
#include "core/insight/avow-commitment-check.h"
#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-commitment-words.h"

/* How long nothing is written before a screen reader is told. */
#define PAUSE_MS 1000

struct _AvowCommitmentSentence
{
  AdwBin          parent_instance;

  GtkLabel       *promise;
  GtkLabel       *counting;
  GtkLabel       *past;

  AvowJournal    *journal;
  AvowCommitment *told;
  guint           pause_id;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentSentence, avow_commitment_sentence, ADW_TYPE_BIN)

/* --- The words --- */

/* Whether there is a promise, whatever else is missing. */
static gboolean
is_promise (AvowCommitment *commitment)
{
  static const AvowCommitmentPart parts[] = {
    AVOW_COMMITMENT_PART_TARGET, AVOW_COMMITMENT_PART_CURRENCY, AVOW_COMMITMENT_PART_START,
    AVOW_COMMITMENT_PART_DUE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *problem = avow_commitment_find_problem (commitment, parts[i]);

      if (problem != NULL)
        return FALSE;
    }

  return TRUE;
}

static char *
format_before (AvowCommitment     *commitment,
               const AvowProgress *before,
               AvowCivilDate       today)
{
  gboolean up_to_now = commitment->start >= today;
  g_autofree char *value = avow_commitment_format_value (commitment, before->done);

  if (before->n_entries == 0)
    return g_strdup_printf (
      up_to_now ? ngettext ("In the last %u day, nothing would have counted.",
                            "In the last %u days, nothing would have counted.", before->n_days)
                : ngettext ("In the %u day before, nothing would have counted.",
                            "In the %u days before, nothing would have counted.", before->n_days),
      before->n_days);

  return g_strdup_printf (
    /* Translators: %1$u is the number of days, %2$s how much, such as "3 times" */
    up_to_now ? ngettext ("In the last %1$u day, it would have been %2$s.",
                          "In the last %1$u days, it would have been %2$s.", before->n_days)
              : ngettext ("In the %1$u day before, it would have been %2$s.",
                          "In the %1$u days before, it would have been %2$s.", before->n_days),
    before->n_days, value);
}

static char *
format_past (AvowCommitmentSentence *self,
             AvowCommitment         *commitment)
{
  AvowRecordList *entries = avow_journal_get_entries (self->journal);
  AvowCivilDate today = avow_civil_date_today ();
  g_autoptr (AvowProgress) now = avow_progress_new (commitment, entries, today);
  g_autoptr (AvowProgress) before = avow_progress_look_back (commitment, entries, today);
  g_autofree char *others = avow_progress_format_others (before, commitment);
  g_autofree char *past = format_before (commitment, before, today);
  g_autofree char *already = NULL;

  if (now->n_entries > 0)
    {
      g_autofree char *value = avow_commitment_format_value (commitment, now->done);

      /* Translators: %s is how much, such as "2 times" */
      already = g_strdup_printf (_("Already counted: %s. "), value);
    }

  return g_strconcat (already != NULL ? already : "", past, others != NULL ? " " : NULL, others, NULL);
}

/* --- Telling a screen reader --- */

static gboolean
on_pause (gpointer user_data)
{
  AvowCommitmentSentence *self = user_data;
  g_autofree char *text = g_strdup_printf ("%s %s %s", gtk_label_get_label (self->promise),
                                           gtk_label_get_label (self->counting),
                                           gtk_label_get_label (self->past));

  self->pause_id = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);

  return G_SOURCE_REMOVE;
}

/* Not at each key: that would talk over what is typed. */
static void
announce_later (AvowCommitmentSentence *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MS, on_pause, self);
}

/* --- GObject --- */

static void
avow_commitment_sentence_dispose (GObject *object)
{
  AvowCommitmentSentence *self = AVOW_COMMITMENT_SENTENCE (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->told);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_commitment_sentence_parent_class)->dispose (object);
}

static void
avow_commitment_sentence_class_init (AvowCommitmentSentenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_commitment_sentence_dispose;
}

static GtkLabel *
add_label (GtkWidget *box,
           int        max_lines)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  /* What is long is in the form as well, which needs the room. */
  gtk_label_set_lines (label, max_lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (label));

  return label;
}

static void
avow_commitment_sentence_init (AvowCommitmentSentence *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *clamp = adw_clamp_new ();

  self->promise = add_label (box, 3);
  self->counting = add_label (box, 2);
  self->past = add_label (box, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self->counting), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->counting), "dimmed");
  gtk_widget_add_css_class (GTK_WIDGET (self->past), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->past), "dimmed");

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 560);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
}

/* --- Public --- */

GtkWidget *
avow_commitment_sentence_new (AvowJournal *journal)
{
  AvowCommitmentSentence *self = g_object_new (AVOW_TYPE_COMMITMENT_SENTENCE, NULL);

  self->journal = g_object_ref (journal);

  return GTK_WIDGET (self);
}

void
avow_commitment_sentence_tell (AvowCommitmentSentence *self,
                               AvowCommitment         *commitment)
{
  gboolean is_first = self->told == NULL;
  g_autofree char *promise = NULL;
  g_autofree char *counting = NULL;
  g_autofree char *past = NULL;

  g_return_if_fail (AVOW_IS_COMMITMENT_SENTENCE (self));

  /* The title and the like are no part of it. */
  if (!is_first && !avow_commitment_promise_differs (self->told, commitment))
    return;

  g_set_object (&self->told, commitment);
  if (is_promise (commitment))
    {
      promise = avow_commitment_format_promise (commitment);
      counting = avow_commitment_format_counting (commitment, self->journal);
      past = format_past (self, commitment);
      if (!is_first)
        announce_later (self);
    }
  else
    {
      promise = g_strdup (_("As you write, the promise appears here."));
      g_clear_handle_id (&self->pause_id, g_source_remove);
    }

  gtk_label_set_label (self->promise, promise);
  gtk_label_set_label (self->counting, counting != NULL ? counting : "");
  gtk_label_set_label (self->past, past != NULL ? past : "");
  gtk_widget_set_visible (GTK_WIDGET (self->counting), counting != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->past), past != NULL);
}

/* avow-outgoing.c: what is to be taken along out of the journal, before it is written */

#include "config.h"

#include "avow-outgoing.h"

#include "core/model/avow-wipe.h"
#include "report/avow-report-markdown.h"
#include "report/avow-report-pdf.h"

/* Enough that a file has few blocks, and little enough that each is soon laid out. */
#define LINES_OF_BLOCK 40

struct _AvowOutgoing
{
  const AvowOutgoingSource *source;
  AvowJournal              *journal;
  AvowSpanLength            length;
  AvowCivilDate             day;

  gpointer                  content;
  AvowReport               *report;
  /* (nullable): a file for programs, as it was asked for last. */
  AvowReport               *as_written;
};

AvowOutgoing *
avow_outgoing_new (const AvowOutgoingSource *source,
                   AvowJournal              *journal,
                   AvowSpanLength            length,
                   AvowCivilDate             day)
{
  AvowOutgoing *self = g_new0 (AvowOutgoing, 1);

  self->source = source;
  self->journal = g_object_ref (journal);
  self->length = length;
  self->day = day;

  return self;
}

static void
clear (AvowOutgoing *self)
{
  g_clear_pointer (&self->as_written, avow_report_free);
  g_clear_pointer (&self->report, avow_report_free);
  g_clear_pointer (&self->content, self->source->free);
}

void
avow_outgoing_free (AvowOutgoing *self)
{
  clear (self);
  g_object_unref (self->journal);
  g_free (self);
}

const AvowOutgoingSource *
avow_outgoing_get_source (AvowOutgoing *self)
{
  return self->source;
}

/* {{{ Collecting */

static gpointer
collect (AvowOutgoing   *self,
         AvowDisclosure  disclosure,
         AvowCivilDate   today)
{
  return self->source->collect (self->journal, self->length, self->day, disclosure, today);
}

/* All of it as text, to be compared: what is read, and what is counted. */
static char *
spell_out (AvowOutgoing   *self,
           AvowDisclosure  disclosure,
           AvowCivilDate   today)
{
  gpointer content = collect (self, disclosure, today);
  g_autoptr (AvowReport) report = NULL;
  char *words, *figures, *text;

  if (content == NULL)
    return NULL;

  report = self->source->to_report (content);
  words = avow_report_to_markdown (report);
  figures = self->source->to_csv (content);
  text = g_strconcat (words, figures, NULL);
  avow_wipe_text (words);
  avow_wipe_text (figures);
  self->source->free (content);

  return text;
}

/* What makes no difference by being left out is not there. */
AvowDisclosure
avow_outgoing_find_choices (AvowOutgoing  *self,
                            AvowCivilDate  today)
{
  AvowDisclosure choices = AVOW_DISCLOSURE_NOTHING;
  char *all;

  if (!self->source->asks)
    return choices;

  all = spell_out (self, AVOW_DISCLOSURE_ALL, today);
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    {
      char *rest = spell_out (self, AVOW_DISCLOSURE_ALL & ~(1u << what), today);

      if (g_strcmp0 (all, rest) != 0)
        choices |= 1u << what;
      avow_wipe_text (rest);
    }
  avow_wipe_text (all);

  return choices;
}

void
avow_outgoing_collect (AvowOutgoing   *self,
                       AvowDisclosure  disclosure,
                       AvowCivilDate   today)
{
  clear (self);
  self->content = collect (self, disclosure, today);
  if (self->content != NULL)
    self->report = avow_outgoing_make_report (self);
}

const AvowReport *
avow_outgoing_get_report (AvowOutgoing *self)
{
  return self->report;
}

AvowReport *
avow_outgoing_make_report (AvowOutgoing *self)
{
  g_return_val_if_fail (self->content != NULL, NULL);

  return self->source->to_report (self->content);
}

static char *
write_text (AvowOutgoing   *self,
            AvowFileFormat  format)
{
  switch (format)
    {
    case AVOW_FILE_MARKDOWN:
      return avow_report_to_markdown (self->report);
    case AVOW_FILE_CSV:
      return self->source->to_csv (self->content);
    case AVOW_FILE_JSON:
      return self->source->to_json (self->content);
    case AVOW_FILE_PDF:
    case AVOW_N_FILE_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Where the lines end that stand together in one block, without the end of the last one. */
static const char *
find_block_end (const char *text)
{
  const char *end = text + strcspn (text, "\n");

  for (guint n = 1; n < LINES_OF_BLOCK && *end != '\0' && end[1] != '\0'; n++)
    end += 1 + strcspn (end + 1, "\n");

  return end;
}

static AvowReport *
show_as_written (AvowOutgoing   *self,
                 AvowFileFormat  format)
{
  g_autofree char *name = avow_outgoing_make_file_name (self, format);
  AvowReport *report = avow_report_new (name);
  char *text = write_text (self, format);
  const char *next = text;

  while (*next != '\0')
    {
      const char *end = find_block_end (next);

      /* CSV ends its lines in two characters, and each would be the end of one here. */
      gsize size = (gsize) (end - next) - (end > next && end[-1] == '\r');

      avow_report_take (report, AVOW_BLOCK_TEXT, g_strndup (next, size));
      next = *end != '\0' ? end + 1 : end;
    }
  avow_wipe_text (text);

  return report;
}

const AvowReport *
avow_outgoing_show (AvowOutgoing   *self,
                    AvowFileFormat  format)
{
  g_clear_pointer (&self->as_written, avow_report_free);
  if (self->content == NULL || avow_file_format_has_pages (format))
    return self->report;

  self->as_written = show_as_written (self, format);

  return self->as_written;
}

/* }}} */
/* {{{ Writing */

char *
avow_outgoing_make_file_name (AvowOutgoing   *self,
                              AvowFileFormat  format)
{
  char period[AVOW_MONTH_TEXT_SIZE];
  g_autoptr (GString) name = g_string_new (self->source->file_name);

  avow_civil_date_to_month_text (self->day, period);
  if (self->length == AVOW_SPAN_YEAR)
    *strchr (period, '-') = '\0';
  g_string_replace (name, "%s", period, 1);
  g_string_append_printf (name, ".%s", avow_file_format_get_ending (format));

  return g_string_free_and_steal (g_steal_pointer (&name));
}

typedef struct {
  gpointer  data;
  gsize     size;
} Content;

static void
wipe_content (gpointer data)
{
  Content *content = data;

  explicit_bzero (content->data, content->size);
  g_free (content->data);
  g_free (content);
}

/* Takes @data. */
static GBytes *
make_bytes (gpointer data,
            gsize    size)
{
  Content *content = g_new (Content, 1);

  content->data = data;
  content->size = size;

  return g_bytes_new_with_free_func (data, size, wipe_content, content);
}

static GBytes *
make_text_bytes (char *text)
{
  return make_bytes (text, strlen (text));
}

GBytes *
avow_outgoing_write (AvowOutgoing    *self,
                     AvowFileFormat   format,
                     GError         **error)
{
  GBytes *pdf;
  gpointer data;
  gsize size;

  g_return_val_if_fail (self->content != NULL, NULL);

  if (format != AVOW_FILE_PDF)
    return make_text_bytes (write_text (self, format));

  pdf = avow_report_to_pdf (self->report, error);
  if (pdf == NULL)
    return NULL;
  data = g_bytes_unref_to_data (pdf, &size);

  return make_bytes (data, size);
}

/* }}} */

/* avow-command-log.c: --log */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-list.h"
#include "avow-standard-input.h"
#include "avow-terminal.h"
#include "core/insight/avow-action-defaults.h"
#include "core/model/avow-fold.h"

/* "-" becomes what is on the standard input. */
static gboolean
read_text (char    **text,
           GError  **error)
{
  g_autofree char *read = NULL;

  if (!avow_options_is_stdin (*text))
    return TRUE;

  read = avow_standard_input_read (error);
  if (!read)
    return FALSE;

  g_free (*text);
  *text = *read ? g_steal_pointer (&read) : NULL;

  return TRUE;
}

static gboolean
read_texts (AvowLogOptions  *log,
            GError         **error)
{
  return read_text (&log->title, error) &&
         read_text (&log->about, error) &&
         read_text (&log->feedback, error) &&
         read_text (&log->note, error);
}

static gboolean
parse_amount (const AvowLogOptions  *log,
              AvowProfile           *profile,
              AvowMoney             *amount,
              GError               **error)
{
  g_autoptr (GError) local_error = NULL;
  const char *currency = log->currency;

  if (!log->amount)
    return TRUE;

  if (!currency)
    currency = profile->currency ? profile->currency : avow_currency_from_locale ();
  if (avow_money_parse (log->amount, currency, amount, &local_error))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--amount: %s", local_error->message);
  return FALSE;
}

static AvowPlace *
find_place (AvowJournal *journal,
            const char  *name)
{
  g_autofree char *folded = avow_fold (name);
  AvowRecordList *places = avow_journal_get_places (journal);
  guint n = avow_record_list_get_length (places);

  for (guint i = 0; i < n; i++)
    {
      AvowPlace *place = AVOW_PLACE (avow_record_list_peek (places, i));
      g_autofree char *folded_name = place->name ? avow_fold (place->name) : NULL;

      if (g_strcmp0 (folded_name, folded) == 0)
        return g_object_ref (place);
    }

  return NULL;
}

/* A place that is made is added to @records. */
static AvowId
get_place_id (AvowJournal          *journal,
              const AvowLogOptions *log,
              GPtrArray            *records)
{
  g_autoptr (AvowPlace) place = find_place (journal, log->place);

  if (!place)
    {
      place = avow_place_new ();
      place->parent_instance.id = avow_id_new_random ();
      place->name = g_strdup (log->place);
      place->sort = avow_action_get_usual (log->type)->sort;
      g_ptr_array_add (records, g_object_ref (place));
    }

  return place->parent_instance.id;
}

/* A community that the journal knows is written as it is there. */
static char **
match_communities (AvowJournal  *journal,
                   char        **given)
{
  g_auto (GStrv) known = avow_journal_list_communities (journal);
  g_autoptr (GStrvBuilder) matched = g_strv_builder_new ();

  for (gsize i = 0; given && given[i]; i++)
    {
      g_autofree char *folded = avow_fold (given[i]);
      const char *match = given[i];

      for (gsize j = 0; known && known[j]; j++)
        {
          g_autofree char *folded_known = avow_fold (known[j]);

          if (strcmp (folded, folded_known) == 0)
            {
              match = known[j];
              break;
            }
        }

      g_strv_builder_add (matched, match);
    }

  return given ? g_strv_builder_end (matched) : NULL;
}

static AvowAction *
make_action (AvowJournal          *journal,
             const AvowLogOptions *log,
             const AvowMoney      *amount,
             GPtrArray            *records)
{
  AvowAction *action = avow_action_new ();

  action->date = log->date;
  action->time = log->time;
  action->type = log->type;
  action->label = g_strdup (log->label);
  action->title = g_strdup (log->title);
  action->about = g_strdup (log->about);
  if (log->place)
    action->place = get_place_id (journal, log, records);
  action->amount = *amount;
  action->minutes = log->minutes;
  action->count = log->count;
  action->regular = log->regular;
  action->voting = log->voting;
  action->ring = log->ring;
  action->step = log->step;
  action->communities = match_communities (journal, log->communities);
  action->known_by = log->known_by;
  action->feedback = g_strdup (log->feedback);
  action->note = g_strdup (log->note);
  avow_action_fill_in (action, journal);

  return action;
}

gboolean
avow_command_log (AvowOptions  *options,
                  GError      **error)
{
  g_autoptr (AvowCommandJournal) command_journal = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) logged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  AvowMoney amount = { 0 };
  AvowAction *action;
  AvowJournal *journal;

  command_journal = avow_command_journal_new_unlocked (options, error);
  if (!command_journal)
    return FALSE;

  /* Only now that they can be saved: words typed in vain would be lost. */
  journal = avow_command_journal_get (command_journal);
  if (!parse_amount (&options->log, avow_journal_get_profile (journal), &amount, error) ||
      !read_texts (&options->log, error))
    return FALSE;

  action = make_action (journal, &options->log, &amount, records);
  g_ptr_array_add (records, action);
  g_ptr_array_add (logged, g_object_ref (action));
  if (!avow_command_journal_save (command_journal, records, error))
    return FALSE;

  text = avow_list_format_text (journal, logged, avow_terminal_get_width ());
  return avow_terminal_print (text, error);
}

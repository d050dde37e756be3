/* avow-pledge-document.c: the pledge on paper */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-flow-text.h"
#include "avow-paragraph.h"
#include "avow-pledge-document.h"
#include "core/model/avow-definition.h"

/* A column that is good for reading, in the middle of wider paper. */
#define COLUMN_MOST 440

#define TOP_SHARE 0.06
#define RULE_LENGTH 240

struct _AvowPledgeDocument {
  AvowPageFlow *flow;
  double        left;
  double        top;
};

static const AvowFlowStyle title_style = { "Adwaita Sans,Sans Bold 22", .tag = "H1", .keep_with_next = TRUE };
static const AvowFlowStyle definition_style = { "Adwaita Sans,Sans Italic 11", 18, .keep_with_next = TRUE };
static const AvowFlowStyle author_style = { "Adwaita Sans,Sans 10", 4, .grey = TRUE };
static const AvowFlowStyle heading_style = { "Adwaita Sans,Sans Bold 11", 16, "H2", .keep_with_next = TRUE };
/* The sections and the rings stand a little apart. */
static const AvowFlowStyle group_style = { "Adwaita Sans,Sans Bold 11", 26, "H2", .keep_with_next = TRUE };
static const AvowFlowStyle text_style = { "Adwaita Sans,Sans 11", 3, .own_words = TRUE };
static const AvowFlowStyle name_style = { "Adwaita Sans,Sans 13", 40, .keep_with_next = TRUE };
static const AvowFlowStyle signed_style = { "Adwaita Sans,Sans 10", 5, .grey = TRUE, .keep_with_next = TRUE };
static const AvowFlowStyle affirmed_style = { "Adwaita Sans,Sans 10", 2, .grey = TRUE };

static void
add_parts (AvowPageFlow *flow,
           AvowPledge   *pledge)
{
  const guint first_ring = AVOW_PLEDGE_N_PARTS / 2;
  gboolean apart = TRUE;

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      const char *text = avow_pledge_get_part (pledge, i);

      apart = apart || i == first_ring;
      if (text == NULL)
        continue;
      avow_flow_text_add (flow, avow_pledge_get_part_name (i), apart ? &group_style : &heading_style);
      avow_flow_text_add (flow, text, &text_style);
      apart = FALSE;
    }
}

static void
add_signature (AvowPageFlow *flow,
               AvowPledge   *pledge)
{
  AvowCivilDate affirmed = avow_pledge_get_last_affirmed (pledge);
  g_autofree char *signed_day = avow_civil_date_format (pledge->signed_on);
  g_autofree char *affirmed_day = avow_civil_date_format (affirmed);
  /* Translators: on the printed pledge, below the name; %s is a date. */
  g_autofree char *signed_text = g_strdup_printf (_("Signed on %s"), signed_day);
  /* Translators: on the printed pledge: when the person last said that it still holds; %s is a
   * date. */
  g_autofree char *affirmed_text = g_strdup_printf (_("Affirmed on %s"), affirmed_day);

  avow_flow_text_add (flow, pledge->signed_name != NULL ? pledge->signed_name : "", &name_style);
  avow_flow_text_add_rule (flow, RULE_LENGTH);
  if (pledge->signed_on != AVOW_CIVIL_DATE_NONE)
    avow_flow_text_add (flow, signed_text, &signed_style);
  if (affirmed > pledge->signed_on)
    avow_flow_text_add (flow, affirmed_text, &affirmed_style);
}

AvowPledgeDocument *
avow_pledge_document_new (AvowPledge   *pledge,
                          PangoContext *context,
                          double        width,
                          double        height)
{
  AvowPledgeDocument *self = g_new0 (AvowPledgeDocument, 1);
  const double column = MIN (width, COLUMN_MOST);
  /* Translators: the title of the printed pledge. */
  const char *title = _("My Pledge");

  /* The page runs as the language does that its own words are in. */
  pango_context_set_base_dir (context, avow_paragraph_find_direction (context, title));
  self->left = (width - column) / 2;
  self->top = height * TOP_SHARE;
  self->flow = avow_page_flow_new (context, title, column, height - self->top);

  avow_flow_text_add (self->flow, title, &title_style);
  avow_flow_text_add (self->flow, avow_definition_get_text (), &definition_style);
  avow_flow_text_add (self->flow, avow_definition_get_author (), &author_style);
  add_parts (self->flow, pledge);
  add_signature (self->flow, pledge);

  return self;
}

void
avow_pledge_document_free (AvowPledgeDocument *self)
{
  if (self == NULL)
    return;

  avow_page_flow_free (self->flow);
  g_free (self);
}

guint
avow_pledge_document_get_n_pages (AvowPledgeDocument *self)
{
  return avow_page_flow_get_n_pages (self->flow);
}

void
avow_pledge_document_draw_page (AvowPledgeDocument *self,
                                guint               page,
                                cairo_t            *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->left, self->top);
  avow_page_flow_draw_page (self->flow, page, cr);
  cairo_restore (cr);
}

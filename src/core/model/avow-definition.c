/* avow-definition.c: the definition of allyship that Avow rests on, and whose it is */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-definition.h"

const char *
avow_definition_get_text (void)
{
  /* Translators: a definition by Michelle MiJung Kim, quoted. */
  return _("“Allyship is an active and consistent practice of using power and privilege to achieve "
           "equity and inclusion, while holding ourselves accountable to the needs of marginalized "
           "people.”");
}

const char *
avow_definition_get_author (void)
{
  /* Translators: whose words the definition of allyship is. */
  return _("Michelle MiJung Kim");
}

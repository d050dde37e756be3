/* avow-day-list.c: a list of entries, newest first, divided into days */

#include "config.h"

#include "avow-day-list.h"

#include "core/model/avow-record.h"

struct _AvowDayList
{
  GObject     parent_instance;

  GListModel *entries;
};

static void list_model_init    (GListModelInterface      *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AvowDayList, avow_day_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static AvowCivilDate
get_date (AvowDayList *self,
          guint        position)
{
  g_autoptr (AvowRecord) record = g_list_model_get_item (self->entries, position);

  return avow_record_get_date (record);
}

static GType
get_item_type (GListModel *model)
{
  return AVOW_TYPE_RECORD;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (AVOW_DAY_LIST (model)->entries);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (AVOW_DAY_LIST (model)->entries, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* A day holds few entries, so its ends are found by walking, and nothing has to be kept in step. */
static void
get_section (GtkSectionModel *model,
             guint            position,
             guint           *start,
             guint           *end)
{
  AvowDayList *self = AVOW_DAY_LIST (model);
  guint length = g_list_model_get_n_items (self->entries);
  AvowCivilDate date;

  if (position >= length)
    {
      *start = length;
      *end = G_MAXUINT;
      return;
    }

  date = get_date (self, position);
  *start = position;
  while (*start > 0 && get_date (self, *start - 1) == date)
    (*start)--;
  *end = position + 1;
  while (*end < length && get_date (self, *end) == date)
    (*end)++;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

static void
on_items_changed (AvowDayList *self,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  guint length = g_list_model_get_n_items (self->entries);

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);

  /* What stood after the change may have become, or ceased to be, the first of its day. */
  if (position + added < length)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position + added, 1);
}

static void
avow_day_list_dispose (GObject *object)
{
  g_clear_object (&AVOW_DAY_LIST (object)->entries);

  G_OBJECT_CLASS (avow_day_list_parent_class)->dispose (object);
}

static void
avow_day_list_class_init (AvowDayListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_day_list_dispose;
}

static void
avow_day_list_init (AvowDayList *self)
{
}

AvowDayList *
avow_day_list_new (GListModel *entries)
{
  AvowDayList *self = g_object_new (AVOW_TYPE_DAY_LIST, NULL);

  self->entries = g_object_ref (entries);
  g_signal_connect_object (entries, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

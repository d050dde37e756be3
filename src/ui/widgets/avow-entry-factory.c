/* avow-entry-factory.c: rows of entries for a list view, recycled */

#include "config.h"

#include "avow-entry-factory.h"

typedef struct {
  AvowJournal *journal;
  void       (*prepare) (AvowEntryRow *row);
} Recipe;

static void
recipe_free (gpointer  data,
             GClosure *closure)
{
  Recipe *recipe = data;

  g_object_unref (recipe->journal);
  g_free (recipe);
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            user_data)
{
  const Recipe *recipe = user_data;
  GtkWidget *row = avow_entry_row_new (recipe->journal);

  recipe->prepare (AVOW_ENTRY_ROW (row));
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item,
         gpointer            user_data)
{
  AvowEntryRow *row = AVOW_ENTRY_ROW (gtk_list_item_get_child (item));
  g_autofree char *description = NULL;

  avow_entry_row_set_record (row, gtk_list_item_get_item (item), NULL);
  description = avow_entry_row_describe (row);
  gtk_list_item_set_accessible_label (item, description);
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item,
           gpointer            user_data)
{
  avow_entry_row_set_record (AVOW_ENTRY_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

GtkListItemFactory *
avow_entry_factory_new (AvowJournal *journal,
                        void       (*prepare) (AvowEntryRow *row))
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Recipe *recipe = g_new0 (Recipe, 1);

  recipe->journal = g_object_ref (journal);
  recipe->prepare = prepare;
  g_signal_connect_data (factory, "setup", G_CALLBACK (on_setup), recipe, recipe_free,
                         G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);

  return factory;
}

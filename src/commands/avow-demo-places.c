/* avow-demo-places.c: the places of the invented entries */

#include "config.h"

#include "avow-demo-private.h"

const AvowDemoPlace AVOW_DEMO_PLACES[] = {
  {
    .key = "union", .name = "Tenants’ union", .sort = AVOW_SORT_ORGANISATION,
    .note =
      "Meets on the first and third Tuesday, in the library’s basement. Needs minutes, "
      "chairs and toner.",
  },
  {
    .key = "bail", .name = "Community bail fund", .sort = AVOW_SORT_ORGANISATION,
    .how_known = "They publish what comes in and whom it got out, by month.",
    .checked_days_ago = 40,
  },
  {
    .key = "kitchen", .name = "Mutual aid kitchen", .sort = AVOW_SORT_ORGANISATION,
    .note = "Doors at five, hands needed from three.",
  },
  {
    .key = "letters", .name = "County letters fund", .sort = AVOW_SORT_ORGANISATION,
    .how_known = "Run by people who were inside.",
    .checked_days_ago = 238,
    .note = "Stamps, paper and calls for people in the county jail.",
  },
  {
    .key = "legal", .name = "Immigrant legal clinic", .sort = AVOW_SORT_ORGANISATION,
    .checked_days_ago = 75,
  },
  {
    .key = "club", .name = "Saturday reading club", .sort = AVOW_SORT_ORGANISATION,
    .note = "No photographs.",
  },
  {
    .key = "rescue", .name = "Sea rescue society", .sort = AVOW_SORT_ORGANISATION,
    .note = "Based in Europe; takes euros.",
  },
  {
    .key = "advice", .name = "Refugee advice center", .sort = AVOW_SORT_ORGANISATION,
    .note = "Where my cousin volunteers; takes euros.",
  },
  {
    .key = "bookshop", .name = "Corner bookshop", .sort = AVOW_SORT_SHOP,
    .ownership = { "Black-owned" },
    .how_known = "The owner says so on the shop’s own page.",
    .checked_days_ago = 12,
  },
  {
    .key = "bakery", .name = "Bakery by the station", .sort = AVOW_SORT_SHOP,
    .ownership = { "Black-owned", "Woman-owned" },
    .how_known = "Asked her.",
    .checked_days_ago = 64,
  },
  {
    .key = "hardware", .name = "Hardware store", .sort = AVOW_SORT_SHOP,
    .note = "See “No receipt”.",
  },
  {
    .key = "grocer", .name = "Ghanaian grocer", .sort = AVOW_SORT_SHOP,
    .ownership = { "Ghanaian-owned" },
    .how_known = "A mother at the school told me.",
    .checked_days_ago = 49,
  },
  {
    .key = "ethiopian", .name = "Ethiopian restaurant on the hill", .sort = AVOW_SORT_RESTAURANT,
    .ownership = { "Ethiopian-owned" },
    .how_known = "The family runs it.",
    .checked_days_ago = 58,
  },
  {
    .key = "counter", .name = "Lunch counter on 4th", .sort = AVOW_SORT_RESTAURANT,
    .ownership = { "Black-owned" },
    .how_known = "Listed by the neighborhood paper.",
    .checked_days_ago = 93,
  },
  {
    .key = "noodles", .name = "Vietnamese noodle shop", .sort = AVOW_SORT_RESTAURANT,
    .ownership = { "Vietnamese-owned" },
    .how_known = "O. took me.",
    .checked_days_ago = 30,
  },
  {
    .key = "barber", .name = "Barber on our street", .sort = AVOW_SORT_SERVICE,
    .ownership = { "Black-owned" },
    .how_known = "Asked him.",
    .checked_days_ago = 120,
  },
  {
    .key = "paper", .name = "Neighborhood Black newspaper", .sort = AVOW_SORT_MEDIA,
    .ownership = { "Black-owned" },
    .how_known = "It says so under its title.",
    .checked_days_ago = 210,
  },
  {
    .key = "school", .name = "Primary school", .sort = AVOW_SORT_SCHOOL,
  },
  {
    .key = "council", .name = "City council", .sort = AVOW_SORT_OTHER,
  },
};

const guint AVOW_DEMO_N_PLACES = G_N_ELEMENTS (AVOW_DEMO_PLACES);

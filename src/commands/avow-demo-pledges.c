/* avow-demo-pledges.c: the invented pledge, as it was signed first and as it is now */

#include "config.h"

#include "avow-demo-private.h"

const AvowDemoPledge AVOW_DEMO_PLEDGES[] = {
  {
    .key = "first", .signed_days_ago = AVOW_DEMO_YEAR_AGO, .name = "S. Y.",
    .parts = {
      "I will keep learning how racial inequity came to be and how it is kept in place, and I will "
      "look for it first in myself.",
      "I will give, vote, and speak up whenever I see something wrong.",
      "I will do better every day.",
      "I will talk with my parents about what we say at home.",
      "I will support colleagues who have it harder than I do.",
      "I will stay informed, show up where I live, and follow the lead of people who have been here "
      "longer.",
    },
    .affirmed_days_ago = { 333, 302, 241, 180 },
  },
  {
    .key = "second", .signed_days_ago = 151, .name = "S. Y.",
    .parts = {
      "I will keep learning how racial inequity came to be and how it is kept in place, from the "
      "people who live with it, and I will look for it first in myself.",
      "I will do what people affected have asked for: give, carry, take the minutes, vote, spend "
      "where it helps, and pass the microphone.",
      "I will make promises that end on a date, look back at them with D. every month, own the harm "
      "I do, and begin again.",
      "With my parents and my son I will name the bias we carry, at the table, where it is said.",
      "I will ask what is needed before I offer it, and stand by whoever raises a concern.",
      "I will stay informed, show up where I live, and follow the lead of people who have been here "
      "longer.",
    },
    .affirmed_days_ago = { 120, 89, 57, 26 },
  },
};

const guint AVOW_DEMO_N_PLEDGES = G_N_ELEMENTS (AVOW_DEMO_PLEDGES);

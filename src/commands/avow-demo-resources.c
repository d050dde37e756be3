/* avow-demo-resources.c: what the invented person learned from, and means to */

#include "config.h"

#include "avow-demo-private.h"

const AvowDemoResource AVOW_DEMO_RESOURCES[] = {
  {
    .catalogue = "13th", .title = "13th", .by = "Ava DuVernay, 2016",
    .medium = "documentary", .theme = "judicial",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 9, .finished_days_ago = 2,
    .takeaways =
      "The exception is in the sentence that ends slavery: “except as a punishment for crime”. I "
      "had learned the sentence at school, with three dots in it.",
    .changes = "Ask the county what its jail pays for a day’s work. D. wants to know as well.",
  },
  {
    .catalogue = "asian-americans-pbs", .title = "Asian Americans", .by = "PBS, 2020",
    .medium = "documentary series", .theme = "solidarity",
    .state = AVOW_RESOURCE_STARTED, .days_ago = 12,
    .takeaways = "For the three leaders that I hadn’t got. My mother watches it with me, and corrects it.",
  },
  {
    .catalogue = "wake-up", .title = "The Wake Up", .by = "Michelle MiJung Kim, 2021",
    .medium = "book", .theme = "models",
    .state = AVOW_RESOURCE_TO_DO, .days_ago = 25,
  },
  {
    .catalogue = "countering-xenophobia",
    .title = "Countering Xenophobia in the Workplace, with Michelle MiJung Kim",
    .by = "Leading With Empathy & Allyship, Melinda Briana Epler, Change Catalyst, 2020",
    .medium = "video and podcast", .theme = "solidarity",
    .state = AVOW_RESOURCE_TO_DO, .days_ago = 38,
  },
  {
    .catalogue = "letters", .title = "Letters for Black Lives", .by = "many volunteers, since 2016",
    .medium = "letters in many languages", .theme = "conversation",
    .url = "https://lettersforblacklives.com",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 79, .finished_days_ago = 71,
    .takeaways =
      "“We need to talk”, and from there it goes on as a daughter would. So many hands, and it sounds "
      "like one kitchen.",
    .changes = "Write mine, to one person, and then go and say it.",
  },
  {
    .catalogue = "asian-american-dreams", .title = "Asian American Dreams", .by = "Helen Zia, 2000",
    .medium = "book", .theme = "solidarity",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 104, .finished_days_ago = 72,
    .takeaways =
      "Of the killing in Detroit I had heard. Of the meetings afterwards, and of who else came to "
      "them, I hadn’t.",
    .changes = "Go when another community calls a meeting, and sit at the back.",
  },
  {
    .catalogue = "not-your-negro", .title = "I Am Not Your Negro", .by = "Raoul Peck, 2016",
    .medium = "documentary", .theme = "origins",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 108, .finished_days_ago = 108,
    .takeaways = "I kept hoping that he didn’t mean me. He is very patient with that hope.",
  },
  {
    .catalogue = "1619-project", .title = "The 1619 Project",
    .by = "Nikole Hannah-Jones and others, The New York Times Magazine, 2019",
    .medium = "articles", .theme = "origins",
    .state = AVOW_RESOURCE_REVISIT, .days_ago = 200, .finished_days_ago = AVOW_DEMO_ON (6, 19),
    .takeaways =
      "The essays on the roads and on the hospitals: nothing in them was hidden, and I had driven on "
      "the one and been treated in the other.",
    .changes = "Read it again before my son’s school starts on “our country”, with a list of his pages.",
  },
  {
    .catalogue = "antiracist", .title = "How to Be an Antiracist", .by = "Ibram X. Kendi, 2019",
    .medium = "book", .theme = "models",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = AVOW_DEMO_YEAR_AGO,
    .finished_days_ago = AVOW_DEMO_ON (8, 20),
    .takeaways = "It is about what a rule does, not about what I am. That is a relief, and then it is work.",
    .changes = "When a rule at work is announced, ask on whom it will fall before I nod.",
  },
  {
    .catalogue = "just-mercy", .title = "Just Mercy", .by = "Destin Daniel Cretton, 2019",
    .medium = "film", .theme = "judicial",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 243, .finished_days_ago = 240,
    .takeaways = "That I can praise how a film is made for a whole drive home, so as not to speak of it.",
    .changes = "Fifteen dollars on the fifth of every month, for stamps and calls.",
  },
  {
    .catalogue = "when-they-see-us", .title = "When They See Us", .by = "Ava DuVernay, 2019",
    .medium = "series", .theme = "judicial",
    .state = AVOW_RESOURCE_STARTED, .days_ago = 280,
    .takeaways = "They were children. The other two parts need a week in which I sleep.",
  },
  {
    .catalogue = "selma", .title = "Selma", .by = "Ava DuVernay, 2014",
    .medium = "film", .theme = "origins",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 299, .finished_days_ago = 298,
    .takeaways = "How much of it is people in kitchens, deciding who will do what.",
    .changes = "Go to the meeting in the library’s basement.",
  },
  {
    .catalogue = "12-years", .title = "12 Years a Slave", .by = "Steve McQueen, 2013",
    .medium = "film", .theme = "origins",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = AVOW_DEMO_ON (11, 20),
    .finished_days_ago = AVOW_DEMO_ON (11, 22),
    .takeaways = "The man who could have helped, and was kind instead.",
  },
  {
    .catalogue = "talking-about-race", .title = "Talking About Race",
    .by = "National Museum of African American History and Culture",
    .medium = "web portal", .theme = "origins",
    .url = "https://nmaahc.si.edu/learn/talking-about-race",
    .state = AVOW_RESOURCE_FINISHED, .days_ago = 350, .finished_days_ago = 341,
    .takeaways = "It starts with the person who is talking. I had come for the other side of the table.",
    .changes = "Look for it in myself before I look for words for others.",
  },
};

const guint AVOW_DEMO_N_RESOURCES = G_N_ELEMENTS (AVOW_DEMO_RESOURCES);

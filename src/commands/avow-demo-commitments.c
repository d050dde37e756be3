/* avow-demo-commitments.c: the invented commitments */

#include "config.h"

#include "avow-demo-private.h"

const AvowDemoCommitment AVOW_DEMO_COMMITMENTS[] = {
  {
    .key = "learning-1",
    .title = "Learn on my own time, before I ask anyone to explain",
    .why = "K. asked why I was asking. I want to have read something before the next time.",
    .ring = AVOW_RING_OWN_LIFE, .step = AVOW_STEP_AWARENESS, .accountable_to = "D.",
    .start_days_ago = 355, .n_days = 91, .remind_days_before = 14,
    .what = AVOW_MEASURE_MINUTES, .target = 300, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_LEARNING },
    .outcome = AVOW_OUTCOME_KEPT, .ended_after = 2,
    .helped = "Sunday evenings, and D. on the other end of the couch.",
    .hindered = "Films count the same as books, and I chose films.",
    .tell = "D.",
  },
  {
    .key = "register",
    .title = "Register to vote at the right address",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_AWARENESS, .accountable_to = "D.",
    .start_days_ago = 330, .n_days = 31, .remind_days_before = 7,
    .what = AVOW_MEASURE_ONCE, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_VOTING },
    .outcome = AVOW_OUTCOME_KEPT, .ended_after = 1,
    .helped = "It took six minutes. I had put it off since we moved in.",
  },
  {
    .key = "conversations",
    .title = "One conversation a month that I would rather not have",
    .why = "I have them in my head, and win.",
    .ring = AVOW_RING_OWN_LIFE, .step = AVOW_STEP_ACCOUNTABILITY, .accountable_to = "D.",
    .first_month = -9, .n_months = 6,
    .what = AVOW_MEASURE_COUNT, .target = 1, .per = AVOW_PER_MONTH,
    .types = { AVOW_ACTION_CONVERSATION },
    .outcome = AVOW_OUTCOME_PARTLY, .ended_after = 3,
    .helped = "Saying the first sentence out loud in the kitchen beforehand.",
    .hindered =
      "Four months went by in which I waited for a good moment. Nobody else has one either.",
    .tell = "D., and K., who got the second one.",
  },
  {
    .key = "learning-2", .follows = "learning-1", .how = AVOW_EVENT_RENEWED,
    .target = 360,
    .outcome = AVOW_OUTCOME_PARTLY, .ended_after = 4,
    .helped = "Reading with a pencil.",
    .hindered =
      "I raised the hours because the first round felt good. Two long evenings, and then none.",
    .tell = "D.",
  },
  {
    .key = "bail",
    .title = "300 dollars to the bail fund",
    .why = "They publish what comes in and whom it got out.",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION,
    .start_days_ago = 250, .n_days = 201,
    .what = AVOW_MEASURE_MONEY, .target = 30000, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_DONATION }, .places = { "bail" },
    .outcome = AVOW_OUTCOME_PARTLY, .ended_after = 3,
    .hindered =
      "For six months I gave nothing, then 200 in ninety seconds, because I couldn’t stand myself "
      "that evening. That isn’t how a fund can plan.",
    .tell = "D. Nobody at the fund needs to hear about my evening.",
  },
  {
    .key = "letters",
    .title = "Eight letters to people inside",
    .why = "The county letters fund has more names than writers.",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION,
    .accountable_to = "The letters fund’s coordinator",
    .start_days_ago = 230, .n_days = 66, .remind_days_before = 14,
    .what = AVOW_MEASURE_COUNT, .target = 8, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_OTHER }, .places = { "letters" },
    .outcome = AVOW_OUTCOME_NOT_KEPT, .ended_after = 2,
    .hindered =
      "I had the address, the stamps and no idea what to say, and for nine weeks I let that be the "
      "reason. Somebody was told to expect a letter.",
    .tell = "The coordinator, today, so that the name goes to someone who writes.",
  },
  {
    .key = "mentor",
    .title = "Two hours a month as a mentor",
    .ring = AVOW_RING_WORKPLACE, .step = AVOW_STEP_ACTION, .accountable_to = "E., a colleague",
    .first_month = -6, .n_months = 5,
    .what = AVOW_MEASURE_MINUTES, .target = 120, .per = AVOW_PER_MONTH,
    .types = { AVOW_ACTION_WORKPLACE },
    .ended_after = 60,
    .released =
      "She has changed teams, and has a mentor there who did her job for years. I asked her before "
      "deciding it: she’d rather have the letter of recommendation.",
  },
  {
    .key = "learning-3", .follows = "learning-2", .how = AVOW_EVENT_RENEWED,
    .target = 240,
    .changes = {
      {
        .after = 85, .days_later = 23,
        .reason =
          "The Saturdays went to my parents’ shop for a month. The hours stay; the end is later.",
      },
    },
    .outcome = AVOW_OUTCOME_KEPT, .ended_after = 2,
    .helped = "Fewer hours, and my mother. I counted the afternoon with her: no book has that.",
    .hindered = "I needed three more weeks than I had said.",
    .tell = "D.",
  },
  {
    .key = "letters-fund", .follows = "letters", .how = AVOW_EVENT_REPLACED,
    .title = "Fifteen dollars a month for other people’s stamps",
    .why = "What I can do reliably, until I can write.",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION,
    .accountable_to = "The letters fund’s coordinator",
    .first_month = -4, .n_months = 3,
    .what = AVOW_MEASURE_MONEY, .target = 1500, .per = AVOW_PER_MONTH,
    .types = { AVOW_ACTION_DONATION }, .places = { "letters" },
    .outcome = AVOW_OUTCOME_KEPT, .ended_after = 2,
    .helped = "An automatic transfer. It asked nothing of me, which is also what is wrong with it.",
    .tell = "No one. It is the letters that were asked for.",
  },
  {
    .key = "hearing",
    .title = "Get the night shift heard about the bus line",
    .why = "They can’t come to a hearing at five.",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION,
    .accountable_to = "A nurse at the clinic",
    .start_days_ago = 125, .n_days = 36, .remind_days_before = 7,
    .what = AVOW_MEASURE_COUNT, .target = 60, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_ADVOCACY }, .places = { "council" },
    .changes = {
      {
        .after = 10, .target = 40,
        .reason =
          "I had meant people in the room. They asked for written forms, and forty is what they had "
          "copied.",
      },
    },
    .outcome = AVOW_OUTCOME_CHANGED, .ended_after = 3,
    .helped = "Being told early what was wanted.",
    .hindered = "I had promised my idea of help before I asked for theirs.",
    .tell = "The nurse who stopped me.",
  },
  {
    .key = "shop",
    .title = "Buy at a Black-owned shop first, twice in two months",
    .ring = AVOW_RING_OWN_LIFE, .step = AVOW_STEP_ACTION,
    .start_days_ago = 95, .n_days = 60,
    .what = AVOW_MEASURE_COUNT, .target = 2, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_PURCHASE }, .places = { "bookshop", "bakery" },
    .outcome = AVOW_OUTCOME_KEPT, .ended_after = 2,
    .helped = "Both are on my way. I hadn’t looked.",
  },
  {
    .key = "speak-up",
    .title = "Interrupt it at work, five times, while it is being said",
    .why = "I mostly think of the sentence on the stairs.",
    .ring = AVOW_RING_WORKPLACE, .step = AVOW_STEP_ACTION, .accountable_to = "O., a colleague",
    .start_days_ago = 95, .n_days = 92, .remind_days_before = 14,
    .what = AVOW_MEASURE_COUNT, .target = 5, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_SPEAKING_UP },
    /* At a family table. */
    .excluded = "uncle",
  },
  {
    .key = "giving",
    .title = "Give every month, to people who have asked",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION, .accountable_to = "D.",
    .first_month = -4, .n_months = 6,
    .what = AVOW_MEASURE_MONEY, .target = 10000, .per = AVOW_PER_MONTH,
    .types = { AVOW_ACTION_DONATION },
    .changes = {
      {
        .after = 50, .target = 12500,
        .reason = "A hundred is what I gave anyway. A promise should cost me a decision.",
      },
    },
  },
  {
    .key = "eat",
    .title = "Eat at a Black-owned restaurant twice a month",
    .why = "And not only when somebody visits.",
    .ring = AVOW_RING_OWN_LIFE, .step = AVOW_STEP_ACTION,
    .first_month = -2, .n_months = 6, .remind_days_before = 7,
    .what = AVOW_MEASURE_COUNT, .target = 2, .per = AVOW_PER_MONTH,
    .types = { AVOW_ACTION_DINING }, .places = { "counter", "ethiopian" },
  },
  {
    .key = "learning-4", .follows = "learning-3", .how = AVOW_EVENT_RENEWED,
    .target = 600,
  },
  {
    .key = "club",
    .title = "A morning a week with the reading club",
    .why = "They said: the same face, every Saturday. Once a fortnight is a visitor.",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION,
    .accountable_to = "The woman who runs the club",
    .start_days_ago = 56, .n_days = 84,
    .what = AVOW_MEASURE_COUNT, .target = 1, .per = AVOW_PER_WEEK,
    .types = { AVOW_ACTION_VOLUNTEERING }, .places = { "club" },
  },
  {
    .key = "union-hours",
    .title = "Twenty hours for the tenants’ union, whatever they need",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION, .accountable_to = "The chair of the union",
    .start_days_ago = 30, .n_days = 91, .remind_days_before = 7,
    .what = AVOW_MEASURE_MINUTES, .target = 1200, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_VOLUNTEERING }, .places = { "union" },
  },
  {
    .key = "figures",
    .title = "Bring the promotion figures back to the table",
    .why = "I asked once, and got a nod.",
    .ring = AVOW_RING_WORKPLACE, .step = AVOW_STEP_ACCOUNTABILITY,
    .accountable_to = "A colleague in the department",
    .start_days_ago = 9, .n_days = 30, .remind_days_before = 3,
    .what = AVOW_MEASURE_ONCE, .per = AVOW_PER_PERIOD,
    .types = { AVOW_ACTION_ADVOCACY }, .for_communities = { "Black women in our department" },
  },
  {
    .key = "senator",
    .title = "Call the state senator’s office about cash bail, once a month",
    .ring = AVOW_RING_COMMUNITY, .step = AVOW_STEP_ACTION, .accountable_to = "D.",
    .first_month = 1, .n_months = 3,
    .what = AVOW_MEASURE_COUNT, .target = 1, .per = AVOW_PER_MONTH,
    .types = { AVOW_ACTION_ADVOCACY },
  },
};

const guint AVOW_DEMO_N_COMMITMENTS = G_N_ELEMENTS (AVOW_DEMO_COMMITMENTS);

/* avow-demo-answers.c: what the invented person answered when months were closed
 *
 * Each is tied to the day of what it speaks of, so that it is said of the right month whatever day
 * today is.
 */

#include "config.h"

#include "avow-demo-private.h"

const AvowDemoAnswer AVOW_DEMO_ANSWERS[] = {
  {
    .days_ago = 45, .question = AVOW_QUESTION_CHANGE,
    .text = "Stop: “the African families.” Start: asking which. Keep: writing down what they answer.",
  },
  {
    .days_ago = 52, .question = AVOW_QUESTION_HELPED,
    .text =
      "The lights stay on at night. The three who clean there say so, and that the oranges were good. "
      "It was one letter.",
  },
  {
    .days_ago = 58, .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "Two hundred dollars in ninety seconds, because I couldn’t stand the evening. The money is "
      "real; the speed was for me.",
  },
  {
    .days_ago = 60, .question = AVOW_QUESTION_LEARNED,
    .text =
      "She had the numbers, I was in the room, and I turned the page. I ask for the sentence behind "
      "the word now: which day, which meeting.",
  },
  {
    .days_ago = AVOW_DEMO_ON (2, 12), .question = AVOW_QUESTION_HELPED,
    .text =
      "E. says that with her name on the first slide the questions went to her, and that she could "
      "have done with a day’s notice.",
  },
  {
    .days_ago = AVOW_DEMO_ON (2, 18), .question = AVOW_QUESTION_NOTHING,
    .text =
      "The birthday calls to the two who have left the team. There was no reason. They are no longer "
      "in front of me, and that was enough.",
  },
  {
    .days_ago = 66, .question = AVOW_QUESTION_LEARNED,
    .text =
      "My mother was taught it by someone she loved, as I was, and I had come with a verdict. No more "
      "letters, she says. I go there now and say it.",
  },
  {
    .days_ago = 78, .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "I checked in on O. because of the news. She was reading a novel, and had to come out of it to "
      "reassure me.",
  },
  {
    .days_ago = 80, .question = AVOW_QUESTION_HELPED,
    .text = "The meeting was moved. One person wrote “thank you”, and the other cameras going off said it too.",
  },
  {
    .days_ago = 88, .question = AVOW_QUESTION_CHANGE,
    .text =
      "Stop: standing where nobody can tell me what I got wrong. Start: asking two people, by name, "
      "to do it. Keep: D.",
  },
  {
    .days_ago = AVOW_DEMO_ON (3, 11), .question = AVOW_QUESTION_HELPED,
    .text = "T. says that the card works, and that I look at him each time I use it. So I’ve stopped looking.",
  },
  {
    .days_ago = AVOW_DEMO_ON (3, 20), .question = AVOW_QUESTION_NOTHING,
    .text = "The kitchen: not one evening. I told them I’d see, which they can’t put on a list.",
  },
  {
    .days_ago = 100, .question = AVOW_QUESTION_LEARNED,
    .text =
      "My hand moves the bag before I have thought anything. It was taught to me in Korean, over a "
      "counter, and that is where I’ll have to answer it.",
  },
  {
    .days_ago = 112, .question = AVOW_QUESTION_HELPED,
    .text =
      "Forty people on the night shift were heard on paper. The nurse says so: “Forty is what we had "
      "copied. Forty went in.” What helped was that she stopped me first.",
  },
  {
    .days_ago = 121, .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "At the vigil I answered a question that was the organizer’s, and my sentence was the one in the "
      "paper. It was about her aunt. Hers has been printed since, in full. She was angry for a while, "
      "and I’ve stopped hoping to be told that it was all right.",
  },
  {
    .days_ago = AVOW_DEMO_ON (4, 9), .question = AVOW_QUESTION_HELPED,
    .text =
      "I said that the joke wasn’t one. One person thanked me, in the elevator, where it cost neither "
      "of us anything.",
  },
  {
    .days_ago = AVOW_DEMO_ON (4, 20), .question = AVOW_QUESTION_LEARNED,
    .text = "K. keeps bees. In four years I had asked her about music.",
  },
  {
    .days_ago = AVOW_DEMO_ON (5, 19), .question = AVOW_QUESTION_NOTHING,
    .text =
      "Nearly everywhere. Two transfers went out on their days, which was the bank. The club’s room "
      "was being painted, and I was glad of it. I wasn’t ill and I wasn’t busy. I was tired of being "
      "somebody who has to think about this, and went a month as somebody who doesn’t have to.",
  },
  {
    .days_ago = AVOW_DEMO_ON (5, 20), .question = AVOW_QUESTION_LEARNED,
    .text = "That it all went on without me, and that this stung a little. Both are good to know.",
  },
  {
    .days_ago = AVOW_DEMO_ON (6, 15), .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "Two hours as a mentor, and I talked for most of them. She took notes. I think that was manners.",
  },
  {
    .days_ago = AVOW_DEMO_ON (6, 19), .question = AVOW_QUESTION_CHANGE,
    .text = "Start: leaving the second hour to her. Keep: the pencil.",
  },
  {
    .days_ago = 186, .question = AVOW_QUESTION_HELPED,
    .text =
      "The end of T.’s sentence got said. He had told me how he wants it done; I only had to read it "
      "off the card.",
  },
  {
    .days_ago = 191, .question = AVOW_QUESTION_NOTHING,
    .text = "At work, mostly. D. asked why, and I said that I had been busy. She asked, with work?",
  },
  {
    .days_ago = 200, .question = AVOW_QUESTION_LEARNED,
    .text =
      "Of three dates I knew one, and that one from a film. It wasn’t in the book, and I had never "
      "asked who wrote the book.",
  },
  {
    .days_ago = AVOW_DEMO_ON (7, 12), .question = AVOW_QUESTION_NOTHING,
    .text = "The second evening at the kitchen. There was a dinner, and I could have moved it.",
  },
  {
    .days_ago = AVOW_DEMO_ON (7, 19), .question = AVOW_QUESTION_LEARNED,
    .text = "“I wouldn’t have applied. Line four.” I wrote line four. It is out, and two others with it.",
  },
  {
    .days_ago = 215, .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "That Thursday I used one grief to shut the door on another, and a woman of my mother’s age sat "
      "down. The chair walked her home. I have gone to see her since, and she was busy, which she may "
      "be.",
  },
  {
    .days_ago = AVOW_DEMO_ON (8, 11), .question = AVOW_QUESTION_HELPED,
    .text = "The leases are in order. “Double-sided,” said the chair. “You’re learning.” That is praise there.",
  },
  {
    .days_ago = AVOW_DEMO_ON (8, 25), .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "“Difficult for whom?” was right, and I hadn’t asked either of them whether they wanted it "
      "said. One did. I don’t know about the other.",
  },
  {
    .days_ago = 246, .question = AVOW_QUESTION_LEARNED,
    .text = "The family across the hall had heat and no bread. I had come about the heat. Ask, then carry.",
  },
  {
    .days_ago = 262, .question = AVOW_QUESTION_HELPED,
    .text =
      "Seven of the nine children were moved back. The parents say so, and had the answer first. "
      "Theirs were the two letters that counted; mine was the third.",
  },
  {
    .days_ago = AVOW_DEMO_ON (9, 4), .question = AVOW_QUESTION_HELPED,
    .text = "Chairs, says the mother whom I asked. The phone stays in my coat on Saturdays.",
  },
  {
    .days_ago = AVOW_DEMO_ON (9, 17), .question = AVOW_QUESTION_CHANGE,
    .text =
      "Stop: giving to whatever I saw last. Start: reading first who runs it. Keep: Saturdays, even "
      "the dull ones.",
  },
  {
    .days_ago = 290, .question = AVOW_QUESTION_LEARNED,
    .text =
      "All four of my ideas had been tried before I moved in, with a lawyer and a date to each. I do "
      "the minutes.",
  },
  {
    .days_ago = 305, .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "I posted a picture of other people’s children so as to be seen among them. It was down within a "
      "minute of being asked. She has had to think about that minute ever since.",
  },
  {
    .days_ago = AVOW_DEMO_ON (10, 15), .question = AVOW_QUESTION_HELPED,
    .text =
      "Two colleagues presented their own plan, and I left the slot to them. Whether it helped I "
      "don’t know. I haven’t asked, and nobody has said.",
  },
  {
    .days_ago = AVOW_DEMO_ON (10, 24), .question = AVOW_QUESTION_CHANGE,
    .text = "Stop: counting dinner. Start: something that isn’t also nice for me. Keep: writing this.",
  },
  {
    .days_ago = AVOW_DEMO_ON (11, 16), .question = AVOW_QUESTION_NOTHING,
    .text = "The meeting in the basement. I was afraid of being new, and told D. that it had been full.",
  },
  {
    .days_ago = AVOW_DEMO_ON (11, 18), .question = AVOW_QUESTION_HELPED,
    .text =
      "Nobody says so. Twenty dollars reached the kitchen; the rest of the list is things that I "
      "bought and liked.",
  },
  {
    .days_ago = AVOW_DEMO_YEAR_AGO, .question = AVOW_QUESTION_DID_NOT_WORK,
    .text =
      "I asked K. how she was, out of nowhere, and she asked why I wanted to know. I had no reason "
      "that was about her.",
  },
  {
    .days_ago = AVOW_DEMO_YEAR_AGO, .question = AVOW_QUESTION_LEARNED,
    .text = "Fifty dollars and seventy minutes, and it already feels like a lot. That says something about before.",
  },
};

const guint AVOW_DEMO_N_ANSWERS = G_N_ELEMENTS (AVOW_DEMO_ANSWERS);

const AvowDemoIntention AVOW_DEMO_INTENTIONS[] = {
  /* Rather than what else is said of that month. */
  {
    .days_ago = 66,
    .text = "Say it to my mother, at home, and in her language.",
  },
  {
    .days_ago = AVOW_DEMO_MONTH_AGO,
    .text = "Fewer guesses about who somebody is.",
  },
  {
    .days_ago = AVOW_DEMO_ON (2, 12),
    .text = "Put the name of whoever did the work on it, first.",
  },
  {
    .days_ago = AVOW_DEMO_ON (3, 11),
    .text = "Ask T. whether the card is any use, and take the answer as it comes.",
  },
  {
    .days_ago = AVOW_DEMO_ON (4, 23),
    .text = "Go on a Tuesday and fold what there is to fold.",
  },
  {
    .days_ago = AVOW_DEMO_ON (5, 19),
    .text = "Slower, and every Saturday.",
  },
  {
    .days_ago = AVOW_DEMO_ON (6, 15),
    .text = "Listen for longer than I talk.",
  },
  {
    .days_ago = AVOW_DEMO_ON (7, 12),
    .text = "Two evenings at the kitchen, and one advertisement that doesn’t warn people off.",
  },
  {
    .days_ago = AVOW_DEMO_ON (8, 11),
    .text = "Carry something for the union that nobody else wants to carry.",
  },
  {
    .days_ago = AVOW_DEMO_ON (9, 4),
    .text = "Ask before I offer, and leave the phone in my coat.",
  },
  {
    .days_ago = AVOW_DEMO_ON (10, 15),
    .text = "One thing at work, and it needn’t be a good one.",
  },
  {
    .days_ago = AVOW_DEMO_ON (11, 18),
    .text = "Something in each of the three: at home, at work, and where I live.",
  },
};

const guint AVOW_DEMO_N_INTENTIONS = G_N_ELEMENTS (AVOW_DEMO_INTENTIONS);

const AvowDemoReopening AVOW_DEMO_REOPENING = {
  .days_ago = 121,
  .reason =
    "I had left out the vigil, because it was being mended. It belongs under harm all the same.",
};

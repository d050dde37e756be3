/* avow-demo-reflections.c: the invented reflections */

#include "config.h"

#include "avow-demo-private.h"

const AvowDemoReflection AVOW_DEMO_REFLECTIONS[] = {
  {
    .days_ago = 0, .form = AVOW_FORM_BIAS, .prompt = "inward-let-pass",
    .asks = "Which joke, stereotype or story did I let pass lately? What held me back?",
    .title = "The voice",
    .feelings = { "ashamed", "defensive" },
    .communities = { "Vietnamese American colleagues" },
    .ring = AVOW_RING_WORKPLACE, .link = "said-sorry",
    .text =
      "At the end of the morning call somebody did a client’s accent, and everyone laughed. "
      "I laughed too, half a second late, and that half second is what I keep replaying. I "
      "knew. The delay was me knowing.\n\n"
      "It wasn’t that I couldn’t find the words. I have them, I’ve practiced them. It was "
      "that the joke came from M., whom I like and who is having a bad week, and I decided "
      "that her comfort was worth more than the dignity of somebody who wasn’t in the room. "
      "I didn’t decide it out loud. That is how these decisions get made.\n\n"
      "O. was on the call with her camera off. She grew up with that accent in the house. I "
      "watched her square go quiet and told myself that I couldn’t know what it meant. "
      "That’s true. I also didn’t ask.\n\n"
      "One smaller step, for next time: “I’d rather we didn’t do the voice.” Seven words and "
      "no lecture. This evening I wrote to M. that I had laughed and wished I hadn’t: mine "
      "first, then hers. Tomorrow I won’t ask O. to make me feel better about it. I’ll just "
      "be somebody who says the sentence.",
  },
  {
    .days_ago = 1, .form = AVOW_FORM_FREE,
    .title = "The north staircase",
    .feelings = { "angry", "humbled" },
    .communities = { "Black tenants in our building" },
    .ring = AVOW_RING_COMMUNITY, .link = "minutes",
    .text =
      "Third evening without hot water on the north staircase, third meeting of the tenants’ "
      "union in two weeks. I took the minutes again. I like taking the minutes: it is "
      "useful, it is quiet, and nobody mistakes it for leading.\n\n"
      "What I saw tonight is that the list of apartments without hot water is also, nearly "
      "door by door, the list of apartments rented to Black families. I’ve lived here for "
      "six years and I hadn’t seen it, because I’d never had a reason to stand on that "
      "staircase for more than a minute. The woman who chairs has lived here for thirty-one "
      "years and has been saying it for thirty.\n\n"
      "She didn’t ask for my opinion. She asked for two things: photographs with the date on "
      "them, and for someone whose lease is as recent as mine to put in writing what rent I "
      "pay. I said yes to both before I got home, so that I couldn’t think better of it. The "
      "letter went off at ten.",
  },
  {
    .days_ago = AVOW_DEMO_MONTH_AGO, .form = AVOW_FORM_BIAS, .prompt = "inward-assumption",
    .asks = "What did I assume about someone this week? What did I base it on?",
    .title = "The visitor’s pass",
    .feelings = { "ashamed", "humbled" },
    .communities = { "Black women in our department" },
    .ring = AVOW_RING_WORKPLACE,
    .text =
      "I asked the new analyst whether she could print me a visitor’s pass. She is the "
      "analyst. She is also the only Black woman on the floor, and I would like to be able "
      "to say that the two have nothing to do with each other.\n\n"
      "What did I base it on? Her age, I told myself on the stairs. But the man who started "
      "in the same week is younger, and I asked him what he was working on. Two new "
      "colleagues, two different first sentences, and it wasn’t age that stood between them.\n\n"
      "I said sorry at once, and then did the thing I know not to do, which is to keep "
      "talking until she told me that it was fine. She had to say it twice before I stopped. "
      "So on her first day she was taken for the help, and then had to look after the person "
      "who had done it.\n\n"
      "What I can change is dull and concrete. I ask every new colleague the same question: "
      "“What will you be working on?” It costs nothing, and it leaves no room for my guess.",
  },
  {
    .days_ago = AVOW_DEMO_YEAR_AGO, .form = AVOW_FORM_FREE,
    .title = "Why I am starting this",
    .feelings = { "hopeful", "ignorant" },
    .ring = AVOW_RING_OWN_LIFE, .pinned = TRUE,
    .text =
      "I have signed things and shared things and felt better afterwards, and I couldn’t "
      "name one person for whom any of it changed anything. D. said it kindly, over dinner: "
      "“You’re very well informed.” It took me until the dishes to hear it.\n\n"
      "So this is an attempt to write down what I do rather than what I think. Not to count "
      "it; I can feel how much I would like to count it. To look, at the end of a month, at "
      "where I did nothing, and to have to write why.\n\n"
      "Three things I’d like to be true in a year. That the people it is about would "
      "recognize it. That I have been wrong in here, in writing, more than once. And that D. "
      "doesn’t need to be kind about it.",
  },
  {
    .days_ago = 3, .form = AVOW_FORM_FREE, .prompt = "listen-ask",
    .asks =
      "Whom could I ask “what do you need?” rather than guess? How will I take a “nothing, "
      "thanks”?",
    .feelings = { "connected", "tired" },
    .communities = { "Haitian nurses at the clinic" },
    .ring = AVOW_RING_WORKPLACE, .link = "check-news",
    .text =
      "I asked R. what she needed this week, after the news from home. “Nothing, thanks. "
      "Maybe lunch where nobody mentions it.” So we had lunch and talked about her sister’s "
      "wedding dress and whether rice belongs in soup.\n\n"
      "A year ago I’d have brought an article. I had one ready today, I’ll admit; it was "
      "open on my phone under the table. What I was asked for was forty minutes of ordinary "
      "life, and it was harder to give than information, because nobody can see that I know "
      "anything.",
  },
  {
    .days_ago = 5, .form = AVOW_FORM_BIAS, .prompt = "inward-advantage",
    .asks = "Which advantage did I use today without noticing? What could I use it for?",
    .title = "No receipt",
    .feelings = { "guilty", "angry" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "I took a drill back to the hardware shop without the receipt and they gave me the "
      "money. The man before me in the line, Black, older than I am, receipt in his hand, "
      "had been asked for identification and whether the box had been opened.\n\n"
      "I noticed because I was next. If I’d been first, I would have gone home thinking that "
      "it’s a friendly shop. How many friendly shops do I know that are friendly to me?\n\n"
      "I did say something, but only after he had gone: “You didn’t ask me for any of that.” "
      "The cashier said, “You just look fine.” She wasn’t even unkind. I’d like to have said "
      "it while he was there, so that he could hear somebody else say that it happened, or "
      "at least could have decided whether he wanted me to.\n\n"
      "What could I use it for? I can be the slow customer. I can stand next to somebody and "
      "have all the time in the world.",
  },
  {
    .days_ago = 7, .form = AVOW_FORM_FREE, .prompt = "keep-going-stopped",
    .asks = "What feeling stopped me from showing up? What would have been one smaller step?",
    .feelings = { "tired" },
    .text =
      "Nothing this week. Not because of the flu, although I’ve told three people it was the "
      "flu. I read the message about the leaflets on Monday and put it away for a better "
      "moment, and there was no better moment, because there never is one with “better” in "
      "it.\n\n"
      "One smaller step: to answer “not this week”. They plan around the people who answer. "
      "An honest no would have been worth more than my silence with good intentions in it.",
  },
  {
    .days_ago = 10, .form = AVOW_FORM_REPAIR,
    .title = "The name I kept shortening",
    .feelings = { "ashamed" },
    .communities = { "Nigerian colleagues" },
    .ring = AVOW_RING_WORKPLACE, .link = "learned-name", .follow_up = TRUE, .follow_up_in = 0,
    .what =
      "In three meetings over two weeks I shortened a colleague’s name to something that was "
      "easier for me. In the third, in front of a client, she corrected me, and I said that "
      "I was “terrible with names”.",
    .impact =
      "She told me, when I had asked whether I might ask, that it was less the name than the "
      "joke: I had made it about me, and the room had laughed with me. She said she had "
      "stopped correcting people here, because it made her the difficult one.",
    .responsibility =
      "I had the name in writing at the foot of every message she sent me. I learned the "
      "client’s name, which is longer, in one afternoon. I chose whose name was worth the "
      "effort.",
    .apology =
      "I said: “I shortened your name, three times, and then joked about it. That was "
      "disrespectful. I’ve learned it. I’ll correct others if you’d like that, and I won’t "
      "if you’d rather not.” She said thank you, and that she would rather do it herself. I "
      "left it there.",
    .change =
      "When I meet somebody I ask how their name is said, and write it down by ear. No jokes "
      "about my memory. In ten days I check with myself, not with her, whether I’ve kept to "
      "it.",
    .text =
      "What still stings is how practiced the joke was. I’ve been getting away with it since "
      "school.",
  },
  {
    .days_ago = 12, .form = AVOW_FORM_FREE, .prompt = "unknown-five-leaders",
    .asks =
      "Name five Asian American leaders who changed the country. How far did I get? What "
      "kept the rest from me? (And again with another community.)",
    .title = "Two, then three more",
    .feelings = { "ignorant", "hopeful" },
    .communities = { "Korean American elders" },
    .ring = AVOW_RING_OWN_LIFE, .link = "learn-leaders",
    .text =
      "I got two: Grace Lee Boggs and Yuri Kochiyama. Then I sat there with a pencil. I’m "
      "Korean American, I went to good schools, and I could have filled the page with "
      "singers.\n\n"
      "Then I looked. Larry Itliong, who led the Filipino farm workers out on the grape "
      "strike in Delano before the leader whose name I’d learned at school had joined it. "
      "Patsy Mink, the first woman of color in Congress. Fred Korematsu, who took his "
      "refusal to the Supreme Court and lost, and saw his conviction thrown out forty years "
      "later.\n\n"
      "What kept them from me? Partly what school thought was everyone’s history. But partly "
      "me: I never asked, because I’d accepted that we don’t make trouble. Every one of the "
      "five made trouble. And nearly all of them made it together with somebody else: Black "
      "organizers in Detroit and Harlem, Mexican workers in the fields. It was never one "
      "community’s fight with the others watching.\n\n"
      "Next week the same again, with Haitian Americans. I expect to get fewer than two.",
  },
  {
    .days_ago = 14, .form = AVOW_FORM_CONVERSATION, .prompt = "conversation-after-heard",
    .asks = "After: what did I hear?",
    .title = "With my son, about who gets to be the hero",
    .feelings = { "sad", "connected" },
    .ring = AVOW_RING_OWN_LIFE, .link = "talk-son",
    .text =
      "He told me in the car, where he tells me things. They were choosing parts in the yard "
      "and a boy said to his friend from the third floor that he couldn’t be the captain, "
      "“because captains aren’t brown”. I asked what his friend did. “He was the dog.” I "
      "asked what he did. Long silence. “I was the other dog.”\n\n"
      "I nearly said something about how brave that was. I’m glad that I waited, because he "
      "went on: “I didn’t want to be the captain if he couldn’t. But I didn’t say it.” He is "
      "seven and he has described the whole thing, including the part that I am still "
      "learning.\n\n"
      "What I heard: he knows. He has no words for it yet, and he worried that saying it "
      "would make it worse for his friend. What I learned about my own bias: that I’d "
      "thought of it as something to protect him from hearing, as if his friend had the "
      "choice.\n\n"
      "What we’ll do: we practiced one sentence, “Anyone can be captain”, and we asked his "
      "friend’s mother whether she’d like us to speak to the teacher. She’d like to do it "
      "herself, and have us there.",
  },
  {
    .days_ago = 18, .form = AVOW_FORM_FREE, .prompt = "keep-going-unseen",
    .asks = "What did I do that nobody saw?",
    .feelings = { "grateful" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "Stacked sixty chairs. Folded the tables. Took the trash out, came back in, and swept "
      "under the radiators, where the leaflets from the last three meetings were.\n\n"
      "I notice that I’m writing it down so that somebody has seen it. Fine. Now it’s seen, "
      "and I can stop telling it.",
  },
  {
    .days_ago = 20, .form = AVOW_FORM_REPAIR,
    .title = "The petition nobody had asked for",
    .feelings = { "humbled", "guilty" },
    .communities = { "Somali families at the school" },
    .ring = AVOW_RING_COMMUNITY, .link = "petition-stop", .follow_up = TRUE, .follow_up_in = 5,
    .what =
      "I started a petition for halal lunches at the school and shared it in two parents’ "
      "groups. I hadn’t spoken to a single Somali parent.",
    .impact =
      "Three of the mothers had been talking with the head for months, quietly, and were "
      "about to agree on a trial. After my petition she received angry messages from other "
      "parents and put the trial off. One of the mothers wrote: “You made us the news.”",
    .responsibility =
      "I saw a need, guessed at the answer, and liked the idea of being the one who brought "
      "it. The group that I should have asked meets every week in a room that I walk past.",
    .apology =
      "I took the petition down the same day and wrote under it why, without naming anyone. "
      "I went to the room, said what I had done, and asked what would help now. They asked "
      "me to write to the head that the petition was mine and not theirs, and otherwise to "
      "keep still. I did both.",
    .change =
      "Nothing goes out under my name on somebody’s behalf unless they’ve asked for it. I "
      "check with the mothers’ group after the next parents’ council, if they want to see "
      "me.",
  },
  {
    .days_ago = 22, .form = AVOW_FORM_FREE, .prompt = "work-decision",
    .asks =
      "Which decision this month (hiring, promotion, budget, layoffs) fell harder on some? "
      "Did anyone check?",
    .title = "Who was on leave",
    .feelings = { "angry", "afraid" },
    .communities = { "Black women in our department" },
    .ring = AVOW_RING_WORKPLACE, .link = "promotion-data",
    .text =
      "The promotions are out. Eleven names. I read down the list with the feeling that you "
      "have when you count people at a table and get one too few.\n\n"
      "Nobody decided to leave anyone out. The rule was: at least two projects led this "
      "year. Two of the Black women in the department spent half the year holding together "
      "the team that had lost four people, which is not leading a project; another was on "
      "leave. The rule fell on them and on almost nobody else. It was announced a year ago "
      "and I had nodded.\n\n"
      "Did anyone check? I asked, and the answer was that they would “look at it next "
      "cycle”. So I made the table: who was eligible, who was put forward, who got it, by "
      "department. There are no names in it. I’ve asked for it to be on the agenda, and I’ve "
      "asked two of the women whether they’d rather I didn’t. One said go ahead. The other "
      "said: “Go ahead, but don’t thank me in it.”\n\n"
      "I’m afraid of being told that it isn’t my business. I looked at that sentence for a "
      "while. It’s a small thing to be afraid of.",
  },
  {
    .days_ago = 25, .form = AVOW_FORM_BIAS, .prompt = "inward-avoidance",
    .asks = "Who do I cross the street from, talk over, or forget to invite?",
    .feelings = { "defensive", "confused" },
    .ring = AVOW_RING_OWN_LIFE,
    .text =
      "I drew up the guest list for my birthday and it was twenty people long before it had "
      "anyone on it from the building, where I spend half my evenings.\n\n"
      "I don’t cross the street from anyone, or so I thought. I just never ask some people "
      "to cross it towards me. I work beside the tenants from the north staircase, I eat "
      "their food at meetings, I’d say that we are friends; not one of them has ever seen my "
      "kitchen. I invite people with whom I don’t have to think about what the apartment "
      "says about me.\n\n"
      "Four invitations went under four doors tonight. Two have said yes. I’m oddly nervous, "
      "and I think that is what it feels like when something isn’t charity.",
  },
  {
    .days_ago = 27, .form = AVOW_FORM_FREE, .prompt = "listen-voice",
    .asks = "Whose voice did I pass on this week? Did I leave it theirs?",
    .feelings = { "humbled" },
    .communities = { "Oromo taxi drivers" },
    .ring = AVOW_RING_COMMUNITY, .link = "amplify-column",
    .text =
      "I passed on the column about the taxi ranks with a paragraph of my own on top. It had "
      "my paragraph, my joke and my conclusion, and then, further down, the man who had "
      "slept in his cab for a year.\n\n"
      "Eleven people answered me. Not one of them mentioned him.\n\n"
      "So no, I didn’t leave it his. I took it down and posted it again with his name, his "
      "first two sentences and the link, and nothing of mine. Four people answered, all of "
      "them to him. That’s fewer, and it’s right.",
  },
  {
    .days_ago = 33, .form = AVOW_FORM_FREE, .prompt = "listen-instead",
    .asks = "What was I asked for, and what did I give instead?",
    .title = "Toner",
    .feelings = { "humbled", "relieved" },
    .communities = { "Black tenants in our building" },
    .ring = AVOW_RING_COMMUNITY, .link = "toner",
    .text =
      "The union asked for money for printing. I gave them a new logo.\n\n"
      "I can laugh about it now. I spent two evenings on it, I chose a typeface with a "
      "history, I wrote half a page about the typeface. The treasurer looked at it for a "
      "long time and said, “And the toner?”\n\n"
      "I was asked for sixty dollars and I gave what I enjoy giving. It was also a way of "
      "saying that what they had wasn’t good enough, which nobody had asked me. The old "
      "flyer, the one with the crooked photograph of the front door, is the one that people "
      "recognize; they keep it on their fridges.\n\n"
      "I’ve paid for the toner. The logo is in my drawer.",
  },
  {
    .days_ago = 39, .form = AVOW_FORM_CONVERSATION, .prompt = "conversation-during-understood",
    .asks = "To ask: what do you wish people understood?",
    .title = "What O. wishes people understood",
    .feelings = { "grateful", "sad" },
    .communities = { "Vietnamese American colleagues" },
    .ring = AVOW_RING_WORKPLACE,
    .text =
      "We were waiting for a train that didn’t come, so I asked, and said that she could "
      "tell me to mind my own business. I’ve written down only what she said I could.\n\n"
      "She wishes people understood that being called quiet isn’t a compliment. That she is "
      "quiet in meetings because she has been spoken over in meetings, and that at home "
      "nobody has ever called her quiet. That “your English is so good” has a long tail. And "
      "that she is tired of being set beside other people as proof of something: see, they "
      "managed.\n\n"
      "I had said that last one, nearly word for word, about my own parents. I said so. She "
      "laughed and said, “I know. You said it at the Christmas party.”",
  },
  {
    .days_ago = 45, .form = AVOW_FORM_BIAS, .prompt = "inward-monolith",
    .asks =
      "Which group do I treat as if it were one thing? Name three communities inside it, and "
      "what differs.",
    .title = "“The African families”",
    .feelings = { "ignorant", "humbled" },
    .communities = {
      "Somali families at the school",
      "Eritrean families at the school",
      "Ghanaian families at the school",
    },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "I said “the African families” at the parents’ council, and a father asked me, quite "
      "gently, which.\n\n"
      "So: the Somali families, many of whom came through the camps, most of them Muslim, "
      "and who asked for lunches. The Eritrean families, mostly Orthodox, with a fast before "
      "Christmas that the school keeps scheduling the cake sale into. The Ghanaian families, "
      "who came for the hospital, speak English at home, and wonder why their children keep "
      "being put into the language class.\n\n"
      "Three communities and three quite different requests, and I had been carrying all of "
      "them about in one word, which allowed me to answer none of them. The word didn’t feel "
      "hostile. It felt polite. It felt like including people.\n\n"
      "There are surely more than three; I’ve stopped there because they are the ones that "
      "I’ve been told about by themselves.",
  },
  {
    .days_ago = 52, .form = AVOW_FORM_FREE, .prompt = "unknown-whose-work",
    .asks = "Whose work do I rely on without knowing their story?",
    .feelings = { "ignorant", "grateful" },
    .communities = { "Guatemalan Maya cleaners" },
    .ring = AVOW_RING_WORKPLACE, .link = "coffee-cleaner",
    .text =
      "The office is clean at eight. For five years I’ve known that the way one knows that "
      "the tide comes in.\n\n"
      "Today I came at half past five, for a flight, and met the three people who do it. Two "
      "of them speak K’iche’ to each other and Spanish to the third. They start at eleven at "
      "night. One teaches in a Sunday school. They knew who I was by my desk: “You’re the "
      "one with the oranges.”\n\n"
      "They weren’t asking me for anything. I asked what would make the night easier, and it "
      "was the lights: they go off after ten minutes, on every floor, while people are on "
      "ladders. I’ve put it to the building in writing, with my own name on it.",
  },
  {
    .days_ago = 58, .form = AVOW_FORM_FREE,
    .title = "Two hundred dollars and a feeling",
    .feelings = { "confused" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "After the verdict I gave two hundred dollars to the first fund that came up. It took "
      "ninety seconds. I felt my shoulders come down, and that’s what made me look at it "
      "again.\n\n"
      "It was a good fund, as far as I can tell; I found that out afterwards. But the order "
      "was: bad feeling, button, better feeling. The money was real and somebody will be out "
      "of a cell because of it. The speed was for me.\n\n"
      "What I’d like instead is boring. The same sum every month, to people who have told me "
      "what it’s for, on a day when nothing has happened.",
  },
  {
    .days_ago = 60, .form = AVOW_FORM_FREE, .prompt = "work-penalised",
    .asks = "Who was penalised for raising a concern? What can I do so that the next one isn’t?",
    .title = "Not a team player",
    .feelings = { "angry", "ashamed" },
    .communities = { "Black women in our department" },
    .ring = AVOW_RING_WORKPLACE, .link = "spoke-review",
    .text =
      "In the big meeting, half a year ago, a colleague said that the night shifts were "
      "being shared out unfairly. She had the numbers. Now her review says that she should "
      "“work on being a team player”. Same manager.\n\n"
      "I was in both rooms. In the first one I thought: well said. In the second, where we "
      "read the reviews against one another so that they come out even, I thought it sounded "
      "familiar and turned the page.\n\n"
      "What I can do so that the next one isn’t punished: ask, in that room, for the "
      "sentence behind every word like “tone” and “fit”. Which day, which meeting, what was "
      "said? I tried it today on the drafts. Of six such words, four were taken out by the "
      "people who had written them. Nobody argued. They just couldn’t find the day.\n\n"
      "I told her that I’d been there both times. She said, “I know. I saw you.” I don’t "
      "have anything to add to that.",
  },
  {
    .days_ago = 66, .form = AVOW_FORM_CONVERSATION, .prompt = "conversation-after-bias",
    .asks = "After: what did I learn about my own bias?",
    .title = "The orange",
    .feelings = { "connected", "humbled", "sad" },
    .communities = { "Korean American elders" },
    .ring = AVOW_RING_OWN_LIFE, .link = "talk-mother", .pinned = TRUE,
    .text =
      "She had read the letter. It was folded in the pocket of her apron, and she left it "
      "there the whole time, which I took for anger and now think was the opposite. She says "
      "that I may write this down.\n\n"
      "I’d promised myself to listen for twenty minutes, so I asked when she first noticed "
      "race. I expected the shop. She said: the base. She was nine. A soldier gave her an "
      "orange, and her father made her take it back, because the soldier was Black. She was "
      "allowed to keep the oranges of the white ones. She has never told anybody. She "
      "laughed as she told it, and then she didn’t.\n\n"
      "What I heard: that she was taught it by someone she loved, as I was. What I learned "
      "about my own bias: I’d gone to correct her, and had never once wondered who had "
      "taught her. I keep history for strangers, and had come to my own mother with a "
      "verdict.\n\n"
      "What we’ll do: she will say the sentence at New Year if I begin it. I’ll come on "
      "Saturdays, when the shop is full. And no more letters, she says. “Come and say it.” "
      "That’s fair.",
  },
  {
    .days_ago = 70, .form = AVOW_FORM_LETTER, .prompt = "letter-ask",
    .asks = "What do I ask of them?",
    .title = "A letter to my mother",
    .feelings = { "afraid", "hopeful" },
    .communities = { "Korean American elders" },
    .ring = AVOW_RING_OWN_LIFE, .pinned = TRUE,
    .text =
      "Dear Umma,\n\n"
      "You kept the shop open fourteen hours a day so that I could sit in a warm room and "
      "read. I know what that cost, and I know that I’ve never paid it back. So please read "
      "this as coming from love before you read it as coming from school.\n\n"
      "When you tell me to cross the road, when you follow a Black customer with your eyes "
      "and not the others, I know where it comes from. You were robbed twice. You were also "
      "cheated for nine years by a landlord who looked like the men on television, and I "
      "never saw you follow one of those down an aisle.\n\n"
      "The laws that let us come here were won by people who marched before we arrived, and "
      "most of them were Black. Your first customers were Black. The woman who lent you a "
      "cash register on your first day, and whom you still talk about, was Black. We have "
      "eaten from that.\n\n"
      "I’m not asking you to agree with me about everything. I’m asking for two things. That "
      "you look at the next boy who comes in the way you look at my son. And that when Uncle "
      "says what he says at New Year, you put down the plate and say, “Not in my house.” "
      "I’ll say it with you.\n\n"
      "Can we talk on Sunday? I’d like to hear what I’ve got wrong.\n\n"
      "Your daughter",
  },
  {
    .days_ago = 80, .form = AVOW_FORM_FREE, .prompt = "work-news",
    .asks =
      "Something in the news weighs on my team. How would I open the subject from my own "
      "experience, without assuming theirs?",
    .feelings = { "afraid", "relieved" },
    .ring = AVOW_RING_WORKPLACE, .link = "opened-meeting",
    .text =
      "Everybody had seen the video and nobody mentioned it, and we were eleven minutes into "
      "the sprint plan.\n\n"
      "I had a speech. I’m glad that I didn’t give it. I said: “I slept badly because of the "
      "news, and I’m slow today. If anyone would rather do this tomorrow, I would too.” I "
      "didn’t look at anyone in particular; I had planned that part. Two cameras went off. "
      "Somebody wrote “thank you, tomorrow please”. We moved it.\n\n"
      "It took fifteen seconds, and I had thought about it for two hours. Starting from my "
      "own bad night meant that nobody had to have feelings on demand.",
  },
  {
    .days_ago = 88, .form = AVOW_FORM_FREE,
    .title = "What the column is for",
    .feelings = { "hopeful" },
    .ring = AVOW_RING_OWN_LIFE,
    .text =
      "Looked back over nine months. Money: easy. Reading: plenty. The column for people "
      "telling me what I got wrong: four lines, two of them from D.\n\n"
      "Either I’m getting it right, or I’m standing where nobody can tell me. I can guess "
      "which.",
  },
  {
    .days_ago = 100, .form = AVOW_FORM_BIAS, .prompt = "inward-own-community",
    .asks =
      "What anti-Black message did my own community teach me? What would it take to unlearn "
      "it?",
    .title = "The aisle",
    .feelings = { "ashamed", "sad" },
    .communities = { "Korean American elders" },
    .ring = AVOW_RING_OWN_LIFE,
    .text =
      "“Watch that one.” Two words, in Korean, so that the customer wouldn’t understand, and "
      "I was eight and stood on a milk crate behind the counter and watched. That was my job "
      "in the shop. I was proud of it. I was never told to watch anyone who wasn’t Black.\n\n"
      "I’ve told the story of the shop many times: the hours, the robbery, my father’s "
      "hands. I’ve never told this part. In the version I tell, we are only ever the ones to "
      "whom things are done.\n\n"
      "What it would take to unlearn it: first to notice that I still do it. Last week, on a "
      "train, I moved my bag. It was past before I’d thought anything at all; it’s older "
      "than my thinking.\n\n"
      "And to tell it where it was taught. Not on the internet, in English, to people who’ll "
      "admire me for it. In the kitchen, in Korean, to her. I have no idea how to begin. "
      "Perhaps I’ll write it first.",
  },
  {
    .days_ago = 112, .form = AVOW_FORM_FREE, .prompt = "listen-missing",
    .asks =
      "Who is affected by this and missing from the conversation? What would it take to "
      "include them?",
    .feelings = { "confused", "hopeful" },
    .ring = AVOW_RING_COMMUNITY, .link = "council-ramp",
    .text =
      "The hearing on the bus line had eleven speakers. All of them had come by car, I "
      "think; I had. It was at three in the afternoon, downtown, where the bus line doesn’t "
      "go.\n\n"
      "Missing: anyone who takes it to work. I asked the clerk what it would take to be "
      "heard without being there. A form, it turns out, which exists, in English only, on "
      "paper. I took forty of them to the stop.",
  },
  {
    .days_ago = 121, .form = AVOW_FORM_REPAIR,
    .title = "Answering for the organizer",
    .feelings = { "ashamed", "relieved" },
    .communities = { "Haitian nurses at the clinic" },
    .ring = AVOW_RING_COMMUNITY, .follow_up = TRUE, .follow_up_in = -90, .done_days_ago = 88,
    .what =
      "At the vigil a reporter asked the organizer a question, and I answered it. I was "
      "standing next to her and holding the list.",
    .impact =
      "My sentence was the one in the paper. She told me a day later that she had prepared "
      "hers for a week, and that her aunt, whom it was about, had been waiting to hear it.",
    .responsibility =
      "I was nervous, and I fill silences. I’ve been rewarded for it all my life, which is "
      "why I hadn’t noticed that the silence was hers: she was breathing in.",
    .apology =
      "I told her that I had taken her moment and that I’d asked the paper to print her "
      "statement in full. I didn’t explain about the nerves. She was angry for a while. The "
      "paper printed it.",
    .change =
      "When I’m carrying the list, I’m carrying the list. If I’m asked something in public I "
      "say, “She speaks for this,” and step back, with my feet.",
    .text =
      "Three weeks later I carried the list again, was asked, and stepped back. She saw it. "
      "Neither of us said anything, which I think is how it should be.",
  },
  {
    .days_ago = 130, .form = AVOW_FORM_FREE, .prompt = "keep-going-stopped",
    .asks = "What feeling stopped me from showing up? What would have been one smaller step?",
    .feelings = { "tired", "guilty" },
    .text =
      "Tired. Also a little bored, which I find harder to write down. The first weeks had "
      "discoveries in them. Now there are folding chairs.\n\n"
      "A smaller step: chairs don’t need me to be moved by them. I’ll go on Tuesday, fold "
      "what there is to fold, and see whether the boredom is the work or only me wanting to "
      "be thrilled by somebody else’s trouble.",
  },
  {
    .days_ago = AVOW_DEMO_ON (4, 21), .form = AVOW_FORM_BIAS, .prompt = "inward-self-image",
    .asks = "Where do I feel “but I’m not that kind of person”? What am I protecting?",
    .feelings = { "defensive", "humbled" },
    .ring = AVOW_RING_WORKPLACE,
    .text =
      "“But I’m not that kind of person.” Where? In the kitchen at work, when K. said that I "
      "only ever ask the two Black colleagues about music. My whole body said it before she "
      "had finished.\n\n"
      "What am I protecting? The picture in which the other kind of person exists, somewhere "
      "else, with a flag. If I can do it too, over the coffee machine, in a good mood, then "
      "there is no other kind, only things that one does or stops doing.\n\n"
      "It’s odd how much lighter that is. I don’t have to defend a picture. I can just ask "
      "people about something else. K. likes beekeeping, as it happens. I’ve known her for "
      "four years.",
  },
  {
    .days_ago = 175, .form = AVOW_FORM_FREE, .prompt = "keep-going-strength",
    .asks = "What gives me strength for this, and who shares it with me?",
    .feelings = { "grateful", "connected" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "The Saturday children. One of them reads as if she were driving a car downhill, no "
      "brakes, right through the full stops, and at the end looks up as surprised as the "
      "rest of us.\n\n"
      "And D., who asks me every first of the month what I wrote, and who takes “nothing "
      "much” for an answer exactly once.",
  },
  {
    .days_ago = 185, .form = AVOW_FORM_CONVERSATION, .prompt = "conversation-before-hear",
    .asks = "Before: what do I hope to hear, rather than say?",
    .title = "Before I talk to T.",
    .feelings = { "afraid" },
    .ring = AVOW_RING_WORKPLACE,
    .text =
      "Why this person, why now: because I was moderating when he was interrupted, three "
      "times in an hour, by the same two people, and let it run.\n\n"
      "What I hope to hear rather than say: whether he’d want me to step in, and how. I "
      "don’t hope to hear that it was all right. If I catch myself describing what I was "
      "thinking at the time, I stop.\n\n"
      "Afterwards: he’d like me to say, “Let’s have the end of that sentence.” Not his name, "
      "not “he was speaking”. Just the sentence. I’ve written it on the card that I moderate "
      "from.",
  },
  {
    .days_ago = 200, .form = AVOW_FORM_FREE, .prompt = "unknown-history",
    .asks = "Which part of my country’s history did school leave out for me?",
    .title = "Three dates",
    .feelings = { "ignorant", "angry" },
    .ring = AVOW_RING_OWN_LIFE, .link = "learn-1619",
    .text =
      "1882, the Chinese Exclusion Act. 1921, Tulsa. 1942, the order under which Japanese "
      "American families were given days to pack. I knew one of the three before I was "
      "thirty, and only from a film.\n\n"
      "I asked my old history teacher, who’s still on the list for the reunion, why we had "
      "spent six weeks on the railways and not a day on who laid them. He wrote back: “It "
      "wasn’t in the book. I could have asked who wrote the book.” I’ve kept the message.\n\n"
      "The list that I’m making isn’t for catching anyone out. It’s for my son, who starts "
      "on “our country” next year, and I’d like to have something to put beside the book.",
  },
  {
    .days_ago = 215, .form = AVOW_FORM_BIAS, .prompt = "inward-contest",
    .asks = "When did I last turn two communities’ struggles into a contest?",
    .feelings = { "ashamed", "confused" },
    .communities = { "Korean American elders", "Black tenants in our building" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "When did I last turn two communities’ struggles into a contest? On Thursday. Somebody "
      "spoke of the attacks on elders in our neighborhood, and I heard myself say, “Well, "
      "compared with what Black people face”, and the woman who’d said it, who is my "
      "mother’s age, sat down.\n\n"
      "I’d thought I was being a good ally. What I did was to use one grief to shut the door "
      "on another, and to show the room that I knew the right order.\n\n"
      "Nobody in that room had been competing. The chair, who is Black and whose block it "
      "is, got up and walked her home. That was the answer; it had no “compared” in it.",
  },
  {
    .days_ago = 240, .form = AVOW_FORM_FREE,
    .title = "The film, and the way home",
    .feelings = { "sad", "angry" },
    .ring = AVOW_RING_OWN_LIFE, .link = "learn-mercy",
    .text =
      "We watched “Just Mercy” and drove home without the radio. Then I did what I always "
      "do: I told D. all the ways in which it was well made.\n\n"
      "She waited till the lights at the bridge and asked, “And what are you going to do "
      "with it?” I said that I didn’t know. She said that this was the first thing I’d said "
      "about the film.\n\n"
      "The county has a fund for letters, stamps and calls to people who are inside. It "
      "isn’t a film. I’ve put it down for the fifth of every month.",
  },
  {
    .days_ago = 262, .form = AVOW_FORM_LETTER, .prompt = "letter-see",
    .asks = "What do I see happening?",
    .title = "To the head of the school",
    .feelings = { "hopeful" },
    .communities = { "Ghanaian families at the school" },
    .ring = AVOW_RING_COMMUNITY, .link = "letter-school",
    .text =
      "Dear Head,\n\n"
      "I’m the mother of nobody you’ve had to telephone, which is why I’m writing.\n\n"
      "This year eleven children were sent to the language class. Nine of them speak English "
      "at home; their parents told you so on the form. All nine are Black. I’m sure that "
      "nobody meant it. I’m also sure that somebody has told you before me, because their "
      "parents have, twice, in writing. They asked me to say it as well, since it may sound "
      "different from someone who gains nothing by it.\n\n"
      "They ask for two things: that every child is listened to before being placed, and "
      "that the list is looked at again before the end of term. I ask for a third: that the "
      "answer goes to them and not to me.\n\n"
      "With regard",
  },
  {
    .days_ago = 290, .form = AVOW_FORM_FREE,
    .title = "A meeting, from the back",
    .feelings = { "humbled", "connected" },
    .communities = { "Black tenants in our building" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "First meeting of the tenants’ union. I sat at the back with a notebook, as if there "
      "might be a test.\n\n"
      "I had four ideas in the first ten minutes. Every one of them turned out to have been "
      "tried, in which year, with which lawyer, and what the landlord had done next. It’s an "
      "odd feeling to have one’s ideas remembered by other people.\n\n"
      "At the end I asked the chair what would be useful. She looked at my notebook and "
      "said, “You could do the minutes.”",
  },
  {
    .days_ago = 305, .form = AVOW_FORM_REPAIR,
    .title = "The photograph",
    .feelings = { "guilty", "relieved" },
    .ring = AVOW_RING_COMMUNITY, .follow_up = TRUE, .follow_up_in = -291, .done_days_ago = 290,
    .what = "I took a picture at the reading club, with the children in it, and posted it.",
    .impact =
      "A mother asked me to take it down. She has good reasons for not being found, and they "
      "are none of my business.",
    .responsibility =
      "I wanted to be seen there. I hadn’t asked anyone, and I hadn’t thought of asking.",
    .apology =
      "I took it down within the minute, wrote to her that it was gone and that I’d asked "
      "the two people who had shared it, and told the club what I had done.",
    .change = "No pictures of other people’s children. No pictures of myself helping.",
  },
  {
    .days_ago = 330, .form = AVOW_FORM_FREE,
    .title = "A month in",
    .feelings = { "hopeful", "tired" },
    .ring = AVOW_RING_OWN_LIFE,
    .text =
      "I’ve read the month in a row, and it is like hearing my own voice on a tape. A great "
      "deal of buying. A great deal of reading. Two conversations, both with people who "
      "agree with me.\n\n"
      "Workplace, action: empty. I’ve walked round that square all month as one walks round "
      "a puddle. Next month one thing in it, and it needn’t be a good one.",
  },
  {
    .days_ago = AVOW_DEMO_ON (11, 16), .form = AVOW_FORM_FREE, .prompt = "keep-going-stopped",
    .asks = "What feeling stopped me from showing up? What would have been one smaller step?",
    .feelings = { "afraid" },
    .ring = AVOW_RING_COMMUNITY,
    .text =
      "There was a notice in our hall about a meeting in the library’s basement. I read it twice, "
      "took a picture of it, and stayed at home: I wouldn’t have known anybody, and I didn’t want "
      "to be the one who is new.\n\n"
      "One smaller step would have been to ask the woman who was pinning it up.",
  },
};

const guint AVOW_DEMO_N_REFLECTIONS = G_N_ELEMENTS (AVOW_DEMO_REFLECTIONS);

/* Made by data/extract-prompts from data/prompts.json: change that one. */
#pragma once

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("Which belief about a group of people have I never examined? Where did I learn it?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("What did I assume about someone this week? What did I base it on?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("Which joke, stereotype or story did I let pass lately? What held me back?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("Who do I cross the street from, talk over, or forget to invite?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("Which advantage did I use today without noticing? What could I use it for?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("Where do I feel “but I’m not that kind of person”? What am I protecting?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("What anti-Black message did my own community teach me? What would it take to unlearn it?")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("Which group do I treat as if it were one thing? Name three communities inside it, and what differs.")

/* Translators: A question to write about (inward). “I” is the person writing. */
N_("When did I last turn two communities’ struggles into a contest?")

/* Translators: A question to write about (unknown). “I” is the person writing. */
N_("Name five Asian American leaders who changed the country. How far did I get? What kept the rest from me? (And again with another community.)")

/* Translators: A question to write about (unknown). “I” is the person writing. */
N_("Which part of my country’s history did school leave out for me?")

/* Translators: A question to write about (unknown). “I” is the person writing. */
N_("Whose work do I rely on without knowing their story?")

/* Translators: A question to write about (listen). “I” is the person writing. */
N_("Whom could I ask “what do you need?” rather than guess? How will I take a “nothing, thanks”?")

/* Translators: A question to write about (listen). “I” is the person writing. */
N_("Who is affected by this and missing from the conversation? What would it take to include them?")

/* Translators: A question to write about (listen). “I” is the person writing. */
N_("What was I asked for, and what did I give instead?")

/* Translators: A question to write about (listen). “I” is the person writing. */
N_("Whose voice did I pass on this week? Did I leave it theirs?")

/* Translators: A question to write about (work). “I” is the person writing. */
N_("Who was penalised for raising a concern? What can I do so that the next one isn’t?")

/* Translators: A question to write about (work). “I” is the person writing. */
N_("Something in the news weighs on my team. How would I open the subject from my own experience, without assuming theirs?")

/* Translators: A question to write about (work). “I” is the person writing. */
N_("Which decision this month (hiring, promotion, budget, layoffs) fell harder on some? Did anyone check?")

/* Translators: A question to write about (repair). “I” is the person writing. */
N_("What happened, without explaining myself?")

/* Translators: A question to write about (repair). “I” is the person writing. */
N_("What was its effect on them, in their words if they told me?")

/* Translators: A question to write about (repair). “I” is the person writing. */
N_("What was my part?")

/* Translators: A question to write about (repair). “I” is the person writing. */
N_("What did I say or do to make it right? Did they want to hear it?")

/* Translators: A question to write about (repair). “I” is the person writing. */
N_("What will be different, and when will I check?")

/* Translators: A question to write about (keep-going). “I” is the person writing. */
N_("What feeling stopped me from showing up? What would have been one smaller step?")

/* Translators: A question to write about (keep-going). “I” is the person writing. */
N_("What did I do that nobody saw?")

/* Translators: A question to write about (keep-going). “I” is the person writing. */
N_("What gives me strength for this, and who shares it with me?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("Before: why this person, and why now?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("Before: what do I hope to hear, rather than say?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("To ask: what did you learn about this when you were young?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("To ask: when did you first notice race?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("To ask: what do you wish people understood?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("To ask: what scares you about talking of it?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("After: what did I hear?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("After: what did I learn about my own bias?")

/* Translators: A question to write about (conversation). “I” is the person writing. */
N_("After: what will we do?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("To whom am I writing?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("What do I love about them?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("What do I see happening?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("What did our own family go through?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("What did other communities do for ours?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("What do I ask of them?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("How can we talk?")

/* Translators: A question to write about (letter). “I” is the person writing. */
N_("Before it leaves the app: is any story in it somebody else’s? Did they agree?")

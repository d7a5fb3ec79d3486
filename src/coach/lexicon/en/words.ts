import { list } from '../list.ts'

/** Source: after the Snowball project's English stop list (BSD licence); quantifiers, adverbs of order and greetings added. */
export const functionWords = list(`
  a, an, the, this, that, these, those, some, any, each, every, either, neither, both, all, such, own, same, other, another
  i, me, my, mine, myself, we, us, our, ours, ourselves, you, your, yours, he, him, his, himself, she, her, hers, herself
  it, its, itself, they, them, their, theirs, themselves, one, ones, someone, something, anyone, anything, everyone, everything
  who, whom, whose, which, what, where, when, why, how
  am, is, are, was, were, be, been, being, has, have, had, having, do, does, did, doing, will, would, shall, should, can, could, may, might
  must, ought, need, needs, let, let's, lets
  i'm, i've, i'd, i'll, we're, we've, we'd, we'll, you're, you've, he's, he'd, he'll, she's, she'd, she'll, it's, it'll, they're, they've
  they'd, they'll, that's, there's, what's, here's, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, doesn't, don't, didn't, won't
  wouldn't, shan't, shouldn't, can't, couldn't, cannot
  and, but, or, nor, so, yet, if, because, as, until, while, since, although, though, whereas, unless, than, whether
  of, at, by, for, with, about, against, between, into, through, during, before, after, above, below, to, from, up, down, in, out, on, off
  over, under, within, without, towards, toward, around, among, across, along, behind, beyond, upon, via, per, re, regarding, concerning
  again, further, then, once, here, there, now, just, only, also, too, very, quite, rather, really, even, still, already, almost, maybe
  perhaps, not, no, nor, never, always, often, sometimes, usually, more, most, less, least, much, many, few, several, enough, ever, else
  well, like, etc, e.g, i.e, vs, however, therefore, instead, finally, firstly, secondly, thirdly, lastly, first, second, third, last
  actually, basically, currently, especially, mainly, mostly, overall, bit, lot, lots, kind, sort, yes, ok, okay, hi, hello, thanks, thank
`)

/** Source: functionWords; those that carry a finite verb, or point at something said before. */
export const clauseWords = list(`
  i, we, you, he, she, it, they, them, him, us, it's, its, his, her, their, this, that, these, those, there, there's, that's
  am, is, are, was, were, has, have, had, does, did, will, would, shall, should, can, could, may, might, must, ought
  i'm, i've, i'd, i'll, we're, we've, we'd, we'll, you're, he's, he'd, he'll, she's, she'd, she'll, it'll, they're, they've, they'll
  isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, doesn't, don't, didn't, won't, wouldn't, shouldn't, can't, couldn't, cannot
  never, always, still, already, not, also, however, therefore
  seems, seemed, thinks, thought, says, said, wants, wanted, feels, felt, gets, got, goes, went, keeps, kept, makes, made, needs, needed
`)

/** Source: subordinating and adversative conjunctions of English grammar. */
export const breaks = list(`
  because, but, so, which, who, that, if, unless, although, though, whereas, while, since, until, when, whenever, as, after, before
  where, whether, then, however, therefore, instead, rather
`)

/** Source: first-person pronouns of English grammar. */
export const selfWords = list(
  "i, me, my, mine, myself, we, us, our, ours, ourselves, i'm, i've, i'd, i'll, we're, we've, we'd, we'll, you, your",
)

/** Source: compiled for this product from meeting minutes and mentoring notes; names of days and months from CLDR. */
export const weakWords = list(`
  meeting, meetings, session, sessions, call, talk, talks, chat, conversation, discussion, discussions, discuss, discusses, discussed, discussing
  agenda, item, items, note, notes, minutes, summary, summarize, summarise, recap, mentor, mentors, mentee, mentees, mentoring, coach, coaching
  team, group, groups, people, person, everyone, member, members, thing, things, stuff, way, ways, point, points, part, parts, topic, topics
  subject, matter, question, questions, answer, idea, ideas, opinion, opinions, view, views, thought, thoughts, think, thinks, thinking
  say, says, said, saying, tell, tells, told, ask, asks, asked, asking, explain, explains, explained, explaining, mention, mentions, mentioned
  suggest, suggests, suggested, propose, proposes, proposed, recommend, recommended, feel, feels, felt, feeling, find, found, know, known
  see, seen, look, looks, looked, looking, go, goes, going, gone, went, come, comes, came, get, gets, got, getting, give, gives, gave, given
  make, makes, made, making, take, takes, took, taken, put, puts, set, use, uses, used, using, try, tries, tried, trying, start, started
  begin, began, keep, kept, want, wants, wanted, need, needed, seem, seems, seemed, happen, happened, work, works, worked, working
  share, shares, shared, bring, brought, show, shows, showed, talked, talking, introduce, introduces, introduced, introduction, introductions
  today, tomorrow, yesterday, tonight, morning, afternoon, evening, day, days, week, weeks, weekly, biweekly, month, months, monthly, year
  years, quarter, time, times, next, previous, later, soon, recently, ago, early, late, later, date, end
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, wed, thu, fri, sat, sun
  january, february, march, april, june, july, august, september, october, november, december
  good, bad, great, nice, big, small, new, old, important, different, certain, main, possible, able, right, wrong, little, long, short
  two, three, four, five, six, seven, eight, nine, ten, half
`)

/** Source: compiled for this product; a comma-less "and then" is told by its second word. */
export const strings = list('then, anyway, btw')

/** Source: pronouns and determiners that open most English sentences. */
export const starters = list(
  'the, this, these, they, we, it, he, she, there, in, however, then, also, after, although, as, for, our, his, her',
)

/** Source: common English abbreviations (Chicago Manual of Style, on abbreviations). */
export const abbreviations = list(
  'mr, mrs, ms, dr, prof, st, jr, sr, vs, no, inc, ltd, co, corp, dept, approx, est, fig, vol, e.g, i.e, cf, al, a.m, p.m, u.s, u.k',
)

/** English has no possessive endings of the kind. */
export const wholeWords: readonly string[] = []

/** Source: compiled for this product. */
export const headings = {
  next: list('next, next up, parking lot, for next, later, upcoming'),
  promise: list('actions, tasks, to do, todos, next actions, who does what'),
  concern: list('blockers, challenges, worries, risks, what is hard, not going well'),
  question: list('questions, open, unclear, to decide'),
  decided: list('decisions, decision, agreements, outcome, outcomes, conclusions'),
  achieved: list('wins, highlights, went well, what went well, good news'),
  done: list('done, completed, finished'),
  wish: list('wishes, hopes, expectations'),
  private: list('private, personal'),
}

/** Source: causal, concessive and temporal connectives of English grammar. */
export const reasons = list('because, since, as, due, owing, thanks, after, although, though, despite')

/** Source: forms of address in English. */
export const titles = list('mr, mrs, ms, dr, sir, madam')

/** Source: compiled for this product. */
export const telling = list('said, says, told, mentioned, mentions, shared, reported')

/** Source: compiled for this product. */
export const lookBack = list('evaluation, evaluated, evaluate, retrospective, reflection, reflected')

/** Source: compiled for this product. */
export const measures = list('too, lack, not')

/** Source: prepositions and coordinating conjunctions of English grammar. */
export const prepositions = list('of, for, in, on, to, with, from, at, by, about, between, into, and, or')

/** Source: articles and possessives of English grammar. */
export const determiners = list('the, a, an, our, my, his, her, their, that')

/** Source: past participles among weakWords. */
export const participles = list('told, said, made, given, taken, found, shown, seen, known')

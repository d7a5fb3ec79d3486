import { list } from '../../../lexicon/list.ts'
import { baseForms, pastForms } from './inflect.ts'
import type { FeedbackWords } from './types.ts'

/**
 * Source: compiled for this product: verbs of communication, motion and making whose effect can be seen or heard, after the
 * situation-behaviour-impact scheme (Center for Creative Leadership), which asks for what was observed.
 */
const verbs = list(`
  ask, answer, reply, interrupt, explain, mention, share, present, list, name, review, merge, push, ship, deliver, miss, cancel, move, open
  close, raise, hand, prepare, finish, submit, call, check, test, fix, invite, thank, pause, repeat, skip, change, update, post, join, arrive
  start, stop, wait, promise, decline, approve, reject, assign, delegate, introduce, summarise, summarize, document, record, point, walk, visit
  email, message, copy, forward, book, schedule, reschedule, confirm, order, deploy, roll, measure, compare, draft, edit, rewrite, shout, laugh
  sigh, whisper, stand stood, sit sat, turn, look, watch, listen, offer, order, announce, suggest, propose, request, agree, disagree, object
  apologise, apologize, admit, clarify, type, correct, praise, criticise, criticize, contact, pass, print, sign, log, count, add, remove, delete
  say said, tell told, send sent, write wrote written, come came, leave left, show showed shown, read, speak spoke spoken, talk, cut, lead led
  run ran, give gave given, take took taken, make made, bring brought, put, get got, keep kept, hold held, meet met, build built, draw drew drawn
  find found, pay paid, set, spend spent, teach taught, go went gone, do did done, begin began begun, let, overrun overran, rehearse, practise, practice
`)

/** Words for feedback in English. Source of each list in its comment. */
export const english = (): FeedbackWords => ({
  /** Source: compiled for this product. */
  pastTimes: list(`
    yesterday, last week, last month, last night, last quarter, last year, last time, last session, this morning, this afternoon, earlier today, earlier
    this week, the other day, a week ago, ago, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday, last monday
    last tuesday, last wednesday, last thursday, last friday, today, tonight, recently, two weeks ago, over the past, in the past, over the last
    in the last, since monday, this week, this month, at noon, in january, in february, in march, in april, in may, in june, in july, in august
    in september, in october, in november, in december, when you, when we, when i, when the, when our, while you, while we, while i, after you
    after we, before you, before we, as you, as soon as you
  `),
  openers: list('in, at, during, after, before, on, from, throughout, around, since, for'),
  /** Source: compiled for this product: occasions of office work. */
  occasions: list(`
    meeting, meetings, session, sessions, presentation, presentations, demo, demos, review, reviews, stand-up, stand-ups, standup, standups, call
    calls, workshop, workshops, training, interview, interviews, retro, retrospective, planning, sprint, release, launch, townhall, email, mail, thread
    chat, document, visit, kick-off, kickoff, rehearsal, handover, incident, outage, pitch, lunch, discussion, conversation, 1:1, one-on-one, room
    board, committee, audit, pull, ticket, report, deck, slide, slides, proposal, draft, negotiation, conference, event, project, shift, onboarding
  `),
  calendar: list(`
    monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, june, july, august, september, october
    november, december
  `),
  observed: pastForms(verbs),
  asked: baseForms(verbs),
  /** Source: compiled for this product: connectives of consequence (Halliday and Hasan, Cohesion in English), and words of effect. */
  impact: list(`
    as a result, so that, so we, so i, so the, so they, so it, so everyone, so nobody, so our, which meant, that meant, this meant, it meant, meant that
    which means, that means, because of that, because of this, led to, leads to, the effect, the impact, the result, the consequence, made me, made us
    made it, made the, made them, makes me, makes us, makes it, makes the, making it, making the, caused, causes, causing, resulted in, resulting in, cost us, cost me
    cost the, helped me, helped us, helped the, helps me, helps us, helps the, helped them, i felt, we felt, i feel, felt heard, felt unsure, left me
    left us, left the team, had to, therefore, consequently, ended up, saved us, saved me, saved the, let us, let me, thanks to that, thanks to you
    allowed us, allowed me, allowed the, gave us, gave me, gave the, it took us, took us, we lost, i lost, we could, i could, was able to, were able to
    the team could, could not start, couldn't start, delayed, held up, put us, put me, kept us, kept me, it shows, confused, reassured, unblocked
    which made, that made, hence, thus, could not, couldn't, were unable to, was unable to, without time, made him, made her, makes him, makes her, we got, gave him, gave her, helped him
    helped her, showed me, taught me, reminded me, encouraged me, encouraged us, for me, which let, which gave, which helped, which cost, which left, went out late, had no time, no time left
  `),
  /** Source: compiled for this product: forms of request and proposal in English. */
  requests: list(`
    next time, please, could you, can you, would you, will you, could we, can we, shall we, try, i suggest, i'd suggest, i would suggest, my suggestion
    let's, let us, from now on, going forward, how about, what about, what if, it would help if, it would help me if, it would help to, it helps if
    consider, i'd like you to, i would like you to, i'd like us to, i'd ask you, i ask you, instead, starting, for the next, before the next, in the next
    by monday, by tuesday, by wednesday, by thursday, by friday, by next, one thing to try, one thing i would try, you could, we could, you might
    would it be possible, would it work, would you mind, may i ask, might i ask, i propose, i would ask, i wonder if we, i wonder if you, keep
  `),
  /** Source: the seeds of the rubric, extended by adverbs of frequency and quantity at the ends of their scales. */
  absolutes: list(`
    always, never, every time, every single time, each time, constantly, all the time, nothing ever, no one ever, nobody ever, not once, not ever
    without exception, everything you do, nothing you do, whatever you do, at all times, forever, invariably, without fail, a hundred percent
    completely, totally, not at all, everyone thinks, everybody thinks, everyone says, everybody says, everyone knows, everybody knows, continually
    endlessly, incessantly, time and again, day in day out
  `),
  denials: list('never, not once, not ever, without fail'),
  negations: list(`
    not, no, don't, doesn't, didn't, isn't, aren't, wasn't, weren't, never, hardly, barely, almost, nearly, without, cannot, can't, couldn't, won't
    wouldn't, nor, neither, nothing, far from, rarely, seldom
  `),
  /** Source: the seeds of the rubric; adjectives and nouns of blame, compiled for this product. */
  labels: list(`
    lazy, careless, rude, unprofessional, stupid, dumb, idiot, idiotic, incompetent, useless, hopeless, worthless, arrogant, selfish, sloppy, clueless
    irresponsible, unreliable, unmotivated, ignorant, thoughtless, inconsiderate, disrespectful, dishonest, liar, lying, cheat, cheater, coward, cowardly
    stubborn, moody, bossy, toxic, childish, immature, amateur, amateurish, pathetic, ridiculous, disorganised, disorganized, scatterbrained, ungrateful
    lousy, hypocrite, hypocritical, narcissist, narcissistic, manipulative, know-it-all, slacker, loser, bully, snob, crybaby, drama queen, control freak
    micromanager, people pleaser, pushover, troublemaker, bad attitude, poor attitude, no discipline, undisciplined, short-tempered, hot-headed, egotistical
    self-centred, self-centered, self-absorbed, slow-witted, brainless, foolish, spoiled, spineless, gutless, two-faced, untrustworthy, unteachable
  `),
  personLabels: list(`
    slow, difficult, negative, passive, aggressive, passive-aggressive, emotional, sensitive, oversensitive, cold, distant, weak, insecure, shy, quiet, chaotic
    messy, impatient, defensive, dramatic, harsh, bad, wrong, nervous, confused, pushy, demanding, picky, naive, inflexible, rigid, forgetful, indecisive
    unfocused, distracted, dominant, loud, cynical, inconsistent, unclear, tough, blunt, tactless, pessimistic, closed, lost, absent-minded
  `),
  judgements: list(`
    good, bad, great, terrible, awful, horrible, poor, mediocre, disappointing, disappointment, failure, mess, problem, amazing, brilliant, genius, smart
    clever, intelligent, gifted, talented, natural, star, superstar, rockstar, perfect, awesome, fantastic, wonderful, excellent, incredible, outstanding
    special, the best, the worst, not good enough, born leader, bright, legend, hero
  `),
  verdictFillers: list(`
    a, an, the, such, so, very, really, just, too, quite, pretty, rather, simply, clearly, obviously, always, never, often, sometimes, being, been, be
    kind, sort, of, bit, little, person, one, someone, who, is, are, not, truly, still, a total, totally, completely, absolutely, extremely, generally
  `),
  /** Source: compiled for this product: evaluative words of praise in reports on work. */
  praise: list(`
    well, good, great, clear, clearly, on time, helpful, helped, thorough, careful, carefully, calm, calmly, concise, precise, thank you, thanks, appreciate
    appreciated, glad, pleased, impressed, strong, strength, improved, better, excellent, solid, useful, punctual, patient, patiently, kind, prompt
    promptly, quickly, creative, structured, convincing, thoughtful, reliable, on point, spot on, nice, nicely, liked, enjoyed, proud, worked, works
    succeeded, success, successful, early, ahead of, complete, completely, ready, prepared, generous, honest, courage, brave, confident, confidently
  `),
  /** Source: compiled for this product: words for what goes wrong in work. */
  trouble: list(`
    late, too late, missed, miss, misses, forgot, forget, forgets, forgotten, wrong, failed, fail, fails, failure, delay, delays, delayed, lost, lose, loses, error, errors
    mistake, mistakes, problem, problems, overdue, unfinished, incomplete, broken, broke, bug, bugs, complaint, complaints, complain, complained, complains, angry, upset
    interrupt, interrupts, interrupted, ignore, ignores, ignored, skip, skipped, skips, cancelled, canceled, unclear, confused, confusing, messy, waste, wasted, bad, badly, worse
    worst, poor, poorly, unhappy, disappointed, unprepared, absent, empty, missing, drop, dropped, drops, give up, gave up, quit, quits, lie, lied
    again late, waited, waiting, chase, chased, slow, rework, redo, raise your voice, rude
  `),
  /** Source: compiled for this product, after studies of sarcastic praise (Riloff et al. 2013: praise beside a bad situation). */
  sarcasm: list(`
    as always, as usual, so glad you could join, glad you could join us, glad you could make it, nice of you to, how nice of you
    great job as always, well done indeed, congratulations on being, congratulations on missing , bravo, just great
    just what we needed, good for you, how kind of you, how generous of you, very professional of you, very helpful of you
  `),
  /** Source: compiled for this product. */
  mockery: list(`
    thanks for nothing, slow clap, what a surprise, surprise surprise, lucky us, lucky me, wonderful timing, perfect timing, genius move, brilliant move
    good luck with that, if you can find the time, if it is not too much trouble, your majesty, your highness, oh great
  `),
  secondPerson: list(`
    you, you're, you've, you'd, you'll, your, yours, yourself
  `),
  firstPerson: list("i, i'm, i've, i'd, i'll, me, my, mine, myself, we, we're, we've, us, our, ours"),
  turns: list('but, however, although, though, yet, whereas, nevertheless, nonetheless, still'),
  leads: list(`
    that, because, and, but, so, if, when, think, feel, believe, know, say, maybe, perhaps, honestly, frankly, actually, sometimes, today, since, as, or
    where, how, then, also, yes, clearly, again, sorry, think that
  `),
  severity: [
    list(
      'late, delay, delayed, delays, overdue, behind schedule, after the deadline, past the deadline, missed the deadline, minutes late, hours late',
    ),
    list('failed, fail, fails, failure, did not work, broke, broken, crashed, outage'),
    list('lost, lose, loss, losing, cancelled, canceled, walked away'),
    list('angry, furious, shouted, raised your voice, yelled, upset, swore'),
    list('complaint, complaints, complained, complain, escalated, escalation'),
    list('serious, seriously, severe, critical, urgent, unacceptable, not acceptable'),
    list('wrong, error, errors, mistake, mistakes, incorrect, inaccurate'),
    list('interrupted, interrupting, cut off, talked over'),
    list('missing, left out, omitted, incomplete, did not include, without'),
    list(
      "did not, didn’t, didn't, not sent, no reply, no answer, never sent, not yet, has not, hasn't, had not, haven't",
    ),
    list('warning, final warning, last chance, consequences'),
    list('repeatedly, again, several times, third time, second time, twice, more than once'),
  ],
})

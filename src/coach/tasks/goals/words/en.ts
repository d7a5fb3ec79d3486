import { list } from '../../../lexicon/list.ts'
import type { GoalWords } from './types.ts'

/** English. The lists were compiled for this product; where a list follows a published one, it says so. */
export const en: GoalWords = {
  // Source: gerunds and unambiguous verbs of observable behaviour, after the verb lists that teaching centres publish along
  // Bloom's taxonomy as revised by Anderson and Krathwohl (2001); verbs of office work added.
  observable: list(`
    presenting, writing, leading, running, building, designing, drafting, delivering, shipping, launching, publishing, completing, finishing, facilitating
    chairing, teaching, training, coaching, mentoring, interviewing, hiring, negotiating, closing, selling, calling, emailing, documenting, mapping
    measuring, testing, reviewing, auditing, analysing, analyzing, comparing, summarising, summarizing, reporting, cutting, reducing, lowering, raising
    increasing, doubling, halving, saving, automating, migrating, refactoring, deploying, fixing, resolving, replacing, delegating, scheduling, planning
    organising, organizing, hosting, moderating, pitching, demonstrating, explaining, practising, practicing, reading, attending, passing, earning
    obtaining, submitting, asking, answering, responding, sharing, handing, onboarding, recording, creating, preparing, producing, setting, holding
    giving, making, taking, using, applying
  `),
  // Source: the base forms of those verbs; many look like nouns, so they count only where a verb has to stand.
  observableAtStart: list(`
    present, write, lead, run, build, design, draft, deliver, ship, launch, publish, complete, finish, facilitate, chair, teach, train, coach, mentor
    interview, hire, negotiate, close, sell, call, email, document, map, measure, test, review, audit, analyse, analyze, compare, summarise, summarize
    report, cut, reduce, lower, raise, increase, decrease, double, halve, save, automate, migrate, refactor, deploy, fix, resolve, replace, delegate
    schedule, plan, organise, organize, host, moderate, pitch, demonstrate, explain, practise, practice, read, attend, pass, earn, obtain, submit, ask
    answer, respond, reply, share, hand, onboard, record, create, prepare, produce, set, hold, give, make, take, use, apply, introduce, propose, visit
    meet, contact, code, implement, install, configure, release, roll out, set up, carry out, conduct, collect, compile, calculate, list, define, draw
    film, edit, translate, get certified, get promoted, win, reach, achieve, hit, land, secure, sign, speak, talk, contribute, open, merge, apply for
    keep, track, log, send, invite, shadow, pair, rehearse, memorise, memorize, observe, supervise, manage, own, drive, bring, move, grow, speed up
    finalise, finalize, write up, walk, show, debug, prototype, benchmark, model, forecast, reconcile, invoice, file, register, enrol, enroll
  `),
  // Source: verbs that instructional design advises against because nobody can observe them (Mager, Preparing Instructional
  // Objectives, 1962); comparatives without a measure added.
  vague: list(`
    improve, improving, understand, understanding, know, knowing, learn, learn about, learning, appreciate, grasp, be better, become better, get better, get good
    be good, become good, be more, become more, get more, be a better, become a better, be a good, become a good, become an expert, be an expert, master
    familiarise, familiarize, be familiar, become familiar, get familiar, be aware, become aware, be comfortable, get comfortable, become comfortable
    be confident, feel, enhance, enhancing, develop, developing, develop my, strengthen, strengthening, sharpen, broaden, deepen, expand my, optimise, optimize
    maximise, maximize, explore, exploring, think about, work on, working on, focus on, try, try to, strive, aim to be, believe, enjoy, internalise, internalize
    gain knowledge, gain experience, gain insight, gain confidence, gain a better, have a better, be able to understand, step up, level up, upskill, polish
    brush up, do better, communicate better, be successful, succeed, excel, grow as, progress as, advance my, boost my, build confidence, better myself
  `),
  // Source: prepositions of means of English grammar.
  means: list('by, through, via, and, then, namely, such as, with, so that i can'),
  // Source: subject pronouns, auxiliaries and conjunctions of English grammar.
  beforeVerb: list(`
    i, i'll, we, we'll, will, to, and, then, can, could, should, must, shall, would, independently, successfully, personally, also, at least, help, able to
  `),
  openers: list(`
    i, i'll, we, we'll, will, want, would, like, plan, aim, to, my, goal, is, by, the, end, of, this, next, month, quarter, year, week, in, within, each, every
    q1, q2, q3, q4, before, until, from, on, be, able, and, target, objective, a, for, during, over, after
  `),
  self: list("i, i'll, i'm, i'd, me, my, mine, myself, mentee, on my own, personally"),
  shared: list("we, we'll, us, our, ours, the team, our team, everyone, everybody, all of us, both of us, together"),
  nobody: list(`
    someone, somebody, anyone, anybody, others, other people, people, they, whoever, one of us, some of us, stakeholders, the business, management
    the company, relevant parties, the department
  `),
  doneBy: list('by me, by myself, by the mentee'),
  // Source: subordinators of purpose and cause of English grammar.
  reason: list(`
    so that, so i, so i'm, so we, so the, so my, so our, so customers, so it, in order to, because, since, as part of, in support of, to support, supporting
    to prepare for, to help, to enable, to allow, to qualify for, to become, to free, to save, to show, to build, to get, to be ready, to make sure, to ensure
    to avoid, to reduce, to cut, to improve, to strengthen, to grow, towards, toward, with a view to, for the sake of, for my, for our, for the purpose of
    which will, which helps, which lets, that will, leading to, aligned with, in line with, needed for, required for, as preparation for, in preparation for
    to stop, to give, to let, to increase, to raise, to win, to reach, to keep, the reason, this helps, this lets, this will, this supports, thereby
  `),
  deadline: list(`
    by the end of, end of month, end of the month, end of quarter, end of the quarter, end of year, end of the year, year-end, year end, month-end, next month
    next week, next quarter, next year, this month, this week, this quarter, this year, today, tomorrow, deadline, due, no later than, at the latest
    by our next session, by the next session, next session, mid-year, by summer, by winter, by spring, by autumn, eod, eow, eom, eoq, eoy
  `),
  until: list('by, before, until, till, no later than, due, due on, ending, through, on'),
  someday: list(`
    soon, asap, as soon as possible, someday, some day, one day, eventually, later, at some point, in the future, in future, whenever possible, when possible
    when i have time, when time allows, over time, sooner or later, in due course, shortly, in the near future, in the long run, gradually, ongoing
    as quickly as possible, when i can
  `),
  numbers: list(`
    one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, fifteen, twenty, thirty, forty, fifty, hundred, thousand, half, once, twice
    dozen, a dozen, a third, a quarter, double, triple, zero, single, a, an
  `),
  counting: list(`
    at least, at most, no more than, no fewer than, minimum, maximum, percent, per cent, percentage points, times, score, rating, average, out of, every ticket
    all tickets, without help, unaided, without errors, without mistakes
  `),
  periods: list(
    'day, days, week, weeks, fortnight, month, months, year, years, quarter, quarters, hour, hours, minute, minutes, sprint, sprints, session, sessions',
  ),
  dates: list(`
    january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov
    dec, monday, tuesday, wednesday, thursday, friday, saturday, sunday, christmas, easter, ramadan, eid, q1, q2, q3, q4, h1, h2
  `),
  deliverables: list(`
    report, reports, document, documents, documentation, dashboard, prototype, proposal, certificate, certification, guide, handbook, module, paper, article
    blog post, template, budget, roadmap, work plan, checklist, portfolio, presentation, presentations, slide deck, deck, slides, application, app, feature
    website, video, contract, curriculum, syllabus, survey, form, spreadsheet, database, benchmark, minutes, memo, rfc, adr, runbook, playbook, schedule
    matrix, script, test suite, case study, essay, talk, workshop, course, exam, demo, design, specification, spec, plan, pull request, post-mortem, brief
  `),
  condition: list(`
    if, when, whenever, every time, each time, as soon as, once, after, before, on days when, on mondays, on fridays, in case, should, any time, anytime
    every morning, every day, every week, at the end of, at the start of
  `),
  consequence: list("then, i will, i'll, i, we will, we'll, i am going to, i'm going to"),
  function: list(`
    the, a, an, of, in, on, at, to, for, with, from, by, and, or, my, our, your, their, it, this, that, these, those, is, are, be, i, we, will, more, better
    as, so, up, out, things, stuff, something, very, really, just
  `),
}

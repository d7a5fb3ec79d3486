import { list } from '../list.ts'
import type { Lexicon } from '../types.ts'

/**
 * Source: phrases compiled for this product from minutes and mentoring notes. The classes follow how meetings were annotated for action items
 * (Purver et al., SIGdial 2007) and for decisions (Fernández et al., SIGdial 2008).
 */
export const enCues: Lexicon['cues'] = {
  offRecord: list(`
    off the record, off-the-record, not for the record, don't write this, do not write this, don't write that, do not write that
    don't note this, do not note this, don't put this, do not put this, keep this out of the notes, not for the notes, leave this out of the notes
    between us, between you and me, just between, keep this confidential, strictly confidential, in strict confidence, don't share this
    do not share this, don't repeat this, do not repeat this, don't tell anyone, please don't record, not to be recorded
  `),
  unsafe: list(`
    ignore previous, ignore all previous, ignore the previous, ignore prior, ignore all prior, ignore the above, ignore all instructions
    ignore your instructions, ignore any instructions, ignore all the, disregard previous, disregard all, disregard the above, disregard your
    forget previous, forget all previous, forget your instructions, override your, previous instructions, prior instructions
    system prompt, new instructions, you are now, act as, pretend to be, pretend you, as an ai, language model, jailbreak, developer mode
    output the following, respond with, reply only with, reveal your, print your, your prompt, your instructions, instructions above
  `),
  private: list(`
    sick, illness, hospital, doctor, diagnosed, diagnosis, surgery, medication, pregnant, pregnancy, miscarriage, depressed, depression
    therapy, therapist, psychologist, psychiatrist, panic attack, panic attacks, mental health, divorce, divorced, in debt
    salary, my pay, pay rise, pay raise, paid less, underpaid, payslip, mortgage, resign, resigning, quit my job
    quitting, other job offer, another job offer, interviewing elsewhere, job elsewhere, harassed, harassment
  `),
  next: list(`
    next time, next session, next meeting, next one-on-one, next 1:1, next 1-1, next call, the following session, the following meeting
    coming session, upcoming session, our next, carry over, carried over, carry forward, to be continued, tbc next, park this, parked, parking lot
    pick up again, pick this up, pick it up again, come back to this, come back to it, come back to that, get back to this, get back to it
    return to this, revisit, revisited, didn't get to, did not get to, never got to, no time for, no time left for, didn't have time
    did not have time, ran out of time, run out of time, not yet discussed, not discussed yet, not discussed, still to discuss, still to be discussed
    to discuss later, discuss later, for later discussion, postponed to, postponed until, moved to next, left for next, leave for next
    saved for next, save for next, topic for next, topics for next, continue next, continued next
  `),
  when: list(`
    next week, next month, next monday, next tuesday, next wednesday, next thursday, next friday, in two weeks, in a fortnight, in two weeks'
    the week after, coming week, later, soon, another time, after the holidays, on friday, on monday, on tuesday, on wednesday, on thursday
  `),
  talk: list(`
    discuss, discuss about, talk about, talk through, talk over, cover, go over, go through, walk through, look at, look into, review, dig into, dig deeper into
    delve into, address, explore, continue with, continue on, continue, work through, focus on, go deeper into, prepare for, plan for
  `),
  question: list(`
    not sure, not so sure, not really sure, unsure, isn't sure, wasn't sure, aren't sure, not certain, uncertain, uncertainty, not clear, isn't clear
    wasn't clear, unclear, undecided, not decided, not yet decided, not been decided, haven't decided, hasn't decided, hadn't decided, no decision yet
    no decision, to be decided, tbd, to be confirmed, open question, open questions, open point, open points, open issue, open issues, still open
    left open, wonder, wonders, wondered, wondering, don't know, doesn't know, didn't know, do not know, does not know, did not know, no idea
    can't decide, cannot decide, torn between, in doubt, doubt, doubts, doubtful, unresolved, unanswered, needs thought, needs more thought
    need to think, needs to think, still thinking, thinking about whether, to be clarified, needs clarification, need to figure out, figure out
    find out whether, find out how, find out if, whether to, not sure whether to, unsure whether to, not sure how to, unsure how to, unclear how to, should i, should we, how do i, how do we, how can i, how can we, how could i, how should i
    how should we, what if, confused, confusing, confusion, puzzled, hesitant, hesitates, hesitating, hesitated, pending, on hold, up in the air
    remains to be, debated, no agreement, disagreed, disagree, disagreement
  `),
  concern: list(`
    worry, worries, worried, worrying, concern, concerns, concerned, afraid, anxious, anxiety, nervous, scared, fear, fears, feared, stuck, blocked
    blocker, blockers, blocking, obstacle, obstacles, hurdle, hurdles, struggle, struggles, struggled, struggling, difficult, difficulty, difficulties
    hard time, hard to, too hard, harder than, trouble, troubles, problem, problems, problematic, issue, issues, challenge, challenges, challenging
    overwhelmed, overwhelming, overloaded, swamped, stressful, stress, is stressed, feels stressed, stressed about, stressed out, pressure, tension, tensions, conflict, conflicts, friction
    frustrated, frustrating, frustration, disappointed, disappointing, demotivated, tired, exhausted, exhausting, delay, delays, delayed
    behind schedule, falling behind, fell behind, slipping, slipped, risk, risks, risky, bottleneck, bottlenecks, can't seem, unable to, unable
    fails to, failed to, failing, keeps failing, not working, doesn't work, isn't working, did not work, didn't work, lack of, lacks, lacking
    shortage, not enough, too much, too many, too expensive, over budget, unsatisfactory, unhappy, dissatisfied, not confident, lost confidence
    loses confidence, impostor, imposter, avoids, avoiding, procrastinating, procrastinates, ignored, interrupted, not heard, misunderstood, misunderstanding
    missed the deadline, missed deadlines, no progress, hasn't moved, stalled, at fault, something wrong
  `),
  wish: list(`
    want to, wants to, wanted to, would like, would love, i'd like, i'd love, he'd like, she'd like, hope to, hopes to, hoping to, interested in
    keen to, keen on, eager to, curious about, dream of, dreams of, aspire to, aspires to, aim to, aims to, aiming to, wish to, wishes to
    looking forward to, would be nice to, ambition, ambitions
  `),
  promise: list(`
    will, i'll, we'll, he'll, she'll, they'll, going to, promised to, promised, promises, agreed to, commits to, committed to, commitment, commitments
    todo, todos, to-do, to-dos, action, actions, action item, action items, action point, action points, homework, follow up, follow up on, follow-up
    follow-ups, please, asked to, was asked to, were required to, is required to, has to, have to, must, needs to, plans to, plan to
    planned to, next step, next steps, takes on, responsible for, by friday, by monday
    by tuesday, by wednesday, by thursday, by tomorrow, by next week, by the end of, before next
  `),
  decided: list(`
    decided, decided to, decided on, decided that, we decided, decision was made, decision made, final decision, agreed, agreed on, agreed that, agree that, all agreed, settled, settled on
    concluded, concluded that, conclusion, chose, chosen, picked, finalised, finalized, approved, confirmed, signed off, consensus, we go with
    going with, went with, opted for, opt for, no longer needed, not needed any more, not needed anymore, dropped, cancelled, canceled
    discarded, discard, rejected, abandoned, superseded, replaced by
  `),
  done: list(`
    done, finished, completed, complete, solved, resolved, fixed, closed, delivered, handled, sorted, sorted out, taken care of, sent, submitted, shipped
    no longer a problem, no longer an issue, not a problem any more, not a problem anymore, not an issue any more, not an issue anymore, wrapped up
  `),
  achieved: list(`
    managed to, succeeded, succeeded in, success, successful, successfully, proud, proud of, went well, going well, goes well, went great, went really well
    improved, improvement, improvements, well received, praised, praise, praises, complimented, compliment, promoted, milestone, achieved, achievement
    reached, won, more confident, growing, progress, breakthrough, easier now, better now, much better, positive feedback, thrilled, happy with
  `),
  negation: list(
    "no longer, not, never, without, isn't, wasn't, aren't, don't, doesn't, didn't, hardly, nothing, none, no",
  ),
  about: list(`
    about, regarding, concerning, on the topic of, on the subject of, when it comes to, with regard to, with respect to, in terms of, as for, re
    discussion on, discussion of, discussions on, feedback on, thoughts on, views on, opinion on, opinions towards, ideas on, ideas for, update on
    updates on, presentation on, presentations on, decision on, questions on, advice on, help with, struggling with, struggles with, think of
    think about, thought of, thought about, say about, said about
  `),
  opinion: list(
    'think, thinks, thought, believe, believes, believed, say, said, mention, mentioned, propose, proposed',
  ),
  recap: list(`
    summary, summarize, summarise, recap, recap of, notes on, minutes of, overview of, discussion, discussions, discussed, discussing, talked about
    topic, topics, subject
  `),
  hinge: list(
    'and then, and also, and next, then, also, but, so, anyway, another thing, besides that, after that, other than that, meanwhile, still',
  ),
}

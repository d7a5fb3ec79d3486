import { list } from '../list.ts'
import type { Lexicon } from '../types.ts'

/** Source: compiled for this product along the four parts of the GROW model (Whitmore, Coaching for Performance). */
export const grow: Lexicon['grow'] = {
  goal: list(`
    goal, goals, aim, aims, aim for, objective, objectives, target, want to achieve, wants to achieve, want to reach, wants to reach
    want to have reached, wants to have reached, would success look like, success look like, hope to achieve, hopes to achieve, wants to get out of
    want to get out of, desired outcome, wants most, ambition, would like to reach, would like to achieve
  `),
  reality: list(`
    so far, currently, right now, at the moment, where things stand, where do things stand, how far, what happened, what has happened, has happened
    progress, done, not yet, blocked, in the way, obstacle, obstacles, situation, stands, what has been tried, been tried, has changed, what is hard
    makes it hard, what went well, have things gone, has gone
  `),
  options: list(`
    option, options, where else, alternative, alternatives, possibilities, ways, what could, what else, could be tried, could try, could help, could do, what if
    choices, ideas, approaches, brainstorm
  `),
  way: list(`
    next step, next steps, first step, will do, does what, who does, by when, way forward, commit, commits, commitment, action, actions, will each
    will happen, follow up, follow-up, agreed date, agree on a date
  `),
}

/** Source: interrogatives of English grammar; "why" is left out, since it asks for a justification (Whitmore, Coaching for Performance). */
export const openQuestion = list("what, how, what's, how's, which, where")

/** Source: compiled for this product. */
export const close: Lexicon['close'] = {
  who: list('who, owner, owners, each, each of us, both, name, names, person, i, we, mentor, mentee, responsible'),
  what: list(
    'what, action, actions, step, steps, next step, next steps, task, tasks, commitment, commitments, does, will do, follow-up, to do',
  ),
  when: list(
    'when, by when, date, dates, due, deadline, deadlines, until, before, by the next session, next session, by friday, by monday, next week',
  ),
}

/** Source: compiled for this product. */
export const review = list(`
  review, reviewed, open action, open actions, action, actions, follow-up, follow-ups, done, not yet, not done, blocked, overdue, completed, progress on
`)

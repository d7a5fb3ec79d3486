import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { viewOf } from '../../../http/view.ts'
import { Fault, type FieldProblem, isFault } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { nestForm } from '../../../web/forms.ts'
import { named } from '../../../web/names.ts'
import { getPairing, type Pairing, partnerOf } from '../../pairings/service.ts'
import { checkTyped } from '../check.ts'
import { type Content, differenceOf } from '../difference.ts'
import { blankGoalForm, type GoalFormValues, goalFormOf, parseGoalForm, readGoalForm, wordingOf } from '../form.ts'
import { addGoal, changeGoal } from '../save.ts'
import { getGoal, type WholeGoal } from '../service.ts'
import { ConflictNotice } from './conflict.tsx'
import { GoalFormPage } from './form.tsx'

const typedForm = async (c: Context<SignedInEnv>): Promise<GoalFormValues> => {
  const values = parseGoalForm(nestForm(await c.req.formData()))
  if (values === null) throw new Fault('bad_input', { fields: [{ field: 'body', rule: 'required' }] })
  return values
}

const checksOf = (values: GoalFormValues, { mentor, mentee }: Pairing) =>
  checkTyped(
    wordingOf(values),
    [mentor, mentee].flatMap(({ name, address }) => [name, address]),
  )

const versionOf = (values: GoalFormValues): number => z.coerce.number().int().min(0).catch(0).parse(values.version)

/** Proposing a goal and changing one. What does not fit comes back as it was typed. */
export const editingPages = new Hono<SignedInEnv>()
  .get('/pairings/:id/goals/new', page.pair, async (c) => {
    const { ctx } = c.var
    const pairing = await getPairing(ctx, paramOf(c, 'pairing'))
    const { locale } = viewOf(c, await ctx.store.viewer())
    return answerNew(c, 200, pairing, blankGoalForm(locale, crypto.randomUUID()))
  })
  .post('/pairings/:id/goals', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'pairing')
    const values = await typedForm(c)
    if (values.step === 'check') return answerNew(c, 200, await getPairing(ctx, id), values)
    const read = readGoalForm(values)
    if ('problems' in read) return answerNew(c, 400, await getPairing(ctx, id), values, read.problems)
    try {
      const goal = await addGoal(ctx, { pairing: id, ...read.input, key: values.key || undefined })
      return c.redirect(`/goals/${goal}?done=goalAdded`, 303)
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      return answerNew(c, 400, await getPairing(ctx, id), values, error.fields)
    }
  })
  .get('/goals/:id/edit', page.pair, async (c) => {
    const { ctx } = c.var
    const { goal, pairing } = await getGoal(ctx, paramOf(c, 'goal'))
    const { locale } = viewOf(c, await ctx.store.viewer())
    return answerEdit(c, 200, goal, pairing, goalFormOf(goal, locale))
  })
  .post('/goals/:id', page.pair, async (c) => {
    const { ctx } = c.var
    const id = paramOf(c, 'goal')
    const values = await typedForm(c)
    if (values.step === 'check') return answerAgain(c, 200, id, values)
    const read = readGoalForm(values)
    if ('problems' in read) return answerAgain(c, 400, id, values, read.problems)
    const { measure = null, ...words } = read.input
    const wanted = { ...words, measure: measure && withoutCurrent(measure) }
    try {
      const goal = await changeGoal(ctx, id, { version: versionOf(values), ...wanted })
      return c.redirect(`/goals/${id}?done=${goal.state === 'proposed' ? 'goalProposed' : 'goalSaved'}`, 303)
    } catch (error) {
      if (isFault(error, 'bad_input')) return answerAgain(c, 400, id, values, error.fields)
      if (!isFault(error, 'conflict')) throw error
      const { ifThen = null, dueOn = null, skillId = null } = wanted
      return answerConflict(c, id, values, { ...wanted, ifThen, dueOn, skillId })
    }
  })

const withoutCurrent = <M extends { current?: number | undefined }>({ current: _, ...measure }: M) => measure

const answerNew = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  pairing: Pairing,
  values: GoalFormValues,
  problems: readonly FieldProblem[] = [],
): Promise<Response> => {
  const path = `/pairings/${pairing.id}/goals`
  const props = { pairing, values, problems, checks: checksOf(values, pairing), action: path, cancel: path }
  return c.html(<GoalFormPage view={viewOf(c, await c.var.ctx.store.viewer())} isNew {...props} />, status)
}

const answerEdit = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  { id }: WholeGoal,
  pairing: Pairing,
  values: GoalFormValues,
  problems: readonly FieldProblem[] = [],
): Promise<Response> => {
  const path = `/goals/${id}`
  const props = { pairing, values, problems, checks: checksOf(values, pairing), action: path, cancel: path }
  return c.html(<GoalFormPage view={viewOf(c, await c.var.ctx.store.viewer())} isNew={false} {...props} />, status)
}

const answerAgain = async (
  c: Context<SignedInEnv>,
  status: 200 | 400,
  id: Id<'goal'>,
  values: GoalFormValues,
  problems: readonly FieldProblem[] = [],
): Promise<Response> => {
  const { goal, pairing } = await getGoal(c.var.ctx, id)
  return answerEdit(c, status, goal, pairing, values, problems)
}

/** The later of two editors sees the difference; their form stands below it, ready to be saved over what they now know. */
const answerConflict = async (
  c: Context<SignedInEnv>,
  id: Id<'goal'>,
  typed: GoalFormValues,
  wanted: Content,
): Promise<Response> => {
  const { goal, pairing } = await getGoal(c.var.ctx, id)
  const view = viewOf(c, await c.var.ctx.store.viewer())
  const values = { ...typed, version: String(goal.version) }
  const partner = named(view.locale, partnerOf(pairing)).address
  const notice = (
    <ConflictNotice locale={view.locale} goal={goal} difference={differenceOf(wanted, goal)} partner={partner} />
  )
  const path = `/goals/${id}`
  const props = { pairing, values, notice, checks: checksOf(values, pairing), action: path, cancel: path }
  return c.html(<GoalFormPage view={view} isNew={false} {...props} />, 409)
}

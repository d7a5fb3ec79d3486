import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { page } from '../../../http/access.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { fieldProblems } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { type FieldProblem, isFault } from '../../../kernel/errors.ts'
import { localTimeText } from '../../../kernel/fields.ts'
import { sessionPath } from '../../../web/session-path.ts'
import { listSteps } from '../../sessions/actions.ts'
import { type WrapUpInput, wrapUpInput } from '../../sessions/schemas-wrap-up.ts'
import { readWrapUp } from '../../sessions/wrap-up.ts'
import { getAgendas } from '../read.ts'
import { wrapUpSession } from '../wrap-up.ts'
import { WrapUpPage } from './wrap-up.tsx'
import { firstValues, parseWrapUpForm, type WrapUpValues, withMoreRows } from './wrap-up-form.ts'

/** Everything that the page shows, in one round trip. */
const readPage = async (c: Context<SignedInEnv>) => {
  const { ctx } = c.var
  const id = paramOf(c, 'session')
  const [found, { shared }, steps] = await Promise.all([readWrapUp(ctx, id), getAgendas(ctx, id), listSteps(ctx, id)])
  const viewer = await ctx.store.viewer()
  return {
    ...found,
    items: shared?.items ?? [],
    steps,
    view: viewOf(c, viewer),
    zone: viewer.zone,
    now: ctx.clock.now(),
  }
}

/** Rows that somebody wrote in, each with the place that it has on the page. */
const filled = <T extends { body: string; dueOn: string }>(rows: readonly T[]) =>
  rows.flatMap((row, at) => (row.body.trim() === '' && row.dueOn === '' ? [] : [{ row, at }]))

/** What was typed, as the API would send it; the time without a zone is judged apart. */
const asInput = (values: WrapUpValues) => {
  const actions = filled(values.actions)
  const suggestions = filled(values.suggestions)
  const dated = ({ dueOn }: { dueOn: string }) => (dueOn === '' ? null : dueOn)
  const raw = {
    version: values.version,
    shares: values.shares.flatMap(({ note, version, parts }) => (parts.length === 0 ? [] : [{ note, version, parts }])),
    items: values.items,
    actions: actions.map(({ row }) => ({ body: row.body, owner: row.owner, dueOn: dated(row) })),
    suggestions: suggestions.map(({ row }) => ({ body: row.body, dueOn: dated(row) })),
  }
  /** The name that a field has on the page, where empty rows were left out of what was judged. */
  const onPage = (problem: FieldProblem): FieldProblem => {
    const [, list, index, rest] = /^(actions|suggestions)\.(\d+)\.(\w+)$/.exec(problem.field) ?? []
    if (list === undefined || rest === undefined) return problem
    const at = (list === 'actions' ? actions : suggestions)[Number(index)]?.at ?? 0
    return { ...problem, field: `${list}.${at}.${rest}` }
  }
  return { raw, onPage }
}

type Judged = { input: WrapUpInput } | { errors: FieldProblem[] }

const judge = (values: WrapUpValues): Judged & { onPage: (problem: FieldProblem) => FieldProblem } => {
  const { raw, onPage } = asInput(values)
  const parsed = wrapUpInput().safeParse(raw)
  const next =
    values.next.trim() === '' ? undefined : z.object({ startsAt: localTimeText }).safeParse({ startsAt: values.next })
  const errors = [
    ...(parsed.success ? [] : fieldProblems(parsed.error, raw).map(onPage)),
    ...(next === undefined || next.success ? [] : [{ field: 'next.startsAt', rule: 'not_a_time' as const }]),
  ]
  if (!parsed.success || errors.length > 0) return { errors, onPage }
  const { next: _, ...input } = parsed.data
  return { input: { ...input, ...(next?.success ? { next: next.data } : {}) }, onPage }
}

/** Wrapping a session up: a form that writes, or comes back with what was typed. */
export const wrapUpPages = new Hono<SignedInEnv>()
  .get('/sessions/:id/wrap-up', page.pair, async (c) => {
    const found = await readPage(c)
    return c.html(<WrapUpPage {...found} values={firstValues(found)} />)
  })
  .post('/sessions/:id/wrap-up', page.pair, async (c) => {
    const session = paramOf(c, 'session')
    const { values, intent } = parseWrapUpForm(await c.req.formData())
    if (intent === 'more') {
      const found = await readPage(c)
      return c.html(<WrapUpPage {...found} values={withMoreRows(values)} />)
    }
    const judged = judge(values)
    const giveBack = async (errors: readonly FieldProblem[]) => {
      const found = await readPage(c)
      return c.html(<WrapUpPage {...found} values={values} errors={errors} />, 400)
    }
    if ('errors' in judged) return giveBack(judged.errors)
    try {
      await wrapUpSession(c.var.ctx, session, { ...judged.input, key: values.key })
      return c.redirect(sessionPath(session, { phase: 'after', done: 'wrappedUp' }), 303)
    } catch (error) {
      if (isFault(error, 'bad_input')) return giveBack(error.fields.map(judged.onPage))
      if (!isFault(error, 'conflict')) throw error
      const found = await readPage(c)
      const again = { ...values, version: found.record.version, key: crypto.randomUUID() }
      return c.html(
        <WrapUpPage
          {...found}
          values={again}
          outdated={values.version !== found.record.version ? 'session' : 'note'}
        />,
        409,
      )
    }
  })

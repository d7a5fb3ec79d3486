import { describe, expect, it } from 'vitest'
import { type Model, ModelFailure, type ModelRequest, noModel } from '../../../src/coach/model.ts'
import { defaultDeadlineMs, type RunOptions, runTask } from '../../../src/coach/runner.ts'
import { AgendaTask } from '../../../src/coach/tasks/agenda/task.ts'
import { systemClock } from '../../../src/kernel/clock.ts'
import { type Answer, goodAgenda, withItem } from '../../support/model-answers.ts'
import { agendaInput, agendaTask, checkAgenda, directory, draftAgenda, emptyInput } from './fixture.ts'

/** A model that answers by a function, and what it was asked. */
const scripted = (answer: (request: ModelRequest, before: number) => Answer | string | Promise<string>) => {
  const asked: ModelRequest[] = []
  const model: Model = {
    name: 'scripted',
    complete: async (request) => {
      asked.push(request)
      const given = await answer(request, asked.length - 1)
      return typeof given === 'string' ? given : JSON.stringify(given)
    },
  }
  return { model, asked }
}

const obedient = () => scripted(({ system, user }) => goodAgenda(system, user))

const run = (model: Model, change: Partial<RunOptions> = {}, task = agendaTask(), input = agendaInput('id')) =>
  runTask(task, { model, clock: systemClock }, input, { consent: true, directory, deadlineMs: 2000, ...change })

describe('who drafts', () => {
  it('the built-in coach, where there is no model', async () => {
    const { draft, saw } = await run(noModel)
    expect(draft).toMatchObject({ by: 'built-in', reason: 'not_in_use', model: null, prompt: null })
    expect(saw).toBeNull()
  })

  it('the built-in coach, without a single request, where one of the two does not consent', async () => {
    const { model, asked } = obedient()
    const { draft, saw } = await run(model, { consent: false })
    expect(draft).toMatchObject({ by: 'built-in', reason: 'not_in_use' })
    expect(asked).toEqual([])
    expect(saw).toBeNull()
    expect(JSON.stringify(draft)).not.toMatch(/mentor|mentee|Ratna|Dimas/)
  })

  it('the model, asked once with all the time there is and one retry', async () => {
    const { model, asked } = obedient()
    const { draft } = await runTask(agendaTask(), { model, clock: systemClock }, agendaInput('en'), {
      consent: true,
      directory,
    })
    expect(draft).toMatchObject({ by: 'model', prompt: 'agenda.en@1', locale: 'en' })
    expect(defaultDeadlineMs).toBe(15_000)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.retries).toBe(1)
    expect(asked[0]?.timeoutMs).toBeGreaterThan(14_000)
    expect(asked[0]?.timeoutMs).toBeLessThan(15_000)
  })

  it.each(['id', 'en'] as const)('the model, for a pairing that has not met yet (%s)', async (locale) => {
    const { value, draft } = await run(obedient().model, {}, agendaTask(), emptyInput(locale))
    expect(draft.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(draft.by).toBe('model')
    expect(value.flatMap(({ sources }) => sources.map(({ kind }) => kind))).toContain('program')
  })

  it('the built-in coach, when nobody waits any more', async () => {
    const gone = new AbortController()
    const { model } = scripted(() => new Promise<string>(() => {}))
    setTimeout(() => gone.abort(), 30)
    const { draft, saw } = await run(model, { signal: gone.signal })
    expect(draft).toMatchObject({ by: 'built-in', reason: 'cancelled' })
    expect(saw).not.toBeNull()
  })

  it('the built-in coach, with nothing sent, when nobody waited to begin with', async () => {
    const { model, asked } = obedient()
    const { draft, saw } = await run(model, { signal: AbortSignal.abort() })
    expect(draft.reason).toBe('cancelled')
    expect(asked).toEqual([])
    expect(saw).toBeNull()
  })

  it('the built-in coach, when a model ignores the signal', async () => {
    const from = performance.now()
    const { model } = scripted(() => new Promise<string>(() => {}))
    const { draft } = await run(model, { deadlineMs: 150 })
    expect(draft.reason).toBe('timeout')
    expect(performance.now() - from).toBeLessThan(1000)
  })
})

describe('what fails on the way', () => {
  it.each([
    ['a model that throws something else', () => Promise.reject(new Error('secret words'))],
    ['a model that throws nothing at all', () => Promise.reject(undefined)],
  ])('%s', async (_, answer) => {
    const { draft } = await run(scripted(answer).model)
    expect(draft).toMatchObject({ by: 'built-in', reason: 'internal' })
    expect(JSON.stringify(draft)).not.toContain('secret')
  })

  it('a model that fails in a way of its own keeps its reason', async () => {
    const { draft } = await run(scripted(() => Promise.reject(new ModelFailure('refused'))).model)
    expect(draft.reason).toBe('refused')
  })

  it('a rubric that throws costs no draft', async () => {
    const task = new AgendaTask(draftAgenda, () => {
      throw new Error('secret words')
    })
    const { value, draft } = await run(obedient().model, {}, task)
    expect(value).toHaveLength(3)
    expect(draft).toMatchObject({ by: 'built-in', reason: 'internal' })
    expect(draft.checks).toContainEqual({ rule: 'agenda.rubric', ok: false, detail: 'error' })
  })
})

describe('putting right', () => {
  const long = (answer: Answer) => withItem(answer, 1, (item) => ({ ...item, minutes: 100 }))

  it('names the rule and its detail, once, with no second retry', async () => {
    const { model, asked } = scripted(({ system, user }, before) =>
      before === 0 ? long(goodAgenda(system, user)) : goodAgenda(system, user),
    )
    const { draft, saw } = await run(model)
    expect(draft.by).toBe('model')
    expect(asked).toHaveLength(2)
    expect(asked[1]?.retries).toBe(0)
    expect(asked[1]?.user).toMatch(/- agenda\.size: 5 \d+\/60/)
    expect(asked[1]?.user.startsWith(asked[0]?.user ?? '-')).toBe(true)
    expect(saw).toBe(`${asked[1]?.system}\n\n${asked[1]?.user}`)
  })

  it('speaks of sources by the ids that the model knows, and of nobody by name', async () => {
    const task = new AgendaTask(draftAgenda, () => [{ rule: 'agenda.fresh', ok: false, detail: 'itm_1 Dimas act_1' }])
    const { model, asked } = obedient()
    await run(model, {}, task)
    expect(asked[1]?.user).toContain('- agenda.fresh: c1 [MENTEE] a1')
  })

  it('is not tried where the first answer took most of the time', async () => {
    const { model, asked } = scripted(async ({ system, user }) => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      return JSON.stringify(long(goodAgenda(system, user)))
    })
    const { draft } = await run(model, { deadlineMs: 450 })
    expect(draft.reason).toBe('failed_checks')
    expect(asked).toHaveLength(1)
  })
})

describe('what a check says of the built-in draft', () => {
  it('is told, and does not cost the draft', async () => {
    const task = new AgendaTask(
      (input) => draftAgenda(input).map((item) => ({ ...item, minutes: 50, sources: [] })),
      checkAgenda,
    )
    const { value, draft } = await run(noModel, {}, task)
    expect(value).toHaveLength(3)
    const failed = draft.checks.filter(({ ok }) => !ok).map(({ rule }) => rule)
    expect(failed).toEqual(['draft.grounded', 'agenda.size'])
  })
})

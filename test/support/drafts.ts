import { expect } from 'vitest'
import { draftAgenda } from '../../src/coach/built-in/agenda.ts'
import { checkAgenda } from '../../src/coach/tasks/agenda/rubric/index.ts'
import type { AgendaInput, AgendaItem } from '../../src/coach/tasks/agenda/types.ts'
import { agendaInput } from './agenda-input.ts'

/** Drafts, and holds the draft to every rule. */
export const draft = (given: Partial<AgendaInput>): AgendaItem[] => {
  const input = agendaInput(given)
  const items = draftAgenda(input)
  expect(checkAgenda(items, input).filter(({ ok }) => !ok)).toEqual([])
  return items
}

export const topics = (items: readonly AgendaItem[]): string[] => items.map((item) => item.topic)

/** What the items say in the coach's words. */
export const said = (items: readonly AgendaItem[]): string =>
  items.map(({ topic, purpose, outcome }) => `${topic}\n${purpose}\n${outcome}`).join('\n')

/** What they say and what they cite. */
export const everything = (items: readonly AgendaItem[]): string => JSON.stringify(items)

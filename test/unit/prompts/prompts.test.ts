import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isInLanguage } from '../../../src/coach/language.ts'
import { fillPrompt, parsePrompt, placeholdersOf, promptFor, promptTasks } from '../../../src/coach/prompts.ts'
import { sourceKinds } from '../../../src/coach/source.ts'
import { itemKinds } from '../../../src/coach/tasks/agenda/types.ts'
import { type Locale, locales } from '../../../src/kernel/locale.ts'
import { released } from './released.ts'

const folder = join(import.meta.dirname, '../../../prompts')
const files = readdirSync(folder)
const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')

describe('every prompt', () => {
  it('exists in both languages, and nothing else does', () => {
    expect(files.sort()).toEqual(
      promptTasks.flatMap((task) => ['en', 'id'].map((locale) => `${task}.${locale}.md`)).sort(),
    )
  })

  it.each(files)('%s is what its name says', (file) => {
    const { task, locale, version } = parsePrompt(read(file))
    expect(`${task}.${locale}.md`).toBe(file)
    expect(promptFor(task, locale)).toEqual(parsePrompt(read(file)))
    expect(version).toBeGreaterThan(0)
  })

  it.each(files)('%s is the text that was released under its version', (file) => {
    const { label } = parsePrompt(read(file))
    expect({ [label]: createHash('sha256').update(read(file)).digest('hex') }).toEqual({ [label]: released[label] })
  })

  it.each(promptTasks)('%s has the same placeholders and version in both languages', (task) => {
    const [id, en] = (['id', 'en'] as const).map((locale) => promptFor(task, locale))
    for (const part of ['system', 'user', 'repair'] as const) {
      expect(placeholdersOf(id?.[part] ?? '')).toEqual(placeholdersOf(en?.[part] ?? '-'))
    }
    expect(id?.version).toBe(en?.version)
  })

  it.each(locales)('speaks its own language (%s)', (locale: Locale) => {
    const { system } = promptFor('agenda', locale)
    const sentences = system.split(/(?<=[.:])\s+/).filter((sentence) => sentence.split(' ').length > 7)
    expect(sentences.length).toBeGreaterThan(20)
    expect(sentences.filter((sentence) => !isInLanguage(sentence, locale, []))).toEqual([])
  })
})

describe('the agenda prompt', () => {
  it.each(locales)('explains every kind of item, and asks for JSON (%s)', (locale) => {
    const { system, repair } = promptFor('agenda', locale)
    for (const kind of itemKinds) expect(system).toContain(`\n- ${kind}: `)
    expect(system).toContain('JSON')
    expect(repair).toContain('JSON')
    expect(sourceKinds).toContain('carried')
  })

  it('names the same rules in both languages', () => {
    const rules = (locale: Locale) =>
      [...promptFor('agenda', locale).system.matchAll(/^- ((?:agenda|draft)\.[a-z-]+):/gm)].map(([, rule]) => rule)
    expect(rules('id')).toEqual(rules('en'))
    expect(rules('en')).toHaveLength(14)
  })
})

describe('filling', () => {
  it('fills every placeholder, each time it stands there', () => {
    expect(fillPrompt('{{a}} and {{b}} and {{a}}', { a: '1', b: '$&' })).toBe('1 and $& and 1')
  })

  it('never fills inside a value', () => {
    expect(fillPrompt('{{a}} {{b}}', { a: '{{b}}', b: 'x' })).toBe('{{b}} x')
  })

  it('refuses a missing, an inherited and a spare value', () => {
    expect(() => fillPrompt('{{a}}', {})).toThrow('a')
    expect(() => fillPrompt('{{constructor}}', {})).toThrow('constructor')
    expect(() => fillPrompt('{{a}}', { a: '1', b: '2' })).toThrow('b')
  })
})

describe('a file that is no prompt', () => {
  it.each([
    '',
    'text',
    '---\ntask: agenda\nlocale: en\nversion: 1\n---\n=== system\nx',
    '---\ntask: x\nlocale: en\nversion: 1\n---\n=== system\n\n=== user\n\n=== repair\n',
  ])('is refused', (text) => {
    expect(() => parsePrompt(text)).toThrow()
  })
})

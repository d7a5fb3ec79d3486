import { describe, expect, it } from 'vitest'
import { messages } from '../../../src/i18n/index.ts'
import { locales } from '../../../src/kernel/locale.ts'
import { inputsOf, readable } from './html.ts'
import { agendaValues, hostile, specimens } from './specimens.tsx'

/** Every start tag, its attributes without their values. */
const tagsOf = (html: string): string[] => html.replace(/="[^"]*"/g, '=""').match(/<[a-z][^>]*>/gi) ?? []

/** Every text of a catalogue that is a plain string. */
const sentencesOf = (node: object): string[] =>
  Object.values(node).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? sentencesOf(value) : [],
  )

describe.each(locales)('pages in %s', (locale) => {
  const pages = specimens(locale)
  const [everything = ''] = pages

  it('hold nothing that a strict content security policy forbids', () => {
    for (const page of pages) {
      expect(page).not.toMatch(/<style|javascript:/i)
      for (const tag of tagsOf(page)) expect(tag).not.toMatch(/\s(style|on[a-z]+|hx-on[:\w-]*|srcdoc)\s*=/i)
      for (const [, attributes = '', inside] of page.matchAll(/<script([^>]*)>([^<]*)/g)) {
        expect(attributes).toMatch(/src="\/assets\/[\w-]+\.js"/)
        expect(inside).toBe('')
      }
      expect(page).not.toMatch(/\b(src|href|action)="(https?:)?\/\//)
    }
  })

  it('show what people typed as text, never as markup', () => {
    expect(everything.split('&lt;script&gt;').length).toBeGreaterThan(20)
    expect(everything).not.toContain('<script>')
    expect(everything).not.toMatch(/<img/)
    expect(everything).toContain(
      `value="${hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')}"`,
    )
  })

  it('are whole documents that name their language', () => {
    for (const page of pages) {
      expect(page).toMatch(new RegExp(`^<!doctype html><html lang="${locale}"`))
      expect(page.match(/<h1[ >]/g)).toHaveLength(1)
      expect(page.match(/<main /g)).toHaveLength(1)
      expect(page).toMatch(/<title>[^<]+ · Pamong<\/title>/)
    }
    expect(pages[1]).toContain('data-theme="pamong-dark"')
    expect(everything).not.toContain('data-theme')
  })

  it('give every control a name, every reference a target, and no id twice', () => {
    const [form = ''] = everything.match(/<form method="post" action="\/a"[\s\S]*?<\/form>/) ?? []
    // What stands in a template is not in the document.
    const live = form.replace(/<template[\s\S]*?<\/template>/, '')
    const ids = [...live.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of live.matchAll(/\sfor="([^"]+)"/g)) expect(ids).toContain(target)
    for (const [, targets = ''] of live.matchAll(/\saria-describedby="([^"]+)"/g)) {
      for (const target of targets.split(' ')) expect(ids).toContain(target)
    }
    expect(live).toContain('href="#items-0-topic"')
    expect(live).toMatch(/id="items-0-topic"[^>]*aria-invalid="true"/)
  })

  it('carry the agenda whole in the editor’s form', () => {
    const [form = ''] = everything.match(/<form method="post" action="\/a"[\s\S]*?<\/form>/) ?? []
    const hidden = new Map(inputsOf(form.replace(/<template[\s\S]*?<\/template>/, '')))
    expect(hidden.get('version')).toBe('3')
    expect(hidden.get('items.1.sources.0.excerpt')).toBe(hostile)
    expect(hidden.get('items.1.kind')).toBe('goal')
    // The parser drops the first line break after the tag; the typed one has to survive it.
    expect(form).toContain(`>\n${agendaValues.items[0]?.purpose}</textarea>`)
  })
})

describe('the two languages', () => {
  const own = { en: messages('en').web, id: messages('id').web }

  it.each([
    ['en', 'id'],
    ['id', 'en'],
  ] as const)('%s leaves no word in a page in %s', (other, shown) => {
    const shared = new Set(sentencesOf(own[shown]))
    const foreign = new Set(sentencesOf(own[other]).filter((sentence) => !shared.has(sentence)))
    const met = specimens(shown).flatMap(readable)
    expect(met.filter((text) => foreign.has(text))).toEqual([])
    expect(foreign.size).toBeGreaterThan(80)
  })

  it('shows every sentence of the catalogue somewhere', () => {
    for (const locale of locales) {
      const met = new Set(specimens(locale).flatMap(readable))
      // A kind needs no specimen, its type gives it a label; the roles stand in one list.
      const { kinds: _kinds, ...agenda } = own[locale].agenda
      const { kinds: _sources, ...sources } = own[locale].sources
      const missing = sentencesOf({
        ...own[locale],
        agenda,
        sources,
        days: {},
        frame: { ...own[locale].frame, roles: {} },
      }).filter((sentence) => !met.has(sentence))
      expect(missing).toEqual([])
    }
  })

  it('keeps to the Indonesian house rules', () => {
    const sentences = sentencesOf(own.id).concat(specimens('id').flatMap(readable))
    expect(
      sentences.filter((sentence) => /\banda\b|\b(kamu|wajib|segera|minggu)\b|mentee-mentee/.test(sentence)),
    ).toEqual([])
  })
})

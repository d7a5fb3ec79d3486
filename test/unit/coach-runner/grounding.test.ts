import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkGrounded, excerptLength, findExcerpt, trimExcerpt } from '../../../src/coach/grounding.ts'
import type { Citation } from '../../../src/coach/source.ts'
import { oddText } from '../../support/odd-text.ts'

const sources = [
  { kind: 'note' as const, id: 'not_1', text: 'Dimas masih ragu.\nLaporan  belum dikirim.' },
  { kind: 'action' as const, id: 'act_1', text: 'Mengirim laporan' },
]
const check = (...cited: Citation[]) => checkGrounded([{ at: 'items.0', sources: cited }], sources)

describe('draft.grounded', () => {
  it('holds for words that stand in a source, white space aside', () => {
    expect(check({ kind: 'note', id: 'not_1', excerpt: 'ragu. Laporan belum' })).toEqual({
      rule: 'draft.grounded',
      ok: true,
      detail: '',
    })
  })

  it.each([
    [{ kind: 'note', id: 'not_9', excerpt: '' }, 'items.0.sources.0 unknown'],
    [{ kind: 'action', id: 'not_1', excerpt: 'ragu' }, 'items.0.sources.0 unknown'],
    [{ kind: 'note', id: 'not_1', excerpt: 'sangat ragu' }, 'items.0.sources.0 excerpt'],
    [{ kind: 'action', id: 'act_1', excerpt: 'Dimas masih ragu' }, 'items.0.sources.0 excerpt'],
  ] as const)('fails for %o', (citation, detail) => {
    expect(check(citation)).toMatchObject({ ok: false, detail })
  })

  it('fails without any citation', () => {
    expect(check()).toMatchObject({ ok: false, detail: 'items.0 uncited' })
  })
})

describe('an excerpt', () => {
  const text = 'Rapat molor lagi. Bu Ratna menyarankan “agenda tertulis” untuk\n  rapat berikut. Dimas setuju!'
  const find = (excerpt: string, about = '') => {
    const { start, end } = findExcerpt(text, excerpt, about)
    return text.slice(start, end)
  }

  it.each([
    ['rapat molor lagi', 'Rapat molor lagi'],
    ['menyarankan "agenda tertulis" untuk rapat berikut', 'menyarankan “agenda tertulis” untuk\n  rapat berikut'],
    ['"Dimas setuju"', 'Dimas setuju'],
    ['Rapat molor lagi. Bu Ratna …', 'Rapat molor lagi. Bu Ratna'],
  ])('is found in any case, spacing and quotes: %s', (excerpt, found) => {
    expect(find(excerpt)).toBe(found)
  })

  it('that stands nowhere gives way to the nearest sentence', () => {
    expect(find('Dimas said that he agrees')).toBe('Dimas setuju!')
    expect(find('She proposed something', 'Agenda tertulis')).toBe('Bu Ratna menyarankan “agenda tertulis” untuk')
    expect(find('', '')).toBe('Rapat molor lagi.')
  })

  it('is always a stretch of its source, and fits', () => {
    fc.assert(
      fc.property(oddText(500), oddText(40), (source, excerpt) => {
        const { start, end } = findExcerpt(source, excerpt, excerpt)
        expect(start >= 0 && start <= end && end <= source.length).toBe(true)
        const shown = trimExcerpt(source.slice(start, end))
        expect(shown.length).toBeLessThanOrEqual(excerptLength)
        expect(
          checkGrounded(
            [{ at: 'x', sources: [{ kind: 'note', id: '1', excerpt: shown }] }],
            [{ kind: 'note', id: '1', text: source }],
          ).ok,
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is cut at a word', () => {
    expect(trimExcerpt('kata '.repeat(60))).toBe('kata '.repeat(40).trim())
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLanguage, checkSafe, fragmentsOf, undelimited, visible } from '../../../src/coach/defence.ts'
import { oddText } from '../../support/odd-text.ts'

const safe = (text: string, fragments: string[] = []) => checkSafe([{ at: 'items.0.purpose', text }], fragments)

describe('draft.safe', () => {
  it.each([
    ['see https://evil.example', 'link'],
    ['see www.evil.example/x', 'link'],
    ['docs.evil.com/login', 'link'],
    ['bit.ly/3xYz', 'link'],
    ['javascript:alert(1)', 'link'],
    ['JaVaScRiPt:alert(1)', 'link'],
    ['data:text/html;base64,AAAA', 'link'],
    ['mailto:a@b.example', 'link'],
    ['[here](http://x)', 'markdown'],
    ['![x](y)', 'markdown'],
    ['[x][1]', 'markdown'],
    ['```js', 'markdown'],
    ['<script>alert(1)</script>', 'markup'],
    ['a <b>bold</b> word', 'markup'],
    ['<img src=x onerror=alert(1)>', 'markup'],
    ['<!-- hidden -->', 'markup'],
    ['&#106;avascript', 'markup'],
    ['&lt;b&gt;', 'markup'],
    ['</source>', 'delimiter'],
    ['{{minutes}}', 'delimiter'],
    ['abc\u202edcba', 'invisible'],
    ['zero\u200bwidth', 'invisible'],
    ['bell\u0007', 'invisible'],
    ['line\u2028separator', 'invisible'],
    ['[NAMA ATASAN] hadir', 'blank'],
    ['[PERSON-9] hadir', 'blank'],
    ['kata '.repeat(200), 'long'],
  ])('%s', (text, problem) => {
    expect(safe(text)).toEqual({ rule: 'draft.safe', ok: false, detail: `items.0.purpose ${problem}` })
  })

  it.each([
    'Apa yang membuat target 12,5% (Rp1.250.000) tercapai sebelum 05/04?',
    'If A < B and C > D, what then? 3 <5, R&D; Q&A; v2.4.1; e.g. this.',
    'Membahas node.js, CI/CD dan "follow-up" [sic] — 09.00–10.00 WIB.',
    'A family emoji 👩‍👩‍👧 and a heart ❤️ stay.',
    'First: agree. Second: data: the figures of last week.\nThen a new line.',
  ])('passes: %s', (text) => {
    expect(safe(text)).toEqual({ rule: 'draft.safe', ok: true, detail: '' })
  })

  it('knows a stretch of its prompt again', () => {
    const prompt = 'Short line.\nYou prepare the agenda of a one-on-one mentoring session and nothing else besides.'
    expect(fragmentsOf(prompt)).toHaveLength(1)
    expect(
      safe(
        'I was told: you  prepare the agenda of a one-on-one mentoring session and nothing else',
        fragmentsOf(prompt),
      ).detail,
    ).toBe('items.0.purpose prompt')
  })
})

describe('draft.language', () => {
  const item = (topic: string, purpose: string) => [
    { at: 'items.0.topic', text: topic },
    { at: 'items.0.purpose', text: purpose },
  ]

  it('judges a short field with its item', () => {
    const words = item('Planning and Control', 'Apa yang masih menghambat laporan ini sejauh ini?')
    expect(checkLanguage(words, 'id', [])).toEqual({ rule: 'draft.language', ok: true, detail: '' })
  })

  it('judges a longer field by itself', () => {
    const words = item(
      'Apa yang masih menghambat laporan bulanan yang belum selesai sampai sekarang ini juga?',
      'What is in the way of it?',
    )
    expect(checkLanguage(words, 'id', [])).toMatchObject({
      ok: false,
      detail: expect.stringContaining('items.0.purpose'),
    })
  })

  it('passes over the words it is told to', () => {
    const words = item('The Way Forward', 'Membahas The Way Forward bersama')
    expect(checkLanguage(words, 'id', ['The Way Forward']).ok).toBe(true)
  })
})

describe('a text on its way to a model', () => {
  it('keeps its length when its brackets are taken, and holds none then', () => {
    fc.assert(
      fc.property(oddText(80), (text) => {
        const out = undelimited(text)
        expect(out).toHaveLength(text.length)
        expect(out).not.toMatch(/[<>]/)
      }),
    )
  })

  it('shows all it holds', () => {
    fc.assert(
      fc.property(oddText(80), (text) => {
        expect(safe(visible(text).slice(0, 700)).detail).not.toContain('invisible')
      }),
    )
    expect(visible('a\r\nb\tc\u200bd 👩‍👧')).toBe('a\nb\tcd 👩‍👧')
  })
})

import { describe, expect, it } from 'vitest'
import { isFault } from '../../../src/kernel/errors.ts'
import { comingInstant } from '../../../src/modules/sessions/local-time.ts'
import { differenceOfNotes } from '../../../src/modules/sessions/note-difference.ts'
import { phaseOf } from '../../../src/modules/sessions/phase.ts'

const startsAt = Temporal.Instant.from('2026-11-26T07:00:00Z')
const planned = { state: 'planned', origin: 'planned', startsAt, minutes: 60 } as const

describe('the phase of a session', () => {
  it.each([
    ['2026-11-26T06:49:59Z', 'before'],
    ['2026-11-26T06:50:00Z', 'during'],
    ['2026-11-26T08:29:59Z', 'during'],
    ['2026-11-26T08:30:00Z', 'after'],
  ])('goes by the clock: %s', (now, phase) => {
    expect(phaseOf(planned, Temporal.Instant.from(now))).toBe(phase)
  })

  it('goes by what was recorded of it, whatever the clock says', () => {
    const early = Temporal.Instant.from('2026-11-26T07:10:00Z')
    for (const state of ['held', 'missed', 'moved', 'cancelled'] as const)
      expect(phaseOf({ ...planned, state }, early)).toBe('after')
    expect(phaseOf({ ...planned, origin: 'imported' }, early)).toBe('after')
  })
})

describe('a time that somebody chose', () => {
  const now = Temporal.Instant.from('2026-01-01T00:00:00Z')
  const at = (text: string, zone: string) =>
    comingInstant(Temporal.PlainDateTime.from(text), zone, now, 'startsAt').toString()
  const ruleOf = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      return isFault(error) ? error.fields[0]?.rule : undefined
    }
    return undefined
  }

  it('is meant in the pairing’s zone', () => {
    expect(at('2026-12-03T14:00', 'Asia/Makassar')).toBe('2026-12-03T06:00:00Z')
  })

  it('is refused where the clocks skip it, and is the first of two where they repeat it', () => {
    expect(ruleOf(() => at('2026-03-08T02:30', 'America/New_York'))).toBe('in_a_gap')
    expect(at('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z')
    expect(ruleOf(() => at('2025-12-31T10:00', 'Asia/Jakarta'))).toBe('in_the_past')
  })
})

describe('the difference of two notes', () => {
  const marks = { same: ' ', added: '+', removed: '-' } as const
  const drawn = (mine: string, theirs: string) =>
    differenceOfNotes(mine, theirs).map(({ change, text }) => `${marks[change]}${text}`)

  it('has each text whole, line by line', () => {
    expect(drawn('a\nb\nc\nd', 'a\nx\nc\nd\ne')).toEqual([' a', '-x', '+b', ' c', ' d', '-e'])
    expect(drawn('a', 'a')).toEqual([' a'])
  })

  it('is made in time for texts that share nothing', () => {
    const lines = (word: string) => Array.from({ length: 4_000 }, (_, i) => `${word} ${i}`).join('\n')
    expect(differenceOfNotes(lines('a'), lines('b'))).toHaveLength(8_000)
  })
})

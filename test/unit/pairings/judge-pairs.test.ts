import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay, judgePair, problemsOfStart } from '../../../src/modules/pairings/judge-pairs.ts'
import { addressesOf, judgePairRows, readPairRows } from '../../../src/modules/pairings/pair-rows.ts'
import type { Party } from '../../../src/modules/pairings/parties.ts'

const party = (name: string, more: Partial<Party> = {}): Party => ({
  id: `per_${name}`,
  name,
  email: `${name}@contoh.example`,
  locale: 'id',
  zone: 'Asia/Jakarta',
  hasLeft: false,
  isMentor: true,
  isMentee: true,
  capacity: 2,
  asMentor: 0,
  asMentee: 0,
  ...more,
})

const why = (mentor: Party, mentee: Party) =>
  judgePair({ mentor, mentee }).map(({ field, rule, limit }) => [field, rule, ...(limit === undefined ? [] : [limit])])

describe('whether two can be paired', () => {
  it('depends on who they are and whom they have', () => {
    const [ratna, dimas] = [party('ratna'), party('dimas')]
    expect(why(ratna, dimas)).toEqual([])
    expect(why(ratna, ratna)).toEqual([['mentee', 'same_person']])
    expect(why(party('ratna', { asMentor: 2 }), dimas)).toEqual([['mentor', 'full', 2]])
    expect(why(party('ratna', { isMentor: false, capacity: null, asMentor: 2 }), dimas)).toEqual([])
    expect(why(party('ratna', { hasLeft: true }), party('dimas', { hasLeft: true }))).toEqual([
      ['mentor', 'has_left'],
      ['mentee', 'has_left'],
    ])
    expect(why(ratna, party('dimas', { asMentee: 1 }))).toEqual([['mentee', 'already_paired']])
    // A mentee here may be a mentor as well.
    expect(why(ratna, party('dimas', { asMentor: 2 }))).toEqual([])
  })

  it('holds for a whole table: no mentor is overfilled and no mentee paired twice, whatever its order', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const row = fc.tuple(names, names)
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (pairs, capacity) => {
        const parties = new Map(
          ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}@contoh.example`, party(name, { capacity, asMentor: 1 })]),
        )
        const rows = pairs.map(([mentor, mentee], place) => ({
          row: place + 2,
          cells: { mentor: `${mentor}@contoh.example`, mentee: `${mentee}@contoh.example` },
        }))
        const made = judgePairRows(rows, parties).flatMap(({ pair }) => (pair ? [pair] : []))
        const mentees = made.map(({ mentee }) => mentee.id)
        expect(new Set(mentees).size).toBe(mentees.length)
        for (const name of ['a', 'b', 'c', 'd', 'e']) {
          expect(made.filter(({ mentor }) => mentor.name === name).length).toBeLessThanOrEqual(capacity - 1)
        }
        expect(made.every(({ mentor, mentee }) => mentor.id !== mentee.id)).toBe(true)
      }),
    )
  })

  it('finds addresses in the form in which they are compared, each once', async () => {
    const { rows } = await readPairRows(
      'surel mentor;surel mentee\nA@Contoh.example;b@contoh.example\na@contoh.example;x',
    )
    expect(addressesOf(rows)).toEqual(['a@contoh.example', 'b@contoh.example'])
  })
})

describe('the first day of a pairing', () => {
  const day = (text: string) => Temporal.PlainDate.from(text)
  const term = { closedAt: null, startsOn: day('2026-12-01'), endsOn: day('2026-12-31'), today: day('2026-11-24') }

  it('is that of the programme, or today once it runs', () => {
    expect(firstDay(term).toString()).toBe('2026-12-01')
    expect(firstDay({ ...term, startsOn: day('2026-05-04') }).toString()).toBe('2026-11-24')
  })

  it('is neither past nor behind the end, and there is none in a closed programme', () => {
    expect(problemsOfStart(term, day('2026-12-31'))).toEqual([])
    expect(problemsOfStart(term, day('2026-11-23'))).toEqual([{ field: 'startsOn', rule: 'in_the_past' }])
    expect(problemsOfStart(term, day('2027-01-01'))).toEqual([{ field: 'startsOn', rule: 'after_end' }])
    const closedAt = Temporal.Instant.from('2026-11-24T00:00:00Z')
    expect(problemsOfStart({ ...term, closedAt }, day('2026-12-31'))).toEqual([{ field: 'program', rule: 'closed' }])
  })
})

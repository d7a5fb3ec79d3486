import { describe, expect, it } from 'vitest'
import { addWorkingDays, dayOffOn, isWorkingDay, type WorkCalendar } from '../../../src/kernel/working-days.ts'
import { nationalDaysOff } from '../../../src/modules/organisations/national-days.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

const named = (year: number, name: string): Temporal.PlainDate[] =>
  [...nationalDaysOff]
    .filter(([day, dayOff]) => day.startsWith(String(year)) && dayOff.source === 'national')
    .filter(([, dayOff]) => dayOff.name.en.includes(name))
    .map(([day]) => date(day))

/** Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
const easterOf = (year: number): Temporal.PlainDate => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}

const lunar: readonly (readonly [name: string, calendar: string, monthCode: string, day: number])[] = [
  ['Isra Mikraj', 'islamic-umalqura', 'M07', 27],
  ['Eid al-Fitr', 'islamic-umalqura', 'M10', 1],
  ['Eid al-Adha', 'islamic-umalqura', 'M12', 10],
  ['Islamic New Year', 'islamic-umalqura', 'M01', 1],
  ['Birthday of the Prophet', 'islamic-umalqura', 'M03', 12],
  ['Chinese New Year', 'chinese', 'M01', 1],
]

const computed = (year: number, calendar: string, monthCode: string, day: number): Temporal.PlainDate => {
  for (let at = date(`${year}-01-01`); at.year === year; at = at.add({ days: 1 })) {
    const there = at.withCalendar(calendar)
    if (there.monthCode === monthCode && there.day === day) return at
  }
  throw new Error(`no such day in ${year}`)
}

describe('the national calendar', () => {
  it('has the holidays and the added days of the decree for 2026', () => {
    const of2026 = [...nationalDaysOff].filter(([day]) => day.startsWith('2026'))
    expect(of2026.filter(([, { source }]) => source === 'national')).toHaveLength(17)
    expect(of2026.filter(([, { source }]) => source === 'collective')).toHaveLength(8)
    expect(of2026.every(([, { isExpected }]) => !isExpected)).toBe(true)
  })

  it('marks all of 2027 as expected, and invents no collective leave for it', () => {
    const of2027 = [...nationalDaysOff].filter(([day]) => day.startsWith('2027')).map(([, dayOff]) => dayOff)
    expect(of2027).toHaveLength(15)
    expect(of2027.every(({ isExpected, source }) => isExpected && source === 'national')).toBe(true)
  })

  it.each(lunar)('has %s where the calendar %s has it', (name, calendar, monthCode, day) => {
    expect(named(2027, name)[0]?.toString()).toBe(computed(2027, calendar, monthCode, day).toString())
    // What a decree fixes is at most a day from what Umm al-Qura says.
    const [fixed] = named(2026, name)
    const apart = fixed?.until(computed(2026, calendar, monthCode, day)).days ?? 99
    expect(Math.abs(apart)).toBeLessThanOrEqual(1)
  })

  it.each([2026, 2027])('has Easter of %i and what goes by it', (year) => {
    const easter = easterOf(year)
    expect(named(year, 'Easter').map(String)).toEqual([easter.toString()])
    expect(named(year, 'Good Friday').map(String)).toEqual([easter.subtract({ days: 2 }).toString()])
    expect(named(year, 'Ascension of Jesus').map(String)).toEqual([easter.add({ days: 39 }).toString()])
  })
})

describe('working days', () => {
  const calendar: WorkCalendar = { off: nationalDaysOff, working: new Set(['2026-12-24', '2026-12-26']) }

  it('are Monday to Friday without days off, and whatever else is worked on', () => {
    expect(isWorkingDay(calendar, date('2026-12-23'))).toBe(true)
    expect(isWorkingDay(calendar, date('2026-12-24'))).toBe(true)
    expect(isWorkingDay(calendar, date('2026-12-25'))).toBe(false)
    expect(isWorkingDay(calendar, date('2026-12-26'))).toBe(true)
    expect(isWorkingDay(calendar, date('2026-12-27'))).toBe(false)
    expect(dayOffOn(calendar, date('2026-12-24'))).toBeNull()
    expect(dayOffOn(calendar, date('2026-12-25'))?.name.id).toContain('Natal')
    expect(dayOffOn(calendar, date('2026-12-27'))).toBeNull()
  })

  it('are counted forwards and backwards', () => {
    const plain: WorkCalendar = { off: nationalDaysOff, working: new Set() }
    expect(addWorkingDays(plain, date('2026-03-17'), 1).toString()).toBe('2026-03-25')
    expect(addWorkingDays(plain, date('2026-03-25'), -1).toString()).toBe('2026-03-17')
    expect(addWorkingDays(plain, date('2026-11-28'), 3).toString()).toBe('2026-12-02')
    expect(addWorkingDays(plain, date('2026-11-28'), 0).toString()).toBe('2026-11-28')
  })
})

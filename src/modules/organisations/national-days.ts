import type { DayOff } from '../../kernel/working-days.ts'

type Name = DayOff['name']

const name = (id: string, en: string): Name => ({ id, en })

const newYear = name('Tahun Baru Masehi', 'New Year’s Day')
const ascensionOfMuhammad = name('Isra Mikraj Nabi Muhammad saw.', 'Isra Mikraj of the Prophet Muhammad')
const chineseNewYear = (year: number) => name(`Tahun Baru Imlek ${year} Kongzili`, `Chinese New Year ${year}`)
const dayOfSilence = (year: number) => name(`Hari Suci Nyepi (Tahun Baru Saka ${year})`, `Nyepi, Saka New Year ${year}`)
const eidAlFitr = (year: number) => name(`Idul Fitri ${year} Hijriah`, `Eid al-Fitr ${year}`)
const goodFriday = name('Wafat Yesus Kristus', 'Good Friday')
const easter = name('Kebangkitan Yesus Kristus (Paskah)', 'Easter Sunday')
const labourDay = name('Hari Buruh Internasional', 'Labour Day')
const ascension = name('Kenaikan Yesus Kristus', 'Ascension of Jesus Christ')
const eidAlAdha = (year: number) => name(`Idul Adha ${year} Hijriah`, `Eid al-Adha ${year}`)
const vesak = (year: number) => name(`Hari Raya Waisak ${year} BE`, `Vesak ${year}`)
const pancasila = name('Hari Lahir Pancasila', 'Pancasila Day')
const islamicNewYear = (year: number) => name(`1 Muharam Tahun Baru Islam ${year} Hijriah`, `Islamic New Year ${year}`)
const independence = name('Proklamasi Kemerdekaan', 'Independence Day')
const birthOfMuhammad = name('Maulid Nabi Muhammad saw.', 'Birthday of the Prophet Muhammad')
const christmas = name('Kelahiran Yesus Kristus (Natal)', 'Christmas Day')

const collective = ({ id, en }: Name): Name => name(`Cuti bersama ${id}`, `Collective leave: ${en}`)

/** By the joint decree of three ministers No. 1497, 2 and 5 of 2025, of 19 September 2025. */
const holidays2026: readonly (readonly [string, Name])[] = [
  ['2026-01-01', newYear],
  ['2026-01-16', ascensionOfMuhammad],
  ['2026-02-17', chineseNewYear(2577)],
  ['2026-03-19', dayOfSilence(1948)],
  ['2026-03-21', eidAlFitr(1447)],
  ['2026-03-22', eidAlFitr(1447)],
  ['2026-04-03', goodFriday],
  ['2026-04-05', easter],
  ['2026-05-01', labourDay],
  ['2026-05-14', ascension],
  ['2026-05-27', eidAlAdha(1447)],
  ['2026-05-31', vesak(2570)],
  ['2026-06-01', pancasila],
  ['2026-06-16', islamicNewYear(1448)],
  ['2026-08-17', independence],
  ['2026-08-25', birthOfMuhammad],
  ['2026-12-25', christmas],
]

/** Days that the same decree adds. */
const collective2026: readonly (readonly [string, Name])[] = [
  ['2026-02-16', chineseNewYear(2577)],
  ['2026-03-18', dayOfSilence(1948)],
  ['2026-03-20', eidAlFitr(1447)],
  ['2026-03-23', eidAlFitr(1447)],
  ['2026-03-24', eidAlFitr(1447)],
  ['2026-05-15', ascension],
  ['2026-05-28', eidAlAdha(1447)],
  ['2026-12-24', christmas],
]

/**
 * What can be worked out for the year after: fixed dates, Easter, the Chinese calendar, and the Islamic one by Umm al-Qura,
 * from which the decree may differ by a day. Nyepi, Vesak and collective leave are for the decree to say.
 */
const expected2027: readonly (readonly [string, Name])[] = [
  ['2027-01-01', newYear],
  ['2027-01-05', ascensionOfMuhammad],
  ['2027-02-06', chineseNewYear(2578)],
  ['2027-03-09', eidAlFitr(1448)],
  ['2027-03-10', eidAlFitr(1448)],
  ['2027-03-26', goodFriday],
  ['2027-03-28', easter],
  ['2027-05-01', labourDay],
  ['2027-05-06', ascension],
  ['2027-05-16', eidAlAdha(1448)],
  ['2027-06-01', pancasila],
  ['2027-06-06', islamicNewYear(1449)],
  ['2027-08-14', birthOfMuhammad],
  ['2027-08-17', independence],
  ['2027-12-25', christmas],
]

const daysOff = (
  days: readonly (readonly [string, Name])[],
  source: DayOff['source'],
  isExpected: boolean,
): [string, DayOff][] => days.map(([day, name]) => [day, { name, source, isExpected }])

/** Indonesia's national days off by their ISO text, in the order of the year. */
export const nationalDaysOff: ReadonlyMap<string, DayOff> = new Map(
  [
    ...daysOff(holidays2026, 'national', false),
    ...daysOff(
      collective2026.map(([day, name]) => [day, collective(name)] as const),
      'collective',
      false,
    ),
    ...daysOff(expected2027, 'national', true),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
)

import { beforeAll, describe, expect, it } from 'vitest'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('calendar')

let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

const PATH = '/api/v1/organisation/calendar'

interface Calendar {
  national: string
  nationalDays: { day: string; name: { id: string; en: string }; kind: string; expected: boolean }[]
  days: { id: string; day: string; name: string; kind: string }[]
}

const read = async (year = 2026): Promise<Calendar> => (await app.get(world.hr, `${PATH}?year=${year}`)).json()

const refused = async (response: Response) => {
  const { fields } = await response.json<{ fields: { field: string; rule: string }[] }>()
  return [response.status, ...fields.map(({ field, rule }) => `${field} ${rule}`)]
}

const ics = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

describe('the national calendar', () => {
  it('comes with its days, in both languages, and says which ones are expected', async () => {
    const { national, nationalDays } = await read()
    expect(national).toBe('id')
    expect(nationalDays).toHaveLength(25)
    expect(nationalDays).toContainEqual({
      day: '2026-12-24',
      name: {
        id: 'Cuti bersama Kelahiran Yesus Kristus (Natal)',
        en: 'Collective leave: Christmas Day',
      },
      kind: 'collective',
      expected: false,
    })
    expect((await read(2027)).nationalDays.every(({ expected }) => expected)).toBe(true)
    const page = await (await app.get(world.hr, '/organisation/calendar?year=2027')).text()
    expect(page).toContain('perkiraan, menunggu keputusan resmi')
  })

  it('can be left, and taken up again', async () => {
    expect((await app.send(world.hr, 'PATCH', PATH, { national: 'none' })).status).toBe(204)
    expect((await read()).nationalDays).toEqual([])
    expect((await app.post(world.hr, '/organisation/calendar', { national: 'id' })).status).toBe(303)
    expect((await read()).nationalDays).toHaveLength(25)
  })
})

describe('own days', () => {
  const add = (body: object) => app.send(world.hr, 'POST', `${PATH}/days`, body)

  it('are added, several at once, and removed', async () => {
    const added = await add({ from: '2026-12-28', to: '2026-12-31', name: 'Libur akhir tahun' })
    expect(added.status).toBe(201)
    const { days } = await added.json<{ days: string[] }>()
    expect(days).toHaveLength(4)
    expect((await add({ from: '2026-12-24', name: 'Tetap bekerja', kind: 'working' })).status).toBe(201)
    expect((await read()).days.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
      '2026-12-24 working',
      '2026-12-28 off',
      '2026-12-29 off',
      '2026-12-30 off',
      '2026-12-31 off',
    ])
    expect((await app.send(world.hr, 'DELETE', `${PATH}/days/${days[0]}`, undefined)).status).toBe(204)
    expect((await app.send(world.hr, 'DELETE', `${PATH}/days/${days[0]}`, undefined)).status).toBe(404)
  })

  it('are refused in the past, backwards, too many, or twice', async () => {
    expect(await refused(await add({ from: '2026-11-23', name: 'Kemarin' }))).toEqual([400, 'from in_the_past'])
    expect(await refused(await add({ from: '2027-02-02', to: '2027-02-01', name: 'x' }))).toEqual([
      400,
      'to before_start',
    ])
    expect(await refused(await add({ from: '2027-02-02', to: '2027-04-01', name: 'x' }))).toEqual([400, 'to too_many'])
    expect(await refused(await add({ from: '2026-12-30', name: 'x' }))).toEqual([400, 'from already_there'])
    expect(await refused(await add({ from: '2027-02-02', name: 'x', kind: 'working' }))).toEqual([
      400,
      'from already_there',
    ])
    expect(await refused(await add({ from: '2027-02-02', name: 'a\nb' }))).toEqual([400, 'name not_one_line'])
    const form = { key: 'k', from: '2026-11-01', to: '', name: 'Kemarin', kind: 'off' }
    const page = await app.post(world.hr, '/organisation/calendar/days', form)
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('value="Kemarin"')
  })

  it('are added once by a form that is sent twice, and by one of two who are at it at once', async () => {
    const form = { key: 'twice', from: '2027-03-15', to: '', name: 'Ulang tahun', kind: 'off' }
    const answers = [
      await app.post(world.hr, '/organisation/calendar/days', form),
      await app.post(world.hr, '/organisation/calendar/days', form),
    ]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const both = await Promise.all([1, 2].map(() => add({ from: '2027-03-16', name: 'Serentak' })))
    expect(both.map(({ status }) => status).sort()).not.toEqual([201, 201])
    expect((await read(2027)).days.map(({ day }) => day)).toEqual(['2027-03-15', '2027-03-16'])
  })
})

describe('a calendar file', () => {
  const bring = (text: string) => app.send(world.hr, 'POST', `${PATH}/import`, { ics: text })

  const good = ics(
    event('DTSTART;VALUE=DATE:20270412', 'DTEND;VALUE=DATE:20270414', 'SUMMARY:Rapat kerja\\, dua', ' \thari'),
    event('DTSTART;VALUE=DATE:20270501', 'SUMMARY:Sudah ada'),
    event('DTSTART;VALUE=DATE:20200501', 'SUMMARY:Sudah lewat'),
    event('DTSTART;VALUE=DATE:20270420', 'STATUS:CANCELLED', 'SUMMARY:Batal'),
    event(
      'DTSTART;X-NOTE="a:b";VALUE=DATE:20270421',
      'BEGIN:VALARM',
      'SUMMARY:Bukan ini',
      'END:VALARM',
      'SUMMARY:Libur pabrik',
    ),
  )

  it('is shown first, and brought in by a second press', async () => {
    const shown = await app.post(world.hr, '/organisation/calendar/import', { key: 'ics', ics: good, step: 'preview' })
    expect(shown.status).toBe(200)
    const html = await shown.text()
    expect(html).toContain('3 hari akan ditambahkan')
    expect(html).toContain('1 hari sudah ada')
    const before = (await read(2027)).days.length
    const form = { key: 'ics', ics: good, step: 'confirm' }
    expect((await app.post(world.hr, '/organisation/calendar/import', form)).status).toBe(303)
    expect((await app.post(world.hr, '/organisation/calendar/import', form)).status).toBe(303)
    const { days } = await read(2027)
    expect(days).toHaveLength(before + 3)
    expect(days).toContainEqual(expect.objectContaining({ day: '2027-04-13', name: 'Rapat kerja, dua hari' }))
    expect(days).toContainEqual(expect.objectContaining({ day: '2027-04-21', name: 'Libur pabrik' }))
  })

  it('is brought in whole or not at all', async () => {
    const { days: before } = await read(2027)
    const mixed = ics(
      event('DTSTART;VALUE=DATE:20270610', 'SUMMARY:Baik'),
      event('DTSTART:20270611T090000Z', 'SUMMARY:Berjam-jam'),
      event('DTSTART;VALUE=DATE:20270612', 'RRULE:FREQ=YEARLY', 'SUMMARY:Berulang'),
      event('DTSTART;VALUE=DATE:20270231', 'SUMMARY:Tidak ada'),
      event('DTSTART;VALUE=DATE:20270614'),
    )
    expect(await refused(await bring(mixed))).toEqual([
      400,
      'ics.2 not_all_day',
      'ics.3 repeats',
      'ics.4 not_a_date',
      'ics.5 required',
    ])
    const shown = await app.post(world.hr, '/organisation/calendar/import', { key: 'm', ics: mixed, step: 'confirm' })
    expect(shown.status).toBe(400)
    expect(await shown.text()).toContain('4 acara tidak dapat dibaca')
    expect((await read(2027)).days).toEqual(before)
  })

  it('is refused where it is none, or too large', async () => {
    expect(await refused(await bring('nama,tanggal\nLibur,2027-01-01'))).toEqual([400, 'ics not_ics'])
    expect(await refused(await bring(`BEGIN:VCALENDAR\r\n${'X'.repeat(300_000)}`))).toEqual([400, 'ics too_many_bytes'])
    const file = new FormData()
    file.set('key', 'f')
    file.set('step', 'preview')
    file.set('file', new File([new Uint8Array([0xff, 0xfe, 0x42, 0x00])], 'libur.ics'))
    const page = await app.ask(world.hr, '/organisation/calendar/import', { method: 'POST', body: file })
    expect(page.status).toBe(400)
    expect((await bring(ics())).status).toBe(201)
  })
})

it('costs one round trip to look at, and is HR’s alone', async () => {
  const trips = await app.control.trips(async () => {
    await (await app.get(world.hr, '/organisation/calendar')).text()
  })
  expect(trips).toBe(1)
  expect((await app.get(world.mentor, PATH)).status).toBe(403)
  expect((await app.get(world.mentor, '/organisation/calendar')).status).toBe(403)
})

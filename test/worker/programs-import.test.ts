import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { dataKeys, pairings, people } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import type { Id } from '../../src/kernel/ids.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('programs-import')

let world: Awaited<ReturnType<typeof createSmallWorld>>
let program: string
beforeEach(async () => {
  world = await createSmallWorld(app.boot())
  const body = { name: 'Program Tabel', purpose: 'Banyak sekaligus.', startsOn: '2026-11-24' }
  program = (await (await app.send(world.hr, 'POST', '/api/v1/programs', body)).json<{ id: string }>()).id
})

interface Preview {
  counts: { new: number; problem: number }
  unknown: string[]
  rows: { row: number; mentor: string; mentee: string; outcome: string; problems: { field: string; rule: string }[] }[]
}

const path = () => `/api/v1/programs/${program}/pairings/import`
const call = (csv: string, more: object = {}, headers = {}) =>
  app.send(world.hr, 'POST', path(), { csv, ...more }, headers)
const preview = async (csv: string): Promise<Preview> => (await call(csv, { preview: true })).json()
const outcomes = ({ rows }: Preview) =>
  rows.map(({ row, outcome, problems }) => [row, outcome, ...problems.map(({ field, rule }) => `${field} ${rule}`)])
const fieldsOf = async (response: Response) => {
  expect(response.status).toBe(400)
  const { fields } = await response.json<{ fields: { field: string; rule: string; limit?: number }[] }>()
  return fields.map(({ field, rule, limit }) => (limit === undefined ? [field, rule] : [field, rule, limit]))
}
const rows = async <T>(query: Parameters<ReturnType<typeof app.boot>['database']['batch']>[1][number]) => {
  const [found] = await app.boot().database.batch('read', [query])
  return found as T[]
}
const begun = () =>
  rows<typeof pairings.$inferSelect>(
    q
      .select()
      .from(pairings)
      .where(eq(pairings.programId, program as Id<'program'>)),
  )
const mentor = 'ratna.wulandari@contoh.example'
const mentee = 'dimas.prasetyo@contoh.example'
const colleague = 'yohanes.wenda@contoh.example'

const upload = async (bytes: Uint8Array, name = 'pasangan.csv', as: Claims = world.hr): Promise<Response> => {
  const body = new FormData()
  body.set('key', crypto.randomUUID())
  body.set('step', 'preview')
  body.set('csv', '')
  body.set('file', new File([Uint8Array.from(bytes)], name, { type: 'text/csv' }))
  return app.ask(as, `/programs/${program}/pairings/import`, { method: 'POST', body })
}

/** So many people, in one statement. */
const crowd = async (count: number, prefix: string): Promise<string[]> => {
  const { ids, clock } = app.boot()
  const emails = Array.from({ length: count }, (_, i) => `${prefix}${i}@ramai.example`)
  const { organisationId } = world.hr
  for (let i = 0; i < count; i += 500) {
    await world.write(
      q.insert(people).values(
        emails.slice(i, i + 500).map((email) => ({
          id: ids.next('person'),
          organisationId,
          email,
          name: email,
          address: email,
          locale: 'id' as const,
          zone: 'Asia/Makassar',
          role: 'member' as const,
          createdAt: clock.now(),
        })),
      ),
    )
  }
  return emails
}

describe('a table of pairs', () => {
  it.each([
    ['comma', `mentor,mentee\n${mentor},${mentee}`],
    ['semicolon, Indonesian headings', `Surel Mentor;Surel Mentee\n${mentor};${mentee}`],
    ['tab', `Mentor e-mail\tMentee e-mail\n${mentor}\t${mentee}`],
    ['another order, CRLF and other columns', `MENTEE,Divisi,MENTOR\r\n${mentee},Gudang,${mentor}\r\n`],
    ['quoted line breaks', `mentor,mentee,catatan\n${mentor},${mentee},"satu\ndua; tiga"`],
    ['a line break in a quoted address', `mentor,mentee\n"${mentor}\n",${mentee}`],
    ['byte order mark', `\u{FEFF}mentor;mentee\n${mentor};${mentee}`],
    ['a line for spreadsheets, and blank lines', `\nsep=;\nmentor;mentee\n\n${mentor};${mentee}\n;\n`],
    ['addresses in capitals', `mentor,mentee\n${mentor.toUpperCase()},${mentee}`],
  ])('is read: %s', async (_, csv) => {
    const found = await preview(csv)
    expect(found.counts).toEqual({ new: 1, problem: 0 })
    expect(await begun()).toEqual([])
  })

  it('is read in the encodings that spreadsheets save, and is no workbook', async () => {
    const text = `mentor,mentee,bagian\n${mentor},${mentee},Müller & Zoë`
    const utf16 = new Uint8Array(2 + text.length * 2)
    const view = new DataView(utf16.buffer)
    for (const [place, sign] of [...`\u{FEFF}${text}`].entries()) view.setUint16(place * 2, sign.charCodeAt(0), true)
    for (const bytes of [new TextEncoder().encode(text), utf16, Uint8Array.from(text, (sign) => sign.charCodeAt(0))]) {
      const page = await upload(bytes)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Ratna Wulandari dan Dimas Prasetyo')
    }
    expect((await upload(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]))).status).toBe(400)
    expect((await upload(new TextEncoder().encode(text), 'pasangan.xlsx')).status).toBe(400)
    for (const csv of [
      'mentor\na@b.example',
      'a,b\n1,2',
      'mentor,mentee,surel mentor\na,b,c',
      `mentor,mentee\n"${mentor},b`,
    ]) {
      expect(await fieldsOf(await call(csv, { preview: true })), csv).toEqual([['csv', 'not_csv']])
    }
    for (const csv of ['', 'mentor,mentee', 'mentor,mentee\n,\n']) {
      expect(await fieldsOf(await call(csv, { preview: true })), csv).toEqual([['csv', 'required']])
    }
  })

  it('says of each row what is wrong with it, in view of the rows before', async () => {
    const left = await world.person(world.hr.organisationId, { name: 'Sudah Pergi' })
    await world.write(
      q.update(people).set({ deactivatedAt: app.boot().clock.now() }).where(eq(people.id, left.personId)),
    )
    const [a = '', b = '', c = '', d = ''] = await crowd(4, 'baris')
    await app.send(world.hr, 'POST', `/api/v1/programs/${program}/members`, {
      side: 'mentor',
      emails: [mentor],
      capacity: 2,
    })
    const csv = [
      'mentor,mentee,bahasa,atasan langsung,gaji',
      `${mentor},${mentee},Inggris,ya,1`,
      `${mentor},${a},,,2`,
      `${mentor},${b},,,3`,
      `${colleague},${mentee},,,4`,
      `${colleague},${colleague},,,5`,
      `sudah.pergi@contoh.example,${c},,,6`,
      `${colleague},tidak-ada@contoh.example,,,7`,
      `bukan alamat,${d},,,8`,
      `,${d},,,9`,
      `${colleague},${d},Jawa,mungkin,10`,
    ].join('\n')
    const found = await preview(csv)
    expect(found.unknown).toEqual(['gaji'])
    expect(found.counts).toEqual({ new: 2, problem: 8 })
    expect(outcomes(found)).toEqual([
      [4, 'problem', 'mentor full'],
      [5, 'problem', 'mentee already_there'],
      [6, 'problem', 'mentee same_person'],
      [7, 'problem', 'mentor has_left'],
      [8, 'problem', 'mentee nobody_here'],
      [9, 'problem', 'mentor not_an_address'],
      [10, 'problem', 'mentor required'],
      [11, 'problem', 'language not_allowed', 'lineManager not_allowed'],
      [2, 'new'],
      [3, 'new'],
    ])
    const refused = await fieldsOf(await call(csv))
    expect(refused[0]).toEqual(['4.mentor', 'full', 2])
    expect(await begun()).toEqual([])
    const form = { key: 'k', step: 'confirm', csv }
    const page = await app.post(world.hr, `/programs/${program}/pairings/import`, form)
    expect(page.status).toBe(400)
    expect(await page.text()).toContain('Belum ada yang dipasangkan.')
    expect(await begun()).toEqual([])

    const good = csv.split('\n').slice(0, 3).join('\n')
    expect(await (await call(good)).json()).toEqual({ paired: 2 })
    const made = await begun()
    expect(made.map(({ language, isLineManager }) => [language, isLineManager]).sort()).toEqual([
      ['en', true],
      ['id', false],
    ])
    expect(outcomes(await preview(good)).map(([, outcome, ...why]) => [outcome, ...why])).toEqual([
      ['problem', 'mentor full', 'mentee already_paired'],
      ['problem', 'mentor full', 'mentee already_paired'],
    ])
  })

  it('comes in once, whatever is sent again or at the same time', async () => {
    const csv = `mentor,mentee\n${mentor},${mentee}\n${colleague},${mentor}`
    const headers = { 'idempotency-key': 'tabel' }
    expect(await (await call(csv, {}, headers)).json()).toEqual({ paired: 2 })
    expect(await (await call(csv, {}, headers)).json()).toEqual({ paired: 2 })
    expect(await begun()).toHaveLength(2)
    const [a = '', b = '', c = ''] = await crowd(3, 'lomba')
    const racers = await Promise.all([a, b, c].map((other) => call(`mentor,mentee\n${other},${colleague}`)))
    expect(racers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(racers.every(({ status }) => [201, 400, 409].includes(status))).toBe(true)
    expect(await begun()).toHaveLength(3)
  })

  it('is HR’s, of a programme that is open', async () => {
    const csv = `mentor,mentee\n${mentor},${mentee}`
    for (const as of [world.mentor, world.elsewhere]) {
      expect((await app.send(as, 'POST', path(), { csv })).status).toBe(403)
    }
    const elsewhereHr = await world.person(world.elsewhere.organisationId, { name: 'Luh Ayu', role: 'hr' })
    expect((await app.send(elsewhereHr, 'POST', path(), { csv })).status).toBe(404)
    await app.send(world.hr, 'POST', `/api/v1/programs/${program}/close`, {})
    expect(await fieldsOf(await call(csv))).toEqual([['program', 'closed']])
    const page = await app.post(world.hr, `/programs/${program}/pairings/import`, { key: 'k', step: 'preview', csv })
    expect(await page.text()).toContain('Program ini sudah ditutup')
  })
})

describe('a long table', () => {
  it('of as many rows as one write takes comes in whole; one more, or ten thousand, is refused whole', async () => {
    const mentors = await crowd(200, 'mentor')
    const mentees = await crowd(500, 'mentee')
    const lines = mentees.map((one, i) => `${mentors[i % 200]},${one}`)
    const tooLong = await call(['mentor,mentee', ...lines, `${mentor},${mentee}`].join('\n'))
    expect(await fieldsOf(tooLong)).toEqual([['csv', 'too_many', 500]])
    const endless = Array.from({ length: 10_000 }, (_, i) => `a${i}@b.example,c${i}@d.example`)
    expect(await fieldsOf(await call(['mentor,mentee', ...endless].join('\n')))).toEqual([['csv', 'too_many', 500]])
    expect(await begun()).toEqual([])

    const csv = ['mentor,mentee', ...lines].join('\n')
    const started = performance.now()
    const trips = await app.control.trips(async () => {
      expect(await (await call(csv)).json()).toEqual({ paired: 500 })
    })
    expect(performance.now() - started).toBeLessThan(5000)
    expect(trips).toBe(2)
    const made = await begun()
    expect(made).toHaveLength(500)
    const keys = await rows(q.select({ id: dataKeys.id }).from(dataKeys))
    expect(keys.length).toBeGreaterThanOrEqual(1500)
  })
})

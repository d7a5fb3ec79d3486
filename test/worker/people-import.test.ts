import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { q } from '../../src/db/query.ts'
import { audit, people } from '../../src/db/schema/index.ts'
import type { Claims } from '../../src/kernel/ctx.ts'
import { startApp } from '../support/app.ts'
import { createSmallWorld } from '../support/world.ts'

const app = startApp('people-import')
let world: Awaited<ReturnType<typeof createSmallWorld>>
beforeAll(async () => {
  world = await createSmallWorld(app.boot())
})

interface Preview {
  counts: Record<string, number>
  rows: { row: number; name: string; email: string; outcome: string; problems: { field: string; rule: string }[] }[]
  unknown: string[]
}
const call = (csv: string, more: object = {}, key = '') =>
  app.send(world.hr, 'POST', '/api/v1/people/import', { csv, ...more }, key ? { 'idempotency-key': key } : {})
const preview = async (csv: string): Promise<Preview> => (await call(csv, { preview: true })).json()
const outcomes = ({ rows }: Preview) =>
  rows.map(({ row, outcome, problems }) => [row, outcome, ...problems.map(({ field, rule }) => `${field} ${rule}`)])
const fieldsOf = async (response: Response) => {
  const { fields } = await response.json<{ fields: { field: string; rule: string; limit?: number }[] }>()
  return fields.map(({ field, rule }) => [field, rule])
}

const upload = async (bytes: Uint8Array, as: Claims = world.hr, name = 'orang.csv'): Promise<Response> => {
  const body = new FormData()
  body.set('key', crypto.randomUUID())
  body.set('step', 'preview')
  body.set('csv', '')
  body.set('file', new File([Uint8Array.from(bytes)], name, { type: 'text/csv' }))
  return app.ask(as, '/people/import', { method: 'POST', body })
}

const everyone = async () => {
  const [rows] = await app
    .boot()
    .database.batch('read', [
      q.select().from(people).where(eq(people.organisationId, world.hr.organisationId)).orderBy(people.email),
    ])
  return rows as (typeof people.$inferSelect)[]
}
const addedBy = async () => {
  const [rows] = await app.boot().database.batch('read', [
    q
      .select()
      .from(audit)
      .where(and(eq(audit.organisationId, world.hr.organisationId), eq(audit.action, 'person.added'))),
  ])
  return rows as (typeof audit.$inferSelect)[]
}

describe('a table of people', () => {
  it.each([
    ['comma', 'name,email\nAndi,andi@tabel.example'],
    ['semicolon', 'nama;surel\nAndi;andi@tabel.example'],
    ['tab', 'Name\tE-mail\nAndi\tandi@tabel.example'],
    ['another order and case, CRLF', 'EMAIL,Peran,NAMA\r\nandi@tabel.example,,Andi\r\n'],
    ['semicolons with commas in the cells', 'nama;surel;catatan\nAndi;andi@tabel.example;"a, b, c, d"'],
    ['a line for spreadsheets, and blank lines', '\nsep=;\nnama;surel\n\nAndi;andi@tabel.example\n;\n'],
    ['byte order mark', '\u{FEFF}nama,surel\nAndi,andi@tabel.example'],
  ])('is read: %s', async (_, csv) => {
    const { counts, rows } = await preview(csv)
    expect(counts).toEqual({ new: 1, unchanged: 0, problem: 0 })
    expect(rows).toMatchObject([{ name: 'Andi', email: 'andi@tabel.example', outcome: 'new' }])
  })

  it('is read in the encodings that spreadsheets save', async () => {
    const text = 'nama,surel\nZoë Müller,zoe@tabel.example'
    const utf8 = new TextEncoder().encode(text)
    const utf16 = (isLittle: boolean) => {
      const view = new DataView(new ArrayBuffer(2 + text.length * 2))
      for (const [place, sign] of [...`\u{FEFF}${text}`].entries())
        view.setUint16(place * 2, sign.charCodeAt(0), isLittle)
      return new Uint8Array(view.buffer)
    }
    const files = {
      'UTF-8': utf8,
      'UTF-8 with its mark': new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]),
      'UTF-16 LE': utf16(true),
      'UTF-16 BE': utf16(false),
      'windows-1252': Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    }
    for (const [name, bytes] of Object.entries(files)) {
      const page = await upload(bytes)
      expect(page.status, name).toBe(200)
      expect(await page.text(), name).toContain('Zoë Müller')
    }
  })

  it('is no workbook, no picture, and has its columns', async () => {
    const page = await upload(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 1, 2, 3]))
    expect(page.status).toBe(400)
    const table = new TextEncoder().encode('nama,surel\nZoë,zoe@contoh.example')
    expect((await upload(table, world.hr, 'orang.xlsx')).status).toBe(400)
    expect((await upload(table, world.hr, 'ORANG.CSV')).status).toBe(200)
    for (const csv of [
      'nama\nAndi',
      'a,b\n1,2',
      'nama,name,surel\nA,B,c@d.example',
      'nama,surel\n"Andi,a@b.example\nBudi,b@b.example',
    ]) {
      expect(await fieldsOf(await call(csv, { preview: true })), csv).toEqual([['csv', 'not_csv']])
    }
    for (const csv of ['', ' \n', 'nama,surel', 'nama,surel\n,\n']) {
      expect(await fieldsOf(await call(csv, { preview: true })), csv).toEqual([['csv', 'required']])
    }
  })

  it('takes words of both languages for language, zone and role, and says what it cannot read', async () => {
    const csv = [
      'nama,surel,bahasa,zona,peran,sapaan,gaji',
      'Satu,satu@tabel.example,Bahasa Inggris,WITA,Anggota,Pak Satu,1',
      'Dua,dua@tabel.example,en,asia/jayapura,,,2',
      'Tiga,tiga@tabel.example,Jawa,Atlantis,bos,,3',
      'Empat,bukan alamat,,,,,4',
      ',lima@tabel.example,,,,,5',
      '=cmd(),enam@tabel.example,,,,,6',
      '"Tujuh\nBaris",tujuh@tabel.example,,,,,7',
      'Delapan,SATU@tabel.example,,,,,8',
      'Sembilan,ｓekar.ayu@contoh.example,,,,,9',
    ].join('\n')
    const found = await preview(csv)
    expect(found.unknown).toEqual(['gaji'])
    expect(found.counts).toEqual({ new: 2, unchanged: 1, problem: 6 })
    expect(outcomes(found)).toEqual([
      [4, 'problem', 'locale not_allowed', 'zone not_a_zone', 'role not_allowed'],
      [5, 'problem', 'email not_an_address'],
      [6, 'problem', 'name required'],
      [7, 'problem', 'name invalid'],
      [8, 'problem', 'name not_one_line'],
      [9, 'problem', 'email already_there'],
      [2, 'new'],
      [3, 'new'],
      [10, 'unchanged'],
    ])
    const before = (await everyone()).length
    const refused = await call(csv)
    expect(refused.status).toBe(400)
    expect((await fieldsOf(refused)).slice(0, 2)).toEqual([
      ['4.locale', 'not_allowed'],
      ['4.zone', 'not_a_zone'],
    ])
    expect(await everyone()).toHaveLength(before)

    expect(await (await call(csv, { onlyGood: true })).json()).toEqual({ added: 2 })
    const rows = await everyone()
    expect(rows).toHaveLength(before + 2)
    expect(rows.find(({ email }) => email === 'satu@tabel.example')).toMatchObject({
      name: 'Satu',
      address: 'Pak Satu',
      locale: 'en',
      zone: 'Asia/Makassar',
      role: 'member',
      invitedAt: null,
      joinedAt: null,
      createdAt: app.boot().clock.now(),
    })
    expect(rows.find(({ email }) => email === 'dua@tabel.example')).toMatchObject({
      address: 'Dua',
      zone: 'Asia/Jayapura',
    })
    expect(await (await call(csv, { onlyGood: true })).json()).toEqual({ added: 0 })
  })

  it('comes back as it was exported', async () => {
    await app.send(world.hr, 'POST', '/api/v1/people', { name: 'Rumus', email: '=1+1@contoh.example' })
    const csv = await (await app.get(world.hr, '/people.csv')).text()
    const { counts } = await preview(csv)
    expect(counts).toEqual({ new: 0, unchanged: (await everyone()).length, problem: 0 })
  })
})

describe('the pages', () => {
  const send = (form: Record<string, string>) => app.post(world.hr, '/people/import', form)
  const csv = 'nama,surel\nRatih,ratih@halaman.example\nTanpa Alamat,'

  it('show first, write after the second press, and once', async () => {
    const before = (await everyone()).length
    const deeds = (await addedBy()).length
    const shown = await send({ key: 'i-1', csv, step: 'preview' })
    expect(shown.status).toBe(200)
    const html = await shown.text()
    expect(html).toContain('ratih@halaman.example')
    expect(html).toContain('Mohon diisi.')
    expect(await everyone()).toHaveLength(before)

    const blocked = await send({ key: 'i-1', csv, step: 'confirm' })
    expect(blocked.status).toBe(400)
    expect(await blocked.text()).toContain('ratih@halaman.example')
    expect(await everyone()).toHaveLength(before)

    for (let press = 0; press < 2; press += 1) {
      const done = await send({ key: 'i-1', csv, step: 'confirm', onlyGood: 'yes' })
      expect(done.headers.get('location')).toBe('/people?state=new&done=peopleImported')
    }
    expect(await everyone()).toHaveLength(before + 1)
    expect(await addedBy()).toHaveLength(deeds + 1)
  })

  it('give back what was pasted where it is no table', async () => {
    const response = await send({ key: 'i-2', csv: 'halo <b>dunia</b>', step: 'preview' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('halo &lt;b&gt;dunia&lt;/b&gt;')
    const changed = await send({ key: 'i-2', csv, step: 'change' })
    expect(await changed.text()).toContain('Tanpa Alamat')
  })
})

describe('a repeated import', () => {
  it('adds nobody twice, and says the same', async () => {
    const csv = 'nama,surel\nUlang,ulang@tabel.example\nUlang Dua,ulang2@tabel.example'
    const before = (await everyone()).length
    const answers = await Promise.all([call(csv, {}, 'same'), call(csv, {}, 'same')])
    for (const answer of answers) expect(await answer.json()).toEqual({ added: 2 })
    expect(await (await call(csv, {}, 'same')).json()).toEqual({ added: 2 })
    expect(await everyone()).toHaveLength(before + 2)
  })

  it('costs two round trips', async () => {
    expect(await app.control.trips(() => call('nama,surel\nBaru,baru@tabel.example'))).toBe(2)
    expect(await app.control.trips(() => call('nama,surel\nBaru,baru@tabel.example', { preview: true }))).toBe(1)
  })
})

describe('a long table', () => {
  const line = (n: number) => `Orang Nomor ${n},orang.nomor.${n}@panjang.example,,`
  const table = (rows: number) =>
    ['nama,surel,bahasa,peran', ...Array.from({ length: rows }, (_, n) => line(n))].join('\n')

  it('of 10,000 rows comes in whole, at once', async () => {
    const csv = table(10_000)
    const before = (await everyone()).length
    const start = performance.now()
    const found = await preview(csv)
    const previewed = performance.now()
    expect(found.counts).toEqual({ new: 10_000, unchanged: 0, problem: 0 })
    expect(found.rows).toHaveLength(200)
    const shown = await app.post(world.hr, '/people/import', { key: 'long', csv: table(5_000), step: 'preview' })
    expect(shown.status).toBe(200)
    const between = performance.now()
    expect(await app.control.trips(() => call(csv, {}, 'long'))).toBe(2)
    const done = performance.now()
    console.log(`10,000 rows: preview ${Math.round(previewed - start)} ms, import ${Math.round(done - between)} ms`)
    const rows = await everyone()
    expect(rows).toHaveLength(before + 10_000)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  it('of one row more is refused, and so is one of too many bytes', async () => {
    const long = await call(table(10_001), { preview: true })
    expect(long.status).toBe(400)
    expect((await long.json<{ fields: unknown[] }>()).fields).toMatchObject([
      { field: 'csv', rule: 'too_many', limit: 10_000 },
    ])
    const wide = await call(`nama,surel,catatan\nA,a@b.example,${'x'.repeat(901 * 1024)}`, { preview: true })
    expect((await wide.json<{ fields: unknown[] }>()).fields).toMatchObject([
      { field: 'csv', rule: 'too_many_bytes', limit: 900 },
    ])
    expect((await call('x'.repeat(1024 * 1024))).status).toBe(413)
  })
})

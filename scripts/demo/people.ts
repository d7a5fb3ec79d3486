import type { DemoPerson } from './types.ts'

export type PersonSeed = Omit<DemoPerson, 'id' | 'createdAt' | 'email' | 'modelConsent' | 'role'> & {
  role?: 'hr'
  modelConsent?: false
}

const jakarta = 'Asia/Jakarta'
const makassar = 'Asia/Makassar'
const jayapura = 'Asia/Jayapura'

/** Everyone of the company that takes part, by a key that is also the local part of the address. */
export const people = {
  ratna: { name: 'Ratna Kusumawardani', locale: 'id', zone: jakarta, address: 'Bu Ratna', role: 'hr' },
  yohana: { name: 'Yohana Wanggai', locale: 'id', zone: jayapura, address: 'Kak Yohana', role: 'hr' },

  hendra: { name: 'Hendra Siahaan', locale: 'id', zone: jakarta, address: 'Pak Hendra' },
  ayu: { name: 'Ni Ketut Ayu Laksmi', locale: 'id', zone: jakarta, address: 'Bu Ayu' },
  nurhayati: { name: 'Andi Nurhayati', locale: 'id', zone: makassar, address: 'Bu Nur' },
  sutrisno: { name: 'Sutrisno', locale: 'id', zone: makassar, address: 'Pak Tris', modelConsent: false },
  'dimas.prasetyo': { name: 'Dimas Prasetyo', locale: 'id', zone: jakarta, address: 'Mas Dimas' },
  lidya: { name: 'Lidya Halim', locale: 'id', zone: jakarta, address: 'Kak Lidya' },
  benediktus: { name: 'Benediktus Kogoya', locale: 'id', zone: jayapura, address: 'Pak Beni' },
  priya: { name: 'Priya Raghunathan', locale: 'en', zone: 'Asia/Singapore', address: 'Priya' },
  eleanor: { name: 'Eleanor Whitcombe', locale: 'en', zone: 'America/New_York', address: 'Ellie' },

  sari: { name: 'Sari Widyaningrum', locale: 'id', zone: jakarta, address: 'Mbak Sari' },
  jerome: { name: 'Jerome Villanueva', locale: 'en', zone: jakarta, address: 'Jerome' },
  tere: { name: 'Maria Theresia Simbolon', locale: 'en', zone: jakarta, address: 'Tere' },
  rizky: { name: 'Rizky Ramadhan', locale: 'id', zone: jakarta, address: 'Rizky' },
  made: { name: 'I Made Arya Wiguna', locale: 'id', zone: jakarta, address: 'Made' },
  wahyuni: { name: 'Wahyuni', locale: 'id', zone: makassar, address: 'Mbak Yuni' },
  kevin: { name: 'Kevin Hartanto', locale: 'en', zone: jakarta, address: 'Kevin' },
  gita: { name: 'Gita Maharani', locale: 'en', zone: jakarta, address: 'Gita' },
  yosefina: { name: 'Yosefina Mandowen', locale: 'id', zone: jayapura, address: 'Kak Yosi', modelConsent: false },
  putri: { name: 'Putri Rahmawati', locale: 'id', zone: jakarta, address: 'Putri' },
  'dimas.nugroho': { name: 'Dimas Aditya Nugroho', locale: 'id', zone: jakarta, address: 'Dimas' },
  asep: { name: 'Asep Kurniawan', locale: 'id', zone: jakarta, address: 'Kang Asep' },
  neneng: { name: 'Neneng Suryani', locale: 'id', zone: jakarta, address: 'Teh Neneng' },

  bonar: { name: 'Bonar Tampubolon', locale: 'id', zone: jakarta, address: 'Pak Bonar', modelConsent: false },
  khadijah: { name: 'Siti Khadijah Lubis', locale: 'id', zone: jakarta, address: 'Bu Siti' },
  theo: { name: 'Theofilus Latuheru', locale: 'id', zone: jayapura, address: 'Theo' },
  lina: { name: 'Lina Marlina', locale: 'id', zone: makassar, address: 'Mbak Lina' },
} as const satisfies Readonly<Record<string, PersonSeed>>

export type PersonKey = keyof typeof people

/** Whom a newcomer signs in as. */
export const demoHr: PersonKey = 'ratna'
export const demoStory = 'hendra-sari'

export const company = {
  name: 'PT Pasokarya Nusa Segar',
  domain: 'pasokarya.example',
  locale: 'id',
  zone: jakarta,
} as const

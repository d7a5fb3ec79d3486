import type { Entity, Id } from '../../src/kernel/ids.ts'
import { seededRandom } from './random.ts'
import type { DemoCheckIn, DemoPairing, DemoSession } from './types.ts'

interface Said {
  mood: 1 | 2 | 3 | 4 | 5
  text: string
  shares: 'nothing' | 'mood' | 'text' | 'both'
}

/** What mentees wrote before a session, by their story; the last entry is for the coming session, the others lead up to it. */
const said: Readonly<Record<string, readonly Said[]>> = {
  'hendra-sari': [
    {
      mood: 2,
      text: 'Minggu ini pulang di atas jam sembilan terus. Anak sudah tidur setiap kali saya sampai.',
      shares: 'both',
    },
    {
      mood: 3,
      text: 'Gugup menjelang rapat direksi. Belum siap cerita, tapi lega kalau sempat latihan.',
      shares: 'mood',
    },
    { mood: 5, text: 'Presentasi selesai dan direksi setuju pilot. Rasanya ringan.', shares: 'both' },
    {
      mood: 3,
      text: 'Tim gudang masih dingin terhadap pilot, dan saya jadi ragu apakah cara saya mengajak mereka sudah tepat.',
      shares: 'text',
    },
  ],
  'hendra-jerome': [
    { mood: 2, text: 'The migration at night is still in my head. I keep rereading the log.', shares: 'both' },
    { mood: 4, text: 'Two pages really is enough. People answered.', shares: 'mood' },
    { mood: 3, text: 'Everyone asks which track I pick. I do not know, and I feel late.', shares: 'both' },
  ],
  'ayu-tere': [
    { mood: 3, text: 'So many requests that I do my own work after six.', shares: 'nothing' },
    { mood: 4, text: 'The guild talk went fine, even Bekasi part 2.', shares: 'both' },
    { mood: 4, text: 'I want to apply, and I am afraid of telling my manager too early.', shares: 'text' },
  ],
  'nurhayati-rizky': [
    { mood: 2, text: 'papan peringkat bikin males masuk', shares: 'nothing' },
    { mood: 4, text: 'lembar pra-telepon kepake, pede', shares: 'mood' },
  ],
  'dimas-made': [
    { mood: 3, text: 'deg-degan on-call pertama sendirian', shares: 'both' },
    { mood: 4, text: 'udah lewat, ternyata bisa. pengen pegang stok-sync', shares: 'both' },
  ],
  'sutrisno-wahyuni': [
    { mood: 3, text: 'Saya malu kalau harus bicara setelah Daeng Rahman.', shares: 'nothing' },
    { mood: 5, text: 'Diterima di perencanaan. Senang, juga rindu regu lama.', shares: 'both' },
  ],
}

interface Told {
  /** Key of the story, its pairing and its sessions, oldest first. */
  stories: readonly { key: string; pairing: DemoPairing; sessions: readonly DemoSession[] }[]
  now: Temporal.Instant
  mint: <E extends Entity>(entity: E, at: Temporal.Instant) => Id<E>
}

const HOUR = 3_600_000

/** Check-ins before most sessions: what is written above, and elsewhere a mood alone. */
export const tellCheckIns = ({ stories, now, mint }: Told): DemoCheckIn[] => {
  const random = seededRandom(7_291)
  return stories.flatMap(({ key, pairing, sessions }) => {
    const ahead = sessions.find(
      ({ status, startsAt }) => status === 'planned' && startsAt.epochMilliseconds > now.epochMilliseconds,
    )
    const held = sessions.filter(({ status }) => status === 'held')
    const texts = said[key] ?? []
    const leading = ahead === undefined ? [] : texts.slice(-1)
    const earlier = ahead === undefined ? texts : texts.slice(0, -1)
    const before = held.flatMap((session, i): { session: DemoSession; words: Said }[] => {
      const words = earlier[i - (held.length - earlier.length)]
      const isGiven = random() < 0.75
      const mood = ([3, 4, 4, 5, 2] as const)[Math.floor(random() * 5)] ?? 3
      return words ? [{ session, words }] : isGiven ? [{ session, words: { mood, text: '', shares: 'nothing' } }] : []
    })
    const all = [...before, ...(ahead === undefined ? [] : leading.map((words) => ({ session: ahead, words })))]
    return all.map(({ session, words }): DemoCheckIn => {
      const usual = session.startsAt.epochMilliseconds - HOUR * (18 + Math.floor(random() * 30))
      const at = Math.max(Math.min(usual, now.epochMilliseconds - HOUR), session.createdAt.epochMilliseconds + HOUR)
      const createdAt = Temporal.Instant.fromEpochMilliseconds(Math.min(at, now.epochMilliseconds - 60_000))
      return {
        id: mint('checkIn', createdAt),
        pairing: pairing.id,
        session: session.id,
        by: pairing.mentee,
        mood: words.mood,
        text: words.text === '' ? null : words.text,
        moodShared: words.shares === 'mood' || words.shares === 'both',
        textShared: words.shares === 'text' || words.shares === 'both',
        createdAt,
      }
    })
  })
}

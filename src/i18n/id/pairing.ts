import type { Messages } from '../en/index.ts'

const rhythms: Readonly<Record<number, string>> = { 1: 'setiap pekan', 2: 'dua pekan sekali', 4: 'empat pekan sekali' }

const places = { 1: 'pertama', 2: 'kedua', 3: 'ketiga', 4: 'keempat', last: 'terakhir' } as const

export const pairing: Messages['pairing'] = {
  title: (partner) => `Mentoring bersama ${partner}`,
  back: 'Pasangan mentoring',
  tabs: {
    label: 'Pasangan mentoring ini',
    overview: 'Ringkasan',
    goals: 'Tujuan',
    growth: 'Pengembangan',
    feedback: 'Umpan balik',
    appraisals: 'Evaluasi',
    schedule: 'Jadwal',
    arrangement: 'Kesepakatan',
  },
  rhythm: (weeks, weekday, time) => `${rhythms[weeks] ?? `${weeks} pekan sekali`}, hari ${weekday} pukul ${time}`,
  monthlyRhythm: (months, place, weekday, time) =>
    `${months === 1 ? 'setiap bulan' : `${months} bulan sekali`}, hari ${weekday} ${places[place]} pukul ${time}`,
  drafts: { id: 'Draf berbahasa Indonesia', en: 'Draf berbahasa Inggris' },
  sessions: 'Sesi',
  noSessions: 'Belum ada sesi',
  noSessionsText: 'Jadwalkan sesi pertama, atau bawa masuk catatan dari sesi yang sudah berlangsung.',
  importHistory: 'Bawa masuk sesi terdahulu',
  plan: 'Jadwalkan sesi',
  when: 'Hari dan jam',
  whenHint: (zone) => `Menurut zona waktu pasangan mentoring ini: ${zone}`,
  minutes: 'Lama sesi dalam menit',
  planIt: 'Jadwalkan',
  topics: 'Topik titipan',
  topicsLead: 'Untuk sesi mendatang. Anda berdua dapat melihatnya.',
  noTopics: 'Tidak ada topik yang menunggu.',
  park: 'Apa yang ingin Anda bahas?',
  parkIt: 'Titipkan',
  drop: 'Keluarkan dari daftar',
  dropOf: (topic) => `Keluarkan dari daftar: ${topic}`,
  from: (name) => `dari ${name}`,
  fromYou: 'dari Anda',
  you: 'Anda',
  actions: 'Tindak lanjut yang terbuka',
  noActions: 'Tidak ada yang terbuka.',
  goals: 'Tujuan',
  noGoals: 'Belum ada tujuan yang ditetapkan.',
  goalStates: {
    proposed: 'Diusulkan',
    agreed: 'Disepakati',
    reached: 'Tercapai',
    missed: 'Tidak tercapai',
    dropped: 'Dilepas',
  },
  dueBy: (day) => `paling lambat ${day}`,
}

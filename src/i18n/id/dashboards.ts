import type { Messages } from '../en/index.ts'
import { formatNumber } from '../format.ts'

const count = (n: number) => formatNumber('id', n)

export const dashboards: Messages['dashboards'] = {
  waiting: 'Menunggu Anda',
  kinds: {
    record: ({ partner, day }) => `Apakah sesi bersama ${partner} pada ${day} terlaksana?`,
    'check-in': ({ partner, day }) => `Bagaimana kabar Anda menjelang sesi bersama ${partner} pada ${day}?`,
    agenda: ({ partner, day }) => `Sesi bersama ${partner} pada ${day} belum punya agenda bersama.`,
    agreement: ({ partner }) => `Kesepakatan dengan ${partner} menunggu persetujuan Anda.`,
    suggestions: ({ partner }) =>
      `Ada langkah yang disarankan seusai sesi bersama ${partner}: boleh Anda ambil atau lewati.`,
    feedback: ({ partner }) => `${partner} membagikan umpan balik kepada Anda.`,
    'goal-proposed': ({ partner }) => `Satu tujuan bersama ${partner} sudah diusulkan dan belum disepakati.`,
    'goal-due': ({ partner, day }) => `Salah satu tujuan Anda bersama ${partner} tenggatnya ${day}.`,
    introduction: ({ partner, day }) => `Langkah berikut sebuah perkenalan bersama ${partner} tenggatnya ${day}.`,
    'appraisal-view': ({ partner, day }) =>
      `Pandangan Anda untuk evaluasi perkembangan bersama ${partner} ditunggu sampai ${day}.`,
    'appraisal-sign': ({ partner }) => `Evaluasi perkembangan bersama ${partner} menunggu tanda tangan Anda.`,
  },
  desk: {
    due: 'Yang perlu dikerjakan',
    nothingDue: 'Tidak ada yang menunggu Anda.',
    requests: (n, first) =>
      `${count(n)} permintaan tentang data pribadi masih terbuka; yang pertama perlu dijawab paling lambat ${first}.`,
    mentorRequests: (n) => `${count(n)} mentee meminta mentor lain.`,
    notInvited: (n) => `${count(n)} orang belum diundang.`,
    notJoined: (n) => `${count(n)} orang sudah diundang dan belum bergabung.`,
    appraisalsDue: (n) => `${count(n)} evaluasi perkembangan sudah jatuh tempo dan belum ditandatangani kedua pihak.`,
    programsEnding: (n) => `${count(n)} program berakhir dalam sebulan.`,
    quiet: 'Perlu perhatian',
    quietLead: 'Sudah lama tidak bertemu. Sapaan Anda mungkin membantu. Alasannya biar mereka yang menyampaikan.',
    nobodyQuiet: 'Setiap pasangan mentoring bertemu pada waktunya, atau sedang jeda.',
    pair: (mentor, mentee) => `${mentor} dan ${mentee}`,
    needsAttention: 'Perlu perhatian',
    moreQuiet: 'Masih ada yang lain selain yang tampil di sini.',
  },
  goals: 'Tujuan Anda',
  goalProgress: (percent) => `${percent} persen tercapai`,
}

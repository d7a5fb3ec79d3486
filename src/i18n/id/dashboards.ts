import type { Messages } from '../en/index.ts'

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
  goals: 'Tujuan Anda',
  goalProgress: (percent) => `${percent} persen tercapai`,
}

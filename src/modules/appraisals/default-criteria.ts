import type { Locale } from '../../kernel/locale.ts'
import type { Criterion } from './schemas.ts'

/**
 * What appraisals go by where an organisation has said nothing else, in the language of the pairing. Anchored by behaviour
 * that can be seen, after the behaviourally anchored rating scales of Smith and Kendall (1963).
 */
export const defaultCriteria: Readonly<Record<Locale, readonly Criterion[]>> = {
  en: [
    {
      name: 'Delivery of goals',
      level1: 'Agreed goals are often still open when they are due, and nobody hears of it in time.',
      level3: 'Most agreed goals are reached; what will be late is said before it is.',
      level5: 'Goals are reached dependably, and others plan on it.',
    },
    {
      name: 'Technical skill',
      level1: 'Needs step-by-step help with the usual tasks of the role.',
      level3: 'Does the usual tasks alone and knows when to ask.',
      level5: 'Solves what is new, and others learn from it.',
    },
    {
      name: 'Communication',
      level1: 'Others often learn too late or have to ask again what was meant.',
      level3: 'Says what matters in time, listens, and checks that it was understood.',
      level5: 'Makes hard subjects easy to talk about, also across teams and levels.',
    },
    {
      name: 'Initiative and learning',
      level1: 'Waits for tasks, and seldom tries what was learned.',
      level3: 'Takes up suggestions, tries them, and reports what came of it.',
      level5: 'Finds what is worth learning alone, and brings others along.',
    },
    {
      name: 'Collaboration',
      level1: 'Works alone where others are needed, and leaves agreements to them.',
      level3: 'Keeps agreements, shares what is known, and helps when asked.',
      level5: 'Sees where others need help before they ask, and settles differences.',
    },
  ],
  id: [
    {
      name: 'Pencapaian tujuan',
      level1: 'Tujuan yang disepakati sering belum selesai pada waktunya dan tidak dikabarkan lebih awal.',
      level3: 'Sebagian besar tujuan tercapai; yang akan terlambat dikabarkan sebelum terlambat.',
      level5: 'Tujuan dapat diandalkan tercapai dan rekan lain menyusun rencana berdasarkan itu.',
    },
    {
      name: 'Keterampilan teknis',
      level1: 'Masih memerlukan bantuan langkah demi langkah untuk tugas yang biasa.',
      level3: 'Mengerjakan tugas yang biasa secara mandiri dan tahu kapan perlu bertanya.',
      level5: 'Memecahkan hal yang baru dan menjadi tempat belajar bagi rekan lain.',
    },
    {
      name: 'Komunikasi',
      level1: 'Rekan lain sering terlambat tahu atau harus bertanya ulang maksudnya.',
      level3: 'Menyampaikan hal penting tepat waktu, menyimak, dan memastikan dipahami.',
      level5: 'Membuat hal yang sulit mudah dibicarakan, juga lintas tim dan jenjang.',
    },
    {
      name: 'Inisiatif dan belajar',
      level1: 'Menunggu tugas dan jarang mencoba hal yang sudah dipelajari.',
      level3: 'Mengambil saran, mencobanya, dan menceritakan hasilnya.',
      level5: 'Menemukan sendiri hal yang layak dipelajari dan mengajak rekan lain.',
    },
    {
      name: 'Kerja sama',
      level1: 'Bekerja sendiri ketika rekan lain diperlukan dan kesepakatan dibiarkan.',
      level3: 'Menepati kesepakatan, membagikan pengetahuan, dan membantu bila diminta.',
      level5: 'Melihat siapa yang perlu bantuan sebelum diminta dan menjembatani perbedaan.',
    },
  ],
}

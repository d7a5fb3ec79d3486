import type { Story } from '../story.ts'

/** Two people named Dimas, paired last week; their first session is yet to come. */
export const dimasDimas: Story = {
  key: 'dimas-dimas',
  program: 'engineers',
  mentor: 'dimas.prasetyo',
  mentee: 'dimas.nugroho',
  language: 'id',
  cadenceWeeks: 1,
  minutes: 45,
  time: '10:30',
  zone: 'Asia/Jakarta',
  until: { next: 3, planned: 2 },
  sessions: [],
  goals: [
    {
      key: 'rilis',
      by: 'mentee',
      horizon: 'short',
      kind: 'technical',
      text: 'Merilis satu perubahan kecil ke produksi sendiri dalam 30 hari pertama supaya paham alur dari tiket sampai terpasang',
      measure: { unit: 'rilis', direction: 'up', baseline: 0, target: 1, current: 0 },
      proposed: [-1, 1],
      due: 30,
    },
  ],
  topics: [
    {
      key: 'ekspektasi',
      by: 'mentee',
      text: 'Apa yang diharapkan dari saya di tiga bulan pertama? Saya dari kampus langsung ke sini.',
      parked: [-1, 1],
    },
    {
      key: 'nama',
      by: 'mentor',
      text: 'Nama kita sama. Di Slack nanti dipanggil apa biar nggak ketuker?',
      parked: [-1, 0],
    },
  ],
}

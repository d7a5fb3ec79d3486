import type { DemoProgram } from './types.ts'

export type ProgramSeed = Pick<DemoProgram, 'name' | 'purpose' | 'language' | 'cadenceWeeks'> & { weeksAgo: number }

export const programs = {
  pemimpin: {
    name: 'Pemimpin Muda Pasokarya',
    purpose:
      'Mendampingi rekan yang baru pertama kali memimpin tim agar berani mengambil keputusan, mendelegasikan dengan jelas, dan tumbuh bersama timnya.',
    language: 'id',
    cadenceWeeks: 2,
    weeksAgo: 30,
  },
  women: {
    name: 'Women in Tech',
    purpose:
      'Pair women in our data, product and engineering teams with someone who has walked the road before, to build technical depth, visibility and a plan for the next role.',
    language: 'en',
    cadenceWeeks: 2,
    weeksAgo: 28,
  },
  engineers: {
    name: 'Engineer Onboarding',
    purpose:
      'Help every new engineer ship with confidence in the first six months: know the domain, write things down, ask early, and find people to learn from.',
    language: 'en',
    cadenceWeeks: 1,
    weeksAgo: 27,
  },
  sales: {
    name: 'Akselerasi Penjualan',
    purpose:
      'Mengasah negosiasi, pengelolaan pelanggan kunci, dan disiplin pipeline bagi tim penjualan, supaya target tercapai tanpa mengorbankan margin.',
    language: 'id',
    cadenceWeeks: 2,
    weeksAgo: 26,
  },
} as const satisfies Readonly<Record<string, ProgramSeed>>

export type ProgramKey = keyof typeof programs

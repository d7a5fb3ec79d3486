import { describe, expect, it } from 'vitest'
import { checkGoal } from '../../../src/coach/tasks/goals/rubric/index.ts'
import type { GoalText } from '../../../src/coach/tasks/goals/types.ts'

const goal = (body: string, more: Partial<GoalText> = {}): GoalText => ({
  body,
  ifThen: null,
  isMeasured: false,
  isDated: false,
  isLinked: false,
  names: [],
  ...more,
})

const verdict = (rule: string, text: GoalText): boolean | undefined =>
  checkGoal(text).find((check) => check.rule === rule)?.ok

const examples: Readonly<Record<string, { holds: readonly string[]; fails: readonly string[] }>> = {
  'smart.specific': {
    holds: [
      'Menyusun SOP onboarding untuk tim gudang sebelum 31 Desember',
      'Saya mempresentasikan hasil kuartal di rapat direksi',
      'Memimpin tiga rapat retrospektif sampai akhir kuartal',
      'Bikin dashboard penjualan mingguan',
      'Dalam 3 bulan, saya menulis dua artikel teknis',
      'Meningkatkan kemampuan presentasi dengan mempresentasikan laporan bulanan tiga kali',
      'Menurunkan waktu tanggap tiket dari 8 jam menjadi 4 jam',
      'Lulus ujian sertifikasi AWS pada Juni 2027',
      'Present the monthly report to the board three times by June',
      'I will write two design documents by the end of the quarter',
      'By 31 March, lead the sprint review on my own',
      'Reduce average ticket response time from 8 hours to 4 hours',
      'Improve my presenting by giving three talks to the guild',
      'Get certified as a scrum master by May',
    ],
    fails: [
      'Meningkatkan kemampuan komunikasi',
      'Memahami proses bisnis perusahaan',
      'Menjadi lebih percaya diri',
      'Jadi lebih baik dalam presentasi',
      'Belajar kepemimpinan',
      'Lebih aktif di rapat',
      'Menguasai Excel',
      'Improve my communication',
      'Be better at presenting',
      'Get good at Excel',
      'Understand the business',
      'Become a better leader',
      'Get better at writing',
      'Work on my report skills',
      'Learn more about design',
      'Menyusun',
    ],
  },
  'smart.measurable': {
    holds: [
      'Memimpin tiga rapat sampai akhir kuartal',
      'Menurunkan tingkat kesalahan menjadi 2%',
      'Menambah penjualan sebanyak Rp50.000.000',
      'Menaikkan skor dari 60 menjadi 80',
      'Menyusun SOP onboarding',
      'Mengirim laporan minimal sekali sebulan',
      'Present to the board at least twice',
      'Reduce response time from 8 hours to 4 hours',
      'Write a runbook for the on-call team',
      'Close 5 deals',
    ],
    fails: [
      'Meningkatkan kemampuan presentasi',
      'Lebih aktif dalam 3 bulan',
      'Memimpin rapat sebelum 31 Desember 2026',
      'Improve my presentation skills',
      'Be more active in meetings by 31 December',
      'Speak up in meetings within two months',
    ],
  },
  'smart.assignable': {
    holds: [
      'Menyusun SOP onboarding',
      'Saya memimpin rapat bulanan',
      'Laporan disusun oleh saya setiap bulan',
      'Write two design documents',
      'I will lead the sprint review',
      'Get certified as a scrum master',
      'Diskusi bulanan dengan tim penjualan saya pimpin',
    ],
    fails: [
      'Laporan bulanan disusun sebelum akhir kuartal',
      'Seseorang memimpin rapat bulanan',
      'Tim menyusun SOP onboarding',
      'Kita memimpin rapat bersama',
      'The report should be written by June',
      'Someone leads the weekly meeting',
      'We present the results',
      'The backlog gets reviewed every week',
    ],
  },
  'smart.relevant': {
    holds: [
      'Menyusun SOP agar karyawan baru lebih cepat mandiri',
      'Memimpin rapat supaya siap menjadi ketua tim',
      'Menulis laporan sehingga direksi dapat memutuskan',
      'Menyusun modul untuk tim gudang',
      'Lead the review so that I can take over the team in July',
      'Write a runbook in order to cut night calls',
      'Give three talks because I want to apply for principal',
    ],
    fails: ['Memimpin tiga rapat', 'Menyusun SOP onboarding', 'Present three times', 'Write two documents'],
  },
  'smart.time-bound': {
    holds: [
      'Menyusun SOP dalam 3 bulan',
      'Memimpin rapat dalam dua pekan',
      'Paling lambat 31 Desember',
      'Selesai sebelum Lebaran',
      'Menulis laporan sampai akhir kuartal',
      'Lulus pada tanggal 5 Mei',
      'Mengirim proposal 05/04/2027',
      'Finish within six weeks',
      'Lead it by the end of June',
      'Ship it before Friday',
      'Pass the exam by 2027-03-01',
      'Do it in Q3',
    ],
    fails: [
      'Menyusun SOP secepatnya',
      'Memimpin rapat nanti',
      'Segera menulis laporan',
      'Memimpin 3 rapat',
      'Finish it soon',
      'Write it ASAP',
      'Lead the review someday',
      'Present to the board three times',
    ],
  },
  'smart.if-then': {
    holds: [
      'Jika rapat melebihi 30 menit, maka saya merangkum keputusan.',
      'Setiap Jumat sore, saya menulis tiga hal yang dipelajari.',
      'Kalau ada pertanyaan sulit, saya akan menuliskannya dulu.',
      'If a meeting runs over, then I will sum up what was decided.',
      'When I open my laptop on Monday, I write down three priorities.',
      "Every time a review is late, I'll ask the author the same day.",
    ],
    fails: ['Saya akan rajin.', 'Jika bisa.', 'Setiap hari.', 'I will try harder.', 'If possible.', 'When I can.'],
  },
}

describe('the rules on goals', () => {
  for (const [rule, { holds, fails }] of Object.entries(examples)) {
    it.each(holds)(`${rule} holds for: %s`, (text) => {
      expect(verdict(rule, rule === 'smart.if-then' ? goal('Memimpin rapat', { ifThen: text }) : goal(text))).toBe(true)
    })
    it.each(fails)(`${rule} asks about: %s`, (text) => {
      expect(verdict(rule, rule === 'smart.if-then' ? goal('Memimpin rapat', { ifThen: text }) : goal(text))).toBe(
        false,
      )
    })
  }

  it('take what the form says by itself', () => {
    const text = goal('Meningkatkan kemampuan presentasi', { isMeasured: true, isDated: true, isLinked: true })
    for (const rule of ['smart.measurable', 'smart.time-bound', 'smart.relevant'])
      expect(verdict(rule, text)).toBe(true)
    expect(verdict('smart.specific', text)).toBe(false)
  })

  it('name the word that stands in the way', () => {
    const detail = (rule: string, body: string) => checkGoal(goal(body)).find((check) => check.rule === rule)?.detail
    expect(detail('smart.specific', 'Ingin meningkatkan kemampuan')).toBe('meningkatkan')
    expect(detail('smart.time-bound', 'Menyusun SOP secepatnya')).toBe('secepatnya')
    expect(detail('smart.assignable', 'Someone leads the meeting')).toBe('someone')
  })

  it('know an owner by name', () => {
    expect(verdict('smart.assignable', goal('Sari dan tim menyusun SOP', { names: ['Sari Utami'] }))).toBe(true)
  })

  it('hold of no word at all for an empty text, and stand any text', () => {
    expect(checkGoal(goal('')).filter(({ ok }) => ok)).toEqual([])
    for (const text of ['🙂'.repeat(500), '.,;:'.repeat(200), 'if '.repeat(700), 'menyusun '.repeat(300)]) {
      expect(checkGoal(goal(text, { ifThen: text }))).toHaveLength(6)
    }
  })
})

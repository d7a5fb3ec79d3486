/**
 * CPU time of a built-in draft, warm. Run: npx node bench/built-in-agenda.ts
 *
 * Each run has an input of its own, since what was read of one is kept. Three loads: 24 sessions with a note of 2-4 KB each, the same with 64 KB in the last note, and one note of 64 KB without line breaks.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { draftAgenda } from '../src/coach/built-in/agenda.ts'
import type { AgendaInput } from '../src/coach/tasks/agenda/types.ts'
import { action, agendaInput, day, goal, lastItem, session, topic } from '../test/support/agenda-input.ts'
import * as notes from '../test/support/agenda-notes.ts'

const series = `${import.meta.dirname}/../test/fixtures/series`
const meetings = readdirSync(series)
  .filter((file) => file.endsWith('.json'))
  .map((file) => readFileSync(`${series}/${file}`, 'utf8'))
const lines = [...Object.values(notes), ...meetings]
  .flatMap((note) => note.split(/\n+|(?<=\.) /))
  .filter((line) => line.length > 8)
const subjects =
  'anggaran pelatihan klien vendor laporan presentasi roadmap delegasi onboarding deadline retrospective hiring'.split(
    ' ',
  )

/** A small generator of numbers in [0, 1), the same on every run (mulberry32). */
const numbers = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const textOf = (length: number, random: () => number, separator = '\n'): string => {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const parts: string[] = []
  for (let size = 0; size < length; ) {
    const line = `${pick(lines)} ${pick(subjects)} ${Math.floor(random() * 90)}`
    parts.push(line)
    size += line.length + separator.length
  }
  return parts.join(separator).slice(0, length)
}

const sessionsOf = (random: () => number, lastLength?: number) =>
  Array.from({ length: 24 }, (_, index) => {
    const length = index === 23 && lastLength ? lastLength : 2048 + Math.floor(random() * 2048)
    const on = day('2025-06-02')
      .add({ weeks: index * 2 })
      .toString()
    return session(on, textOf(length, random), index % 2 ? 'mentee' : 'mentor')
  })

const facts = {
  actions: [
    action('Kirim draf CV', { dueOn: day('2026-03-25') }),
    action('Perkenalkan ke Pak Hendra', { owner: 'mentor' }),
  ],
  goals: [goal('Mempresentasikan hasil riset ke direksi 3 kali', { dueOn: day('2026-06-30') })],
  topics: [topic('Cara menolak permintaan mendadak')],
  lastItems: [lastItem('Rencana kuartal kedua', 'carry')],
}

const loads: Readonly<Record<string, AgendaInput>> = {
  '24 sessions, 2-4 KB each': agendaInput({ ...facts, sessions: sessionsOf(numbers(1)) }),
  '24 sessions, the last 64 KB': agendaInput({ ...facts, sessions: sessionsOf(numbers(2), 65_536) }),
  'one note of 64 KB, no line breaks': agendaInput({
    ...facts,
    sessions: [session('2026-03-20', textOf(65_536, numbers(3), ' '))],
  }),
}

const runs = 200
const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

for (const [name, input] of Object.entries(loads)) {
  const size = input.sessions.reduce((sum, each) => sum + (each.notes[0]?.text.length ?? 0), 0)
  for (let warm = 0; warm < 300; warm += 1) draftAgenda({ ...input })
  const thread = process.threadCpuUsage()
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    draftAgenda({ ...input })
    return milliseconds(process.cpuUsage(before))
  }).sort((a, b) => a - b)
  const mean = milliseconds(process.threadCpuUsage(thread)) / runs
  const at = (share: number) => (times[Math.floor(runs * share)] ?? 0).toFixed(2)
  console.log(
    `${name} (${Math.round(size / 1024)} KB): CPU p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, least ${at(0)} ms; of the main thread alone ${mean.toFixed(2)} ms on average`,
  )
}

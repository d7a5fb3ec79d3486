/**
 * Hides 24 notes of 3 KB under a directory of 10,000 names: `npx node bench/pseudonyms.ts`.
 * Prints the milliseconds of processor time of one draft's worth, warm, with the index of the directory kept and made anew.
 */
import { createNameIndex } from '../src/coach/name-index.ts'
import { createPseudonyms } from '../src/coach/pseudonyms.ts'

const first =
  'Agus Ahmad Bayu Budi Citra Dewi Dian Eko Fajar Gita Hendra Indah Joko Kartika Lina Maya Nur Putri Rina Siti'.split(
    ' ',
  )
const syllables = 'wi su har tan pra ku mar san yo ning rat di ka lam se to gun ba ri me'.split(' ')

// Reproducible without being regular.
let state = 1
const random = (below: number): number => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((state / 2_147_483_648) * below)
}
const pick = (from: readonly string[]): string => from[random(from.length)] ?? ''
const family = (): string => {
  const word = pick(syllables) + pick(syllables) + pick(syllables)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
const directory = Array.from({ length: 10_000 }, () => `${pick(first)} ${family()} ${family()}`)

const sentences = [
  'Kami membahas laporan bulanan dan sepakat menyusun ulang bagian pembuka sebelum rapat direksi.',
  'Bu Ratna menyarankan agar Dimas mencoba presentasi tanpa catatan pada sesi berikutnya.',
  'The release slipped by two weeks because the vendor answered late; we will ask for a weekly call.',
  'Tindak lanjut: kirim draf ke Pak {} paling lambat Jumat, lalu bahas lagi dengan {} di kanal tim.',
  'Kendala utama masih soal prioritas, terutama saat {} meminta perubahan mendadak (0812-3456-7890).',
]
const note = (): string => {
  let text = ''
  while (text.length < 3000) text += `${pick(sentences).replaceAll('{}', () => pick(directory))} `
  return text
}
const notes = Array.from({ length: 24 }, note)

const participants = [
  { name: 'Ratna Dewi Lestari', address: 'Bu Ratna', side: 'mentor' },
  { name: 'Dimas Prasetyo', address: 'Dimas', side: 'mentee' },
] as const

// Processor time, garbage collection included, rather than time on the wall: the machine may have other work.
const cost = (work: () => void): number => {
  for (let round = 0; round < 20; round += 1) work()
  const before = process.cpuUsage()
  for (let round = 0; round < 40; round += 1) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 40 / 1000
}

const draft = (names: Parameters<typeof createPseudonyms>[0]['directory']) => () => {
  const pseudonyms = createPseudonyms({ locale: 'id', participants, directory: names })
  pseudonyms.learn(notes)
  for (const text of notes) pseudonyms.hideSource(text)
}

const index = createNameIndex(directory)
console.log(`notes: ${notes.join('').length} characters; directory: ${directory.length} names`)
console.log(`index alone:            ${cost(() => createNameIndex(directory)).toFixed(1)} ms`)
console.log(`a draft, index kept:    ${cost(draft(index)).toFixed(1)} ms`)
console.log(`a draft, index made:    ${cost(draft(directory)).toFixed(1)} ms`)

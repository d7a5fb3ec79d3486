import type { ContractWorld } from '../contract-world.ts'
import type { Example } from '../route-examples.ts'

const key = 'contract'
const program = { name: 'Program Contoh', purpose: 'Belajar bersama.', startsOn: '2026-12-01' }
const typed = { ...program, endsOn: '', cadenceWeeks: '2', sessionMinutes: '60', appraisalMonths: '' }
const kickoff = { expectations: 'Jujur.', confidentiality: 'Tetap di sini.', rhythm: 'Setiap Kamis.' }
const closing = { reached: 'Percaya diri.', next: 'Memimpin tim.', thanks: 'Terima kasih.' }
const pairOf = ({ otherMentor, mentee }: ContractWorld) => ({ mentor: otherMentor.personId, mentee: mentee.personId })
const table = 'mentor,mentee\nagus.salim@contoh.example,dimas.prasetyo@contoh.example'

/** Programmes, pairing, and what a pair arranges. */
export const programExamples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'POST /api/v1/programs': () => ({ json: program }),
  'PUT /api/v1/programs/:id': () => ({ json: { ...program, version: 0 } }),
  'POST /api/v1/programs/:id/close': () => 'no body',
  'POST /api/v1/programs/:id/members': ({ otherMentor }) => ({
    json: { side: 'mentee', people: [otherMentor.personId] },
  }),
  'PATCH /api/v1/programs/:id/members/:side/:person': () => ({ json: { capacity: 4 } }),
  'DELETE /api/v1/programs/:id/members/:side/:person': () => 'no body',
  'POST /api/v1/programs/:id/pairings': (world) => ({ json: pairOf(world) }),
  'POST /api/v1/programs/:id/pairings/import': () => ({ json: { csv: table } }),
  'POST /programs/new': () => ({ form: { ...typed, key } }),
  'POST /programs/:id/edit': () => ({ form: { ...typed, version: '0' } }),
  'POST /programs/:id/close': () => 'no body',
  'POST /programs/:id/members/add': () => ({
    form: { key, side: 'mentee', emails: 'agus.salim@contoh.example' },
  }),
  'POST /programs/:id/members/mentor/:person': () => ({ form: { capacity: '4' } }),
  'POST /programs/:id/members/:side/:person/remove': () => 'no body',
  'POST /programs/:id/pairings/new': (world) => ({ form: { key, ...pairOf(world) } }),
  'POST /programs/:id/pairings/import': () => ({ form: { key, step: 'confirm', csv: table } }),
  'POST /organisation/mentor-requests/:id/done': () => 'no body',
  'POST /api/v1/organisation/mentor-requests/:id/done': () => 'no body',
  'POST /api/v1/pairings/:id/pause': () => ({ json: { until: '2026-12-31' } }),
  'POST /api/v1/pairings/:id/resume': () => 'no body',
  'POST /api/v1/pairings/:id/end': () => 'no body',
  'POST /api/v1/pairings/:id/mentor-request': () => 'no body',
  'DELETE /api/v1/pairings/:id/mentor-request': () => 'no body',
  'PUT /api/v1/pairings/:id/agreements/kickoff': () => ({ json: { version: 1, ...kickoff, rhythm: 'Setiap Jumat.' } }),
  'PUT /api/v1/pairings/:id/agreements/closing': () => ({
    json: { version: 1, ...closing, next: 'Memimpin dua tim.' },
  }),
  'POST /api/v1/pairings/:id/agreements/kickoff/agree': () => ({ json: { version: 1 } }),
  'POST /api/v1/pairings/:id/agreements/closing/agree': () => ({ json: { version: 1 } }),
  'POST /pairings/:id/arrangement/pause': () => ({ form: { key, until: '2026-12-31' } }),
  'POST /pairings/:id/arrangement/resume': () => 'no body',
  'POST /pairings/:id/arrangement/end': () => 'no body',
  'POST /pairings/:id/arrangement/mentor-request': () => 'no body',
  'POST /pairings/:id/arrangement/mentor-request/withdraw': () => 'no body',
  'POST /pairings/:id/arrangement/kickoff': () => ({ form: { version: '1', ...kickoff, rhythm: 'Setiap Jumat.' } }),
  'POST /pairings/:id/arrangement/closing': () => ({ form: { version: '1', ...closing, next: 'Memimpin dua tim.' } }),
  'POST /pairings/:id/arrangement/kickoff/agree': () => ({ form: { version: '1' } }),
  'POST /pairings/:id/arrangement/closing/agree': () => ({ form: { version: '1' } }),
}

import type { ContractWorld } from '../contract-world.ts'
import type { Example } from '../route-examples.ts'

const key = 'contract'
const rhythm = { startsOn: '2026-11-26', time: '14:00', unit: 'weeks' }
const ics = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'DTSTART;VALUE=DATE:20270412',
  'SUMMARY:Rapat kerja',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

export const scheduleExamples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'PUT /api/v1/pairings/:id/schedule': () => ({ json: { version: 0, ...rhythm, every: 2 } }),
  'PATCH /api/v1/pairings/:id/schedule': () => ({ json: { version: 0, daysOff: 'skip' } }),
  'POST /api/v1/pairings/:id/schedule/pauses': () => ({ json: { startsOn: '2027-02-01', endsOn: '2027-02-05' } }),
  'DELETE /api/v1/pairings/:id/schedule/pauses/:pause': () => 'no body',
  'PATCH /api/v1/sessions/:id': () => ({ json: { version: 0, startsAt: '2026-12-01T07:00:00Z' } }),
  'POST /pairings/:id/schedule': () => ({
    form: { version: '0', from: '', ...rhythm, every: '2', zone: 'Asia/Jakarta', minutes: '60' },
  }),
  'POST /pairings/:id/schedule/days-off': () => ({ form: { version: '0', daysOff: 'skip' } }),
  'POST /pairings/:id/pauses': () => ({ form: { key, startsOn: '2027-02-01', endsOn: '2027-02-05' } }),
  'POST /pairings/:id/pauses/:pause/end': () => 'no body',
  'POST /sessions/:id/move': () => ({
    form: { version: '0', startsAt: '2026-12-01T14:00', minutes: '60', reason: 'Rapat.' },
  }),
  'POST /sessions/:id/cancel': () => ({ form: { version: '0', cancelReason: 'Cuti.' } }),
  // That world’s session is still to come: what is late for it is answered as such.
  'POST /sessions/:id/missed': () => ({ form: { version: '1' } }),
  'PATCH /api/v1/organisation/calendar': () => ({ json: { national: 'none' } }),
  'POST /api/v1/organisation/calendar/days': () => ({ json: { from: '2027-03-15', name: 'Ulang tahun' } }),
  'DELETE /api/v1/organisation/calendar/days/:id': () => 'no body',
  'POST /api/v1/organisation/calendar/import': () => ({ json: { ics } }),
  'POST /organisation/calendar': () => ({ form: { national: 'none' } }),
  'POST /organisation/calendar/days': () => ({
    form: { key, from: '2027-03-15', to: '', name: 'Ulang tahun', kind: 'off' },
  }),
  'POST /organisation/calendar/days/:id/remove': () => 'no body',
  'POST /organisation/calendar/import': () => ({ form: { key, ics, step: 'confirm' } }),
}

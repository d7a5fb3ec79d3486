import type { ContractWorld } from '../contract-world.ts'
import type { Example } from '../route-examples.ts'

const words = { horizon: 'short', kind: 'career', body: 'Memimpin tiga rapat sampai Maret.' }
const key = 'contract-goal'
const help = { name: 'Psikolog perusahaan', contact: '+62 21 555 0100', kind: 'support' }

/** Good requests for goals, check-ins and the list of whom to turn to. */
export const goalExamples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'POST /api/v1/pairings/:id/goals': () => ({ json: words }),
  'PATCH /api/v1/goals/:id': () => ({ json: { version: 0, body: 'Memimpin empat rapat.' } }),
  'POST /api/v1/goals/:id/progress': () => ({ json: { value: 2 } }),
  'POST /api/v1/goals/check': () => ({ json: { body: 'Memimpin rapat.' } }),
  'POST /pairings/:id/goals': () => ({ form: { ...words, key, figures: 'id' } }),
  'POST /goals/:id': () => ({ form: { ...words, version: '0', figures: 'id' } }),
  'POST /goals/:id/state': () => ({ form: { version: '0', state: 'reached', reason: '' } }),
  'POST /goals/:id/progress': () => ({ form: { key, day: '2026-11-24', value: '2', figures: 'id' } }),
  'POST /goals/check': () => ({ form: { body: 'Memimpin rapat.' } }),
  'PUT /api/v1/sessions/:id/check-in': () => ({ json: { version: 0, mood: 3, body: 'Banyak lembur.' } }),
  'POST /sessions/:id/check-in': () => ({ form: { key, version: '0', mood: '3', body: 'Banyak lembur.' } }),
  'POST /api/v1/organisation/help-resources': () => ({ json: help }),
  'DELETE /api/v1/organisation/help-resources/:id': () => 'no body',
  'POST /organisation/help': () => ({ form: { key, ...help } }),
  'POST /organisation/help/:id/remove': () => 'no body',
}

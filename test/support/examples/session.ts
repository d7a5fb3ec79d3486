import type { ContractWorld } from '../contract-world.ts'
import type { Example } from '../route-examples.ts'

const key = 'contract'

/** Notes, wrapping up, what became of a session, and how it was. */
export const sessionExamples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'DELETE /api/v1/notes/:id': () => 'no body',
  'POST /notes/:id': () => ({ form: { version: '0', body: 'Catatan yang lain.' } }),
  'POST /notes/:id/remove': () => 'no body',
  'POST /api/v1/pairings/:id/actions': () => ({ json: { body: 'Menulis rencana.', owner: 'mentor' } }),
  'POST /pairings/:id/actions': () => ({ form: { key, body: 'Menulis rencana.', owner: 'mentee', dueOn: '' } }),
  'POST /api/v1/sessions/:id/record': () => ({ json: { outcome: 'missed' } }),
  'POST /sessions/:id/record': () => ({ form: { outcome: 'missed', version: '0' } }),
  'POST /api/v1/sessions/:id/wrap-up': () => ({
    json: { version: 0, actions: [{ body: 'Menulis rencana.', owner: 'mentee', dueOn: '2026-12-01' }] },
  }),
  'POST /sessions/:id/wrap-up': () => ({
    form: { key, version: '0', intent: 'save', 'actions.0.body': 'Menulis rencana.', 'actions.0.owner': 'mentee' },
  }),
  'PUT /api/v1/sessions/:id/pulse': () => ({ json: { heard: 5, useful: 4, heardShared: true } }),
  'POST /sessions/:id/pulse': () => ({ form: { heard: '5' } }),
}

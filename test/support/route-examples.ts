import type { ContractWorld } from './contract-world.ts'

/** What a well-meant request carries: a JSON body, a form, or nothing at all. */
export type Example = { json: unknown } | { form: Record<string, string> } | 'no body'

const items = [{ topic: 'Rencana', purpose: 'Apa dulu?', outcome: 'Ada urutan.', minutes: 20 }]
const agendaForm = (world: ContractWorld) => ({
  agenda: world.agenda.id,
  version: String(world.agenda.version),
  'items.0.topic': 'Rencana',
  'items.0.purpose': 'Apa dulu?',
  'items.0.outcome': 'Ada urutan.',
  'items.0.minutes': '20',
  'items.0.kind': 'topic',
  intent: 'save',
})
const key = 'contract'

/** One good request for each route that changes something. A route that is not here fails the suite. */
export const examples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'POST /api/v1/pairings/:id/sessions': () => ({ json: { startsAt: '2026-12-10T07:00:00Z' } }),
  'POST /api/v1/pairings/:id/history': () => ({ json: [{ heldOn: '2026-03-12', notes: ['Membahas rencana.'] }] }),
  'POST /api/v1/pairings/:id/topics': () => ({ json: { body: 'Topik lain.' } }),
  'DELETE /api/v1/topics/:id': () => 'no body',
  'PATCH /api/v1/actions/:id': () => ({ json: { state: 'done' } }),
  'POST /api/v1/sessions/:id/notes': () => ({ json: { body: 'Catatan.' } }),
  'PATCH /api/v1/notes/:id': () => ({ json: { visibility: 'shared' } }),
  'POST /api/v1/sessions/:id/agenda/draft': () => 'no body',
  'PUT /api/v1/sessions/:id/agenda': (world) => ({ json: { version: world.agenda.version, items, share: true } }),
  'DELETE /api/v1/sessions/:id/agenda/working': () => 'no body',
  'POST /api/v1/sessions/:id/agenda/merge': () => 'no body',
  'PATCH /api/v1/sessions/:id/agenda/items/:item': () => ({ json: { state: 'discussed' } }),
  'POST /demo/:side': () => 'no body',
  'POST /settings/locale': () => ({ form: { locale: 'en', back: '/' } }),
  'POST /settings/theme': () => ({ form: { theme: 'dark', back: '/' } }),
  'POST /pairings/:id/history': () => ({ form: { key, text: '12 Maret 2026\nMembahas rencana.', step: 'confirm' } }),
  'POST /pairings/:id/sessions': () => ({ form: { key, startsAt: '2026-12-10T14:00', minutes: '60' } }),
  'POST /pairings/:id/topics': () => ({ form: { key, body: 'Topik lain.' } }),
  'POST /topics/:id/drop': () => 'no body',
  'POST /actions/:id': () => ({ form: { state: 'done' } }),
  'POST /sessions/:id/notes': () => ({ form: { key, body: 'Catatan.' } }),
  'POST /notes/:id/share': () => 'no body',
  'POST /sessions/:id/agenda': (world) => ({ form: agendaForm(world) }),
  'POST /sessions/:id/agenda/draft': () => 'no body',
  'POST /sessions/:id/agenda/share': (world) => ({ form: { version: String(world.agenda.version) } }),
  'POST /sessions/:id/agenda/discard': () => 'no body',
  'POST /sessions/:id/agenda/merge': () => 'no body',
  'POST /sessions/:id/agenda/items/:item': () => ({ form: { state: 'discussed' } }),
  'POST /sign-out': () => 'no body',
}

/** What each parameter of a path stands for, by what comes before it. */
const parameters: readonly (readonly [pattern: string, of: (world: ContractWorld) => string])[] = [
  ['/pairings/:id', (world) => world.pairingId],
  ['/sessions/:id', (world) => world.coming],
  ['/topics/:id', (world) => world.topic],
  ['/actions/:id', (world) => world.action],
  ['/notes/:id', (world) => world.note],
  ['/items/:item', (world) => world.item],
  ['/demo/:side', () => 'mentor'],
]

/** The path with ids of that world's pairing in it. */
export const pathIn = (world: ContractWorld, pattern: string): string =>
  parameters.reduce((path, [part, of]) => path.replace(part, part.replace(/:\w+$/, of(world))), pattern)

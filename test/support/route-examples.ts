import { randomToken } from '../../src/kernel/hash.ts'
import type { ContractWorld } from './contract-world.ts'
import { feedbackExamples } from './examples/feedback.ts'
import { goalExamples } from './examples/goals.ts'
import { growthExamples } from './examples/growth.ts'
import { programExamples } from './examples/programs.ts'
import { scheduleExamples } from './examples/schedule.ts'
import { sessionExamples } from './examples/session.ts'

/** What a well-meant request carries: a JSON body, a form, or nothing at all. */
/** `needs a ceremony`: no request is good by itself; what an authenticator answers is tested with one. */
export type Example = { json: unknown } | { form: Record<string, string> } | 'no body' | 'needs a ceremony'

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
const profile = { name: 'Ratna Wulandari', address: 'Bu Ratna', locale: 'id', zone: 'Asia/Jakarta' }
const settings = {
  name: 'PT Contoh',
  locale: 'id',
  zone: 'Asia/Jakarta',
  idleHours: '24',
  retentionMonths: '24',
  signInRule: 'any',
}

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
  'POST /sign-in': () => ({ form: { email: 'seseorang@contoh.example' } }),
  'POST /sign-in/code': () => ({ form: { code: '123456' } }),
  'POST /sign-in/link': () => ({ form: { token: 'tidak-ada' } }),
  'POST /sign-in/company': () => ({ form: { email: 'seseorang@contoh.example' } }),
  'POST /sign-in/passkey/options': () => 'no body',
  'POST /sign-in/passkey/answer': () => 'needs a ceremony',
  'POST /sign-in/passkey/verify': () => 'needs a ceremony',
  'POST /sign-in/passkey/verify/options': () => 'needs a ceremony',
  'POST /account/passkeys': () => 'needs a ceremony',
  'POST /account/passkeys/options': () => 'no body',
  'POST /account/passkeys/:id/remove': () => 'no body',
  'DELETE /api/v1/me/passkeys/:id': () => 'no body',
  'POST /unsubscribe/:token': () => ({ form: { 'List-Unsubscribe': 'One-Click' } }),
  'DELETE /api/v1/me/logins': () => 'no body',
  'DELETE /api/v1/me/logins/:id': () => 'no body',
  'POST /account/logins/:id/revoke': () => 'no body',
  'POST /account/logins/revoke-others': () => 'no body',
  'POST /account/tokens': () => ({ form: { key: randomToken(), label: 'Laptop', days: '30' } }),
  'POST /account/tokens/:id/revoke': () => 'no body',
  'POST /api/v1/me/tokens': () => ({ json: { label: 'Laptop', days: 30 } }),
  'DELETE /api/v1/me/tokens/:id': () => 'no body',
  'PATCH /api/v1/me': () => ({ json: { address: 'Ibu Ratna' } }),
  'POST /account/profile': () => ({ form: profile }),
  'POST /welcome': () => ({ form: { ...profile, next: '/' } }),
  'POST /api/v1/me/welcome': () => ({
    json: { address: 'Bu Ratna', locale: 'id', zone: 'Asia/Jakarta', agreed: true },
  }),
  'PUT /api/v1/me/model-consent': () => ({ json: { agreed: true } }),
  'POST /privacy/model-consent': () => ({ form: { agreed: 'yes' } }),
  'POST /privacy/correction': () => 'no body',
  'POST /privacy/erasure': () => ({ form: { understood: 'yes' } }),
  'POST /api/v1/me/privacy-requests': () => ({ json: { kind: 'correction' } }),
  'DELETE /api/v1/me/privacy-requests/:id': () => 'no body',
  'POST /privacy/requests/:id/withdraw': () => 'no body',
  'POST /organisation/requests/:id/done': () => 'no body',
  'POST /api/v1/organisation/requests/:id/done': () => 'no body',
  'POST /organisation/people/:id/erase': () => 'no body',
  'POST /api/v1/organisation/people/:id/erase': () => 'no body',
  'PATCH /api/v1/organisation': () => ({ json: { name: 'PT Contoh' } }),
  'POST /organisation': () => ({ form: settings }),
  'POST /organisation/sso': () => ({
    form: { issuer: 'https://login.contoh.example', clientId: 'pamong', clientSecret: 'rahasia' },
  }),
  'PUT /api/v1/organisation/sso': () => ({
    json: { issuer: 'https://login.contoh.example', clientId: 'pamong', clientSecret: 'rahasia' },
  }),
  'POST /organisation/sso/remove': () => 'no body',
  'DELETE /api/v1/organisation/sso': () => 'no body',
  'POST /organisation/pairings/:id/transfer': ({ otherMentor }) => ({
    form: { key, mentor: otherMentor.personId, startsOn: '', search: '' },
  }),
  'POST /api/v1/organisation/pairings/:id/transfer': ({ otherMentor }) => ({ json: { mentor: otherMentor.personId } }),
  'POST /pairings/:id/bring': ({ brought }) => ({ form: { key, actions: brought } }),
  'POST /api/v1/pairings/:id/bring': ({ brought }) => ({ json: { actions: [brought] } }),
  'POST /api/v1/people': () => ({ json: { name: 'Wayan Sudira', email: 'wayan@contoh.example' } }),
  'PATCH /api/v1/people/:id': () => ({ json: { name: 'Yohanes W.' } }),
  'POST /api/v1/people/:id/invitation': () => 'no body',
  'POST /api/v1/people/import': () => ({ json: { csv: 'nama,surel\nWayan,wayan@contoh.example' } }),
  'POST /api/v1/people/invitations': () => ({ json: { people: 'all' } }),
  'POST /people/:id': () => ({ form: { name: 'Yohanes W.' } }),
  'POST /people/:id/email': () => ({ form: { email: 'baru@contoh.example' } }),
  'POST /people/:id/role': () => ({ form: { role: 'hr' } }),
  'POST /people/:id/deactivate': () => 'no body',
  'POST /people/:id/reactivate': () => 'no body',
  'POST /people/:id/invitation': () => ({ form: { key } }),
  'POST /people/import': () => ({ form: { key, step: 'confirm', csv: 'nama,surel\nWayan,wayan@contoh.example' } }),
  'POST /people/invite': () => ({ form: { key, whom: 'all' } }),
  'POST /people/new': () => ({
    form: { key, name: 'Wayan', email: 'wayan@contoh.example', locale: 'id', zone: 'Asia/Jakarta', role: 'member' },
  }),
  ...programExamples,
  ...growthExamples,
  ...feedbackExamples,
  ...scheduleExamples,
  ...goalExamples,
  ...sessionExamples,
}

/** What each parameter of a path stands for, by what comes before it. */
const parameters: readonly (readonly [pattern: string, of: (world: ContractWorld) => string])[] = [
  ['/programs/:id', (world) => world.program],
  ['/members/:side', () => 'mentor'],
  ['/members/mentor/:person', (world) => world.colleague.personId],
  ['/mentor-requests/:id', (world) => world.mentorRequest],
  ['/pairings/:id', (world) => world.pairingId],
  ['/pauses/:pause', (world) => world.pause],
  ['/days/:id', (world) => world.calendarDay],
  // What is said of a session is said of one that has begun.
  ...['pulse', 'record', 'wrap-up'].map(
    (last) => [`/sessions/:id/${last}`, (world: ContractWorld) => world.past] as const,
  ),
  ['/sessions/:id', (world) => world.coming],
  ['/topics/:id', (world) => world.topic],
  ['/actions/:id', (world) => world.action],
  ['/notes/:id', (world) => world.note],
  ['/results/:pairing', (world) => world.pairingId],
  ['/growth-points/:id', (world) => world.growthPoint],
  ['/skills/:id', (world) => world.skill],
  ['/milestones/:id', (world) => world.milestone.id],
  ['/introductions/:id', (world) => world.introduction.id],
  ['/goals/:id', (world) => world.goal],
  ['/help/:id', (world) => world.helpResource],
  ['/help-resources/:id', (world) => world.helpResource],
  ['/items/:item', (world) => world.item],
  ['/feedback/:id{fbk_[0-9a-z]+}', (world) => world.feedback],
  ['/feedback/:id', (world) => world.feedback],
  ['/appraisals/:id', (world) => world.appraisal],
  ['/demo/:side', () => 'mentor'],
  ['/organisation/people/:id', (world) => world.left.personId],
  ['/people/:id', (world) => world.newcomer.personId],
  ['/logins/:id', (world) => world.mentor.id],
  ['/passkeys/:id', (world) => world.passkey],
  ['/tokens/:id', (world) => world.token],
  ['/privacy-requests/:id', (world) => world.erasure],
  ['/privacy/requests/:id', (world) => world.erasure],
  ['/requests/:id', (world) => world.request],
  ['/dev/mail/:id', (world) => world.note],
  ['/company/:organisation', (world) => world.mentor.organisationId],
  ['/unsubscribe/:token', () => 'bukan-token'],
]

/** The path with ids of that world's pairing in it. */
export const pathIn = (world: ContractWorld, pattern: string): string =>
  parameters.reduce((path, [part, of]) => path.replace(part, part.replace(/:\w+(\{[^}]*\})?/, of(world))), pattern)

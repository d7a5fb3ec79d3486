import type { ContractWorld } from '../contract-world.ts'
import type { Example } from '../route-examples.ts'

const key = 'contract'
const body = 'Kemarin Anda menunggu sampai Fajar selesai bicara, sehingga risikonya terdengar.'
const one = '/feedback/:id{fbk_[0-9a-z]+}'
const period = { startsOn: '2026-09-01', endsOn: '2026-11-20' }
const levels = [3, 3, 3, 3, 4]
const ratings = levels.map((level) => ({ level, remark: '' }))
const criterion = { name: 'Keselamatan', level1: 'Satu.', level3: 'Tiga.', level5: 'Lima.' }

const fields = (prefix: string, rows: readonly Readonly<Record<string, string | number>>[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((row, i) => Object.entries(row).map(([name, value]) => [`${prefix}.${i}.${name}`, String(value)])),
  )

/** Good requests of feedback and of appraisals. */
export const feedbackExamples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'POST /api/v1/pairings/:id/feedback': () => ({ json: { kind: 'praise', body } }),
  'POST /api/v1/feedback/check': () => ({ json: { kind: 'praise', body } }),
  [`PATCH /api/v1${one}`]: () => ({ json: { version: 1, body } }),
  [`DELETE /api/v1${one}`]: () => 'no body',
  'POST /api/v1/feedback/:id/share': () => ({ json: { version: 1 } }),
  'POST /api/v1/feedback/:id/acknowledge': () => 'no body',
  'POST /api/v1/feedback/:id/replies': () => ({ json: { body: 'Silakan.' } }),
  'POST /pairings/:id/feedback': () => ({ form: { key, kind: 'praise', body, intent: 'draft' } }),
  'POST /feedback/check': () => ({ form: { kind: 'praise', body } }),
  'POST /feedback/:id': () => ({ form: { version: '1', kind: 'praise', body, intent: 'draft' } }),
  'POST /feedback/:id/delete': () => 'no body',
  'POST /feedback/:id/acknowledge': () => 'no body',
  'POST /feedback/:id/replies': () => ({ form: { key, body: 'Silakan.' } }),
  'POST /api/v1/pairings/:id/appraisals': () => ({ json: period }),
  'PUT /api/v1/appraisals/:id/view': () => ({ json: { version: 2, ratings } }),
  'POST /api/v1/appraisals/:id/hand-in': () => ({ json: { version: 2 } }),
  'PUT /api/v1/appraisals/:id/result': () => ({ json: { version: 1, levels, summary: 'Berjalan.' } }),
  'POST /api/v1/appraisals/:id/sign': () => ({ json: { version: 1 } }),
  'PUT /api/v1/appraisals/:id/sharing': () => ({ json: { shared: true } }),
  'PUT /api/v1/organisation/criteria': () => ({ json: { criteria: [criterion] } }),
  'POST /pairings/:id/appraisals': () => ({ form: { key, ...period, dueOn: '' } }),
  'POST /appraisals/:id/view': () => ({
    form: { version: '2', intent: 'save', ...fields('ratings', ratings) },
  }),
  'POST /appraisals/:id/result': () => ({
    form: {
      version: '1',
      summary: 'Berjalan.',
      ...Object.fromEntries(levels.map((level, i) => [`levels.${i}`, String(level)])),
    },
  }),
  'POST /appraisals/:id/sign': () => ({ form: { version: '1' } }),
  'POST /appraisals/:id/sharing': () => ({ form: { shared: 'yes' } }),
  'POST /organisation/criteria': () => ({ form: { version: '', ...fields('criteria', [criterion]) } }),
  'POST /organisation/criteria/reset': () => ({ form: { version: '' } }),
}

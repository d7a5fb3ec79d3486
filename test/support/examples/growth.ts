import type { ContractWorld } from '../contract-world.ts'
import type { Example } from '../route-examples.ts'

const key = 'contract'

export const growthExamples: Readonly<Record<string, (world: ContractWorld) => Example>> = {
  'POST /api/v1/pairings/:id/growth-points': () => ({ json: { kind: 'strength', body: 'Mendengarkan.' } }),
  'DELETE /api/v1/growth-points/:id': () => 'no body',
  'POST /api/v1/pairings/:id/skills': () => ({ json: { kind: 'technical', body: 'SQL', level: 2 } }),
  'DELETE /api/v1/skills/:id': () => 'no body',
  'POST /api/v1/skills/:id/levels': () => ({ json: { level: 3 } }),
  'POST /api/v1/pairings/:id/milestones': () => ({ json: { body: 'Satu rapat.', dueOn: '2026-12-24' } }),
  'PATCH /api/v1/milestones/:id': ({ milestone }) => ({ json: { version: milestone.version, state: 'reached' } }),
  'POST /api/v1/pairings/:id/introductions': () => ({ json: { who: 'Bu Endang', purpose: 'Anggaran.' } }),
  'PATCH /api/v1/introductions/:id': ({ introduction }) => ({
    json: { version: introduction.version, state: 'asked' },
  }),
  'POST /pairings/:id/growth-points': () => ({ form: { key, kind: 'area', body: 'Mendelegasikan.' } }),
  'POST /growth-points/:id/close': () => 'no body',
  'POST /pairings/:id/skills': () => ({ form: { key, kind: 'technical', body: 'SQL', level: '' } }),
  'POST /skills/:id/close': () => 'no body',
  'POST /skills/:id/levels': () => ({ form: { key, level: '4' } }),
  'POST /pairings/:id/milestones': () => ({ form: { key, body: 'Satu rapat.', dueOn: '', goal: '', skill: '' } }),
  'POST /milestones/:id': ({ milestone }) => ({ form: { version: milestone.version, state: 'reached' } }),
  'POST /pairings/:id/introductions': () => ({ form: { key, who: 'Bu Endang', purpose: 'Anggaran.', dueOn: '' } }),
  'POST /introductions/:id': ({ introduction }) => ({ form: { version: introduction.version, state: 'asked' } }),
}

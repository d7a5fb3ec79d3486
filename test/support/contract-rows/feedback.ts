import type { Claims } from '../../../src/kernel/ctx.ts'
import type { startApp } from '../app.ts'
import type { createSmallWorld } from '../world.ts'

type App = ReturnType<typeof startApp>
type World = Awaited<ReturnType<typeof createSmallWorld>>

const make = async (app: App, as: Claims, method: string, path: string, body: unknown): Promise<string> => {
  const response = await app.send(as, method, path, body)
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`)
  return response.status === 204 ? '' : ((await response.json<{ id?: string }>()).id ?? '')
}

/** A mentee's question to their mentor: raised, so that both find it. */
export const makeFeedback = (app: App, { mentee, pairingId }: World): Promise<string> =>
  make(app, mentee, 'POST', `/api/v1/pairings/${pairingId}/feedback`, {
    kind: 'improvement',
    body: 'Bolehkah kita mulai dari topik saya?',
    state: 'asked',
  })

/** An appraisal that both have handed in their views of, with a result that the mentor has signed. */
export const makeAppraisal = async (app: App, { mentor, mentee, pairingId }: World): Promise<string> => {
  const id = await make(app, mentor, 'POST', `/api/v1/pairings/${pairingId}/appraisals`, {
    startsOn: '2026-05-04',
    endsOn: '2026-08-31',
    dueOn: '2026-12-01',
  })
  const path = `/api/v1/appraisals/${id}`
  for (const member of [mentor, mentee]) {
    const ratings = Array.from({ length: 5 }, () => ({ level: 3, remark: 'Berjalan baik.' }))
    await make(app, member, 'PUT', `${path}/view`, { version: 0, ratings })
    await make(app, member, 'POST', `${path}/hand-in`, { version: 1 })
  }
  await make(app, mentor, 'PUT', `${path}/result`, { version: 0, levels: [3, 3, 3, 3, 3], summary: 'Berjalan baik.' })
  await make(app, mentor, 'POST', `${path}/sign`, { version: 1 })
  return id
}

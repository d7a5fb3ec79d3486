import type { Claims } from '../../../src/kernel/ctx.ts'
import type { startApp } from '../app.ts'

interface Versioned {
  id: string
  version: string
}

/** One of everything that a pairing's growth holds, each made through the application. */
export const addGrowthRows = async (app: ReturnType<typeof startApp>, mentee: Claims, pairing: string) => {
  const path = `/api/v1/pairings/${pairing}`
  const make = async (rest: string, body: unknown): Promise<string> => {
    const response = await app.send(mentee, 'POST', `${path}/${rest}`, body)
    if (!response.ok) throw new Error(`${rest} answered ${response.status}`)
    return (await response.json<{ id: string }>()).id
  }
  const growthPoint = await make('growth-points', { kind: 'area', body: 'Mendelegasikan.' })
  const skill = await make('skills', { kind: 'technical', body: 'Perencanaan', level: 2 })
  await make('milestones', { body: 'Memimpin satu rapat.', skill })
  await make('introductions', { who: 'Pak Yusuf', purpose: 'Gudang.' })
  const { milestones, introductions } = await (await app.get(mentee, `${path}/growth`)).json<
    Record<'milestones' | 'introductions', { open: Versioned[] }>
  >()
  const none: Versioned = { id: '', version: '' }
  return {
    growthPoint,
    skill,
    milestone: milestones.open[0] ?? none,
    introduction: introductions.open[0] ?? none,
  }
}

import type { startApp } from '../app.ts'
import type { createSmallWorld } from '../world.ts'

type App = ReturnType<typeof startApp>
type SmallWorld = Awaited<ReturnType<typeof createSmallWorld>>

const made = async (response: Response): Promise<string> => {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return (await response.json<{ id: string }>()).id
}

/** A programme with a mentor who has nobody yet, a request for another mentor in the pairing, and what the pair agreed on. */
export const createProgramRows = async (app: App, world: SmallWorld) => {
  const { hr, mentee, mentor, colleague, pairingId } = world
  const body = { name: 'Program Contoh', purpose: 'Belajar bersama.', startsOn: '2026-12-01' }
  const program = await made(await app.send(hr, 'POST', '/api/v1/programs', body))
  const members = { side: 'mentor', people: [colleague.personId] }
  await app.send(hr, 'POST', `/api/v1/programs/${program}/members`, members)
  const mentorRequest = await made(await app.send(mentee, 'POST', `/api/v1/pairings/${pairingId}/mentor-request`, {}))
  const kickoff = { expectations: 'Jujur.', confidentiality: 'Tetap di sini.', rhythm: 'Setiap Kamis.' }
  await app.send(mentor, 'PUT', `/api/v1/pairings/${pairingId}/agreements/kickoff`, { version: 0, ...kickoff })
  const closing = { reached: 'Percaya diri.', next: 'Memimpin tim.', thanks: 'Terima kasih.' }
  await app.send(mentor, 'PUT', `/api/v1/pairings/${pairingId}/agreements/closing`, { version: 0, ...closing })
  return { program, mentorRequest }
}

import { expect, it } from 'vitest'
import { programs } from '../../scripts/demo/programs.ts'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { addressed, shareAgenda, topicsOnPage } from '../support/browser-agenda.ts'

const { open } = useBrowser()
const t = messages('id')

it('HR sees the programmes and nothing of what is said in them', async () => {
  const mentor = await open({ as: 'mentor' })
  const session = await shareAgenda(mentor)
  const topics = await topicsOnPage(mentor)

  const hr = await open({ as: 'hr', expects: ['status of 404'] })
  for (const { name } of Object.values(programs)) await hr.getByRole('heading', { name }).waitFor()
  const home = await hr.content()
  for (const words of [...topics, addressed.mentee, addressed.mentor]) expect(home).not.toContain(words)
  await hr.goto('/pairings')
  await hr.getByText(t.home.noPairingsHr).waitFor()

  for (const path of [session, `${session}/agenda`]) {
    const answer = await hr.goto(path)
    expect(answer?.status()).toBe(404)
    await hr.getByRole('heading', { name: t.errors.codes.not_found.title }).waitFor()
    expect(await hr.content()).not.toContain(topics[0])
  }
  await hr.getByRole('link', { name: t.errors.toHome }).click()
  await hr.getByRole('heading', { name: t.home.programs }).waitFor()
})

import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { shareAgenda } from '../support/browser-agenda.ts'

const { open, breakDatabase } = useBrowser()
const t = messages('id').web
const down = { fail: { how: 503, times: 1000 } } as const
const unavailable = messages('id').errors.codes.unavailable.title

describe('a database that is down', () => {
  it('is a kind page, from which one gets on once it is back', async () => {
    const page = await open({ as: 'mentor', expects: ['status of 503'] })
    await breakDatabase(down)
    const answer = await page.goto('/pairings')
    expect(answer?.status()).toBe(503)
    await page.getByRole('heading', { name: unavailable }).waitFor()
    await breakDatabase({})
    await page.getByRole('link', { name: messages('id').errors.again }).click()
    await page.getByRole('heading', { name: messages('id').home.pairings }).waitFor()
  })

  it('gives a note that could not be saved back to be copied', async () => {
    // With script the note stays where it was typed until it is saved.
    const page = await open({ as: 'mentor', script: false, expects: ['status of 503'] })
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click()
    await page.getByLabel(messages('id').session.noteLabel).fill('Baris satu\n<b>baris dua</b>')
    await breakDatabase(down)
    await page.getByRole('button', { name: messages('id').session.saveNote }).click()
    await page.getByRole('heading', { name: unavailable }).waitFor()
    expect(await page.locator('textarea[readonly]').inputValue()).toBe('Baris satu\n<b>baris dua</b>')
  })
})

describe('a tick that does not arrive', () => {
  it('is told where the reader is, and leaves the page as it was', async () => {
    const page = await open({
      as: 'mentor',
      expects: ['status of 503', 'ERR_INTERNET_DISCONNECTED', 'Failed to fetch'],
    })
    await shareAgenda(page)
    const button = page.getByRole('button', { name: t.agenda.states.discussed }).first()
    await breakDatabase(down)
    await button.click()
    await page.locator('#messages').getByText(unavailable).waitFor()
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    await breakDatabase({})
    await page.context().setOffline(true)
    await button.click()
    await page.locator('#messages').getByText(t.frame.connectionLost).waitFor()
    await page.context().setOffline(false)
    await button.click()
    await page.getByRole('button', { name: t.agenda.states.discussed, pressed: true }).first().waitFor()
  })
})

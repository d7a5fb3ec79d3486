import type { CDPSession, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { company, people } from '../../scripts/demo/people.ts'
import { q } from '../../src/db/query.ts'
import { organisations } from '../../src/db/schema/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'

const { open, atDatabase } = useBrowser()
const t = messages('id')
const ways = t.signInWays

const setRule = async (signInRule: 'passkey' | 'sso'): Promise<void> => {
  await atDatabase((database) => database.batch('write', [q.update(organisations).set({ signInRule })]))
}

/** Gives the browser of a page an authenticator that keeps passkeys and whose owner always agrees. */
const giveAuthenticator = async (page: Page): Promise<{ session: CDPSession; authenticatorId: string }> => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { session, authenticatorId }
}

const addOnAccount = async (page: Page, name: string): Promise<void> => {
  await page.goto('/account')
  await page.getByLabel(ways.card.name).fill(name)
  await page.getByRole('button', { name: ways.card.add }).click()
  await page.getByText(t.done.passkeyAdded).waitFor()
  await page.getByText(name, { exact: true }).waitFor()
}

const menuOf = (page: Page) => page.getByRole('button', { name: t.web.frame.menu(people.hendra.address) })

const signOut = async (page: Page): Promise<void> => {
  await menuOf(page).click()
  await page.getByRole('button', { name: t.web.frame.signOut }).click()
  await page.waitForURL(/\/sign-in\?done=signedOut/)
}

describe('a passkey', () => {
  it('is added on the account page, signs in without a name, and is removed', async () => {
    const page = await bringAxe(await open({ as: 'mentor', expects: ['status of 400'] }))
    const { session, authenticatorId } = await giveAuthenticator(page)
    await addOnAccount(page, 'Laptop kantor')
    const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }])
    expect(await problemsOf(page, 'account with a passkey')).toEqual([])

    await page.getByRole('button', { name: ways.card.add }).click()
    await page.getByText(ways.passkey.known).waitFor()

    await signOut(page)
    await page.goto('/sign-in?next=/pairings')
    expect(await problemsOf(page, 'sign-in with a passkey')).toEqual([])
    await page.getByRole('button', { name: ways.passkey.button }).click()
    await page.waitForURL(/\/pairings$/)
    await menuOf(page).waitFor()

    await page.goto('/account')
    await page.getByText(ways.card.remove, { exact: true }).click()
    await page.getByRole('button', { name: ways.card.removeConfirm }).click()
    await page.getByText(t.done.passkeyRemoved).waitFor()
    await page.getByText(ways.card.none).waitFor()
    await signOut(page)
    await page.getByRole('button', { name: ways.passkey.button }).click()
    await page.getByText(t.errors.codes.passkey_refused.title).waitFor()
  })

  it('is asked for where the organisation asks for one, and added on the way by who has none', async () => {
    const page = await bringAxe(await open({ as: 'mentor' }))
    const { session, authenticatorId } = await giveAuthenticator(page)
    await setRule('passkey')
    await page.goto('/pairings')
    await page.waitForURL(/\/sign-in\/passkey\?next=/)
    await page.getByText(ways.enrol.lead(company.name)).waitFor()
    expect(await problemsOf(page, 'first passkey')).toEqual([])
    await page.getByRole('button', { name: ways.enrol.button }).click()
    await page.waitForURL(/\/pairings$/)

    await page.goto('/account')
    await page.getByText(ways.card.last).waitFor()
    expect(await page.getByText(ways.card.remove, { exact: true }).count()).toBe(0)

    await page.goto('/demo/mentor')
    await page.waitForURL(/\/sign-in\/passkey/)
    await page.getByRole('heading', { name: ways.verify.title }).waitFor()
    expect(await problemsOf(page, 'passkey shown')).toEqual([])
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.getByRole('button', { name: ways.verify.button }).click()
    await page.getByText(ways.passkey.cancelled).waitFor()
    await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await page.getByRole('button', { name: ways.verify.button }).click()
    await page.waitForURL((url) => url.pathname === '/')
    await menuOf(page).waitFor()
  })

  it('is no way around the sign-in of the company', async () => {
    const page = await open({ as: 'mentor', expects: ['status of 403'] })
    await giveAuthenticator(page)
    await addOnAccount(page, 'Ponsel')
    await signOut(page)
    await setRule('sso')
    await page.getByRole('button', { name: ways.passkey.button }).click()
    await page.getByText(t.errors.codes.sso_only.title).waitFor()
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  it('says kindly that it needs a script', async () => {
    const page = await open({ as: 'mentor', script: false, phone: true })
    await page.goto('/account')
    await page.getByText(ways.passkey.needsScript).waitFor()
    expect(await page.getByRole('button', { name: ways.card.add }).isVisible()).toBe(false)
    await page.goto('/sign-in')
    expect(await page.getByRole('button', { name: ways.passkey.button }).isVisible()).toBe(false)
    await page.getByRole('link', { name: ways.company.link }).waitFor()
  })
})

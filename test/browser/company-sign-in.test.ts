import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, inject, it } from 'vitest'
import { company, people } from '../../scripts/demo/people.ts'
import { q } from '../../src/db/query.ts'
import { organisationDomains, organisations, ssoProviders } from '../../src/db/schema/index.ts'
import { messages } from '../../src/i18n/index.ts'
import { systemClock } from '../../src/kernel/clock.ts'
import { createIds, type Id } from '../../src/kernel/ids.ts'
import { createVault } from '../../src/kernel/sealing.ts'
import { learnOrganisationKey, selectOrganisationKey } from '../../src/modules/organisations/keys.ts'
import { useBrowser } from '../support/browser.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'
import type { OidcScript } from '../support/oidc-server.ts'

const { open, atDatabase, encryption } = useBrowser()
const oidc = inject('oidcServer')
const CLIENT = 'browser'
const t = messages('id')
const ways = t.signInWays.company
const allows = [oidc]

/** Has the provider vouch for someone from now on. */
const vouch = (script: OidcScript) =>
  fetch(`${oidc}/script?client=${CLIENT}`, {
    method: 'POST',
    body: JSON.stringify(script),
    headers: { 'content-type': 'application/json' },
  })

/** Sets the provider of the demo's organisation, as HR and the operator would. */
const setProvider = async (signInRule: 'any' | 'sso' = 'any'): Promise<void> => {
  await atDatabase(async (database) => {
    const [found] = await database.batch('read', [
      q.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, company.name)),
    ])
    const [{ id: organisationId } = { id: '' as Id<'organisation'> }] = found as { id: Id<'organisation'> }[]
    const [keys] = await database.batch('read', [selectOrganisationKey(organisationId)])
    const vault = createVault(encryption(), createIds(systemClock))
    const rows = keys as Awaited<ReturnType<typeof selectOrganisationKey>>
    const newKey = await learnOrganisationKey({ vault, clock: systemClock }, organisationId, rows)
    const now = systemClock.now()
    const clientSecret = await vault.seal(
      'sso-providers.client-secret',
      organisationId,
      organisationId,
      'organisation',
      'a secret of the tests',
    )
    await database.batch('write', [
      ...newKey,
      q.update(organisations).set({ signInRule }).where(eq(organisations.id, organisationId)),
      q
        .insert(organisationDomains)
        .values({ domain: company.domain, issuer: oidc, organisationId, createdAt: now })
        .onConflictDoNothing(),
      q.insert(ssoProviders).values({ organisationId, issuer: oidc, clientId: CLIENT, clientSecret, updatedAt: now }),
    ])
  })
}

/** From the sign-in page to the one that names the company. */
const nameCompany = async (page: Page, work: string): Promise<void> => {
  await page.getByRole('link', { name: ways.link }).click()
  await page.getByLabel(ways.field).fill(work)
  await page.getByRole('button', { name: ways.find }).click()
}

const go = (page: Page) => page.getByRole('link', { name: ways.go }).click()

beforeEach(async () => {
  await vouch({ claims: { sub: 'hendra-1', email: `hendra@${company.domain}` } })
})

describe('signing in through the company', () => {
  it.each([true, false])('goes there and comes back to where it began, with script: %s', async (script) => {
    await setProvider('sso')
    const page = await open({ script, allows })
    await page.goto('/pairings')
    await page.waitForURL(/\/sign-in\?next=/)
    await nameCompany(page, `siapa.saja@${company.domain}`)
    await page.getByRole('heading', { name: ways.found(company.name) }).waitFor()
    await go(page)
    await page.waitForURL(/\/pairings$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const name = script ? t.web.frame.menu(people.hendra.address) : people.hendra.name
    expect(await page.content()).toContain(name)
  })

  it('looks well on the way, and says so kindly where the provider vouches for a stranger', async () => {
    await setProvider()
    const page = await bringAxe(await open({ allows, expects: ['status of 400', 'status of 403'] }))
    await page.getByRole('link', { name: ways.link }).click()
    const found = await problemsOf(page, 'company')
    await page.getByLabel(ways.field).fill('tidak-ada.example')
    await page.getByRole('button', { name: ways.find }).click()
    await page.getByText(ways.unknown).waitFor()
    expect(await page.getByLabel(ways.field).inputValue()).toBe('tidak-ada.example')
    found.push(...(await problemsOf(page, 'unknown company')))
    await page.getByLabel(ways.field).fill(company.domain)
    await page.getByRole('button', { name: ways.find }).click()
    await page.getByRole('link', { name: ways.go }).waitFor()
    found.push(...(await problemsOf(page, 'named company')))

    await vouch({ claims: { sub: 'tamu', email: `tamu@${company.domain}` } })
    await go(page)
    await page.getByRole('heading', { name: ways.refused.title }).waitFor()
    found.push(...(await problemsOf(page, 'refused')))
    expect(found).toEqual([])
    await vouch({ claims: { sub: 'hendra-1', email: `hendra@${company.domain}` } })
    await page.getByRole('link', { name: ways.refused.again }).click()
    await go(page)
    await page.getByRole('button', { name: t.web.frame.menu(people.hendra.address) }).waitFor()
  })

  it('ends every other way in as soon as the company asks for it', async () => {
    const page = await open({ as: 'mentor', allows })
    await page.getByRole('button', { name: t.web.frame.menu(people.hendra.address) }).waitFor()
    await setProvider('sso')
    await page.goto('/pairings')
    await page.waitForURL(/\/sign-in\?next=/)
    await page.getByRole('link', { name: ways.link }).waitFor()
  })
})

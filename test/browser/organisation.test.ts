import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { people } from '../../scripts/demo/people.ts'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { bringAxe, problemsOf } from '../support/browser-axe.ts'

const { open } = useBrowser()
const t = messages('id').organisation
const { done, validation, pairing: ofPairing } = messages('id')
const successor = people.nurhayati

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The first row of the audit that says so. */
const entry = (page: Page, action: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: action }).first()
const goTo = async (page: Page, path: string, heading: string): Promise<void> => {
  await page.goto(path)
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
}

/** From HR's list to the form that gives the demo's mentee another mentor. */
const openTransfer = async (page: Page): Promise<void> => {
  await goTo(page, '/organisation/pairings', t.pairings.title)
  await page.getByLabel(t.pairings.search).fill(people.sari.name)
  await button(page, t.pairings.find).click()
  await page.getByRole('link', { name: t.pairings.transferOf(people.hendra.name, people.sari.name) }).click()
  await page.getByLabel(t.transfer.search).fill('nurhayati')
  await button(page, t.transfer.find).click()
}

const transfer = async (page: Page): Promise<void> => {
  await openTransfer(page)
  await page.getByLabel(successor.name).check()
  await button(page, t.transfer.confirm).click()
  await page.getByText(done.transferred).waitFor()
}

/** From the mentee's home page to their pairing with the successor. */
const openNewPairing = async (page: Page): Promise<void> => {
  await page.goto('/pairings')
  await page.getByRole('main').getByRole('link', { name: successor.name }).click()
  await page.getByRole('heading', { name: ofPairing.title(successor.address), level: 1 }).waitFor()
}

describe('HR, on a phone and a desktop,', () => {
  it.each([true, false])('changes the settings, and is not let lock everyone out (phone: %s)', async (phone) => {
    const page = await open({ as: 'hr', phone, expects: ['status of 400'] })
    await goTo(page, '/organisation', t.settings.title)
    await page.getByLabel(t.settings.idleHours).fill('24')
    await page.getByLabel(t.settings.rules.sso).check()
    await button(page, t.settings.save).click()
    await page.locator('#form-errors').getByText(validation.needs_sso_login()).waitFor()
    expect(await page.getByLabel(t.settings.idleHours).inputValue()).toBe('24')
    await page.getByLabel(t.settings.rules.any).check()
    await button(page, t.settings.save).click()
    await page.getByText(done.organisationChanged).waitFor()
    expect(await page.getByLabel(t.settings.idleHours).inputValue()).toBe('24')

    await page.getByLabel(t.sso.issuer).fill('https://masuk.pasokarya.example')
    await page.getByLabel(t.sso.clientId).fill('pamong')
    await page.getByLabel(t.sso.clientSecret).fill('rahasia-sekali')
    await button(page, t.sso.save).click()
    await page.getByText(done.ssoSaved).waitFor()
    expect(await page.getByLabel(t.sso.clientSecret).inputValue()).toBe('')
    expect(await page.content()).not.toContain('rahasia-sekali')
    await page.getByText(t.sso.remove, { exact: true }).click()
    await button(page, t.sso.removeConfirm).click()
    await page.getByText(done.ssoRemoved).waitFor()
  })

  it.each([true, false])('looks through the audit and takes it away (script: %s)', async (script) => {
    const page = await open({ as: 'hr', script })
    await goTo(page, '/organisation', t.settings.title)
    await page.getByRole('navigation', { name: t.tabs.label }).getByRole('link', { name: t.tabs.audit }).click()
    await entry(page, t.audit.actions['login.created']).waitFor()
    await page.getByLabel(t.audit.group).selectOption({ label: t.audit.groups.operator })
    await button(page, t.audit.filter).click()
    await page.getByText(t.audit.noneText).waitFor()
    await page.getByRole('link', { name: t.audit.clear }).click()
    await page.getByLabel(t.audit.person).fill(people.ratna.name)
    await button(page, t.audit.filter).click()
    await entry(page, t.audit.actions['login.created']).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t.audit.export }).click(),
    ])
    expect(download.suggestedFilename()).toBe('audit.csv')
    await page.goto('/organisation/audit')
    await entry(page, t.audit.actions['audit.exported']).waitFor()
  })
})

describe('another mentor', () => {
  it('is given by HR; the mentee brings along what they choose, and the pairing before stays theirs', async () => {
    const hr = await open({ as: 'hr', phone: true, expects: ['status of 400'] })
    await openTransfer(hr)
    await button(hr, t.transfer.confirm).click()
    await hr.getByText(validation.required()).first().waitFor()
    await transfer(hr)

    const mentee = await open({ as: 'mentee', phone: true, expects: ['status of 400'] })
    await openNewPairing(mentee)
    await mentee.getByText(t.bring.hint(successor.address)).waitFor()
    await mentee.getByRole('link', { name: t.bring.hintAction }).click()
    await button(mentee, t.bring.confirm).click()
    await mentee.locator('#form-errors').waitFor()
    const goals = mentee.getByRole('group', { name: t.bring.goals }).getByRole('checkbox')
    const chosen = await mentee
      .getByRole('group', { name: t.bring.goals })
      .locator('label > span')
      .first()
      .textContent()
    await goals.first().check()
    await button(mentee, t.bring.confirm).click()
    await mentee.getByText(done.brought).waitFor()
    await mentee.getByText((chosen ?? '').replace(/paling lambat \d+ \p{L}+ \d+$/u, '')).waitFor()
    expect(await mentee.getByText(t.bring.hint(successor.address)).count()).toBe(0)
    await mentee.getByRole('link', { name: t.oversight.audit }).click()
    await mentee.getByText(t.audit.actions['items.brought-along']).waitFor()
    await mentee.getByText(t.audit.actions['pairing.transferred']).waitFor()

    const mentor = await open({ as: 'mentor' })
    await mentor.goto('/pairings')
    await mentor.getByRole('main').getByRole('link', { name: people.sari.name }).click()
    await mentor.getByText(t.ended.text).waitFor()
    expect(await mentor.getByLabel(ofPairing.when).count()).toBe(0)
  })
})

describe('every page of it has nothing that axe finds', () => {
  it('for HR', async () => {
    const page = await bringAxe(await open({ as: 'hr', expects: ['status of 400'] }))
    await goTo(page, '/organisation', t.settings.title)
    const found = await problemsOf(page, 'organisation')
    await page.getByLabel(t.settings.rules.passkey).check()
    await button(page, t.settings.save).click()
    await page.locator('#form-errors').waitFor()
    found.push(...(await problemsOf(page, 'organisation with errors')))
    await goTo(page, '/organisation/audit', t.audit.title)
    found.push(...(await problemsOf(page, 'audit')))
    await goTo(page, '/organisation/pairings', t.pairings.title)
    found.push(...(await problemsOf(page, 'pairings')))
    await openTransfer(page)
    found.push(...(await problemsOf(page, 'transfer')))
    await button(page, t.transfer.confirm).click()
    await page.locator('#form-errors').waitFor()
    found.push(...(await problemsOf(page, 'transfer with errors')))
    expect(found).toEqual([])
  })

  it('for the pair', async () => {
    await transfer(await open({ as: 'hr' }))
    const page = await bringAxe(await open({ as: 'mentee' }))
    await openNewPairing(page)
    const found = await problemsOf(page, 'pairing with a hint')
    await page.getByRole('link', { name: t.bring.hintAction }).click()
    await button(page, t.bring.confirm).waitFor()
    found.push(...(await problemsOf(page, 'what comes along')))
    const mentor = await bringAxe(await open({ as: 'mentor' }))
    await mentor
      .getByRole('button', { name: messages('id').home.draft })
      .first()
      .click()
    await mentor.waitForURL(/draft=/)
    await mentor.getByRole('link', { name: t.coach.all }).click()
    await mentor.getByText(t.coach.nothing).waitFor()
    found.push(...(await problemsOf(mentor, 'what the coach saw')))
    await mentor.goto(new URL(mentor.url()).pathname.replace(/coach$/, 'audit'))
    await mentor.getByText(t.audit.actions['agenda.drafted']).waitFor()
    found.push(...(await problemsOf(mentor, 'audit of a pairing')))
    expect(found).toEqual([])
  })
})

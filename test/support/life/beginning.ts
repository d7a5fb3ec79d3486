import type { Page } from 'playwright-core'
import { company } from '../../../scripts/demo/people.ts'
import { button, expectSeen, field, fold, type Life, link, names, openTab, programName, send, t } from './pages.ts'

const emailOf = (who: keyof typeof names): string => `${names[who].email}@${company.domain}`

/** A day so many days from today, where the pair is. */
export const day = (days: number): string => Temporal.Now.plainDateISO('Asia/Jakarta').add({ days }).toString()

export const addPeople = async ({ hr }: Life): Promise<void> => {
  for (const who of ['mentor', 'mentee'] as const) {
    await hr.goto('/people/new')
    await field(hr, t.people.fields.name).fill(names[who].name)
    await field(hr, t.people.fields.email).fill(emailOf(who))
    await send(hr, t.people.new.submit, 'personAddedAndInvited')
  }
}

/** From the sign-in page through the mail and the first page to the home page. */
export const join = async (page: Page, who: keyof typeof names): Promise<void> => {
  await page.getByLabel(t.auth.mail.email).fill(emailOf(who))
  await button(page, t.auth.mail.submit).click()
  await page.getByRole('heading', { name: t.auth.sent.title }).waitFor()
  await link(page, t.auth.outbox.open).click()
  await page.waitForURL(/\/dev\/mail$/)
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /token=/ })
    .click()
  await button(page, t.auth.link.submit).click()
  await page.waitForURL(/\/welcome/)
  await page.getByLabel(t.welcome.decline).check()
  await field(page, t.welcome.address).fill(names[who].address)
  await button(page, t.welcome.go).click()
  await page.getByRole('button', { name: t.web.frame.menu(names[who].address) }).waitFor()
}

export const createProgram = async (life: Life): Promise<void> => {
  const { hr } = life
  const { programs } = t
  await hr.goto('/programs')
  await link(hr, programs.add).first().click()
  await field(hr, programs.fields.name).fill(programName)
  await field(hr, programs.fields.purpose).fill('Menyiapkan kepala gudang yang baru.')
  await field(hr, programs.fields.startsOn).fill(day(0))
  await field(hr, programs.fields.appraisalMonths).selectOption('6')
  await send(hr, programs.new.submit, 'programCreated')
  life.program = new URL(hr.url()).pathname
}

export const pairThem = async ({ hr, program }: Life): Promise<void> => {
  const { programs } = t
  const tab = (name: string) => link(hr.getByRole('navigation', { name: programs.tabs.label }), name)
  await tab(programs.tabs.mentors).click()
  await link(hr, programs.members.mentor.add).first().click()
  await field(hr, t.people.search).fill(names.mentor.name)
  await button(hr, t.people.searchButton).click()
  await hr.getByLabel(names.mentor.name).check()
  await field(hr, programs.fields.capacity).fill('1')
  await send(hr, programs.adding.submit, 'membersAdded')
  await tab(programs.tabs.mentees).click()
  await link(hr, programs.members.mentee.add).first().click()
  await field(hr, programs.fields.emails).fill(emailOf('mentee'))
  await send(hr, programs.adding.submit, 'membersAdded')

  await hr.goto(program)
  await link(hr, programs.pair.open).click()
  await field(hr, programs.fields.mentor).selectOption({ label: programs.pair.room(names.mentor.name, '0', '1') })
  await field(hr, programs.fields.mentee).selectOption({ label: names.mentee.name })
  await send(hr, programs.pair.submit, 'paired')
  await expectSeen(hr, { seen: [names.mentor.name, names.mentee.name] })
}

/** Both find the pairing on their own pages. */
export const openPairing = async (life: Life): Promise<void> => {
  for (const [page, partner] of [
    [life.mentor, names.mentee],
    [life.mentee, names.mentor],
  ] as const) {
    await page.goto('/pairings')
    await page.getByRole('main').getByRole('link', { name: partner.name }).click()
    await page.getByRole('heading', { name: t.pairing.title(partner.address), level: 1 }).waitFor()
    life.pairing = new URL(page.url()).pathname
  }
}

export const agreeToBegin = async ({ mentor, mentee, pairing }: Life): Promise<void> => {
  const { kickoff, agreement } = t.arrangement
  await openTab(mentor, pairing, 'arrangement')
  await link(mentor, kickoff.write).click()
  await field(mentor, kickoff.fields.expectations).fill('Jujur, dan ada waktu untuk berpikir.')
  await field(mentor, kickoff.fields.confidentiality).fill('Yang dibicarakan tetap di antara kita.')
  await send(mentor, agreement.save, 'agreementSaved')
  await send(mentor, agreement.agree, 'agreed')

  await openTab(mentee, pairing, 'arrangement')
  await expectSeen(mentee, { seen: ['Yang dibicarakan tetap di antara kita.', agreement.open(agreement.you)] })
  await send(mentee, agreement.agree, 'agreed')
  await mentor.reload()
  await expectSeen(mentor, { seen: [agreement.agreed(agreement.you), agreement.agreed(names.mentee.address)] })
}

export const setRhythm = async (life: Life): Promise<void> => {
  const { mentee, pairing } = life
  const { rhythm, form, ahead } = t.schedule
  await openTab(mentee, pairing, 'schedule')
  await link(mentee, rhythm.set).click()
  await field(mentee, form.every).fill('2')
  await field(mentee, form.startsOn).fill(day(1))
  await field(mentee, form.time).fill('14:00')
  await field(mentee, form.minutes).fill('45')
  await send(mentee, form.save, 'rhythmSaved')
  const sessions = mentee.getByRole('main').locator('a[href^="/sessions/ses_"]:not([href$="/reschedule"])')
  life.session = (await sessions.first().getAttribute('href')) ?? ''
  await mentee.getByRole('heading', { name: ahead.title }).waitFor()
}

/** The last page of a pairing: a word from both, and its end. */
export const closeAndEnd = async ({ mentor, mentee, pairing }: Life): Promise<void> => {
  const { closing, agreement, state } = t.arrangement
  await openTab(mentee, pairing, 'arrangement')
  await link(mentee, closing.write).click()
  await field(mentee, closing.fields.reached).fill('Saya memimpin rapat gudang sendiri.')
  await field(mentee, closing.fields.thanks).fill('Terima kasih, Bu Wulan.')
  await send(mentee, agreement.save, 'agreementSaved')
  await send(mentee, agreement.agree, 'agreed')
  await openTab(mentor, pairing, 'arrangement')
  await expectSeen(mentor, { seen: ['Terima kasih, Bu Wulan.'] })
  await send(mentor, agreement.agree, 'agreed')
  await fold(mentor, state.end).click()
  await send(mentor, state.endConfirm, 'pairingEnded')
}

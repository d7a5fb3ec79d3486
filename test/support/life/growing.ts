import { day } from './beginning.ts'
import { button, expectSeen, field, fold, group, type Life, link, names, openTab, send, t } from './pages.ts'

const goal = 'Memimpin empat rapat perencanaan gudang.'
const praise = 'Senin lalu di rapat gudang, Anda menunggu sampai Fajar selesai bicara, sehingga risikonya terdengar.'
const reply = 'Terima kasih, akan saya teruskan.'

export const reachGoal = async ({ mentor, mentee, pairing }: Life): Promise<void> => {
  const { form, progress, goal: words } = t.goals
  await openTab(mentee, pairing, 'goals')
  await link(mentee, t.goals.add).first().click()
  await field(mentee, form.body).fill(goal)
  await field(mentee, form.dueOn).fill(day(30))
  await field(mentee, form.unit).fill('rapat')
  await field(mentee, form.baseline).fill('0')
  await field(mentee, form.target).fill('4')
  await field(mentee, form.ifThen).fill('Jika tidak ada yang bicara, maka saya bertanya lebih dulu.')
  await send(mentee, form.save, 'goalAdded')
  const path = new URL(mentee.url()).pathname
  await mentee.goto(path)
  await expectSeen(mentee, { seen: [words.waiting(names.mentor.address)] })

  await openTab(mentor, pairing, 'goals')
  await mentor.getByRole('link', { name: goal }).click()
  await send(mentor, words.moves.agreed, 'goalAgreed')

  for (const value of ['2', '4']) {
    await mentee.goto(path)
    await field(mentee, progress.value('rapat')).fill(value)
    await send(mentee, progress.save, 'goalProgressed')
  }
  await mentee.goto(path)
  await fold(mentee, words.moves.reached).first().click()
  await send(mentee, words.confirms.reached, 'goalReached')
  await mentor.goto(path)
  await expectSeen(mentor, { seen: [t.goals.states.reached] })
}

export const giveFeedback = async ({ mentor, mentee, pairing }: Life): Promise<void> => {
  const { feedback } = t
  await openTab(mentor, pairing, 'feedback')
  await link(mentor, feedback.write).first().click()
  await field(mentor, feedback.body).fill('Anda selalu hebat.')
  await button(mentor, feedback.rungs.check).click()
  await mentor.getByText(feedback.checks.rules['feedback.situation'].hint).waitFor()
  await openTab(mentee, pairing, 'feedback')
  await expectSeen(mentee, { seen: [feedback.none], unseen: ['selalu hebat'] })

  await field(mentor, feedback.body).fill(praise)
  await send(mentor, feedback.rungs.share(names.mentee.address), 'feedbackShared')
  await mentee.reload()
  await mentee.getByRole('link', { name: praise }).click()
  await send(mentee, feedback.acknowledge, 'feedbackAcknowledged')
  await field(mentee, feedback.reply).fill(reply)
  await send(mentee, feedback.replyIt, 'feedbackReplied')
  await openTab(mentor, pairing, 'feedback')
  await mentor.getByRole('link', { name: praise }).click()
  await mentor.getByText(reply).waitFor()
}

export const strength = 'Mendengarkan sampai selesai.'
export const skill = 'Memandu rapat'
export const milestone = 'Sudah memimpin satu evaluasi bulanan sendiri.'
export const whom = 'Endang Lestari, Keuangan'

export const grow = async ({ mentor, mentee, pairing }: Life): Promise<void> => {
  const { growth } = t
  const levelOf = (level: 2 | 3) => growth.levelOf(level, growth.levels[level].name)
  await openTab(mentor, pairing, 'growth')
  await field(mentor, growth.pointBody).fill(strength)
  await send(mentor, growth.add, 'growthAdded')

  await openTab(mentee, pairing, 'growth')
  await expectSeen(mentee, { seen: [strength] })
  await link(mentee, growth.allSkills).click()
  await field(mentee, growth.skillName).fill(skill)
  await field(mentee, growth.skillKind).selectOption('interpersonal')
  await field(mentee, growth.skillLevel).selectOption('2')
  await send(mentee, growth.add, 'growthAdded')
  await link(mentor, growth.allSkills).click()
  await fold(mentor, growth.rate).click()
  await group(mentor, growth.rateOf(skill))
    .getByRole('button', { name: levelOf(3) })
    .click()
  await mentor.getByText(t.done.skillRated).waitFor()
  await mentor.getByText(growth.gap.apart(1)).waitFor()

  await openTab(mentee, pairing, 'growth')
  await link(mentee, growth.wholePlan).click()
  await field(mentee, growth.milestoneBody).fill(milestone)
  await field(mentee, growth.skill).selectOption({ label: skill })
  await send(mentee, growth.add, 'growthAdded')
  await send(mentee, growth.stepOf(growth.milestoneSteps.reached, milestone), 'growthSaved')

  await openTab(mentor, pairing, 'growth')
  await link(mentor, growth.allIntroductions).click()
  await field(mentor, growth.who).fill(whom)
  await field(mentor, growth.purpose).fill('Bagaimana beliau menolak dengan baik?')
  await send(mentor, growth.add, 'growthAdded')
  await openTab(mentee, pairing, 'growth')
  await link(mentee, growth.allIntroductions).click()
  for (const state of ['asked', 'met'] as const) {
    await send(mentee, growth.stepOf(growth.introductionSteps[state], whom), 'growthSaved')
  }
}

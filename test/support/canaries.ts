import type { DemoAgreement, DemoOrganisation } from '../../scripts/demo/types.ts'

/** A word that nobody writes by chance, and that survives lower case, folding and escaping. */
const MARK = 'kenariqz'

const letters = (number: number): string =>
  [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')

/** A demo organisation with a canary in every field that people say something in, each with a canary of its own. */
export const plantCanaries = (demo: DemoOrganisation): { demo: DemoOrganisation; planted: Map<string, string> } => {
  const planted = new Map<string, string>()
  const mark = (field: string, text: string): string => {
    const canary = `${MARK}${letters(planted.size)}`
    planted.set(canary, field)
    return `${canary} ${text}`
  }
  return {
    planted,
    demo: {
      ...demo,
      sessions: demo.sessions.map((session) => ({
        ...session,
        reason: session.reason === null ? null : mark('reason of a session', session.reason),
      })),
      notes: demo.notes.map((note) => ({ ...note, text: mark(`note, ${note.visibility}`, note.text) })),
      feedback: demo.feedback.map((one) => ({
        ...one,
        text: mark(`feedback, ${one.state}`, one.text),
        replies: one.replies.map((reply) => ({ ...reply, text: mark('reply to feedback', reply.text) })),
      })),
      appraisals: demo.appraisals.map((one) => ({
        ...one,
        views: one.views.map((view) => ({
          ...view,
          ratings: view.ratings.map((rating) => ({ ...rating, remark: mark('remark of an appraisal', rating.remark) })),
        })),
        result: one.result && { ...one.result, summary: mark('result of an appraisal', one.result.summary) },
      })),
      topics: demo.topics.map((topic) => ({ ...topic, text: mark('topic', topic.text) })),
      actions: demo.actions.map((action) => ({ ...action, text: mark('action', action.text) })),
      goals: demo.goals.map((goal) => ({
        ...goal,
        text: mark('goal', goal.text),
        ifThen: goal.ifThen === null ? null : mark('if-then plan', goal.ifThen),
        measure: goal.measure === null ? null : { ...goal.measure, unit: mark('unit', goal.measure.unit) },
      })),
      growth: demo.growth.map((growth) => ({
        ...growth,
        points: growth.points.map((point) => ({ ...point, text: mark(point.kind, point.text) })),
        skills: growth.skills.map((skill) => ({ ...skill, name: mark('skill', skill.name) })),
        milestones: growth.milestones.map((milestone) => ({ ...milestone, text: mark('milestone', milestone.text) })),
        introductions: growth.introductions.map((introduction) => ({
          ...introduction,
          who: mark('introduction', introduction.who),
          purpose: mark('what an introduction is for', introduction.purpose),
        })),
      })),
      agreements: demo.agreements.map((agreement): DemoAgreement => {
        const part = (text: string) => mark(`agreement, ${agreement.kind}`, text)
        if (agreement.kind === 'kickoff') {
          const { expectations, confidentiality, rhythm } = agreement.texts
          const texts = {
            expectations: part(expectations),
            confidentiality: part(confidentiality),
            rhythm: part(rhythm),
          }
          return { ...agreement, texts }
        }
        const { reached, next, thanks } = agreement.texts
        return { ...agreement, texts: { reached: part(reached), next: part(next), thanks: part(thanks) } }
      }),
      goalProgress: demo.goalProgress.map((entry) => ({
        ...entry,
        text: mark('remark on progress', entry.text ?? ''),
      })),
      checkIns: demo.checkIns.map((checkIn) => ({
        ...checkIn,
        text: mark(`check-in, ${checkIn.textShared ? 'shared' : 'private'}`, checkIn.text ?? ''),
      })),
      agendas: demo.agendas.map((agenda) => ({
        ...agenda,
        items: agenda.items.map((item) => ({
          ...item,
          topic: mark('agenda topic', item.topic),
          purpose: mark('agenda purpose', item.purpose),
          outcome: mark('agenda outcome', item.outcome),
          sources: item.sources.map((source) => ({ ...source, excerpt: mark('excerpt', source.excerpt) })),
        })),
      })),
    },
  }
}

/** The canaries in a text; none, where nothing of what people said is in it. */
export const canariesIn = (text: string): string[] => [
  ...new Set(text.toLowerCase().match(new RegExp(`${MARK}[a-z]*`, 'g')) ?? []),
]

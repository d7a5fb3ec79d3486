import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Advice } from '../../../web/components/advice.tsx'
import type { Advice as Advised } from '../check.ts'

type Rules = Messages['feedback']['checks']['rules']
const isRule = (rule: string, known: Rules): rule is keyof Rules => Object.hasOwn(known, rule)

/** What a second reader would point out, softly where it goes upward. Never a grade, and nothing is kept of it. */
export const FeedbackChecks: FC<{ locale: Locale; advice: Advised | null }> = ({ locale, advice }) => {
  const t = messages(locale).feedback.checks
  const known = (advice?.checks ?? []).flatMap((check) =>
    isRule(check.rule, t.rules) ? [{ ...check, words: t.rules[check.rule] }] : [],
  )
  const open = known.filter((check) => !check.ok)
  const met = known.filter((check) => check.ok)
  const lead = advice === null ? t.empty : advice.isGood ? t.leaveAlone : t.consider(open.length)
  return (
    <Advice
      heading={t.heading}
      lead={lead}
      isEmpty={advice === null}
      open={open.map(({ words, detail }) => ({
        text: advice?.isUpward ? words.softly : words.hint,
        ...(detail === '' ? {} : { found: t.found(detail) }),
      }))}
      met={met.map(({ words }) => words.ok)}
      metLabel={t.met(met.length)}
      note={t.note}
    />
  )
}

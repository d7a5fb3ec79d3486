import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Advice } from './advice.tsx'

type Rules = Messages['web']['checks']['rules']

/** A verdict of a rubric. The detail is data for the rubric's own readers and is not shown. */
export interface Verdict {
  rule: string
  ok: boolean
}

const isRule = (rule: string, known: Rules): rule is keyof Rules => Object.hasOwn(known, rule)

/** The rubric as a second pair of eyes: first what might be added, folded in what is there already. Never a grade. */
export const CheckList: FC<{ locale: Locale; checks: readonly Verdict[] }> = ({ locale, checks }) => {
  const t = messages(locale).web.checks
  const known = checks.flatMap((check) =>
    isRule(check.rule, t.rules) ? [{ ok: check.ok, words: t.rules[check.rule] }] : [],
  )
  const open = known.filter((check) => !check.ok)
  const met = known.filter((check) => check.ok)
  if (known.length === 0) return null
  return (
    <Advice
      heading={t.heading}
      lead={open.length === 0 ? t.allWell : t.consider(open.length)}
      open={open.map(({ words }) => ({ text: words.hint }))}
      met={met.map(({ words }) => words.ok)}
      metLabel={t.met(met.length)}
      note={t.note}
    />
  )
}

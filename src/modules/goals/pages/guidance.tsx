import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Advice } from '../../../web/components/advice.tsx'

type Rules = Messages['goals']['smart']['rules']

interface Verdict {
  rule: string
  ok: boolean
  detail: string
}

const isRule = (rule: string, known: Rules): rule is keyof Rules => Object.hasOwn(known, rule)

const hintOf = ({ hint, word }: Rules[keyof Rules], detail: string): string =>
  word !== null && detail !== '' ? word(detail) : hint

export const guidanceId = 'guidance'

/** What a clear goal has, beside the form. Hints first; never a grade. Replaced as a whole while somebody types. */
export const Guidance: FC<{ locale: Locale; checks: readonly Verdict[] }> = ({ locale, checks }) => {
  const t = messages(locale).goals.smart
  const known = checks.flatMap(({ rule, ok, detail }) =>
    isRule(rule, t.rules) ? [{ ok, words: t.rules[rule], detail }] : [],
  )
  const open = known.filter(({ ok }) => !ok)
  const met = known.filter(({ ok }) => ok)
  return (
    <Advice
      id={guidanceId}
      heading={t.heading}
      lead={known.length === 0 ? t.empty : open.length === 0 ? t.allWell : t.consider(open.length)}
      open={open.map(({ words, detail }) => ({ text: hintOf(words, detail) }))}
      met={met.map(({ words }) => words.ok)}
      metLabel={t.met}
      note={t.note}
      isLive
    />
  )
}

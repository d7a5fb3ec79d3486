import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Icon } from '../../../web/icons.tsx'

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
    <section id={guidanceId} class="surface p-4 sm:p-5" aria-label={t.heading} aria-live="polite">
      <h2 class="text-[1.0625rem] font-semibold">{t.heading}</h2>
      <p class="mt-1 text-[0.9375rem]">
        {known.length === 0 ? t.empty : open.length === 0 ? t.allWell : t.consider(open.length)}
      </p>
      {open.length > 0 && (
        <ul class="mt-3 grid gap-2.5">
          {open.map(({ words, detail }) => (
            <li class="flex gap-2.5 text-[0.9375rem]">
              <Icon name="pencil" class="mt-0.5 size-5 text-secondary" />
              <span>{hintOf(words, detail)}</span>
            </li>
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <>
          <h3 class="muted mt-4 text-sm">{t.met}</h3>
          <ul class="mt-1.5 grid gap-2">
            {met.map(({ words }) => (
              <li class="flex gap-2.5 text-sm">
                <Icon name="check" class="mt-0.5 size-4 text-success" />
                <span>{words.ok}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="muted mt-3 text-sm">{t.note}</p>
    </section>
  )
}

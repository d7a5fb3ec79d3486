import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Icon } from '../icons.tsx'

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
    <section class="surface p-4 sm:p-5" aria-label={t.heading}>
      <h2 class="text-[1.0625rem] font-semibold">{t.heading}</h2>
      <p class="mt-1 text-[0.9375rem]">{open.length === 0 ? t.allWell : t.consider(open.length)}</p>
      {open.length > 0 && (
        <ul class="mt-3 grid gap-2.5">
          {open.map(({ words }) => (
            <li class="flex gap-2.5 text-[0.9375rem]">
              <Icon name="pencil" class="mt-0.5 size-5 text-secondary" />
              <span>{words.hint}</span>
            </li>
          ))}
        </ul>
      )}
      {met.length > 0 && (
        <details class="fold mt-3">
          <summary class="muted inline-flex min-h-8 items-center gap-1 text-sm hover:underline">
            <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
            {t.met(met.length)}
          </summary>
          <ul class="mt-1.5 grid gap-2">
            {met.map(({ words }) => (
              <li class="flex gap-2.5 text-sm">
                <Icon name="check" class="mt-0.5 size-4 text-success" />
                <span>{words.ok}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="muted mt-3 text-sm">{t.note}</p>
    </section>
  )
}

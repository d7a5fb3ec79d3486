import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Icon } from '../../../web/icons.tsx'
import type { Advice } from '../check.ts'

type Rules = Messages['feedback']['checks']['rules']
const isRule = (rule: string, known: Rules): rule is keyof Rules => Object.hasOwn(known, rule)

/** What a second reader would point out, softly where it goes upward. Never a grade, and nothing is kept of it. */
export const FeedbackChecks: FC<{ locale: Locale; advice: Advice | null }> = ({ locale, advice }) => {
  const t = messages(locale).feedback.checks
  const known = (advice?.checks ?? []).flatMap((check) =>
    isRule(check.rule, t.rules) ? [{ ...check, words: t.rules[check.rule] }] : [],
  )
  const open = known.filter((check) => !check.ok)
  const met = known.filter((check) => check.ok)
  return (
    <section class="surface p-4 sm:p-5" aria-label={t.heading}>
      <h2 class="text-[1.0625rem] font-semibold">{t.heading}</h2>
      {advice === null ? (
        <p class="muted mt-1 text-[0.9375rem]">{t.empty}</p>
      ) : (
        <>
          <p class="mt-1 text-[0.9375rem]">{advice.isGood ? t.leaveAlone : t.consider(open.length)}</p>
          {open.length > 0 && (
            <ul class="mt-3 grid gap-2.5">
              {open.map(({ words, detail }) => (
                <li class="flex gap-2.5 text-[0.9375rem]">
                  <Icon name="pencil" class="mt-0.5 size-5 text-secondary" />
                  <span>
                    {advice.isUpward ? words.softly : words.hint}
                    {detail !== '' && <span class="muted block text-sm">{t.found(detail)}</span>}
                  </span>
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
        </>
      )}
      <p class="muted mt-3 text-sm">{t.note}</p>
    </section>
  )
}

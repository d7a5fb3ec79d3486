import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Locale } from '../../../kernel/locale.ts'
import type { Criterion } from '../schemas.ts'

const levels = [1, 2, 3, 4, 5] as const

/** What three of the five levels look like. */
export const Anchors: FC<{ locale: Locale; criterion: Criterion }> = ({ locale, criterion }) => {
  const t = messages(locale).appraisals
  return (
    <dl class="grid gap-1 text-sm">
      {([1, 3, 5] as const).map((level) => (
        <div class="flex gap-2">
          <dt class="shrink-0 font-semibold">{t.level(level)}</dt>
          <dd class="muted">{criterion[`level${level}`]}</dd>
        </div>
      ))}
    </dl>
  )
}

interface LevelChoiceProps {
  name: string
  legend: string
  value: number | null
  error?: string | undefined
}

/** One of five levels to choose, in a row. */
export const LevelChoice: FC<LevelChoiceProps> = ({ name, legend, value, error }) => {
  const id = name.replaceAll('.', '-')
  return (
    <fieldset id={id} {...(error === undefined ? {} : { 'aria-describedby': `${id}-error` })}>
      <legend class="text-[0.9375rem] font-medium">{legend}</legend>
      <div class="flex flex-wrap gap-x-4">
        {levels.map((level) => (
          <label class="flex min-h-11 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name={name}
              value={String(level)}
              checked={value === level}
              class="radio radio-primary border-base-content/50"
            />
            <span>{level}</span>
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} class="text-sm font-medium text-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}

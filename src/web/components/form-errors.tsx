import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { FieldProblem } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { fieldId } from '../forms.ts'
import { problemText } from '../problems.ts'
import { Notice } from './notice.tsx'

interface FormErrorsProps {
  locale: Locale
  problems: readonly FieldProblem[]
  /** What a field is called on this page. */
  labelOf: (field: string) => string
}

/** The top of a form that came back: what to look at, each a link to its field. Takes the focus, so that it is read out. */
export const FormErrors: FC<FormErrorsProps> = ({ locale, problems, labelOf }) => {
  const t = messages(locale).web.form
  if (problems.length === 0) return null
  return (
    <div id="form-errors" role="alert" tabindex={-1} autofocus class="mb-4 rounded-box">
      <Notice tone="error" title={t.problems(problems.length)}>
        <p>{t.problemsHint}</p>
        <ul class="mt-2 grid gap-1">
          {problems.map((problem) => (
            <li>
              <a href={`#${fieldId(problem.field)}`} class="underline underline-offset-2">
                {t.failedField(labelOf(problem.field), problemText(locale, problem))}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

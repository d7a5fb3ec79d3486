import type { FC } from 'hono/jsx'
import { formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Icon } from '../../../web/icons.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Side } from '../../pairings/service.ts'
import type { Appraisal } from '../read.ts'
import type { Result } from '../schemas.ts'
import { LevelChoice } from './level.tsx'

/** A result as it was typed: a level may be missing still. */
export interface ResultValues {
  levels: readonly (number | null)[]
  summary: string
}

interface Props {
  view: View
  appraisal: Appraisal
}

/** What the two agreed on, to be read. */
export const AgreedResult: FC<Props & { result: Result; title?: string }> = ({ view, appraisal, result, title }) => {
  const t = messages(view.locale).appraisals
  return (
    <Card title={title ?? t.result}>
      <dl class="grid gap-1">
        {appraisal.criteria.map(({ name }, i) => (
          <div class="flex justify-between gap-4">
            <dt>{name}</dt>
            <dd class="shrink-0 font-semibold">{t.level(result.levels[i] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      <p class="voice mt-3 whitespace-pre-line">{result.summary}</p>
    </Card>
  )
}

interface FormProps extends Props {
  isSigned: boolean
  typed?: ResultValues | undefined
  /** Somebody saved another one first: what was typed is in the form, and this is what it would replace. */
  saved?: Result | null | undefined
  problems?: readonly FieldProblem[]
}

/** Where the two write down what they agree on. Where both chose one level, it is proposed. */
export const ResultForm: FC<FormProps> = ({ view, appraisal, isSigned, typed, saved, problems = [] }) => {
  const t = messages(view.locale).appraisals
  const { criteria, mine, theirs, result } = appraisal
  const shared = criteria.map((_, i) =>
    mine.ratings[i]?.level === theirs?.ratings[i]?.level ? (mine.ratings[i]?.level ?? null) : null,
  )
  const values: ResultValues = typed ?? result ?? { levels: shared, summary: '' }
  const labelOf = (field: string): string =>
    field === 'summary' ? t.summary : (criteria[Number(field.split('.')[1])]?.name ?? t.result)
  return (
    <>
      {saved && (
        <>
          <Notice tone="warning" title={t.resultConflict} heading>
            {t.resultConflictText}
          </Notice>
          <AgreedResult view={view} appraisal={appraisal} result={saved} title={t.savedResult} />
        </>
      )}
      <Card title={result === null ? t.agree : t.change} lead={isSigned ? t.unsigns : t.agreeLead} id="result">
        <form method="post" action={`/appraisals/${appraisal.id}/result`} class="grid gap-4">
          <FormErrors locale={view.locale} problems={problems} labelOf={labelOf} />
          <input type="hidden" name="version" value={String(appraisal.version)} />
          {criteria.map(({ name }, i) => (
            <LevelChoice
              name={`levels.${i}`}
              legend={name}
              value={values.levels[i] ?? null}
              error={problemOf(view.locale, problems, `levels.${i}`)}
            />
          ))}
          <TextArea
            locale={view.locale}
            name="summary"
            label={t.summary}
            hint={t.summaryHint}
            rows={4}
            value={values.summary}
            error={problemOf(view.locale, problems, 'summary')}
          />
          <Button tone={result === null || saved ? 'primary' : 'plain'} class="justify-self-start">
            {t.saveResult}
          </Button>
        </form>
      </Card>
    </>
  )
}

/** Who has signed, and where oneself does. */
export const Signatures: FC<Props & { side: Side; partner: string; zone: string }> = (props) => {
  const { view, appraisal, side, partner, zone } = props
  const t = messages(view.locale).appraisals
  const dayOf = (at: Temporal.Instant) => formatDay(view.locale, at.toZonedDateTimeISO(zone).toPlainDate())
  const other = side === 'mentor' ? 'mentee' : 'mentor'
  const rows = [
    { name: t.you, at: appraisal.signed[side] },
    { name: partner, at: appraisal.signed[other] },
  ]
  return (
    <Card title={t.signatures}>
      <ul class="grid gap-2">
        {rows.map(({ name, at }) => (
          <li class="flex items-center gap-2">
            <Icon name={at ? 'check' : 'circle'} class={`size-5 ${at ? 'text-success' : ''}`} />
            {at ? t.signedOn(name, dayOf(at)) : t.notSigned(name)}
          </li>
        ))}
      </ul>
      {appraisal.result !== null && appraisal.signed[side] === null && (
        <form method="post" action={`/appraisals/${appraisal.id}/sign`} class="mt-4">
          <input type="hidden" name="version" value={String(appraisal.version)} />
          <Button tone="primary" icon="pencil">
            {t.sign}
          </Button>
          <p class="muted mt-2 text-sm">{t.signHint}</p>
        </form>
      )}
    </Card>
  )
}

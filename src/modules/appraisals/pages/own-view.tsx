import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { Appraisal } from '../read.ts'
import type { Rating } from '../schemas.ts'
import { Anchors, LevelChoice } from './level.tsx'

interface OwnViewProps {
  view: View
  appraisal: Appraisal
  partner: string
  /** What was typed, where the form comes back. */
  typed?: readonly Rating[] | undefined
  /** What is saved, where it was changed in another window. */
  saved?: readonly Rating[] | undefined
  problems?: readonly FieldProblem[]
}

/** One's own view, criterion by criterion. Nobody else can read it before it is handed in. */
export const OwnView: FC<OwnViewProps> = ({ view, appraisal, partner, typed, saved, problems = [] }) => {
  const t = messages(view.locale).appraisals
  const { criteria, mine, id } = appraisal
  const ratings = typed ?? mine.ratings
  const labelOf = (field: string): string => criteria[Number(field.split('.')[1])]?.name ?? t.ownView
  return (
    <form method="post" action={`/appraisals/${id}/view`} class="grid gap-4 lg:gap-6">
      <FormErrors locale={view.locale} problems={problems} labelOf={labelOf} />
      {saved && (
        <Notice tone="warning" title={t.viewConflict} heading>
          <p>{t.viewConflictText}</p>
          <ul class="mt-2 grid gap-1">
            {criteria.map(({ name }, i) => (
              <li>
                {t.savedRating(name, saved[i]?.level ?? null)}
                {saved[i]?.remark && <span class="block whitespace-pre-line">{saved[i].remark}</span>}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Notice tone="info">
        {appraisal.hasPartnerHandedIn ? t.privateUntilPartnerDone(partner) : t.privateUntil(partner)}
      </Notice>
      <input type="hidden" name="version" value={String(mine.version)} />
      {criteria.map((criterion, i) => (
        <Card title={criterion.name}>
          <div class="grid gap-3">
            <Anchors locale={view.locale} criterion={criterion} />
            <LevelChoice
              name={`ratings.${i}.level`}
              legend={t.levelOf(criterion.name)}
              value={ratings[i]?.level ?? null}
              error={problemOf(view.locale, problems, `ratings.${i}.level`)}
            />
            <TextArea
              locale={view.locale}
              name={`ratings.${i}.remark`}
              label={t.remark}
              hint={t.remarkHint}
              optional
              value={ratings[i]?.remark ?? ''}
              error={problemOf(view.locale, problems, `ratings.${i}.remark`)}
            />
          </div>
        </Card>
      ))}
      <div>
        <div class="flex flex-wrap gap-2">
          <Button tone="primary" name="intent" value="save">
            {t.saveView}
          </Button>
          <Button name="intent" value="handIn">
            {t.handIn}
          </Button>
        </div>
        <p class="muted mt-2 text-sm">{t.handInHint(partner)}</p>
      </div>
    </form>
  )
}

import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Card } from '../../../web/components/card.tsx'
import { Icon } from '../../../web/icons.tsx'
import type { View } from '../../../web/view.ts'
import type { Appraisal } from '../read.ts'
import type { Rating } from '../schemas.ts'
import { Anchors } from './level.tsx'

interface Props {
  view: View
  appraisal: Appraisal
  partner: string
}

/** Both views of each criterion beside each other. Where they lie apart, a word says so: there it is worth talking. */
export const SideBySide: FC<Props> = ({ view, appraisal, partner }) => {
  const t = messages(view.locale).appraisals
  const { criteria, mine, theirs } = appraisal
  return (
    <Card title={t.views} lead={t.viewsLead}>
      <ol class="grid gap-5">
        {criteria.map((criterion, i) => {
          const [own, other] = [mine.ratings[i], theirs?.ratings[i]]
          const isApart = Math.abs((own?.level ?? 0) - (other?.level ?? 0)) >= 2
          return (
            <li>
              <h3 class="flex flex-wrap items-center gap-x-3 font-semibold">
                {criterion.name}
                {isApart && (
                  <span class="flex items-center gap-1 text-sm font-medium text-secondary">
                    <Icon name="topic" class="size-4" />
                    {t.apart}
                  </span>
                )}
              </h3>
              <div class="mt-2 grid gap-3 sm:grid-cols-2">
                <OneView name={t.you} rating={own} view={view} />
                <OneView name={partner} rating={other} view={view} />
              </div>
              <details class="fold mt-1">
                <summary class="muted inline-flex min-h-8 items-center gap-1 text-sm hover:underline">
                  <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
                  {t.anchors}
                </summary>
                <Anchors locale={view.locale} criterion={criterion} />
              </details>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

const OneView: FC<{ view: View; name: string; rating: Rating | undefined }> = ({ view, name, rating }) => {
  const t = messages(view.locale).appraisals
  return (
    <div class="rounded-field bg-base-200 px-3 py-2">
      <p class="flex justify-between gap-2 text-sm">
        <span class="muted">{name}</span>
        <span class="font-semibold">{rating?.level ? t.level(rating.level) : t.noLevel}</span>
      </p>
      {rating?.remark && <p class="voice mt-1 whitespace-pre-line">{rating.remark}</p>}
    </div>
  )
}

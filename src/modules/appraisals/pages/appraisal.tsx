import type { FC } from 'hono/jsx'
import { formatDate, formatDay } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { PairingTabs } from '../../../web/components/pairing-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import { type Pairing, partnerOf } from '../../pairings/service.ts'
import type { Appraisal } from '../read.ts'
import type { Rating, Result } from '../schemas.ts'
import { OwnView } from './own-view.tsx'
import { AgreedResult, ResultForm, type ResultValues, Signatures } from './result.tsx'
import { SideBySide } from './side-by-side.tsx'

export interface AppraisalPageProps {
  view: View
  zone: string
  pairing: Pairing
  appraisal: Appraisal
  typedView?: readonly Rating[] | undefined
  savedView?: readonly Rating[] | undefined
  typedResult?: ResultValues | undefined
  savedResult?: Result | null | undefined
  problems?: readonly FieldProblem[]
}

/** One appraisal, as far as it has come and as far as its reader may see. */
export const AppraisalPage: FC<AppraisalPageProps> = (props) => {
  const { view, pairing, appraisal } = props
  const t = messages(view.locale).appraisals
  const partner = named(view.locale, partnerOf(pairing)).address
  const period = t.period(formatDate(view.locale, appraisal.startsOn), formatDate(view.locale, appraisal.endsOn))
  return (
    <Page view={view} title={t.one(period)}>
      <PageHeader
        title={t.one(period)}
        lead={
          appraisal.isComplete ? (
            <Badge tone="success" icon="check">
              {t.complete}
            </Badge>
          ) : (
            t.dueBy(formatDay(view.locale, appraisal.dueOn))
          )
        }
        back={{ href: `/pairings/${pairing.id}/appraisals`, label: t.back }}
      />
      <PairingTabs view={view} pairing={pairing.id} current="appraisals" />
      <div class="grid gap-4 lg:gap-6">
        {appraisal.phase === 'views' ? (
          <Views {...props} partner={partner} />
        ) : (
          <Agreement {...props} partner={partner} />
        )}
      </div>
    </Page>
  )
}

type PartProps = AppraisalPageProps & { partner: string }

const Views: FC<PartProps> = ({ view, pairing, appraisal, partner, typedView, savedView, problems = [] }) => {
  const t = messages(view.locale).appraisals
  if (appraisal.mine.handedInAt !== null) {
    return (
      <Notice tone="success" title={t.handedIn} heading>
        <p>{t.waiting(partner)}</p>
      </Notice>
    )
  }
  if (!mayPlan(pairing)) return <Notice tone="info">{t.endedOpen}</Notice>
  return (
    <OwnView
      view={view}
      appraisal={appraisal}
      partner={partner}
      typed={typedView}
      saved={savedView}
      problems={problems}
    />
  )
}

const Agreement: FC<PartProps> = ({ view, zone, pairing, appraisal, partner, typedResult, savedResult, ...rest }) => {
  const { result, signed, phase } = appraisal
  const mayChange = phase === 'result' && mayPlan(pairing)
  return (
    <>
      {appraisal.sharing !== null && <Sharing view={view} appraisal={appraisal} sharing={appraisal.sharing} />}
      {result !== null && savedResult === undefined && (
        <AgreedResult view={view} appraisal={appraisal} result={result} />
      )}
      {result !== null && (
        <Signatures view={view} zone={zone} appraisal={appraisal} side={pairing.side} partner={partner} />
      )}
      <SideBySide view={view} appraisal={appraisal} partner={partner} />
      {mayChange && (
        <ResultForm
          view={view}
          appraisal={appraisal}
          isSigned={signed.mentor !== null || signed.mentee !== null}
          typed={typedResult}
          saved={savedResult}
          problems={rest.problems ?? []}
        />
      )}
    </>
  )
}

/** Asked of the mentee alone. The mentor has no such part on their page, whatever the answer is. */
const Sharing: FC<{ view: View; appraisal: Appraisal; sharing: NonNullable<Appraisal['sharing']> }> = (props) => {
  const { view, appraisal, sharing } = props
  const t = messages(view.locale).appraisals.sharing
  return (
    <Card title={t.title} lead={t.alone} id="sharing">
      <p>{sharing.isShared ? t.isShared(sharing.level) : t.question(sharing.level)}</p>
      <form method="post" action={`/appraisals/${appraisal.id}/sharing`} class="mt-3 flex flex-wrap gap-2">
        <Button name="shared" value={sharing.isShared ? 'no' : 'yes'}>
          {sharing.isShared ? t.withdraw : t.share}
        </Button>
      </form>
      <p class="muted mt-3 text-sm">{t.either}</p>
    </Card>
  )
}

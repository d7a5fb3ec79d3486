import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { Icon } from '../../../web/icons.tsx'
import type { View } from '../../../web/view.ts'
import { mayPlan } from '../../pairings/policy.ts'
import type { Pairing } from '../../pairings/service.ts'
import { mayRecord } from '../../sessions/policy.ts'
import type { SessionRecord } from '../../sessions/record.ts'
import { limits } from '../../sessions/schemas.ts'

interface StandingProps {
  view: View
  now: Temporal.Instant
  pairing: Pairing
  record: SessionRecord
}

/** What became of a session that is not held: asked by one tap once it should be over, told where it is known. */
export const Standing: FC<StandingProps> = ({ view, now, pairing, record }) => {
  const t = messages(view.locale).session.record
  if (record.state === 'cancelled' || record.state === 'moved') {
    return (
      <Notice tone="info" title={record.state === 'cancelled' ? t.cancelled : t.movedAway}>
        {record.reason !== null && <p class="whitespace-pre-line">{t.reasonWas(record.reason)}</p>}
      </Notice>
    )
  }
  if (record.state === 'missed') return <Missed view={view} pairing={pairing} record={record} />
  return record.state === 'planned' && mayRecord(record, now) && mayPlan(pairing) ? (
    <Ask view={view} pairing={pairing} record={record} />
  ) : null
}

type AskProps = Pick<StandingProps, 'view' | 'pairing' | 'record'>

const Version: FC<{ record: SessionRecord }> = ({ record }) => (
  <input type="hidden" name="version" value={String(record.version)} />
)

const Ask: FC<AskProps> = ({ view, pairing, record }) => {
  const t = messages(view.locale).session.record
  const action = `/sessions/${record.id}/record`
  return (
    <Card title={t.title} lead={t.text} id="record">
      <div class="flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
        <form method="post" action={action} class="contents">
          <Version record={record} />
          <Button tone="primary" icon="check" name="outcome" value="held">
            {t.held}
          </Button>
          <Button icon="close" name="outcome" value="missed">
            {t.missed}
          </Button>
        </form>
        <details class="group">
          <summary class="btn border-base-300 bg-base-100 group-open:hidden">
            <Icon name="calendar" class="size-[1.15em]" />
            {t.moved}
          </summary>
          <Move view={view} pairing={pairing} record={record} />
        </details>
      </div>
    </Card>
  )
}

const Move: FC<AskProps> = ({ view, pairing, record }) => {
  const { session, pairing: words, web } = messages(view.locale)
  const t = session.record
  return (
    <form method="post" action={`/sessions/${record.id}/move`} class="mt-1 grid max-w-[24rem] gap-3">
      <Version record={record} />
      <TextField
        locale={view.locale}
        name="startsAt"
        id="move-to"
        type="datetime-local"
        label={t.newTime}
        hint={words.whenHint(pairing.zone)}
      />
      <div class="flex flex-wrap gap-2">
        <Button tone="primary">{t.moveIt}</Button>
        <Button type="button" tone="quiet" class="needs-script" data-close-details="">
          {web.form.cancel}
        </Button>
      </div>
    </form>
  )
}

const Missed: FC<AskProps> = ({ view, pairing, record }) => {
  const t = messages(view.locale).session.record
  const action = `/sessions/${record.id}/record`
  return (
    <Card title={t.missedNow} id="record">
      {record.reason !== null && <p class="mb-3 whitespace-pre-line">{t.reasonWas(record.reason)}</p>}
      {mayPlan(pairing) && (
        <div class="grid gap-4">
          {record.reason === null && (
            <form method="post" action={action} class="grid max-w-[32rem] gap-2">
              <Version record={record} />
              <input type="hidden" name="outcome" value="missed" />
              <TextField
                locale={view.locale}
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                maxlength={limits.reasonCharacters}
              />
              <Button class="justify-self-start">{t.saveReason}</Button>
            </form>
          )}
          <div class="flex flex-wrap items-start gap-2 [&>details[open]]:basis-full">
            <form method="post" action={action}>
              <Version record={record} />
              <Button tone="quiet" icon="check" name="outcome" value="held">
                {t.afterAll}
              </Button>
            </form>
            <details class="group">
              <summary class="btn btn-ghost font-medium group-open:hidden">
                <Icon name="calendar" class="size-[1.15em]" />
                {t.moved}
              </summary>
              <Move view={view} pairing={pairing} record={record} />
            </details>
          </div>
        </div>
      )}
    </Card>
  )
}

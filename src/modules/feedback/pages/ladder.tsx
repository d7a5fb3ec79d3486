import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Icon } from '../../../web/icons.tsx'
import type { View } from '../../../web/view.ts'

/** Shown while what is chosen in the form goes by the ladder, and while it does not: the choice may change without script. */
const onLadder = 'hidden group-has-[[value=improvement]:checked]/feedback:group-has-[[value=up]:checked]/feedback:block'
const offLadder = 'group-has-[[value=improvement]:checked]/feedback:group-has-[[value=up]:checked]/feedback:hidden'

/** The shape of feedback that lands, and for an upward one how to begin. */
export const Scaffold: FC<{ view: View; mayClimb: boolean }> = ({ view, mayClimb }) => {
  const t = messages(view.locale).feedback.scaffold
  const lines = (texts: readonly string[]) => (
    <ul class="mt-1.5 grid list-disc gap-1 pl-5 text-sm">
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  )
  return (
    <details class="fold">
      <summary class="muted inline-flex min-h-8 items-center gap-1 text-sm hover:underline">
        <Icon name="chevronRight" class="chevron size-4 transition-[rotate]" />
        {t.heading}
      </summary>
      <div class={offLadder}>{lines(t.plain)}</div>
      {mayClimb && <div class={onLadder}>{lines(t.upward)}</div>}
    </details>
  )
}

/** What can be done with it. A mentee's criticism of their mentor climbs as far as they wish, and no further. */
export const Rungs: FC<{ view: View; partner: string; mayClimb: boolean }> = ({ view, partner, mayClimb }) => {
  const t = messages(view.locale).feedback.rungs
  return (
    <Card title={t.heading}>
      <p class={`muted mb-3 text-sm ${offLadder}`}>{t.plainLead(partner)}</p>
      {mayClimb && <p class={`muted mb-3 text-sm ${onLadder}`}>{t.lead(partner)}</p>}
      <div class="flex flex-wrap gap-2">
        <Button tone="primary" name="intent" value="shared">
          {t.share(partner)}
        </Button>
        {mayClimb && (
          <div class={onLadder}>
            <Button name="intent" value="asked">
              {t.ask}
            </Button>
          </div>
        )}
        {mayClimb && (
          <div class={onLadder}>
            <Button name="intent" value="kept">
              {t.keep}
            </Button>
          </div>
        )}
        <Button name="intent" value="draft">
          {t.save}
        </Button>
        <Button tone="quiet" name="intent" value="check">
          {t.check}
        </Button>
      </div>
      {mayClimb && (
        <div class={onLadder}>
          <dl class="mt-4 grid gap-2 text-sm">
            {(['keep', 'ask', 'share'] as const).map((rung) => (
              <div>
                <dt class="font-semibold">{t.names[rung]}</dt>
                <dd class="muted">{t.meanings[rung](partner)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <p class="muted mt-4 text-sm">{t.final}</p>
    </Card>
  )
}

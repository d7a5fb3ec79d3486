import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Icon } from '../../../web/icons.tsx'
import type { View } from '../../../web/view.ts'
import type { Side } from '../../pairings/service.ts'

const SHOWN = 3

/** Another beginning for each session, the same each time that it is opened. */
const startOf = (session: Id<'session'>, count: number): number =>
  [...session].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % count

const turned = <T,>(all: readonly T[], by: number): T[] => [...all.slice(by), ...all.slice(0, by)]

/** A few things to say and to leave unsaid, beside the notes. Where a script runs, the others come round. */
export const Listening: FC<{ view: View; session: Id<'session'>; side: Side }> = ({ view, session, side }) => {
  const t = messages(view.locale).session.listening
  const prompts = turned(t.prompts[side], startOf(session, t.prompts[side].length))
  return (
    <Card title={t.title} lead={t.lead[side]} id="listening">
      <ul class="grid gap-3" data-prompts="" aria-live="polite">
        {prompts.map((prompt, at) => (
          <li class="flex gap-2.5" hidden={at >= SHOWN}>
            <Icon name="topic" class="mt-1 size-4 text-secondary" />
            <span class="voice text-[1.0625rem] leading-relaxed">{prompt}</span>
          </li>
        ))}
      </ul>
      <Button type="button" small tone="quiet" icon="carried" class="needs-script mt-2 -ml-3" data-next-prompts="">
        {t.more}
      </Button>
    </Card>
  )
}

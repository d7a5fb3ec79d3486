import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import { Card } from '../../../web/components/card.tsx'
import { Icon } from '../../../web/icons.tsx'
import type { View } from '../../../web/view.ts'
import type { DemoPerson } from '../service.ts'

export const demoSides = ['mentor', 'mentee', 'hr'] as const

interface DemoCardProps {
  view: View
  /** Who each side is. */
  demo: Readonly<Record<(typeof demoSides)[number], DemoPerson['id']>>
  people: readonly DemoPerson[]
  next: string
}

/** One press, and a visitor of the demo is one of its people. */
export const DemoCard: FC<DemoCardProps> = ({ view, demo, people, next }) => {
  const t = messages(view.locale).auth
  return (
    <Card title={t.demoTitle} lead={t.demoLead(people[0]?.organisationName ?? '')}>
      <ul class="grid gap-2">
        {demoSides.map((side) => (
          <li>
            <form method="post" action={`/demo/${side}`}>
              <input type="hidden" name="next" value={next} />
              <button
                type="submit"
                class="flex w-full cursor-pointer items-center gap-3 rounded-field border border-base-300 bg-base-100 px-4 py-3 text-left hover:bg-base-content/5"
              >
                <span class="min-w-0 flex-1">
                  <span class="block font-semibold">{t.as[side]}</span>
                  <span class="block">{people.find(({ id }) => id === demo[side])?.name}</span>
                  <span class="muted block text-sm">{t.sees[side]}</span>
                </span>
                <Icon name="right" class="size-5 opacity-60" />
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

import type { FC } from 'hono/jsx'
import { formatDateTime } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Card } from '../../../web/components/card.tsx'
import { Icon, type IconName } from '../../../web/icons.tsx'
import { paths } from '../../../web/paths.ts'
import type { View } from '../../../web/view.ts'
import type { Desk } from '../desk.ts'

interface Duty {
  icon: IconName
  href: string
  text: string
}

const dutiesOf = (view: View, zone: string, desk: Desk): Duty[] => {
  const t = messages(view.locale).dashboards.desk
  const { open, firstDueAt } = desk.requests
  const duties: (Duty | false)[] = [
    open > 0 && {
      icon: 'clock',
      href: paths.privacyRequests,
      text: t.requests(open, firstDueAt === null ? '' : formatDateTime(view.locale, firstDueAt, zone)),
    },
    desk.mentorRequests > 0 && {
      icon: 'pair',
      href: paths.mentorRequests,
      text: t.mentorRequests(desk.mentorRequests),
    },
    desk.notInvited > 0 && { icon: 'people', href: `${paths.people}?state=new`, text: t.notInvited(desk.notInvited) },
    desk.notJoined > 0 && { icon: 'people', href: `${paths.people}?state=invited`, text: t.notJoined(desk.notJoined) },
    desk.appraisalsDue > 0 && { icon: 'pencil', href: paths.criteria, text: t.appraisalsDue(desk.appraisalsDue) },
    desk.programsEnding > 0 && { icon: 'program', href: paths.programs, text: t.programsEnding(desk.programsEnding) },
  ]
  return duties.filter((duty) => duty !== false)
}

/** What HR has to look after today: who needs attention, and what is due. */
export const DeskCards: FC<{ view: View; zone: string; desk: Desk }> = ({ view, zone, desk }) => {
  const t = messages(view.locale).dashboards.desk
  const duties = dutiesOf(view, zone, desk)
  return (
    <>
      <Card title={t.due} flush>
        {duties.length === 0 ? (
          <p class="muted px-4 pb-4 sm:px-5">{t.nothingDue}</p>
        ) : (
          <ul class="divide-y divide-base-300">
            {duties.map(({ icon, href, text }) => (
              <li>
                <a href={href} class="flex min-h-12 items-start gap-3 px-4 py-3 hover:bg-base-200 sm:px-5">
                  <Icon name={icon} class="mt-0.5 size-5 shrink-0 text-primary" />
                  <span>{text}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.quiet} lead={t.quietLead}>
        {desk.quiet.length === 0 ? (
          <p class="muted">{t.nobodyQuiet}</p>
        ) : (
          <ul class="divide-y divide-base-300">
            {desk.quiet.map(({ mentor, mentee, program }) => (
              <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0">
                <div>
                  <p class="font-semibold">{t.pair(mentor, mentee)}</p>
                  <p class="muted text-sm">{program}</p>
                </div>
                <Badge tone="warning">{t.needsAttention}</Badge>
              </li>
            ))}
          </ul>
        )}
        {desk.hasMoreQuiet && <p class="muted mt-3 text-sm">{t.moreQuiet}</p>}
      </Card>
    </>
  )
}

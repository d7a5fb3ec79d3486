import type { FC } from 'hono/jsx'
import { formatNumber } from '../../../i18n/format.ts'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Id } from '../../../kernel/ids.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Pager } from '../../../web/components/pager.tsx'
import { ProgramTabs } from '../../../web/components/program-tabs.tsx'
import { Page } from '../../../web/layout.tsx'
import { paths } from '../../../web/paths.ts'
import { problemText } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { MemberSide, ProgramMember } from '../members.ts'
import { isOpen } from '../policy.ts'
import { programLimits } from '../schemas.ts'
import type { ProgramDetail } from '../service.ts'

interface MembersPageProps {
  view: View
  side: MemberSide
  search?: string | undefined
  program: ProgramDetail
  members: readonly ProgramMember[]
  next: Id<'person'> | null
  /** Whose row could not be changed, and why. */
  failed?: { person: Id<'person'>; problems: readonly FieldProblem[] } | undefined
}

/** The members of one side of a programme, and what can be done with each. */
export const MembersPage: FC<MembersPageProps> = ({ view, side, search, program, members, next, failed }) => {
  const { locale } = view
  const { programs: t, people } = messages(locale)
  const path = `${paths.programs}/${program.id}/members`
  const older = new URLSearchParams({ side, ...(search ? { search } : {}), ...(next === null ? {} : { after: next }) })
  const words = t.members[side]
  const add = (
    <LinkButton href={`${path}/add?side=${side}`} tone="primary" icon="plus">
      {words.add}
    </LinkButton>
  )
  return (
    <Page view={view} title={`${words.title} · ${program.name}`}>
      <PageHeader
        title={program.name}
        back={{ href: paths.programs, label: t.back }}
        {...(isOpen(program) ? { actions: add } : {})}
      />
      <ProgramTabs view={view} program={program.id} current={side === 'mentor' ? 'mentors' : 'mentees'} />
      <FormErrors
        locale={locale}
        problems={failed?.problems ?? []}
        labelOf={() => nameOf(members, failed?.person, t.member)}
      />
      {(members.length > 0 || search) && (
        <form method="get" action={path} class="mb-4 flex max-w-[32rem] items-end gap-2">
          <input type="hidden" name="side" value={side} />
          <TextField
            locale={locale}
            name="search"
            type="search"
            label={people.search}
            value={search}
            class="min-w-0 flex-1"
            maxlength={programLimits.searchCharacters}
            autocomplete="off"
            required={undefined}
          />
          <Button>{people.searchButton}</Button>
        </form>
      )}
      {members.length === 0 ? (
        <EmptyState icon="people" title={words.none} text={words.noneText} />
      ) : (
        <Card flush>
          <ul class="divide-y divide-base-300">
            {members.map((member) => (
              <Member
                view={view}
                side={side}
                path={path}
                member={member}
                problems={failed?.person === member.id ? failed.problems : []}
              />
            ))}
          </ul>
        </Card>
      )}
      <Pager locale={locale} {...(next ? { older: `${path}?${older}` } : {})} />
    </Page>
  )
}

const nameOf = (members: readonly ProgramMember[], id: Id<'person'> | undefined, otherwise: string): string =>
  members.find((member) => member.id === id)?.name ?? otherwise

interface MemberProps {
  view: View
  side: MemberSide
  path: string
  member: ProgramMember
  problems: readonly FieldProblem[]
}

const Member: FC<MemberProps> = ({ view: { locale }, side, path, member, problems }) => {
  const { programs: t, organisation, privacy } = messages(locale)
  const { id, name, email, standing, running } = member
  return (
    <li id={id} class="grid items-center gap-x-6 gap-y-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_auto]">
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span class="font-semibold wrap-anywhere">{name || privacy.erasedPerson}</span>
          <Badge tone={standing === 'left' ? 'warning' : 'plain'}>{organisation.pairings.people[standing]}</Badge>
        </p>
        <p class="muted text-sm wrap-anywhere">{email}</p>
        {side === 'mentee' && <p class="text-sm">{running > 0 ? t.paired : t.notPaired}</p>}
        {problems.map((problem) => (
          <p class="text-sm font-medium text-error">{problemText(locale, problem)}</p>
        ))}
      </div>
      <div class="flex flex-wrap items-end gap-x-3 gap-y-2">
        {side === 'mentor' && <Capacity locale={locale} path={path} member={member} />}
        {running === 0 && (
          <form method="post" action={`${path}/${side}/${id}/remove`}>
            <Button small tone="quiet" aria-label={t.removeOf(name)}>
              {t.remove}
            </Button>
          </form>
        )}
      </div>
    </li>
  )
}

const Capacity: FC<{ locale: View['locale']; path: string; member: ProgramMember }> = ({ locale, path, member }) => {
  const t = messages(locale).programs
  const { id, name, capacity, running } = member
  const control = `capacity-${id}`
  return (
    <form method="post" action={`${path}/mentor/${id}`} class="flex flex-wrap items-center gap-2">
      <span class="text-sm">{t.takes(formatNumber(locale, running))}</span>
      <label for={control} class="sr-only">
        {t.capacityOf(name)}
      </label>
      <input
        id={control}
        name="capacity"
        type="number"
        min={Math.max(running, programLimits.capacity.least)}
        max={programLimits.capacity.most}
        value={capacity === null ? '' : String(capacity)}
        required
        class="input input-sm w-20"
      />
      <Button small aria-label={t.saveCapacityOf(name)}>
        {t.saveCapacity}
      </Button>
    </form>
  )
}

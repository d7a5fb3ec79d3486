import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Badge } from '../../../web/components/badge.tsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { fieldId } from '../../../web/forms.ts'
import { Page } from '../../../web/layout.tsx'
import type { View } from '../../../web/view.ts'
import type { PeoplePage, Person } from '../directory.ts'
import { mayBeInvited, personStates } from '../policy.ts'
import { type ListPeopleQuery, limits } from '../schemas.ts'
import { labelIn } from './fields.tsx'
import { StateBadge, standingText } from './standing.tsx'

export interface ListProps {
  view: View
  organisation: string
  /** The reader's own. */
  zone: string
  query: ListPeopleQuery
  found: PeoplePage
  formKey: string
  errors: readonly FieldProblem[]
}

const hrefOf = (query: ListPeopleQuery): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return given.length === 0 ? '/people' : `/people?${new URLSearchParams(given)}`
}

export const ListPage: FC<ListProps> = (props) => {
  const { view, organisation, query, found, errors } = props
  const t = messages(view.locale).people
  return (
    <Page view={view} title={t.title}>
      <PageHeader
        title={t.title}
        lead={t.lead(organisation)}
        actions={
          <>
            <LinkButton href="/people/new" tone="primary" icon="plus">
              {t.add}
            </LinkButton>
            <LinkButton href="/people/import">{t.import}</LinkButton>
            <LinkButton href="/people.csv" tone="quiet" download>
              {t.export}
            </LinkButton>
          </>
        }
      />
      <FormErrors locale={view.locale} problems={errors} labelOf={labelIn(view.locale)} />
      <Search {...props} />
      {found.people.length === 0 ? (
        <EmptyState
          icon="pair"
          title={t.none}
          text={t.noneText}
          action={<LinkButton href="/people">{t.toAll}</LinkButton>}
        />
      ) : (
        <List {...props} />
      )}
      <Pages locale={view.locale} query={query} next={found.next} />
    </Page>
  )
}

const Search: FC<ListProps> = ({ view, query, found }) => {
  const t = messages(view.locale).people
  const { search, state } = query
  const total = personStates.reduce((sum, each) => sum + found.counts[each], 0)
  const filters = [
    { state: undefined, label: t.all(total) },
    ...personStates
      .filter((each) => found.counts[each] > 0 || each === state)
      .map((each) => ({ state: each, label: t.filters[each](found.counts[each]) })),
  ]
  return (
    <div class="mb-4 grid gap-4">
      <search>
        <form method="get" action="/people" class="flex max-w-[32rem] items-end gap-2">
          {state && <input type="hidden" name="state" value={state} />}
          <TextField
            locale={view.locale}
            name="search"
            type="search"
            label={t.search}
            value={search}
            class="min-w-0 flex-1"
            maxlength={100}
            autocomplete="off"
            required={undefined}
          />
          <Button>{t.searchButton}</Button>
        </form>
      </search>
      <nav aria-label={t.filter}>
        <ul class="flex flex-wrap gap-2">
          {filters.map((filter) => (
            <li>
              <a
                href={hrefOf({ search, state: filter.state })}
                aria-current={filter.state === state ? 'true' : undefined}
                class="inline-flex min-h-9 items-center rounded-full border border-base-content/25 px-3.5 text-sm hover:bg-base-content/5 aria-[current=true]:border-primary aria-[current=true]:bg-primary aria-[current=true]:font-semibold aria-[current=true]:text-primary-content"
              >
                {filter.label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}

const List: FC<ListProps> = ({ view, zone, found, formKey }) => {
  const t = messages(view.locale).people
  const waiting = Math.min(found.counts.new, limits.invitations)
  const canInvite = found.people.some(({ state }) => mayBeInvited(state))
  return (
    <form method="post" action="/people/invite" class="grid gap-3">
      <input type="hidden" name="key" value={formKey} />
      {canInvite && (
        <div class="flex flex-wrap gap-2">
          {/* First, so that the Enter key does the least. */}
          <Button>{t.inviteSelected}</Button>
          {waiting > 0 && (
            <Button name="whom" value="all">
              {t.inviteAll(waiting)}
            </Button>
          )}
        </div>
      )}
      <ul id={fieldId('people')} class="surface divide-y divide-base-300">
        {found.people.map((person) => (
          <Row locale={view.locale} zone={zone} person={person} hasBoxes={canInvite} />
        ))}
      </ul>
    </form>
  )
}

const Row: FC<{ locale: Locale; zone: string; person: Person; hasBoxes: boolean }> = ({
  locale,
  zone,
  person,
  hasBoxes,
}) => {
  const t = messages(locale).people
  const { id, name, email, role, state } = person
  const isFirst = state === 'new'
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
      {hasBoxes && (
        <span class="grid size-8 shrink-0 place-items-center">
          {mayBeInvited(state) && (
            <input
              type="checkbox"
              name="people"
              value={id}
              aria-label={t.select(name)}
              class="checkbox checkbox-primary border-base-content/50"
            />
          )}
        </span>
      )}
      <div class="min-w-0 flex-1 basis-48">
        <p class="flex flex-wrap items-center gap-x-2">
          <a href={`/people/${id}`} class="font-semibold underline-offset-2 hover:underline">
            {name}
          </a>
          {role === 'hr' && <Badge tone="primary">{t.roles.hr}</Badge>}
        </p>
        <p class="muted text-sm wrap-anywhere">{email}</p>
      </div>
      <div class={`flex flex-wrap items-center gap-2 max-sm:w-full ${hasBoxes ? 'max-sm:pl-11' : ''}`}>
        <span class="flex flex-col items-start gap-0.5 sm:items-end">
          <StateBadge locale={locale} state={state} />
          {state !== 'new' && <span class="muted text-sm">{standingText(locale, person, zone)}</span>}
        </span>
        {mayBeInvited(state) && (
          <Button
            small
            name="whom"
            value={id}
            aria-label={isFirst ? t.inviteOf(name) : t.inviteAgainOf(name)}
            class="max-sm:ml-auto"
          >
            {isFirst ? t.invite : t.inviteAgain}
          </Button>
        )}
      </div>
    </li>
  )
}

const Pages: FC<{ locale: Locale; query: ListPeopleQuery; next: Person['id'] | null }> = ({ locale, query, next }) => {
  const t = messages(locale).people
  if (next === null && query.after === undefined) return null
  return (
    <nav aria-label={t.pages} class="mt-4 flex justify-between gap-2">
      <span>
        {query.after !== undefined && (
          <LinkButton href={hrefOf({ ...query, after: undefined })} tone="quiet" icon="left" rel="first">
            {t.firstPage}
          </LinkButton>
        )}
      </span>
      <span>
        {next !== null && (
          <LinkButton href={hrefOf({ ...query, after: next })} tone="quiet" rel="next">
            {t.nextPage}
          </LinkButton>
        )}
      </span>
    </nav>
  )
}

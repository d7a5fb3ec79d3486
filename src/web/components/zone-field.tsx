import type { FC } from 'hono/jsx'
import { type Messages, messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { SelectField, type SelectGroup } from './field.tsx'

type Region = keyof Messages['welcome']['regions']

const regionOf = (zone: string): Region => {
  const [first = ''] = zone.split('/')
  switch (first) {
    case 'Africa':
    case 'America':
    case 'Antarctica':
    case 'Asia':
    case 'Atlantic':
    case 'Australia':
    case 'Europe':
    case 'Indian':
    case 'Pacific':
      return first
    default:
      return 'Other'
  }
}

/** "Port Moresby" of `Pacific/Port_Moresby`; a place within a country keeps the country: "Argentina, Salta". */
const placeOf = (zone: string): string => zone.split('/').slice(1).join(', ').replaceAll('_', ' ') || zone

/** All zones by region, Indonesia's three first and by the letters that Indonesians use. */
const groupsOf = (locale: Locale, chosen: string): SelectGroup[] => {
  const t = messages(locale).welcome
  const own = Object.entries(t.zoneNames).map(([value, label]) => ({ value, label }))
  // A zone that was chosen once stays one to choose, whatever this system calls it now.
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen])
  for (const { value } of own) zones.delete(value)
  const regions = Map.groupBy(zones, regionOf)
  return [
    { group: t.indonesia, options: own },
    ...[...regions]
      .map(([region, members]) => ({
        group: t.regions[region],
        options: members.sort().map((value) => ({ value, label: placeOf(value) })),
      }))
      .sort((a, b) => a.group.localeCompare(b.group)),
  ]
}

interface ZoneFieldProps {
  locale: Locale
  value: string
  /** What it is called, and for whom it is, where that is not the reader's own. */
  label?: string
  hint?: string
  error?: string | undefined
  /** Whether the page's script may put the browser's own zone there: only before anybody chose. */
  suggests?: boolean
}

export const ZoneField: FC<ZoneFieldProps> = ({ locale, value, label, hint, error, suggests = false }) => {
  const t = messages(locale).welcome
  return (
    <div class="grid gap-1">
      <SelectField
        locale={locale}
        name="zone"
        label={label ?? t.zone}
        hint={hint ?? t.zoneHint}
        error={error}
        value={value}
        options={groupsOf(locale, value)}
        {...(suggests ? { 'data-suggest-zone': '' } : {})}
      />
      {suggests && (
        <p class="muted text-sm" data-zone-suggested="" hidden aria-live="polite">
          {t.zoneSuggested}
        </p>
      )}
    </div>
  )
}

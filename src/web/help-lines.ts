import { messages } from '../i18n/index.ts'
import type { Locale } from '../kernel/locale.ts'

export interface HelpLine {
  name: string
  contact: string
  kind: 'support' | 'harassment'
}

const asLine = ({ name, contact, kind }: { name: string; contact: string; kind: string }): HelpLine => ({
  name,
  contact,
  kind: kind === 'harassment' ? 'harassment' : 'support',
})

/**
 * Whom somebody can turn to: what the organisation named, then the national lines; the task force against harassment, where
 * the organisation has not named its own. `first` is what comes before the rest.
 */
export const helpLines = (
  locale: Locale,
  own: readonly HelpLine[],
  first: HelpLine['kind'] = 'support',
): HelpLine[] => {
  const { lines, taskForce } = messages(locale).checkIns.help
  const namesHarassment = own.some(({ kind }) => kind === 'harassment')
  const all = [...own.map(asLine), ...lines.map(asLine), ...(namesHarassment ? [] : [asLine(taskForce)])]
  return [...all.filter(({ kind }) => kind === first), ...all.filter(({ kind }) => kind !== first)]
}

import * as z from 'zod'
import { nestForm } from './forms.ts'

/** More than a good session holds, so that nothing typed is refused while it is being sorted out. */
export const agendaItemLimit = 12

const text = z.string().catch('')

const source = z.object({ kind: text, id: text, excerpt: text })

const item = z.object({
  id: text,
  kind: text,
  topic: text,
  purpose: text,
  outcome: text,
  minutes: text,
  sources: z.array(source).catch([]),
})

const form = z.object({ version: text, key: text, items: z.array(item).catch([]), intent: text })

/** An item as it was typed: nothing is judged yet, so that a form can come back as it went. */
export type AgendaFormItem = z.infer<typeof item>

export interface AgendaFormValues {
  /** The version that the editing started from. */
  version: string
  /** The same for every attempt to send this form, so that a second one creates nothing twice. */
  key: string
  items: readonly AgendaFormItem[]
}

/** What the pressed button asks for. Only `save` and `share` write; the others give the form back, rearranged. */
export type AgendaIntent =
  | { do: 'save' }
  | { do: 'share' }
  | { do: 'add' }
  | { do: 'up' | 'down' | 'remove'; index: number }

const intentOf = (value: string): AgendaIntent => {
  const [verb = '', at = ''] = value.split('.')
  if (verb === 'share' || verb === 'add') return { do: verb }
  if ((verb === 'up' || verb === 'down' || verb === 'remove') && /^\d{1,2}$/.test(at))
    return { do: verb, index: Number(at) }
  return { do: 'save' }
}

/**
 * Reads the agenda editor's form.
 * @throws Fault `bad_input` where a name is malformed or there are more than twelve items.
 */
export const parseAgendaForm = (
  data: Iterable<[string, File | string]>,
): { values: AgendaFormValues; intent: AgendaIntent } => {
  const { intent, ...values } = form.parse(nestForm(data, { items: agendaItemLimit }))
  return { values, intent: intentOf(intent) }
}

export const blankAgendaItem = (): AgendaFormItem => ({
  id: '',
  kind: 'topic',
  topic: '',
  purpose: '',
  outcome: '',
  minutes: '10',
  sources: [],
})

/** The items after a button that only rearranges them. An index that does not exist changes nothing. */
export const rearrange = (items: readonly AgendaFormItem[], intent: AgendaIntent): readonly AgendaFormItem[] => {
  if (intent.do === 'add') return items.length < agendaItemLimit ? [...items, blankAgendaItem()] : items
  if (intent.do === 'remove') return items.filter((_, at) => at !== intent.index)
  if (intent.do !== 'up' && intent.do !== 'down') return items
  const to = intent.do === 'up' ? intent.index - 1 : intent.index + 1
  const moved = items[intent.index]
  if (moved === undefined || items[to] === undefined) return items
  return items.toSpliced(intent.index, 1).toSpliced(to, 0, moved)
}

/** The sum of what is typed as minutes; what is not a whole number counts as none. */
export const minutesOf = (typed: string): number => (/^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0)

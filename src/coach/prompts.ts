import * as z from 'zod'
import agendaEn from '../../prompts/agenda.en.md' with { type: 'text' }
import agendaId from '../../prompts/agenda.id.md' with { type: 'text' }
import { type Locale, locales } from '../kernel/locale.ts'

export const promptTasks = ['agenda'] as const
export type PromptTask = (typeof promptTasks)[number]

export interface Prompt {
  task: PromptTask
  locale: Locale
  version: number
  /** What a draft says it was made with, e.g. "agenda.id@1". */
  label: string
  /** Who the model is and what is asked of it; the same for everybody. */
  system: string
  /** What is given this time. */
  user: string
  /** What follows the user's part when an answer has to be put right. */
  repair: string
}

const texts: Record<PromptTask, Record<Locale, string>> = { agenda: { en: agendaEn, id: agendaId } }

const head = z.object({ task: z.enum(promptTasks), locale: z.enum(locales), version: z.coerce.number().int().min(1) })
const shape = /^---\n([\s\S]*?)\n---\n=== system\n([\s\S]*?)\n=== user\n([\s\S]*?)\n=== repair\n([\s\S]*)$/

/** A prompt from its file: front matter, then the parts `system`, `user` and `repair`. Throws where it is anything else. */
export const parsePrompt = (text: string): Prompt => {
  const parts = shape.exec(text.replaceAll('\r\n', '\n'))
  if (parts === null) throw new Error('A prompt needs front matter and the parts system, user and repair')
  const [, front = '', system = '', user = '', repair = ''] = parts
  const { task, locale, version } = head.parse(
    Object.fromEntries(front.split('\n').map((line) => line.split(/:\s*/, 2))),
  )
  return { task, locale, version, label: `${task}.${locale}@${version}`, system, user, repair: repair.trim() }
}

const parsed = new Map<string, Prompt>()

export const promptFor = (task: PromptTask, locale: Locale): Prompt => {
  const key = `${task}.${locale}`
  const known = parsed.get(key)
  if (known !== undefined) return known
  const prompt = parsePrompt(texts[task][locale])
  parsed.set(key, prompt)
  return prompt
}

const placeholder = /\{\{([a-z_]+)\}\}/g

export const placeholdersOf = (template: string): string[] =>
  [...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ''))].sort()

/**
 * The template with every placeholder filled. Throws for a placeholder without a value and for a value without a placeholder.
 * What looks like a placeholder within a value stays as it is.
 */
export const fillPrompt = (template: string, values: Readonly<Record<string, string>>): string => {
  const wanted = placeholdersOf(template)
  const spare = Object.keys(values).filter((name) => !wanted.includes(name))
  if (spare.length > 0) throw new Error(`No such placeholder: ${spare.join(', ')}`)
  return template.replace(placeholder, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw new Error(`No value for the placeholder ${name}`)
    return value
  })
}

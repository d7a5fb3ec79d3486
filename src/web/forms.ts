import { Fault, type FieldRule } from '../kernel/errors.ts'

/** A form's entries, nested by their dotted names. Objects have no prototype. */
export type FormValue = string | FormValue[] | FormObject
export interface FormObject {
  [name: string]: FormValue
}

export interface FormLimits {
  /** Entries of the whole form. */
  entries: number
  /** Elements of one list; the highest index is one less. */
  items: number
  /** Parts of a name. */
  depth: number
}

const defaultLimits: FormLimits = { entries: 600, items: 12, depth: 6 }

const name = /^[a-z][A-Za-z0-9]*$/
const index = /^(0|[1-9][0-9]?)$/
const reserved = new Set(['constructor', 'prototype', '__proto__'])

const refusal = (field: string, rule: FieldRule, limit?: number): Fault =>
  new Fault('bad_input', { fields: [{ field: field.slice(0, 80), rule, ...(limit === undefined ? {} : { limit }) }] })

type Branch = Map<string, Branch | string | string[]>

const partsOf = (key: string, limits: FormLimits): string[] => {
  const parts = key.split('.')
  if (parts.length > limits.depth) throw refusal(key, 'unknown_field')
  for (const [place, part] of parts.entries()) {
    const isIndex = place > 0 && index.test(part)
    if (isIndex && Number(part) >= limits.items)
      throw refusal(parts.slice(0, place).join('.'), 'too_many', limits.items)
    if (!isIndex && (!name.test(part) || reserved.has(part))) throw refusal(key, 'unknown_field')
  }
  return parts
}

const place = (root: Branch, key: string, parts: readonly string[], value: string): void => {
  let branch = root
  for (const part of parts.slice(0, -1)) {
    const next = branch.get(part) ?? new Map<string, Branch | string | string[]>()
    if (!(next instanceof Map)) throw refusal(key, 'unknown_field')
    branch.set(part, next)
    branch = next
  }
  const last = parts.at(-1) ?? ''
  const present = branch.get(last)
  if (present instanceof Map) throw refusal(key, 'unknown_field')
  // The same name twice is a group of checkboxes: a list.
  branch.set(last, present === undefined ? value : [present, value].flat())
}

const toValue = (node: Branch | string | string[]): FormValue => {
  if (!(node instanceof Map)) return node
  const keys = [...node.keys()]
  if (keys.length > 0 && keys.every((key) => index.test(key))) {
    // Gaps close: an item that was removed leaves none behind.
    return [...node.entries()].sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => toValue(child))
  }
  return toObject(node)
}

const toObject = (branch: Branch): FormObject => {
  const made: FormObject = Object.create(null)
  for (const [key, child] of branch) made[key] = toValue(child)
  return made
}

/**
 * Turns `items.0.topic=…` into `{items: [{topic: …}]}`. Line ends become `\n`, as they were before the form was sent; files are left out.
 * @throws Fault `bad_input` naming the field, where a name is malformed, contradicts another, or passes a limit.
 */
export const nestForm = (entries: Iterable<[string, File | string]>, limits: Partial<FormLimits> = {}): FormObject => {
  const bounds = { ...defaultLimits, ...limits }
  const root: Branch = new Map()
  let count = 0
  for (const [key, value] of entries) {
    count += 1
    if (count > bounds.entries) throw refusal('', 'too_many', bounds.entries)
    if (typeof value === 'string') place(root, key, partsOf(key, bounds), value.replaceAll('\r\n', '\n'))
  }
  return toObject(root)
}

/** The id of the control of a field, so that labels, errors and the summary's links agree: `items.0.topic` is `items-0-topic`. */
export const fieldId = (field: string): string => field.replaceAll('.', '-')

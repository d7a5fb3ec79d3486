import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { invalidArguments } from './errors.ts'
import type { InputValue, OutputValue, Statement } from './protocol.ts'

/** A JavaScript number is bound as REAL, a bigint as INTEGER: Hrana's float and integer. */
function toSqlite(value: InputValue): SQLInputValue {
  switch (value.type) {
    case 'null':
      return null
    case 'blob':
      return value.base64
    default:
      return value.value
  }
}

/** A value read with `readBigInts`. An infinite REAL has no JSON form and turns into null, as in sqld. */
export function fromSqlite(value: SQLOutputValue): OutputValue {
  if (value === null) return { type: 'null' }
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() }
  if (typeof value === 'number') return { type: 'float', value }
  if (typeof value === 'string') return { type: 'text', value }
  return { type: 'blob', base64: value.toBase64({ omitPadding: true }) }
}

/** Roughly the bytes that a value takes in the answer. */
export function sizeOf(value: OutputValue): number {
  return 30 + ('base64' in value ? value.base64.length : 'value' in value ? String(value.value).length : 0)
}

type Bindings = { named: Record<string, SQLInputValue>; positional: SQLInputValue[] }

/**
 * Matches arguments with parameters as sqld does (its query.rs): positional ones go to `?` and `?3`, named ones to
 * `:a`, `@a` and `$a`, given with or without their prefix. None may be missing and none left over.
 * @throws {SqlError} ARGS_INVALID
 */
export function bind(parameters: readonly (string | null)[], { args, named_args }: Statement): Bindings {
  const given = new Map(named_args.map(({ name, value }) => [name, value]))
  if (args.length + given.size > parameters.length) {
    throw invalidArguments(
      `too many parameters, expected ${parameters.length} found ${Math.max(args.length, given.size)}`,
    )
  }
  const bindings: Bindings = { named: {}, positional: [] }
  for (const [index, name] of parameters.entries()) {
    const isPositional = name === null || name.startsWith('?')
    const value = isPositional ? args[index] : (given.get(name) ?? given.get(name.slice(1)))
    if (value === undefined) throw invalidArguments(`value for parameter ${name ?? index + 1} not found`)
    if (isPositional) bindings.positional.push(toSqlite(value))
    else bindings.named[name] = toSqlite(value)
  }
  return bindings
}

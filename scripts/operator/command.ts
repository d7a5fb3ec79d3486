import type { ParseArgsConfig } from 'node:util'
import type * as z from 'zod'
import type { Config } from '../../src/config.ts'
import { parseInput } from '../../src/http/validate.ts'
import type { Id } from '../../src/kernel/ids.ts'
import type { LinkMeans } from '../../src/kernel/links.ts'
import type { OperatorMeans } from '../../src/modules/organisations/operator.ts'
import type { RotationMeans } from '../../src/modules/organisations/rotation.ts'

/** What a command works with, over the database that the environment names or the local one. */
export interface Session {
  config: Config
  means: OperatorMeans
  rotation: RotationMeans
  links: LinkMeans
  /** Has a mail of the outbox sent before the command ends, where a sender is configured. */
  post(delivery: Id<'delivery'>): void
}

type Options = NonNullable<ParseArgsConfig['options']>

export interface Command {
  /** What it does, in one line. */
  summary: string
  /** How it is called, behind its name. */
  usage: string
  options: Options
  /**
   * Reads what was typed, before anything is opened, and returns the work: it answers with the lines to print.
   * @throws Fault `bad_input` naming options in camelCase
   */
  prepare(values: Readonly<Record<string, unknown>>): (session: Session) => Promise<readonly string[]>
}

/** `--hr-email` is `hrEmail` in the schema. */
const camelCase = (option: string): string => option.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

export const optionNamed = (field: string): string =>
  `--${field.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** A command whose options are checked by a schema, as everything else that comes from outside is. */
export const defineCommand = <T extends z.ZodType>(command: {
  summary: string
  usage: string
  options: Options
  schema: () => T
  run: (session: Session, input: z.output<T>) => Promise<readonly string[]>
}): Command => ({
  summary: command.summary,
  usage: command.usage,
  options: command.options,
  prepare: (values) => {
    const named = Object.fromEntries(Object.entries(values).map(([option, value]) => [camelCase(option), value]))
    const input = parseInput(command.schema(), named)
    return (session) => command.run(session, input)
  },
})

import { parseArgs } from 'node:util'
import { ConfigError } from '../../src/config.ts'
import { type Fault, isFault } from '../../src/kernel/errors.ts'
import { problemText } from '../../src/web/problems.ts'
import { type Command, optionNamed, type Session } from './command.ts'
import { keys, rotate } from './keys.ts'
import { addDomainCommand, createOrganisation, organisations, removeDomainCommand } from './organisations.ts'
import { changeAddress } from './people.ts'
import { readPairing } from './read-pairing.ts'
import { NoDatabase, withSession } from './session.ts'

const commands: Readonly<Record<string, Command>> = {
  'create-organisation': createOrganisation,
  organisations,
  'add-domain': addDomainCommand,
  'remove-domain': removeDomainCommand,
  'change-address': changeAddress,
  'read-pairing': readPairing,
  keys,
  'rotate-keys': rotate,
}

/** How a run ended. `mistyped`: nothing was opened, because what was typed cannot be understood. */
export interface Outcome {
  kind: 'done' | 'failed' | 'mistyped'
  text: string
}

const callOf = (name: string, { usage }: Command): string => `npm run operator -- ${name} ${usage}`.trim()

const usage = (): string =>
  Object.entries(commands)
    .map(([name, command]) => `${callOf(name, command)}\n    ${command.summary}`)
    .join('\n')

const faultText = (fault: Fault): string => {
  switch (fault.code) {
    case 'bad_input':
      return fault.fields.map((problem) => `${optionNamed(problem.field)}: ${problemText('en', problem)}`).join('\n')
    case 'not_found':
      return 'There is no such thing in this database.'
    case 'conflict':
      return 'It is not as the command expects, or someone changed it meanwhile. Nothing was written.'
    case 'unavailable':
      return 'The database does not answer. Nothing was written.'
    default:
      return `That did not work: ${fault.code}`
  }
}

/** Never a message of the database: it carries SQL and what stands in it. */
const failureText = (error: unknown): string => {
  if (isFault(error)) return faultText(error)
  if (error instanceof ConfigError || error instanceof NoDatabase) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return `That did not work: ${error instanceof Error ? error.name : 'error'} ${code}. Is the database migrated? (npm run migrate)`
}

type Work = (session: Session) => Promise<readonly string[]>

const readWork = (name: string, args: string[]): Work | Outcome => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return { kind: 'mistyped', text: usage() }
  try {
    return command.prepare(parseArgs({ args, options: command.options }).values)
  } catch (error) {
    const why = isFault(error) ? faultText(error) : error instanceof Error ? error.message : ''
    return { kind: 'mistyped', text: `${why}\nUsage: ${callOf(name, command)}` }
  }
}

/** Carries out one command of the operator, as typed behind `npm run operator --`. */
export const operate = async ([name = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<Outcome> => {
  const work = readWork(name, args)
  if (typeof work !== 'function') return work
  try {
    const lines = await withSession(env, work)
    return { kind: 'done', text: lines.join('\n') }
  } catch (error) {
    return { kind: 'failed', text: failureText(error) }
  }
}

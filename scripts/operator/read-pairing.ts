import { isId } from '../../src/kernel/ids.ts'
import { accessReasons, readAsOperator } from '../../src/modules/home/operator-read.ts'
import type { OperatorMeans } from '../../src/modules/organisations/operator.ts'
import type { Command } from './command.ts'

/** What has to be typed, word for word, before content is opened. */
const CONFIRMATION = 'I know that both will be told'

/** The command as the registry knows it; `readPairing` reads the options. */
export const readPairingCommand: Command = {
  summary: 'Prints what a pairing wrote; both members are told before anything is read.',
  usage: `--pairing par_… --reason ${accessReasons.join('|')} --confirm "${CONFIRMATION}" [--private-of mentor|mentee]`,
  options: {
    pairing: { type: 'string' },
    reason: { type: 'string' },
    confirm: { type: 'string' },
    'private-of': { type: 'string' },
  },
  prepare:
    (values) =>
    async ({ means, links }) => {
      const args = Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)])
      return [await readPairing({ ...means, origin: links.origin }, args)]
    },
}

/**
 * Prints content of a pairing as JSON: what both members share, and with `--private-of` what is one member's alone. Both
 * are told before anything is read.
 * @throws Error that says what was wrong with the arguments
 */
export const readPairing = async (
  means: OperatorMeans & { origin: string },
  args: readonly string[],
): Promise<string> => {
  // `--name value` pairs, which the registry has parsed already; node:util has no parser in workerd, where this is tested.
  const values: Partial<Record<string, string>> = Object.fromEntries(
    args.flatMap((arg, i) => (arg.startsWith('--') ? [[arg.slice(2), args[i + 1] ?? '']] : [])),
  )
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(readPairingCommand.options, name))
  if (unknown !== undefined) throw new Error(`--${unknown} is not known`)
  const { pairing } = values
  if (!isId('pairing', pairing)) throw new Error('--pairing must be the id of a pairing')
  const reason = accessReasons.find((known) => known === values.reason)
  if (reason === undefined) throw new Error(`--reason must be one of ${accessReasons.join(', ')}`)
  const privateOf = (['mentor', 'mentee'] as const).find((side) => side === values['private-of'])
  if (values['private-of'] !== undefined && privateOf === undefined) {
    throw new Error('--private-of must be mentor or mentee')
  }
  if (values.confirm !== CONFIRMATION) throw new Error(`--confirm must be "${CONFIRMATION}"`)
  const content = await readAsOperator(means, { pairing, reason, privateOf, origin: means.origin })
  return JSON.stringify(content, null, 2)
}

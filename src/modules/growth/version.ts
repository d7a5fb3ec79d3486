import { sha256 } from '../../kernel/hash.ts'

/**
 * What tells one state of a row from every other: sealed text is sealed anew with each change, so a hash over a row's
 * columns never comes back. Whoever changes a row says which state they read.
 */
export const versionOf = async (...columns: readonly (string | { toString(): string } | null)[]): Promise<string> =>
  (await sha256(columns.map((column) => column?.toString() ?? '').join('|'))).slice(0, 16)

import { stands } from '../../../reading/sources.ts'
import type { Check } from '../../../source.ts'
import type { AgendaInput, AgendaItem } from '../types.ts'

const longest = 200

/**
 * Every item cites at least one source, and every citation is of a source in the input that says what is quoted. Private notes are not in the
 * input, so none can be cited.
 */
export const checkGrounded = (items: readonly AgendaItem[], input: AgendaInput): Check => {
  const loose = items.flatMap(({ sources }, index) => {
    if (sources.length === 0) return [`items.${index}.sources`]
    return sources.flatMap((source, at) =>
      source.excerpt.length <= longest && stands(input, source) ? [] : [`items.${index}.sources.${at}`],
    )
  })
  return { rule: 'agenda.grounded', ok: loose.length === 0, detail: loose.join(' ') }
}

import { Fault } from '../../kernel/errors.ts'
import type { MemberSide } from './members.ts'

/**
 * The side that a path names.
 * @throws Fault `not_found` for anything else
 */
export const sideOf = (text: string | undefined): MemberSide => {
  if (text !== 'mentor' && text !== 'mentee') throw new Fault('not_found')
  return text
}

import { agendaDraft } from './agenda-draft.ts'
import { common } from './common.ts'

/** One file an area; an area belongs to the slice, or the part of the web, that it is named after. */
export const en = { agendaDraft, common }

import { common } from './common.ts'
import { validation } from './validation.ts'
import { web } from './web.ts'

/** One file an area; an area belongs to the slice, or the part of the web, that it is named after. */
export const en = { common, validation, web }

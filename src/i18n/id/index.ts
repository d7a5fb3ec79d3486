import type { Messages } from '../index.ts'
import { common } from './common.ts'
import { errors } from './errors.ts'
import { validation } from './validation.ts'

export const id: Messages = { common, errors, validation }

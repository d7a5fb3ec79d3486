import type { Messages } from '../index.ts'
import { common } from './common.ts'

export const id: Messages = { common }

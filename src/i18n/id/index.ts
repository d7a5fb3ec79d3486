import type { Messages } from '../index.ts'
import { agendaDraft } from './agenda-draft.ts'
import { common } from './common.ts'

export const id: Messages = { agendaDraft, common }

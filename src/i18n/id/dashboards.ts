import type { Messages } from '../en/index.ts'

export const dashboards: Messages['dashboards'] = {}

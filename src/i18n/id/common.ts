import type { Messages } from '../en/index.ts'

export const common: Messages['common'] = {
  product: 'Pamong',
  minutes: (count) => `${count} menit`,
}

import type { Messages } from '../index.ts'

export const common: Messages['common'] = {
  product: 'Pamong',
  minutes: (count) => `${count} menit`,
}

import type { FC } from 'hono/jsx'
import type { View } from '../../../web/view.ts'

/** The person's own passkeys, on their account page. */
export const PasskeysCard: FC<{ view: View; passkeys?: readonly { id: string; label: string }[] }> = () => null

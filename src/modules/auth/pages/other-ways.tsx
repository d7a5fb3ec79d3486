import type { FC } from 'hono/jsx'
import type { View } from '../../../web/view.ts'

/** Ways to sign in beside the mail: a passkey, and the account of one's company. */
export const OtherWays: FC<{ view: View; next: string }> = () => null

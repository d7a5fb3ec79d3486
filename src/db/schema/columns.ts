import { customType, text } from 'drizzle-orm/sqlite-core'
import type { Sealed } from '../../kernel/vault.ts'

/** An instant, kept as whole milliseconds since 1970 UTC. Bound as bigint: a bound number would travel as a float. */
export const instant = customType<{ data: Temporal.Instant; driverData: bigint | number }>({
  dataType: () => 'integer',
  toDriver: (value) => BigInt(value.epochMilliseconds),
  fromDriver: (value) => Temporal.Instant.fromEpochMilliseconds(Number(value)),
})

/** A calendar date without a zone, kept as `YYYY-MM-DD`. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
})

/** A local time of day, kept as `HH:MM`. */
export const plainTime = customType<{ data: Temporal.PlainTime; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.toString({ smallestUnit: 'minute' }),
  fromDriver: (value) => Temporal.PlainTime.from(value),
})

/** Ciphertext of what people said. The brand keeps plain text from being stored here by mistake. */
export const sealed = (name: string) => text(name).$type<Sealed>()

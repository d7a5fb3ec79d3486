/** Where the time comes from. Everything asks this; nothing reads the system's clock by itself. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

export const fixedClock = (instant: string | Temporal.Instant): Clock => {
  const at = Temporal.Instant.from(instant)
  return { now: () => at }
}

/** The calendar day of an instant in an IANA zone. */
export const dayIn = (instant: Temporal.Instant, zone: string): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(zone).toPlainDate()

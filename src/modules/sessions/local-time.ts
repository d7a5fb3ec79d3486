import { Fault } from '../../kernel/errors.ts'

/**
 * The instant of a time that a person chose, meant in a zone where it has none of its own.
 * @throws Fault `bad_input` naming the field, where the clocks of that zone skip this time, or where it has passed
 */
export const comingInstant = (
  time: Temporal.Instant | Temporal.PlainDateTime,
  zone: string,
  now: Temporal.Instant,
  field: string,
): Temporal.Instant => {
  const instant = time instanceof Temporal.Instant ? time : instantOf(time, zone, field)
  if (Temporal.Instant.compare(instant, now) <= 0) {
    throw new Fault('bad_input', { fields: [{ field, rule: 'in_the_past' }] })
  }
  return instant
}

const instantOf = (time: Temporal.PlainDateTime, zone: string, field: string): Temporal.Instant => {
  const there = time.toZonedDateTime(zone)
  if (!there.toPlainDateTime().equals(time)) {
    throw new Fault('bad_input', { fields: [{ field, rule: 'in_a_gap' }] })
  }
  return there.toInstant()
}

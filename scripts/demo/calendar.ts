/** Monday to Friday. Public holidays are left out: the demo must look the same whatever day it is made on. */
export const isWorkingDay = (date: Temporal.PlainDate): boolean => date.dayOfWeek <= 5

const step = (date: Temporal.PlainDate, days: 1 | -1): Temporal.PlainDate => {
  let at = date.add({ days })
  while (!isWorkingDay(at)) at = at.add({ days })
  return at
}

/** The date itself where it is a working day, else the next one that is. */
export const onOrAfter = (date: Temporal.PlainDate): Temporal.PlainDate => (isWorkingDay(date) ? date : step(date, 1))

/** The date itself where it is a working day, else the last one that was. */
export const onOrBefore = (date: Temporal.PlainDate): Temporal.PlainDate => (isWorkingDay(date) ? date : step(date, -1))

/** The `count`th working day after `date` (before it where `count` is negative). */
export const addWorkingDays = (date: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  let at = date
  for (let left = Math.abs(count); left > 0; left -= 1) at = step(at, count < 0 ? -1 : 1)
  return at
}

/**
 * `days` from `date`; a weekend becomes the Monday after it, so that one day has one name from whichever session it is told.
 * Only the day or two before are taken from the Friday, lest "before" be the day itself.
 */
export const around = (date: Temporal.PlainDate, days: number): Temporal.PlainDate => {
  const at = date.add({ days })
  return days === -1 || days === -2 ? onOrBefore(at) : onOrAfter(at)
}

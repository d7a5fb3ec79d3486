import { addWorkingDays, onOrBefore } from './calendar.ts'
import type { Story, StorySession } from './story.ts'

/** One told or planned session: where it stood in the calendar, and where it went if it was moved. */
export interface Slot {
  on: Temporal.PlainDate
  movedTo: Temporal.PlainDate | null
  /** What the story tells of it; null for a session still to come. */
  told: StorySession | null
}

/** The slots of a story, oldest first, all on one weekday, with the story's rhythm between them. */
export const slotsOf = (story: Story, today: Temporal.PlainDate): Slot[] => {
  const told = story.sessions.length
  const ahead = 'next' in story.until
  const anchor =
    'next' in story.until
      ? addWorkingDays(today, story.until.next)
      : onOrBefore(today.subtract({ weeks: story.until.weeksAgo }))
  const anchorAt = ahead ? told : told - 1
  const count = told + ('next' in story.until ? story.until.planned : 0)
  return Array.from({ length: count }, (_, at) => {
    const on = anchor.add({ weeks: (at - anchorAt) * story.cadenceWeeks })
    const session = story.sessions[at] ?? null
    const movedTo = session?.moved === undefined ? null : addWorkingDays(on, session.moved)
    return { on, movedTo, told: session }
  })
}

/** The day a slot's session took place or is to take place. */
export const dayOf = (slot: Slot): Temporal.PlainDate => slot.movedTo ?? slot.on

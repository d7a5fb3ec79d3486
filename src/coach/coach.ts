import type { RunDeps } from './runner.ts'
import type { AgendaTask } from './tasks/agenda/task.ts'

/** The coach as the slices see it: its tasks, and what running one takes. Put together in deps.ts. */
export interface Coach {
  agenda: AgendaTask
  run: RunDeps
}

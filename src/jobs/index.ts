import type { Deps } from '../deps.ts'
import { deliverWaiting } from '../mail/deliver.ts'
import { forgetExpired } from '../modules/auth/expiry.ts'
import { rotateKeys } from '../modules/organisations/rotation.ts'
import { resumeAfterPauses } from '../modules/pairings/resuming.ts'
import { carryOutErasures } from '../modules/privacy/erasures.ts'
import { applyRetention } from '../modules/privacy/retention.ts'
import { extendSchedules } from '../modules/sessions/schedule/extend.ts'

interface Job {
  name: string
  run: (deps: Deps) => Promise<void>
}

/** Keys that one run wraps anew: a run every hour gets through 300,000 of them in less than a week. */
const KEYS_A_RUN = 2000

/** What each cron string of wrangler.toml runs, in this order. A test keeps the two the same; a free plan allows five. */
export const jobs: Readonly<Record<string, readonly Job[]>> = {
  '*/10 * * * *': [{ name: 'deliver-waiting', run: deliverWaiting }],
  '17 19 * * *': [
    { name: 'forget-expired', run: forgetExpired },
    { name: 'apply-retention', run: applyRetention },
    { name: 'extend-schedules', run: extendSchedules },
  ],
  '23 * * * *': [
    { name: 'carry-out-erasures', run: carryOutErasures },
    { name: 'resume-after-pauses', run: resumeAfterPauses },
    {
      name: 'rotate-keys',
      run: async (deps) => {
        await rotateKeys(deps, { most: KEYS_A_RUN })
      },
    },
  ],
}

/**
 * Runs the jobs of a cron string and closes what they worked with. A failure is logged by name, keeps none of the others from
 * running, and is thrown on in the end, for a retry.
 */
export const runJob = async (deps: Deps, cron: string): Promise<void> => {
  const due = jobs[cron]
  if (!due) deps.log.error('no job for this cron string', { code: cron })
  const failures: unknown[] = []
  for (const job of due ?? []) {
    try {
      await job.run(deps)
      deps.log.info('job', { task: job.name, trips: deps.database.tally.trips })
    } catch (error) {
      deps.log.error('job failed', { task: job.name, errorName: error instanceof Error ? error.name : typeof error })
      failures.push(error)
    }
  }
  await deps.finish()
  if (failures.length > 0) throw failures[0]
}

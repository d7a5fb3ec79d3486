import type { Deps } from '../deps.ts'
import { forgetExpired } from '../modules/auth/expiry.ts'
import { carryOutErasures } from '../modules/privacy/erasures.ts'
import { applyRetention } from '../modules/privacy/retention.ts'

interface Job {
  name: string
  run: (deps: Deps) => Promise<void>
}

/** What each cron string of wrangler.toml runs. A test keeps the two the same. */
export const jobs: Readonly<Record<string, Job>> = {
  '17 19 * * *': { name: 'forget-expired', run: forgetExpired },
  '23 * * * *': { name: 'carry-out-erasures', run: carryOutErasures },
  '41 19 * * *': { name: 'apply-retention', run: applyRetention },
}

/** Runs the job of a cron string and closes what it worked with. A failure is logged by name and thrown on, for a retry. */
export const runJob = async (deps: Deps, cron: string): Promise<void> => {
  const job = jobs[cron]
  if (!job) {
    deps.log.error('no job for this cron string', { code: cron })
    return
  }
  try {
    await job.run(deps)
    deps.log.info('job', { task: job.name, trips: deps.database.tally.trips })
  } catch (error) {
    deps.log.error('job failed', { task: job.name, errorName: error instanceof Error ? error.name : typeof error })
    throw error
  } finally {
    deps.database.close()
  }
}

import type { Deps } from '../deps.ts'
import { deliverWaiting } from '../mail/deliver.ts'
import { forgetExpired } from '../modules/auth/expiry.ts'

interface Job {
  name: string
  run: (deps: Deps) => Promise<void>
}

/** What each cron string of wrangler.toml runs. A test keeps the two the same. */
export const jobs: Readonly<Record<string, Job>> = {
  '*/10 * * * *': { name: 'deliver-waiting', run: deliverWaiting },
  '17 19 * * *': { name: 'forget-expired', run: forgetExpired },
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
    await deps.finish()
  }
}

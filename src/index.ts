import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { createDeps, type Deps } from './deps.ts'
import { runJob } from './jobs/index.ts'
import { unlimited } from './kernel/limits.ts'

const configs = new WeakMap<Env, Config>()

/** All ways in boot the same: the environment, read once an isolate, and fresh dependencies for each invocation. */
const boot = (env: Env): Deps => {
  const config = configs.get(env) ?? readConfig(env)
  configs.set(env, config)
  // On a developer's machine everyone comes from one address. A platform without such bindings has no bound on bursts
  // either; what must hold is counted in the database.
  const { REQUESTS: requests = unlimited.requests, SIGN_INS: signIns = unlimited.signIns }: Partial<Env> = env
  return createDeps(config, config.demo ? unlimited : { requests, signIns })
}

const app = createApp(boot)

export default {
  fetch: app.fetch,
  scheduled: (event, env) => runJob(boot(env), event.cron),
} satisfies ExportedHandler<Env>

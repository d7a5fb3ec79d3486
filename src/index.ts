import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { createDeps, type Deps } from './deps.ts'
import { runJob } from './jobs/index.ts'

const configs = new WeakMap<Env, Config>()

/** All ways in boot the same: the environment, read once an isolate, and fresh dependencies for each invocation. */
const boot = (env: Env): Deps => {
  const config = configs.get(env) ?? readConfig(env)
  configs.set(env, config)
  return createDeps(config, { requests: env.REQUESTS, signIns: env.SIGN_INS })
}

const app = createApp(boot)

export default {
  fetch: app.fetch,
  scheduled: (event, env) => runJob(boot(env), event.cron),
} satisfies ExportedHandler<Env>

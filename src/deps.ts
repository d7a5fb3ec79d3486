import { draftAgenda } from './coach/built-in/agenda.ts'
import type { Coach } from './coach/coach.ts'
import { noModel } from './coach/model.ts'
import { createOpenAiModel } from './coach/openai-model.ts'
import { checkAgenda } from './coach/tasks/agenda/rubric/index.ts'
import { AgendaTask } from './coach/tasks/agenda/task.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { openStore } from './db/store.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import type { Claims, Ctx } from './kernel/ctx.ts'
import { createIds, type Ids } from './kernel/ids.ts'
import { createKeyEncryption, type KeyEncryption } from './kernel/key-encryption.ts'
import { createLog, type Log } from './kernel/log.ts'
import { createVault } from './kernel/sealing.ts'

/** What one invocation works with. Built anew for each fetch, cron run and queue batch, and closed at its end. */
export interface Deps {
  config: Config
  clock: Clock
  ids: Ids
  log: Log
  database: Database
  encryption: KeyEncryption
  /** What a verb gets, on behalf of one signed-in person. */
  actAs(claims: Claims, requestId: string): Ctx & { coach: Coach }
}

const agendaTask = new AgendaTask(draftAgenda, checkAgenda)

/** Where log lines go, from boot on. */
export const consoleLog = createLog((level, line) => console[level](line))

export const createDeps = (config: Config, clock: Clock = systemClock): Deps => {
  const ids = createIds(clock)
  const database = openDatabase(config.database)
  const encryption = createKeyEncryption(config.encryptionKeys)
  const coach: Coach = {
    agenda: agendaTask,
    run: { clock, model: config.model ? createOpenAiModel(config.model) : noModel },
  }
  return {
    config,
    clock,
    ids,
    log: consoleLog,
    database,
    encryption,
    actAs: (actor, requestId) => ({
      requestId,
      actor,
      store: openStore(database, actor, clock),
      vault: createVault(encryption, ids),
      clock,
      ids,
      log: consoleLog,
      coach,
    }),
  }
}

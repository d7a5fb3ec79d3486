import { draftAgenda } from './coach/built-in/agenda.ts'
import type { Coach } from './coach/coach.ts'
import { noModel } from './coach/model.ts'
import { createOpenAiModel } from './coach/openai-model.ts'
import { checkAgenda } from './coach/tasks/agenda/rubric/index.ts'
import { AgendaTask } from './coach/tasks/agenda/task.ts'
import type { Config } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { type LoginLevel, openStore } from './db/store.ts'
import { type Clock, systemClock } from './kernel/clock.ts'
import type { Claims, Ctx } from './kernel/ctx.ts'
import { createIds, type Id, type Ids } from './kernel/ids.ts'
import { createKeyEncryption, type KeyEncryption } from './kernel/key-encryption.ts'
import type { Limits } from './kernel/limits.ts'
import { createLog, type Log } from './kernel/log.ts'
import { createVault } from './kernel/sealing.ts'
import { deliverMail } from './mail/deliver.ts'
import type { Sender } from './mail/sender.ts'
import { outboxSender } from './mail/senders/outbox.ts'
import { createResend } from './mail/senders/resend.ts'

/** What one invocation works with. Built anew for each fetch, cron run and queue batch, and closed at its end. */
export interface Deps {
  config: Config
  clock: Clock
  ids: Ids
  log: Log
  database: Database
  encryption: KeyEncryption
  limits: Limits
  /** How mails leave. */
  sender: Sender
  /** What a verb gets, on behalf of one signed-in person. */
  actAs(claims: Claims, requestId: string, level?: LoginLevel): Ctx & { coach: Coach }
  /** Has a mail of the outbox delivered once the answer has left. */
  post(delivery: Id<'delivery'>): void
  /** Has work done after the answer has left, before the connection closes. It has to deal with its own failures. */
  later(work: () => Promise<void>): void
  /** The work that was put off. Asked for once, when the answer has left. */
  finish(): Promise<void>
}

const agendaTask = new AgendaTask(draftAgenda, checkAgenda)

/** Where log lines go, from boot on. */
export const consoleLog = createLog((level, line) => console[level](line))

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error)

export const createDeps = (config: Config, limits: Limits, clock: Clock = systemClock): Deps => {
  const ids = createIds(clock)
  const database = openDatabase(config.database)
  const encryption = createKeyEncryption(config.encryptionKeys)
  const coach: Coach = {
    agenda: agendaTask,
    run: { clock, model: config.model ? createOpenAiModel(config.model) : noModel },
  }
  const pending: (() => Promise<void>)[] = []
  const later: Deps['later'] = (work) => {
    pending.push(work)
  }
  const sender = config.mail ? createResend(config.mail) : outboxSender
  const post: Deps['post'] = (delivery) => {
    later(() => deliverMail({ database, encryption, ids, clock, log: consoleLog, sender }, delivery))
  }
  return {
    config,
    clock,
    ids,
    log: consoleLog,
    database,
    encryption,
    limits,
    sender,
    actAs: (actor, requestId, level = 'complete') => ({
      requestId,
      actor,
      store: openStore(database, actor, clock, level),
      vault: createVault(encryption, ids),
      clock,
      ids,
      log: consoleLog,
      post,
      coach,
    }),
    post,
    later,
    finish: async () => {
      // What was put off may put off more, as a mail that it wrote.
      while (pending.length > 0) {
        for (const result of await Promise.allSettled(pending.splice(0).map((work) => work()))) {
          if (result.status === 'rejected')
            consoleLog.error('work after the answer failed', { errorName: nameOf(result.reason) })
        }
      }
      database.close()
    },
  }
}

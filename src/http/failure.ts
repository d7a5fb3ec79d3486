import { HTTPException } from 'hono/http-exception'
import { Fault } from '../kernel/errors.ts'
import type { Log, LogFields } from '../kernel/log.ts'
import { Unopenable } from '../kernel/vault.ts'

/**
 * What an error means to whoever asked. Only a Fault says anything; all else is `internal`, and is logged by name alone,
 * because messages of libraries carry SQL and what people wrote.
 */
export const toFault = (error: unknown, log: Log, known: LogFields): Fault => {
  if (error instanceof Fault) return error
  if (error instanceof HTTPException && error.status === 400) {
    return new Fault('bad_input', { fields: [{ field: 'body', rule: 'not_json' }] })
  }
  if (error instanceof Unopenable) {
    log.error('sealed text did not open', { ...known, reason: error.reason, field: error.field, entityId: error.row })
  } else {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
    log.error('unexpected error', { ...known, errorName: error instanceof Error ? error.name : typeof error, ...code })
  }
  return new Fault('internal')
}

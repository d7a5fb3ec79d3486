/** The only fields a log line may carry: ids, codes and figures. Whatever else is passed is dropped, content included. */
export interface LogFields {
  requestId?: string
  organisationId?: string
  personId?: string
  entityId?: string
  method?: string
  route?: string
  status?: number
  code?: string
  reason?: string
  field?: string
  task?: string
  by?: string
  model?: string
  locale?: string
  trips?: number
  statements?: number
  ms?: number
  errorName?: string
}

const allowed: Readonly<Record<keyof LogFields, true>> = {
  requestId: true,
  organisationId: true,
  personId: true,
  entityId: true,
  method: true,
  route: true,
  status: true,
  code: true,
  reason: true,
  field: true,
  task: true,
  by: true,
  model: true,
  locale: true,
  trips: true,
  statements: true,
  ms: true,
  errorName: true,
}

export type LogLevel = 'info' | 'warn' | 'error'

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

const MAX_VALUE = 200

/** Structured log lines, one JSON object each, through `write`. */
export const createLog = (write: (level: LogLevel, line: string) => void): Log => {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      const kept = Object.entries(fields)
        .filter(([name, value]) => name in allowed && (typeof value === 'string' || typeof value === 'number'))
        .map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, MAX_VALUE) : value])
      write(level, JSON.stringify({ level, event, ...Object.fromEntries(kept) }))
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

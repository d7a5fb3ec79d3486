import * as z from 'zod'
import { type Id, isId } from './kernel/ids.ts'
import type { EncryptionKeys } from './kernel/key-encryption.ts'
import { isLoopback } from './kernel/loopback.ts'

/** Everything the environment decides, read here and nowhere else. */
export interface Config {
  /** Whom a visitor may sign in as without proof: nobody, but for the demo on a developer's machine. */
  demo: { mentor: Id<'person'>; mentee: Id<'person'>; hr: Id<'person'> } | null
  database: { url: string; authToken: string | undefined }
  /**
   * Where people reach this deployment, without a final slash: links in mails, passkeys and the way back from a provider
   * are made from it and never from what a request says. Null on a developer's machine, where the request decides.
   */
  appUrl: string | null
  /** How mails leave; absent: they stay in the outbox, which a developer reads at /dev/mail. */
  mail: { apiKey: string; from: string; baseURL: string } | null
  /** Signs login cookies and API tokens. */
  signingSecret: string
  encryptionKeys: EncryptionKeys
  /** Absent: the built-in coach does everything. The key is null where the provider wants none, as a local one does. */
  model: { apiKey: string | null; baseURL: string; model: string } | null
}

const KEY_BYTES = 32

/** `2:<base64>,1:<base64>`: versions with their keys, the current one first. */
const encryptionKeys = z.string().transform((text, ctx): EncryptionKeys => {
  const keys = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [, version, encoded] = /^([0-9A-Za-z]{1,16}):([A-Za-z0-9+/]+={0,2})$/.exec(part) ?? []
    const raw = encoded === undefined ? undefined : decodeBase64(encoded)
    if (version === undefined || raw?.length !== KEY_BYTES) {
      ctx.addIssue({ code: 'custom', message: 'must be VERSION:BASE64 of 32 bytes, several separated by commas' })
      return z.NEVER
    }
    if (keys.has(version)) {
      ctx.addIssue({ code: 'custom', message: `names version ${version} twice` })
      return z.NEVER
    }
    keys.set(version, raw)
  }
  return keys
})

const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.fromBase64(text)
  } catch {
    return undefined
  }
}

const optional = z
  .string()
  .optional()
  .transform((text) => (text === '' ? undefined : text))

/** Ids of the demo's mentor, mentee and HR person, in this order. */
const demoPeople = z.string().transform((text, ctx) => {
  const [mentor, mentee, hr, ...more] = text.split(',')
  if (more.length === 0 && isId('person', mentor) && isId('person', mentee) && isId('person', hr)) {
    return { mentor, mentee, hr }
  }
  ctx.addIssue({ code: 'custom', message: 'must be three ids of people, separated by commas' })
  return z.NEVER
})

/** Content and keys go there: in the open to this machine alone. */
const providerUrl = z
  .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'must be an http(s) address' })])
  .refine((url) => !url.startsWith('http://') || isLoopback(url), 'must be encrypted: https://')

const Env = z
  .object({
    DATABASE_URL: z
      .string({ error: 'is missing' })
      .regex(/^(libsql|https|http):\/\/./, 'must start with libsql://, https:// or http://'),
    DATABASE_AUTH_TOKEN: optional,
    SIGNING_SECRET: z.string({ error: 'is missing' }).min(32, 'must have at least 32 characters'),
    ENCRYPTION_KEYS: z.string({ error: 'is missing' }).pipe(encryptionKeys),
    APP_URL: optional.pipe(
      z
        .string()
        .regex(/^https?:\/\/[^/?#]+$/, 'must be https://HOST, without a path')
        .optional(),
    ),
    MAIL_FROM: optional.pipe(
      z
        .string()
        .regex(/^[^\r\n]+$/, 'must be one line')
        .optional(),
    ),
    RESEND_API_KEY: optional,
    RESEND_BASE_URL: providerUrl.optional(),
    OPENAI_API_KEY: optional,
    OPENAI_BASE_URL: providerUrl.optional(),
    OPENAI_MODEL: optional,
    DEMO: demoPeople.optional(),
  })
  .superRefine((env, ctx) => {
    if (env.DEMO !== undefined && !isLoopback(env.DATABASE_URL)) {
      ctx.addIssue({ code: 'custom', path: ['DEMO'], message: 'may be set only with a database on this machine' })
    }
    if (env.DATABASE_URL.startsWith('http://') && !isLoopback(env.DATABASE_URL)) {
      ctx.addIssue({ code: 'custom', path: ['DATABASE_URL'], message: 'must be encrypted: libsql:// or https://' })
    }
    if (env.APP_URL === undefined && !isLoopback(env.DATABASE_URL)) {
      ctx.addIssue({ code: 'custom', path: ['APP_URL'], message: 'is missing' })
    }
    if (env.APP_URL?.startsWith('http://') && !isLoopback(env.APP_URL)) {
      ctx.addIssue({ code: 'custom', path: ['APP_URL'], message: 'must be encrypted: https://' })
    }
    if ((env.MAIL_FROM === undefined) !== (env.RESEND_API_KEY === undefined)) {
      const missing = env.MAIL_FROM === undefined ? 'MAIL_FROM' : 'RESEND_API_KEY'
      ctx.addIssue({ code: 'custom', path: [missing], message: 'is missing: mails need a key and a sender' })
    }
    if (env.OPENAI_API_KEY !== undefined && env.OPENAI_MODEL === undefined) {
      ctx.addIssue({ code: 'custom', path: ['OPENAI_MODEL'], message: 'is missing, though OPENAI_API_KEY is set' })
    }
    if (env.OPENAI_MODEL !== undefined && env.OPENAI_API_KEY === undefined && !env.OPENAI_BASE_URL) {
      const message = 'is missing, though OPENAI_MODEL is set; only a provider named by OPENAI_BASE_URL may do without'
      ctx.addIssue({ code: 'custom', path: ['OPENAI_API_KEY'], message })
    }
  })

/** The environment is wrong. Names each variable and what it must be; never repeats a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly { variable: string; message: string }[]

  constructor(problems: ConfigError['problems']) {
    super(problems.map((problem) => `${problem.variable} ${problem.message}`).join('; '))
    this.problems = problems
  }
}

const DEFAULT_MODEL_URL = 'https://api.openai.com/v1'
const DEFAULT_MAIL_URL = 'https://api.resend.com'

/** @throws ConfigError naming every variable that is wrong */
export const readConfig = (env: unknown): Config => {
  const result = Env.safeParse(env)
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map((issue) => ({
        variable: String(issue.path[0] ?? 'environment'),
        message: issue.message,
      })),
    )
  }
  const { data } = result
  const { OPENAI_API_KEY: apiKey = null, OPENAI_MODEL: model } = data
  const { RESEND_API_KEY: mailKey, MAIL_FROM: from } = data
  return {
    appUrl: data.APP_URL ?? null,
    mail: mailKey && from ? { apiKey: mailKey, from, baseURL: data.RESEND_BASE_URL || DEFAULT_MAIL_URL } : null,
    demo: data.DEMO ?? null,
    database: { url: data.DATABASE_URL, authToken: data.DATABASE_AUTH_TOKEN },
    signingSecret: data.SIGNING_SECRET,
    encryptionKeys: data.ENCRYPTION_KEYS,
    model: model === undefined ? null : { apiKey, model, baseURL: data.OPENAI_BASE_URL || DEFAULT_MODEL_URL },
  }
}

import type { ClientAuth, Configuration, CustomFetch, ServerMetadata } from 'openid-client'
import { boundedFetch } from '../../kernel/bounded-fetch.ts'
import { sha256 } from '../../kernel/hash.ts'
import { isLoopback } from '../../kernel/loopback.ts'
import type { Claimed, SsoRefusal } from './sso-policy.ts'

/** How long a provider may take over each answer, in seconds. */
const ANSWER_WITHIN = 10
/** The most that is read of one answer, in bytes. Key sets of large companies have some tens of KiB. */
const MAX_ANSWER = 512 * 1024

export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** Whether a provider may be on this machine, by plain http: where the database is, too. */
  mayBeLocal: boolean
  /** In seconds. */
  answersWithin?: number
}

/** What an answer of the provider has to fit. */
export interface Expected {
  state: string
  nonce: string
  verifier: string
}

export interface Provider {
  authorizationUrl(redirectUri: string, expected: Expected): Promise<URL>
  /** Redeems the code that stands in the address the browser came back by, and checks what comes for it. */
  redeem(cameBackTo: URL, expected: Expected): Promise<Claimed>
}

/** A provider that was not asked, did not answer, or answered what does not hold. Carries a reason and no content. */
export class ProviderFailure extends Error {
  override readonly name = 'ProviderFailure'
  readonly reason: SsoRefusal

  constructor(reason: SsoRefusal) {
    super(reason)
    this.reason = reason
  }
}

const isPublicName = (host: string): boolean =>
  /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(host) && !/\.(localhost|local|internal|lan|home\.arpa|test)$/.test(host)

/**
 * Whether an address may be asked: https, at a public name. The people who set a provider up are not those who run this
 * deployment, so that nothing they or their provider name may lead inside.
 */
export const mayAsk = (address: string, mayBeLocal: boolean): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  return (mayBeLocal && isLoopback(address)) || (protocol === 'https:' && isPublicName(hostname))
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')

const guardedFetch = (mayBeLocal: boolean): CustomFetch => {
  const bounded = boundedFetch(
    // workerd refuses a fetch that is called as a method of something else.
    (input, init) => fetch(input, init),
    MAX_ANSWER,
    () => new ProviderFailure('bad_answer'),
  )
  return async (url, { body, ...init }) => {
    if (!mayAsk(url, mayBeLocal)) throw new ProviderFailure('provider_not_allowed')
    try {
      return await bounded(url, body === undefined ? init : { ...init, body })
    } catch (error) {
      if (error instanceof ProviderFailure) throw error
      throw new ProviderFailure(isTimeout(error) ? 'provider_timeout' : 'provider_unreachable')
    }
  }
}

const byCode: Readonly<Record<string, SsoRefusal>> = {
  OAUTH_TIMEOUT: 'provider_timeout',
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'provider_error',
  OAUTH_RESPONSE_BODY_ERROR: 'provider_error',
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: 'provider_error',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'provider_error',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'expired_token',
  OAUTH_KEY_SELECTION_FAILED: 'bad_signature',
}
/** By the claim of a token, or the attribute of another answer, that is not the one expected. */
const byMismatch: Readonly<Record<string, SsoRefusal>> = {
  issuer: 'wrong_issuer',
  iss: 'wrong_issuer',
  aud: 'wrong_audience',
  azp: 'wrong_audience',
  nonce: 'wrong_nonce',
}

/** The error and what caused it, outermost first. The innermost is often no error but what did not fit. */
const causesOf = (error: unknown): object[] =>
  typeof error === 'object' && error !== null ? [error, ...causesOf('cause' in error ? error.cause : null)] : []

const textOf = (of: object, name: string): string => {
  const value: unknown = Reflect.get(of, name)
  return typeof value === 'string' ? value : ''
}

/** Reads the reason out of the library's error: by what did not fit, else by its code. */
const reasonOf = (error: unknown): SsoRefusal => {
  const causes = causesOf(error)
  const failure = causes.find((cause) => cause instanceof ProviderFailure)
  if (failure) return failure.reason
  const messages = causes.map((cause) => textOf(cause, 'message'))
  // The library tells these two apart by their message alone.
  if (messages.includes('JWT signature verification failed')) return 'bad_signature'
  if (messages.some((message) => message.includes('"iss" (issuer) response parameter'))) return 'wrong_issuer'
  const mismatch = causes
    .map((cause) => byMismatch[textOf(cause, 'claim') || textOf(cause, 'attribute')])
    .find((reason) => reason !== undefined)
  const code = causes.map((cause) => byCode[textOf(cause, 'code')]).find((reason) => reason !== undefined)
  return mismatch ?? code ?? 'bad_answer'
}

const orFailure = async <T>(work: () => Promise<T> | T): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw new ProviderFailure(reasonOf(error))
  }
}

/** A multi-tenant template such as Entra's `common` vouches for anybody's tenant: the issuer has to be exactly the one set. */
const isOf = (metadata: ServerMetadata, issuer: string): boolean =>
  URL.canParse(metadata.issuer) && new URL(metadata.issuer).href === new URL(issuer).href

/**
 * Asks a provider for its configuration (OpenID Connect Discovery).
 * @throws ProviderFailure, as do the provider's own methods
 */
export const openProvider = async (settings: ProviderSettings): Promise<Provider> => {
  const { issuer, clientId, clientSecret, mayBeLocal, answersWithin = ANSWER_WITHIN } = settings
  if (!mayAsk(issuer, mayBeLocal)) throw new ProviderFailure('provider_not_allowed')
  const oidc = await import('openid-client')
  const authenticate: ClientAuth = (server, ...rest) => {
    // Basic is what a provider understands that names no way; by the body, a secret is encoded in one way only.
    const byBody = server.token_endpoint_auth_methods_supported?.includes('client_secret_post')
    return (byBody ? oidc.ClientSecretPost : oidc.ClientSecretBasic)(clientSecret)(server, ...rest)
  }
  const config: Configuration = await orFailure(() =>
    oidc.discovery(new URL(issuer), clientId, undefined, authenticate, {
      [oidc.customFetch]: guardedFetch(mayBeLocal),
      timeout: answersWithin,
      // Without it the library does not verify the signature of what came straight from the provider.
      execute: [oidc.enableNonRepudiationChecks, ...(mayBeLocal ? [oidc.allowInsecureRequests] : [])],
    }),
  )
  const metadata = config.serverMetadata()
  if (!isOf(metadata, issuer)) throw new ProviderFailure('wrong_issuer')

  return {
    authorizationUrl: (redirectUri, { state, nonce, verifier }) =>
      orFailure(async () => {
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: 'openid email',
          state,
          nonce,
          code_challenge: await sha256(verifier),
          code_challenge_method: 'S256',
        })
        if (!mayAsk(url.href, mayBeLocal)) throw new ProviderFailure('provider_not_allowed')
        return url
      }),
    redeem: (cameBackTo, { state, nonce, verifier }) =>
      orFailure(async () => {
        const tokens = await oidc.authorizationCodeGrant(config, cameBackTo, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) throw new ProviderFailure('bad_answer')
        // Where an access token is issued too, the standard lets a provider keep the address for whoever asks with it.
        const more =
          claims.email === undefined && metadata.userinfo_endpoint !== undefined
            ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
            : claims
        return {
          issuer: claims.iss,
          subject: claims.sub,
          email: more.email,
          emailVerified: more.email_verified,
          hostedDomain: claims.hd,
        }
      }),
  }
}

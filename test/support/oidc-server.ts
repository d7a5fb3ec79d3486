import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  Events,
  type MutableRedirectUri,
  type MutableResponse,
  type MutableToken,
  OAuth2Server,
} from 'oauth2-mock-server'
import * as z from 'zod'

const script = z.strictObject({
  /** Laid over the claims of the ID token; null takes one away. */
  claims: z.record(z.string(), z.unknown()).optional(),
  /** What is done to the ID token after it was signed. */
  token: z.enum(['tampered', 'unsigned', 'missing']).optional(),
  /** The token endpoint refuses with this status. */
  refuses: z.int().optional(),
  /** Parameters that the browser is sent back with, instead of the right ones; null takes one away. */
  answer: z.record(z.string(), z.string().nullable()).optional(),
  userinfo: z.record(z.string(), z.unknown()).optional(),
})

/** What the provider does for one client. */
export type OidcScript = z.input<typeof script>

/** What arrived for a client: the query of the authorization request, or the form of the token request. */
interface Received {
  client: string
  endpoint: 'authorize' | 'token'
  params: Record<string, unknown>
}

export interface OidcServer {
  /** Its issuer. `<origin>/hangs` is one that never answers, `<origin>/impostor` one that answers in another's name. */
  origin: string
  close(): Promise<void>
}

const overlay = (target: Record<string, unknown>, changes: Record<string, unknown> = {}): void => {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete target[name]
    else target[name] = value
  }
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const spoil = (token: string, how: OidcScript['token']): string | undefined => {
  const [header = '', payload = '', signature = ''] = token.split('.')
  switch (how) {
    case 'tampered':
      return [header, payload, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`].join('.')
    case 'unsigned':
      return `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`
    case 'missing':
      return undefined
    default:
      return token
  }
}

const queryOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams)

/**
 * An OpenID Connect provider on the loopback interface that signs anyone in at once, and that lies as it is told: a script
 * for a client is set by `POST /script?client=ID`; `GET /received?client=ID` lists what arrived for it.
 */
export const startOidcServer = async (): Promise<OidcServer> => {
  const server = new OAuth2Server()
  const scripts = new Map<string, OidcScript>()
  const received: Received[] = []
  const hanging = new Set<ServerResponse>()
  const clientsByAccessToken = new Map<string, string>()
  const { service } = server

  const clientOf = (request: { body?: unknown }): string =>
    z.object({ client_id: z.string() }).catch({ client_id: '' }).parse(request.body).client_id
  const scriptOf = (client: string): OidcScript => scripts.get(client) ?? {}

  service.on(Events.BeforeWellKnownOpenIdConfiguration, ({ body }: MutableResponse) => {
    if (body !== '') body.token_endpoint_auth_methods_supported = ['client_secret_post']
  })
  service.on(Events.BeforeAuthorizeRedirect, ({ url }: MutableRedirectUri, request: IncomingMessage) => {
    const params = queryOf(request)
    const client = params.client_id ?? ''
    received.push({ client, endpoint: 'authorize', params })
    for (const [name, value] of Object.entries(scriptOf(client).answer ?? {})) {
      if (value === null) url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    }
  })
  service.on(Events.BeforeTokenSigning, (token: MutableToken, request: { body?: unknown }) => {
    if ('aud' in token.payload) overlay(token.payload, scriptOf(clientOf(request)).claims)
  })
  service.on(Events.BeforeResponse, (response: MutableResponse, request: { body?: unknown }) => {
    const client = clientOf(request)
    const { refuses, token } = scriptOf(client)
    received.push({ client, endpoint: 'token', params: z.record(z.string(), z.unknown()).parse(request.body) })
    if (response.body === '') return
    clientsByAccessToken.set(String(response.body.access_token), client)
    if (refuses !== undefined) Object.assign(response, { statusCode: refuses, body: { error: 'invalid_grant' } })
    else overlay(response.body, { id_token: spoil(String(response.body.id_token), token) ?? null })
  })
  service.on(Events.BeforeUserinfo, (response: MutableResponse, request: IncomingMessage) => {
    const client = clientsByAccessToken.get(String(request.headers.authorization).replace(/^Bearer /i, '')) ?? ''
    if (response.body !== '') overlay(response.body, scriptOf(client).userinfo)
  })
  service.addRoute('POST', '/script', (request, response) => {
    scripts.set(queryOf(request).client ?? '', script.parse(request.body))
    response.writeHead(204).end()
  })
  service.addRoute('GET', '/received', (request, response) => {
    const found = received.filter(({ client }) => client === queryOf(request).client)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found))
  })
  service.addRoute('GET', '/hangs/.well-known/openid-configuration', (_, response) => {
    hanging.add(response)
  })
  service.addRoute('GET', '/impostor/.well-known/openid-configuration', (_, response) => {
    const origin = server.issuer.url ?? ''
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        jwks_uri: `${origin}/jwks`,
      }),
    )
  })

  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  const origin = `http://127.0.0.1:${server.address().port}`
  server.issuer.url = origin
  return {
    origin,
    close: async () => {
      for (const response of hanging) response.destroy()
      await server.stop()
    },
  }
}

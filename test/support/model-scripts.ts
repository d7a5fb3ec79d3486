import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { type Answer, goodAgenda, languageOf, withItem } from './model-answers.ts'

/** A request as a provider sees it. */
export interface Asked {
  body: Record<string, unknown>
  system: string
  user: string
  /** How many requests this script had before, under the same key. */
  before: number
}

type Script = (asked: Asked, response: ServerResponse) => void | Promise<void>

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const completion = (message: Record<string, unknown>, finish = 'stop') => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_790_000_000,
  model: 'scripted',
  choices: [{ index: 0, message: { role: 'assistant', refusal: null, ...message }, finish_reason: finish }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
})

const say = (response: ServerResponse, content: unknown, finish?: string): void =>
  json(response, 200, completion({ content }, finish))

const complain = (
  response: ServerResponse,
  status: number,
  message: string,
  more: Record<string, unknown> = {},
): void => json(response, status, { error: { message, type: 'invalid_request_error', ...more } })

const good = ({ system, user }: Asked): Answer => goodAgenda(system, user)
const sayGood = (asked: Asked, response: ServerResponse): void => say(response, JSON.stringify(good(asked)))

/** A good agenda with one thing wrong in its second item. */
const spoilt =
  (change: Parameters<typeof withItem>[2]) =>
  (asked: Asked): string =>
    JSON.stringify(withItem(good(asked), 1, change))

const formatOf = ({ body }: Asked): string => {
  const format = body.response_format
  return typeof format === 'object' && format !== null && 'type' in format ? String(format.type) : 'none'
}

const wrongLanguage = ({ system, user }: Asked): string =>
  JSON.stringify(goodAgenda(system, user, languageOf(system) === 'id' ? 'en' : 'id'))

const spoilers = {
  'wrong-language': wrongLanguage,
  'invented-source': spoilt((item) => ({
    ...item,
    sources: [{ kind: 'note', id: 'n99', excerpt: 'Nobody said this.' }],
  })),
  'unknown-placeholder': spoilt((item) => ({ ...item, topic: `${item.topic} [PERSON-77]` })),
  script: spoilt((item) => ({ ...item, purpose: `<script>alert(1)</script> ${item.purpose}` })),
  'markdown-image': spoilt((item) => ({ ...item, purpose: `![x](https://evil.example/x.png) ${item.purpose}` })),
  'javascript-link': spoilt((item) => ({ ...item, outcome: `javascript:alert(1) ${item.outcome}` })),
  'plain-link': spoilt((item) => ({ ...item, outcome: `${item.outcome} www.evil.example/login` })),
  bidi: spoilt((item) => ({ ...item, topic: `${item.topic} \u202egpj.exe` })),
  'prompt-leak': (asked) =>
    spoilt((item) => ({ ...item, purpose: `${asked.system.slice(0, 300)} ${item.purpose.slice(0, 100)}` }))(asked),
  'wrong-schema': spoilt((item) => ({ ...item, kind: 'party', minutes: 2.5 })),
  malformed: (asked) => JSON.stringify(good(asked)).slice(0, -20),
  prose: () => 'I am sorry, here is what I think about your session.',
  'too-many-minutes': spoilt((item) => ({ ...item, minutes: 200 })),
} satisfies Record<string, (asked: Asked) => string>

export type Spoiler = keyof typeof spoilers
export const spoilerNames = Object.keys(spoilers).filter((name): name is Spoiler => name in spoilers)

const spoilerScripts = Object.fromEntries(
  spoilerNames.map((name): [string, Script] => [name, (asked, response) => say(response, spoilers[name](asked))]),
)

/** Spoilt at first, good once it is asked to put it right. */
const repairedScripts = Object.fromEntries(
  spoilerNames.map((name): [string, Script] => [
    `repaired-${name}`,
    (asked, response) =>
      say(response, asked.user.includes('<answer>') ? JSON.stringify(good(asked)) : spoilers[name](asked)),
  ]),
)

const plainScripts: Record<string, Script> = {
  ok: sayGood,
  'schema-unsupported': (asked, response) =>
    formatOf(asked) === 'json_schema'
      ? complain(response, 400, "response_format type 'json_schema' is not supported", { param: 'response_format' })
      : sayGood(asked, response),
  'json-unsupported': (asked, response) =>
    formatOf(asked) === 'none'
      ? sayGood(asked, response)
      : json(response, 422, { detail: [{ loc: ['body', 'response_format'] }] }),
  'max-tokens-only': (asked, response) =>
    'max_completion_tokens' in asked.body
      ? complain(response, 400, 'Unrecognized request argument supplied: max_completion_tokens')
      : sayGood(asked, response),
  hang: () => {},
  drip: async (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    while (!response.destroyed) {
      response.write(' ')
      await delay(20)
    }
  },
  'error-500': (_, response) => complain(response, 500, 'internal error'),
  'error-500-once': (asked, response) =>
    asked.before === 0 ? complain(response, 500, 'internal error') : sayGood(asked, response),
  'rate-limited': (_, response) => complain(response, 429, 'slow down'),
  'rate-limited-once': (asked, response) =>
    asked.before === 0
      ? json(response, 429, { error: { message: 'slow down' } }, { 'retry-after-ms': '20' })
      : sayGood(asked, response),
  'rate-limited-long': (_, response) =>
    json(response, 429, { error: { message: 'slow down' } }, { 'retry-after': '30' }),
  'out-of-credit': (_, response) => complain(response, 429, 'You exceeded your quota', { code: 'insufficient_quota' }),
  unauthorised: (_, response) => complain(response, 401, 'Incorrect API key provided: sk-test-secret'),
  'no-such-model': (_, response) => complain(response, 404, 'The model does not exist'),
  reset: (asked, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
    response.write(JSON.stringify(completion({ content: JSON.stringify(good(asked)) })).slice(0, 200), () =>
      response.destroy(),
    )
  },
  'reset-at-once': (_, response) => {
    response.socket?.destroy()
  },
  redirect: (_, response) => {
    response.writeHead(307, { location: '/script/ok/v1/chat/completions' }).end()
  },
  truncated: (asked, response) => say(response, JSON.stringify(good(asked)).slice(0, 300), 'length'),
  empty: (_, response) => json(response, 200, { ...completion({}), choices: [] }),
  'no-content': (_, response) => say(response, null),
  'no-body': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end()
  },
  html: (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>')
  },
  'one-megabyte': (asked, response) => say(response, `${JSON.stringify(good(asked))}${' '.repeat(1_048_576)}`),
  'one-megabyte-unsized': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    for (let part = 0; part < 16; part += 1) response.write('x'.repeat(65_536))
    response.end()
  },
  refusal: (_, response) => json(response, 200, completion({ content: null, refusal: 'I cannot help with that.' })),
  'content-filter': (_, response) => say(response, '', 'content_filter'),
  fenced: (asked, response) =>
    say(response, `Here you are:\n\`\`\`json\n${JSON.stringify(good(asked), null, 2)}\n\`\`\`\nEnjoy!`),
  reasoning: (asked, response) =>
    json(
      response,
      200,
      completion({
        content: `<think>They want {"items": []}, I suppose.</think>\n${JSON.stringify(good(asked))}`,
        reasoning: 'Thinking {"items": []}',
        reasoning_content: 'Thinking',
      }),
    ),
  parts: (asked, response) => say(response, [{ type: 'text', text: JSON.stringify(good(asked)) }]),
  'text-plain': (asked, response) => {
    response
      .writeHead(200, { 'content-type': 'text/plain' })
      .end(JSON.stringify(completion({ content: JSON.stringify(good(asked)) })))
  },
  'reworded-excerpt': (asked, response) => {
    const agenda = good(asked)
    const items = agenda.items.map((item) => ({
      ...item,
      sources: item.sources.map((source) => ({
        ...source,
        id: `[${source.id.toUpperCase()}]`,
        excerpt: 'In other words.',
      })),
    }))
    say(response, JSON.stringify({ items }))
  },
}

const scripts: Record<string, Script> = { ...plainScripts, ...spoilerScripts, ...repairedScripts }

/** The script of that name; `slow-80` answers well after 80 ms. */
export const scriptOf = (name: string): Script | undefined => {
  const slow = /^slow-(\d+)$/.exec(name)
  if (slow === null) return Object.hasOwn(scripts, name) ? scripts[name] : undefined
  return async (asked, response) => {
    await delay(Number(slow[1]))
    sayGood(asked, response)
  }
}

import * as z from 'zod'
import { ModelFailure } from './model.ts'

const part = z.object({ type: z.string(), text: z.string().optional() })

// Only what is read: `reasoning`, `reasoning_content`, tool calls and usage are passed over.
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(part)]).nullish(),
          refusal: z.string().nullish(),
        }),
      }),
    )
    .min(1),
})

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The JSON object in an answer: without thoughts, a code fence, or sentences before and after it. */
export const bareJson = (content: string): string => {
  const said = content.replace(/^\s*<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/i, '').trim()
  const from = said.indexOf('{')
  return from === -1 ? said : said.slice(from, Math.max(from, said.lastIndexOf('}')) + 1)
}

/** The answer in a chat completion. Throws `refused`, `truncated`, or `bad_answer` where there is none. */
export const answerOf = (response: unknown): string => {
  // A provider that sends JSON under another content type is handed over as text.
  const parsed = completion.safeParse(typeof response === 'string' ? asJson(response) : response)
  const choice = parsed.success ? parsed.data.choices[0] : undefined
  if (choice === undefined) throw new ModelFailure('bad_answer')
  const { message, finish_reason } = choice
  if (message.refusal || finish_reason === 'content_filter') throw new ModelFailure('refused')
  if (finish_reason === 'length') throw new ModelFailure('truncated')
  const content =
    typeof message.content === 'string'
      ? message.content
      : (message.content ?? []).map((one) => one.text ?? '').join('')
  const json = bareJson(content)
  if (json === '') throw new ModelFailure('bad_answer')
  return json
}

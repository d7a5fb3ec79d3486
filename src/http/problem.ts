import { messages } from '../i18n/index.ts'
import { type Fault, statusOf } from '../kernel/errors.ts'
import { problemText } from '../web/problems.ts'
import type { AppContext } from './env.ts'

/** A refusal as RFC 9457 problem details. `fields` names what is wrong with an input; `extra` holds what helps to go on. */
export const problem = (c: AppContext, fault: Fault): Response => {
  const locale = c.var.locale
  const fields = fault.fields.map((field) => ({ ...field, message: problemText(locale, field) }))
  const body = {
    type: `urn:pamong:problem:${fault.code}`,
    title: messages(locale).errors.codes[fault.code].title,
    status: statusOf[fault.code],
    code: fault.code,
    requestId: c.var.requestId,
    ...(fields.length > 0 ? { fields } : {}),
    ...fault.extra,
  }
  return c.body(JSON.stringify(body), statusOf[fault.code], { 'content-type': 'application/problem+json' })
}

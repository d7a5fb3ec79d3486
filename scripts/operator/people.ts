import * as z from 'zod'
import { idOf } from '../../src/kernel/fields.ts'
import { readdressPerson } from '../../src/modules/people/readdress.ts'
import { email } from '../../src/modules/people/schemas.ts'
import { defineCommand } from './command.ts'

const text = { type: 'string' } as const

export const changeAddress = defineCommand({
  summary: 'gives a person another e-mail address, ends their logins and tells the old address',
  usage: '--person ID --email ADDRESS',
  options: { person: text, email: text },
  schema: () => z.strictObject({ person: idOf('person'), email: email() }),
  run: async ({ means, links, post }, input) => {
    const notice = await readdressPerson(means, input, links)
    if (notice) post(notice)
    return [`${input.person} signs in as ${input.email} from now on.`]
  },
})

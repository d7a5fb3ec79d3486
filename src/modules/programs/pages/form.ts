import * as z from 'zod'
import { lazily } from '../../../kernel/fields.ts'
import type { ProgramDetail } from '../service.ts'

/** The form of a programme as it was typed. */
export const programForm = lazily(() =>
  z.object({
    key: z.string().max(100).default(''),
    version: z.string().default('0'),
    name: z.string(),
    purpose: z.string().default(''),
    startsOn: z.string().default(''),
    endsOn: z.string().default(''),
    cadenceWeeks: z.string().default(''),
    sessionMinutes: z.string().default(''),
    appraisalMonths: z.string().default(''),
  }),
)
export type ProgramForm = z.output<ReturnType<typeof programForm>>

const numberIn = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text))

/** What the API would be sent. What is no number stays one that no schema takes. */
export const inputOf = ({ key: _, version: __, ...form }: ProgramForm) => ({
  ...form,
  purpose: form.purpose.replaceAll('\r\n', '\n'),
  endsOn: form.endsOn === '' ? null : form.endsOn,
  cadenceWeeks: numberIn(form.cadenceWeeks),
  sessionMinutes: numberIn(form.sessionMinutes),
  appraisalMonths: numberIn(form.appraisalMonths) ?? null,
})

export const formOf = (program: ProgramDetail): ProgramForm => ({
  key: '',
  version: String(program.version),
  name: program.name,
  purpose: program.purpose,
  startsOn: program.startsOn.toString(),
  endsOn: program.endsOn?.toString() ?? '',
  cadenceWeeks: String(program.cadenceWeeks),
  sessionMinutes: String(program.sessionMinutes),
  appraisalMonths: program.appraisalMonths === null ? '' : String(program.appraisalMonths),
})

export const blankProgram = (today: Temporal.PlainDate, key: string): ProgramForm => ({
  key,
  version: '0',
  name: '',
  purpose: '',
  startsOn: today.toString(),
  endsOn: '',
  cadenceWeeks: '2',
  sessionMinutes: '60',
  appraisalMonths: '',
})

import type { ExportRow, PersonalExport } from './export.ts'

/** One purpose, recipient or right, as the record of processing tells it. */
export interface Statement {
  title: string
  text: string
}

const FORMAT = 'pamong-export/1'

const textOf = (row: ExportRow, first: boolean): string => `${first ? '' : ','}\n${JSON.stringify(row)}`

async function* parts(data: PersonalExport, processing: readonly Statement[]): AsyncGenerator<string> {
  const head = { format: FORMAT, madeAt: data.madeAt, organisation: data.figures.organisation, processing }
  yield `${JSON.stringify(head).slice(0, -1)},"data":{`
  for (const [place, section] of data.sections.entries()) {
    yield `${place === 0 ? '' : ','}\n${JSON.stringify(section.name)}:[`
    let first = true
    for await (const row of section.rows()) {
      yield textOf(row, first)
      first = false
    }
    yield ']'
  }
  yield '}}\n'
}

/** The export as one JSON document, written while it is read: content is opened row by row as it leaves. */
export const exportFile = (data: PersonalExport, processing: readonly Statement[]): Response => {
  const encoder = new TextEncoder()
  const text = parts(data, processing)
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await text.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
  const day = data.madeAt.toString().slice(0, 10)
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="pamong-${day}.json"`,
    },
  })
}

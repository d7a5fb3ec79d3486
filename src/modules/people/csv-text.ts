import { Fault } from '../../kernel/errors.ts'

const startsWith = (bytes: Uint8Array, ...signs: number[]): boolean =>
  signs.every((sign, place) => bytes[place] === sign)

/** As most programs write it, where nothing says otherwise: UTF-8 if it is that, else the code page of older spreadsheets. */
const decodeUnmarked = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * The text of a CSV file: UTF-8 with or without its mark, UTF-16 with its mark, else windows-1252.
 * @throws Fault `bad_input` naming `csv` for a file that is no text, such as a workbook
 */
const decodeCsv = (bytes: Uint8Array): string => {
  const text = startsWith(bytes, 0xff, 0xfe)
    ? new TextDecoder('utf-16le').decode(bytes)
    : startsWith(bytes, 0xfe, 0xff)
      ? new TextDecoder('utf-16be').decode(bytes)
      : decodeUnmarked(bytes)
  if (text.includes('\0')) throw new Fault('bad_input', { fields: [{ field: 'csv', rule: 'not_csv' }] })
  return text
}

/**
 * The table that a form brings: that of the file, where one was chosen, else what was pasted.
 * @throws Fault `bad_input` naming `csv` for a file that does not call itself a table
 */
export const csvOf = async ({ file, csv }: { file?: File | undefined; csv: string }): Promise<string> => {
  if (file === undefined || file.size === 0) return csv
  if (!/\.(csv|tsv|txt)$/i.test(file.name))
    throw new Fault('bad_input', { fields: [{ field: 'csv', rule: 'not_csv' }] })
  return decodeCsv(await file.bytes())
}

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const startsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A cell that a spreadsheet shows as it stands: text that would start a formula gets an apostrophe before it. */
export const inertCell = (text: string): string => (startsFormula.test(text) ? `'${text}` : text)

/** The text of a cell that `inertCell` may have made inert. */
export const plainCell = (text: string): string =>
  text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

// Without the mark, spreadsheets read UTF-8 as the code page of their country.
const BYTE_ORDER_MARK = '\u{FEFF}'

/** A table as CSV (RFC 4180, UTF-8 with its mark) for spreadsheets, in which no cell can become a formula. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map((cell) => quoted(inertCell(cell))).join(',')}\r\n`).join('')}`

/** The value below which a part of the sorted values lies: 0.5 is the median. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`

/** Prints a Markdown table. */
export const printTable = (head: readonly string[], rows: readonly (readonly string[])[]): void => {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  console.log(line(head))
  console.log(
    `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  )
  for (const row of rows) console.log(line(row))
}

/** Says whether a figure keeps its budget; one that does not makes the process fail at its end. */
export const judge = (what: string, isKept: boolean): void => {
  console.log(`${isKept ? 'kept' : 'BROKEN'}: ${what}`)
  if (!isKept) process.exitCode = 1
}

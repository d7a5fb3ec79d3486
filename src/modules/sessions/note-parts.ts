/** More than this many lines are offered by paragraph, and what is left as one: a page stays one that can be read. */
const MOST_PARTS = 120

/** What is shared or kept as one: a line, or a paragraph of a very long note. */
export interface NotePart {
  text: string
  /** A blank line stands before it, so that it begins a paragraph. */
  gap: boolean
}

const linesOf = (text: string): NotePart[] => {
  let gap = false
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') {
      gap = true
      return []
    }
    const part = { text: line.trimEnd(), gap }
    gap = false
    return [part]
  })
}

const asParagraphs = (lines: readonly NotePart[]): NotePart[] => {
  const paragraphs: NotePart[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last === undefined || line.gap) paragraphs.push({ ...line })
    else last.text += `\n${line.text}`
  }
  return paragraphs
}

const joined = (parts: readonly NotePart[]): string =>
  parts.reduce((text, part, i) => (i === 0 ? part.text : `${text}${part.gap ? '\n\n' : '\n'}${part.text}`), '')

/** The parts of a note that can be ticked one by one, in their order. */
export const partsOf = (text: string): NotePart[] => {
  const lines = linesOf(text)
  if (lines.length <= MOST_PARTS) return lines
  const paragraphs = asParagraphs(lines)
  if (paragraphs.length <= MOST_PARTS) return paragraphs
  const rest = { text: joined(paragraphs.slice(MOST_PARTS - 1)), gap: true }
  return [...paragraphs.slice(0, MOST_PARTS - 1), rest]
}

// A paragraph's break survives wherever a line of it was left out.
const chosen = (parts: readonly NotePart[], isChosen: (at: number) => boolean): string => {
  let gap = false
  const kept = parts.flatMap((part, at) => {
    gap ||= part.gap
    if (!isChosen(at)) return []
    const one = { text: part.text, gap }
    gap = false
    return [one]
  })
  return joined(kept)
}

/** A note in two: what is ticked, and what stays with its author. Every line is in exactly one of them. */
export const splitNote = (text: string, ticked: ReadonlySet<number>): { shared: string; kept: string } => {
  const parts = partsOf(text)
  return {
    shared: chosen(parts, (at) => ticked.has(at)),
    kept: chosen(parts, (at) => !ticked.has(at)),
  }
}

/** A line of a note without its bullet, time and speaker. */
export interface Line {
  text: string
  /** The name before a colon, as typed ("Dimas" in "Dimas: masih bingung"); null where there is none. */
  speaker: string | null
  /** A ticked box (or a tick) or an empty one before the text. */
  box: 'ticked' | 'empty' | null
  /** Ends with a colon, or begins with #: it heads the lines below it. */
  heading: boolean
  /** Follows an empty line, or is the first. */
  afterGap: boolean
}

const bullet = /^(?:[-*•·▪◦‣–—+>]+\s+|[-•·▪◦‣–—]+|\(?\d{1,2}[.)]\s+|\(?[a-h][.)]\s+)/
const boxes = /^(?:\[([ xX]?)\]|([☐☑☒✓✔✅]))\s*/
const clock = /^[[(]?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?[\])]?(?:\s*(?:WIB|WITA|WIT|AM|PM|am|pm))?\s*(?:[-–—:]\s*)?/
const speaker = /^(\p{L}[\p{L}.]{1,20}(?: \p{L}[\p{L}.]{0,20}){0,2})\s?:\s+/u
/** No letter at the beginning, or one with a bracket or full stop after it. */
const mayBeMarked = /^(?:\P{L}|\p{L}[.)])/u
const emphasis = /(?:\*\*|__|`)/g

/** The lines of a note; a sentence that was broken by a narrow window is joined again. */
export const readLines = (text: string): Line[] => {
  const lines: Line[] = []
  let gap = true
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const trimmed = raw.trim()
    if (trimmed === '') {
      gap = true
      continue
    }
    const line = readLine(trimmed, gap)
    const before = lines.at(-1)
    if (before && !gap && continues(before, trimmed)) before.text += ` ${trimmed}`
    else if (line.text !== '') lines.push(line)
    gap = false
  }
  return lines
}

const readLine = (trimmed: string, afterGap: boolean): Line => {
  const hashes = trimmed.startsWith('#') ? /^#{1,6}\s+/.exec(trimmed) : null
  let rest = hashes ? trimmed.slice(hashes[0].length) : trimmed
  let box: Line['box'] = null
  for (let pass = 0; pass < 2 && mayBeMarked.test(rest); pass += 1) {
    const bulleted = bullet.exec(rest)
    if (bulleted) rest = rest.slice(bulleted[0].length)
    const boxed = boxes.exec(rest)
    if (boxed) {
      box = /[xX☑☒✓✔✅]/.test(boxed[0]) ? 'ticked' : 'empty'
      rest = rest.slice(boxed[0].length)
    }
    const timed = clock.exec(rest)
    if (timed && timed[0].length < rest.length) rest = rest.slice(timed[0].length)
  }
  const spoken = rest.slice(0, 70).includes(':') ? speaker.exec(rest) : null
  if (spoken) rest = rest.slice(spoken[0].length)
  const heading =
    hashes !== null || (rest.length < 60 && rest.includes(':') && /:\s*$/.test(rest.replace(emphasis, '')))
  return { text: rest.trim(), speaker: spoken?.[1] ?? null, box, heading, afterGap }
}

/** A long line that stops in the middle, and one that starts in lower case below it. */
const continues = (before: Line, trimmed: string): boolean =>
  before.text.length >= 50 && !before.heading && !/[.?!:;…)"”]$/.test(before.text) && /^\p{Ll}/u.test(trimmed)

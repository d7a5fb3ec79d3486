import { headingCue, type Paragraph } from './headings.ts'

/** How much a remark such as "jangan ditulis" covers: its line, where the line is no longer than this. */
const longLine = 600

/** Tells which sentence of which paragraph may be used. */
export const createSieve = (paragraphs: readonly Paragraph[]): ((paragraph: number, sentence: number) => boolean) => {
  const barred = new Set<number>()
  const barredSentences = new Set<string>()
  let barredTo = -1
  const barBelow = (from: number) => {
    for (let at = from; at > barredTo && at < paragraphs.length; at += 1) {
      const line = paragraphs[at]?.line
      if (!line || (at > from && (line.afterGap || line.heading))) return
      barred.add(at)
      barredTo = at
    }
  }
  paragraphs.forEach(({ line, label, sentences }, index) => {
    sentences.forEach(({ piece, hits }, at) => {
      const hit =
        hits.find(({ cue }) => cue === 'offRecord' || cue === 'unsafe') ?? hits.find(({ cue }) => cue === 'private')
      if (!hit) return
      if (hit.cue === 'private') barredSentences.add(`${index}/${at}`)
      else if (line.text.length > longLine)
        for (const near of [at - 1, at, at + 1]) barredSentences.add(`${index}/${near}`)
      else barred.add(index)
      // A remark that stands alone is about what stands around it.
      const alone =
        sentences.length === 1 &&
        piece.words.every((word, place) => word.stem === '' || (place >= hit.from && place < hit.to))
      if (hit.cue === 'offRecord' && (alone || line.heading)) {
        if (!line.heading) barred.add(index - 1)
        barBelow(index + 1)
      }
    })
    if (line.heading && headingCue(sentences) === 'private') barBelow(index + 1)
    if (label === 'offRecord' || label === 'unsafe' || label === 'private') barred.add(index)
    if (line.speaker && machine.test(line.speaker)) barred.add(index)
  })
  if (barred.size === 0 && barredSentences.size === 0) return () => true
  return (paragraph, sentence) => !barred.has(paragraph) && !barredSentences.has(`${paragraph}/${sentence}`)
}

/** Who speaks in a prompt, never in a note. */
const machine = /^(?:system|assistant|sistem|asisten)$/i

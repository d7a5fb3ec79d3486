const limit = 200

/** Runs of white space as one space, none at the ends. Sources and excerpts are compared in this form. */
export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The beginning of a text, folded, at most `most` UTF-16 units long, cut between words where there is a space to cut at. */
export const clip = (text: string, most: number = limit): string => {
  const folded = fold(text)
  if (folded.length <= most) return folded
  const space = folded.lastIndexOf(' ', most)
  if (space > 0) return folded.slice(0, space)
  // One word longer than the limit: cut it, yet never between the halves of a surrogate pair.
  const high = folded.charCodeAt(most - 1)
  return folded.slice(0, high >= 0xd800 && high <= 0xdbff ? most - 1 : most)
}

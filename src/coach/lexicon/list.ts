/** The entries of a word list written as prose: separated by commas or line breaks, lower case, straight apostrophes. */
export const list = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

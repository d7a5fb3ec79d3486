import fc from 'fast-check'

const units = [
  ...'abcdeABC 123 .!?,:;-\'"“”‘’<>[](){}@/…',
  ...['\n', '\r\n', '\t', '\0', '\u001b', '\u00ad', '\u200b', '\u200d', '\u202e', '\u2028', '\ufeff', '\ufe0f'],
  // Characters whose lower case is longer, pairs, halves of pairs, combining marks.
  ...['İ', 'ß', 'é', 'e\u0301', '👩', '👩‍👧', '\ud83d', '\udc69', '漢', 'ع'],
  ...['kata ', 'words ', 'Budi ', '. '],
]

/** Texts with what breaks text handling: invisible and reordering characters, odd lower cases, halves of pairs. */
export const oddText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...units), { maxLength }).map((parts) => parts.join(''))

/** Why a line sounds as if it were not meant for the partner. `asked`: it says so itself. */
export const privateReasons = ['asked', 'health', 'pay', 'family', 'distress', 'leaving', 'people', 'legal'] as const
export type PrivateReason = (typeof privateReasons)[number]

/**
 * Words and phrases, in lower case, by what they are about. `*` at the end stands for any further letters: `depresi*` is also
 * "depresinya". A space is any space.
 */
export type PrivateWords = Readonly<Record<PrivateReason, readonly string[]>>

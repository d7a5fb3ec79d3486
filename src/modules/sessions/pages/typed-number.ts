/** What was typed as a number; what is none stays for the schema to refuse. */
export const asNumber = (typed: string): number | string => (typed.trim() === '' ? typed : Number(typed))

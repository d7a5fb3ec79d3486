/**
 * The SHA-256 of every released prompt's file, by task, locale and version. A released text never changes: a changed one gets
 * the next version, and a line of its own here. Drafts name the version they were made with.
 */
export const released: Record<string, string> = {
  'agenda.en@1': '2304bc003e545d03a45cd01edfafa0c807d68ed5f5554b6ef9a875f045d6a9e8',
  'agenda.id@1': '6935ca3147b0c79645283d0e92c3fcd65e0037ca93501d41b647413998d1fdc0',
}

import { backup, DatabaseSync } from 'node:sqlite'

/** Makes one SQLite file equal to another, in one transaction, while others may have either open. */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    await backup(source, to)
  } finally {
    source.close()
  }
}

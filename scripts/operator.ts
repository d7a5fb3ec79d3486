import { operate } from './operator/run.ts'

/** `npm run operator -- COMMAND …`: what only whoever runs the deployment may do. */
const exitCodes = { done: 0, failed: 1, mistyped: 2 } as const

const { kind, text } = await operate(process.argv.slice(2), process.env)
if (kind === 'done') console.log(text)
else console.error(text)
process.exitCode = exitCodes[kind]

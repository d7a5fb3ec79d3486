import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { chromiumOptions, NoChromium } from '../../scripts/dev/chromium.ts'
import { type DemoApp, startDemoApp } from '../../scripts/dev/demo-app.ts'

/** What a test file needs to reach the application and the browser of this run. */
interface BrowserRun {
  /** Where playwright connects to. */
  browser: string
  url: string
  /** Address of the database server, which can be told to fail. */
  libsql: string
  files: DemoApp['files']
  /** What the application seals with, for rows that a test writes by itself. */
  encryptionKeys: [version: string, base64: string][]
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Where there is no Chromium: why, for each test to fail with. */
    browserRun: BrowserRun | { problem: string }
  }
}

/** One application and one Chromium for all files of the project. Each test starts from the database as it was seeded. */
const setup = async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const options = await chromiumOptions().catch((error: unknown) => {
    if (error instanceof NoChromium) return error
    throw error
  })
  if (options instanceof NoChromium) {
    project.provide('browserRun', { problem: options.message })
    return undefined
  }
  const running = new AsyncDisposableStack()
  try {
    const app = running.use(await startDemoApp(Temporal.Now.instant()))
    const browser = await chromium.launchServer(options)
    running.defer(() => browser.close())
    const { url, libsql, files, config } = app
    const encryptionKeys = [...config.encryptionKeys].map(([version, key]): [string, string] => [
      version,
      key.toBase64(),
    ])
    project.provide('browserRun', { browser: browser.wsEndpoint(), url, libsql: libsql.url, files, encryptionKeys })
    return () => running.disposeAsync()
  } catch (error) {
    await running.disposeAsync()
    throw error
  }
}

export default setup

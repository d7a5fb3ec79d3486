import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { copyDatabase } from '../../scripts/dev/copy-database.ts'
import { places } from '../../scripts/dev/places.ts'
import type { Faults } from '../../scripts/libsql/faults.ts'
import { type Database, openDatabase } from '../../src/db/client.ts'
import { createKeyEncryption, type KeyEncryption } from '../../src/kernel/key-encryption.ts'

interface Visit {
  /** Whom the demo signs in; the page then is the home page. */
  as?: 'mentor' | 'mentee' | 'hr'
  /** 390 pixels wide and touched, instead of 1280 and pointed at. */
  phone?: boolean
  script?: boolean
  colorScheme?: 'light' | 'dark'
  /** What the browser may complain about, because the test provokes it, such as `status of 404`. */
  expects?: readonly string[]
  /** Origins beside the application's that its pages lead to. */
  allows?: readonly string[]
}

/** Longer than anything takes on a busy machine, in milliseconds. */
const PATIENCE = 15_000

/**
 * Gives a test file its browser. Every test starts with a fresh demo organisation; it fails where a page asks anyone but
 * the application for anything, throws, or has something to complain about on its console.
 */
export const useBrowser = () => {
  const run = inject('browserRun')
  const contexts: BrowserContext[] = []
  const problems: string[] = []
  let browser: Browser | undefined

  const control = async (body: { reset?: boolean; faults?: Faults }): Promise<void> => {
    if ('problem' in run) throw new Error(run.problem)
    await fetch(`${run.libsql}/control/default`, { method: 'POST', body: JSON.stringify(body), headers })
  }
  const headers = { 'content-type': 'application/json' }

  beforeAll(async () => {
    if ('problem' in run) throw new Error(run.problem)
    browser = await chromium.connect(run.browser)
  })
  afterAll(async () => {
    await browser?.close()
  })
  beforeEach(async () => {
    if ('problem' in run) return
    await control({ reset: true })
    await copyDatabase(run.files.untouched, run.files.database)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await photograph(contexts, task.name)
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(problems.splice(0)).toEqual([])
  })

  /** Opens a browser of its own, with cookies of its own, on the sign-in page or on someone's home page. */
  const open = async (visit: Visit = {}) => {
    const { as, phone = false, script = true, colorScheme = 'light', expects = [], allows = [] } = visit
    if (browser === undefined || 'problem' in run) throw new Error('there is no browser')
    const context = await browser.newContext({
      baseURL: run.url,
      colorScheme,
      javaScriptEnabled: script,
      locale: 'id-ID',
      reducedMotion: 'reduce',
      ...(phone
        ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
        : { viewport: { width: 1280, height: 900 } }),
    })
    contexts.push(context)
    context.setDefaultTimeout(PATIENCE)
    context.on('request', (request) => {
      if (![run.url, ...allows].includes(new URL(request.url()).origin)) problems.push(`a request to ${request.url()}`)
    })
    context.on('weberror', (error) => problems.push(String(error.error())))
    context.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      const isExpected = expects.some((part) => message.text().includes(part))
      if (isComplaint && !isExpected) problems.push(message.text())
    })
    const page = await context.newPage()
    await page.goto(as === undefined ? '/sign-in' : `/demo/${as}`)
    return page
  }

  return {
    open,
    /** Makes the database fail from now on, or work again: `{}`. */
    breakDatabase: (faults: Faults) => control({ faults }),
    /** Reads or writes rows behind the application's back, until the test ends. */
    atDatabase: async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
      if ('problem' in run) throw new Error(run.problem)
      const database = openDatabase({ url: run.libsql })
      try {
        return await work(database)
      } finally {
        database.close()
      }
    },
    /** Seals what such a row holds, as the application would. */
    encryption: (): KeyEncryption => {
      if ('problem' in run) throw new Error(run.problem)
      return createKeyEncryption(
        new Map(run.encryptionKeys.map(([version, key]) => [version, Uint8Array.fromBase64(key)])),
      )
    },
  }
}

/** What could be seen when a test failed. */
const photograph = async (contexts: readonly BrowserContext[], test: string): Promise<void> => {
  const folder = join(places.scratch, 'failed-in-browser')
  mkdirSync(folder, { recursive: true })
  const pages: Page[] = contexts.flatMap((context) => context.pages())
  const stem = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
  await Promise.allSettled(
    pages.map((page, number) => page.screenshot({ path: join(folder, `${stem}-${number + 1}.png`), fullPage: true })),
  )
}

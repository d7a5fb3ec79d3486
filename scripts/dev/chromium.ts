import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, platform } from 'node:process'
import type { LaunchOptions } from 'playwright-core'
import * as z from 'zod'
import { places } from './places.ts'

/** There is no Chromium to run; the message says how to name one. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium'

  constructor(why: string) {
    super(
      `${why} Set CHROMIUM_PATH to the program of a Chrome, Chromium or Edge of this machine, for example ${examples[platform] ?? '/usr/bin/chromium'}`,
    )
  }
}

const examples: Readonly<Record<string, string>> = {
  darwin: 'CHROMIUM_PATH="/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"',
  win32: String.raw`CHROMIUM_PATH="C:\Program Files\Google\Chrome\Application\chrome.exe"`,
  linux: 'CHROMIUM_PATH=/usr/bin/chromium',
}

/** Asks no server for anything of its own, and finds no name but this machine's. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/**
 * How to launch a Chromium: the one that CHROMIUM_PATH names, else the one that comes as a package for Linux on x64.
 * @throws NoChromium
 */
export const chromiumOptions = async (): Promise<LaunchOptions> => {
  const named = env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new NoChromium(`CHROMIUM_PATH is ${named}, and nothing is there.`)
    return { executablePath: named, args: quiet }
  }
  if (platform !== 'linux' || process.arch !== 'x64') {
    throw new NoChromium(
      `The Chromium that comes with npm install is for Linux on x64, and this is ${platform} on ${process.arch}.`,
    )
  }
  const folder = await unpacked()
  writeFileSync(join(folder, 'fonts.conf'), fontsConf(folder))
  return {
    executablePath: join(folder, 'chromium'),
    // The package's own arguments are for Lambda: with --single-process a second context ends the browser.
    args: [...quiet, '--headless=shell', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: {
      ...env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

const versionOfPackage = (): string => {
  const file = join(places.root, 'node_modules', '@sparticuz', 'chromium', 'package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}

/**
 * The folder in which the packaged Chromium is ready to run. It is unpacked beside and then renamed, so that an unpacking
 * that was cut short is never taken for a whole one.
 */
const unpacked = async (): Promise<string> => {
  const folder = join(places.scratch, `chromium-${versionOfPackage()}`)
  if (existsSync(folder)) return folder
  mkdirSync(places.scratch, { recursive: true })
  const beside = mkdtempSync(`${folder}-`)
  await unpackInto(beside)
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true })
    // Another process was faster.
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package reads from the environment where to unpack, and whether its libraries are needed: they are what Lambda lacks. */
const unpackInto = async (folder: string): Promise<void> => {
  const before = { ...env }
  Object.assign(env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    for (const name of Object.keys(env)) if (!(name in before)) delete env[name]
    Object.assign(env, before)
  }
}

/** Without a configuration of its own, a page with text ends the browser where the system has none. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

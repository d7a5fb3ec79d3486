import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { textFiles } from './test/support/text-files.ts'

/** Where each kind of test runs, and what it may rest on: see test/README.md. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    projects: [
      {
        plugins: [textFiles()],
        // Work that takes a second takes ten on a machine that does other things too.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
      },
      {
        plugins: [
          textFiles(),
          cloudflareTest(({ inject }) => ({
            remoteBindings: false,
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                LIBSQL: inject('libsql'),
                MODEL_SERVER: inject('modelServer'),
                OIDC_SERVER: inject('oidcServer'),
                MAIL_SERVER: inject('mailServer'),
              },
            },
          })),
        ],
        test: {
          name: 'worker',
          setupFiles: ['test/support/expected-requests.ts'],
          include: ['test/worker/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          // Loaded when first needed; unbundled, Vite takes seconds over each.
          deps: {
            optimizer: {
              ssr: {
                enabled: true,
                include: ['openai/client', 'openid-client', '@simplewebauthn/server', '@simplewebauthn/server/helpers'],
              },
            },
          },
        },
      },
      {
        plugins: [textFiles()],
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: ['test/support/browser-setup.ts'],
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
})

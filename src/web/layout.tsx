import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import { messages } from '../i18n/index.ts'
import { assets } from './assets.generated.ts'
import { Footer } from './components/footer.tsx'
import { Header, PhoneNavigation } from './components/header.tsx'
import { Notice } from './components/notice.tsx'
import type { View } from './view.ts'

interface PageProps {
  view: View
  /** What this page is, without the product's name. */
  title: string
  /** How wide the content runs: a form or text, a page, or a table. */
  width?: 'narrow' | 'normal' | 'wide'
  /** Own scripts beyond the one that every page has. */
  scripts?: readonly ('agendaEditor' | 'sessionNotes')[]
  children: Child
}

// No eval, no injected style: what the content security policy forbids, htmx must not try.
const htmxConfig = JSON.stringify({
  extensions: 'sse',
  includeIndicatorCSS: false,
  history: 'reload',
  mode: 'same-origin',
})

// The header's colour in each theme.
const grounds = { light: '#fefcfa', dark: '#1f232b' } as const
const widths = { narrow: 'max-w-[42rem]', normal: 'max-w-[72rem]', wide: 'max-w-[90rem]' } as const

const ThemeColours: FC<{ theme: View['theme'] }> = ({ theme }) =>
  theme === 'auto' ? (
    <>
      <meta name="theme-color" content={grounds.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={grounds.dark} media="(prefers-color-scheme: dark)" />
    </>
  ) : (
    <meta name="theme-color" content={grounds[theme]} />
  )

/** The frame around every page. Holds no inline script or style, so that a strict content security policy can stand. */
export const Page: FC<PageProps> = ({ view, title, width = 'normal', scripts = [], children }) => {
  const t = messages(view.locale).web.frame
  const signedIn = view.viewer !== null
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={view.locale} data-theme={view.theme === 'auto' ? undefined : `pamong-${view.theme}`}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <title>{t.title(title)}</title>
          <ThemeColours theme={view.theme} />
          <meta name="color-scheme" content={view.theme === 'auto' ? 'light dark' : view.theme} />
          <meta name="robots" content="noindex" />
          <meta name="htmx-config" content={htmxConfig} />
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
          <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
          <link rel="stylesheet" href={assets.stylesheet} />
          <script src={assets.htmx} defer />
          <script src={assets.app} type="module" />
          {scripts.map((script) => (
            <script src={assets[script]} type="module" />
          ))}
        </head>
        <body class="flex min-h-dvh flex-col">
          <a
            href="#main"
            class="btn btn-primary fixed top-2 left-2 z-50 not-focus-visible:pointer-events-none not-focus-visible:opacity-0"
          >
            {t.skip}
          </a>
          <Header view={view} wide={width === 'wide'} />
          <main
            id="main"
            tabindex={-1}
            class={`mx-auto w-full flex-1 px-4 pt-6 pb-12 outline-none sm:px-6 sm:pt-10 ${widths[width]}`}
          >
            <div
              id="messages"
              role="status"
              aria-label={t.messages}
              class="grid gap-2 not-empty:mb-6"
              data-connection-lost={t.connectionLost}
            >
              {view.messages.map((message) => (
                <Notice tone={message.tone} dismissIn={view.locale}>
                  {message.text}
                </Notice>
              ))}
            </div>
            {children}
          </main>
          <Footer view={view} wide={width === 'wide'} />
          {signedIn && <PhoneNavigation view={view} />}
        </body>
      </html>
    </>
  )
}

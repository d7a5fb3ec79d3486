import type { Child, FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import { type FaultCode, statusOf } from '../../kernel/errors.ts'
import type { Locale } from '../../kernel/locale.ts'
import { Mark } from '../icons.tsx'
import { Page } from '../layout.tsx'
import { paths } from '../paths.ts'
import type { View } from '../view.ts'
import { LinkButton } from './button.tsx'
import { Notice } from './notice.tsx'

interface ErrorPageProps {
  view: View
  code: FaultCode
  requestId: string
  /** Where to go back to; the home page where it is not known. */
  back?: { href: string; label: string }
  /** What was typed into a form that could not be saved, field by field. Only the person who typed it gets this page. */
  kept?: readonly { label?: string | undefined; text: string }[]
  children?: Child
}

const signsIn = (code: FaultCode): boolean => code === 'signed_out' || code === 'role_changed' || code === 'stale_login'
const mayPass = (code: FaultCode): boolean => code === 'internal' || code === 'unavailable' || code === 'rate_limited'

const WayOn: FC<Omit<ErrorPageProps, 'kept' | 'requestId' | 'children'>> = ({ view, code, back }) => {
  const t = messages(view.locale).errors
  if (signsIn(code)) {
    return (
      <LinkButton href={paths.signIn} tone="primary">
        {t.signIn}
      </LinkButton>
    )
  }
  return (
    <>
      {mayPass(code) && (
        <LinkButton href={view.path} tone="primary" icon="carried">
          {t.again}
        </LinkButton>
      )}
      {back && (
        <LinkButton href={back.href} icon="left" tone={mayPass(code) ? 'plain' : 'primary'}>
          {back.label}
        </LinkButton>
      )}
      <LinkButton href={paths.home} icon="home">
        {t.toHome}
      </LinkButton>
    </>
  )
}

/** A refusal in the reader's words, with a way on and everything that was typed. */
export const ErrorPage: FC<ErrorPageProps> = ({ view, code, requestId, back, kept = [], children }) => {
  const t = messages(view.locale).errors
  const words = t.codes[code]
  return (
    <Page view={view} title={words.title} width="narrow">
      <div class="py-4 sm:py-10">
        <div class="flex items-center gap-3">
          <Mark class="size-9" />
          <p class="muted text-sm tabular-nums">{statusOf[code]}</p>
        </div>
        <h1 class="voice mt-4 text-[1.75rem] leading-tight font-semibold tracking-[-0.01em] sm:text-[2.125rem]">
          {words.title}
        </h1>
        <p class="mt-2 text-lg">{words.text}</p>
        {children}
        {kept.length > 0 && (
          <section class="surface mt-6 p-4 sm:p-5" aria-label={t.kept}>
            <h2 class="font-semibold">{t.kept}</h2>
            <p class="muted text-sm">{t.keptHint}</p>
            <div class="mt-3 grid gap-3">
              {kept.map(({ label, text }, index) => (
                <div class="grid gap-1">
                  <label for={`kept-${index}`} class={label === undefined ? 'sr-only' : 'text-sm font-medium'}>
                    {label ?? t.kept}
                  </label>
                  <textarea id={`kept-${index}`} readonly rows={2} class="textarea min-h-0">
                    {`\n${text}`}
                  </textarea>
                </div>
              ))}
            </div>
          </section>
        )}
        <div class="mt-6 flex flex-wrap gap-2">
          <WayOn view={view} code={code} {...(back ? { back } : {})} />
        </div>
        <p class="muted mt-8 text-sm">{t.requestId(requestId)}</p>
      </div>
    </Page>
  )
}

/** The same as a part of a page, for an answer to an htmx request; sent with `HX-Retarget: #messages` and `HX-Reswap: beforeend`. */
export const ErrorNotice: FC<{ locale: Locale; code: FaultCode; requestId: string }> = ({
  locale,
  code,
  requestId,
}) => {
  const t = messages(locale).errors
  return (
    <Notice tone="error" title={t.codes[code].title} dismissIn={locale}>
      <p>{t.codes[code].text}</p>
      <p class="muted mt-1 text-sm">{t.requestId(requestId)}</p>
    </Notice>
  )
}

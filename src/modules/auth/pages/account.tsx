import { type Context, Hono } from 'hono'
import { page } from '../../../http/access.ts'
import { signClaims } from '../../../http/claims.ts'
import type { SignedInEnv } from '../../../http/env.ts'
import { paramOf } from '../../../http/input.ts'
import { originOf } from '../../../http/origin.ts'
import { parseInput } from '../../../http/validate.ts'
import { viewOf } from '../../../http/view.ts'
import { messages } from '../../../i18n/index.ts'
import { isFault } from '../../../kernel/errors.ts'
import { isFresh } from '../../../kernel/fresh.ts'
import { randomToken } from '../../../kernel/hash.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { Page } from '../../../web/layout.tsx'
import { listLogins, revokeLogin, revokeOtherLogins } from '../own-logins.ts'
import { listPasskeys } from '../passkeys.ts'
import { tokenForm } from '../schemas.ts'
import { createToken, listTokens, revokeToken } from '../tokens.ts'
import { LoginsCard } from './logins-card.tsx'
import { PasskeysCard } from './passkeys-card.tsx'
import { type TokenFormState, TokensCard } from './tokens-card.tsx'

const ACCOUNT = '/account'

const accountPage = async (c: Context<SignedInEnv>, form: TokenFormState) => {
  const { ctx } = c.var
  const [logins, tokens, passkeys] = await Promise.all([listLogins(ctx), listTokens(ctx), listPasskeys(ctx)])
  const viewer = await ctx.store.viewer()
  const view = { ...viewOf(c, viewer), path: ACCOUNT }
  const t = messages(view.locale).account
  return c.html(
    <Page view={view} title={t.title} width="narrow">
      <PageHeader title={t.title} lead={t.lead} />
      <div class="grid gap-4 lg:gap-6">
        <LoginsCard reader={viewer} logins={logins} />
        <PasskeysCard view={view} passkeys={passkeys} />
        <TokensCard reader={viewer} tokens={tokens} form={form} mayCreate={isFresh(viewer.provedAt, ctx.clock.now())} />
      </div>
    </Page>,
    form.problems ? 400 : 200,
  )
}

/** The one time that a token is shown: on the answer to its form, which nothing keeps, and in no address. */
const newTokenPage = async (c: Context<SignedInEnv>, token: string) => {
  const view = { ...viewOf(c, await c.var.ctx.store.viewer()), path: ACCOUNT }
  const t = messages(view.locale).account.tokens
  return c.html(
    <Page view={view} title={t.created} width="narrow">
      <PageHeader title={t.created} lead={t.createdLead} />
      <div class="grid gap-4">
        <Card>
          <label for="token" class="text-[0.9375rem] font-medium">
            {t.token}
          </label>
          <textarea id="token" readonly rows={4} spellcheck={false} class="textarea mt-1 font-mono text-sm break-all">
            {token}
          </textarea>
          <p class="mt-4">{t.how}</p>
          <p class="mt-1 font-mono text-sm break-all">Authorization: Bearer …</p>
        </Card>
        <LinkButton href={`${ACCOUNT}#tokens`} class="justify-self-start">
          {t.back}
        </LinkButton>
      </div>
    </Page>,
  )
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The person's own logins and tokens: nothing here is about anyone else, whoever looks. */
export const accountPages = new Hono<SignedInEnv>()
  .get(ACCOUNT, page.self, (c) => accountPage(c, { key: randomToken() }))
  .post('/account/logins/revoke-others', page.self, async (c) => {
    await revokeOtherLogins(c.var.ctx)
    return c.redirect(`${ACCOUNT}?done=signedOutElsewhere`, 303)
  })
  .post('/account/logins/:id/revoke', page.self, async (c) => {
    await revokeLogin(c.var.ctx, paramOf(c, 'login'))
    return c.redirect(`${ACCOUNT}?done=signedOutThere#logins`, 303)
  })
  .post('/account/tokens', page.self, async (c) => {
    const form = await c.req.parseBody()
    try {
      const input = { ...parseInput(tokenForm(), form), href: `${originOf(c)}${ACCOUNT}` }
      const claims = await createToken(c.var.ctx, input)
      return await newTokenPage(c, await signClaims(claims, c.var.deps.config.signingSecret))
    } catch (error) {
      if (!isFault(error, 'bad_input')) throw error
      const typed = { label: textOf(form.label), days: textOf(form.days) }
      return accountPage(c, { key: randomToken(), ...typed, problems: error.fields })
    }
  })
  .post('/account/tokens/:id/revoke', page.self, async (c) => {
    await revokeToken(c.var.ctx, paramOf(c, 'apiToken'))
    return c.redirect(`${ACCOUNT}?done=tokenRevoked#tokens`, 303)
  })

import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import { Button } from '../../../web/components/button.tsx'
import { Card } from '../../../web/components/card.tsx'
import { ConfirmForm } from '../../../web/components/confirm-form.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Notice } from '../../../web/components/notice.tsx'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import { settingsLimits } from '../schemas-settings.ts'
import type { Organisation } from '../settings.ts'

/** The provider as the form has it. A secret that was typed never comes back. */
export type ProviderValues = Record<'issuer' | 'clientId', string>

interface ProviderProps {
  view: View
  organisation: Organisation
  redirectAddress: string
  provider?: ProviderValues
  problems: readonly FieldProblem[]
}

/** How the organisation's own way to sign in is set up. */
export const Provider: FC<ProviderProps> = ({ view, organisation, redirectAddress, problems, ...props }) => {
  const t = messages(view.locale).organisation.sso
  const { sso, domains, signInRule } = organisation
  const typed = props.provider ?? { issuer: sso?.issuer ?? '', clientId: sso?.clientId ?? '' }
  const isKept = sso !== null && typed.issuer === sso.issuer
  const field = (name: 'issuer' | 'clientId' | 'clientSecret') => ({
    locale: view.locale,
    name,
    error: problemOf(view.locale, problems, name),
    maxlength: settingsLimits.providerCharacters,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  return (
    <Card title={t.title} lead={t.lead} id="provider">
      <dl class="grid gap-4">
        <div>
          <dt class="text-[0.9375rem] font-medium">{t.domains}</dt>
          <dd>
            {domains.length > 0 && (
              <ul class="mb-1">
                {domains.map((domain) => (
                  <li>{domain}</li>
                ))}
              </ul>
            )}
            <p class="muted text-sm">{domains.length > 0 ? t.domainsHint : t.noDomains}</p>
          </dd>
        </div>
        <div>
          <dt class="text-[0.9375rem] font-medium">{t.redirect}</dt>
          <dd>
            <code class="break-all">{redirectAddress}</code>
            <p class="muted text-sm">{t.redirectHint}</p>
          </dd>
        </div>
      </dl>
      <form method="post" action="/organisation/sso" class="mt-5 grid gap-4">
        {signInRule === 'sso' && <Notice tone="info">{t.inUse}</Notice>}
        <TextField {...field('issuer')} label={t.issuer} hint={t.issuerHint} value={typed.issuer} inputmode="url" />
        <TextField {...field('clientId')} label={t.clientId} value={typed.clientId} />
        <TextField
          {...field('clientSecret')}
          label={t.clientSecret}
          hint={isKept ? t.secretKept : t.secretNew}
          type="password"
          optional={isKept}
        />
        <Button class="justify-self-start">{t.save}</Button>
      </form>
      {sso !== null && signInRule !== 'sso' && (
        <div class="mt-4 border-t border-base-300 pt-4">
          <ConfirmForm
            locale={view.locale}
            action="/organisation/sso/remove"
            label={t.remove}
            confirm={t.removeConfirm}
            text={t.removeText}
            icon="trash"
            danger
          />
        </div>
      )}
    </Card>
  )
}

import type { FC } from 'hono/jsx'
import { messages } from '../../../i18n/index.ts'
import type { FieldProblem } from '../../../kernel/errors.ts'
import type { Locale } from '../../../kernel/locale.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { TextArea } from '../../../web/components/field.tsx'
import { FormErrors } from '../../../web/components/form-errors.tsx'
import { PageHeader } from '../../../web/components/page-header.tsx'
import { TextDiff } from '../../../web/components/text-diff.tsx'
import { Page } from '../../../web/layout.tsx'
import { named } from '../../../web/names.ts'
import { problemOf } from '../../../web/problems.ts'
import type { View } from '../../../web/view.ts'
import type { AgreementTexts } from '../agreements.ts'
import { type AgreementKind, type AgreementPart, agreementParts, pairingLimits } from '../schemas.ts'
import { type Pairing, partnerOf } from '../service.ts'

interface AgreementPageProps {
  view: View
  pairing: Pairing
  kind: AgreementKind
  values: { version: string; texts: AgreementTexts }
  errors?: readonly FieldProblem[]
  /** What the other saved while this was written. */
  theirs?: AgreementTexts
}

/** What a part of an agreement is called. */
export const partLabel = (locale: Locale, part: AgreementPart): string => {
  const { kickoff, closing } = messages(locale).arrangement
  return { ...kickoff.fields, ...closing.fields }[part]
}

/** Writing an agreement, or seeing what the other saved meanwhile beside what one wrote. */
export const AgreementPage: FC<AgreementPageProps> = ({ view, pairing, kind, values, errors = [], theirs }) => {
  const { locale } = view
  const t = messages(locale).arrangement
  const partner = named(locale, partnerOf(pairing)).address
  const path = `/pairings/${pairing.id}/arrangement`
  const parts: readonly AgreementPart[] = agreementParts[kind]
  const labels = new Map<string, string>(parts.map((part) => [part, partLabel(locale, part)]))
  return (
    <Page view={view} title={t[kind].editTitle} width="narrow">
      <PageHeader
        title={t[kind].editTitle}
        lead={t[kind].editLead(partner)}
        back={{ href: path, label: t.agreement.back }}
      />
      {theirs && (
        <TextDiff
          locale={locale}
          intro={t.agreement.conflict(partner)}
          fields={parts.map((part) => ({
            label: partLabel(locale, part),
            mine: values.texts[part] ?? '',
            theirs: theirs[part] ?? '',
          }))}
        >
          <p class="mt-4">
            <LinkButton href={`${path}/${kind}`}>{t.agreement.takeTheirs}</LinkButton>
          </p>
        </TextDiff>
      )}
      <form method="post" class="grid gap-5" novalidate>
        <FormErrors locale={locale} problems={errors} labelOf={(field) => labels.get(field) ?? field} />
        <input type="hidden" name="version" value={values.version} />
        {parts.map((part) => (
          <TextArea
            locale={locale}
            name={part}
            label={partLabel(locale, part)}
            rows={4}
            value={values.texts[part]}
            error={problemOf(locale, errors, part)}
            maxlength={pairingLimits.agreementCharacters}
          />
        ))}
        <p class="muted text-sm">{t.agreement.asksAgain}</p>
        <div class="flex flex-wrap gap-2">
          <Button tone="primary">{theirs ? t.agreement.saveMine : t.agreement.save}</Button>
          <LinkButton href={path} tone="quiet">
            {messages(locale).web.form.cancel}
          </LinkButton>
        </div>
      </form>
    </Page>
  )
}

import * as z from 'zod'
import { idOf } from '../../src/kernel/fields.ts'
import { addDomain, listOrganisations, removeDomain } from '../../src/modules/organisations/domains.ts'
import { domainText, organisationName } from '../../src/modules/organisations/schemas.ts'
import { issuerText } from '../../src/modules/organisations/schemas-settings.ts'
import { createOrganisation as found } from '../../src/modules/people/found.ts'
import { firstPersonInput } from '../../src/modules/people/schemas.ts'
import { defineCommand } from './command.ts'

const text = { type: 'string' } as const

export const createOrganisation = defineCommand({
  summary: 'makes an organisation with its first HR person, who is invited by e-mail',
  usage:
    '--name NAME --hr-name NAME --hr-email ADDRESS [--locale id|en] [--zone ZONE] [--domain DOMAIN --issuer ADDRESS]',
  options: { name: text, 'hr-name': text, 'hr-email': text, locale: text, zone: text, domain: text, issuer: text },
  schema: () =>
    firstPersonInput().extend({
      name: organisationName(),
      domain: domainText().optional(),
      issuer: issuerText().optional(),
    }),
  run: async ({ config, means, links, post }, input) => {
    const made = await found(means, input, links)
    post(made.invitation)
    return [
      `${input.name} is there: ${made.organisation}`,
      config.mail === null
        ? `No sender of mails is configured, so the invitation to ${input.hrEmail} waits in the outbox.`
        : `The invitation to ${input.hrEmail} is on its way.`,
      `${input.hrName} signs in at ${links.origin}/sign-in`,
    ]
  },
})

const domainOfOrganisation = () => z.strictObject({ organisation: idOf('organisation'), domain: domainText() })
const domainOptions = { organisation: text, domain: text }
const domainUsage = '--organisation ID --domain DOMAIN'

export const addDomainCommand = defineCommand({
  summary:
    'gives a domain to an organisation, whose addresses sign in through that OpenID Connect provider and no other',
  usage: `${domainUsage} [--issuer ADDRESS]`,
  options: { ...domainOptions, issuer: text },
  schema: () => domainOfOrganisation().extend({ issuer: issuerText().optional() }),
  run: async ({ means }, input) => {
    await addDomain(means, input)
    return [`${input.domain} belongs to ${input.organisation} now.`]
  },
})

export const removeDomainCommand = defineCommand({
  summary: 'takes a domain from an organisation',
  usage: domainUsage,
  options: domainOptions,
  schema: domainOfOrganisation,
  run: async ({ means }, input) => {
    await removeDomain(means, input)
    return [`${input.domain} belongs to no organisation now.`]
  },
})

export const organisations = defineCommand({
  summary: 'lists the organisations of this deployment with their domains',
  usage: '',
  options: {},
  schema: () => z.strictObject({}),
  run: async ({ means }) => {
    const all = await listOrganisations(means)
    return all.map(({ id, name, domains }) => [id, name, ...domains].join('  '))
  },
})

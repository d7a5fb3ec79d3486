import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { mustHaveChangedOne } from '../../../db/guard.ts'
import { q } from '../../../db/query.ts'
import {
  apiTokens,
  audit,
  calendarDays,
  criteria,
  deliveries,
  helpResources,
  logins,
  mailOptOuts,
  organisationDomains,
  organisationKeys,
  organisations,
  passkeyChallenges,
  passkeys,
  people,
  privacyRequests,
  programs,
  quotas,
  signInLinks,
  signInRequests,
  ssoAttempts,
  ssoProviders,
  submissions,
} from '../../../db/schema/index.ts'
import type { Handling, Who } from './handling.ts'

/** What stands in place of a name once it is erased. Pages have a word for it. */
const NO_NAME = '—'

const own = (organisation: SQLiteColumn, person: SQLiteColumn, { organisationId, personId }: Who) =>
  and(eq(organisation, organisationId), eq(person, personId))

const ofOrganisation = 'of the organisation, about nobody in it'

/** Who someone is, how they sign in, and what was written down about them. */
export const account: readonly Handling[] = [
  {
    table: deliveries,
    exported: {
      section: 'mails',
      columns: () => ({
        id: deliveries.id,
        kind: deliveries.kind,
        locale: deliveries.locale,
        state: deliveries.state,
        createdAt: deliveries.createdAt,
        sentAt: deliveries.sentAt,
        // A sign-in mail holds a way in for whoever reads the file.
        body: sql`case when ${deliveries.kind} = 'sign-in' then null else ${deliveries.body} end`,
      }),
      rows: (who) => own(deliveries.organisationId, deliveries.recipientId, who),
      order: deliveries.id,
      sealed: { body: { field: 'deliveries.body', json: true, only: ['to', 'subject', 'text'] } },
    },
    erased: (who) => [q.delete(deliveries).where(own(deliveries.organisationId, deliveries.recipientId, who))],
  },
  {
    table: mailOptOuts,
    exported: {
      section: 'mailOptOuts',
      columns: () => ({ kind: mailOptOuts.kind, createdAt: mailOptOuts.createdAt }),
      rows: (who) => own(mailOptOuts.organisationId, mailOptOuts.personId, who),
      order: mailOptOuts.createdAt,
    },
    erased: (who) => [q.delete(mailOptOuts).where(own(mailOptOuts.organisationId, mailOptOuts.personId, who))],
  },
  {
    table: signInLinks,
    exported: 'hashes that are worthless after ten minutes',
    erased: (who) => [q.delete(signInLinks).where(own(signInLinks.organisationId, signInLinks.personId, who))],
  },
  {
    table: passkeyChallenges,
    exported: 'hashes that are worthless after some minutes',
    erased: (who) => [q.delete(passkeyChallenges).where(eq(passkeyChallenges.personId, who.personId))],
  },
  {
    table: passkeys,
    exported: {
      section: 'passkeys',
      columns: () => ({
        label: passkeys.label,
        transports: passkeys.transports,
        createdAt: passkeys.createdAt,
        lastUsedAt: passkeys.lastUsedAt,
      }),
      rows: (who) => own(passkeys.organisationId, passkeys.personId, who),
      order: passkeys.createdAt,
    },
    erased: (who) => [q.delete(passkeys).where(own(passkeys.organisationId, passkeys.personId, who))],
  },
  {
    table: apiTokens,
    exported: {
      section: 'tokens',
      columns: () => ({
        id: apiTokens.id,
        label: apiTokens.label,
        createdAt: apiTokens.createdAt,
        lastUsedAt: apiTokens.lastUsedAt,
        expiresAt: apiTokens.expiresAt,
        revokedAt: apiTokens.revokedAt,
      }),
      rows: (who) => own(apiTokens.organisationId, apiTokens.personId, who),
      order: apiTokens.id,
    },
    erased: (who) => [q.delete(apiTokens).where(own(apiTokens.organisationId, apiTokens.personId, who))],
  },
  {
    table: logins,
    exported: {
      section: 'logins',
      columns: () => ({
        id: logins.id,
        method: logins.method,
        device: logins.device,
        createdAt: logins.createdAt,
        passkeyAt: logins.passkeyAt,
        lastSeenAt: logins.lastSeenAt,
        expiresAt: logins.expiresAt,
        revokedAt: logins.revokedAt,
      }),
      rows: (who) => own(logins.organisationId, logins.personId, who),
      order: logins.id,
    },
    erased: (who) => [q.delete(logins).where(own(logins.organisationId, logins.personId, who))],
  },
  {
    table: submissions,
    exported: 'random keys of forms, forgotten after a week',
    erased: (who) => [q.delete(submissions).where(own(submissions.organisationId, submissions.personId, who))],
  },
  {
    table: quotas,
    exported: 'how often something was done in a window of time, forgotten when it is over',
    erased: (who) => [q.delete(quotas).where(sql`instr(${quotas.key}, ${who.personId}) > 0`)],
  },
  {
    table: people,
    exported: {
      section: 'profile',
      columns: () => ({
        id: people.id,
        name: people.name,
        address: people.address,
        email: people.email,
        locale: people.locale,
        zone: people.zone,
        role: people.role,
        modelConsentAt: people.modelConsentAt,
        ssoSubject: people.ssoSubject,
        invitedAt: people.invitedAt,
        joinedAt: people.joinedAt,
        welcomedAt: people.welcomedAt,
        createdAt: people.createdAt,
      }),
      rows: (who) => own(people.organisationId, people.id, who),
      order: people.id,
    },
    // The row stays, because what is the partner's refers to it; it says nothing of anybody any more.
    erased: (who) => [
      q
        .update(people)
        .set({
          name: NO_NAME,
          address: NO_NAME,
          email: `${who.personId}@erased.invalid`,
          ssoSubject: null,
          modelConsentAt: null,
          role: 'member',
          invitedAt: null,
          joinedAt: null,
          welcomedAt: null,
          deactivatedAt: sql`coalesce(${people.deactivatedAt}, ${BigInt(who.now.epochMilliseconds)})`,
          erasedAt: who.now,
        })
        .where(and(own(people.organisationId, people.id, who), isNull(people.erasedAt))),
      mustHaveChangedOne(),
    ],
  },
  {
    table: privacyRequests,
    exported: {
      section: 'requests',
      columns: () => ({
        id: privacyRequests.id,
        kind: privacyRequests.kind,
        state: privacyRequests.state,
        createdAt: privacyRequests.createdAt,
        dueAt: privacyRequests.dueAt,
        closedAt: privacyRequests.closedAt,
      }),
      rows: (who) => own(privacyRequests.organisationId, privacyRequests.personId, who),
      order: privacyRequests.id,
    },
    // Kinds and dates stay: that a request was answered in time must be possible to show.
    erased: (who) => [
      q
        .update(privacyRequests)
        .set({ state: 'done', closedAt: who.now })
        .where(
          and(own(privacyRequests.organisationId, privacyRequests.personId, who), eq(privacyRequests.state, 'open')),
        ),
    ],
  },
  {
    table: audit,
    exported: {
      section: 'acts',
      columns: () => ({ id: audit.id, at: audit.at, action: audit.action, entityId: audit.entityId }),
      rows: (who) => own(audit.organisationId, audit.actorId, who),
      order: audit.id,
    },
    erased: 'holds ids and codes only, and shows that what had to be done was done',
  },
  { table: organisations, exported: ofOrganisation, erased: ofOrganisation },
  { table: organisationKeys, exported: ofOrganisation, erased: ofOrganisation },
  { table: organisationDomains, exported: ofOrganisation, erased: ofOrganisation },
  { table: ssoProviders, exported: ofOrganisation, erased: ofOrganisation },
  { table: calendarDays, exported: ofOrganisation, erased: ofOrganisation },
  { table: criteria, exported: ofOrganisation, erased: ofOrganisation },
  { table: helpResources, exported: ofOrganisation, erased: ofOrganisation },
  {
    table: programs,
    exported: 'written by HR for everyone; its name stands beside each pairing',
    erased: ofOrganisation,
  },
  {
    table: ssoAttempts,
    exported: 'names nobody, and is worthless after ten minutes',
    erased: 'names nobody, and is forgotten within days',
  },
  {
    table: signInRequests,
    exported: 'names nobody: the links that did are gone after ten minutes',
    erased: 'names nobody once the links are gone, and is forgotten within days',
  },
]

import { describe, expect, it } from 'vitest'
import type { Id } from '../../../src/kernel/ids.ts'
import { type Candidate, type Claimed, judgeClaims } from '../../../src/modules/auth/sso-policy.ts'
import { mayAsk } from '../../../src/modules/auth/sso-provider.ts'

const person = (id: string, email: string, rest: Partial<Candidate> = {}): Candidate => ({
  id: id as Id<'person'>,
  email,
  ssoSubject: null,
  isActive: true,
  ...rest,
})
const claimed = (rest: Partial<Claimed> = {}): Claimed => ({
  issuer: 'https://login.contoh.example',
  subject: 'subject',
  email: 'ratna@contoh.example',
  emailVerified: true,
  hostedDomain: undefined,
  ...rest,
})
const domains = ['contoh.example', 'contoh.co.id']
const ratna = person('per_ratna', 'ratna@contoh.example')
const linked = { ...ratna, ssoSubject: 'subject' }

describe('whom a provider vouches for', () => {
  it('is the person with that address, who is linked the first time', () => {
    expect(judgeClaims(claimed(), domains, [ratna])).toEqual({ person: ratna, links: true })
    expect(judgeClaims(claimed({ emailVerified: undefined }), domains, [ratna])).toMatchObject({ person: ratna })
    expect(judgeClaims(claimed(), domains, [linked])).toEqual({ person: linked, links: false })
  })

  it('is the person with that subject, once the address is another', () => {
    expect(judgeClaims(claimed({ email: 'ratna.w@contoh.co.id' }), domains, [linked])).toMatchObject({ person: linked })
  })

  it.each([
    ['unknown_person', claimed(), []],
    ['no_email', claimed({ email: undefined }), [linked]],
    ['no_email', claimed({ email: 'ratna@contoh' }), [linked]],
    ['email_unverified', claimed({ emailVerified: false }), [linked]],
    ['email_unverified', claimed({ emailVerified: null }), [linked]],
    ['domain_not_allowed', claimed({ email: 'ratna@sub.contoh.example' }), [linked]],
    ['domain_not_allowed', claimed({ email: 'ratna@contoh.example.evil.example' }), [linked]],
    ['deactivated', claimed(), [{ ...ratna, isActive: false }]],
    ['deactivated', claimed(), [{ ...linked, isActive: false }]],
    ['other_subject', claimed({ subject: 'another' }), [linked]],
    ['subject_of_another', claimed(), [ratna, person('per_dimas', 'dimas@contoh.example', { ssoSubject: 'subject' })]],
  ] as const)('is nobody: %s', (refused, claims, candidates) => {
    expect(judgeClaims(claims, domains, candidates)).toEqual({ refused })
  })

  it('needs the word of Google that the account is one of the company', () => {
    const google = { issuer: 'https://accounts.google.com' }
    expect(judgeClaims(claimed(google), domains, [ratna])).toEqual({ refused: 'domain_not_allowed' })
    expect(judgeClaims(claimed({ ...google, hostedDomain: 'lain.example' }), domains, [ratna])).toEqual({
      refused: 'domain_not_allowed',
    })
    expect(judgeClaims(claimed({ ...google, hostedDomain: 'contoh.co.id' }), domains, [ratna])).toMatchObject({
      person: ratna,
    })
  })
})

describe('a provider may be asked', () => {
  it.each([
    'https://login.contoh.example',
    'https://login.microsoftonline.com/tenant/v2.0',
    'https://id.contoh.co.id:8443',
  ])('at %s', (address) => expect(mayAsk(address, false)).toBe(true))

  it.each([
    'http://login.contoh.example',
    'https://localhost',
    'https://127.0.0.1',
    'https://2130706433',
    'https://0x7f.1',
    'https://10.0.0.8',
    'https://169.254.169.254',
    'https://[::1]',
    'https://[fd00::1]',
    'https://router',
    'https://keycloak.internal',
    'https://printer.local',
    'https://a.localhost',
    'https://user:secret@login.contoh.example',
    'ftp://login.contoh.example',
    'login.contoh.example',
  ])('never at %s', (address) => expect(mayAsk(address, true)).toBe(false))

  it('on this machine only where the database is there too', () => {
    expect(mayAsk('http://127.0.0.1:4000/tenant', true)).toBe(true)
    expect(mayAsk('http://127.0.0.1:4000/tenant', false)).toBe(false)
    expect(mayAsk('http://127.0.0.1.evil.example', true)).toBe(false)
  })
})

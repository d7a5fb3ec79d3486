import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from '../../../src/kernel/own-path.ts'
import { maskEmail, mayGetMail } from '../../../src/modules/auth/policy.ts'
import { codeHash, randomCode } from '../../../src/modules/auth/secrets.ts'

describe('where a sign-in leads', () => {
  it('never leaves this site, whatever it was told', () => {
    const hostile = fc
      .array(
        fc.constantFrom('/', '\\', '.', '@', ':', '\t', '\n', '\r', '?', '#', '%2f', 'evil.example', 'https:', ' '),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (told) => {
        const path = ownPath(told)
        expect(new URL(path, 'https://pamong.example').origin).toBe('https://pamong.example')
        expect(path).toMatch(/^\/[!-~]*$/)
      }),
      { numRuns: 5000 },
    )
  })

  it('is kept where it is a path of this site', () => {
    const own = fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`)
    fc.assert(fc.property(own, (path) => ownPath(path) === path))
    expect(ownPath('/pairings?a=1&b=%2F#notes')).toBe('/pairings?a=1&b=%2F#notes')
    expect(ownPath(undefined)).toBe('/')
  })
})

describe('an invitation', () => {
  const now = Temporal.Instant.from('2026-11-24T02:00:00Z')
  const hoursAgo = (hours: number) => now.subtract({ hours })

  it('opens the door for 14 days, and whoever has joined needs none', () => {
    expect(mayGetMail({ joinedAt: null, invitedAt: null }, now)).toBe(false)
    expect(mayGetMail({ joinedAt: null, invitedAt: hoursAgo(336) }, now)).toBe(true)
    expect(mayGetMail({ joinedAt: null, invitedAt: hoursAgo(337) }, now)).toBe(false)
    expect(mayGetMail({ joinedAt: hoursAgo(9000), invitedAt: null }, now)).toBe(true)
  })
})

describe('a code', () => {
  it('is six digits, each of them as likely as any other at every place', () => {
    const codes = Array.from({ length: 20_000 }, randomCode)
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true)
    for (let place = 0; place < 6; place += 1) {
      const counts = Array.from(
        { length: 10 },
        (_, digit) => codes.filter((code) => code[place] === String(digit)).length,
      )
      // 2,000 expected; five standard deviations are 212.
      for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(260)
    }
  })

  it('is stored differently for each request and each secret', async () => {
    const hashes = await Promise.all([
      codeHash('a', 'sir_1', '123456'),
      codeHash('a', 'sir_2', '123456'),
      codeHash('b', 'sir_1', '123456'),
    ])
    expect(new Set(hashes).size).toBe(3)
  })
})

it('shows no more of an address than its owner recognises', () => {
  expect(maskEmail('ratna.wulandari@contoh.example')).toBe('r•••@contoh.example')
  expect(maskEmail('r@contoh.example')).toBe('r•••@contoh.example')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmail } from '../../../src/kernel/email.ts'

describe('an address of a person', () => {
  it.each([
    ['  Ratna.Wulandari@Contoh.Example ', 'ratna.wulandari@contoh.example'],
    ['ｒａｔｎａ＠contoh.example', 'ratna@contoh.example'],
    ['ratna@contoh。example', 'ratna@contoh.example'],
    ['ratna@bücher.example', 'ratna@xn--bcher-kva.example'],
    ['ratna+mentoring@mail.contoh.co.id', 'ratna+mentoring@mail.contoh.co.id'],
  ])('is read as the directory has it: %j', (typed, known) => {
    expect(normaliseEmail(typed)).toBe(known)
  })

  it.each([
    'ratna',
    '@contoh.example',
    'ratna@',
    'ratna@contoh',
    'ratna@contoh..example',
    'ratna@.contoh.example',
    'ratna@contoh.example.',
    'ratna@127.0.0.1',
    'ratna@1.2',
    'ratna@[::1]',
    'ratna@contoh.example/path',
    'ratna@contoh.example:25',
    'ratna@contoh%2eexample',
    'ratna@contoh.example?x',
    'ratna@lain@contoh.example',
    'rat na@contoh.example',
    '"ratna"@contoh.example',
    '.ratna@contoh.example',
    'ratna..w@contoh.example',
    'ratna@-contoh.example',
    'ratna@contoh.example\r\nbcc: lain@contoh.example',
    'ratna\u0000@contoh.example',
    'ratna\u200b@contoh.example',
    'ratna@con\u00adtoh.example',
    `${'r'.repeat(65)}@contoh.example`,
    `ratna@${'a'.repeat(64)}.example`,
    `ratna@${'contoh.'.repeat(40)}example`,
    '😀@contoh.example',
  ])('is refused where it is none: %j', (typed) => {
    expect(normaliseEmail(typed)).toBeNull()
  })

  it.each([
    ['the Cyrillic а', 'rаtna@contoh.example'],
    ['the dotless ı', 'dımas@contoh.example'],
    ['a Greek ο in the domain', 'ratna@cοntoh.example'],
  ])('never passes for that of someone else with %s', (_, typed) => {
    expect(['ratna@contoh.example', 'dimas@contoh.example']).not.toContain(normaliseEmail(typed))
  })

  it('stays what it is when it is read again, in ASCII, on one line and within bounds', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 30 })
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.tuple(part, part).map((p) => p.join('@')),
    )
    fc.assert(
      fc.property(anything, (typed) => {
        const email = normaliseEmail(typed)
        if (email === null) return
        expect(normaliseEmail(email)).toBe(email)
        expect(email).toMatch(/^[!-~]+$/)
        expect(email.length).toBeLessThanOrEqual(254)
        expect(email.split('@')).toHaveLength(2)
      }),
      { numRuns: 2000 },
    )
  })

  it('is known whatever case and width it is typed in', () => {
    const local = fc.stringMatching(/^[a-z0-9]{1,20}(\.[a-z0-9]{1,10})?$/)
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/)
    fc.assert(
      fc.property(local, label, (who, where) => {
        const email = `${who}@${where}.example`
        const wide = [...email].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('')
        expect(normaliseEmail(email)).toBe(email)
        expect(normaliseEmail(` ${email.toUpperCase()}\t`)).toBe(email)
        expect(normaliseEmail(wide)).toBe(email)
      }),
    )
  })
})

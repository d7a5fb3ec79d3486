import { describe, expect, it } from 'vitest'
import { dueAt, isOverdue, mayBeErased, mayEraseAtOnce, mayWithdraw } from '../../../src/modules/privacy/policy.ts'

const asked = Temporal.Instant.from('2026-11-24T02:00:00Z')

describe('the clock of a request', () => {
  it('gives 3 × 24 hours, whatever day it is', () => {
    expect(dueAt(asked).toString()).toBe('2026-11-27T02:00:00Z')
    const request = { dueAt: dueAt(asked) }
    expect(isOverdue(request, asked.add({ hours: 72 }))).toBe(false)
    expect(isOverdue(request, asked.add({ hours: 72, milliseconds: 1 }))).toBe(true)
  })

  it('lets an erasure be withdrawn for 24 hours, and not at the moment at which it is carried out', () => {
    const request = { createdAt: asked }
    expect(mayWithdraw(request, asked.add({ hours: 24 }).subtract({ milliseconds: 1 }))).toBe(true)
    expect(mayWithdraw(request, asked.add({ hours: 24 }))).toBe(false)
  })
})

describe('who may be erased', () => {
  it('is anyone but the last who is in HR', () => {
    expect(mayBeErased({ role: 'member' }, 0)).toBe(true)
    expect(mayBeErased({ role: 'hr' }, 1)).toBe(true)
    expect(mayBeErased({ role: 'hr' }, 0)).toBe(false)
  })

  it('at once, is only whoever cannot sign in any more and is not erased yet', () => {
    expect(mayEraseAtOnce({ deactivatedAt: null, erasedAt: null })).toBe(false)
    expect(mayEraseAtOnce({ deactivatedAt: asked, erasedAt: null })).toBe(true)
    expect(mayEraseAtOnce({ deactivatedAt: asked, erasedAt: asked })).toBe(false)
  })
})

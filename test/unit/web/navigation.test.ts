import { describe, expect, it } from 'vitest'
import { navigationFor } from '../../../src/web/navigation.ts'
import { viewOf } from './specimens.tsx'

const currentAt = (path: string): string[] =>
  navigationFor(viewOf('en', { path }))
    .filter((place) => place.current)
    .map((place) => place.href)

describe('navigationFor', () => {
  it('marks the place that holds the page, whatever the query says', () => {
    expect(currentAt('/')).toEqual(['/'])
    expect(currentAt('/?from=mail')).toEqual(['/'])
    expect(currentAt('/pairings')).toEqual(['/pairings'])
    expect(currentAt('/pairings/par_1/sessions?page=/')).toEqual(['/pairings'])
    expect(currentAt('/pairingsandmore')).toEqual([])
  })

  it('offers nothing to who is not signed in', () => {
    expect(navigationFor(viewOf('id', { viewer: null }))).toEqual([])
  })
})

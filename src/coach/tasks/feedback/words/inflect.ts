/**
 * Indonesian verbs as `active/root`: the active form, and what is left when the prefix is taken off. A root that is also a
 * noun stands with a hyphen ("memotong/-potong") and is left out by itself.
 * @returns the forms that report something: active, passive, colloquial
 */
export const reportedForms = (verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) => {
    const { active, root, isBare } = partsOf(verb)
    const forms = [active, `${active}kan`, `${active}i`, `${active}nya`]
    if (root !== '') forms.push(`di${root}`, `di${root}kan`, `ter${root}`)
    return isBare ? [...forms, root] : forms
  })

/** The forms that ask for something: the active form, and the root with and without -kan. */
export const requestedForms = (verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) => {
    const { active, root } = partsOf(verb)
    return root === ''
      ? [active, `${active}kan`]
      : [active, `${active}kan`, root, `${root}kan`, `${root}lah`, `di${root}`, `di${root}kan`]
  })

const partsOf = (verb: string): { active: string; root: string; isBare: boolean } => {
  const [active = '', rest = ''] = verb.split('/')
  const root = rest.replace('-', '')
  return { active, root, isBare: root !== '' && !rest.startsWith('-') }
}

const ending = (base: string, ending: 'ed' | 'ing'): string => {
  if (base.endsWith('e') && !base.endsWith('ee')) return ending === 'ed' ? `${base}d` : `${base.slice(0, -1)}ing`
  if (/[^aeiou]y$/.test(base) && ending === 'ed') return `${base.slice(0, -1)}ied`
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base)) return `${base}${base.at(-1)}${ending}`
  return `${base}${ending}`
}

/** English verbs, an irregular one with its past forms after it: "write wrote written". The forms that report something. */
export const pastForms = (verbs: readonly string[]): string[] =>
  verbs.flatMap((verb) => {
    const [base = '', ...past] = verb.split(' ')
    return [ending(base, 'ing'), ...(past.length > 0 ? past : [ending(base, 'ed')])]
  })

export const baseForms = (verbs: readonly string[]): string[] => verbs.map((verb) => verb.split(' ', 1)[0] ?? verb)

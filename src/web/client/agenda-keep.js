// What was typed and not saved yet, kept by the browser until the tab closes or someone signs out.

import { itemsOf } from './agenda-order.js'

/** @typedef {{ origin: string, fields: Record<string, string> }} KeptItem */

/** @param {Element} item */
const fieldsOf = (item) =>
  [...item.querySelectorAll('input, textarea')].filter(
    (field) => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement,
  )

/** @param {{ name: string }} field */
const shortName = (field) => field.name.replace(/^items\.\d+\./, '')

/** @param {Element} list @returns {KeptItem[]} */
const typedIn = (list) =>
  itemsOf(list).map((item) => ({
    origin: item.dataset.origin ?? '',
    fields: Object.fromEntries(fieldsOf(item).map((field) => [shortName(field), field.value])),
  }))

/**
 * Keeps what is typed into the items of a list under a key, as changes to what the server rendered.
 * @param {HTMLElement} list
 * @param {string} key
 * @param {() => HTMLElement} makeBlank
 */
export const keeper = (list, key, makeBlank) => {
  const originals = itemsOf(list)
  originals.forEach((item, index) => {
    item.dataset.origin = String(index)
  })
  const base = JSON.stringify(typedIn(list))

  const forget = () => sessionStorage.removeItem(key)

  const keep = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ base, items: typedIn(list) }))
    } catch {
      // Storage that is full or switched off takes nothing away: the form itself still holds the text.
    }
  }

  /** @param {KeptItem} kept */
  const rebuilt = ({ origin, fields }) => {
    const item = (origin === '' ? undefined : originals[Number(origin)]) ?? makeBlank()
    for (const field of fieldsOf(item)) field.value = fields[shortName(field)] ?? field.value
    return item
  }

  /** Brings back what was kept; whether there was anything. Another base means that it was saved, or that it is out of date. */
  const restore = () => {
    /** @type {{ base: string, items: KeptItem[] } | null} */
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    if (kept === null || kept.base !== base || JSON.stringify(kept.items) === base) {
      forget()
      return false
    }
    list.replaceChildren(...kept.items.map(rebuilt))
    return true
  }

  return { keep, restore, forget }
}

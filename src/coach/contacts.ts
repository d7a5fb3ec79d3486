import type { PlaceholderKind } from './placeholders.ts'

/** A stretch of a text that identifies somebody by itself, without any list of names. */
export interface Contact {
  start: number
  end: number
  kind: PlaceholderKind
}

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

const url = /(?:https?:\/\/|www\.)[^\s<>"'”’)\]]+/giu
// A bare address: any of the commonest endings alone, the short ones (which end Indonesian sentences too) with a path.
const bareUrl =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:(?:com|net|org|co\.id|go\.id|ac\.id|or\.id|sch\.id|web\.id)(?:\/[^\s<>"'”’)\]]*)?|(?:id|io|ai|me|ly|dev|app|gle|be|so|page|site|xyz|sg|my)\/[^\s<>"'”’)\]]+)(?![\p{L}\p{N}@])/giu

const handle = /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}][\p{L}\p{N}._-]{2,}/gu

/**
 * Indonesian mobile numbers (+62 8…, 08…), landlines with their area code, and international ones from the plus sign on.
 * Groups are parted as people part them; times ("08.15-09.00") and dates are not taken.
 */
const phone =
  /(?<![\p{L}\p{N}.,+])(?:\+\s?\d(?:[ .()-]{0,2}\d){7,14}|(?:62|0)[ -]?8[1-9]\d(?:[ .-]?\d){6,10}|\(?0(?:2[1-9]\d?|[3-9]\d{2})\)?[ -]?\d{3,4}[ -]?\d{3,4})(?![\p{L}\p{N}])/gu

/** Identity, tax, employee and account numbers: by what stands before them, or by their length alone. */
const labelled =
  /(?<![\p{L}\p{N}])(?:n(?:ik|ip|pwp|pp)|ktp|paspor|passport|no\.? ?rek(?:ening)?|rekening|(?:employee|staff) (?:id|no\.?|number)|id (?:karyawan|pegawai)|no\.? (?:induk|karyawan|pegawai)|nomor (?:induk|karyawan|pegawai))[\s:.#-]{1,4}((?=[\p{L}\d.-]*\d{3})[\p{L}\d][\p{L}\d.-]*(?: \d+)*)/giu
const longNumber =
  /(?<![\p{L}\p{N}.,+-])(?:\d{9,}|\d{4}(?:[ -]\d{4}){3}|\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3})(?![\p{L}\p{N}])/gu

const collect = (text: string, pattern: RegExp, kind: PlaceholderKind, into: Contact[]): void => {
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    // A labelled number keeps its label; a full stop after an address belongs to the sentence.
    const start = match[1] === undefined ? match.index : end - match[1].length
    const trimmed = text.slice(start, end).replace(/[.,;:!?-]+$/, '')
    into.push({ start, end: start + trimmed.length, kind })
  }
}

const digits = /\d{3}/

/** E-mail addresses, links, handles, phone numbers and identity numbers, in the order of the text, never overlapping. */
export const findContacts = (text: string): Contact[] => {
  const found: Contact[] = []
  if (text.includes('@')) {
    collect(text, email, 'email', found)
    collect(text, handle, 'person', found)
  }
  if (text.includes('://') || /www\./i.test(text)) collect(text, url, 'link', found)
  if (/[a-z0-9]\.[a-z]/i.test(text)) collect(text, bareUrl, 'link', found)
  if (digits.test(text)) {
    collect(text, phone, 'phone', found)
    collect(text, labelled, 'number', found)
    collect(text, longNumber, 'number', found)
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return found.filter((one) => {
    if (one.start < end) return false
    end = one.end
    return true
  })
}

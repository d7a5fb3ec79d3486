/**
 * What must never stand in a drafted item: addresses of pages, HTML, Markdown links and images. Notes are data; a mail or page that shows an
 * agenda shows no link that somebody smuggled into a note. Every repetition is bounded, so that no text takes more than linear time.
 */
const markup =
  /!?\[[^\][\n]{0,300}\]\([^()\s]{0,500}\)?|<[!/?a-zA-Z][^<>]{0,500}>?|\b[a-zA-Z][a-zA-Z\d+.-]{1,15}:\/\/\S*|\b(?:javascript|vbscript|data|mailto):\S+|\bwww\.\S+|\b[\w-]{1,60}\.[a-zA-Z]{2,12}\/\S*|\b[\w-]{1,60}\.(?:com|net|org|info|xyz|id|co|ly|app|dev)\b/gi
const mayHold = /<|\]\(|\/\/|www|(?:script|data|mailto):|\.[a-z]{2}/i

/** The text with everything of the kind blanked out by as many spaces, so that places stay places. */
export const masked = (text: string): string =>
  mayHold.test(text) ? text.replace(markup, (found) => ' '.repeat(found.length)) : text

/** What would draw, format or reorder instead of being read: control and bidirectional characters, brackets of tags, Markdown's marks. */
const odd = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd`_{}[\]|\\^]+|[<>](?![\d\s=])|\*(?!\d)|~{2}/gu

/** A text as one line that may be shown: without markup and odd characters, white space folded. */
export const shown = (text: string): string => masked(text).replace(odd, ' ').replace(/\s+/g, ' ').trim()

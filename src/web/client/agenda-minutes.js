// The bar of planned minutes, redrawn while someone types.

/**
 * @param {string} template
 * @param {Record<string, string | number>} values
 */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))

/** What is not a whole number counts as none. @param {Element} item */
const minutesIn = (item) => {
  const field = item.querySelector('[data-minutes]')
  const typed = field instanceof HTMLInputElement ? field.value.trim() : ''
  return /^\d{1,3}$/.test(typed) ? Number(typed) : 0
}

/**
 * Draws how the items fill the session. The bar comes with a segment for each item that fits on an agenda.
 * @param {HTMLElement} bar
 * @param {Element[]} items
 * @param {DOMStringMap} sentences `left`, `full` and `over`, with places for the figures
 */
export const drawMinutes = (bar, items, sentences) => {
  const minutes = items.map(minutesIn)
  const total = Number(bar.dataset.total)
  const sum = minutes.reduce((before, each) => before + each, 0)
  const whole = Math.max(sum, total, 1)
  /** @param {number} value */
  const percent = (value) => `${(value / whole) * 100}%`
  /** @param {Element | null | undefined} line @param {number} at */
  const setLine = (line, at) => {
    for (const end of ['x1', 'x2']) line?.setAttribute(end, percent(at))
  }
  const dividers = bar.querySelectorAll('[data-divider]')
  let start = 0
  bar.querySelectorAll('[data-segment]').forEach((segment, index) => {
    const width = minutes[index] ?? 0
    segment.setAttribute('x', percent(start))
    segment.setAttribute('width', percent(width))
    setLine(dividers[index - 1], start)
    start += width
  })
  for (const line of bar.querySelectorAll('[data-end]')) setLine(line, total)
  const state = sum > total ? 'over' : sum === total ? 'full' : 'left'
  bar.dataset.state = state
  const sentence = fill(sentences[state] ?? '', { sum, total, left: total - sum, over: sum - total })
  const shown = bar.querySelector('[data-sentence]')
  // An equal sentence is not written again, so that it is not read out again.
  if (shown && shown.textContent !== sentence) shown.textContent = sentence
}

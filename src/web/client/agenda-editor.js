// The agenda editor without round trips: items move, come and go at once, minutes add up, nothing typed is lost.

import { keeper } from './agenda-keep.js'
import { drawMinutes, fill } from './agenda-minutes.js'
import { dragByGrip, itemAround, itemsOf, moveTo, renumber } from './agenda-order.js'

/** @param {HTMLFormElement} form */
const enhance = (form) => {
  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => {
    const found = form.querySelector(`[data-${name}]`)
    if (!(found instanceof HTMLElement)) throw new Error(`agenda editor: no ${name}`)
    return found
  }
  const list = part('items')
  const bar = part('minutes-bar')
  const undoBar = part('undo')
  const limit = Number(form.dataset.limit)

  /** @param {string} text with places for the figures @param {Record<string, string | number>} values */
  const say = (text, values) => {
    part('announce').textContent = fill(text, values)
  }
  const makeBlank = () => {
    const blank = form.querySelector('template[data-blank]')
    const item =
      blank instanceof HTMLTemplateElement ? document.importNode(blank.content, true).firstElementChild : null
    if (!(item instanceof HTMLElement)) throw new Error('agenda editor: no blank item')
    return item
  }

  const typed = keeper(list, `pamong:agenda:${form.dataset.agendaEditor}`, makeBlank)
  let dirty = form.dataset.unsaved !== undefined
  let sending = false
  let timer = 0

  const showOrder = () => {
    renumber(list)
    const count = itemsOf(list).length
    part('add').toggleAttribute('disabled', count >= limit)
    part('limit-reached').hidden = count < limit
    part('empty').hidden = count > 0
    drawMinutes(bar, itemsOf(list), form.dataset)
  }
  const changed = () => {
    dirty = true
    part('dirty').hidden = false
    drawMinutes(bar, itemsOf(list), form.dataset)
    clearTimeout(timer)
    timer = setTimeout(typed.keep, 250)
  }
  const reordered = () => {
    showOrder()
    changed()
  }

  /** @param {HTMLElement} item */
  const moved = (item) => {
    reordered()
    delete item.dataset.moved
    requestAnimationFrame(() => {
      item.dataset.moved = ''
    })
    const all = itemsOf(list)
    say(form.dataset.movedTo ?? '', { place: all.indexOf(item) + 1, count: all.length })
  }
  /** @param {HTMLElement} item @param {number} by */
  const step = (item, by) => {
    const all = itemsOf(list)
    const to = all.indexOf(item) + by
    if (to < 0 || to >= all.length) return
    moveTo(list, item, to)
    moved(item)
    item.scrollIntoView({ block: 'nearest' })
  }

  const add = () => {
    if (itemsOf(list).length >= limit) return
    const item = makeBlank()
    list.append(item)
    reordered()
    focusTopic(item)
    say(form.dataset.added ?? '', { place: itemsOf(list).length })
  }
  /** @param {HTMLElement} item */
  const topicOf = (item) => {
    const field = item.querySelector('[data-topic]')
    return field instanceof HTMLTextAreaElement ? field : null
  }
  /** @param {HTMLElement} item */
  const focusTopic = (item) => topicOf(item)?.focus()

  /** @type {{ item: HTMLElement, at: number } | null} */
  let removed = null
  /** @param {HTMLElement} item */
  const remove = (item) => {
    removed = { item, at: itemsOf(list).indexOf(item) }
    item.remove()
    reordered()
    const topic = topicOf(item)?.value.trim() || '…'
    part('undo-text').textContent = fill(form.dataset.removed ?? '', { topic })
    undoBar.hidden = false
    undoBar.querySelector('button')?.focus()
    say(form.dataset.removed ?? '', { topic })
  }
  const undoRemove = () => {
    undoBar.hidden = true
    if (removed === null || itemsOf(list).length >= limit) return
    list.insertBefore(removed.item, itemsOf(list)[removed.at] ?? null)
    reordered()
    focusTopic(removed.item)
    removed = null
  }

  /**
   * Whether the button was one of the editor's own.
   * @param {HTMLButtonElement} button
   * @param {HTMLElement | undefined} item
   */
  const press = (button, item) => {
    if (item && button.matches('[data-up]')) step(item, -1)
    else if (item && button.matches('[data-down]')) step(item, 1)
    else if (item && button.matches('[data-remove]')) remove(item)
    else if (button.matches('[data-add]')) add()
    else if (undoBar.contains(button)) undoRemove()
    else if (button.matches('[data-discard]')) {
      clearTimeout(timer)
      typed.forget()
      dirty = false
      location.reload()
    } else return false
    return true
  }

  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button === null || !press(button, itemAround(list, button))) return
    event.preventDefault()
    // At the end of the list the pressed arrow is switched off; the other one takes the focus.
    const other = button.disabled ? button.parentElement?.querySelector('button:not(:disabled)') : null
    if (other instanceof HTMLButtonElement) other.focus()
  })

  list.addEventListener('keydown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
    const item = itemAround(list, grip)
    if (!item || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step(item, event.key === 'ArrowUp' ? -1 : 1)
  })
  // A topic wraps where it is long, and is one line all the same.
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    if (!(event.target instanceof Element) || !event.target.matches('[data-topic]')) return
    event.preventDefault()
    form.requestSubmit(form.querySelector('button'))
  })
  dragByGrip(list, moved)

  form.addEventListener('input', changed)
  form.addEventListener('submit', () => {
    sending = true
    typed.keep()
  })
  window.addEventListener('pageshow', () => {
    sending = false
  })
  window.addEventListener('pagehide', () => {
    if (dirty) typed.keep()
  })
  window.addEventListener('beforeunload', (event) => {
    if (dirty && !sending) event.preventDefault()
  })

  // What the server just gave back is newer than what the browser kept.
  if (form.dataset.givenBack !== undefined) typed.forget()
  else if (typed.restore()) {
    part('restored').hidden = false
    changed()
  }
  showOrder()
  part('dirty').hidden = !dirty
}

for (const form of document.querySelectorAll('form[data-agenda-editor]')) {
  if (form instanceof HTMLFormElement) enhance(form)
}

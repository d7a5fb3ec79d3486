// The order of the items: moving them, by pointer too, and the numbers that follow.

/** @param {Element} list @returns {HTMLElement[]} */
export const itemsOf = (list) => [...list.children].filter((item) => item instanceof HTMLElement)

/** @param {Element} list @param {EventTarget | null} target */
export const itemAround = (list, target) =>
  target instanceof Node ? itemsOf(list).find((item) => item.contains(target)) : undefined

/**
 * Moves an item by moving its neighbours past it: it stays in the document, and keeps focus, caret and pointer.
 * @param {Element} list
 * @param {HTMLElement} item
 * @param {number} to
 */
export const moveTo = (list, item, to) => {
  const others = itemsOf(list).filter((other) => other !== item)
  for (const other of others.slice(0, to)) list.insertBefore(other, item)
  let after = item
  for (const other of others.slice(to)) {
    after.after(other)
    after = other
  }
}

/**
 * Makes names, ids and labels say where each item stands now.
 * @param {Element} list
 */
export const renumber = (list) => {
  const all = itemsOf(list)
  all.forEach((item, index) => {
    for (const element of [item, ...item.querySelectorAll('*')]) {
      for (const attribute of ['name', 'id', 'for', 'aria-describedby']) {
        const value = element.getAttribute(attribute)
        if (value) element.setAttribute(attribute, value.replace(/\bitems([.-])\d+/g, `items$1${index}`))
      }
      if (!(element === item || element instanceof HTMLButtonElement)) continue
      // Each of these labels holds one number, the item's place.
      for (const attribute of ['aria-label', 'title']) {
        const value = element.getAttribute(attribute)
        if (value) element.setAttribute(attribute, value.replace(/\d+/, String(index + 1)))
      }
      if (element instanceof HTMLButtonElement && element.name === 'intent') {
        element.value = element.value.replace(/\d+/, String(index))
      }
    }
    const number = item.querySelector('[data-number]')
    if (number) number.textContent = String(index + 1)
    item.querySelector('[data-up]')?.toggleAttribute('disabled', index === 0)
    item.querySelector('[data-down]')?.toggleAttribute('disabled', index === all.length - 1)
  })
}

/**
 * Lets an item's grip drag it, by mouse, pen or finger.
 * @param {HTMLElement} list
 * @param {(item: HTMLElement) => void} moved called once, where the item ends at another place
 */
export const dragByGrip = (list, moved) => {
  list.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest('[data-grip]') : null
    const item = itemAround(list, grip)
    if (!item || !(grip instanceof HTMLElement) || event.button !== 0) return
    event.preventDefault()
    grip.focus()
    grip.setPointerCapture(event.pointerId)
    const from = itemsOf(list).indexOf(item)
    item.dataset.dragging = ''
    const drag = new AbortController()
    const { signal } = drag
    grip.addEventListener(
      'pointermove',
      ({ clientY }) => {
        if (clientY < 90) window.scrollBy(0, -14)
        if (clientY > window.innerHeight - 120) window.scrollBy(0, 14)
        const passed = itemsOf(list).filter((other) => {
          const box = other.getBoundingClientRect()
          return other !== item && clientY > box.top + box.height / 2
        }).length
        if (passed !== itemsOf(list).indexOf(item)) moveTo(list, item, passed)
      },
      { signal },
    )
    const finish = () => {
      drag.abort()
      delete item.dataset.dragging
      if (itemsOf(list).indexOf(item) !== from) moved(item)
    }
    grip.addEventListener('pointerup', finish, { signal })
    grip.addEventListener('pointercancel', finish, { signal })
  })
}

// What every page gains from script. Nothing here is needed to use a page.

const root = document.documentElement
root.dataset.script = ''

/**
 * The element that the event happened in, if it matches.
 * @param {Event} event
 * @param {string} selector
 */
const within = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null)

/** @param {string} text */
const showError = (text) => {
  const messages = document.getElementById('messages')
  if (messages === null || [...messages.children].some((child) => child.textContent === text)) return
  const notice = document.createElement('p')
  notice.className = 'notice notice-error'
  notice.textContent = text
  messages.append(notice)
  messages.scrollIntoView({ block: 'nearest' })
}

const forgetTyped = () => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('pamong:')) sessionStorage.removeItem(key)
}

// Before a person chose a zone, the browser's own is the better guess.
const zone = document.querySelector('select[data-suggest-zone]')
if (zone instanceof HTMLSelectElement) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  // UTC is what a browser says that keeps its place to itself.
  if (own !== 'UTC' && zone.value !== own && [...zone.options].some((option) => option.value === own)) {
    zone.value = own
    document.querySelector('[data-zone-suggested]')?.removeAttribute('hidden')
  }
}

document.addEventListener('click', (event) => {
  within(event, '[data-dismiss]')?.closest('[data-notice]')?.remove()
  const details = within(event, '[data-close-details]')?.closest('details')
  if (details) {
    details.open = false
    details.querySelector('summary')?.focus()
  }
})

// A second press of a button that is still at work sends nothing twice.
document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return
  if (form.matches('[data-sign-out]')) forgetTyped()
  if (form.dataset.sent !== undefined) {
    event.preventDefault()
    return
  }
  form.dataset.sent = ''
  event.submitter?.setAttribute('aria-busy', 'true')
})

// A page that comes back from the browser's memory is ready again.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('[data-sent]')) form.removeAttribute('data-sent')
  for (const button of document.querySelectorAll('[aria-busy="true"]')) button.removeAttribute('aria-busy')
})

/** @param {Event} event @returns {Element | undefined} the button that sent an htmx request */
const submitterOf = (event) => {
  const submitter = event instanceof CustomEvent ? event.detail.ctx?.request?.submitter : undefined
  return submitter instanceof Element ? submitter : undefined
}
document.addEventListener('htmx:before:request', (event) => submitterOf(event)?.setAttribute('aria-busy', 'true'))
document.addEventListener('htmx:finally:request', (event) => submitterOf(event)?.removeAttribute('aria-busy'))

document.addEventListener('htmx:error', () => {
  const text = document.getElementById('messages')?.dataset.connectionLost
  if (text) showError(text)
})

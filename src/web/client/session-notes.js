// Notes of a session: saved while they are typed. Without this script each form saves when it is sent.

import { noteSaver, readKept } from './note-saver.js'

/** From the last key to the save, in milliseconds. */
const PAUSE = 900

/** @param {HTMLFormElement} form */
const enhance = (form) => {
  const field = form.querySelector('textarea')
  const versionField = form.querySelector('input[name="version"]')
  const button = form.querySelector('button[type="submit"]')
  const { noteStore: store = '', noteCreate: create = '', noteKey: key = '', noteId = '', noteDone = '' } = form.dataset
  if (field === null) return
  const savesItself = form.dataset.noteAutosaves !== undefined

  /** @param {string} state */
  const show = (state) => {
    for (const sentence of form.querySelectorAll('[data-note-state]')) {
      if (sentence instanceof HTMLElement) sentence.hidden = sentence.dataset.noteState !== state
    }
    if (state !== 'saving') button?.removeAttribute('aria-busy')
  }

  const version = Number(form.dataset.noteVersion ?? 0)
  const fresh = { key, id: noteId, version, saved: noteId === '' ? '' : field.value.trim(), text: field.value }
  const kept = readKept(store)
  const isKept = kept !== null && kept.text.trim() !== '' && kept.text.trim() !== fresh.saved
  // Where an answer was lost, the key finds the note that was made; a text of its own belongs to its own key.
  const note = isKept ? kept : fresh
  if (isKept) {
    field.value = kept.text
    form.closest('details')?.setAttribute('open', '')
  }
  const saver = noteSaver({ store, create, note, show })
  if (!isKept) saver.forget()

  const typed = () => {
    saver.type(field.value)
    if (saver.isClean()) show('clean')
    else if (savesItself) {
      show('typing')
      saver.later(PAUSE)
    } else show('kept')
  }
  field.addEventListener('input', typed)

  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (button?.getAttribute('aria-busy') === 'true') return
    button?.setAttribute('aria-busy', 'true')
    saver.type(field.value)
    const isSaved = await saver.save()
    if (!isSaved || !saver.isClean()) {
      button?.removeAttribute('aria-busy')
      return
    }
    saver.forget()
    const next = new URL(noteDone, location.href)
    if (next.pathname + next.search !== location.pathname + location.search) location.assign(next)
    else {
      location.hash = next.hash
      location.reload()
    }
  })

  // The server shows both texts; the form goes there as it would without script.
  form.querySelector('[data-note-compare]')?.addEventListener('click', () => {
    if (note.id !== '') form.action = `/notes/${note.id}`
    if (versionField instanceof HTMLInputElement) versionField.value = String(note.version)
    saver.forget()
    isLeaving = true
    HTMLFormElement.prototype.submit.call(form)
  })

  let isLeaving = false
  window.addEventListener('pagehide', saver.keep)
  window.addEventListener('beforeunload', (event) => {
    if (!isLeaving && field.value.trim() !== '' && !saver.isClean()) event.preventDefault()
  })
  if (isKept) typed()
}

for (const form of document.querySelectorAll('form[data-note-store]')) {
  if (form instanceof HTMLFormElement) enhance(form)
}

// Things to say and to leave unsaid: the next few of them.
document.addEventListener('click', (event) => {
  const pressed = event.target instanceof Element ? event.target.closest('[data-next-prompts]') : null
  const list = pressed?.parentElement?.querySelector('[data-prompts]')
  if (!(list instanceof HTMLElement)) return
  const all = [...list.children].filter((prompt) => prompt instanceof HTMLElement)
  const shown = all.filter((prompt) => !prompt.hidden)
  list.append(...shown)
  const turned = [...list.children].filter((prompt) => prompt instanceof HTMLElement)
  turned.forEach((prompt, at) => {
    prompt.hidden = at >= shown.length
  })
})

// Saves one note while it is typed, and tries again until it is saved. What is not saved yet stays in the tab.

/**
 * @typedef {'clean' | 'typing' | 'kept' | 'saving' | 'saved' | 'offline' | 'refused' | 'conflict'} State
 * @typedef {{ key: string, id: string, version: number, saved: string | null, text: string }} Kept
 *   `saved` is what the server is known to hold; null where an answer was lost.
 */

const FIRST_RETRY = 2_000
const LAST_RETRY = 30_000

/** @param {string} store @returns {Kept | null} */
export const readKept = (store) => {
  try {
    return JSON.parse(sessionStorage.getItem(store) ?? 'null')
  } catch {
    return null
  }
}

/** @param {number} status whether the same request may succeed later: no answer, too many, a fault, or a login that ended */
const isPassing = (status) => status === 0 || status === 401 || status === 429 || status >= 500

/**
 * @param {string} method @param {string} path @param {unknown} body @param {Record<string, string>} [headers]
 * @returns {Promise<{ status: number, answer: { id?: string, version?: number, current?: { body: string, version: number } } }>}
 */
const send = async (method, path, body, headers = {}) => {
  try {
    const response = await fetch(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(20_000),
    })
    const answer = await response.json().catch(() => ({}))
    return { status: response.status, answer }
  } catch {
    return { status: 0, answer: {} }
  }
}

/**
 * @param {{ store: string, create: string, note: Kept, show: (state: State) => void }} options
 */
export const noteSaver = ({ store, create, note, show }) => {
  let retry = FIRST_RETRY
  let timer = 0
  let isCreated = note.id !== ''
  /** What was sent and not answered: the server may hold it all the same. @type {string | null} */
  let unanswered = null
  /** @type {Promise<boolean> | null} */
  let running = null
  let isStopped = false

  const isClean = () => note.text.trim() === (note.saved ?? '') && note.saved !== null

  const keep = () => {
    try {
      if (isClean()) sessionStorage.removeItem(store)
      else sessionStorage.setItem(store, JSON.stringify(note))
    } catch {
      // Storage that is full or switched off takes nothing away: the field itself still holds the text.
    }
  }

  /** @param {string} text @returns {Promise<number>} the status */
  const sendText = async (text) => {
    if (!isCreated) {
      const { status, answer } = await send('POST', create, { body: text }, { 'idempotency-key': note.key })
      if (status === 201 && answer.id) {
        note.id = answer.id
        note.version = 0
        // The same key as one whose answer was lost: what is stored may be the text of then.
        note.saved = unanswered === null ? text : null
        isCreated = true
        return note.saved === null ? sendText(text) : 200
      }
      return status
    }
    const { status, answer } = await send('PATCH', `/api/v1/notes/${note.id}`, { body: text, version: note.version })
    if (status === 200 && answer.version !== undefined) {
      note.version = answer.version
      note.saved = text
    } else if (status === 409 && answer.current && answer.current.body === unanswered) {
      // One's own save, whose answer was lost.
      note.version = answer.current.version
      unanswered = null
      return sendText(text)
    }
    return status
  }

  /** @returns {Promise<boolean>} whether everything is saved now */
  const attempt = async () => {
    const text = note.text.trim()
    if (isStopped || text === '') return false
    if (isClean()) return true
    show('saving')
    const status = await sendText(text)
    if (status === 200) {
      unanswered = null
      retry = FIRST_RETRY
      keep()
      if (isClean()) {
        show('saved')
        return true
      }
      return attempt()
    }
    keep()
    if (isPassing(status)) {
      unanswered = text
      show('offline')
      later(retry)
      retry = Math.min(retry * 2, LAST_RETRY)
    } else {
      isStopped = true
      show(status === 409 ? 'conflict' : 'refused')
    }
    return false
  }

  const save = () => {
    clearTimeout(timer)
    running ??= attempt().finally(() => {
      running = null
    })
    return running
  }

  /** @param {number} wait in milliseconds */
  const later = (wait) => {
    clearTimeout(timer)
    timer = setTimeout(save, wait)
  }

  window.addEventListener('online', () => {
    if (timer !== 0 && !isClean()) void save()
  })

  return {
    save,
    later,
    keep,
    isClean,
    /** @param {string} text */
    type: (text) => {
      note.text = text
      keep()
    },
    forget: () => sessionStorage.removeItem(store),
  }
}

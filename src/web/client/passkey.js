// Passkeys: asks for options, has the browser's own dialog answer them, and sends the answer back.

const isSupported =
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential

/** @param {string} path @param {unknown} body */
const send = async (path, body) => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { ok: response.ok, body: await response.json() }
}

/**
 * The browser's dialog, for a new passkey or for one it has.
 * @param {boolean} isNew
 * @param {PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON} options
 */
const ask = (isNew, options) =>
  isNew
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })

/** @param {unknown} error @returns {'cancelled' | 'known' | 'failed'} which of the block's sentences fits */
const sentenceFor = (error) => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed'
}

/** @param {HTMLElement} block */
const prepare = (block) => {
  const { options: optionsPath = '', answer: answerPath = '', next = '/', again = '/', verify = '/' } = block.dataset
  const button = block.querySelector('button')
  const said = block.querySelector('[role="status"]')
  const form = block.querySelector('form')
  if (button === null || said === null) return

  /** @param {string | undefined} text */
  const say = (text) => {
    said.textContent = text ?? ''
  }
  /** @param {{ code?: string, title?: string }} problem */
  const explain = (problem) => {
    if (problem.code === 'stale_login' || problem.code === 'signed_out') location.assign(again)
    else if (problem.code === 'needs_passkey') location.assign(verify)
    else say(problem.title)
  }

  const run = async () => {
    const options = await send(optionsPath, {})
    if (!options.ok) return explain(options.body)
    const credential = await ask(block.dataset.passkey === 'new', options.body)
    if (!(credential instanceof PublicKeyCredential)) return say(block.dataset.cancelled)
    const typed = form === null ? {} : Object.fromEntries(new FormData(form))
    const result = await send(answerPath, { ...typed, next, answer: credential.toJSON() })
    if (!result.ok) return explain(result.body)
    location.assign(result.body.next)
  }

  const start = async () => {
    if (button.getAttribute('aria-busy') === 'true') return
    button.setAttribute('aria-busy', 'true')
    say('')
    try {
      await run()
    } catch (error) {
      say(block.dataset[sentenceFor(error)])
    } finally {
      button.removeAttribute('aria-busy')
    }
  }

  if (isSupported) {
    block.hidden = false
    button.addEventListener('click', () => void start())
    // Enter in the name's field presses the button.
    form?.addEventListener('submit', (event) => {
      event.preventDefault()
      void start()
    })
  } else if (block.dataset.quiet === undefined) {
    block.hidden = false
    button.hidden = true
    if (form !== null) form.hidden = true
    say(block.dataset.unsupported)
  }
}

for (const block of document.querySelectorAll('[data-passkey]')) if (block instanceof HTMLElement) prepare(block)

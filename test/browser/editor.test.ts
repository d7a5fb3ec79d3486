import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { messages } from '../../src/i18n/index.ts'
import { useBrowser } from '../support/browser.ts'
import { askForDraft, editorOf, topicsOnPage } from '../support/browser-agenda.ts'

const { open, breakDatabase } = useBrowser()
const t = messages('id').web

const openDraft = async (expects: readonly string[] = []): Promise<Page> => {
  const page = await open({ as: 'mentor', expects })
  await askForDraft(page)
  await page.locator('html[data-script]').waitFor()
  return page
}

describe('the order of the items', () => {
  it('changes by arrow keys on the grip, which keeps the focus, is announced, and is what is saved', async () => {
    const page = await openDraft()
    const editor = editorOf(page)
    const [first, second, ...rest] = await editor.topics()
    await editor.grip(2).focus()
    await page.keyboard.press('ArrowUp')
    expect(await editor.topics()).toEqual([second, first, ...rest])
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(t.editor.drag(1))
    expect(await page.locator('[data-announce]').textContent()).toBe(
      t.editor.movedTo('1', String(await editor.items.count())),
    )
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    expect(await editor.topics()).toEqual([first, second, ...rest])
    await editor.down(2).click()
    const topics = await editor.topics()
    expect(topics).not.toEqual([first, second, ...rest])
    await editor.save.click()
    await page.waitForURL(/done=saved/)
    expect(await topicsOnPage(page)).toEqual(topics)
  })

  it('changes by dragging, over a longer way than the window shows', async () => {
    const page = await openDraft()
    const editor = editorOf(page)
    const before = await editor.topics()
    const last = before.length
    await editor.grip(last).scrollIntoViewIfNeeded()
    const grip = await editor.grip(last).boundingBox()
    if (grip === null) throw new Error('the grip is nowhere')
    const { x, y } = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 }
    await page.mouse.move(x, y)
    await page.mouse.down()
    const top = editor.topic(1)
    for (let step = 0; step < 400 && (await top.inputValue()) !== before.at(-1); step += 1) {
      await page.mouse.move(x, Math.max(70, y - step * 12) + (step % 2))
    }
    await page.mouse.up()
    expect(await editor.topics()).toEqual([before.at(-1), ...before.slice(0, -1)])
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(t.editor.drag(1))
  })
})

describe('items', () => {
  it('come, go, come back where they were, and are twelve at most', async () => {
    const page = await openDraft()
    const editor = editorOf(page)
    const before = await editor.topics()
    await editor.add.click()
    expect(await editor.topics()).toEqual([...before, ''])
    await page.keyboard.type('Hal baru')
    expect(await editor.topics()).toEqual([...before, 'Hal baru'])
    await editor.remove(2).click()
    expect(await editor.topics()).toEqual([...before.toSpliced(1, 1), 'Hal baru'])
    await editor.undo.click()
    expect(await editor.topics()).toEqual([...before, 'Hal baru'])
    expect(await page.locator(':focus').inputValue()).toBe(before[1])
    for (let count = await editor.items.count(); count < 12; count += 1) await editor.add.click()
    expect(await editor.items.count()).toBe(12)
    expect(await editor.add.isDisabled()).toBe(true)
    await page.getByText(t.editor.full(12)).waitFor()
  })

  it('add up to the minutes of the session while they are typed', async () => {
    const page = await openDraft()
    const editor = editorOf(page)
    const sentence = page.locator('[data-minutes-bar] [data-sentence]')
    const sum = async () => (await editor.items.locator('[data-minutes]').evaluateAll(valuesOf)).reduce((a, b) => a + b)
    await editor.minutes(1).fill('55')
    expect(await sentence.textContent()).toBe(
      t.agenda.minutesOver(String(await sum()), '60', String((await sum()) - 60)),
    )
    for (let place = await editor.items.count(); place > 1; place -= 1) await editor.remove(place).click()
    expect(await sentence.textContent()).toBe(t.agenda.minutesLeft('55', '60', '5'))
    await editor.minutes(1).fill('60')
    expect(await sentence.textContent()).toBe(t.agenda.minutesFull('60'))
  })
})

const valuesOf = (fields: unknown[]): number[] => fields.map((field) => Number(Reflect.get(Object(field), 'value')))

describe('what was typed', () => {
  it('is saved by Enter in a topic, which stays one line', async () => {
    const page = await openDraft()
    const editor = editorOf(page)
    await editor.topic(1).fill('Kabar\n  dari gudang')
    await editor.topic(1).press('Enter')
    await page.waitForURL(/done=saved/)
    expect(await page.locator('#agenda article h3').first().textContent()).toBe('Kabar dari gudang')
  })

  it('comes back after a save that failed', async () => {
    const page = await openDraft(['status of 503'])
    const editor = editorOf(page)
    await editor.topic(1).fill('Kabar dari gudang')
    await editor.down(1).click()
    const typed = await editor.topics()
    await breakDatabase({ fail: { how: 503, times: 100 } })
    await editor.save.click()
    await page.getByRole('heading', { name: messages('id').errors.codes.unavailable.title }).waitFor()
    expect(await page.locator('textarea[readonly]').evaluateAll(textsOf)).toContain('Kabar dari gudang')
    await breakDatabase({})
    await page.getByRole('link', { name: messages('id').errors.again }).click()
    await page.getByText(t.editor.restored).waitFor()
    expect(await editor.topics()).toEqual(typed)
    await editor.save.click()
    await page.waitForURL(/done=saved/)
    expect(await page.locator('#agenda article h3').allTextContents()).toEqual(typed)
  })

  it('is not left behind without a warning, comes back, and can be discarded', async () => {
    const page = await openDraft()
    const editor = editorOf(page)
    const before = await editor.topics()
    const address = page.url()
    await editor.topic(1).fill('Kabar dari gudang')
    const warning = page.waitForEvent('dialog')
    const left = page.goto('/')
    const dialog = await warning
    expect(dialog.type()).toBe('beforeunload')
    await dialog.accept()
    await left
    await page.goto(address)
    await page.getByText(t.editor.restored).waitFor()
    expect(await editor.topic(1).inputValue()).toBe('Kabar dari gudang')
    await page.getByRole('button', { name: t.editor.discard }).click()
    await expect.poll(() => editor.topic(1).inputValue()).toBe(before[0])
    expect(await page.getByText(t.editor.restored).isVisible()).toBe(false)
  })

  it('comes back with what is wrong with it, each a link to its field', async () => {
    const page = await openDraft(['status of 400'])
    const editor = editorOf(page)
    await editor.topic(2).fill('')
    await editor.minutes(3).fill('0')
    await editor.topic(1).fill('Kabar dari gudang')
    await editor.save.click()
    const errors = page.locator('#form-errors')
    await errors.waitFor()
    expect(await page.locator(':focus').getAttribute('id')).toBe('form-errors')
    expect(await editor.topic(1).inputValue()).toBe('Kabar dari gudang')
    expect(await editor.items.locator('[aria-invalid=true]').count()).toBe(2)
    await errors.getByRole('link').first().click()
    expect(await page.locator(':focus').getAttribute('name')).toBe('items.1.topic')
    await page.keyboard.type('Hal kedua')
    await editor.minutes(3).fill('10')
    await editor.save.click()
    await page.waitForURL(/done=saved/)
  })
})

const textsOf = (fields: unknown[]): string[] => fields.map((field) => String(Reflect.get(Object(field), 'value')))

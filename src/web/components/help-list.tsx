import type { FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import type { HelpLine } from '../help-lines.ts'

/** A contact as something to press, where it is a number or an address of the web; else as words. */
const Contact: FC<{ contact: string }> = ({ contact }) => {
  if (/^https:\/\/\S+$/.test(contact)) {
    return (
      <a href={contact} class="link" rel="noreferrer noopener">
        {contact.replace('https://', '')}
      </a>
    )
  }
  const number = /^(\+?[\d ()-]{3,20})(?:\s*(?:ext\w*|ekst\w*)\.?\s*(\d+))?$/i.exec(contact)
  if (!number) return <>{contact}</>
  const [, main = '', extension] = number
  const dialled = main.replaceAll(/[^\d+]/g, '')
  return (
    <a href={`tel:${dialled}${extension === undefined ? '' : `,${extension}`}`} class="link">
      {contact}
    </a>
  )
}

/** Names and how to reach them. */
export const HelpList: FC<{ locale: Locale; lines: readonly HelpLine[] }> = ({ locale, lines }) => (
  <>
    <ul class="mt-2 grid gap-2.5">
      {lines.map(({ name, contact }) => (
        <li>
          <span class="block">{name}</span>
          <span class="font-semibold">
            <Contact contact={contact} />
          </span>
        </li>
      ))}
    </ul>
    <p class="mt-3 text-[0.9375rem]">{messages(locale).checkIns.help.urgent}</p>
  </>
)

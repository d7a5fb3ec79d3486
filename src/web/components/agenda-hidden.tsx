import type { FC } from 'hono/jsx'
import type { AgendaFormItem, AgendaFormValues } from '../agenda-form.ts'

const Hidden: FC<{ name: string; value: string }> = ({ name, value }) => (
  <input type="hidden" name={name} value={value} />
)

/** What an item carries without showing it: its id, kind and citations. */
export const HiddenItemParts: FC<{ index: number; item: AgendaFormItem }> = ({ index, item }) => (
  <>
    <Hidden name={`items.${index}.id`} value={item.id} />
    <Hidden name={`items.${index}.kind`} value={item.kind} />
    {item.sources.map((source, at) => (
      <>
        <Hidden name={`items.${index}.sources.${at}.kind`} value={source.kind} />
        <Hidden name={`items.${index}.sources.${at}.id`} value={source.id} />
        <Hidden name={`items.${index}.sources.${at}.excerpt`} value={source.excerpt} />
      </>
    ))}
  </>
)

/** A whole agenda as hidden fields, for a button that sends it again unchanged, e.g. "keep mine" after a conflict. */
export const HiddenAgenda: FC<{ values: AgendaFormValues }> = ({ values }) => (
  <>
    <Hidden name="version" value={values.version} />
    <Hidden name="key" value={values.key} />
    {values.items.map((item, index) => (
      <>
        <HiddenItemParts index={index} item={item} />
        {(['topic', 'purpose', 'outcome', 'minutes'] as const).map((field) => (
          <Hidden name={`items.${index}.${field}`} value={item[field]} />
        ))}
      </>
    ))}
  </>
)

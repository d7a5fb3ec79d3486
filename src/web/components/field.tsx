import type { Child, FC } from 'hono/jsx'
import { messages } from '../../i18n/index.ts'
import type { Locale } from '../../kernel/locale.ts'
import { fieldId } from '../forms.ts'
import { Icon } from '../icons.tsx'

interface Common {
  locale: Locale
  /** Dotted name, as in the form and in a problem's `field`. */
  name: string
  /** Where another form of the page has a field of that name. */
  id?: string | undefined
  label: string
  hint?: string | undefined
  /** A whole sentence; `problemOf` makes one. */
  error?: string | undefined
  value?: string | undefined
  /** A field that may stay empty says so; one that has to be filled says nothing. */
  optional?: boolean | undefined
  /** The label is there for assistive technology only, because the place says it already. */
  quietLabel?: boolean | undefined
  class?: string | undefined
  /** Further attributes of the control: autocomplete, inputmode, min, max, rows, maxlength, data-…. */
  [attribute: string]: unknown
}

interface Control {
  id: string
  name: string
  required?: true
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

const idOf = ({ id, name }: Common): string => id ?? fieldId(name)

const controlOf = (field: Common): Control => {
  const { name, hint, error, optional } = field
  const id = idOf(field)
  const described = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].filter(Boolean)
  return {
    id,
    name,
    ...(optional ? {} : { required: true }),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': 'true' }),
  }
}

const Frame: FC<{ field: Common; children: Child }> = ({ field, children }) => {
  const id = idOf(field)
  return (
    <div class={`grid content-start gap-1 ${field.class ?? ''}`}>
      <label for={id} class={field.quietLabel ? 'sr-only' : 'text-[0.9375rem] font-medium'}>
        {field.label}
        {field.optional && (
          <span class="muted ml-1.5 text-sm font-normal">({messages(field.locale).web.form.optional})</span>
        )}
      </label>
      {field.hint !== undefined && (
        <p id={`${id}-hint`} class="muted text-sm">
          {field.hint}
        </p>
      )}
      {children}
      {field.error !== undefined && (
        <p id={`${id}-error`} class="flex gap-1.5 text-sm font-medium text-error">
          <Icon name="error" class="mt-0.5 size-4" />
          {field.error}
        </p>
      )}
    </div>
  )
}

const attributesOf = ({
  locale,
  name,
  id: _id,
  label,
  hint,
  error,
  value,
  optional,
  quietLabel,
  class: _,
  ...rest
}: Common) => rest

type InputType = 'text' | 'password' | 'email' | 'number' | 'date' | 'time' | 'datetime-local' | 'url' | 'search'

/** A one-line field. `suffix` stands inside its right end, e.g. a unit. */
export const TextField: FC<Common & { type?: InputType; suffix?: string | undefined }> = ({
  type = 'text',
  suffix,
  ...field
}) => {
  const control = { ...controlOf(field), type, value: field.value ?? '', ...attributesOf(field) }
  return (
    <Frame field={field}>
      {suffix === undefined ? (
        <input {...control} class="input w-full" />
      ) : (
        <span class="input w-full">
          <input {...control} />
          <span class="muted text-sm" aria-hidden="true">
            {suffix}
          </span>
        </span>
      )}
    </Frame>
  )
}

// A field that is sized by its content is as low as its text, whatever `rows` says.
const leastHeight = { 1: 'min-h-10', 2: 'min-h-0', 4: 'min-h-28', 16: 'min-h-96' } as const

/** A field that grows with its text, from about so many lines. */
export const TextArea: FC<Common & { rows?: keyof typeof leastHeight }> = ({ rows = 2, ...field }) => (
  <Frame field={field}>
    <textarea {...controlOf(field)} rows={rows} {...attributesOf(field)} class={`textarea ${leastHeight[rows]}`}>
      {/* The parser drops one line break after the tag: this one, not the text's own. */}
      {`\n${field.value ?? ''}`}
    </textarea>
  </Frame>
)

export interface SelectOption {
  value: string
  label: string
}

/** Options under a heading of their own. */
export interface SelectGroup {
  group: string
  options: readonly SelectOption[]
}

const Option: FC<{ option: SelectOption; value: string | undefined }> = ({ option, value }) => (
  <option value={option.value} selected={option.value === value}>
    {option.label}
  </option>
)

export const SelectField: FC<Common & { options: readonly (SelectOption | SelectGroup)[] }> = ({
  options,
  ...field
}) => (
  <Frame field={field}>
    <select {...controlOf(field)} {...attributesOf(field)} class="select w-full">
      {options.map((option) =>
        'group' in option ? (
          <optgroup label={option.group}>
            {option.options.map((one) => (
              <Option option={one} value={field.value} />
            ))}
          </optgroup>
        ) : (
          <Option option={option} value={field.value} />
        ),
      )}
    </select>
  </Frame>
)

/** A file of this device. `accept` says which kinds the device offers first. */
export const FileField: FC<Common> = (field) => (
  <Frame field={field}>
    <input {...controlOf(field)} type="file" {...attributesOf(field)} class="file-input w-full" />
  </Frame>
)

interface ChoiceProps {
  name: string
  id?: string
  value: string
  label: string
  hint?: string
  checked?: boolean
  type?: 'checkbox' | 'radio'
}

/** One box to tick, or one of several to choose from. */
export const Choice: FC<ChoiceProps> = ({ name, id, value, label, hint, checked = false, type = 'checkbox' }) => (
  <label class="flex min-h-11 cursor-pointer items-start gap-3 py-2">
    <input
      type={type}
      id={id}
      name={name}
      value={value}
      checked={checked}
      class={`mt-0.5 shrink-0 ${type === 'radio' ? 'radio radio-primary' : 'checkbox checkbox-primary'} border-base-content/50`}
    />
    <span class="min-w-0 wrap-anywhere">
      {label}
      {hint !== undefined && <span class="muted block text-sm">{hint}</span>}
    </span>
  </label>
)

/** The two languages of the product. Neither is a fallback of the other. */
export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale => value === 'id' || value === 'en'

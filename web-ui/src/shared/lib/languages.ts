const TAGS = [
  'af', 'am', 'ar', 'az', 'be', 'bg', 'bn', 'bs', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'en-GB', 'en-US', 'es',
  'es-419', 'et', 'eu', 'fa', 'fi', 'fil', 'fr', 'fr-CA', 'ga', 'gl', 'gu', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'is',
  'it', 'ja', 'ka', 'kk', 'km', 'kn', 'ko', 'ky', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'mr', 'ms', 'my', 'nb', 'ne',
  'nl', 'pa', 'pl', 'ps', 'pt', 'pt-BR', 'ro', 'ru', 'si', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th', 'tr',
  'uk', 'ur', 'uz', 'vi', 'yo', 'zh-Hans', 'zh-Hant', 'zu',
]

/** Languages with their names in the language of this browser, sorted by name. */
export function languageOptions(locale = navigator.language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return TAGS.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
    a.label.localeCompare(b.label, locale),
  )
}

/** The preferred of these languages in this browser. */
export function ownLanguage(locale = navigator.language): string {
  const [language = 'en'] = locale.split('-')
  return TAGS.find((tag) => tag === locale) ?? TAGS.find((tag) => tag === language) ?? 'en'
}

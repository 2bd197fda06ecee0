/** What a language is called in English; null: it is not known. */
export function languageName(language: string | null): string {
  if (language === null) return 'Unknown language';
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

const names = new Intl.DisplayNames('en', { type: 'language' });

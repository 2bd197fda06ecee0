/** What a language is called in English; null: it is not known. */
export function languageName(language: string | null): string {
  if (language === null) return 'Unknown language';
  try {
    names ??= new Intl.DisplayNames('en', { type: 'language' });
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

/** Made on first use: no start waits for it. */
let names: Intl.DisplayNames | undefined;

import { languageAsTyped } from '../model/languages.ts';

/**
 * The primary subtag (BCP 47) of a language as files and people give it: “en-GB”, “en_US”, “eng”, “English”. Null for anything
 * else.
 */
export function primarySubtag(language: string): string | null {
  try {
    const { language: primary } = new Intl.Locale(languageAsTyped(language.trim()).replaceAll('_', '-'));
    return primary === 'und' || primary.length > 3 ? null : primary;
  } catch {
    return null;
  }
}

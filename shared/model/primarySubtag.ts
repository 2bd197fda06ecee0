import { languageAsTyped } from './languages.ts';

/**
 * The primary subtag (BCP 47) of a language as files and people give it: “en-GB”, “en_US”, “eng”, “English”. Null for anything
 * else.
 */
export function primarySubtag(language: string): string | null {
  // Nearly always it is a code: names of languages are looked up in sixty languages.
  if (/^[a-z]{2}$/.test(language)) return language;
  const isCode = /^[a-z]{2,3}(?:[-_]|$)/i.test(language);
  try {
    const code = isCode ? language : languageAsTyped(language.trim());
    const { language: primary } = new Intl.Locale(code.replaceAll('_', '-'));
    return primary === 'und' || primary.length > 3 ? null : primary;
  } catch {
    return null;
  }
}

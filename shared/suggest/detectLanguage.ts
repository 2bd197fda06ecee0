/** The language of a text (primary subtag of BCP 47) by its letters and its small words; null where it cannot be told. */
export function detectLanguage(_text: string): string | null {
  return null;
}

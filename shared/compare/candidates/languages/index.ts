import { dutch } from './dutch.ts';
import { chinese, japanese, korean } from './eastAsian.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import { french, italian, portuguese, spanish } from './romance.ts';
import { arabic, hebrew, persian } from './semitic.ts';
import { polish, russian, ukrainian } from './slavic.ts';
import type { ClaimWords } from './table.ts';
import { turkish } from './turkish.ts';

/** The words of the languages that claims are compared in, by their primary subtag (BCP 47). */
export const claimWordsOf: Readonly<Record<string, ClaimWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fr: french,
  he: hebrew,
  it: italian,
  ja: japanese,
  ko: korean,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ru: russian,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
};

import type { Document } from '../../document.ts';
import type { FoundQuote } from '../../found.ts';
import { arabic, arabicKey } from './arabic.ts';
import { readChinese } from './chinese.ts';
import { french, partElisions } from './french.ts';
import { german } from './german.ts';
import type { Grammar } from './grammar.ts';
import { readJapanese } from './japanese.ts';
import { readKorean } from './korean.ts';
import { russian, ukrainian } from './slavic.ts';
import { readSpaced } from './spaced.ts';
import { spanish } from './spanish.ts';

type Reader = (document: Document) => readonly FoundQuote[];

const lowerCase = (word: string): string => word.toLowerCase();
const spaced =
  (grammar: Grammar): Reader =>
  (document) =>
    readSpaced(document, grammar, lowerCase);

/** The reader of each language besides English that quotes are found in, by its primary subtag of BCP 47. */
export const languageReaders: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['de', spaced(german)],
  ['fr', (document) => readSpaced(partElisions(document), french, lowerCase)],
  ['es', spaced(spanish)],
  ['ru', spaced(russian)],
  ['uk', spaced(ukrainian)],
  ['ar', (document) => readSpaced(document, arabic, arabicKey)],
  ['ko', readKorean],
  ['zh', readChinese],
  ['ja', readJapanese],
]);

/** The languages that quotes are found in. */
export const languagesOfQuotes: ReadonlySet<string> = new Set(['en', ...languageReaders.keys()]);

import { emptyCard, type FigureCard } from '../card.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { foldWord } from './foldWord.ts';
import { french } from './fr.ts';
import { compile, type Grammar, type LanguageTable } from './grammar.ts';
import { piecesOf } from './lex.ts';
import { readPieces } from './read.ts';

const tables: ReadonlyMap<string, LanguageTable> = new Map([
  ['de', german],
  ['es', spanish],
  ['fr', french],
]);

/** The primary subtag of a language tag (BCP 47) in small letters: “zh” of “zh-Hant”. */
export const primarySubtag = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** Whether figures in a language (BCP 47) are read, by the grammar of English or another. */
export function readsFigures(language: string): boolean {
  const subtag = primarySubtag(language);
  return subtag === 'en' || tables.has(subtag);
}

const compiled = new Map<string, Grammar>();

/**
 * Reads a figure’s words in a language other than English (the primary subtag of BCP 47) as a card, empty where the language is
 * not read or the words are not understood. Ranges are in UTF-16 code units of the phrase; `articleDate` as `parseFigure` takes it.
 */
export function readInLanguage(phrase: string, language: string, articleDate: string | null): FigureCard {
  const grammar = grammarOf(language);
  if (!grammar) return emptyCard;
  const pieces = piecesOf(phrase, language, grammar, (word) => grammar.numbers.has(foldWord(word, language)));
  return readPieces(pieces, grammar, articleDate);
}

function grammarOf(language: string): Grammar | null {
  const table = tables.get(language);
  const ready = compiled.get(language) ?? (table ? compile(table, language) : null);
  if (ready) compiled.set(language, ready);
  return ready;
}

import { emptyCard, type FigureCard } from '../card.ts';
import { arabic } from './ar.ts';
import { japanese } from './compact/ja.ts';
import { korean } from './compact/ko.ts';
import { readCompact } from './compact/read.ts';
import { type CompactGrammar, type CompactTable, compileCompact } from './compact/table.ts';
import { chinese } from './compact/zh.ts';
import { german } from './de.ts';
import { spanish } from './es.ts';
import { persian } from './fa.ts';
import { french } from './fr.ts';
import { compile, type Grammar, type LanguageTable } from './grammar.ts';
import { hebrew } from './he.ts';
import { italian } from './it.ts';
import { piecesOf } from './lex.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { readPieces } from './read.ts';
import { russian } from './ru.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';

const tables: ReadonlyMap<string, LanguageTable> = new Map([
  ['ar', arabic],
  ['de', german],
  ['es', spanish],
  ['fr', french],
  ['he', hebrew],
  ['fa', persian],
  ['it', italian],
  ['nl', dutch],
  ['pl', polish],
  ['pt', portuguese],
  ['tr', turkish],
  ['ru', russian],
  ['uk', ukrainian],
]);

const compactTables: ReadonlyMap<string, CompactTable> = new Map([
  ['ja', japanese],
  ['ko', korean],
  ['zh', chinese],
]);

const compiledCompact = new Map<string, CompactGrammar>();
const compiled = new Map<string, Grammar>();

/**
 * Reads a figure’s words in a language other than English (the primary subtag of BCP 47) as a card, empty where the language is
 * not read or the words are not understood. Ranges are in UTF-16 code units of the phrase; `articleDate` as `parseFigure` takes it.
 */
export function readInLanguage(phrase: string, language: string, articleDate: string | null): FigureCard {
  const compact = compactGrammarOf(language);
  if (compact) return readCompact(phrase, compact, articleDate);
  const grammar = grammarOf(language);
  if (!grammar) return emptyCard;
  return readPieces(piecesOf(phrase, language, grammar), grammar, articleDate);
}

/** The grammar of a language (primary subtag of BCP 47) that is written with spaces; null where figures are not read by one. */
export function grammarOf(language: string): Grammar | null {
  const table = tables.get(language);
  const ready = compiled.get(language) ?? (table ? compile(table, language) : null);
  if (ready) compiled.set(language, ready);
  return ready;
}

/** The same of a language whose numbers have no spaces around them. */
export function compactGrammarOf(language: string): CompactGrammar | null {
  const table = compactTables.get(language);
  const ready = compiledCompact.get(language) ?? (table ? compileCompact(table, language) : null);
  if (ready) compiledCompact.set(language, ready);
  return ready;
}

import { hashWord } from './hash.ts';
import { makeNumberTable, type NumberTable, placeOf } from './numberTable.ts';

/** What is known of words: clusters of like use, how frequent they are, and of what names they are a part. */
export interface Lexicon {
  /** The numbers (`hashWord`) of all words in small letters, ascending. */
  readonly words: Uint32Array;
  /** Of each word: its cluster of 1,024 plus one; 0 where it is in none. */
  readonly clusters: Uint16Array;
  /** Of each word: `flag` bits. */
  readonly flags: Uint8Array;
  /** Of each word: 1 for the most frequent, then 2, then 3; 0 where that is not known. */
  readonly bands: Uint8Array;
  /** Of each cluster of 1,024 plus one: the one of 128 and the one of 24 that holds it, plus one each. */
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
  /** Names of countries and their parts, in small letters, with blanks between the words: their governments act. */
  readonly countries: ReadonlySet<string>;
  /** Names of continents and regions of the world. */
  readonly regions: ReadonlySet<string>;
}

/** What a word is a part of, as bits; the letters are those of the list of name words. */
export const flag = {
  first: 1,
  surname: 2,
  territory: 4,
  nationality: 8,
  town: 16,
  organisation: 32,
  title: 64,
  date: 128,
} as const;

/** A lexicon in which words can be looked up. */
export interface OpenLexicon extends Lexicon {
  readonly table: NumberTable;
}

/** Makes the table that words are looked up in. */
export function openLexicon(lexicon: Lexicon): OpenLexicon {
  return { ...lexicon, table: makeNumberTable(lexicon.words) };
}

/** The place of a word (in small letters) in the lists of the lexicon; -1 where it is not known. */
export function lookUp({ table }: OpenLexicon, lower: string): number {
  return placeOf(table, hashWord(lower));
}

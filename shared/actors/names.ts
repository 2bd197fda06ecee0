import type { ActorEntry } from '../model/actor.ts';
import { foldText } from '../text/fold.ts';

/** Two to ten capitals and digits, dots between them or not: NIS, U.S., G20. */
export function isAcronym(words: string): boolean {
  return /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{Lu}\p{N}&.-]{2,10}$/u.test(words);
}

/**
 * What words are compared by: case, accents, quotes, an article before them and an English possessive behind them do
 * not count. An acronym keeps its capitals, so that “us” is not “US”.
 */
export function nameKey(words: string): string {
  const bare = bareName(words);
  return isAcronym(bare) ? acronymKey(bare) : foldName(bare);
}

/**
 * The keys of other forms that may stand for the same name, and what the entry then has to be: “Russian” for Russia,
 * “Houthis” for a group that is called Houthi, “Nato” for NATO. Nothing that also makes other words of people's names.
 */
export function looserKeys(
  words: string,
): readonly { readonly key: string; readonly types: readonly string[] }[] {
  const bare = bareName(words);
  const folded = foldName(bare);
  const groups = (key: string) => ({ key, types: ['ORG', 'GPE'] });
  return [
    ...(isAcronym(bare) ? [{ key: folded, types: anyType }] : []),
    ...(/^\p{Lu}/u.test(bare) && bare.length >= 4
      ? [{ key: acronymKey(bare.toUpperCase()), types: anyType }]
      : []),
    ...(folded.length > 4 && folded.endsWith('s') ? [groups(folded.slice(0, -1))] : []),
    ...(folded.length > 3 && !folded.endsWith('s') ? [groups(`${folded}s`)] : []),
    ...placesOf(folded).map((key) => ({ key, types: ['GPE'] })),
  ];
}

/** The entries of a ledger by the keys of their names and aliases. */
export type NameIndex = ReadonlyMap<string, readonly ActorEntry[]>;

const indexes = new WeakMap<readonly ActorEntry[], NameIndex>();

/** Made once for each state of the ledger. */
export function nameIndex(actors: readonly ActorEntry[]): NameIndex {
  const known = indexes.get(actors);
  if (known) return known;
  const index = new Map<string, ActorEntry[]>();
  for (const actor of actors) {
    const keys = new Set([actor.name, ...actor.aliases].map(nameKey));
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), actor]);
  }
  indexes.set(actors, index);
  return index;
}

/** No type in particular, not even a known one. */
const anyType: readonly string[] = [];

const acronymKey = (acronym: string): string => `=${acronym.replace(/[.]/g, '')}`;

const foldName = (words: string): string => foldText(words, 'base').text.trim();

/** Words as a name: without quotes and commas around it, “the” before it and “’s” behind it. */
export function bareName(words: string): string {
  return words
    .trim()
    .replace(/^["'“”‘’«»(]+|["“”«»),;:]+$/gu, '')
    .replace(/^the\s+/iu, '')
    .replace(/(?:['’]s|(?<=s)['’]|['’])$/iu, '')
    .trim();
}

/** The places that an English adjective may be made of: Korean, Ukrainian, Italian, Iraqi, Chinese, Japanese. */
function placesOf(folded: string): readonly string[] {
  const stem = (length: number) => folded.slice(0, -length);
  if (folded.length < 5) return [];
  if (folded.endsWith('ian')) return [stem(1), stem(3), `${stem(3)}e`, `${stem(3)}y`];
  if (folded.endsWith('an')) return [stem(1)];
  if (folded.endsWith('ese')) return [stem(3), `${stem(3)}a`];
  return folded.endsWith('i') ? [stem(1)] : [];
}

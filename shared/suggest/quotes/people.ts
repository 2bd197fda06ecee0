import { lowerBound } from '../../lists.ts';
import { stretchAt } from '../document.ts';
import type { FoundNames } from '../found.ts';
import { pronounOfName } from './firstNames.ts';
import type { Piece } from './fronted.ts';
import { isCapital } from './naming.ts';
import type { Reading } from './reading.ts';
import type { Reported } from './reported.ts';
import { articles, isFiniteVerb, prepositions } from './smallWords.ts';

/** A name in the text, as speakers are sought: tokens `[first, last)`. */
export interface Person extends Piece {
  /** The index of the entity; null where names were not looked for. */
  readonly entity: number | null;
  /** What is one for all names of one person. */
  readonly key: string;
  readonly isPerson: boolean;
}

/** The names of a text, and what is said beside them of who they are. */
export interface People {
  /** In text order. */
  readonly all: readonly Person[];
  /** By a noun that describes them (“governor”, “spokeswoman”), in text order. */
  readonly byNoun: ReadonlyMap<string, readonly Person[]>;
  /** “she” or “he”, by key, where a word beside the name tells. */
  readonly pronounOf: ReadonlyMap<string, string>;
}

/** Reads who is named in a text: from the names that were found, else from the subjects that are written with capitals. */
export function readPeople(reading: Reading, names: FoundNames, reported: readonly Reported[]): People {
  const all = names.mentions.length > 0 ? named(reading) : guessed(reading, reported);
  const byNoun = new Map<string, Person[]>();
  const pronounOf = new Map<string, string>();
  for (const person of all) {
    if (!person.isPerson) continue;
    for (const noun of nounsBeside(reading, person)) {
      const there = byNoun.get(noun);
      if (there) there.push(person);
      else byNoun.set(noun, [person]);
      const pronoun = genderOf(noun);
      if (pronoun && !pronounOf.has(person.key)) pronounOf.set(person.key, pronoun);
    }
    const byName = person.last - person.first > 1 ? pronounOfName(reading.lower[person.first] ?? '') : null;
    if (byName && !pronounOf.has(person.key)) pronounOf.set(person.key, byName);
  }
  return { all, byNoun, pronounOf };
}

/** The first name that begins at or behind a token and before another. */
export function firstFrom({ all }: People, from: number, to: number): Person | null {
  const person = all[lastBefore(all, from) + 1];
  return person && person.first < to ? person : null;
}

/** The index of the last name that begins before a token; -1 where none does. */
export function lastBefore(persons: readonly Person[], at: number): number {
  return lowerBound(persons.length, (index) => (persons[index]?.first ?? 0) < at) - 1;
}

function named({ namesAt }: Reading): readonly Person[] {
  return [...namesAt].flatMap(([first, { last, entity, type }]) => {
    const isPerson = type === 'PER' || type === null;
    return isPerson || type === 'ORG' || type === 'GPE'
      ? [{ first, last, entity, isPerson, key: `${entity ?? `at ${first}`}` }]
      : [];
  });
}

/** Without a list of names: the subjects of the cues that are written with capitals, and the same words elsewhere are one. */
function guessed(reading: Reading, reported: readonly Reported[]): readonly Person[] {
  const found = new Map<number, Person>();
  for (const { cue } of reported) {
    const naming = cue.subject?.naming;
    if (!naming || !isCapital(reading.tokens[naming.first]?.text)) continue;
    const isName = naming.last - naming.first > 1 || !isOpening(reading, naming.first);
    if (isName && naming.last - naming.first < 5)
      found.set(naming.first, { ...naming, entity: null, isPerson: true, key: keyOf(reading, naming) });
  }
  return [...found.values()].sort((a, b) => a.first - b.first);
}

function isOpening({ units, tokens }: Reading, at: number): boolean {
  const unit = units[stretchAt(units, tokens[at]?.start ?? 0)];
  return unit?.first === at;
}

/** By the last word, which is the surname. */
function keyOf({ lower }: Reading, { last }: Piece): string {
  return lower[last - 1] ?? '';
}

/** The nouns in front of a name (“spokeswoman Ilse Marrant”) and between commas behind it (“, the coastguard’s spokeswoman,”). */
function nounsBeside({ lower, tokens }: Reading, { first, last }: Person): readonly string[] {
  const nouns: string[] = [];
  for (let at = first - 1; at >= Math.max(0, first - 4); at -= 1) {
    const word = lower[at] ?? '';
    if (tokens[at]?.kind !== 'word' && !/^[,.]$/.test(word)) break;
    // “The regional governor, Anton Reve,”.
    if (word === ',' && at === first - 1) continue;
    // “The secretary and Reve” are two.
    const isOther = articles.has(word) || prepositions.has(word) || isFiniteVerb(word) || word === 'and';
    if (tokens[at]?.kind !== 'word' || isOther) break;
    nouns.push(word);
  }
  // “Ana Ruiz is a trained nurse”.
  const isWhat = /^(?:is|was)$/.test(lower[last] ?? '') && /^(?:an?|the)$/.test(lower[last + 1] ?? '');
  if (lower[last] !== ',' && !isWhat) return nouns;
  for (let at = last + (isWhat ? 2 : 1); at < Math.min(tokens.length, last + 12); at += 1) {
    const word = lower[at] ?? '';
    if (/^[,.;:!?]$/.test(word) || isFiniteVerb(word) || word === 'who' || (isWhat && word === 'and')) break;
    if (prepositions.has(word) && at > last + 1) break;
    if (tokens[at]?.kind === 'word' && !articles.has(word)) nouns.push(word);
  }
  return nouns;
}

function genderOf(noun: string): string | null {
  if (
    /woman$|^(?:mrs|ms|miss|mum|mother|wife|sister|daughter|girl|queen|lady|dame|actress|grandmother|widow)\.?$/.test(
      noun,
    )
  )
    return 'she';
  return /[^o]man$|^(?:mr|sir|dad|father|husband|brother|son|boy|king|lord|grandfather|widower|fisherman)\.?$/.test(
    noun,
  )
    ? 'he'
    : null;
}

import type { Stretch } from '../document.ts';
import { countTitleWords } from '../names/titles.ts';
import type { Reading } from './reading.ts';
import { articles, prepositions, weekdays, words } from './smallWords.ts';

/** Words in front of a person’s name in news that are no titles. */
const kin =
  words(`opposition vet wife husband mum mother dad brother sister son daughter owner boss editor researcher
  captain teacher dean fellow lead principal headteacher solicitor counsel detective colleague friend neighbour neighbor
  councillor councilor cllr sheriff acting fan pensioner campaigner resident lawmaker`);

/** Small words inside of names. */
const joints = words(
  'of for de del della van von der den bin ibn al el la le du da dos das the and & without y',
);

/**
 * The tokens of a noun phrase that name someone: a name of the text, else the run of capitals at the end of the phrase’s head
 * without titles, else the phrase without its article. Null for an empty phrase.
 */
export function namingPart(
  reading: Reading,
  first: number,
  last: number,
  unit: Stretch,
): { readonly first: number; readonly last: number } | null {
  // “one of them” keeps its “one”.
  const hasArticle = articles.has(reading.lower[first] ?? '') && reading.lower[first + 1] !== 'of';
  const from = hasArticle && first + 1 < last ? first + 1 : first;
  if (from >= last) return null;
  const head = headEnd(reading, from, last);
  return (
    recognised(reading, from, head) ??
    capitals(reading, from, head, unit) ?? {
      first: from,
      last: trimmed(reading, from, last),
    }
  );
}

/** A person that the names of the text know, in the head; else another name at its very end. */
function recognised(reading: Reading, first: number, head: number): { first: number; last: number } | null {
  let best: { first: number; last: number } | null = null;
  for (let at = first; at < head; at += 1) {
    const name = reading.namesAt.get(at);
    // Of “Mr Stroud’s sister” he is not the one who speaks.
    if (!name || name.last > head || isPossessor(reading, name.last, head)) continue;
    // “White Hall spokesman”: a name in front of a noun only says whose he is.
    const isInFront = name.last < head && /^\p{Ll}/u.test(reading.tokens[name.last]?.text ?? '');
    if (name.last === head || (name.type === 'PER' && !isInFront)) best = { first: at, last: name.last };
  }
  return best;
}

function isPossessor({ lower }: Reading, behind: number, head: number): boolean {
  return behind < head && /^['’]$/.test(lower[behind] ?? '');
}

/** The head ends before the first preposition that is not inside of a name, and before an age or a bracket. */
function headEnd({ lower, tokens, namesAt }: Reading, first: number, last: number): number {
  let personEnd = -1;
  for (let at = first; at < last; at += 1) {
    const word = lower[at] ?? '';
    const name = namesAt.get(at);
    if (name?.type === 'PER') personEnd = name.last;
    if (at === first) continue;
    if (word === '(') return at;
    if (!prepositions.has(word)) continue;
    const next = tokens[articles.has(lower[at + 1] ?? '') ? at + 2 : at + 1];
    const isJoint = joints.has(word) && isCapital(tokens[at - 1]?.text) && isCapital(next?.text);
    if (!isJoint || at === personEnd) return at;
  }
  return last;
}

function capitals(
  reading: Reading,
  from: number,
  head: number,
  unit: Stretch,
): { first: number; last: number } | null {
  const { lower, tokens } = reading;
  if (!isCapital(tokens[head - 1]?.text)) return null;
  let first = head - 1;
  for (; first > from; first -= 1) {
    const before = tokens[first - 1];
    const isInName =
      joints.has(lower[first - 1] ?? '') && first - 1 > from && isCapital(tokens[first - 2]?.text);
    // “the British Bankers’ Association”
    const owner = tokens[first - 2]?.text;
    if (/^['’]$/.test(before?.text ?? '') && isCapital(owner) && owner?.endsWith('s') && first - 2 > from)
      continue;
    if (!isCapital(before?.text) && !isInName) break;
    if (weekdays.has(lower[first - 1] ?? '')) break;
  }
  const isOrganisation = /^(?:of|for)$/.test(lower.slice(first, head).find((word) => joints.has(word)) ?? '');
  if (isOrganisation) first = withPossessor(reading, from, first);
  if (!isOrganisation) first += countTitleWords(lower.slice(first, head));
  while (first < head - 1 && (kin.has(lower[first] ?? '') || joints.has(lower[first] ?? ''))) first += 1;
  // One word that has its capital from the sentence, before “at the ministry”: the whole phrase is meant.
  const isOpening = first === unit.first && head - first === 1 && prepositions.has(lower[head] ?? '');
  return isOpening ? null : { first, last: head };
}

/** “Ukraine’s Ministry of Defence” from its country on. */
function withPossessor({ lower, tokens }: Reading, from: number, first: number): number {
  const isOwned = first - 3 >= from && lower[first - 1] === 's' && /^['’]$/.test(lower[first - 2] ?? '');
  return isOwned && isCapital(tokens[first - 3]?.text) ? first - 3 : first;
}

function trimmed({ lower }: Reading, first: number, last: number): number {
  let end = last;
  while (end > first + 1 && /^[,–—(]$/.test(lower[end - 1] ?? '')) end -= 1;
  return end;
}

/** Whether a word begins with a capital, or its letters have none. */
export function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^[\p{Lu}\p{Lo}]/u.test(word);
}

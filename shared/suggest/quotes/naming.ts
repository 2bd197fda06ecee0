import type { Stretch } from '../document.ts';
import type { Reading } from './reading.ts';
import { articles, prepositions, weekdays, words } from './smallWords.ts';

/** Words in front of a person's name that are no part of it. */
const titles =
  words(`president minister premier chancellor secretary general colonel lieutenant major captain admiral
  senator governor ambassador king queen prince princess pope chairman chairwoman director chief leader spokesman
  spokeswoman spokesperson analyst professor judge justice mr mr. mrs mrs. ms ms. miss dr dr. gen gen. col col. sen sen. rep
  rep. gov gov. lt lt. maj maj. capt capt. sgt sgt. sir lord lady dame rev rev. prof prof. mayor councillor councilor cllr
  representative congressman congresswoman detective inspector superintendent sergeant officer sheriff deputy vice
  prime foreign defence defense interior finance attorney commander brigadier prosecutor coach manager owner executive
  captain opposition vet wife husband mum dad mother father sister brother son daughter editor author researcher
  striker midfielder defender goalkeeper chief head acting former interim lead cardinal bishop archbishop sheikh
  ayatollah imam rabbi advocate solicitor counsel principal headteacher teacher dean chair speaker`);

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
  const from =
    first < last && articles.has(reading.lower[first] ?? '') && first + 1 < last ? first + 1 : first;
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
function recognised(
  { namesAt }: Reading,
  first: number,
  head: number,
): { first: number; last: number } | null {
  let best: { first: number; last: number } | null = null;
  for (let at = first; at < head; at += 1) {
    const name = namesAt.get(at);
    if (!name || name.last > head) continue;
    if (name.type === 'PER' || name.last === head) best = { first: at, last: name.last };
  }
  return best;
}

/** The head ends before the first preposition that is not inside of a name, and before an age or a bracket. */
function headEnd({ lower, tokens }: Reading, first: number, last: number): number {
  for (let at = first + 1; at < last; at += 1) {
    const word = lower[at] ?? '';
    if (word === '(') return at;
    if (!prepositions.has(word)) continue;
    const next = tokens[articles.has(lower[at + 1] ?? '') ? at + 2 : at + 1];
    const isJoint = joints.has(word) && isCapital(tokens[at - 1]?.text) && isCapital(next?.text);
    if (!isJoint) return at;
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
    if (!isCapital(before?.text) && !isInName) break;
    if (weekdays.has(lower[first - 1] ?? '')) break;
  }
  while (first < head - 1 && (titles.has(lower[first] ?? '') || joints.has(lower[first] ?? ''))) first += 1;
  // One word that has its capital from the sentence, before “at the ministry”: the whole phrase is meant.
  const isOpening = first === unit.first && head - first === 1 && prepositions.has(lower[head] ?? '');
  return isOpening ? null : { first, last: head };
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

import type { Column } from '../../../shared/table/column.ts';
import { findColumn } from '../../../shared/table/columns.ts';
import { sortKeyOf } from '../../../shared/table/sortKey.ts';
import type { Sorting } from '../../../shared/transfer/asking.ts';
import { answersOf } from './answers.ts';
import type { Bits } from './bits.ts';
import { factsOf } from './facts.ts';
import { idOfMark, wordsOfSegments } from './markTexts.ts';
import { foldName } from './names.ts';
import { inOrder } from './order.ts';
import type { Question } from './question.ts';
import { quickKeys } from './quickKeys.ts';

/**
 * The slots of the answers as a table is sorted: by one column after the other, and what is alike in all of them the newest first. What
 * is not known comes last, whichever way is sorted; columns that are not known do not count.
 */
export function* sortedBy(question: Question, sorting: Sorting): Generator<void, Int32Array> {
  const answers = answersOf(question);
  const known = kept.get(answers) ?? new Map<string, Int32Array>();
  kept.set(answers, known);
  const key = JSON.stringify(sorting);
  const found = known.get(key);
  if (found) return found;
  const slots = Int32Array.from(inOrder(question.memory, answers, 'newest', 0, answers.count()));
  yield;
  const places: { readonly ranks: Int32Array; readonly way: number }[] = [];
  for (const { column: id, isDescending } of sorting) {
    const column = findColumn(id);
    if (!column) continue;
    const ranks = yield* ranksOf(question, column, slots);
    places.push({ ranks, way: isDescending ? -1 : 1 });
    yield;
  }
  const order = Int32Array.from(slots, (_, index) => index).sort((a, b) => {
    for (const { ranks, way } of places) {
      const [one = 0, other = 0] = [ranks[a], ranks[b]];
      if (one === other) continue;
      return one === unknown ? 1 : other === unknown ? -1 : (one - other) * way;
    }
    return a - b;
  });
  const sorted = order.map((index) => slots[index] ?? 0);
  if (known.size >= mostKept) known.clear();
  known.set(key, sorted);
  return sorted;
}

/** The pages of a table ask for the same order, as long as the same answers are kept. */
const kept = new WeakMap<Bits, Map<string, Int32Array>>();
const mostKept = 8;

const unknown = -1;

/** The places of the keys of some slots among each other. */
function* ranksOf(question: Question, column: Column, slots: Int32Array): Generator<void, Int32Array> {
  const keys =
    quickKeys(question, column.id, slots) ??
    (yield* column.id === 'words' ? wordKeys(question, slots) : slowKeys(question, column, slots));
  const distinct = [...new Set(keys)].filter((key) => key !== null).sort();
  const ranks = new Map<string | null, number>(distinct.map((key, rank) => [key, rank]));
  return Int32Array.from(keys, (key) => ranks.get(key) ?? unknown);
}

/** By what `exactOf` gives, read without the annotation around it: that takes a tenth of the time. */
function* wordKeys(question: Question, slots: Int32Array): Generator<void, readonly (string | null)[]> {
  const keys: (string | null)[] = [];
  for (const slot of slots) {
    const words = wordsOfSegments(question, slot).join(' … ');
    keys.push(words === '' ? null : foldName(words));
    if (keys.length % 200 === 0) yield;
  }
  return keys;
}

/** By all that is known of each annotation, which takes some seconds for 100,000 of them: others are let in between. */
function* slowKeys(
  question: Question,
  column: Column,
  slots: Int32Array,
): Generator<void, readonly (string | null)[]> {
  const ids: string[] = [];
  for (const slot of slots) {
    ids.push(idOfMark(question, slot) ?? '');
    if (ids.length % 500 === 0) yield;
  }
  const keys = new Map<string, string | null>();
  for (const facts of factsOf(question.store, ids)) {
    keys.set(facts.annotation.id, sortKeyOf(facts, column));
    yield;
  }
  return ids.map((id) => keys.get(id) ?? null);
}

import { accordingAt, attributionAt } from './attribution.ts';
import { type Cue, cueAt } from './cues.ts';
import type { View } from './view.ts';

/** A sentence as its tokens, half-open. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
}

/** Tells the tokens that direct quotes have. */
export type Taken = (at: number) => boolean;

/** Where the clause that begins at a token ends: with its sentence, or before the next attribution in it. */
export function clauseEnd(view: View, from: number, sentence: Sentence, taken: Taken): number {
  const { keys, grammar } = view;
  let last = from;
  for (let at = from; at < sentence.last; at += 1) {
    if (taken(at)) break;
    last = at + 1;
    const isJoint = at > from + 1 && (keys[at] === ',' || grammar.conjunctions.has(keys[at] ?? ''));
    if (isJoint && view.quotationAt[at] === -1 && attributes(view, at + 1, sentence.last)) {
      last = keys[at - 1] === ',' ? at - 1 : at;
      break;
    }
  }
  while (last > from && view.quotationAt[last - 1] === -1 && /^[.!?…,;:،؛؟—–]$/u.test(keys[last - 1] ?? ''))
    last -= 1;
  return last;
}

/** Whether a new attribution begins at a token: “… und warnte, dass”, “, подчеркнув, что”, “, según X”. */
function attributes(view: View, at: number, end: number): boolean {
  const { grammar, keys } = view;
  const next = grammar.conjunctions.has(keys[at] ?? '') ? at + 1 : at;
  if (accordingAt(view, next, end)) return true;
  const cue = cueAt(view, next, end);
  if (!cue) return false;
  for (let that = cue.last; that < Math.min(end, cue.last + 5); that += 1)
    if (grammar.that.has(keys[that] ?? '')) return true;
  return (
    view.quotationAt[cue.last] !== -1 ||
    keys[cue.last] === ':' ||
    (keys[at - 1] === ',' && Boolean(attributionAt(view, next, end)?.source))
  );
}

/** A clause that holds words in quotation marks is mixed. */
export function kindOf({ quotationAt, quotations }: View, first: number, last: number): 'mixed' | 'indirect' {
  for (let at = first; at < last; at += 1) if (quotations[quotationAt[at] ?? -1]) return 'mixed';
  return 'indirect';
}

/** The word of a cue, without its auxiliary. */
export function wordOf({ word }: Cue): { readonly first: number; readonly last: number } {
  return { first: word, last: word + 1 };
}

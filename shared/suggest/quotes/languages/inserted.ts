import type { Quotation } from '../quotations.ts';
import { type Attribution, attributionAt } from './attribution.ts';
import { cueAt } from './cues.ts';
import type { Piece } from './piece.ts';
import { sourceBehind } from './subject.ts';
import type { View } from './view.ts';

/** A quotation whose attribution is inside of its marks: «…, — сказал X, — …». */
export function split(
  view: View,
  quotation: Quotation,
  by: Attribution,
  rule: Piece['rule'],
): readonly Piece[] {
  const inserted = insertedIn(view, quotation);
  if (!inserted) return [{ ranges: [quotation], kind: 'direct', rule, by }];
  return [insertion(quotation, inserted)];
}

/** The quote around what is inserted in it. */
export function insertion(quotation: Quotation, { from, to, by }: Inserted): Piece {
  const ranges = [
    { first: quotation.first, last: from },
    { first: to, last: quotation.last },
  ];
  return { ranges, kind: 'direct', rule: 'verb-behind', by };
}

interface Inserted {
  readonly from: number;
  readonly to: number;
  readonly by: Attribution;
}

/** Longer attributions are not inserted into quotations. In tokens. */
const longestInserted = 24;

/** The attribution inside of a quotation, between two dashes; null for none. */
export function insertedIn(view: View, { first, last }: Quotation): Inserted | null {
  for (let at = first + 2; at < last - 2; at += 1) {
    const aside = view.grammar.names === 'capitals' && view.keys[at] === ',' ? asideAt(view, at, last) : null;
    if (aside) return aside;
    if (!isDash(view.keys[at]) || !/^[,!?…]$/.test(view.keys[at - 1] ?? '')) continue;
    const end = secondDash(view, at, last);
    if (end === -1) continue;
    const known = cueAt(view, at + 1, end) ? attributionAt(view, at, end) : null;
    const by = known ?? unknownVerb(view, at + 1, end);
    if (by) return { from: view.keys[at - 1] === ',' ? at - 1 : at, to: end + 1, by };
  }
  return null;
}

/** French and Spanish insert between commas: “« Le problème, souligne X, est connu »”. */
function asideAt(view: View, comma: number, last: number): Inserted | null {
  if (!cueAt(view, comma + 1, last)) return null;
  const by = attributionAt(view, comma, last);
  if (by?.kind !== 'verb' || !by.source || by.last >= last - 1) return null;
  return view.keys[by.last] === ',' ? { from: comma, to: by.last + 1, by } : null;
}

/** The dash that ends what the one at a token has inserted: behind a comma or a full stop. */
function secondDash({ keys }: View, at: number, last: number): number {
  for (let dash = at + 2; dash < Math.min(last - 1, at + longestInserted); dash += 1)
    if (isDash(keys[dash]) && /^[,.]$/.test(keys[dash - 1] ?? '')) return dash;
  return -1;
}

/** A verb that no list has, in small letters and with a name behind it: “— плачет Анна Мельчук, —”. */
function unknownVerb(view: View, at: number, end: number): Attribution | null {
  if (!/^\p{Ll}/u.test(view.tokens[at]?.text ?? '')) return null;
  const source = sourceBehind(view, at + 1, end);
  if (!source?.isName) return null;
  return { first: at, last: end, cue: { first: at, last: at + 1 }, source, kind: 'verb' };
}

function isDash(key: string | undefined): boolean {
  return key === '—' || key === '–' || key === '―';
}

import { attributionAt } from './attribution.ts';
import type { Piece } from './piece.ts';
import type { View } from './view.ts';

/**
 * Speech that a dash at the beginning of a line tells, with a verb of saying behind it: “— …, — сказал X. — …”, “—… —dijo X—. …”, “—
 * …, répond X.” A line without such a verb may be an item of a list, and is none.
 */
export function dashQuotes(view: View): readonly Piece[] {
  return view.paragraphs.flatMap(({ first, last }) =>
    isDash(view.keys[first]) && last - first > 3 && last - first < longestLine
      ? dashLine(view, first, last)
      : [],
  );
}

/** In tokens. */
const longestLine = 400;

function dashLine(view: View, first: number, last: number): readonly Piece[] {
  const dashes: number[] = [];
  for (let at = first; at < last; at += 1) if (isDash(view.keys[at])) dashes.push(at);
  for (const dash of dashes.slice(1)) {
    const by = attributionAt(view, dash, last);
    if (by?.kind !== 'verb' || by.cue.first > dash + 3) continue;
    const piece: Piece = {
      ranges: [{ first: first + 1, last: withoutComma(view, dash) }],
      kind: 'direct',
      rule: 'dash',
      by,
    };
    const again = dashes.find((other) => other >= by.last);
    if (again === undefined) return [piece];
    const from = isStop(view.keys[again + 1]) ? again + 2 : again + 1;
    const goesOn = { first: from, last };
    if (from >= last) return [piece];
    const isNewSentence = from > again + 1 || isStop(view.keys[again - 1]);
    return isNewSentence
      ? [piece, { ...piece, ranges: [goesOn] }]
      : [{ ...piece, ranges: [...piece.ranges, goesOn] }];
  }
  // French has a comma, or nothing behind a mark.
  for (let at = first + 2; at < last - 1; at += 1) {
    const key = view.keys[at] ?? '';
    if (!/^[,?!…]$/.test(key)) continue;
    const by = attributionAt(view, at + 1, last);
    if (by?.kind === 'verb' && by.source && by.cue.first <= at + 3 && by.cue.first > at)
      return [
        { ranges: [{ first: first + 1, last: key === ',' ? at : at + 1 }], kind: 'direct', rule: 'dash', by },
      ];
  }
  return [];
}

function withoutComma({ keys }: View, dash: number): number {
  return keys[dash - 1] === ',' ? dash - 1 : dash;
}

function isDash(key: string | undefined): boolean {
  return key === '—' || key === '–' || key === '―';
}

function isStop(key: string | undefined): boolean {
  return key !== undefined && /^[.!?…]$/.test(key);
}

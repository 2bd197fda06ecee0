import type { Range } from '../../model/segment.ts';

/** What its quotation marks make of a quote, and how they tell. */
export interface TypeByMarks {
  readonly is: 'direct' | 'indirect' | 'mixed';
  readonly why: string;
  /** Whether nothing else is possible, so that even a type that a person set is against the text. */
  readonly isSure: boolean;
}

const opening = /["“„«‹「『]/u;
const closing = /["”“»›」』]/u;
const single = /(?:^|\s)['‘‚]\S/u;
const anyMark = /["“”„«»‹›「」『』]/u;

/**
 * The type of a quote (PARC 3.0) by its marks: all of it between them is direct, some of it mixed, nothing indirect. The marks may be
 * inside of the segments or right outside. Null where one of a pair is missing. UTF-16, half-open.
 */
export function typeByMarks(text: string, segments: readonly Range[]): TypeByMarks | null {
  const parts = segments.map(({ start, end }) => {
    const words = text.slice(start, end).trim();
    const opens = opening.test(words.charAt(0)) || opening.test(text.charAt(start - 1));
    const before = text.slice(Math.max(0, end - 2), end);
    const after = text.slice(end, end + 2);
    const closes = closing.test(before.trimEnd().slice(-1)) || /^[.,!?…]?["”“»›」』]/u.test(after);
    const inner = words.slice(1, -1);
    return { opens, closes, hasInner: anyMark.test(inner), hasAny: anyMark.test(words) || opens || closes };
  });
  const isPlain = parts.every(({ hasAny }) => !hasAny);
  // Single marks look like apostrophes: what they make of it, they do not tell.
  if (isPlain && segments.some(({ start, end }) => single.test(text.slice(Math.max(0, start - 1), end))))
    return null;
  if (isPlain) return { is: 'indirect', why: 'It has no quotation marks', isSure: true };
  if (parts.every(({ opens, closes, hasInner }) => opens && closes && !hasInner))
    return { is: 'direct', why: 'It is in quotation marks', isSure: true };
  const isMixed = parts.some(({ opens, closes, hasInner }) => hasInner && !(opens && closes));
  return isMixed ? { is: 'mixed', why: 'Only a part of it is in quotation marks', isSure: false } : null;
}

import type { Stretch } from '../document.ts';
import type { Cue } from './cue.ts';
import { cuesOf } from './cues.ts';
import { attributionsOf, contentEnd } from './extent.ts';
import { accordingPieces, frontedPieces, openingEnd, type Piece } from './fronted.ts';
import { endOfWords, nextPlace, quotationAt, type Reading } from './reading.ts';
import { isFiniteVerb } from './smallWords.ts';
import { isNickname, isTitle, wordsIn } from './works.ts';

/** What a cue attributes. Places are indexes of tokens. */
export interface Reported {
  readonly pieces: readonly Piece[];
  readonly cue: Cue;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Whether it stands in front of its cue. */
  readonly isFronted: boolean;
  readonly unit: Stretch;
}

/** What the cues of a sentence attribute, in the order of the cues. */
export function reportedIn(reading: Reading, unit: Stretch): readonly Reported[] {
  const cues = cuesOf(reading, unit);
  if (cues.length === 0) return [];
  const attributions = attributionsOf(cues);
  return cues.flatMap((cue): readonly Reported[] => {
    const fronted =
      cue.kind === 'according'
        ? accordingPieces(reading, unit, cue, attributions)
        : cue.kind === 'verb' && !cue.isDependent
          ? frontedPieces(reading, unit, cue)
          : null;
    const found: Reported[] = [];
    const behind = fronted ? null : behindAs(reading, unit, cue, attributions);
    if (behind)
      found.push({ pieces: [behind], cue, kind: kindOf(reading, [behind]), isFronted: false, unit });
    if (fronted) found.push({ pieces: fronted, cue, kind: kindOf(reading, fronted), isFronted: true, unit });
    const below = fronted || behind ? null : quotationBelow(reading, unit, cue, cues);
    if (below) found.push({ pieces: [below], cue, kind: 'direct', isFronted: false, unit });
    const content = withoutTitle(reading, cue);
    const isTaken = fronted?.some(
      ({ first, last }) => content !== null && first <= content.first && content.first < last,
    );
    if (!content || isTaken) return found;
    const last = /^(?:quote|called)$/.test(content.kind) ? quotedEnd(reading, unit, cue, content.first) : -1;
    const piece = {
      first: cue.kind === 'verb' && isOneWord(reading, content) ? cue.last : content.first,
      last: last === -1 ? contentEnd(reading, unit, cue, content, attributions) : last,
    };
    if (piece.last > piece.first)
      found.push({ pieces: [piece], cue, kind: kindOf(reading, [piece]), isFronted: false, unit });
    return found;
  });
}

/** “As the mayor said in May, the bridge is safe.”: what is behind the comma. */
function behindAs(
  reading: Reading,
  unit: Stretch,
  cue: Cue,
  attributions: ReturnType<typeof attributionsOf>,
): Piece | null {
  const { lower } = reading;
  const opening = openingEnd(reading, unit);
  const isAs =
    cue.kind === 'verb' && !cue.content && cue.subject?.first === opening + 1 && lower[opening] === 'as';
  if (!isAs || !/[sct]/.test(cue.word?.frames ?? '') || lower[cue.last] === 'to') return null;
  let first = cue.last;
  while (first < unit.last && lower[first] !== ',' && first - cue.last < 12) first += 1;
  if (lower[first] !== ',' || first + 3 >= unit.last) return null;
  const content = { first: first + 1, kind: 'bare' } as const;
  return {
    first: first + 1,
    last: contentEnd(reading, unit, { ...cue, subject: null }, content, attributions),
  };
}

/** “called the plan “daft””: one word is no saying of its own, so that what it is said of belongs to it. */
function isOneWord(reading: Reading, { kind, first }: NonNullable<Cue['content']>): boolean {
  const quotation = kind === 'called' ? quotationAt(reading, first) : undefined;
  return quotation !== undefined && wordsIn(reading, quotation) < 2;
}

/** “She said to a reporter there:”, then a quotation that opens the next paragraph: it hangs on the last verb before the colon. */
function quotationBelow(reading: Reading, unit: Stretch, cue: Cue, cues: readonly Cue[]): Piece | null {
  const { lower } = reading;
  const isLast = cues.at(-1) === cue && cue.kind === 'verb' && cue.word?.isSpeech && !cue.content;
  if (!isLast || lower[unit.last - 1] !== ':') return null;
  const quotation = quotationAt(reading, unit.last);
  return quotation?.first === unit.last ? { first: quotation.first, last: quotation.last } : null;
}

/** What follows a cue, unless it is the title of what someone wrote. */
function withoutTitle(reading: Reading, { content }: Cue): Cue['content'] {
  const quotation =
    content && /^(?:quote|called)$/.test(content.kind) ? quotationAt(reading, content.first) : undefined;
  if (!quotation) return content;
  const isName = content?.kind === 'called' ? isNickname(reading, quotation) : isTitle(reading, quotation);
  return isName ? null : content;
}

/** Where a quotation behind a cue ends what is quoted: at its closing mark, where it is a saying of its own; else -1. */
function quotedEnd(reading: Reading, unit: Stretch, _cue: Cue, first: number): number {
  const { lower } = reading;
  const quotation = quotationAt(reading, first);
  if (!quotation) return -1;
  const isWhole = /^[,.!?…]$/.test(endOfWords(reading, quotation));
  const behind = lower[quotation.last] ?? '';
  if (isWhole || quotation.last >= unit.last || /^[.,;:!?—–)]$/.test(behind)) return quotation.last;
  // “said the ‘plan’ was dead” goes on; “said ‘no’ on Monday” does not.
  for (
    let at = quotation.last, count = 0;
    at < unit.last && count < 10;
    at = nextPlace(reading, at), count += 1
  ) {
    if (isFiniteVerb(lower[at] ?? '')) return -1;
    if (/^(?:and|or)$/.test(lower[at] ?? '') && quotationAt(reading, at + 1))
      return nextPlace(reading, at + 1);
    if (/^[,;:]$/.test(lower[at] ?? '')) break;
  }
  return quotation.last;
}

function kindOf(reading: Reading, pieces: readonly Piece[]): Reported['kind'] {
  const isQuoted = pieces.every(({ first, last }) => {
    const quotation = quotationAt(reading, first);
    return quotation?.first === first && quotation.last === last;
  });
  if (isQuoted) return 'direct';
  const holds = pieces.some(({ first, last }) => {
    for (let at = first; at < last; at = nextPlace(reading, at)) if (quotationAt(reading, at)) return true;
    return false;
  });
  return holds ? 'mixed' : 'indirect';
}

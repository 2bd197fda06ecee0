import type { Quotation } from '../quotations.ts';
import { attributionAt, attributionBefore } from './attribution.ts';
import { behindColon, behindComma } from './beside.ts';
import { cueAt } from './cues.ts';
import { insertedIn, insertion, split } from './inserted.ts';
import type { Piece } from './piece.ts';
import { sourceBefore, sourceBehind } from './subject.ts';
import type { View } from './view.ts';

/**
 * The quotations of a text that someone is said to speak, and those that are whole sentences of their own. Words in
 * quotation marks within a sentence that no verb of saying is beside are none: titles, names, words held at a distance.
 */
export function directQuotes(view: View): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let paragraph = 0;
  for (const sentence of view.sentences) {
    const inside: Quotation[] = [];
    while (next < view.quotations.length && (view.quotations[next]?.first ?? 0) < sentence.last) {
      const quotation = view.quotations[next];
      if (quotation && quotation.first >= sentence.first) inside.push(quotation);
      next += 1;
    }
    while ((view.paragraphs[paragraph]?.last ?? Number.POSITIVE_INFINITY) <= sentence.first) paragraph += 1;
    if (inside.length > 0)
      readSentence(view, sentence, inside, pieces, view.paragraphs[paragraph]?.first ?? 0);
  }
  return pieces;
}

type Sentence = { readonly first: number; readonly last: number };

function readSentence(
  view: View,
  sentence: Sentence,
  inside: readonly Quotation[],
  pieces: Piece[],
  paragraph: number,
): void {
  let from = sentence.first;
  for (const [index, quotation] of inside.entries()) {
    const last = pieces.at(-1);
    const isContinued = index > 0 && last?.by && last.ranges.at(-1)?.last === inside[index - 1]?.last;
    const end = inside[index + 1]?.first ?? sentence.last;
    const place = { sentence, quotation, from, end, paragraph };
    from = quotation.last;
    if (isContinued && isJoint(view, quotation.first - 1) && !isColonBefore(view, place)) {
      // „…“, sagte X, „…“
      pieces[pieces.length - 1] = { ...last, ranges: [...last.ranges, quotation] };
    } else if (isContinued && isOnlySigns(view, last.ranges.at(-1)?.last ?? 0, quotation.first)) {
      pieces.push({ ...last, ranges: [quotation], kind: 'direct', rule: 'same-paragraph' });
    } else pieces.push(...spoken(view, place, last));
  }
}

/** A quotation in its sentence; `from` and `end` are the tokens that other quotations leave to it. */
interface Place {
  readonly sentence: Sentence;
  readonly quotation: Quotation;
  readonly from: number;
  readonly end: number;
  readonly paragraph: number;
}

/** What a quotation is by the words beside it. */
function spoken(view: View, place: Place, last: Piece | undefined): readonly Piece[] {
  const { sentence, quotation, from, end } = place;
  const before = attributionBefore(view, from, quotation.first);
  if (before?.kind === 'colon') return split(view, quotation, before, 'verb-before');
  const behind = quotation.last < end ? attributionAt(view, quotation.last, end) : null;
  const isFirst = isOnlySigns(view, sentence.first, quotation.first);
  if (behind && isFirst)
    return split(view, quotation, behind, behind.kind === 'verb' ? 'verb-behind' : 'source-beside');
  const whole = before ? null : behindColon(view, from, quotation);
  if (whole) return [whole];
  if (before && isNameOf(view, quotation)) return [];
  if (before && wordsIn(view, quotation) > 0) {
    const kind = startsSmall(view, quotation) ? 'mixed' : 'direct';
    return [{ ranges: [quotation], kind, rule: 'verb-before', by: before }];
  }
  if (behind?.source && !hasCue(view, sentence.first, quotation.first)) {
    // The whole clause is reported: “Der Schritt sei „hart“, sagte X”.
    const ranges = [{ first: sentence.first, last: quotation.last }];
    return [{ ranges, kind: 'mixed', rule: 'clause-before', by: behind }];
  }
  if (!isFirst) return called(view, sentence, quotation);
  const unknown = behindComma(view, quotation, end);
  return unknown ? [unknown] : alone(view, place, last);
}

function isJoint({ keys }: View, at: number): boolean {
  return /^[,—–-]$|^(?:und|et|y|и|та|і)$/u.test(keys[at] ?? '');
}

function isColonBefore(view: View, { from, quotation }: Place): boolean {
  return attributionBefore(view, from, quotation.first)?.kind === 'colon';
}

/** A quotation that is a sentence of its own: of the speaker before it in its paragraph, or of no one known. */
function alone(
  view: View,
  { sentence, quotation, paragraph }: Place,
  last: Piece | undefined,
): readonly Piece[] {
  const inserted = insertedIn(view, quotation);
  if (inserted) return [insertion(quotation, inserted)];
  if (!isOnlySigns(view, quotation.last, sentence.last) || wordsIn(view, quotation) < 3) return [];
  const isSentence =
    /^[.!?…؟]$/.test(view.keys[quotation.last - 2] ?? '') || /^[.!?…]$/.test(view.keys[quotation.last] ?? '');
  if (!isSentence) return [];
  const isSame = last?.by && last.kind === 'direct' && (last.ranges[0]?.first ?? 0) >= paragraph;
  return [
    {
      ranges: [quotation],
      kind: 'direct',
      rule: isSame ? 'same-paragraph' : 'alone',
      by: isSame ? last.by : null,
    },
  ];
}

/** As far as a verb that calls something is from the quoted words, in tokens. */
const callReach = 8;

/** Words that someone is said to use: “nannte die Vorwürfe „absurd““. */
function called(view: View, sentence: Sentence, quotation: Quotation): readonly Piece[] {
  for (let at = quotation.first - 1; at >= Math.max(sentence.first, quotation.first - callReach); at -= 1) {
    if (view.keys[at] === ',' || (view.grammar.that.has(view.keys[at] ?? '') && view.grammar.code !== 'ar'))
      break;
    const isVerb = view.grammar.calls.has(view.keys[at] ?? '');
    if (!isVerb) continue;
    const isCompound = view.grammar.auxiliaries.has(view.keys[at - 1] ?? '');
    const cue = { first: isCompound ? at - 1 : at, last: at + 1, word: at, pronoun: null, particle: -1 };
    const source = sourceBefore(view, cue, sentence.first) ?? sourceBehind(view, cue.last, quotation.first);
    return [
      {
        ranges: [quotation],
        kind: 'mixed',
        rule: 'called',
        by: { cue: { first: at, last: at + 1 }, source },
      },
    ];
  }
  return [];
}

/** “пишет газета «Вестник»”: up to three words that begin with a capital and end without a stop, right behind a noun. */
export function isNameOf(view: View, quotation: Quotation): boolean {
  const { tokens, keys } = view;
  const [before, first] = [tokens[quotation.first - 1], tokens[quotation.first + 1]];
  const isBehindNoun = before?.kind === 'word' && cueAt(view, quotation.first - 1, quotation.first) === null;
  return (
    isBehindNoun &&
    /^\p{Lu}/u.test(first?.text ?? '') &&
    wordsIn(view, quotation) <= 3 &&
    !/^[,.!?…]$/.test(keys[quotation.last - 2] ?? '')
  );
}

function hasCue(view: View, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1)
    if (view.quotationAt[at] === -1 && cueAt(view, at, last)) return true;
  return false;
}

function isOnlySigns({ tokens }: View, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (tokens[at]?.kind !== 'sign') return false;
  return true;
}

function wordsIn({ tokens }: View, { first, last }: Quotation): number {
  let count = 0;
  for (let at = first; at < last; at += 1) if (tokens[at]?.kind !== 'sign') count += 1;
  return count;
}

function startsSmall({ tokens }: View, { first }: Quotation): boolean {
  return /^\p{Ll}/u.test(tokens[first + 1]?.text ?? '');
}

import type { Range } from '../../../model/segment.ts';
import type { Document } from '../../document.ts';
import type { FoundQuote } from '../../found.ts';
import { findQuotations, type Quotation } from '../quotations.ts';
import type { PieceRule } from './piece.ts';
import { inWords } from './reasons.ts';

/** Stands for each code unit of a quotation, so that no rule about a sentence reads what is quoted in it. */
export const mask = '\ue000';

/** A sentence that holds its quotations whole, and its text with them masked. Offsets are UTF-16 code units of the text. */
export interface MaskedSentence extends Range {
  readonly masked: string;
  readonly quotations: readonly Quotation[];
  /** Whether it begins a paragraph. */
  readonly isFirst: boolean;
}

/** The sentences of a text whose words no spaces part, or whose endings tell what is reported (Korean, Japanese, Chinese). */
export function maskedSentences(document: Document, stop: RegExp): readonly MaskedSentence[] {
  const { text, paragraphs } = document;
  const quotations = findQuotations(document).filter(({ parent, isTitle }) => parent === -1 && !isTitle);
  const sentences: MaskedSentence[] = [];
  let next = 0;
  for (const { start, end } of paragraphs) {
    const inside: Quotation[] = [];
    while ((quotations[next]?.start ?? Number.POSITIVE_INFINITY) < end) {
      const quotation = quotations[next];
      if (quotation) inside.push(quotation);
      next += 1;
    }
    sentences.push(...ofParagraph(maskedText(text, { start, end }, inside), start, inside, stop));
  }
  return sentences;
}

function maskedText(text: string, { start, end }: Range, inside: readonly Quotation[]): string {
  const parts: string[] = [];
  let at = start;
  for (const quotation of inside) {
    const last = Math.min(end, quotation.end);
    if (quotation.start < at) continue;
    parts.push(text.slice(at, quotation.start), mask.repeat(last - quotation.start));
    at = last;
  }
  parts.push(text.slice(at, end));
  return parts.join('');
}

/** Longer sentences are parted, so that no rule looks through a whole text without a full stop. In UTF-16 code units. */
const longestSentence = 1_000;

function ofParagraph(
  masked: string,
  offset: number,
  inside: readonly Quotation[],
  stop: RegExp,
): readonly MaskedSentence[] {
  const sentences: MaskedSentence[] = [];
  let from = 0;
  let next = 0;
  const cut = (end: number) => {
    const held: Quotation[] = [];
    while ((inside[next]?.start ?? Number.POSITIVE_INFINITY) < offset + end) {
      const quotation = inside[next];
      if (quotation) held.push(quotation);
      next += 1;
    }
    const sentence = masked.slice(from, end);
    const blank = sentence.length - sentence.trimStart().length;
    sentences.push({
      start: offset + from + blank,
      end: offset + end,
      masked: sentence.slice(blank),
      quotations: held,
      isFirst: sentences.length === 0,
    });
    from = end;
  };
  const cutLong = (end: number) => {
    while (end - from > longestSentence) {
      // Not within a quotation: the next sentence would begin with a part of it.
      let at = from + longestSentence;
      while (at < end && masked.charAt(at) === mask) at += 1;
      cut(at);
    }
  };
  for (const { index, 0: found } of masked.matchAll(stop)) {
    cutLong(index);
    cut(index + found.length);
  }
  cutLong(masked.length);
  if (from < masked.length) cut(masked.length);
  return sentences;
}

/** What a rule for one of these languages found. */
export interface Reported {
  readonly segments: readonly Range[];
  readonly kind: FoundQuote['kind'];
  readonly rule: PieceRule;
  readonly cue: Range | null;
  readonly speaker: Range | null;
}

/** As suggesters return it. */
export function toFound(
  text: string,
  { segments, kind, rule, cue, speaker }: Reported,
  language: string,
): FoundQuote {
  const words = cue && text.slice(cue.start, cue.end);
  return {
    kind,
    segments,
    cue,
    speaker: speaker && speaker.end > speaker.start ? { words: speaker, entity: null, score: 0.8 } : null,
    ...inWords({ kind, rule, cue: words, language }),
  };
}

/** Whether a range holds quoted words: then what it reports is mixed. */
export function isMixed(masked: string): boolean {
  return masked.includes(mask);
}

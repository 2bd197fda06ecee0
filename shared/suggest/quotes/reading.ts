import type { Document, Stretch } from '../document.ts';
import type { FoundNames, Mention } from '../found.ts';
import type { Token } from '../tokens.ts';
import { findQuotations, type Quotation } from './quotations.ts';

/** A text as the rules for quotes read it. Places are indexes of tokens. */
export interface Reading {
  readonly document: Document;
  readonly tokens: readonly Token[];
  /** The words of the tokens in lower case, with straight apostrophes. */
  readonly lower: readonly string[];
  readonly quotations: readonly Quotation[];
  /** For each token the index of the outermost quotation that it is in, with its marks; -1 outside. */
  readonly quotationOf: Int32Array;
  /** Sentences, but for those inside of one quotation, which stay together. */
  readonly units: readonly Stretch[];
  /** Names of the text by the token that they begin with. */
  readonly namesAt: ReadonlyMap<number, Mention & { readonly last: number }>;
}

/** A sentence is cut off here: longer ones are lists or faults, and rules that look around in them stay fast. */
const maxUnitTokens = 160;

export function readForQuotes(document: Document, names: FoundNames): Reading {
  const { tokens } = document;
  const lower = document.lower.map((word, at) => wordOf(word, tokens[at]?.text ?? ''));
  const quotations = findQuotations(document);
  const quotationOf = new Int32Array(tokens.length).fill(-1);
  for (const [index, one] of quotations.entries())
    if (one.depth === 0 && !one.isTitle) quotationOf.fill(index, one.first, one.last);
  const units = joinSentences(document, quotationOf);
  return { document, tokens, lower, quotations, quotationOf, units, namesAt: placeNames(tokens, names) };
}

/** A word in small letters as the lists have it; the names that would be pronouns then (WHO, US, IT) get their dots. */
function wordOf(lower: string, text: string): string {
  if (lower.length < 4 && (text === 'WHO' || text === 'US' || text === 'IT'))
    return `${[...lower].join('.')}.`;
  return lower.length > 1 && lower.includes('’') ? lower.replace('’', "'") : lower;
}

/** The place behind what is at a place: behind a whole quotation, or one token on. */
export function nextPlace({ quotations, quotationOf }: Reading, at: number): number {
  const quotation = quotations[quotationOf[at] ?? -1];
  return quotation ? Math.max(quotation.last, at + 1) : at + 1;
}

/** The quotation of the running text that begins or ends at a token. */
export function quotationAt({ quotations, quotationOf }: Reading, at: number): Quotation | undefined {
  return quotations[quotationOf[at] ?? -1];
}

/** The word or sign that a quotation ends with, within its marks and those of quotations that end with it. */
export function endOfWords({ lower }: Reading, { first, last, isClosed }: Quotation): string {
  let at = last - (isClosed ? 2 : 1);
  while (at > first && /^[’'”"]$/.test(lower[at] ?? '')) at -= 1;
  return lower[at] ?? '';
}

function joinSentences({ sentences, tokens }: Document, quotationOf: Int32Array): readonly Stretch[] {
  const units: Stretch[] = [];
  const add = (first: number, last: number) => {
    for (let from = first; from < last; ) {
      // A long quotation counts as one place, however many words it holds.
      let [to, places] = [from, 0];
      for (; to < last && places < maxUnitTokens; to += 1)
        if (quotationOf[to] === -1 || quotationOf[to] !== quotationOf[to - 1]) places += 1;
      while (to < last && isInside(quotationOf, to)) to += 1;
      units.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, first: from, last: to });
      from = to;
    }
  };
  let first = -1;
  for (const sentence of sentences) {
    if (first === -1) first = sentence.first;
    if (isInside(quotationOf, sentence.last)) continue;
    add(first, sentence.last);
    first = -1;
  }
  if (first !== -1) add(first, tokens.length);
  return units;
}

/** Whether a quotation goes on over the border in front of a token. */
function isInside(quotationOf: Int32Array, at: number): boolean {
  return at < quotationOf.length && quotationOf[at] !== -1 && quotationOf[at] === quotationOf[at - 1];
}

function placeNames(tokens: readonly Token[], { mentions }: FoundNames): Reading['namesAt'] {
  const places = new Map<number, Mention & { last: number }>();
  let at = 0;
  for (const mention of mentions) {
    if (mention.form !== 'NAM') continue;
    while (at > 0 && (tokens[at]?.start ?? 0) > mention.start) at -= 1;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mention.start) at += 1;
    let last = at;
    while (last < tokens.length && (tokens[last]?.start ?? mention.end) < mention.end) last += 1;
    places.set(at, { ...mention, last });
  }
  return places;
}

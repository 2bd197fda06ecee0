import { lowerBound } from '../lists.ts';
import type { Range } from '../model/segment.ts';
import { splitSentences } from './sentences.ts';
import type { Stretch } from './stretch.ts';
import { type Token, tokenise } from './tokens.ts';

export type { Stretch } from './stretch.ts';

/**
 * A text as all suggesters read it: cut once, read by each of them. All ranges are UTF-16 code units of the text,
 * half-open; `first` and `last` are indexes of tokens, half-open too.
 */
export interface Document {
  readonly text: string;
  /** The primary subtag of BCP 47 (“en”); null where it is not known. */
  readonly language: string | null;
  readonly tokens: readonly Token[];
  /** By token: its text in lower case, by which most lists have their words. */
  readonly lower: readonly string[];
  readonly sentences: readonly Stretch[];
  /** Lines that are not blank. */
  readonly paragraphs: readonly Stretch[];
}

/** Cuts a text into paragraphs, sentences and tokens. Never throws. */
export function readDocument(text: string, language: string | null): Document {
  const tokens = tokenise(text);
  const paragraphs = splitParagraphs(text, tokens);
  const lower = tokens.map((token) => token.text.toLowerCase());
  return { text, language, tokens, lower, paragraphs, sentences: splitSentences(text, tokens, paragraphs) };
}

/** The index of the last stretch that starts at or before an offset (UTF-16); -1 before the first one. */
export function stretchAt(stretches: readonly Range[], offset: number): number {
  return lowerBound(stretches.length, (at) => (stretches[at]?.start ?? 0) <= offset) - 1;
}

function splitParagraphs(text: string, tokens: readonly Token[]): readonly Stretch[] {
  const paragraphs: Stretch[] = [];
  let first = 0;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    let last = first;
    while (last < tokens.length && (tokens[last]?.start ?? end) < end) last += 1;
    const from = tokens[first]?.start ?? start;
    if (last > first) paragraphs.push({ start: from, end: tokens[last - 1]?.end ?? end, first, last });
    first = last;
    start = end + 1;
  }
  return paragraphs;
}

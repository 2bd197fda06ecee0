import { isSign } from '../../../figure/phrases.ts';
import { type Token, tokensOf } from '../../../figure/tokens.ts';
import { lowerBound } from '../../../lists.ts';
import type { Range } from '../../../model/segment.ts';
import type { Document, Stretch } from '../../document.ts';
import { opensNumber } from './numberWords.ts';

/** A stretch of an article that holds numbers, cut as the parser of figures cuts a phrase. */
export interface Passage {
  readonly text: string;
  /** Where it begins in the article, in UTF-16 code units; the offsets of its tokens count from here. */
  readonly start: number;
  readonly tokens: readonly Token[];
  /** It is the first of its paragraph. */
  readonly isOpening: boolean;
  /** Its words are capitalised as those of a headline. */
  readonly isHeadline: boolean;
}

/** So much before and behind a number is read, in UTF-16 code units: enough for all that bounds it and is counted. */
const before = 160;
const behind = 240;

/** More of a sentence than this is cut in two, so that no text takes longer than its length. */
const longest = 1600;

/** A passage is moved out by no more than this, as there are texts without white space. */
const longestWord = 60;

/** The passages around the numbers of a text, within sentences, in text order and not overlapping. */
export function* passagesOf(document: Document): Generator<Passage> {
  for (const around of aroundNumbers(document)) yield passageAt(document, around);
}

interface Around extends Range {
  readonly sentence: Stretch;
}

function aroundNumbers({ tokens, sentences }: Document): readonly Around[] {
  const all: Around[] = [];
  let at = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' || (token.kind === 'word' && !opensNumber(token.text))) continue;
    while (at + 1 < sentences.length && (sentences[at]?.end ?? 0) <= token.start) at += 1;
    const sentence = sentences[at];
    if (!sentence) continue;
    const last = all.at(-1);
    const open = last?.sentence === sentence ? last : null;
    const end = Math.min(sentence.end, token.end + behind);
    if (open && token.start - before <= open.end && end - open.start <= longest) {
      all[all.length - 1] = { start: open.start, end, sentence };
    } else {
      const start = Math.max(open?.end ?? sentence.start, token.start - before);
      all.push({ start, end: Math.max(start, end), sentence });
    }
  }
  return all;
}

/** The passage of a range that is moved out to where words begin and end. */
function passageAt({ text, paragraphs }: Document, around: Around): Passage {
  const { sentence } = around;
  let { start, end } = around;
  const [first, last] = [start - longestWord, end + longestWord];
  while (start > Math.max(sentence.start, first) && isInWord(text, start)) start -= 1;
  while (end < Math.min(sentence.end, last) && isInWord(text, end)) end += 1;
  const slice = text.slice(start, end);
  const tokens = tokensOf(slice);
  return {
    text: slice,
    start,
    tokens,
    isOpening: start === sentence.start && opensParagraph(paragraphs, start),
    isHeadline: isHeadline(tokens),
  };
}

const isInWord = (text: string, at: number): boolean => /^\S\S$/.test(text.slice(at - 1, at + 1));

function opensParagraph(paragraphs: readonly Range[], start: number): boolean {
  const at = lowerBound(paragraphs.length, (index) => (paragraphs[index]?.start ?? 0) < start);
  return paragraphs[at]?.start === start;
}

/** Most of its longer words are capitalised, and no full stop ends it. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (isSign(tokens.at(-1), '.')) return false;
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3);
  const capitals = words.filter(({ raw }) => /^\p{Lu}/u.test(raw)).length;
  return words.length > 2 && capitals * 10 >= words.length * 7;
}

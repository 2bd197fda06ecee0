import type { Range } from '../../../shared/model/segment.ts';
import { amountOf } from '../../../shared/query/amounts.ts';
import type { Words } from '../../../shared/query/needs.ts';
import { hasOpenEnd } from '../../../shared/query/openEnd.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { formsOf } from './ftsQuery.ts';

/** Says of a text whether it has any of some words of a query, as the search index would. */
export function makeWordsTest(parts: readonly Words[]): (text: string) => boolean {
  const seekers = parts.map(makeSeeker);
  return (text) => {
    const tokens = tokensOf(text);
    return seekers.some((seek) => seek(tokens).length > 0);
  };
}

/** Gives where a text has any of some words of a query, in order (UTF-16, half-open), what overlaps as one. */
export function makeWordsFinder(parts: readonly Words[]): (text: string) => readonly Range[] {
  const seekers = parts.map(makeSeeker);
  return (text) => {
    const tokens = tokensOf(text);
    const found = seekers.flatMap((seek) => seek(tokens)).sort((a, b) => a.start - b.start || b.end - a.end);
    const ranges: Range[] = [];
    for (const { start, end } of found) {
      const last = ranges.at(-1);
      if (last && start < last.end)
        ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
      else ranges.push({ start, end });
    }
    return ranges;
  };
}

interface Token extends Range {
  readonly word: string;
}

/** The words of a text as the index cuts them: runs of letters and digits, and each character of a script without spaces. */
function tokensOf(text: string): readonly Token[] {
  const folded = foldText(text, 'base');
  return Array.from(folded.text.matchAll(token), ({ 0: word, index }) => ({
    word,
    start: folded.startOf(index) ?? 0,
    end: folded.endOf(index + word.length) ?? text.length,
  }));
}

const alone =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const token = new RegExp(`[[${alone}]&&\\p{L}]|[[\\p{L}\\p{N}\\p{Co}]--[${alone}]]+`, 'gv');

type Seeker = (tokens: readonly Token[]) => readonly Range[];

function makeSeeker(part: Words): Seeker {
  if (part.within !== null) return near(part.text, part.within);
  const amount = part.isPrefix ? null : amountOf(part.text);
  const forms = [part.text, ...(amount === null ? [] : formsOf(amount))].map(wordsIn);
  return (tokens) => forms.flatMap((form) => rows(tokens, form, hasOpenEnd(part)));
}

function wordsIn(text: string): readonly string[] {
  return tokensOf(text).map(({ word }) => word);
}

/** Where words stand in a row; of the last one only its beginning, where it is a prefix. */
function rows(tokens: readonly Token[], form: readonly string[], isPrefix: boolean): readonly Range[] {
  if (form.length === 0) return [];
  return tokens.flatMap(({ start }, at) => {
    const isHere = form.every((word, index) => {
      const here = tokens[at + index]?.word;
      return here === word || (isPrefix && index === form.length - 1 && here?.startsWith(word) === true);
    });
    const last = tokens[at + form.length - 1];
    return isHere && last ? [{ start, end: last.end }] : [];
  });
}

/** Where all words are with at most so many between the first and the last: each of them by itself. */
function near(text: string, within: number): Seeker {
  const phrases = text
    .split(/\s+/u)
    .map(wordsIn)
    .filter((words) => words.length > 0);
  return (tokens) => {
    const places = phrases.map((phrase) => startsOf(tokens, phrase));
    if (places.length === 0 || places.some((list) => list.length === 0)) return [];
    const found: Range[] = [];
    for (const first of places.flat().toSorted((a, b) => a - b)) {
      const here = places.map((list) => list.find((at) => at >= first));
      if (here.some((at) => at === undefined)) break;
      const known = here.flatMap((at) => at ?? []);
      const ends = known.map((at, index) => at + (phrases[index]?.length ?? 1));
      const lastStart = Math.max(...known);
      const firstEnd = Math.min(...ends);
      if (lastStart - firstEnd > within) continue;
      known.forEach((at, index) => {
        const [one, other] = [tokens[at], tokens[(ends[index] ?? 0) - 1]];
        if (one && other) found.push({ start: one.start, end: other.end });
      });
    }
    return found;
  };
}

function startsOf(tokens: readonly Token[], phrase: readonly string[]): readonly number[] {
  return tokens.flatMap((_, at) =>
    phrase.every((word, index) => tokens[at + index]?.word === word) ? [at] : [],
  );
}

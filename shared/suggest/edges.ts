import type { Range } from '../model/segment.ts';
import type { Tag } from '../model/tag.ts';
import { type Document, stretchAt } from './document.ts';
import type { Decision } from './knowledge.ts';
import { isTitle } from './names/titles.ts';
import type { Suggestion } from './suggestion.ts';

/**
 * Where annotations begin and end is a matter of convention: with the article or without, with the title, up to the full stop, the
 * whole sentence. This learns it from the words that a person accepted, took instead, or added.
 */
export function learnEdges(
  decisions: readonly Decision[],
): (document: Document, one: Suggestion) => Suggestion {
  const tallies = new Map<string, Tally>();
  for (const { verdict, tag, words, before, after } of decisions) {
    if (verdict === 'rejected' || verdict === 'changed') continue;
    for (const edge of edgesOf[tag]) {
      const has = edge.isIn(words, before);
      if (!has && !edge.isNear(before, after)) continue;
      for (const key of [keyOf(tag, edge), keyOf(tag, edge, words)]) {
        const tally = tallies.get(key) ?? { taken: 0, left: 0 };
        if (has) tally.taken += 1;
        else tally.left += 1;
        tallies.set(key, tally);
      }
    }
  }
  // What a person did with these very words counts before what they do with others.
  const isTaken = (tag: Tag, edge: Edge, words: string): boolean => {
    const own = tallies.get(keyOf(tag, edge, words));
    if (own && own.taken !== own.left) return own.taken > own.left;
    const { taken, left } = tallies.get(keyOf(tag, edge)) ?? { taken: 0, left: 0 };
    return taken >= fewest && taken > left;
  };
  return (document, suggestion) => {
    const { tag, segments } = suggestion;
    const [first, last] = [segments[0], segments.at(-1)];
    if (!first || !last || tallies.size === 0) return suggestion;
    const words = document.text.slice(first.start, last.end);
    const edges = edgesOf[tag].filter((edge) => isTaken(tag, edge, words));
    if (edges.length === 0) return suggestion;
    const whole = { start: first.start, end: last.end };
    const moved = edges.reduce((range, edge) => edge.move(document, range), whole);
    if (moved.start === whole.start && moved.end === whole.end) return suggestion;
    const isOne = segments.length === 1 || edges.some(({ isOfSentence }) => isOfSentence);
    return {
      ...suggestion,
      segments: isOne
        ? [moved]
        : [{ ...first, start: moved.start }, ...segments.slice(1, -1), { ...last, end: moved.end }],
    };
  };
}

/** An edge of a tag in general, or of the same words in small letters. */
function keyOf(tag: Tag, { name }: Edge, words?: string): string {
  return words === undefined ? `${tag} ${name}` : `${tag} ${name} ${withoutEdges(words).toLowerCase()}`;
}

/** As often at least a person must have taken it. */
const fewest = 2;

interface Tally {
  taken: number;
  left: number;
}

/** One thing that an annotation can begin or end with. */
interface Edge {
  readonly name: string;
  /** Whether words that were annotated have it; `before` is the text in front of them. */
  readonly isIn: (words: string, before: string) => boolean;
  /** Whether it is there to be taken, by the text around words that do not have it. */
  readonly isNear: (before: string, after: string) => boolean;
  /** The range (UTF-16, half-open) with it, where it is there. */
  readonly move: (document: Document, range: Range) => Range;
  readonly isOfSentence?: boolean;
}

/** What stands at the end of the text in front, in words. */
function leading(name: string, pattern: string): Edge {
  const [atStart, atEnd] = [new RegExp(`^${pattern}`, 'iu'), new RegExp(`(?<![\\p{L}’'])${pattern}$`, 'iu')];
  return {
    name,
    isIn: (words) => atStart.test(words),
    isNear: (before) => atEnd.test(before),
    move: ({ text }, { start, end }) => {
      const found = atEnd.exec(text.slice(Math.max(0, start - reach), start));
      return { start: start - (found?.[0].length ?? 0), end };
    },
  };
}

function trailing(name: string, pattern: string): Edge {
  const [atEnd, atStart] = [new RegExp(`${pattern}$`, 'u'), new RegExp(`^${pattern}`, 'u')];
  return {
    name,
    isIn: (words) => atEnd.test(words),
    isNear: (_before, after) => atStart.test(after),
    move: ({ text }, { start, end }) => {
      const found = atStart.exec(text.slice(end, end + reach));
      return { start, end: end + (found?.[0].length ?? 0) };
    },
  };
}

/** UTF-16 code units. */
const reach = 32;

const determiner = '(?:the|an?|this|that|these|those)\\s';

const determinerInFront = new RegExp(`^${determiner}`, 'iu');

/** The words without the article in front and the possessive behind. */
export function withoutEdges(words: string): string {
  return words.replace(determinerInFront, '').replace(/['’]s?$/u, '');
}

/** “President Zelenskyy”: the titles in front of a name, as far as they go. */
const titles: Edge = {
  name: 'title',
  // “Commander of the group” is a phrase, and no name behind a title.
  isIn: (words) => {
    const { length } = titlesIn(`${words.split(/\s/u).slice(0, -1).join(' ')} `, 'first');
    return length > 0 && /^\p{Lu}/u.test(words.slice(length));
  },
  isNear: (before) => titlesIn(before, 'last').length > 0,
  move: ({ text }, { start, end }) => ({
    start: start - titlesIn(text.slice(Math.max(0, start - 2 * reach), start), 'last').length,
    end,
  }),
};

/** The titles that words begin or end with, as they are written. */
function titlesIn(words: string, where: 'first' | 'last'): string {
  const parts = words.match(/[^\s]+\s/gu) ?? [];
  if (where === 'last' && !words.endsWith(parts.at(-1) ?? '\n')) return '';
  const inOrder = where === 'last' ? parts.toReversed() : parts;
  const end = inOrder.findIndex((part) => !isTitle(part.trim().toLowerCase()) || /\n/.test(part));
  const taken = inOrder.slice(0, end === -1 ? inOrder.length : end);
  return (where === 'last' ? taken.toReversed() : taken).join('');
}

const opening = /["“„«]$/u;

/** The quotation marks around words, and the comma or full stop in front of the closing one. */
const marks: Edge = {
  name: 'marks',
  isIn: (words) => /^["“„«]/u.test(words) && /["”“»]$/u.test(words),
  isNear: (before, after) => opening.test(before) && closing.test(after),
  move: ({ text }, { start, end }) => {
    const close = closing.exec(text.slice(end, end + 3));
    return close && opening.test(text.slice(start - 1, start))
      ? { start: start - 1, end: end + close[0].length }
      : { start, end };
  },
};

const closing = /^[.,!?]?["”“»]/u;

/** All of a sentence, with its attribution and its full stop. */
const sentence: Edge = {
  name: 'sentence',
  isIn: (words, before) => /[.!?]["”“»’]?$/u.test(words) && /^$|[.!?:"”»]\s+$|\n$/u.test(before),
  isNear: () => true,
  move: ({ sentences }, { start, end }) => {
    const [first, last] = [sentences[stretchAt(sentences, start)], sentences[stretchAt(sentences, end - 1)]];
    return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
  },
  isOfSentence: true,
};

const edgesOf: Readonly<Record<Tag, readonly Edge[]>> = {
  actor: [titles, leading('determiner', determiner), trailing('possessive', "['’]s?(?!\\p{L})")],
  claim: [leading('that', 'that\\s'), marks, sentence],
  quote: [],
  figure: [],
};

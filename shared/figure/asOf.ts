import { isoOf } from './calendar.ts';
import type { AsOf } from './card.ts';
import { articleDateOf, isUnresolved, type Moment, since, unresolved } from './moments.ts';
import { phraseReader } from './phrases.ts';
import { readTime } from './timeWords.ts';
import type { Token } from './tokens.ts';

/** The words of time in a figure's phrase, and the phrase without them. */
export interface Times {
  readonly asOf: AsOf | null;
  /** Where words of time stood, with their preposition, is a gap. */
  readonly tokens: readonly Token[];
  /** The words of time themselves, which may hold a length: "the past *two years*". */
  readonly words: readonly Token[];
}

/**
 * Finds the words that say when a figure held, and resolves them against the article's date. As in TIMEX2 the
 * preposition before them is not part of them ("by *early January*"). Of several the one after "as of" counts, else the
 * first.
 */
export function findTimes(tokens: readonly Token[], articleDate: string | null): Times {
  const left: Token[] = [];
  let chosen: Mention | null = null;
  for (let at = 0; at < tokens.length; ) {
    const mention = mentionAt(tokens, at);
    const token = tokens[at];
    if (mention) {
      if (!chosen || (mention.isExplicit && !chosen.isExplicit)) chosen = mention;
      left.push(gapAt(tokens, at));
      at = mention.end;
    } else {
      if (token) left.push(token);
      at += 1;
    }
  }
  return {
    asOf: chosen && asOfOf(tokens, chosen, articleDate),
    tokens: left,
    words: chosen ? tokens.slice(chosen.start, chosen.end) : [],
  };
}

interface Mention {
  readonly moment: Moment;
  readonly start: number;
  readonly end: number;
  /** It follows "as of" or "as at". */
  readonly isExplicit: boolean;
}

function mentionAt(tokens: readonly Token[], at: number): Mention | null {
  const preposition = readPreposition(tokens, at);
  const start = preposition?.end ?? at;
  const isAlone = at === 0 && tokens.length === 1;
  const mayBeYear = preposition ? /^(?:explicit|since|year)$/.test(preposition.value) : isAlone;
  const time = readTime(tokens, start, mayBeYear);
  if (!time) return preposition?.value === 'since' ? sinceEvent(tokens, start) : null;
  const moment = preposition?.value === 'since' ? since(time.value) : time.value;
  return { moment, start, end: time.end, isExplicit: preposition?.value === 'explicit' };
}

/** "Since the start of the war": an event, whose date the words do not say. */
function sinceEvent(tokens: readonly Token[], start: number): Mention | null {
  let end = start;
  while (tokens[end]?.kind === 'word') end += 1;
  if (end === start) return null;
  return {
    moment: unresolved('The words name an event but do not say when it happened.'),
    start,
    end,
    isExplicit: false,
  };
}

/** Which prepositions may stand before a lone year, and which may not ("over 2000", "up to 2000"). */
const readPreposition = phraseReader<'explicit' | 'since' | 'year' | 'range' | 'other'>([
  ['as of', 'explicit'],
  ['as at', 'explicit'],
  ['since', 'since'],
  ['ever since', 'since'],
  ['between', 'range'],
  ['from', 'range'],
  ...'in,back in,by,during,until,till,throughout,through,before,prior to,after'
    .split(',')
    .map((words) => [words, 'year'] as const),
  ...'on,at,over,within,for,of,up to,up until'.split(',').map((words) => [words, 'other'] as const),
]);

function gapAt(tokens: readonly Token[], at: number): Token {
  const place = tokens[at]?.start ?? 0;
  return { kind: 'gap', text: '', raw: '', start: place, end: place, isGlued: false, numeral: null };
}

function asOfOf(tokens: readonly Token[], { moment, start, end }: Mention, articleDate: string | null): AsOf {
  const range = { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  const span = moment(articleDateOf(articleDate));
  return isUnresolved(span)
    ? { ...range, date: null, reason: span.reason }
    : { ...range, date: isoOf(span), reason: null };
}

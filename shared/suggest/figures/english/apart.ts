import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { isMonth, readClock, readDay, readMonth, readYears } from './calendar.ts';
import { readGlued, readScore } from './glued.ts';
import { readNumbered } from './numbered.ts';
import type { Passage } from './passage.ts';

/**
 * Behind digits that are not a figure, where it begins at a token: a date, a telephone number, an address, the
 * number of a list, a name with a number, a part of a link. Null where none begins. Token indexes.
 */
export function readApart(passage: Passage, at: number): number | null {
  const { tokens } = passage;
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') return isMonth(tokens, at) ? readMonth(tokens, at) : null;
  if (token.kind === 'date') return at + 1;
  if (token.kind !== 'number')
    return isSign(token, '+') || isSign(token, '#') ? readPhone(tokens, at + 1) : null;
  return (
    readDay(tokens, at) ??
    readPhone(tokens, at) ??
    readCoordinates(tokens, at) ??
    readAddress(tokens, at) ??
    readListNumber(passage, at) ??
    readNumbered(passage, at) ??
    readGlued(passage, at) ??
    readScore(passage, at) ??
    readYears(tokens, at) ??
    readClock(tokens, at)
  );
}

/** Three groups of digits or more, or any behind a plus or beginning with 0. */
function readPhone(tokens: readonly Token[], at: number): number | null {
  let [end, groups] = [at, 0];
  while (isGroup(tokens[end])) {
    // “713 965” is one number to the parser, as “1 200 000” is.
    groups += tokens[end]?.raw.split(' ').length ?? 1;
    end += 1;
    while (/^[-()]$/.test(tokens[end]?.text ?? '') && (isGroup(tokens[end + 1]) || tokens[end]?.isGlued))
      end += 1;
  }
  if (groups === 0) return null;
  const isMarked = /^[+#]$/.test(tokens[at - 1]?.text ?? '') && tokens[at]?.isGlued === true;
  return (groups > 2 && end > at + 1) || isMarked || /^0\d/.test(tokens[at]?.raw ?? '') ? end : null;
}

const isGroup = (token: Token | undefined): boolean => /^\d{1,5}(?: \d{3})*$/.test(token?.raw ?? '');

/** “48.1172, 23.9951”, “48.1172° N, 23.9951° E”: latitude and longitude. */
function readCoordinates(tokens: readonly Token[], at: number): number | null {
  let end = at;
  for (const part of ['latitude', 'longitude']) {
    if (part === 'longitude') {
      if (isSign(tokens[end], ',')) end += 1;
      if (isSign(tokens[end], '-')) end += 1;
    }
    if (!/^\d{1,3}\.\d{3,}$/.test(tokens[end]?.raw ?? '')) return null;
    end += 1;
    if (isSign(tokens[end], '°')) end += 1;
    if (/^[NSEW]$/.test(tokens[end]?.raw ?? '')) end += 1;
  }
  return end;
}

/** “10 Downing Street”, “221B Baker Street”. */
function readAddress(tokens: readonly Token[], at: number): number | null {
  if (!/^\d{1,5}$/.test(tokens[at]?.raw ?? '')) return null;
  for (let next = at + 1; next <= at + 4 && /^\p{Lu}/u.test(tokens[next]?.raw ?? ''); next += 1)
    if (next > at + 1 && isWord(tokens[next], streets)) return next + 1;
  return null;
}

const streets = setOf(
  'street st avenue ave road rd lane drive boulevard blvd square place terrace crescent row gardens close highway parkway way court quay',
);

/** “1. The council”, “(3)”, “[12]”. */
function readListNumber({ tokens, isOpening }: Passage, at: number): number | null {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!/^\d{1,3}$/.test(token?.raw ?? '')) return null;
  if (at === 0 && isOpening && /^[.)]$/.test(next?.text ?? '') && next?.isGlued) return at + 2;
  // “Either 1) you stop or 2) you pay”
  const isOpen = tokens.slice(0, at).some(({ text }) => text === '(');
  if (isSign(next, ')') && next?.isGlued && !isOpen && token?.raw.length === 1) return at + 2;
  const isEnclosed = (isSign(before, '(') && isSign(next, ')')) || (isSign(before, '[') && isSign(next, ']'));
  return isEnclosed ? at + 2 : null;
}

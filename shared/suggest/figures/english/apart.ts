import { monthAt, readMonthDay } from '../../../figure/dates.ts';
import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { readUnit, timeUnits } from '../../../figure/units.ts';
import { readCounted } from './counted.ts';
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
    readAddress(tokens, at) ??
    readListNumber(passage, at) ??
    readNumbered(passage, at) ??
    readGlued(passage, at) ??
    readScore(passage, at) ??
    readYears(tokens, at) ??
    readClock(tokens, at)
  );
}

const months = setOf(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

const isMonth = (tokens: readonly Token[], at: number): boolean =>
  isWord(tokens[at], months) && monthAt(tokens, at) !== null;

/** “March 3”, “Nov. 24, 2016”, “October 25-26”; in running text the number behind a month is a day. */
function readMonth(tokens: readonly Token[], at: number): number {
  const date = readMonthDay(tokens, at);
  let end = date?.end ?? at + 1;
  if (isSign(tokens[end], '.') && tokens[end]?.isGlued) end += 1;
  if (end <= at + 2 && isDayNumber(tokens[end]) && !isWord(tokens[at - 1], setOf('in since by until')))
    end += 1;
  if (/^(?:st|nd|rd|th)$/.test(tokens[end]?.text ?? '')) end += 1;
  // “November 23 and 24”, “16 - 17”
  if (/^(?:-|and|or|to)$/.test(tokens[end]?.text ?? '') && isDayNumber(tokens[end + 1])) {
    const isCount = tokens[end + 2]?.kind === 'word' && readCounted(tokens, end + 2) !== null;
    if (!isCount && tokens[end + 2]?.text !== '%') end += 2;
  }
  if (isSign(tokens[end], ',') && isYearNumber(tokens[end + 1])) end += 2;
  return end;
}

const isDayNumber = (token: Token | undefined): boolean => /^(?:[1-9]|[12]\d|3[01])$/.test(token?.raw ?? '');
const isYearNumber = (token: Token | undefined): boolean => /^(?:1\d|20)\d\d$/.test(token?.raw ?? '');

/** “25 February”, “the 25 of May 2024”, “11-13 Dec.” */
function readDay(tokens: readonly Token[], at: number): number | null {
  if (!isDayNumber(tokens[at])) return null;
  for (let next = at + 1; next <= at + 4; next += 1) {
    if (isMonth(tokens, next) && /^\p{Lu}/u.test(tokens[next]?.raw ?? '')) return readMonth(tokens, next);
    const isLink =
      /^(?:of|-|and|to|th|st|nd|rd)$/.test(tokens[next]?.text ?? '') || isDayNumber(tokens[next]);
    if (!isLink) break;
  }
  return isWord(tokens[at - 1], weekdays) && readCounted(tokens, at + 1) === null ? at + 1 : null;
}

const weekdays = setOf('monday tuesday wednesday thursday friday saturday sunday');

/** Three groups of digits or more, or any behind a plus or beginning with 0. */
function readPhone(tokens: readonly Token[], at: number): number | null {
  let [end, groups] = [at, 0];
  while (isGroup(tokens[end])) {
    groups += 1;
    end += 1;
    while (/^[-()]$/.test(tokens[end]?.text ?? '') && (isGroup(tokens[end + 1]) || tokens[end]?.isGlued))
      end += 1;
  }
  if (groups === 0) return null;
  const isMarked = /^[+#]$/.test(tokens[at - 1]?.text ?? '') && tokens[at]?.isGlued === true;
  return groups > 2 || isMarked || /^0\d/.test(tokens[at]?.raw ?? '') ? end : null;
}

const isGroup = (token: Token | undefined): boolean => /^\d{1,5}$/.test(token?.raw ?? '');

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

/** The number in “Article 5”, “Boeing 737”, “No. 4”, “page 3”, and the ones joined to it. */
function readNumbered(passage: Passage, at: number): number | null {
  const { tokens } = passage;
  if (!isNumberOfName(passage, at)) return null;
  let end = skipGlued(tokens, at + 1);
  while (
    /^(?:and|or|to|-|,|\/)$/.test(tokens[end]?.text ?? '') &&
    /^\d{1,4}$/.test(tokens[end + 1]?.raw ?? '')
  ) {
    const next = tokens[end + 2];
    if (next?.kind === 'word' && readCounted(tokens, end + 2)) break;
    if (next?.text === '%' || next?.text === 'per') break;
    end = skipGlued(tokens, end + 2);
  }
  return end;
}

function isNumberOfName({ tokens }: Passage, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!/^\d+(?:\.\d+)?$/.test(token?.raw ?? '')) return false;
  if (isSign(before, '.') && before?.isGlued && isWord(tokens[at - 2], shortened)) return true;
  if (before?.kind !== 'word') return false;
  if (/^nos?$/.test(before.text) && /^N/.test(before.raw)) return true;
  const next = tokens[at + 1];
  const isUnit = next?.text === '%' || next?.text === 'per' || isWord(next, setOf('percent million billion'));
  if (isUnit) return false;
  if (isWord(before, numbered)) return true;
  const counted = next?.kind === 'word' ? readCounted(tokens, at + 1) : null;
  if (isWord(before, numberedAlone))
    return counted === null && !isWord(tokens[at - 2], determiners) && !isUnitWord(next);
  if (!/\p{Lu}/u.test(before.raw) || isWord(before, openers) || isWord(before, weekdays)) return false;
  if (isSign(tokens[at - 2], '&') && before.isGlued) return true;
  if (isWord(before, brands) || (/^\p{Lu}{2,}$/u.test(before.raw) && /^\d{1,2}$/.test(token?.raw ?? '')))
    return true;
  return counted === null && !isUnitWord(next) && !/\d{3}\./.test(token?.raw ?? '');
}

/** Whether a word has its number behind it: “day three”, “phase two”. */
export const isNumberedWord = (token: Token | undefined): boolean =>
  isWord(token, numbered) || isWord(token, numberedAlone);

const shortened = setOf('no nos vol art sec fig figs pp p ch chap para paras op ed ref eq');
const determiners = setOf('last this that each every per a the next one some any');
/** Nouns whose number follows them, whatever comes behind it: “phase 3 trials”. */
const numbered = setOf(`
  article articles resolution resolutions route highway interstate flight page pages chapter chapters section sections
  paragraph paragraphs clause annex appendix rule amendment schedule room sector phase stage level tier grade category class
  type version no number bib verse psalm act apollo soyuz iphone windows formula covid sars magnitude passcode password
`);
/** The same, where nothing is counted behind the number: “season 3”, but “this season 20 players left”. */
const numberedAlone = setOf(`
  figure table proposition title line step gate dock pier runway terminal hall channel platform bus lane exit district zone
  area ward precinct shaft series post posts order directive regulation reactor block season episode part round lap case
  scene volume issue size mile code lot seat port day week month year game night hour minute call dial quoting reference
  extension ext
`);
const brands = setOf(
  'fortune ftse nasdaq stoxx dax cac nikkei boeing airbus model playstation galaxy pixel xbox peugeot mazda fiat bmw audi',
);
/** Words that are capitalised because a sentence begins with them. */
const openers = setOf(`
  in at on by to from of for with within about around some over under only nearly almost roughly approximately more up
  and but or the a an all another these those its their his her our my after before since until between as than just
  there if when while because although least i we he she they it who some another additional further
`);

const isUnitWord = (token: Token | undefined): boolean =>
  token?.text === '%' ||
  isWord(
    token,
    setOf(
      'percent per million billion trillion thousand hundred dozen km kg miles metres meters tonnes tons',
    ),
  );

/** Behind the letters and numbers that are glued to a number: “18b”, “A6-e”. */
function skipGlued(tokens: readonly Token[], at: number): number {
  let end = at;
  while (
    tokens[end]?.isGlued &&
    (tokens[end]?.kind !== 'sign' || (isSign(tokens[end], '-') && tokens[end + 1]?.isGlued))
  )
    end += 1;
  return end;
}

/** “F-16”, “MH17”, “K2-18b”, “over-65s”, “1990s”, “5G”, “’98”: glued to what is no number. */
function readGlued({ text, tokens }: Passage, at: number): number | null {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token?.isGlued && before) {
    const isHyphen = /^[-‐‑]$/.test(text.charAt(before.start)) && before.isGlued;
    const joint = isHyphen ? tokens[at - 2] : before;
    const isLetter = joint?.kind === 'word' && !/^(?:rs|usd|eur|us)$/.test(joint.text);
    const isPath = isSign(before, '/') && before.isGlued && tokens[at - 2]?.kind === 'word';
    if (isLetter || isPath || isSign(before, "'") || isSign(before, '#')) return skipGlued(tokens, at + 1);
  }
  const isName = isWord(next, gluedNames) || /^[GD]$/.test(next?.raw ?? '');
  // “401(k)”, “3M”
  const isPlan =
    isSign(next, '(') && next?.isGlued && isSign(tokens[at + 3], ')') && tokens[at + 2]?.raw.length === 1;
  if (isPlan || (token?.raw === '3' && next?.raw === 'M' && next.isGlued)) return at + (isPlan ? 4 : 2);
  // “4x4”, “4x100m”
  if (next?.text === 'x' && next.isGlued && tokens[at + 2]?.isGlued) return skipGlued(tokens, at + 1);
  if (next?.isGlued && isName) return skipGlued(tokens, at + 1);
  if (next?.text === 'k' && next.isGlued && isWord(tokens[at + 2], screens)) return at + 2;
  return null;
}

const gluedNames = setOf('s e ers th st nd rd i ii a v');
const screens = setOf('tv television video resolution screen display footage monitor');

/** “2-1”, “6-4 3-6”, “4-3-3”, “50-50”, “a 7-2 vote”: two numbers joined that are no range of anything. */
function readScore({ text, tokens }: Passage, at: number): number | null {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isSign(dash, '-') || !dash?.isGlued || second?.kind !== 'number' || !second.isGlued) return null;
  if (!/^\d{1,4}$/.test(first?.raw ?? '') || !/^\d{1,4}$/.test(second.raw) || text.charAt(dash.start) === '—')
    return null;
  const end = at + 3;
  if (isSign(tokens[end], '-') && tokens[end]?.isGlued && tokens[end + 1]?.isGlued)
    return skipGlued(tokens, end);
  const isRising = Number(first?.raw) < Number(second.raw);
  const isCounted =
    isRising && !(isYearNumber(first) && Number(second.raw) < 2100) && behindRange(tokens, end);
  return isCounted ? null : end;
}

function behindRange(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next || isWord(next, outcomes)) return false;
  if (next.kind === 'sign')
    return next.text === '%' || next.text === '°' || (next.text === '-' && next.isGlued);
  const isSymbol = /^[a-zμ]?[A-Z][A-Za-z]?$/.test(next.raw);
  return next.isGlued || isSymbol || isUnitWord(next) || isMeasure(next) || readCounted(tokens, at) !== null;
}

const isMeasure = (token: Token): boolean =>
  isWord(token, setOf('km kg cm mm m g t mph kph day year month week hour minute point pages bn m pc'));

const outcomes = setOf(
  'win wins victory defeat loss losses lead draw tie vote record ruling decision score thrashing rout aggregate home away margin majority split',
);

/** “2024”, “2023-24”, “1914–18”, “the 2022 elections”: years. “2000 people” are people. */
function readYears(tokens: readonly Token[], at: number): number | null {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (/^(?:bce?|ad|ce|b\.c\.(?:e\.)?|a\.d\.)$/.test(next?.text ?? '')) return at + 2;
  if (next?.raw === 'B' && tokens[at + 3]?.raw === 'C') return at + 4;
  // “He died in 363.”
  if (/^\d{3}$/.test(token?.raw ?? '') && before?.text === 'in' && (!next || /^[.,;)]$/.test(next.text)))
    return at + 1;
  if (isWord(before, setOf('ad')) && before?.raw === 'AD') return at + 1;
  if (!isYearNumber(token)) return null;
  if (isSign(next, '-') && next?.isGlued && /^\d{2}(?:\d{2})?$/.test(tokens[at + 2]?.raw ?? ''))
    return at + 3;
  if (before?.kind === 'sign' && /^[$€£¥₹]$/.test(before.text)) return null;
  if (next?.isGlued && next.kind !== 'sign') return null;
  const unit = readUnit(tokens, at + 1);
  if (isUnitWord(next) || (unit && !timeUnits.has(unit.value)) || isWord(next, strongNouns)) return null;
  const isBound =
    isWord(before, setOf('least than nearly approximately roughly almost some')) &&
    !isWord(next, setOf('and'));
  if (isBound && readCounted(tokens, at + 1)) return null;
  const isModern = /^(?:19|20)/.test(token?.raw ?? '');
  if (isModern) return at + 1;
  return isWord(before, setOf('in since of from by until before after year circa and to')) ||
    !readCounted(tokens, at + 1)
    ? at + 1
    : null;
}

const strongNouns = setOf(
  'people soldiers troops men women children homes houses workers jobs civilians refugees dead euros dollars metres meters feet',
);

/** “8 a.m.” is read by the parser; “1700 GMT”, “5 o’clock” and “at 5” here. */
function readClock(tokens: readonly Token[], at: number): number | null {
  const [token, next, before] = [tokens[at], tokens[at + 1], tokens[at - 1]];
  if (/^(?:gmt|utc|hrs|o'clock|est|cet)$/.test(next?.text ?? '') && /^\d{1,4}$/.test(token?.raw ?? ''))
    return at + 2;
  if (/^(?:a\.m\.|p\.m\.|am|pm)$/.test(next?.text ?? '')) return at + 2;
  // “She speaks at 23.45”
  if (
    /^(?:1?\d|2[0-3])\.[0-5]\d$/.test(token?.raw ?? '') &&
    before?.text === 'at' &&
    !next?.isGlued &&
    !isUnitWord(next) &&
    !readUnit(tokens, at + 1)
  )
    return at + 1;
  const isHour = /^(?:[1-9]|1\d|2[0-4])$/.test(token?.raw ?? '') && isWord(before, setOf('at'));
  const isClosed =
    !next || next.kind === 'sign' ? !/^[%°$\-(]$/.test(next?.text ?? '') : isWord(next, setOf('on in and'));
  return isHour && isClosed && !stood.test(tokens[at - 2]?.text ?? '') ? at + 1 : null;
}

const stood = /^(?:stood|stands?|puts?|estimated|remained|number|stayed|unchanged)$/;

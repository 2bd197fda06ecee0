import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { isAdjective, isPast, isPlural, isStop, isVerb } from './words.ts';

/** What is counted, from the token behind a number on; ends are token indexes. */
export interface Counted {
  /** Behind the noun that follows directly, alone or with nouns before it; null where an adjective comes first. */
  readonly noun: number | null;
  /** Behind the whole noun phrase. */
  readonly phrase: number;
}

/** More words than this stand before no noun. */
const maxWords = 7;

/** The plural noun that a number counts, with the words before it: “soldiers”, “fighter jets”, “North Korean soldiers”. */
export function readCounted(tokens: readonly Token[], at: number): Counted | null {
  let isNoun = true;
  for (let next = at; next < at + maxWords; next += 1) {
    const token = tokens[next];
    if (isSign(token, '-') && token?.isGlued && next > at && tokens[next + 1]?.isGlued) {
      // “Long-range missiles”, “MiG-29s”
      isNoun &&= isCapital(tokens[next - 1]);
      next += 1;
      if (tokens[next]?.kind === 'number' && tokens[next + 1]?.text === 's') {
        return { noun: isNoun ? next + 2 : null, phrase: next + 2 };
      }
      if (isPlural(tokens[next])) return { noun: isNoun ? next + 1 : null, phrase: next + 1 };
      continue;
    }
    if (token?.kind !== 'word') return null;
    if (isWord(token, joints) && next > at && isAdjective(tokens[next - 1])) {
      isNoun = false;
      continue;
    }
    if (isStop(token)) return null;
    if (isPlural(token) && !goesOn(tokens, next)) {
      const end = pairEnd(tokens, next + 1);
      return { noun: isNoun ? next + 1 : null, phrase: end };
    }
    if (isVerb(token)) return null;
    if (isAdjective(token)) isNoun = false;
  }
  return null;
}

const joints = setOf('and or');

/** “Sports clubs”, “arms dealers”: a plural before a noun. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // “31 Abrams tanks”
  const isName =
    isCapital(tokens[at]) && !isCapital(next) && !/(?:an|er|ist|o)s$/.test(tokens[at]?.text ?? '');
  return (isWord(tokens[at], attributive) || isName) && isPlural(next) && !isStop(next);
}

const attributive = setOf(
  'sports arms goods sales news police women savings customs armed human drugs systems',
);

/** “Men *and women*”. */
function pairEnd(tokens: readonly Token[], at: number): number {
  const isPair = tokens[at]?.text === 'and' && isWord(tokens[at + 1], setOf('women children girls'));
  return isPair && isWord(tokens[at - 1], setOf('men women boys')) ? at + 2 : at;
}

/**
 * The one thing that “one” counts: “one soldier”, “one police officer”; any noun where words bound it (“at least one
 * shell”), else one that is counted often.
 */
export function readSingle(tokens: readonly Token[], at: number, isBound: boolean): Counted | null {
  let isNoun = true;
  for (let next = at; next < at + 4; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word' || isStop(token) || isVerb(token)) return null;
    const isAny = isBound && !isAdjective(token) && !isIdiom(token);
    if (isAny || singles.has(token.text)) return { noun: isNoun ? next + 1 : null, phrase: next + 1 };
    if (isAdjective(token)) isNoun = false;
  }
  return null;
}

const isIdiom = (token: Token): boolean => /^(?:day|time|point|thing|way|side|hand|reason)$/.test(token.text);

/** People and things that news count one by one. */
const singles = setOf(`
  person man woman child boy girl baby civilian soldier officer policeman policewoman firefighter guard pilot sailor worker
  miner passenger driver student teacher doctor nurse journalist protester demonstrator hostage prisoner victim survivor
  suspect gunman attacker fighter rebel militant migrant refugee resident villager tourist climber player rider runner
  death fatality casualty injury case arrest shot goal point seat vote match game win defeat aircraft plane jet helicopter
  drone missile rocket tank ship boat vessel vehicle car bus truck train house home building school bridge
  strike airstrike shell bomb mortar blast explosion attack
  assailant paramedic crewman crew member employee candidate lawmaker patient dose
`);

/** Behind the casualties that follow a number: “killed or injured”, “killed, wounded or missing”; `at` where none do. */
export function readFate(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let next = at; isWord(tokens[next], fates); ) {
    end = next + 1;
    const link = isSign(tokens[end], ',') ? end + 1 : end;
    next = isWord(tokens[link], joints) ? link + 1 : link;
    if (next === end) break;
  }
  return end;
}

const fates = setOf(
  'killed dead injured wounded missing hurt displaced detained arrested homeless captured rescued infected hospitalised hospitalized',
);

/**
 * Behind a phrase with “of” that says what a share or a measure is of: “of voters”, “of the crude exports”, “of nickel
 * ore”; `at` where none follows.
 */
export function readOf(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== 'of') return at;
  let start = at + 1;
  while (isWord(tokens[start], determiners)) start += 1;
  const counted = readCounted(tokens, start);
  if (counted) return counted.phrase;
  let end = start;
  while (end < start + 4 && isNounPart(tokens, end, start)) end += 1;
  return end > start ? end : at;
}

const determiners = setOf('the its their his her our all a an these those this that');

function isNounPart(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || isStop(token)) return false;
  return at === start || !(isVerb(token) || isPast(token));
}

/** Behind a rate: “a day”, “per 100,000 people”, “each year”, “an hour”; `at` where none follows. */
export function readPer(tokens: readonly Token[], at: number): number {
  const link = tokens[at];
  if (!isWord(link, perWords)) return at;
  if (link?.text === 'per') {
    let next = at + 1;
    while (tokens[next]?.kind === 'number' || isWord(tokens[next], scales)) next += 1;
    const counted = next > at + 1 ? readCounted(tokens, next) : null;
    if (counted) return counted.noun ?? next;
    return tokens[next]?.kind === 'word' && !isStop(tokens[next]) ? next + 1 : next > at + 1 ? next : at;
  }
  const per = tokens[at + 1];
  const isPoint = isWord(tokens[at + 2], pointed);
  return isWord(per, link?.text === 'every' || link?.text === 'each' ? periods : things) && !isPoint
    ? at + 2
    : at;
}

const perWords = setOf('per a an each every');
const scales = setOf('hundred thousand million');
const periods = setOf('day week month year hour minute second night quarter season');
const things = setOf(`
  day week month year hour minute second share head person piece barrel tonne ton litre liter gallon ounce kilo pound
  ticket bottle game match night student pupil household family vote seat unit bushel
`);
/** “A day *earlier*” is a point in time, not a rate. */
export const pointed = setOf('earlier later ago before after');

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.raw ?? '');

import { readBoundingAfter } from './bounds.ts';
import { type Found, isSign, isWord, setOf } from './phrases.ts';
import type { Token } from './tokens.ts';
import { perWords, readUnit } from './units.ts';

/** Tokens `[start, end)` of a phrase that name what is counted or measured. */
export interface EntityTokens {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what is counted or measured from where the figure ends: the whole noun phrase with its adjectives (MeasEval),
 * coordinated words unsplit ("killed, wounded or missing"), up to a preposition other than "of", a verb or a clause.
 */
export function readEntity(tokens: readonly Token[], at: number, isMoney: boolean): EntityTokens | null {
  const start = entityStart(tokens, at, isMoney);
  let end = start;
  while (end < tokens.length && !endsHere(tokens, start, end)) end += 1;
  while (end > start && isWord(tokens[end - 1], trailing)) end -= 1;
  return end > start ? { start, end } : null;
}

function entityStart(tokens: readonly Token[], at: number, isMoney: boolean): number {
  let start = skipParenthesis(tokens, at);
  for (;;) {
    const token = tokens[start];
    // "A 10-km-deep zone"
    const isDimension = isSign(tokens[start - 1], '-') && isWord(token, dimensions);
    const isLead = isDimension || isWord(token, leads) || (isSign(token, '-') && token?.isGlued);
    if (isLead || (isMoney && isWord(token, moneyLeads))) start += 1;
    else return start;
  }
}

/** "A further $61 billion *(£48bn)* in aid" */
function skipParenthesis(tokens: readonly Token[], at: number): number {
  if (!isSign(tokens[at], '(')) return at;
  const close = tokens.findIndex((token, index) => index > at && isSign(token, ')'));
  return close < 0 ? at : close + 1;
}

const leads = setOf('of more other old strong');
const dimensions = setOf('long deep wide high tall thick');
const moneyLeads = setOf('in worth');

function endsHere(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'gap' || token.kind === 'date') return true;
  if (token.kind === 'sign') return !isInsideWord(tokens, start, at) && !isListComma(tokens, start, at);
  if (token.kind === 'number')
    return isWord(tokens[at - 1], conjunctions) || (at === start && !tokens[at + 1]?.isGlued);
  if (
    isWord(token, perWords) &&
    (token.text !== 'a' && token.text !== 'an' ? true : readUnit(tokens, at + 1) !== null)
  )
    return true;
  if (isWord(token, conjunctions)) return !continues(tokens, at) || readBoundingAfter(tokens, at) !== null;
  return isWord(token, stops) || readBoundingAfter(tokens, at) !== null;
}

/** "F-16", "Nord Stream 1/2", "AT&T", "soldiers'" */
function isInsideWord(tokens: readonly Token[], start: number, at: number): boolean {
  const joins = isSign(tokens[at], '-') || isSign(tokens[at], '/') || isSign(tokens[at], '&');
  if (isSign(tokens[at], "'")) return tokens[at]?.isGlued === true && tokens[at + 1]?.kind === 'word';
  return joins && at > start && tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
}

/** The comma in "killed, wounded or missing": a few words each, and a conjunction before the last. */
function isListComma(tokens: readonly Token[], start: number, at: number): boolean {
  if (!isSign(tokens[at], ',') || at === start) return false;
  let words = 0;
  for (let next = at + 1; words <= 3; next += 1) {
    const token = tokens[next];
    if (isWord(token, conjunctions)) return words > 0 ? continues(tokens, next) : continues(tokens, next);
    if (isSign(token, ',')) words = 0;
    else if (token?.kind !== 'word' || isWord(token, stops)) return false;
    else words += 1;
  }
  return false;
}

function continues(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' && !isWord(next, stops);
}

const conjunctions = setOf('and or &');
const trailing = setOf('and or the a an of');

/** Prepositions, the beginnings of clauses, and verbs that no noun phrase holds. */
const stops = setOf(`
  in on at to from by with within without across near during after before since until till for through throughout
  under over above below along against among amid between into onto upon toward towards via about around behind
  beyond inside outside despite regarding according due off out up down as than per aboard nearby ago away apart
  that who whom whose which when where while because if but so although though whereas i he she it we they
  is are was were be been being am has have had having will would could should may might must can cannot did do
  does died went came fell took rose began become became remain remains remained arrived said says fled face faced
  need needs each every total altogether overall respectively including excluding such like plus versus vs compared
  daily weekly monthly yearly annually also already now still not only there alone
  long high tall wide deep thick later earlier higher lower larger smaller greater bigger fewer less
`);

/** The words of a phrase that follow a figure's end and are part of it: "years *old*", "years *of age*". */
export function skipAge(tokens: readonly Token[], at: number): Found<true> {
  const start = isSign(tokens[at], '-') ? at + 1 : at;
  if (isWord(tokens[start], setOf('old olds'))) return { value: true, end: start + 1 };
  if (tokens[at]?.text === 'of' && tokens[at + 1]?.text === 'age') return { value: true, end: at + 2 };
  return { value: true, end: at };
}

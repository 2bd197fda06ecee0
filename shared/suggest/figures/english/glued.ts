import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { isYearNumber } from './calendar.ts';
import { readCounted } from './counted.ts';
import type { Passage } from './passage.ts';
import { isUnitWord } from './unitWords.ts';

/** Behind the letters and numbers that are glued to a number: “18b”, “A6-e”. */
export function skipGlued(tokens: readonly Token[], at: number): number {
  let end = at;
  while (
    tokens[end]?.isGlued &&
    (tokens[end]?.kind !== 'sign' || (isSign(tokens[end], '-') && tokens[end + 1]?.isGlued))
  )
    end += 1;
  return end;
}

/** Behind digits that are glued to letters, or null: “F-16”, “MH17”, “K2-18b”, “over-65s”, “1990s”, “5G”, “’98”. */
export function readGlued({ text, tokens }: Passage, at: number): number | null {
  const [token, before, next] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (token?.isGlued && before) {
    const isHyphen = /^[-‐‑]$/.test(text.charAt(before.start)) && before.isGlued;
    const joint = isHyphen ? tokens[at - 2] : before;
    const isLetter = joint?.kind === 'word' && !/^(?:rs|usd|eur|us)$/.test(joint.text);
    const isPath = isSign(before, '/') && before.isGlued && tokens[at - 2]?.kind === 'word';
    if (isLetter || isPath || isSign(before, "'") || isSign(before, '#')) return skipGlued(tokens, at + 1);
  }
  // “The 70's”
  if (isSign(next, "'") && next?.isGlued && tokens[at + 2]?.text === 's') return at + 3;
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

/** Behind joined numbers that are not a range, or null: “2-1”, “6-4 3-6”, “4-3-3”, “50-50”, “a 7-2 vote”. */
export function readScore({ text, tokens }: Passage, at: number): number | null {
  const [first, dash, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (isVote(tokens, at)) return at + 3;
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

/** “Passed 31 to 19” */
function isVote(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at]?.raw ?? '', tokens[at + 2]?.raw ?? ''];
  if (tokens[at + 1]?.text !== 'to' || !/^\d{1,3}$/.test(first) || !/^\d{1,3}$/.test(second)) return false;
  const next = tokens[at + 3];
  const isBare = !next || next.kind === 'sign' ? !/^[%°$-]$/.test(next?.text ?? '') : next.text === 'in';
  return isBare && Number(first) > Number(second) && isWord(tokens[at - 1], voting);
}

const voting = setOf('passed won beat lost approved rejected voted by vote adopted carried defeated');

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

import { parseQuery } from './parse.ts';
import type { Place } from './problem.ts';
import type { Part } from './query.ts';
import { isBracketed, topParts } from './topParts.ts';

/** The text with one more part at its end (`part` is the text of a query); all else stays as it was typed. */
export function withPart(text: string, part: string): string {
  const added = isAlternatives(part) ? `(${part.trim()})` : part.trim();
  if (added === '') return text;
  if (text.trim() === '') return added;
  const before = isAlternatives(text) ? `(${text.trim()})` : text;
  return /\s$/.test(before) ? before + added : `${before} ${added}`;
}

/** The same with a part that is taken away: `-outlet:Reuters`. */
export function withoutAnswersOf(text: string, part: string): string {
  return withPart(text, negated(part));
}

/** The text that takes away what the text of a query asks for. */
function negated(part: string): string {
  const parsed = parseQuery(part);
  const isJoined =
    parsed.ok && parsed.query !== null && 'parts' in parsed.query && !isBracketed(parsed.query);
  return isJoined ? `-(${part.trim()})` : `-${part.trim()}`;
}

/** The text without one of its top parts (counted from 0), and without the space behind it. */
export function withoutPart(text: string, index: number): string {
  return replaced(text, index, '');
}

/** The text with another one in the place of a top part (counted from 0). */
export function withPartReplaced(text: string, index: number, part: string): string {
  const isOnly = partsIn(text).length === 1;
  return replaced(text, index, isAlternatives(part) && !isOnly ? `(${part.trim()})` : part.trim());
}

/** The top parts of a text; none where it cannot be read. */
export function partsIn(text: string): readonly Part[] {
  const parsed = parseQuery(text);
  return parsed.ok ? topParts(parsed.query) : [];
}

function isAlternatives(text: string): boolean {
  const parsed = parseQuery(text);
  return parsed.ok && parsed.query?.kind === 'or' && !isBracketed(parsed.query);
}

function replaced(text: string, index: number, part: string): string {
  const place = partsIn(text)[index];
  return place ? withText(text, place, part) : text;
}

function withText(text: string, { start, end }: Place, part: string): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (part !== '') return before + part + after;
  const rest = after.trimStart();
  if (rest === '') return before.trimEnd();
  return /\S$/.test(before) ? `${before} ${rest}` : before + rest;
}

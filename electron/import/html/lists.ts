import { attribute, childrenOf, type HtmlElement } from './tree.ts';

/** A numbered list while its items are read. */
export interface List {
  next: number;
  readonly step: 1 | -1;
  readonly style: string;
}

/** A numbered list at its beginning; `start`, `reversed` and `type` count as they do in HTML. */
export function openList(element: HtmlElement): List {
  const isReversed = attribute(element, 'reversed') !== undefined;
  const items = isReversed ? childrenOf(element).filter(({ nodeName }) => nodeName === 'li').length : 1;
  return {
    next: toInteger(attribute(element, 'start')) ?? items,
    step: isReversed ? -1 : 1,
    style: attribute(element, 'type') ?? '1',
  };
}

/** The marker before the next item of a list, whose own `value` goes first; the list moves on. */
export function markerOf(list: List, value: string | undefined): string {
  const number = toInteger(value) ?? list.next;
  list.next = number + list.step;
  return `${inStyle(number, list.style)}.`;
}

function toInteger(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : undefined;
}

/** A number as a list writes it that counts with letters (`a`, `A`), Roman numerals (`i`, `I`) or figures (all else). */
export function inStyle(number: number, style: string): string {
  switch (style) {
    case 'a':
      return letters(number) ?? String(number);
    case 'A':
      return letters(number)?.toUpperCase() ?? String(number);
    case 'i':
      return roman(number) ?? String(number);
    case 'I':
      return roman(number)?.toUpperCase() ?? String(number);
    default:
      return String(number);
  }
}

function letters(number: number): string | null {
  if (number < 1) return null;
  let text = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

const romanNumerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let rest = number;
  let text = '';
  for (const [value, numeral] of romanNumerals) for (; rest >= value; rest -= value) text += numeral;
  return text;
}

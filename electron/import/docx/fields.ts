import { codePoint, hex } from 'dingbat-to-unicode';
import { safeAddress } from '../links.ts';
import type { XmlElement } from '../xmlTree.ts';
import { elementAt, elementsOf } from '../xmlTree.ts';
import { integer, isOn, valueAt } from './styles.ts';

/** The address in the instruction of a field that is a link (HYPERLINK "address" \l "place"), or undefined. */
export function linkOfInstruction(instruction: string): string | undefined {
  const found = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))/i.exec(instruction);
  return found?.[1] ?? found?.[2];
}

/** A link that may be kept, or what else became of it. */
export function judgeLink(address: string | undefined): {
  readonly link?: string;
  readonly isUnsafe: boolean;
} {
  if (address === undefined || address.trim() === '') return { isUnsafe: false };
  const judged = safeAddress(address);
  return judged.status === 'safe'
    ? { link: judged.href, isUnsafe: false }
    : { isUnsafe: judged.status === 'unsafe' };
}

/** What a field shows that has an instruction but no result: signs, boxes, and what EQ draws (ISO/IEC 29500-1, 17.16.5). */
export function shownByField(instruction: string, field: XmlElement | undefined): FieldText {
  const [, name = '', rest = ''] = /^\s*(\w+)([\s\S]*)$/.exec(instruction.slice(0, longestInstruction)) ?? [];
  switch (name.toUpperCase()) {
    case 'EQ':
      return drawnByEq(rest);
    case 'SYMBOL':
      return { text: symbolField(rest), guide: '' };
    case 'FORMCHECKBOX': {
      const box = elementAt(field, 'w:ffData', 'w:checkBox');
      const isTicked = isOn(elementAt(box, 'w:checked')) ?? isOn(elementAt(box, 'w:default')) ?? false;
      return { text: isTicked ? '☑' : '☐', guide: '' };
    }
    case 'FORMDROPDOWN': {
      const list = elementAt(field, 'w:ffData', 'w:ddList');
      const chosen = integer(valueAt(list, 'w:result')) ?? integer(valueAt(list, 'w:default')) ?? 0;
      return { text: elementsOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '', guide: '' };
    }
    default:
      return { text: '', guide: '' };
  }
}

/** Text in the line, and small text above it that tells how it is said. */
export interface FieldText {
  readonly text: string;
  readonly guide: string;
}

const longestInstruction = 2000;

function symbolField(rest: string): string {
  const code = /^\s*"?(0x[0-9a-f]{1,6}|\d{1,7}|[^\s\\])/i.exec(rest)?.[1] ?? '';
  const font = /\\f\s*"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(rest)?.[1];
  const number = code.length > 1 || /\d/.test(code) ? Number(code) : (code.codePointAt(0) ?? 0);
  if (!(number >= 32 && number <= 0x10ffff)) return '';
  return symbolOf(font, number);
}

/** A sign of a font whose letters are signs (Symbol, Wingdings …) as the Unicode character that looks like it. */
export function symbolOf(font: string | undefined, code: number): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const found =
    font === undefined ? undefined : (codePoint(font, low) ?? hex(font, code.toString(16).toUpperCase()));
  return found?.string ?? String.fromCodePoint(code);
}

/** Text in a font of signs: the characters that it shows. */
export function textInFont(text: string, font: string | undefined): string {
  if (font === undefined || !/^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(font)) return text;
  return [...text].map((character) => symbolOf(font, character.codePointAt(0) ?? 0)).join('');
}

/**
 * What EQ draws: fractions \f(a,b), roots \r(n,x), lists \l(…), brackets \b(…), letters over each other \o(a,b). Word wrote
 * phonetic guides so (\o\ad(\s\up 9(guide),word)) before it had an element for them.
 */
function drawnByEq(source: string): FieldText {
  let at = 0;
  let guide = '';
  const group = (depth: number): readonly string[] => {
    const parts: string[] = [''];
    const add = (text: string) => parts.push(`${parts.pop() ?? ''}${text}`);
    while (at < source.length) {
      const sign = source[at] ?? '';
      if (sign === ')') break;
      if (depth > 0 && (sign === ',' || sign === ';')) {
        parts.push('');
        at += 1;
      } else if (sign === '\\' && /[a-z*]/i.test(source[at + 1] ?? '')) add(command(depth));
      else if (sign === '\\') {
        add(source[at + 1] ?? '');
        at += 2;
      } else if (sign === '(' && depth < mostNested) {
        at += 1;
        add(`(${group(depth + 1).join(',')})`);
        at += 1;
      } else {
        add(sign);
        at += 1;
      }
    }
    return parts;
  };
  const command = (depth: number): string => {
    const switches =
      /^(?:\s*\\(?:[a-z]+|\*)\s*(?:-?\d+|jc\d|hps\d+|"[^"]*")?\s*)+/iy.exec(
        source.slice(at, at + 300),
      )?.[0] ?? '\\';
    at += switches.length;
    if (source[at] !== '(' || depth >= mostNested) return '';
    at += 1;
    const parts = group(depth + 1);
    at += 1;
    if (/\\s\s*\\up|\\up/i.test(switches)) {
      raised = parts.join('');
      return '';
    }
    if (/^\s*\\o/i.test(withoutFormat(switches))) {
      const last = parts.at(-1) ?? '';
      if (raised !== '' && parts.slice(0, -1).join('').trim() === '') {
        guide += raised;
        raised = '';
        return last;
      }
      return parts.join('');
    }
    if (/\\f/i.test(switches)) return parts.join('/');
    if (/\\r(?![a-z])/i.test(switches))
      return parts.length > 1 ? `${parts[0]}√(${parts.slice(1).join(',')})` : `√(${parts[0]})`;
    if (/\\b/i.test(switches)) return `(${parts.join(',')})`;
    return parts.join(/\\l/i.test(switches) ? ',' : ' ').trim();
  };
  let raised = '';
  const text = group(0).join('').trim();
  // What was raised over nothing is no guide.
  return { text: raised === '' ? text : `${text}${raised}`, guide };
}

function withoutFormat(switches: string): string {
  return switches.replace(/\\\*\s*(?:jc\d|hps\d+|"[^"]*")?\s*/gi, '');
}

const mostNested = 20;

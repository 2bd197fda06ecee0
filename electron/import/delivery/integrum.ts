import type { Said } from '../said.ts';
import type { Structure } from '../structure.ts';
import { dateLineOf } from './dateLine.ts';
import { type FoundArticle, inHead, inLine, type Producer } from './found.ts';
import { labelled } from './labels.ts';
import { type Line, rangeOf } from './lines.ts';

/**
 * Deliveries of Integrum: the older ones have codes before each part (“^ИС:” the source, “^ДТ:” the day, “^ЗГ:” the headline,
 * “^АВ:” the author) and the text below them.
 */
export const integrum: Producer = {
  mark: /\^(?:ИС|ЗГ|ДТ):/,
  find: (lines) => {
    const starts = lines.flatMap(({ text }, index) => (isFirstCode(lines, index, text) ? [index] : []));
    const articles = starts.map((first, at) =>
      readCodes(lines, { first, end: starts[at + 1] ?? lines.length }),
    );
    return articles.length > 0 && articles.every(({ said }) => said.title && said.publishedAt)
      ? { producer: 'Integrum', articles }
      : null;
  },
};

/**
 * The newer deliveries of Integrum, in which each article has its headline and, as two headings more, its source and its day
 * (“12.03.2024”).
 */
export const integrumHeadings: Producer = {
  mark: /^[^\S\n]*\d{1,2}\.\d{1,2}\.\d{4}[^\S\n]*$/m,
  find: (lines, { blocks }) => {
    const levels = headingLevels(blocks);
    const starts = lines.flatMap((_line, index) =>
      [0, 1, 2].every((at) => lines[index + at]?.isHeading) &&
      /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(lines[index + 2]?.text ?? '') &&
      isUnder(levels, lines.slice(index, index + 3))
        ? [index]
        : [],
    );
    if (starts.length < 2) return null;
    return {
      producer: 'Integrum',
      articles: starts.map((first, at) => readHeadings(lines, first, starts[at + 1] ?? lines.length)),
    };
  },
};

const code = /^\^(?<code>\p{Lu}{2}):\s*/u;

function isFirstCode(lines: readonly Line[], index: number, text: string): boolean {
  return code.test(text) && !isPartOfHead(lines, index);
}

/** A code is within a head where the line before it, or the one before its value, has one. */
function isPartOfHead(lines: readonly Line[], index: number): boolean {
  const [before, second] = [lines[index - 1]?.text ?? '', lines[index - 2]?.text ?? ''];
  return code.test(before) || (code.test(second) && second.replace(code, '') === '');
}

function readCodes(
  lines: readonly Line[],
  { first, end }: { readonly first: number; readonly end: number },
): FoundArticle {
  const said: Record<string, Said> = {};
  const where: Record<string, number> = {};
  let next = first;
  for (let index = first; index < end; index += 1) {
    const { text = '' } = lines[index] ?? {};
    const { key = '', label = '', value = '' } = code.test(text) ? (labelled(text) ?? {}) : {};
    if (key === '') break;
    const isAlone = value === '' && !code.test(lines[index + 1]?.text ?? '^ИС:') && !textCodes.has(key);
    const whole = isAlone ? (lines[index + 1]?.text ?? '') : value;
    const name = names[key];
    const read = name === 'publishedAt' ? dateLineOf(whole)?.iso : whole;
    if (name !== undefined && read) {
      said[name] = { value: read, from: inLine(label) };
      where[name] = isAlone ? index + 1 : index;
    }
    if (isAlone) index += 1;
    next = index + 1;
  }
  const title = where.title === undefined ? undefined : lines[where.title];
  const body = rangeOf(lines, { first: next, end });
  return {
    headline: title && { start: title.end - (said.title?.value.length ?? 0), end: title.end },
    body: body ? [body] : [],
    said,
  };
}

const names: Readonly<Record<string, string>> = {
  '^ис': 'publisher',
  '^дт': 'publishedAt',
  '^зг': 'title',
  '^ав': 'author',
};

/** Codes below which the text is. */
const textCodes = new Set(['^тт', '^тк', '^тс']);

function headingLevels(blocks: Structure['blocks']): ReadonlyMap<number, number> {
  return new Map(
    blocks.flatMap(({ type, start, level = 1 }) => (type === 'heading' ? [[start, level] as const] : [])),
  );
}

function isUnder(levels: ReadonlyMap<number, number>, [headline, source, day]: readonly Line[]): boolean {
  const level = ({ start }: Line) => levels.get(start) ?? 0;
  return headline && source && day ? level(headline) < level(source) && level(source) === level(day) : false;
}

function readHeadings(lines: readonly Line[], first: number, end: number): FoundArticle {
  const say = (at: number) => ({ value: lines[first + at]?.text ?? '', from: inHead });
  const day = dateLineOf(lines[first + 2]?.text ?? '');
  const body = rangeOf(lines, { first: first + 3, end });
  return {
    headline: rangeOf(lines, { first, end: first + 1 }),
    body: body ? [body] : [],
    said: {
      title: say(0),
      publisher: say(1),
      publishedAt: day ? { value: day.iso, from: inHead } : undefined,
    },
  };
}

import { inStyle } from '../html/lists.ts';
import { elementAt, elementsOf, type XmlElement } from '../xmlTree.ts';
import { integer, isOn, valueAt } from './styles.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** As “%1.%2)”, where %1 is the number of the first level. */
  readonly text: string;
  /** All numbers in it are written as 1, 2, 3. */
  readonly isLegal: boolean;
}

/** Longer ones (UTF-16 code units) are not numbers of items. */
const longestText = 60;
const levelsOfList = 9;

/** Counts the items of the lists of a Word document (ISO/IEC 29500-1, 17.9). */
export class Numbering {
  readonly #abstract = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #levels = new Map<string, readonly Level[]>();
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();
  readonly #listOfStyle: (id: string) => string | undefined;

  constructor(root: XmlElement | undefined, listOfStyle: (id: string) => string | undefined) {
    this.#listOfStyle = listOfStyle;
    for (const element of elementsOf(root, 'w:abstractNum'))
      this.#abstract.set(element.attributes['w:abstractNumId'] ?? '', element);
    for (const element of elementsOf(root, 'w:num'))
      this.#lists.set(element.attributes['w:numId'] ?? '', element);
  }

  /**
   * What comes before the next item of a list: '' for a bullet; null where a paragraph is no item at all. `level` counts from 0. The
   * list moves on.
   */
  next(id: string, level: number): string | null {
    if (id === '0' || level < 0 || level >= levelsOfList) return null;
    const list = this.#lists.get(id);
    if (!list) return '';
    const levels = this.#levelsOf(id, list);
    const own = levels[level];
    if (!own) return '';
    if (own.format === 'none' && own.text === '') return null;
    const counts = this.#count(id, list, level, levels);
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.isLegal ? 'decimal' : (levels[at]?.format ?? 'decimal');
      return numeral(counts[at] ?? 1, format);
    });
  }

  #count(id: string, list: XmlElement, level: number, levels: readonly Level[]): readonly number[] {
    const key = valueAt(list, 'w:abstractNumId') ?? `list ${id}`;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    const override = elementsOf(list, 'w:lvlOverride').find(
      ({ attributes }) => attributes['w:ilvl'] === String(level),
    );
    const restart = integer(valueAt(override, 'w:startOverride'));
    const isFirst = !this.#begun.has(`${id} ${level}`);
    this.#begun.add(`${id} ${level}`);
    for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
    const before = counts[level];
    counts[level] =
      isFirst && restart !== undefined
        ? restart
        : before === undefined
          ? (levels[level]?.start ?? 1)
          : before + 1;
    counts.length = level + 1;
    return counts;
  }

  #levelsOf(id: string, list: XmlElement): readonly Level[] {
    const known = this.#levels.get(id);
    if (known) return known;
    let abstract = this.#abstract.get(valueAt(list, 'w:abstractNumId') ?? '');
    const style = valueAt(abstract, 'w:numStyleLink');
    const linked = style === undefined ? undefined : this.#lists.get(this.#listOfStyle(style) ?? '');
    abstract = this.#abstract.get(valueAt(linked, 'w:abstractNumId') ?? '') ?? abstract;
    const levels: Level[] = [];
    const overrides = elementsOf(list, 'w:lvlOverride').flatMap((element) => elementsOf(element, 'w:lvl'));
    for (const element of [...elementsOf(abstract, 'w:lvl'), ...overrides]) {
      const at = integer(element.attributes['w:ilvl']);
      if (at !== undefined && at >= 0 && at < levelsOfList) levels[at] = readLevel(element);
    }
    this.#levels.set(id, levels);
    return levels;
  }
}

function readLevel(element: XmlElement): Level {
  const text = valueAt(element, 'w:lvlText') ?? '';
  return {
    start: integer(valueAt(element, 'w:start')) ?? 1,
    format: valueAt(element, 'w:numFmt') ?? 'decimal',
    text: text.length > longestText ? '' : text,
    isLegal: isOn(elementAt(element, 'w:isLgl')) ?? false,
  };
}

/** A number as a list writes it (ST_NumberFormat, 17.18.59); in figures where its way of writing is not known. */
function numeral(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return inStyle(number, 'a');
    case 'upperLetter':
      return inStyle(number, 'A');
    case 'lowerRoman':
      return inStyle(number, 'i');
    case 'upperRoman':
      return inStyle(number, 'I');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'decimalEnclosedCircle':
      return number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
    case 'none':
      return '';
    default:
      return /^(?:chinese|japanese|taiwanese)Counting|^ideographDigital$/.test(format)
        ? chinese(number)
        : String(number);
  }
}

const chineseDigits = [...'〇一二三四五六七八九'];

function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`;
  return `${ten}${ones === 0 ? '' : chineseDigits[ones]}`;
}

import { inStyle } from '../html/lists.ts';
import { elementAt, type XmlElement, xmlText } from '../xmlTree.ts';
import type { OdtStyles } from './styles.ts';

/** A list while its items are read. */
export interface OdtList {
  readonly style: string | undefined;
  readonly level: number;
  readonly around: OdtList | null;
  next: number | undefined;
}

/** Counts the items of the lists of an OpenDocument text (OpenDocument 1.3, part 3, 5.3 and 16.31). */
export class OdtLists {
  readonly #styles: OdtStyles;
  /** How far the lists of a style and a level have come, for those that go on. */
  readonly #last = new Map<string, number>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open({ attributes }: XmlElement, around: OdtList | null): OdtList {
    const style = attributes['text:style-name'] ?? around?.style;
    const level = (around?.level ?? 0) + 1;
    const goesOn =
      attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    const last = this.#last.get(`${style} ${level}`);
    return { style, level, around, next: goesOn && last !== undefined ? last + 1 : undefined };
  }

  /** What comes before an item, '' for a bullet; the list moves on. */
  marker(list: OdtList, item: XmlElement): string {
    const level = this.#styles.listLevel(list.style, list.level);
    const start = integer(item.attributes['text:start-value']);
    const number = start ?? list.next ?? integer(level?.attributes['text:start-value']) ?? 1;
    list.next = number + 1;
    this.#last.set(`${list.style} ${list.level}`, number);
    const written = elementAt(item, 'text:number');
    if (written) return xmlText(written).trim();
    if (level?.name !== 'text:list-level-style-number') return '';
    const format = level.attributes['style:num-format'] ?? '';
    if (format === '') return '';
    const { 'style:num-prefix': before = '', 'style:num-suffix': after = '' } = level.attributes;
    const shown = integer(level.attributes['text:display-levels']) ?? 1;
    return `${before}${this.#numbers(list, shown)}${after}`.trim();
  }

  #numbers(list: OdtList, shown: number): string {
    const parts: string[] = [];
    for (let at: OdtList | null = list; at && parts.length < Math.min(shown, 10); at = at.around) {
      const format = this.#styles.listLevel(at.style, at.level)?.attributes['style:num-format'] ?? '1';
      if (format !== '') parts.unshift(inStyle((at.next ?? 2) - 1, format));
    }
    return parts.join('.');
  }
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined;
}

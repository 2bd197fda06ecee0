import type { State } from './state.ts';
import { plainParagraph } from './story.ts';

/** The styles of paragraphs that are headings, while their table is read and afterwards. */
export class RtfStyles {
  readonly #headings = new Map<number, number>();
  #id = 0;
  #name = '';
  #outline: number | undefined;

  /** The level of a heading in the style of this number; undefined where it is none. */
  heading(id: number): number | undefined {
    return this.#headings.get(id);
  }

  /** Takes a word of the table of styles. */
  takeWord(name: string, value: number | undefined): boolean {
    if (name === 's') this.#id = value ?? 0;
    if (name === 'outlinelevel') this.#outline = value;
    return name === 's' || name === 'outlinelevel';
  }

  takeText(text: string): void {
    this.#name = `${this.#name}${text}`.slice(0, 200);
  }

  /** Ends the style that was read; programs write the names of headings in English. */
  end(): void {
    const named =
      /^\s*heading ?([1-9])\b/i.exec(this.#name)?.[1] ?? (/^\s*title\b/i.test(this.#name) ? '1' : undefined);
    const outline = this.#outline !== undefined && this.#outline < 9 ? this.#outline + 1 : undefined;
    const level = named === undefined ? outline : Number(named);
    if (level !== undefined) this.#headings.set(this.#id, level);
    this.#id = 0;
    this.#name = '';
    this.#outline = undefined;
  }
}

/** Takes a word that shapes paragraphs and tables; false for all others. */
export function takeParagraphWord(
  { story, destination }: State,
  styles: RtfStyles,
  name: string,
  value: number | undefined,
): boolean {
  if (destination === 'styles') return styles.takeWord(name, value);
  const { kind } = story;
  switch (name) {
    case 'pard':
      // The sign of an item comes before what is said of its paragraph.
      Object.assign(kind, { ...plainParagraph(), marker: kind.marker });
      return true;
    case 's':
      kind.heading = styles.heading(value ?? 0);
      return true;
    case 'outlinelevel':
      kind.heading = value !== undefined && value < 9 ? value + 1 : undefined;
      return true;
    case 'ls':
      kind.isItem = (value ?? 0) > 0;
      return true;
    case 'ilvl':
      kind.level = Math.max(0, Math.min(8, value ?? 0));
      return true;
    case 'intbl':
      kind.tables = Math.max(1, kind.tables);
      return true;
    case 'itap':
      kind.tables = Math.max(0, value ?? 1);
      return true;
    case 'trowd':
      story.isInRow = true;
      return true;
    case 'cell':
      if (destination === 'text') story.endCell(1);
      return true;
    case 'nestcell':
      if (destination === 'text') story.endCell(Math.max(2, kind.tables));
      return true;
    case 'nestrow':
      story.endRow(Math.max(2, kind.tables));
      return true;
    case 'row':
      story.endRow(1);
      story.isInRow = false;
      return true;
    default:
      return false;
  }
}

import type { XmlElement } from '../xmlTree.ts';
import { type FieldText, linkOfInstruction, shownByField } from './fields.ts';

interface Field {
  readonly element: XmlElement;
  instruction: string;
  hasResult: boolean;
  /** True once there is text in the result. */
  shows: boolean;
  /** Text in the instruction that is none: shown where the field never ends. */
  swallowed: string;
}

/** The fields that are open at a place: of each, first the instruction, which no one sees, then the result (17.16.18). */
export class FieldStack {
  readonly #open: Field[] = [];

  /** Takes a sign of a field (w:fldChar); what the field shows that ends here without a result, or with an empty one. */
  turn(element: XmlElement): FieldText | null {
    const kind = element.attributes['w:fldCharType'];
    const last = this.#open.at(-1);
    if (kind === 'begin') {
      if (this.#open.length < mostOpen)
        this.#open.push({ element, instruction: '', hasResult: false, shows: false, swallowed: '' });
    } else if (kind === 'separate') {
      if (last) last.hasResult = true;
    } else if (kind === 'end') {
      this.#open.pop();
      if (last && !last.shows && !this.isInInstruction) return shownByField(last.instruction, last.element);
    }
    return null;
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.hasResult && last.instruction.length < longest) last.instruction += text;
  }

  /** True for text that is swallowed because it is part of an instruction. */
  swallows(text: string): boolean {
    const outer = this.#open.find(({ hasResult }) => !hasResult);
    if (outer) outer.swallowed += text;
    else for (const field of this.#open) field.shows = true;
    return outer !== undefined;
  }

  get isInInstruction(): boolean {
    return this.#open.some(({ hasResult }) => !hasResult);
  }

  /** Where the innermost link around a place leads, as it is written. */
  get link(): string | undefined {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const address = linkOfInstruction(this.#open[index]?.instruction ?? '');
      if (address !== undefined) return address;
    }
    return undefined;
  }

  /** At the end of a part: the text that fields have swallowed that never ended. */
  close(): string {
    const swallowed = this.#open.map((field) => field.swallowed).join(' ');
    this.#open.length = 0;
    return swallowed;
  }
}

/** Word nests a handful. */
const mostOpen = 50;
const longest = 10_000;

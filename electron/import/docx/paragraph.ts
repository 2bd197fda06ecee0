import type { Aside, OfficeBlock } from '../office.ts';
import type { FlowBlock, Marks, Run } from '../structure.ts';

/** A paragraph while it is read: its own text, what is beside it, and the blocks that are anchored in it. */
export class Paragraph {
  readonly runs: Run[] = [];
  /** Text boxes, comments and the like, which come below it. */
  readonly below: OfficeBlock[] = [];
  readonly #asides = new Map<Aside, Run[]>();

  constructor(carried: readonly Run[] = []) {
    this.runs.push(...carried);
  }

  write(text: string, marks: Marks, aside: Aside | undefined): void {
    if (text === '') return;
    if (aside === undefined) this.runs.push({ ...marks, text });
    else this.#aside(aside).push({ text });
  }

  breakLine(aside: Aside | undefined): void {
    (aside === undefined ? this.runs : this.#aside(aside)).push({ lineBreak: true });
  }

  /** A word with the small text beside it that tells how it is said. */
  guide(base: string, text: string): void {
    this.#aside('Phonetic guide').push({ text: `${base} (${text}) ` });
  }

  /** The paragraph as blocks, its own first; `kind` is what it is. */
  blocks(kind: Omit<FlowBlock, 'runs'>): readonly OfficeBlock[] {
    return [
      { ...kind, runs: this.runs },
      ...[...this.#asides].map(([aside, runs]): OfficeBlock => ({ type: 'paragraph', aside, runs })),
      ...this.below,
    ];
  }

  #aside(aside: Aside): Run[] {
    const runs = this.#asides.get(aside) ?? [];
    this.#asides.set(aside, runs);
    return runs;
  }
}

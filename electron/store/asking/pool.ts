/** Texts by numbers, so that each is kept, folded and compared once however often it occurs. */
export class Pool {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The number of a text, counted from 0; −1 of none. */
  numberOf(text: string | null): number {
    if (text === null) return -1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** The number of a text that is there already. */
  find(text: string): number | undefined {
    return this.numbers.get(text);
  }

  /** Says of each number whether its text meets a condition, asking once a text; false of −1. */
  table(isWanted: (text: string) => boolean): (number: number) => boolean {
    const wanted = this.texts.map(isWanted);
    return (number) => wanted[number] ?? false;
  }
}

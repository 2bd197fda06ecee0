/** One line of the table; `value` and `floor` are in `unit`. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | '%';
  readonly value: number;
  /** What nobody could do without, measured in the same minutes; null where there is no such thing. */
  readonly floor: number | null;
  /** Null where the row only explains another one. */
  readonly goal: Goal | null;
  readonly runs: number;
  /** The quartiles of the measured runs. */
  readonly spread: readonly [low: number, high: number];
}

/** What a value may be at most, in its row's unit, and that in words. */
export interface Goal {
  readonly text: string;
  readonly atMost: number;
}

/** Where a measurement finds what it needs. */
export interface Bench {
  /** The Electron executable that everything runs on. */
  readonly executable: string;
  /** Chromium's flags that this machine needs. */
  readonly flags: readonly string[];
  /** Makes an empty folder on the disk that is measured; it goes with the bench. */
  readonly folder: (name: string) => string;
  /** Tells the person who waits what is being measured. */
  readonly say: (what: string) => void;
}

/** Something that is measured together and gives one row or more. It throws when it could not be measured. */
export interface Measurement {
  readonly name: string;
  /** What is measured and what the floor is, for the line under the table. */
  readonly about: string;
  readonly measure: (bench: Bench) => Promise<readonly Row[]>;
}

/** A goal relative to the floor, with what may come on top of it. */
export function times(
  factor: number,
  floor: number,
  plus?: { readonly name: string; readonly value: number },
): Goal {
  const more = plus ? ` + ${plus.name}` : '';
  return { text: `≤ ${factor} × floor${more}`, atMost: factor * floor + (plus?.value ?? 0) };
}

/** A goal that is so much above the floor, in its row's unit. */
export function plus(more: number, floor: number, unit: Row['unit']): Goal {
  return { text: `≤ floor + ${more} ${unit}`, atMost: floor + more };
}

/** A goal that stands by itself. */
export function atMost(value: number, unit: Row['unit']): Goal {
  return { text: `≤ ${value} ${unit}`, atMost: value };
}

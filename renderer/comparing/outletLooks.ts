import type { Statement } from '../../shared/compare/statement.ts';
import { oncePer } from '../state/oncePer.ts';

/** How an outlet or a speaker is drawn: a colour (`colours.css`) and a shape, which say the same. */
export interface Look {
  /** 1 to 7; 0 is the grey of all that come after the seventh. */
  readonly colour: number;
  readonly shape: ShapeName;
}

export type ShapeName =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'star'
  | 'cross'
  | 'pentagon'
  | 'hexagon';

const shapes: readonly ShapeName[] = ['circle', 'square', 'diamond', 'triangle', 'star', 'cross', 'pentagon'];

/** More colours than these are not told apart at a glance. */
const rest: Look = { colour: 0, shape: 'hexagon' };

/** Looks by name, and the names in their order. */
export interface Looks {
  readonly names: readonly string[];
  readonly of: (name: string | null) => Look;
  readonly counts: ReadonlyMap<string, number>;
}

/** What stands for an article without an outlet, or words without a speaker. */
export const unnamed = '';

/** Gives the names that statements are told apart by their looks: those with most statements first, then by the alphabet of code units. */
export function looksOf(
  statements: readonly Statement[],
  nameOf: (statement: Statement) => string | null,
): Looks {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    const name = nameOf(statement) ?? unnamed;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const names = [...counts]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .map(([name]) => name);
  const looks = new Map(
    names.filter((name) => name !== unnamed).map((name, index) => [name, lookAt(index)] as const),
  );
  return { names, counts, of: (name) => looks.get(name ?? unnamed) ?? rest };
}

/** The look that is given as the one with this index, from 0. */
export function lookAt(index: number): Look {
  const shape = shapes[index];
  return shape ? { colour: index + 1, shape } : rest;
}

/** The outlet of a statement, as it is told apart. */
export const outletNameOf = ({ outlet }: Statement): string | null => outlet;

/** The looks of outlets, which are the same in all views. */
export const outletLooks = oncePer((statements: readonly Statement[]) => looksOf(statements, outletNameOf));

/** Its first speaker. */
export const speakerNameOf = ({ speakers }: Statement): string | null => speakers[0]?.name ?? null;

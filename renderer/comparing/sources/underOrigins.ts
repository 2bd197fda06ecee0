import { lineOf, type OriginOf } from '../../../shared/compare/claims/articleOrigins.ts';
import { isRefuted } from '../../../shared/compare/limit.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { decimalKey } from '../../../shared/model/decimalKey.ts';
import type { PlacedRow, RowOptions, SourceRow } from './sourceRow.ts';

/**
 * Rows from the greatest number to the least, then by name; those without a statement last. A row of an outlet whose statement is a copy of
 * another’s (near-copies of one text that give the same figure) comes below it; so does a speaker who says the very same statement.
 */
export function underOrigins(
  rows: readonly SourceRow[],
  rowsBy: RowOptions['rowsBy'],
  originOf: OriginOf,
): readonly PlacedRow[] {
  const groups = Map.groupBy(rows, ({ key, statement }) => {
    if (!statement) return key;
    return rowsBy === 'outlet' ? saidKey(statement, originOf) : statement.id;
  });
  return [...groups.values()]
    .map((group) => originFirst(group, originOf))
    .toSorted(([one], [other]) => (one && other ? byNumber(one, other) : 0))
    .flatMap(([origin, ...copies]) =>
      origin ? [{ ...origin, origin: null }, ...copies.map((copy): PlacedRow => ({ ...copy, origin }))] : [],
    );
}

/** The same for statements that give the same figure in one text, or in copies of it. */
export function saidKey(statement: Statement, originOf: OriginOf): string {
  const { lower, upper, unit, modifiers, asOf } = statement.figure ?? noFigure;
  const bounds = [lower, upper].map((bound) => bound && [decimalKey(bound.value), bound.inclusive]);
  const isFalse = isRefuted(statement);
  return JSON.stringify([
    originOf(statement),
    bounds,
    unit,
    modifiers.toSorted(),
    asOf?.date ?? null,
    isFalse,
  ]);
}

const noFigure = { lower: null, upper: null, unit: null, modifiers: [], asOf: null };

/** The row of the article that the others were copied from; else of the one that was published first. */
function originFirst(group: readonly SourceRow[], originOf: OriginOf): readonly SourceRow[] {
  const rank = ({ statement, name }: SourceRow) => {
    const isOrigin = statement !== null && originOf(statement) === lineOf(statement);
    return `${isOrigin ? 0 : 1} ${statement?.published ?? '~'} ${name ?? '~'}`;
  };
  return group.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

function byNumber(one: SourceRow, other: SourceRow): number {
  const [a, b] = [numberKey(one), numberKey(other)];
  if (a !== b) return a > b ? -1 : 1;
  return (one.name ?? '~') < (other.name ?? '~') ? -1 : 1;
}

/** The bound that a statement has, the lower one of two; one without a number, or no statement, comes last. */
function numberKey({ statement }: SourceRow): string {
  const bound = statement?.figure?.lower ?? statement?.figure?.upper;
  return bound ? decimalKey(bound.value) : '';
}

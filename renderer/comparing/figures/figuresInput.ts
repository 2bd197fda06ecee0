import type { Band } from '../../../shared/compare/band.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { Span } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { type DayColumns, spanOf } from '../chart/dayColumns.ts';
import type { Box } from '../chart/hatch.ts';
import type { ValueScale } from '../chart/valueScale.ts';
import type { ToldOnce } from '../copies.ts';
import type { Looks } from '../outletLooks.ts';

/** What the picture of figures is made of. */
export interface FiguresInput {
  readonly marks: readonly ToldOnce[];
  /** Null where it is not shown. */
  readonly band: Band | null;
  /** Of the axis of values, and of the band. */
  readonly unit: string | null;
  /** A total that only grows. */
  readonly cumulative: boolean;
  readonly looks: Looks;
  readonly scale: 'linear' | 'log';
  readonly hasTails: boolean;
  /** The ids of what is pinned: its letters take room. */
  readonly pinned: readonly string[];
  readonly form: DateForm;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The axes, and what lies between them. */
export interface Frame {
  readonly plot: Box;
  readonly values: ValueScale;
  readonly columns: DayColumns;
  /** There are too many marks for labels, chevrons and tails. */
  readonly isDense: boolean;
}

/** The days that a statement may be about; those of publication where it says nothing of them, null where nothing is known. */
export function spanOfStatement(statement: Pick<Statement, 'figure' | 'published'>): Span | null {
  const known = spans.get(statement);
  if (known !== undefined) return known;
  const { figure, published } = statement;
  const span = spanOf(figure?.asOf ? figure.asOf.date : published);
  spans.set(statement, span);
  return span;
}

/** A picture of thousands of statements is sorted, laid out and gone through by keys: their days are read once. */
const spans = new WeakMap<object, Span | null>();

import type { OriginCluster, Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { DayBy } from '../statementDays.ts';
import type { LaneLayout } from './laneLayout.ts';
import type { TickStop } from './nextTick.ts';
import type { TickLook } from './tickLook.ts';

/** All that the picture of lanes is drawn from. */
export interface LaneDrawing {
  readonly layout: LaneLayout;
  readonly stops: readonly TickStop[];
  readonly lookOf: (statement: Statement) => TickLook;
  /** Null: it is not known what is a copy. */
  readonly clusters: readonly OriginCluster[] | null;
  readonly by: DayBy;
  readonly form: DateForm;
  /** In CSS pixels. */
  readonly width: number;
}

import type { Day } from '../../../shared/figure/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { Looks } from '../outletLooks.ts';
import type { RowConflict } from './rowConflicts.ts';
import type { SourcesLayout } from './sourcesLayout.ts';

/** All that the picture of sources is drawn from. */
export interface SourcesDrawing {
  readonly layout: SourcesLayout;
  readonly looks: Looks;
  readonly conflicts: readonly RowConflict[];
  readonly rowsBy: 'outlet' | 'speaker';
  readonly day: Day;
  /** “Newest statement published by Thursday 12 March 2026” */
  readonly heading: string;
  /** What the values are: “people killed”. */
  readonly valueWords: string;
  readonly form: DateForm;
}

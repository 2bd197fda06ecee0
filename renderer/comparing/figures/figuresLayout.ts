import { endsIn, figureIn } from '../boundsIn.ts';
import { dayColumns, spanOf } from '../chart/dayColumns.ts';
import { textWidth } from '../chart/textWidth.ts';
import { canBeLogarithmic, valueScale } from '../chart/valueScale.ts';
import { type PlacedStep, stepsOf } from './bandLayout.ts';
import { type FiguresInput, type Frame, spanOfStatement } from './figuresInput.ts';
import { impossibleWords } from './impossibleWords.ts';
import { type FiguresLabel, labelsOf } from './labelLayout.ts';
import { type PlacedMark, placeMarks } from './markLayout.ts';
import { type OutletKey, outletKey } from './outletKey.ts';

/** Where everything in the picture is; a function of the data and the size alone. */
export interface FiguresLayout extends Frame {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly PlacedStep[];
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly FiguresLabel[];
  /** Below all the rest, and not counted in `height`: the window lists the outlets at its side. */
  readonly key: OutletKey;
}

/** Above so many marks each is drawn as simply as can be. */
const mostDetailed = 250;

/** Whether there are so many marks that each is drawn as simply as can be, without labels. */
export function isCrowd(marks: FiguresInput['marks']): boolean {
  return marks.length > mostDetailed;
}

/** What stands below the axis of days: their labels, and what the places in a column mean. */
const below = 44;
/** The words for what the values are, and what surrounds the greatest one. */
const above = 20;
/** So much room a side without an end wants above the greatest value. */
const openSide = 44;

/** Lays out the statements of one kind of figure. */
export function figuresLayout(input: FiguresInput): FiguresLayout {
  const { marks, band, width, height, form } = input;
  const isDense = isCrowd(marks);
  const ends = valuesOf(input);
  const bottom = Math.max(above + 60, height - below);
  const values = valueScale({
    values: ends,
    from: bottom,
    to: hasOpenTop(input, ends) ? above + openSide : above,
    kind: input.scale,
    count: Math.max(2, Math.floor((bottom - above) / 80)),
  });
  const left = Math.ceil(
    14 + values.ticks.reduce((most, { label }) => Math.max(most, textWidth(label, 12)), 18),
  );
  const plot = { x: left, y: above, width: Math.max(60, width - left - 2), height: bottom - above };
  const columns = dayColumns({
    spans: marks.map(({ statement }) => spanOfStatement(statement)),
    alsoDays:
      input.hasTails && !isDense
        ? marks.flatMap(({ statement }) => spanOf(statement.published)?.end ?? [])
        : [],
    from: plot.x,
    to: plot.x + plot.width,
    form,
  });
  const steps = band ? stepsOf(band, columns, values, plot) : [];
  const placed = placeMarks(input, { plot, values, columns, isDense });
  const sentences = band ? impossibleWords(band, input) : [];
  return {
    width,
    height,
    plot,
    values,
    columns,
    steps,
    marks: placed,
    labels: labelsOf({
      marks: isDense ? [] : placed,
      steps,
      plot,
      sentences,
      form,
      pinned: input.pinned,
      unit: input.unit,
    }),
    isDense,
    key: outletKey(marks, input.looks, plot.width),
  };
}

/** Whether the ends of what is shown span two decades. */
export function canShowLogarithm(input: Pick<FiguresInput, 'marks' | 'band' | 'unit'>): boolean {
  return canBeLogarithmic(valuesOf(input));
}

/** Whether a statement without an upper end begins so high that its stem would leave the picture. */
function hasOpenTop({ marks, unit }: FiguresInput, ends: readonly number[]): boolean {
  const greatest = ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  return marks.some(({ statement }) => {
    const figure = figureIn(statement, unit);
    return figure?.lower && !figure.upper ? Number(figure.lower.value) > 0.8 * greatest : false;
  });
}

function valuesOf({ marks, band, unit }: Pick<FiguresInput, 'marks' | 'band' | 'unit'>): readonly number[] {
  const bounds = band?.steps.flatMap(({ lower, upper }) => [lower, upper]) ?? [];
  return [
    ...endsIn(
      marks.map(({ statement }) => statement),
      unit,
    ),
    ...bounds.flatMap((bound) => (bound ? [Number(bound.value)] : [])),
  ];
}

import type { BiographyEvent } from '../../../shared/compare/claims/biography.ts';
import { figureWords } from '../../../shared/compare/figureWords.ts';
import type { FigureGroup } from '../../../shared/compare/groups.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import { type DrawnInterval, drawnInterval, usualRay } from '../chart/intervalLayout.ts';
import { rounded } from '../chart/shapePath.ts';
import { textWidth } from '../chart/textWidth.ts';
import { canBeLogarithmic, type ValueScale, valueScale } from '../chart/valueScale.ts';

/** A number in its panel, in CSS pixels. */
export interface NumberPlace {
  readonly event: BiographyEvent;
  readonly figure: Statement;
  readonly x: number;
  readonly drawn: DrawnInterval;
  /** Where its uppermost end is. */
  readonly top: number;
  readonly words: string;
  readonly labelY: number;
  /** The words stand at the left, for there is no room at the right. */
  readonly isLeft: boolean;
}

/** A panel of numbers of one kind. */
export interface MeasureLayout {
  readonly key: string;
  readonly title: string;
  readonly titleY: number;
  readonly scale: ValueScale;
  readonly top: number;
  readonly bottom: number;
  readonly marks: readonly NumberPlace[];
}

const [titleHeight, panelHeight, inset] = [30, 98, 14];

interface Options {
  readonly y: number;
  readonly xOf: (event: BiographyEvent) => number;
  readonly width: number;
}

/** Lays out a panel for each kind of number, one below the other; gives where the last one ends. */
export function layMeasures(
  groups: readonly FigureGroup[],
  events: readonly BiographyEvent[],
  { y: start, xOf, width }: Options,
): { readonly measures: readonly MeasureLayout[]; readonly bottom: number } {
  const measures = groups.map((group, index) => {
    const y = start + index * (titleHeight + panelHeight);
    const top = y + titleHeight;
    const bottom = top + panelHeight;
    const members = new Set(group.statements.map(({ id }) => id));
    const values = group.statements.flatMap(({ figure }) =>
      [figure?.lower, figure?.upper].flatMap((bound) => (bound ? [Number(bound.value)] : [])),
    );
    const scale = valueScale({
      values,
      from: bottom - inset,
      to: top + inset,
      kind: canBeLogarithmic(values) ? 'log' : 'linear',
      count: 4,
    });
    const marks = events.flatMap((event) =>
      event.figures
        .filter(({ id }) => members.has(id))
        .flatMap((figure, nth) =>
          placeOf(event, figure, rounded(xOf(event) + nth * 16), { scale, top, bottom, width }),
        ),
    );
    return {
      key: group.key,
      title: [titleOf(group), ...axisNotes(scale)].join(' · '),
      titleY: y + 21,
      scale,
      top,
      bottom,
      marks,
    };
  });
  return { measures, bottom: start + groups.length * (titleHeight + panelHeight) };
}

function placeOf(
  event: BiographyEvent,
  figure: Statement,
  x: number,
  { scale, top, bottom, width }: Pick<MeasureLayout, 'scale' | 'top' | 'bottom'> & { readonly width: number },
): readonly NumberPlace[] {
  const drawn =
    figure.figure &&
    drawnInterval(figure.figure, {
      at: scale.at,
      size: 5,
      ray: Math.min(usualRay, 26),
      edges: { from: bottom, to: top },
    });
  if (!figure.figure || !drawn) return [];
  const words = figureWords(figure.figure);
  const middle = drawn.caps[0]?.at ?? (drawn.extent.from + drawn.extent.to) / 2;
  return [
    {
      event,
      figure,
      x,
      drawn,
      top: drawn.extent.from,
      words,
      // Above a point, so that its words do not stand on the line of its value.
      labelY: rounded(Math.max(top + 10, middle - 5)),
      isLeft: x + 12 + textWidth(words, 12) > width,
    },
  ];
}

/** What an axis does not show by itself. */
function axisNotes({ kind, least }: ValueScale): readonly string[] {
  if (kind === 'log') return [least === 0 ? 'logarithmic, with 0 set apart' : 'logarithmic'];
  return least > 0 ? ['the axis does not start at 0'] : [];
}

function titleOf({ entity, unit, name }: FigureGroup): string {
  if (entity === null) return `How much: ${name}`;
  return unit === null ? `How many ${entity}` : `How much ${entity}, in ${unit}`;
}

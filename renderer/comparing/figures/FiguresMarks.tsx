import { type ReactElement, useMemo } from 'react';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import { oncePer } from '../../state/oncePer.ts';
import { IntervalMark } from '../chart/IntervalMark.tsx';
import { plainPath } from '../chart/intervalPaths.ts';
import { Mark, MarkSigns, markAttributes } from '../chart/Mark.tsx';
import { OnlySeen } from '../chart/OnlySeen.tsx';
import { rounded } from '../chart/shapePath.ts';
import { away, type MarkIds, type Standing, useStandings } from '../chart/standing.ts';
import type { FiguresLayout } from './figuresLayout.ts';
import { markSentence } from './figuresText.ts';
import { type FuzzyDays, middleOf, type PlacedMark, type Tail } from './markLayout.ts';

interface Props {
  readonly layout: FiguresLayout;
  readonly form: DateForm;
}

/** The statements in the picture. When another one is current only the marks are drawn again that have to do with it: there may be thousands. */
export function FiguresMarks({ layout: { marks, isDense }, form }: Props) {
  const standings = useStandings(useMemo(() => marks.map(idsOf), [marks]));
  const kind = isDense ? 'plain' : 'detailed';
  // In the order of the picture, whichever is current: a picture that is saved has the letters, too.
  const standingOut = [...standings]
    .flatMap(([place, standing]) => {
      const mark = marks[place];
      return mark ? [{ place, mark, standing }] : [];
    })
    .toSorted((one, other) => one.place - other.place);
  const shown = [...drawn(marks, form, kind)];
  for (const { place, mark, standing } of standingOut) shown[place] = draw[kind](mark, form, standing);
  return (
    <>
      {shown}
      {isDense && (
        <OnlySeen className="figures-standing">
          {standingOut.map(({ mark, standing }) => (
            <MarkSigns key={mark.id} at={pointOf(mark)} standing={standing} />
          ))}
        </OnlySeen>
      )}
    </>
  );
}

const draw = { plain: plainMark, detailed: detailedMark };

/** All of them with nothing that sets them apart. They are kept for a person who comes back. */
const drawn = oncePer((marks: readonly PlacedMark[], form: DateForm, kind: keyof typeof draw) =>
  marks.map((mark) => draw[kind](mark, form, away)),
);

const idsOf = ({ id, told }: PlacedMark): MarkIds => [id, ...told.copies.map((copy) => copy.id)];

const pointOf = (mark: PlacedMark) => ({ x: mark.x, y: middleOf(mark) });

/** In one path, which takes a third of the time, and is as plain as there is room for; its ring and its letter are above all the others. */
function plainMark(mark: PlacedMark, form: DateForm, standing: Standing): ReactElement {
  const { id, told, x, drawn, look, size, isDayMissing, isRefuted } = mark;
  return (
    <path
      key={id}
      {...markAttributes(id, markSentence(told, form), standing)}
      className="chart-mark chart-plain"
      data-colour={look.colour}
      data-refuted={isRefuted || undefined}
      data-dayless={isDayMissing || undefined}
      d={plainPath(drawn, look, x, 'vertical', size, isRefuted)}
    />
  );
}

function detailedMark(mark: PlacedMark, form: DateForm, standing: Standing): ReactElement {
  const { id, told, x, drawn, look, size, bounds, fuzzy, tail, isDayMissing, isRefuted } = mark;
  return (
    <Mark key={id} id={id} label={markSentence(told, form)} standing={standing} at={pointOf(mark)}>
      <rect className="chart-hit" {...bounds} />
      {fuzzy && <path className="chart-fuzzy" data-colour={look.colour} d={fuzzyPath(fuzzy)} />}
      {tail && <path className="chart-tail" data-colour={look.colour} d={tailPath(tail)} />}
      <IntervalMark
        drawn={drawn}
        look={look}
        across={x}
        direction="vertical"
        size={size}
        isRefuted={isRefuted}
        isDayMissing={isDayMissing}
      />
    </Mark>
  );
}

/** Closed where the picture shows the first and the last day. */
function fuzzyPath({ box, isCutLeft, isCutRight }: FuzzyDays): string {
  const [left, right, top, bottom] = [
    box.x + 1,
    rounded(box.x + box.width - 1),
    box.y,
    rounded(box.y + box.height),
  ];
  return [
    `M${left} ${top}H${right}`,
    isCutRight ? `M${right} ${bottom}` : `V${bottom}`,
    `H${left}`,
    isCutLeft ? '' : `V${top}`,
  ].join('');
}

function tailPath({ from, to, y, isCut }: Tail): string {
  const end = isCut ? `M${to - 5} ${y - 4}L${to} ${y}L${to - 5} ${y + 4}` : `M${to} ${y - 4}V${y + 4}`;
  return `M${from} ${y}H${to}${end}`;
}

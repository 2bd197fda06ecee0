import { memo } from 'react';
import { pickStatement } from '../../state/actions/comparing.ts';
import { ChartWords } from '../chart/ChartWords.tsx';
import { IntervalMark } from '../chart/IntervalMark.tsx';
import { Mark } from '../chart/Mark.tsx';
import { Shape } from '../chart/Shape.tsx';
import { rounded } from '../chart/shapePath.ts';
import type { Standing } from '../chart/standing.ts';
import { setLine, setWords } from '../chart/textLines.ts';
import { hasNumber } from '../figures/figuresSummary.ts';
import type { Look } from '../outletLooks.ts';
import type { SourcesDrawing } from './sourcesDrawing.ts';
import { copySize, type DrawnRow, type DrawnStatement, shapeSize } from './sourcesLayout.ts';
import { ageWords, nameOf, rowSentence, saysOf } from './sourceTexts.ts';

interface Props {
  readonly drawn: DrawnRow;
  readonly drawing: SourcesDrawing;
  /** Null: its statement has a row above, and the keyboard goes there. */
  readonly standing: Standing | null;
}

/** A row: who, what it says on the axis and in words, as of when, and its grade. Drawn again only when it is set apart, or no longer is. */
export const SourceRowMark = memo(function SourceRowMark({ drawn, drawing, standing }: Props) {
  const { row, statement, top } = drawn;
  const { layout, conflicts, day, form, looks } = drawing;
  const look = looks.of(nameKey(drawn));
  const all = (
    <>
      <rect
        className="source-ground"
        x="-11"
        y={top + 2}
        width={layout.width + 22}
        height={layout.rowHeight - 4}
        rx="6"
      />
      <rect className="source-current" x="-12" y={top + 4} width="3" height={layout.rowHeight - 8} />
      <Name drawn={drawn} drawing={drawing} look={look} />
      <Values drawn={drawn} drawing={drawing} look={look} />
      <Words drawn={drawn} drawing={drawing} />
    </>
  );
  if (!standing)
    return (
      <g className="source-row" aria-hidden="true" onClick={() => pickStatement(statement.id)}>
        {all}
      </g>
    );
  return (
    <Mark
      id={statement.id}
      label={rowSentence(row, conflictsOf(drawn, conflicts), day, form)}
      standing={standing}
    >
      {all}
    </Mark>
  );
});

/** What looks are told apart by. */
const nameKey = ({ row: { name, outlet } }: DrawnRow) => name ?? outlet;

function conflictsOf({ row }: DrawnRow, conflicts: SourcesDrawing['conflicts']): readonly string[] {
  return conflicts.flatMap(({ low, high }) => {
    const other = low.key === row.key ? high : high.key === row.key ? low : null;
    return other?.statement ? `“${saysOf(other.statement)}” (${nameOf(other)})` : [];
  });
}

function Name({ drawn: { row, top, statement }, drawing: { layout }, look }: Part) {
  const { rowHeight, columns } = layout;
  const isCopy = row.origin !== null;
  const left = isCopy ? 34 : 20;
  const middle = top + rowHeight / 2;
  const language =
    statement.language !== null && !statement.language.startsWith('en') ? statement.language : null;
  const below = belowName(row);
  const full = nameOf(row);
  const line = setLine(full, columns.nameWidth - left - (language ? 26 : 4), 12.5);
  return (
    <g aria-hidden="true">
      <title>{below === null ? full : `${full}, ${below}`}</title>
      <Shape look={look} x={left - 14} y={middle} size={shapeSize} />
      <ChartWords
        className={isCopy ? 'source-copy' : 'source-name'}
        lines={[line]}
        x={left}
        y={below === null ? middle + 4 : middle - 3}
      />
      {language !== null && (
        <text
          className="chart-soft chart-end"
          x={columns.nameWidth - 2}
          y={below === null ? middle + 4 : middle - 3}
        >
          {language}
        </text>
      )}
      {below !== null && (
        <ChartWords
          className="chart-soft"
          lines={[setLine(below, columns.nameWidth - left, 11)]}
          x={left}
          y={middle + 12}
        />
      )}
    </g>
  );
}

function belowName({ origin, name, outlet, repeats, statement }: DrawnRow['row']): string | null {
  if (origin && statement === origin.statement) return `with ${nameOf(origin)}`;
  if (origin) return `copy of ${nameOf(origin)}`;
  if (name === null && outlet !== null) return 'no speaker linked';
  return repeats.length > 0
    ? `in ${new Set([statement, ...repeats].map((each) => each?.articleId)).size} articles`
    : null;
}

interface Part {
  readonly drawn: DrawnRow;
  readonly drawing: SourcesDrawing;
  readonly look: Look;
}

function Values({ drawn: { own, refuted, row, top }, drawing: { layout }, look }: Part) {
  const { columns, rowHeight } = layout;
  const middle = top + rowHeight / 2;
  return (
    <g aria-hidden="true">
      {refuted.map((each) => (
        <Refuted key={each.statement.id} drawn={each} look={look} middle={middle} isNewer={own !== null} />
      ))}
      {own?.drawn && (
        <IntervalMark
          drawn={own.drawn}
          look={look}
          across={middle}
          direction="horizontal"
          size={row.origin ? copySize : shapeSize}
          isDayMissing={own.statement.figure?.asOf == null}
        />
      )}
      {own?.drawn && row.origin === null && (
        <text className="source-sign chart-middle" x={rounded(own.signAt)} y={rounded(middle - 12)}>
          {own.sign}
        </text>
      )}
      {own?.drawn && row.origin !== null && (
        <text
          className="chart-soft"
          x={rounded(Math.min(own.drawn.extent.to + 12, columns.plot.to - 90))}
          y={middle + 4}
        >
          the same words
        </text>
      )}
      {own && !own.drawn && (
        <text className="chart-soft" x={columns.plot.from + 8} y={middle + 4}>
          {hasNumber(own.statement) ? 'measures something else' : 'gives no number'}
        </text>
      )}
    </g>
  );
}

function Refuted({
  drawn: { drawn, sign, signAt },
  look,
  middle,
  isNewer,
}: {
  readonly drawn: DrawnStatement;
  readonly look: Look;
  readonly middle: number;
  readonly isNewer: boolean;
}) {
  if (!drawn) return null;
  return (
    <>
      <IntervalMark
        drawn={drawn}
        look={look}
        across={middle}
        direction="horizontal"
        size={shapeSize}
        isRefuted
      />
      <text className="chart-soft chart-middle source-struck" x={rounded(signAt)} y={rounded(middle - 12)}>
        {sign}
      </text>
      <text className="chart-soft chart-middle" x={rounded(signAt)} y={rounded(middle + 20)}>
        {isNewer ? 'newer, refuted' : 'refuted'}
      </text>
    </>
  );
}

function Words({ drawn: { row, statement, top, own }, drawing: { layout, day, form } }: Omit<Part, 'look'>) {
  const { columns, rowHeight } = layout;
  const middle = top + rowHeight / 2;
  const says = own ? saysOf(statement) : 'nothing else';
  const { lines } = setWords(says, { width: columns.saysWidth, fontSize: 12.5, lines: 2 });
  const { when, age } = ageWords(statement, day, form);
  return (
    <g aria-hidden="true">
      <ChartWords
        className={row.origin || !own ? 'source-copy' : 'source-says'}
        lines={lines}
        x={columns.says}
        y={middle + (lines.length > 1 ? -4 : 4)}
        leading={15}
      />
      <ChartWords lines={[setLine(when, columns.asOfWidth, 12)]} x={columns.asOf} y={middle - 3} />
      <text className="chart-soft" x={columns.asOf} y={middle + 12}>
        {setLine(age, columns.asOfWidth, 11)}
      </text>
      {statement.grade !== null && (
        <>
          <rect
            className="source-grade"
            x={columns.grade - 28}
            y={middle - 10}
            width="28"
            height="20"
            rx="5"
          />
          <text className="chart-middle" x={columns.grade - 14} y={middle + 4}>
            {statement.grade}
          </text>
        </>
      )}
    </g>
  );
}

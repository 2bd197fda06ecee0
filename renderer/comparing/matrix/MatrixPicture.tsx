import { type KeyboardEvent, useMemo, useRef } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { useDesk } from '../../article/desk.ts';
import { chooseComparingView } from '../../state/actions/comparing.ts';
import { getState, useStore } from '../../state/store.ts';
import { isPressed } from '../../ui/chords.ts';
import { ChartWords } from '../chart/ChartWords.tsx';
import type { MarkStep } from '../chart/nextMark.ts';
import { useScrolled } from '../chart/useScrolled.ts';
import { currentStatement } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';
import { nextCell, pickCell, placeOfCell } from './currentCell.ts';
import { MatrixCells } from './MatrixCells.tsx';
import { MatrixLegend } from './MatrixLegend.tsx';
import type { MatrixLayout } from './matrixLayout.ts';
import type { ShownMatrix } from './shownMatrix.ts';
import { useDrawnRows } from './useDrawnRows.ts';

interface Props {
  readonly matrix: ShownMatrix;
  readonly layout: MatrixLayout;
}

/** Speakers by groups of claims. The heads of rows and columns stay in sight while the rest is scrolled; in a saved picture they are where they belong. */
export function MatrixPicture({ matrix, layout }: Props) {
  const desk = useDesk();
  const svg = useRef<SVGSVGElement>(null);
  useScrolled(svg, `${layout.width} ${layout.height}`);
  const { columns, rows } = matrix;
  const countBy = useStore((state) => state.comparing.countBy);
  const currentCell = useStore((state) => state.comparing.cell);
  const place = useMemo(() => placeOfCell(matrix, currentCell), [matrix, currentCell]);
  const { columnsOf, drawAll } = useDrawnRows(layout);
  /** The cell at an element, and what is in it. */
  const cellAt = (target: EventTarget) => {
    const name =
      target instanceof Element ? target.closest<SVGGElement>('[data-cell]')?.dataset.cell : undefined;
    const [at = -1, nth = -1] = name?.split(' ').map(Number) ?? [];
    const [row, column] = [rows[at], columns[nth]];
    return row && column ? { row, column, cell: row.cells[nth] ?? null } : null;
  };
  const pickAt = ({ target }: { readonly target: EventTarget }) => {
    const found = cellAt(target);
    if (found) pickCell(found.row, found.column, found.cell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const current = currentStatement(getState());
    const step = event.key as MarkStep;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (current && event.key === 'Enter') void openStatement(desk, current);
    else if (isPressed(event, 'p')) chooseComparingView('conflicts');
    else if (steps.has(step) && isPlain) {
      const next = nextCell(place ?? { row: 0, column: 0 }, step, rows.length, columns.length);
      if (next.column >= columnsOf(next.row)) drawAll();
      svg.current?.querySelector<SVGGElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no picture
    <svg
      ref={svg}
      className="chart matrix"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label="Speakers by claims"
      onKeyDown={onKeyDown}
      onFocus={pickAt}
      onClick={pickAt}
      onDoubleClick={({ target }) => {
        const [first] = cellAt(target)?.cell?.statements ?? [];
        if (first) void openStatement(desk, first);
      }}
    >
      {rows.map((row, index) => (
        <MatrixCells
          key={row.key}
          row={row}
          index={index}
          columns={columns}
          layout={layout}
          countBy={countBy}
          current={place?.row === index ? place.column : null}
          isReached={index === 0 && place === null}
          count={columnsOf(index)}
        />
      ))}
      <Totals matrix={matrix} layout={layout} />
      <MatrixLegend y={layout.legendY} />
      <RowHeads matrix={matrix} layout={layout} current={place?.row} />
      <ColumnHeads matrix={matrix} layout={layout} current={place?.column} />
      <rect
        className="matrix-cover matrix-corner"
        x="-24"
        y="-4"
        width={layout.headWidth + 18}
        height={layout.headHeight}
      />
    </svg>
  );
}

const steps: ReadonlySet<MarkStep> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

interface HeadProps extends Props {
  /** Which one of them the current cell is in. */
  readonly current: number | undefined;
}

function RowHeads({ matrix, layout, current }: HeadProps) {
  return (
    <g className="matrix-rows">
      <rect className="matrix-cover" x="-24" width={layout.headWidth + 18} height={layout.totalsY + 36} />
      {layout.rows.map(({ y, name, about }, index) => (
        <g key={matrix.rows[index]?.key} data-current={index === current || undefined}>
          <title>{matrix.rows[index]?.speaker.name}</title>
          <rect
            className="matrix-head-ground"
            y={y}
            width={layout.headWidth - 6}
            height={layout.cellHeight}
            rx="6"
          />
          <ChartWords className="matrix-name" lines={[name]} x={8} y={y + 20} />
          <ChartWords className="chart-soft" lines={[about]} x={8} y={y + 36} />
        </g>
      ))}
      <text x="8" y={layout.totalsY + 14}>
        Origins / articles
      </text>
      <text className="chart-soft" x="8" y={layout.totalsY + 30}>
        with no speaker too
      </text>
    </g>
  );
}

function ColumnHeads({ matrix, layout, current }: HeadProps) {
  return (
    <g className="matrix-columns">
      <rect
        className="matrix-cover"
        x={layout.headWidth - 6}
        y="-4"
        width={layout.width - layout.headWidth + 12}
        height={layout.headHeight}
      />
      {layout.columns.map(({ x, words }, index) => (
        <g key={matrix.columns[index]?.group.headline.id} data-current={index === current || undefined}>
          <title>{matrix.columns[index]?.group.headline.words}</title>
          <rect
            className="matrix-head-ground"
            x={x}
            width={layout.cellWidth}
            height={layout.headHeight - 6}
            rx="6"
          />
          <rect className="claim-sign" x={x + 7} y="7" width="13" height="13" rx="3" />
          <text className="claim-sign-letter" x={x + 13.5} y="17" textAnchor="middle">
            C
          </text>
          <ChartWords
            className="matrix-claim"
            lines={words.lines}
            x={x + 7}
            y={38}
            leading={17}
            right={x + layout.cellWidth - 7}
          />
        </g>
      ))}
    </g>
  );
}

function Totals({ matrix, layout }: Props) {
  return (
    <g>
      {matrix.columns.map(({ total, group }, index) => (
        <text
          key={group.headline.id}
          className="matrix-total"
          x={(layout.columns[index]?.x ?? 0) + layout.cellWidth - 10}
          y={layout.totalsY + 20}
          textAnchor="end"
        >
          <tspan className="matrix-total-origins">{numeral(total.origins)}</tspan> / {numeral(total.articles)}
        </text>
      ))}
    </g>
  );
}

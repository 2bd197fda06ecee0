import { type SetWords, setLine, setWords } from '../chart/textLines.ts';
import type { ShownMatrix } from './shownMatrix.ts';

/** A matrix in CSS pixels: the same for the same data, however wide the window is. */
export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  /** What stays in sight while the rest is scrolled: the heads of the rows, and those of the columns. */
  readonly headWidth: number;
  readonly headHeight: number;
  /** From one column, or row, to the next. */
  readonly columnWidth: number;
  readonly rowHeight: number;
  /** Of one cell; the gaps between cells lie outside. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: readonly { readonly x: number; readonly words: SetWords }[];
  readonly rows: readonly { readonly y: number; readonly name: string; readonly about: string }[];
  /** Where the totals of the columns are. */
  readonly totalsY: number;
  readonly legendY: number;
}

const headWidth = 156;
/** Columns share about as much room as a window of 1440 pixels has. */
const room = 676;
const [narrowest, widest] = [113, 168];
const gap = 6;
const cellHeight = 46;
const leading = 17;
/** What the signs mean, below few columns, needs so much. */
const legendWidth = 690;
/** The sign of a claim above the words. */
const signHeight = 22;

/** The words in a column’s head are set in a serif, which is narrower than what `textWidth` takes a letter for. */
const serifSize = 12.4;

/** Lays out a matrix. `aboutRow` says more of a speaker, below the name. */
export function matrixLayout(
  { columns, rows }: Pick<ShownMatrix, 'columns' | 'rows'>,
  aboutRow: (index: number) => string,
): MatrixLayout {
  const columnWidth = Math.max(narrowest, Math.min(widest, Math.floor(room / Math.max(1, columns.length))));
  const heads = columns.map(({ group }) =>
    setWords(group.headline.words, { width: columnWidth - gap - 14, fontSize: serifSize, lines: 5 }),
  );
  const lines = Math.max(1, ...heads.map((head) => head.lines.length));
  const headHeight = signHeight + lines * leading + 14;
  const totalsY = headHeight + rows.length * (cellHeight + gap) + 8;
  return {
    width: Math.max(legendWidth, headWidth + columns.length * columnWidth),
    height: totalsY + 76,
    headWidth,
    headHeight,
    columnWidth,
    rowHeight: cellHeight + gap,
    cellWidth: columnWidth - gap,
    cellHeight,
    columns: heads.map((words, index) => ({ x: headWidth + index * columnWidth, words })),
    rows: rows.map(({ speaker }, index) => ({
      y: headHeight + index * (cellHeight + gap),
      name: setLine(speaker.name, headWidth - 18, 12.5),
      about: setLine(aboutRow(index), headWidth - 18, 11),
    })),
    totalsY,
    legendY: totalsY + 58,
  };
}

import { isolated } from '../../../shared/citation/quotation.ts';
import type {
  MatrixCell,
  MatrixColumn,
  MatrixRow,
  Position,
} from '../../../shared/compare/claims/claimMatrix.ts';
import { counted, nounFor, numeral } from '../../../shared/text/counting.ts';
import { listed } from '../claims/claimWords.ts';
import type { ShownMatrix } from './shownMatrix.ts';

/** What a speaker does, as a cell has room for it. */
export const positionWord: Readonly<Record<Position, string>> = {
  affirms: 'affirms',
  denies: 'denies',
  both: 'both',
  quotes: 'quotes',
};

const inFull: Readonly<Record<Position, string>> = {
  affirms: 'affirms',
  denies: 'denies',
  both: 'affirms and denies, in turn,',
  quotes: 'is quoted on',
};

/** All that a cell says, in a sentence. */
export function cellSentence(
  { speaker }: MatrixRow,
  { group }: MatrixColumn,
  cell: MatrixCell | null,
): string {
  const words = `“${group.headline.words}”`;
  if (!cell) return `${speaker.name}, ${words}: nothing is annotated.`;
  const { position, isHedged, statements, articles, origins } = cell;
  const hedge = isHedged ? ', only with a hedge' : '';
  const told = [
    counted(statements.length, 'sentence'),
    counted(articles, 'article'),
    counted(origins, 'origin'),
  ];
  return `${speaker.name} ${inFull[position]} ${words}${hedge}: ${told.join(', ')}.`;
}

/** The picture in words: how its first column is told, and what an empty cell means. */
export function matrixWords(matrix: ShownMatrix, order: 'disputed' | 'origins' | 'first'): string {
  const [column] = matrix.columns;
  if (!column) return 'There is nothing to show.';
  const cells = matrix.rows.flatMap((row) => {
    const cell = row.cells[0];
    return cell ? [{ name: isolated(row.speaker.name), cell }] : [];
  });
  const { articles, origins } = column.total;
  return [
    `${leadOf(matrix, column, order)} “${column.group.headline.words}”${clausesOf(cells)}`,
    `It is in ${counted(articles, 'article')} of ${counted(origins, 'origin')}.`,
    'An empty cell says only that nothing is annotated.',
  ].join(' ');
}

function leadOf(
  { lone }: ShownMatrix,
  { denying, affirming }: MatrixColumn,
  order: 'disputed' | 'origins' | 'first',
): string {
  if (lone === 'nothing joined') return 'No claims are joined yet, so each is by itself. The first is';
  if (order === 'origins') return 'The most widely told is';
  if (order === 'first') return 'The first to be told is';
  return denying > 0 && affirming > 0
    ? 'The most disputed is'
    : 'Nothing here is both affirmed and denied. The first is';
}

interface Told {
  readonly name: string;
  readonly cell: MatrixCell;
}

function clausesOf(cells: readonly Told[]): string {
  const of = (position: Position, isHedged: boolean) =>
    cells.filter(({ cell }) => cell.position === position && cell.isHedged === isHedged);
  const clauses = [
    clause(of('affirms', false), 'affirms it', 'affirm it'),
    clause(of('affirms', true), 'affirms it with a hedge', 'affirm it with a hedge'),
    clause(of('denies', false), 'denies it', 'deny it'),
    clause(of('denies', true), 'denies it with a hedge', 'deny it with a hedge'),
    clause(
      [...of('both', false), ...of('both', true)],
      'affirms and denies it, in turn',
      'affirm and deny it, in turn',
    ),
    clause(of('quotes', false), 'is only quoted on it', 'are only quoted on it'),
  ].filter((words) => words !== '');
  return clauses.length === 0 ? ', which no speaker here is linked to.' : `: ${listed(clauses)}.`;
}

function clause(told: readonly Told[], one: string, many: string): string {
  const [only] = told;
  if (!only) return '';
  if (told.length > 1) return `${namesOf(told)} ${many}`;
  const { origins } = only.cell;
  return `${only.name} ${one}${origins > 1 ? ` (${counted(origins, 'origin')})` : ''}`;
}

/** So many names are read out; of more only the first two. */
const mostNames = 4;

function namesOf(told: readonly Told[]): string {
  const names = told.map(({ name }) => name);
  if (names.length <= mostNames) return listed(names);
  const others = names.length - 2;
  return `${names.slice(0, 2).join(', ')} and ${numeral(others)} ${nounFor(others, 'other')}`;
}

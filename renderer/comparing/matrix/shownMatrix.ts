import { type ClaimMatrix, claimMatrix, type MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import type { OriginCluster } from '../../../shared/compare/statement.ts';
import type { ComparedStatements } from '../../../shared/transfer/comparing.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';
import { clustersOf, groupsOf, joinedGroupsOf } from '../claims/comparedClaims.ts';

/** What the view shows: claims that a person has joined, or each by itself. */
export interface ShownMatrix extends ClaimMatrix {
  /** Why claims are shown that nobody joined: a person asks, or nothing is joined yet. */
  readonly lone: 'asked' | 'nothing joined' | null;
  /** How many there are, of which these are the first. */
  readonly allRows: number;
  readonly allColumns: number;
  /** With all of them, for the table. */
  readonly whole: ClaimMatrix;
}

/** No one reads more cells than these in a picture; the table has them all. */
export const mostRows = 40;
export const mostColumns = 60;

/** The matrix as it is shown; null while the statements are being read. */
export function shownMatrixOf(state: State): ShownMatrix | null {
  const { answer, groupOrder, hasLoneClaims } = state.comparing;
  if (!answer) return null;
  const lone = hasLoneClaims ? 'asked' : joinedGroupsOf(state).length === 0 ? 'nothing joined' : null;
  return made(answer)(clustersOf(state))(
    lone === null ? joinedGroupsOf(state) : groupsOf(state),
    groupOrder,
    lone,
  );
}

const made = oncePer(({ statements }: ComparedStatements) =>
  oncePer((clusters: readonly OriginCluster[]) =>
    oncePer(
      (
        groups: ReturnType<typeof groupsOf>,
        order: State['comparing']['groupOrder'],
        lone: ShownMatrix['lone'],
      ) => firstOf(claimMatrix(groups, statements, clusters, order), lone),
    ),
  ),
);

/** The part of a matrix that a picture shows. */
export function firstOf(whole: ClaimMatrix, lone: ShownMatrix['lone']): ShownMatrix {
  const rows = whole.rows.slice(0, mostRows);
  const columns = (
    lone === 'nothing joined' ? bySpeaker(whole, rows) : whole.columns.map((_each, index) => index)
  ).slice(0, mostColumns);
  return {
    columns: columns.flatMap((index) => whole.columns[index] ?? []),
    // A speaker of whom none of these columns has anything would be an empty row.
    rows: rows
      .map((row) => ({ ...row, cells: columns.map((index) => row.cells[index] ?? null) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
    lone,
    allRows: whole.rows.length,
    allColumns: whole.columns.length,
    whole,
  };
}

/** The columns of what these speakers say, in the order of the speakers: first all of the one who says most. */
function bySpeaker({ columns }: ClaimMatrix, rows: readonly MatrixRow[]): readonly number[] {
  const of = rows.map(({ cells }) => columns.flatMap((_column, index) => (cells[index] ? [index] : [])));
  return [...new Set(of.flat())];
}

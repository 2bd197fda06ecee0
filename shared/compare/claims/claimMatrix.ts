import { compareText } from '../../text/compareText.ts';
import { type IndependentOriginOf, independentOrigins } from '../origins/independentOrigins.ts';
import type { OriginCluster, Speaker, Statement } from '../statement.ts';
import { type Spread, spreadOf } from './articleOrigins.ts';
import { type ClaimGroup, grouped } from './claimGroups.ts';
import { denies, isHedged } from './polarity.ts';

/** What a speaker does with what a group says; `both`: affirms and denies it, in turn. */
export type Position = 'affirms' | 'denies' | 'both' | 'quotes';

/** What a speaker says of a group of claims. */
export interface MatrixCell extends Spread {
  readonly position: Position;
  /** All of it has a hedge, or is told as less than certain. */
  readonly isHedged: boolean;
  /** What it rests on, in the order of publication: claims, or quotes where the speaker has no claim there. */
  readonly statements: readonly Statement[];
  /** By whose way it came, from the speaker to whoever told it last; each once. */
  readonly ways: readonly (readonly string[])[];
}

export interface MatrixRow {
  /** Of the speaker: two of one name are two where they have entries of their own. */
  readonly key: string;
  readonly speaker: Speaker;
  /** One for each column; null where nothing is marked. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface MatrixColumn {
  readonly group: ClaimGroup;
  /** Of all its claims, also those that name no speaker. */
  readonly total: Spread;
  /** Origins in which somebody affirms it, and in which somebody denies it, with a speaker or without. */
  readonly affirming: number;
  readonly denying: number;
}

export interface ClaimMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** How the columns of a matrix can be sorted. */
export type GroupOrder = 'disputed' | 'origins' | 'first';

/**
 * Who says what: a row for each speaker who says anything of these groups, those with most cells first, and a column for each group that a
 * newest version of an article has. `statements` are all that are compared, for the quotes among them.
 */
export function claimMatrix(
  groups: readonly ClaimGroup[],
  statements: readonly Statement[],
  clusters: readonly OriginCluster[],
  order: GroupOrder,
): ClaimMatrix {
  const columns = groups.flatMap((group) => columnOf(group, clusters)).sort(byOrder(order));
  const said = saidBySpeaker(columns, statements);
  const rows = Array.from(said, ([key, { speaker, byColumn }]) => ({
    key,
    speaker,
    cells: columns.map(({ originOf }, index) => cellOf(byColumn.get(index), key, originOf)),
  }));
  return { columns, rows: heaviestFirst(rows) };
}

/** The same speaker has the same key; the article itself is one speaker for each outlet. */
export function speakerKey({ entryId, name, isAuthor }: Speaker): string {
  return entryId ?? `${isAuthor ? 'author' : 'name'}:${name.normalize('NFC').toLowerCase()}`;
}

/** A column, and where each of its claims goes back to. */
interface TracedColumn extends MatrixColumn {
  readonly originOf: IndependentOriginOf;
}

function columnOf(group: ClaimGroup, clusters: readonly OriginCluster[]): readonly TracedColumn[] {
  const newest = group.claims.filter(isNewest);
  if (newest.length === 0) return [];
  const originOf = independentOrigins(newest, clusters);
  const [denying, affirming] = [newest.filter(denies), newest.filter((claim) => !denies(claim))];
  return [
    {
      group,
      originOf,
      total: spreadOf(newest, originOf),
      affirming: spreadOf(affirming, originOf).origins,
      denying: spreadOf(denying, originOf).origins,
    },
  ];
}

/** What an older version of an article says is not said any more. */
const isNewest = ({ newerId }: Statement): boolean => newerId === null;

/** A tie is broken by the order in which the groups came, for sorting is stable. */
function byOrder(order: GroupOrder): (one: MatrixColumn, other: MatrixColumn) => number {
  const dispute = ({ affirming, denying }: MatrixColumn): number => Math.min(affirming, denying);
  const against = ({ group }: MatrixColumn): number => group.against.length;
  switch (order) {
    case 'disputed':
      return (one, other) =>
        dispute(other) - dispute(one) ||
        other.denying - one.denying ||
        against(other) - against(one) ||
        other.total.origins - one.total.origins;
    case 'origins':
      return (one, other) =>
        other.total.origins - one.total.origins || other.total.articles - one.total.articles;
    case 'first':
      return () => 0;
  }
}

interface Said {
  readonly speaker: Speaker;
  readonly byColumn: Map<number, Statement[]>;
}

function saidBySpeaker(
  columns: readonly MatrixColumn[],
  statements: readonly Statement[],
): ReadonlyMap<string, Said> {
  const columnOfClaim = new Map(
    columns.flatMap(({ group }, index) => group.claims.map(({ id }) => [id, index] as const)),
  );
  const found = new Map<string, Said>();
  for (const statement of statements.filter(isNewest)) {
    const claimIds = statement.tag === 'claim' ? [statement.id] : statement.claimIds;
    const about = new Set(claimIds.flatMap((id) => columnOfClaim.get(id) ?? []));
    if (about.size === 0 || statement.tag === 'figure') continue;
    for (const speaker of statement.speakers) {
      const key = speakerKey(speaker);
      const said = found.get(key) ?? { speaker, byColumn: new Map<number, Statement[]>() };
      found.set(key, said);
      for (const column of about) {
        const known = said.byColumn.get(column);
        if (!known) said.byColumn.set(column, [statement]);
        // One who is named twice in a statement says it once.
        else if (known.at(-1) !== statement) known.push(statement);
      }
    }
  }
  return found;
}

function cellOf(
  said: readonly Statement[] | undefined,
  key: string,
  originOf: IndependentOriginOf,
): MatrixCell | null {
  if (!said) return null;
  const claims = said.filter(({ tag }) => tag === 'claim');
  const statements = claims.length > 0 ? claims : said;
  return {
    position: positionOf(claims),
    isHedged: claims.length > 0 && claims.every(isHedged),
    statements,
    ways: waysOf(statements, key),
    ...spreadOf(statements, originOf),
  };
}

function positionOf(claims: readonly Statement[]): Position {
  if (claims.length === 0) return 'quotes';
  if (claims.every(denies)) return 'denies';
  return claims.some(denies) ? 'both' : 'affirms';
}

function waysOf(statements: readonly Statement[], key: string): readonly (readonly string[])[] {
  const ways = statements
    .flatMap(({ speakers }) => speakers)
    .filter((speaker) => speaker.via.length > 0 && speakerKey(speaker) === key)
    .map(({ name, via }) => [name, ...via]);
  return [...grouped(ways, (way) => JSON.stringify(way)).values()].flatMap(([way]) => (way ? [way] : []));
}

/** Those with most cells first, then those with most origins in them, then by name. */
function heaviestFirst(rows: readonly MatrixRow[]): readonly MatrixRow[] {
  const weighed = rows.map((row) => {
    const filled = row.cells.filter((cell) => cell !== null);
    return { row, filled: filled.length, origins: filled.reduce((sum, { origins }) => sum + origins, 0) };
  });
  weighed.sort(
    (one, other) =>
      other.filled - one.filled ||
      other.origins - one.origins ||
      compareText(one.row.speaker.name, other.row.speaker.name) ||
      compareText(one.row.key, other.row.key),
  );
  return weighed.map(({ row }) => row);
}

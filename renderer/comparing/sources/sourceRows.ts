import { articleOrigins, type OriginOf } from '../../../shared/compare/claims/articleOrigins.ts';
import { isRefuted } from '../../../shared/compare/limit.ts';
import type { OriginCluster, Statement } from '../../../shared/compare/statement.ts';
import { compareText } from '../../../shared/text/compareText.ts';
import { type DayBy, type StatementDays, statementDays } from '../statementDays.ts';
import type { PlacedRow, RowOptions, SourceRow } from './sourceRow.ts';
import { saidKey, underOrigins } from './underOrigins.ts';

/**
 * What each outlet or speaker says by a day, the greatest number first; copies come after their origin. Statements without a day and excluded
 * figures are in no row.
 */
export function sourceRows(
  statements: readonly Statement[],
  clusters: readonly OriginCluster[],
  options: RowOptions,
): readonly PlacedRow[] {
  const sources = new Map<string, Source>();
  for (const dated of datedUntil(statements, options))
    for (const source of sourcesOf(dated.statement, options.rowsBy)) {
      const known = sources.get(source.key);
      if (known) known.dated.push(dated);
      else sources.set(source.key, { ...source, dated: [dated] });
    }
  const originOf = articleOrigins(clusters);
  const rows = [...sources.values()].map((source) => rowOf(source, originOf));
  return underOrigins(rows, options.rowsBy, originOf);
}

/** Statements that can have a row, with their days: neither excluded nor without a day. */
export function datedStatements(statements: readonly Statement[], dayBy: DayBy): readonly Dated[] {
  return statements.flatMap((statement) => {
    const days = statement.excluded === null ? statementDays(statement, dayBy) : null;
    return days ? { statement, days } : [];
  });
}

/** A statement and when it counts. */
export interface Dated {
  readonly statement: Statement;
  readonly days: StatementDays;
}

interface Source extends Pick<SourceRow, 'key' | 'name' | 'outlet'> {
  readonly dated: Dated[];
}

/** The newest first. */
function datedUntil(statements: readonly Statement[], { dayBy, untilDay }: RowOptions): readonly Dated[] {
  return datedStatements(statements, dayBy)
    .filter(({ days }) => days.end <= untilDay)
    .toSorted(byAge);
}

/**
 * The newer statement first: by its day, by the moment of publication, by its as-of; of two in one article the one that comes first in it,
 * for reports begin with what is new.
 */
function byAge(one: Dated, other: Dated): number {
  const [a, b] = [one.statement, other.statement];
  return (
    other.days.end - one.days.end ||
    compareText(b.published ?? '', a.published ?? '') ||
    asOfEnd(other) - asOfEnd(one) ||
    compareText(a.articleId, b.articleId) ||
    a.start - b.start ||
    compareText(a.id, b.id)
  );
}

const asOfEnd = ({ statement, days }: Dated) => (statementDays(statement, 'asOf') ?? days).end;

function sourcesOf(
  { outlet, speakers }: Statement,
  rowsBy: RowOptions['rowsBy'],
): readonly Omit<Source, 'dated'>[] {
  if (rowsBy === 'outlet') return [{ key: `outlet:${outlet ?? ''}`, name: outlet, outlet }];
  if (speakers.length === 0) return [{ key: `outlet:${outlet ?? ''}`, name: null, outlet }];
  return speakers.map(({ name, entryId }) => ({
    key: entryId ?? `name:${name.normalize('NFC').toLowerCase()}`,
    name,
    outlet: null,
  }));
}

function rowOf({ key, name, outlet, dated }: Source, originOf: OriginOf): SourceRow {
  const bySaid = Map.groupBy(dated, ({ statement }) => saidKey(statement, originOf));
  const firsts = [...bySaid.values()].map((same) => same.reduce(firstPublished)).sort(byAge);
  const statements = firsts.map(({ statement }) => statement);
  const index = statements.findIndex((statement) => !isRefuted(statement));
  const newest = statements[index] ?? null;
  return {
    key,
    name,
    outlet,
    statement: newest,
    refuted: newest ? statements.slice(0, index) : statements,
    earlier: newest ? statements.slice(index + 1) : [],
    repeats: newest
      ? (bySaid.get(saidKey(newest, originOf)) ?? [])
          .map(({ statement }) => statement)
          .filter((statement) => statement !== newest)
      : [],
  };
}

/** What says the same again, in the article or in a copy of it, says nothing newer. */
function firstPublished(one: Dated, other: Dated): Dated {
  const [a, b] = [one.statement, other.statement];
  const order =
    one.days.end - other.days.end || compareText(a.published ?? '', b.published ?? '') || a.start - b.start;
  return order <= 0 ? one : other;
}

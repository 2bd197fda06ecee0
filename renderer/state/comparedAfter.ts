import type { Statement, StatementLink } from '../../shared/compare/statement.ts';
import type { Change } from '../../shared/model/history.ts';
import type { Series } from '../../shared/model/series.ts';
import type { ComparedStatements, ProposedPairs } from '../../shared/transfer/comparing.ts';

/** Pairs with what changes say of their statements; the same object where they say nothing. */
export function pairsAfter(found: ProposedPairs, changes: readonly Change[]): ProposedPairs {
  const told = toldBy(changes);
  if (told.size === 0) return found;
  const tell = tellerOf(told);
  return { ...found, pairs: found.pairs.map((pair) => ({ ...pair, a: tell(pair.a), b: tell(pair.b) })) };
}

/**
 * Statements with what changes say of them: notes, exclusions, series, and links between them. The same object where they say nothing, so that
 * no picture is made again.
 */
export function statementsAfter(answer: ComparedStatements, changes: readonly Change[]): ComparedStatements {
  const told = toldBy(changes);
  const isTold = answer.statements.some(({ id }) => told.has(id));
  const statements = isTold ? answer.statements.map(tellerOf(told)) : answer.statements;
  const links = linksAfter(answer, changes);
  const series = seriesAfter(answer.series, changes);
  const isSame = !isTold && links === answer.links && series === answer.series;
  return isSame ? answer : { ...answer, statements, links, series };
}

type Told = Partial<Pick<Statement, 'note' | 'excluded' | 'seriesId'>>;

/** What changes say of annotations, by their ids. */
function toldBy(changes: readonly Change[]): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const tell = (id: string, more: Told): void => void told.set(id, { ...told.get(id), ...more });
  for (const change of changes)
    if (change.entity === 'annotation' && change.after)
      tell(change.id, { note: change.after.note ?? undefined });
    else if (change.entity === 'exclusion') tell(change.id, { excluded: change.after?.reason ?? null });
  const series = changes.filter((change) => change.entity === 'series');
  // A figure may go from one to another.
  for (const { before } of series) for (const id of before?.figures ?? []) tell(id, { seriesId: null });
  for (const { id, after } of series)
    for (const figure of after?.figures ?? []) tell(figure, { seriesId: id });
  return told;
}

function tellerOf(told: ReadonlyMap<string, Told>): (statement: Statement) => Statement {
  return (statement) => {
    const more = told.get(statement.id);
    return more ? { ...statement, ...more } : statement;
  };
}

/** In the order in which they are read: by the place of the statement that they start at, then by when they were made. */
function linksAfter(
  { statements, links }: ComparedStatements,
  changes: readonly Change[],
): readonly StatementLink[] {
  const changed = changes.filter((change) => change.entity === 'link');
  if (changed.length === 0) return links;
  const places = new Map(statements.map(({ id }, place) => [id, place]));
  const placeOf = ({ from }: StatementLink): number => places.get(from) ?? -1;
  let after = links;
  for (const { before, after: made } of changed) {
    if (before && after.some((link) => isSameLink(link, before)))
      after = after.filter((link) => !isSameLink(link, before));
    if (!made || !places.has(made.from) || !places.has(made.to)) continue;
    const { id: _, ...link } = made;
    const place = placeOf(link);
    const at = after.findIndex(
      (other) => placeOf(other) > place || (placeOf(other) === place && other.createdAt > link.createdAt),
    );
    after = after.toSpliced(at < 0 ? after.length : at, 0, link);
  }
  return after;
}

function isSameLink(one: StatementLink, other: StatementLink): boolean {
  return one.type === other.type && one.from === other.from && one.to === other.to;
}

function seriesAfter(all: readonly Series[], changes: readonly Change[]): readonly Series[] {
  const changed = changes.filter((change) => change.entity === 'series');
  if (changed.length === 0) return all;
  const byId = new Map(all.map((series) => [series.id, series]));
  for (const { id, after } of changed) {
    if (after) byId.set(id, after);
    else byId.delete(id);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
